/** What two rows with one code are to each other: the row of the sheet (here) and that of a backup (there). */
import { isHashedKey } from "../recordKeys/isHashedKey";
import { normalizeText } from "../text/normalizeText";
import type { CodeStatus, EntryChange, RegisterEntry } from "../types";

const strength: Readonly<Record<CodeStatus, number>> = { void: 3, issued: 2, adopted: 2, reserved: 1, returned: 0 };

/**
 * The status of a row after a restore. The stronger one stays, and the sheet's of two that are alike:
 *
 * | here \ there | issued | adopted | reserved | void | returned |
 * |---|---|---|---|---|---|
 * | issued | issued | issued | issued | void | issued |
 * | adopted | adopted | adopted | adopted | void | adopted |
 * | reserved | issued | adopted | reserved | void | reserved |
 * | void | void | void | void | void | void |
 * | returned | issued * | adopted * | reserved * | void * | returned |
 *
 * So a void code stays void wherever it was voided, and a code that was handed back in the backup alone stays blocked here: a gap before a
 * duplicate. The row that was handed back here (*) stays as it is, and the backup's comes below it as a new one, as when a number is issued
 * again. That is left out when the code was handed back here after it was issued, adopted or reserved there: see `isHandedBack`.
 */
export const statusAfter = (here: CodeStatus, there: CodeStatus): CodeStatus => (strength[there] > strength[here] ? there : here);

/** True when both are of one action: the same batch in the same moment. */
export const isSameAction = (a: RegisterEntry, b: RegisterEntry): boolean => a.batch === b.batch && a.at === b.at;

const differ = (a: string, b: string): boolean => a !== "" && b !== "" && a !== b;

/** True when nothing speaks against one customer: a name and a hash of one cannot be compared. */
export const isSameCustomer = (a: RegisterEntry, b: RegisterEntry): boolean =>
  normalizeText(a.recordKey) === normalizeText(b.recordKey) || (a.recordKey !== "" && b.recordKey !== "" && isHashedKey(a.recordKey) !== isHashedKey(b.recordKey));

const isGiven = ({ status }: RegisterEntry): boolean => status === "issued" || status === "adopted";

/**
 * True when two customers have the code. Where one of them is not known, it is when the code was given away twice: at another time, in another
 * batch and not for the same cell. A code that was handed back is nobody's.
 */
export const isCollision = (here: RegisterEntry, there: RegisterEntry): boolean => {
  if (here.status === "returned" || there.status === "returned") return false;
  if (here.recordKey !== "" && there.recordKey !== "" && !isSameCustomer(here, there)) return true;
  if (here.recordKey !== "" && normalizeText(here.recordKey) === normalizeText(there.recordKey)) return false;
  const sameCell = here.cell !== "" && here.cell === there.cell;
  return isGiven(here) && isGiven(there) && differ(here.batch, there.batch) && differ(here.at, there.at) && !sameCell;
};

/**
 * True when a code that blocks there was handed back here later, so that it stays handed back: the backup's row is the very action whose code was
 * returned, or an earlier one. Void codes never come back, and the times of another workbook say nothing.
 */
export const isHandedBack = (here: RegisterEntry, there: RegisterEntry, stranger: boolean): boolean => {
  if (here.status !== "returned" || there.status === "void" || stranger) return false;
  if (isSameAction(here, there) && isSameCustomer(here, there)) return true;
  return here.at !== "" && there.at !== "" && there.at <= here.at;
};

/** What may be taken from the later state of a row. */
const taken = ["inputs", "batch", "by", "at", "cell", "note"] as const;
/** What may be filled in. Not the last day of a reservation: none means that it has no end, which blocks longer. */
const filled = ["recordKey", "cell", "note"] as const;

const isBlank = (value: RegisterEntry[(typeof taken | typeof filled)[number]]): boolean => value === undefined || value.length === 0;
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What becomes otherwise in the sheet's row; undefined when nothing does. Nothing given is ever blanked, but for a reservation's last day. */
export const changeOf = (here: RegisterEntry, there: RegisterEntry): EntryChange | undefined => {
  const status = statusAfter(here.status, there.status);
  if (status === here.status) {
    if (here.status !== there.status || !isSameAction(here, there)) return undefined;
    const blanks = filled.filter((name) => isBlank(here[name]) && !isBlank(there[name]));
    return blanks.length === 0 ? undefined : Object.fromEntries(blanks.map((name) => [name, there[name]]));
  }
  const names = [...(here.recordKey === "" ? (["recordKey"] as const) : []), ...taken].filter((name) => !isBlank(there[name]) && !isSame(here[name], there[name]));
  // Under another rule the number would count for another counter.
  const sameRule = normalizeText(here.rule) === normalizeText(there.rule) && here.version !== there.version;
  const until = there.until ?? "";
  return {
    status,
    ...Object.fromEntries(names.map((name) => [name, there[name]])),
    ...(sameRule ? { version: there.version } : {}),
    ...(until === (here.until ?? "") ? {} : { until }),
  };
};

/**
 * Restoring a backup into a workbook. It merges and takes nothing away: no issued code is lost, no counter goes back, no void code is revived.
 * Both functions compare the same way; the report says it, the plan does it.
 */
import { normalizeText } from "../text/normalizeText";
import type { CodebookEntry, Counter, RegisterEntry, RuleVersion } from "../types";
import type { Backup, Listed, LogRecord, UnreadableRow, WorkbookContent } from "./content";
import { createDifferences, type Difference, type DifferenceKind } from "./differences";
import { mergeCounters } from "./mergeCounters";
import { mergeRegister, type RestoredChange } from "./mergeRegister";
import { mergeCodebooks, mergeRules, type OtherPatterns } from "./mergeRules";

/** What a person decides. */
export interface RestoreChoices {
  /** Restore a file that is not as it was written. */
  readonly damaged?: boolean;
  /** Restore another workbook's backup. */
  readonly otherWorkbook?: boolean;
  /** "add" when left out. */
  readonly otherPatterns?: OtherPatterns;
  /** How this workbook keeps customers: what is made of the backup's record keys. As they are, when left out. See `createRecordForm`. */
  readonly recordForm?: (recordKey: string) => string;
}

/** A choice without which nothing is restored. */
export type RestoreNeed = "damaged" | "otherWorkbook";

/** How a backup and a workbook differ. */
export interface RestoreReport {
  readonly at: string;
  readonly by: string;
  readonly intact: boolean;
  readonly unreadable: Listed<UnreadableRow>;
  /** The backup is of another workbook. */
  readonly otherWorkbook: boolean;
  /** Two copies of one workbook went on separately: each has codes that the other lacks behind those of both. */
  readonly diverged: boolean;
  /** Rows of the register. */
  readonly common: number;
  readonly onlyHere: number;
  /** In the backup alone, collisions included. */
  readonly onlyThere: number;
  readonly differences: Readonly<Partial<Record<DifferenceKind, Listed<Difference>>>>;
  /** Choices that are still to be made. */
  readonly needs: readonly RestoreNeed[];
  /** There is nothing to restore. */
  readonly empty: boolean;
}

/** What a restore writes: counters first, then the register. */
export interface RestorePlan {
  /** Choices that are still to be made; until then nothing is planned. */
  readonly needs: readonly RestoreNeed[];
  readonly empty: boolean;
  /** The identity that the workbook gets; undefined: it keeps its own. */
  readonly workbook: string | undefined;
  /** To be appended. */
  readonly rules: readonly RuleVersion[];
  readonly codebooks: readonly CodebookEntry[];
  readonly counters: { readonly added: readonly Counter[]; readonly changed: readonly Counter[] };
  readonly register: { readonly added: readonly RegisterEntry[]; readonly changed: readonly RestoredChange[] };
  /** The backup's log, whole, for a workbook that has none. */
  readonly log: readonly LogRecord[];
  /** Only those that are missing. */
  readonly settings: Readonly<Record<string, string>>;
  /** What the log is to say of the backup. */
  readonly source: { readonly at: string; readonly by: string; readonly logRows: number; readonly lastHash: string };
}

/** True when the backup is of another workbook. A workbook that has issued nothing yet is nobody else's; without identities common codes tell. */
const isStranger = (there: WorkbookContent, here: WorkbookContent): boolean => {
  if (here.register.length === 0) return false;
  if (there.workbook !== "" && here.workbook !== "") return there.workbook !== here.workbook;
  if (there.register.length === 0) return false;
  const own = new Set(here.register.map(({ code }) => normalizeText(code)));
  return !there.register.some(({ code }) => own.has(normalizeText(code)));
};

const merge = ({ content: there, intact, at, by, unreadable }: Backup, here: WorkbookContent, choices: RestoreChoices): { readonly report: RestoreReport; readonly plan: RestorePlan } => {
  const differences = createDifferences();
  const stranger = isStranger(there, here);
  const rules = mergeRules(there.rules, here.rules, { stranger, otherPatterns: choices.otherPatterns ?? "add", differences });
  const codebooks = mergeCodebooks(there.codebooks, here.codebooks, differences);
  const { recordForm } = choices;
  const kept = recordForm === undefined ? there.register : there.register.map((entry) => ({ ...entry, recordKey: recordForm(entry.recordKey) }));
  const { added, changed, common, onlyHere, onlyThere, forked } = mergeRegister(kept.map(rules.renumber), here.register, { stranger, differences });
  const counters = mergeCounters(there.counters, here.counters, { register: here.register, added, differences });
  const settings = Object.fromEntries(Object.entries(there.settings).filter(([name]) => !Object.hasOwn(here.settings, name)));
  for (const name of Object.keys(settings)) differences.add("setting-added", () => ({ name }));

  const lastHash = there.log.at(-1)?.hash ?? "";
  const log = here.log.length === 0 ? there.log : [];
  if (log.length > 0) differences.add("log-added", () => ({ rows: log.length }));
  const own = new Set(here.log.map(({ hash }) => hash));
  const apart = log.length > 0 ? 0 : there.log.filter(({ hash }) => !own.has(hash)).length;
  if (apart > 0) differences.add("log-apart", () => ({ rows: apart, hash: lastHash }));

  // A register that is empty goes on as the backup's, so that copies which meet later know each other.
  const workbook = here.register.length === 0 && there.workbook !== "" && there.workbook !== here.workbook ? there.workbook : undefined;
  const lists = [rules.added, codebooks, counters.added, counters.changed, added, changed, log, Object.keys(settings)];
  const empty = workbook === undefined && lists.every(({ length }) => length === 0);
  const needs: readonly RestoreNeed[] = [...(intact || choices.damaged ? [] : ["damaged" as const]), ...(stranger && !choices.otherWorkbook ? ["otherWorkbook" as const] : [])];
  // Without identities only what both registers hold tells that they are copies of one workbook.
  const related = !stranger && (common > 0 || (there.workbook !== "" && there.workbook === here.workbook));
  const report: RestoreReport = { at, by, intact, unreadable, otherWorkbook: stranger, diverged: related && forked, common, onlyHere, onlyThere, differences: differences.all(), needs, empty };
  const source = { at, by, logRows: there.log.length, lastHash };
  if (needs.length > 0) return { report, plan: { ...nothing, needs, source } };
  return { report, plan: { needs, empty, workbook, rules: rules.added, codebooks, counters, register: { added, changed }, log, settings, source } };
};

const nothing: Omit<RestorePlan, "needs" | "source"> = {
  empty: true, workbook: undefined, rules: [], codebooks: [], counters: { added: [], changed: [] }, register: { added: [], changed: [] }, log: [], settings: {},
};

/** What a restore with these choices would do and leave. Nothing is changed. */
export const compareBackup = (backup: Backup, present: WorkbookContent, choices: RestoreChoices = {}): RestoreReport => merge(backup, present, choices).report;

/**
 * What is to be written so that the workbook holds what it holds and what the backup holds. Of what both know differently the sheet's stays, but for
 * register rows that got further in the backup (see `statusAfter`) and counters that stand higher there. Log rows are never put into another
 * log, whose chain they would break: the use case writes one row that names `source`. Planning again after the plan is done gives an empty one.
 */
export const planRestore = (backup: Backup, present: WorkbookContent, choices: RestoreChoices = {}): RestorePlan => merge(backup, present, choices).plan;

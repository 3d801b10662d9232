/** The registers of a workbook and of a backup as one: what is missing here is added, what is known here only gets stronger. */
import { normalizeText } from "../text/normalizeText";
import type { EntryChange, RegisterEntry } from "../types";
import type { Differences } from "./differences";
import { changeOf, isCollision, isHandedBack, isSameAction, isSameCustomer } from "./sameCode";

/** What becomes otherwise in one row of the register. */
export interface RestoredChange {
  /** The row, counted from 0, in the register that was compared. */
  readonly row: number;
  readonly code: string;
  /** The action that wrote the row. */
  readonly batch: string;
  readonly change: EntryChange;
}

export interface RegisterMerge {
  /** To be appended, in the backup's order. */
  readonly added: readonly RegisterEntry[];
  readonly changed: readonly RestoredChange[];
  /** Rows that both have. */
  readonly common: number;
  readonly onlyHere: number;
  readonly onlyThere: number;
  /** True when each has rows behind the common part that the other lacks. */
  readonly forked: boolean;
}

interface MergeOptions {
  /** The backup is of another workbook. */
  readonly stranger: boolean;
  readonly differences: Differences;
}

/** Rows by code. */
const indexOf = (entries: readonly RegisterEntry[]): ReadonlyMap<string, number[]> => {
  const rows = new Map<string, number[]>();
  entries.forEach(({ code }, row) => {
    const form = normalizeText(code);
    const known = rows.get(form);
    if (known === undefined) rows.set(form, [row]);
    else known.push(row);
  });
  return rows;
};

/**
 * Compares the rows of a backup with those of the sheet. Rows with one code are the same when they are of the same action and customer; what then
 * becomes of a row says `statusAfter`, and of a code that two customers have `isCollision`: the sheet's row stays, the backup's is only named.
 *
 * @param there the backup's rows, their rule versions numbered as here.
 */
export const mergeRegister = (there: readonly RegisterEntry[], here: readonly RegisterEntry[], { stranger, differences }: MergeOptions): RegisterMerge => {
  const rows = indexOf(here);
  const added: RegisterEntry[] = [];
  const changes = new Map<number, EntryChange>();
  const known = new Uint8Array(here.length);
  let common = 0;
  let lastCommon = -1;
  let lastOnly = -1;

  /** The sheet's row as it has become by now. */
  const rowAt = (row: number): RegisterEntry => ({ ...(here[row] as RegisterEntry), ...changes.get(row) });

  /** The row here that is the backup's, of several the one with its status. */
  const sameRow = (own: readonly number[], entry: RegisterEntry): number | undefined => {
    const same = own.filter((row) => known[row] === 0 && isSameAction(here[row] as RegisterEntry, entry) && isSameCustomer(here[row] as RegisterEntry, entry));
    return same.find((row) => here[row]?.status === entry.status) ?? same[0];
  };

  /** The row here that blocks the code: where several do, one that the backup's row can be. */
  const rivalRow = (own: readonly number[], entry: RegisterEntry): number | undefined => {
    const blocking = own.filter((row) => here[row]?.status !== "returned");
    const alike = blocking.filter((row) => !isCollision(rowAt(row), entry));
    return alike.find((row) => known[row] === 0) ?? alike[0] ?? blocking[0];
  };

  const add = (entry: RegisterEntry, i: number): void => {
    added.push(entry);
    lastOnly = i;
    differences.add("code-added", () => ({ code: entry.code, customer: entry.recordKey, status: entry.status, at: entry.at, by: entry.by }));
  };

  const collide = (own: RegisterEntry, entry: RegisterEntry, i: number): void => {
    lastOnly = i;
    differences.add("code-collision", () => ({ code: own.code, here: own.recordKey, there: entry.recordKey, at: entry.at, by: entry.by, ownat: own.at, ownby: own.by }));
  };

  /** Counts a row of the backup as known here. */
  const share = (i: number): void => {
    common++;
    lastCommon = i;
  };

  const meet = (row: number, entry: RegisterEntry, i: number): void => {
    known[row] = 1;
    share(i);
    const own = rowAt(row);
    const change = changeOf(own, entry);
    if (change === undefined) return;
    changes.set(row, { ...changes.get(row), ...change });
    const customer = change.recordKey ?? own.recordKey;
    if (change.status === undefined) differences.add("code-filled", () => ({ code: own.code, customer }));
    else differences.add("code-changed", () => ({ code: own.code, customer, before: own.status, status: change.status as string }));
  };

  there.forEach((entry, i) => {
    const own = rows.get(normalizeText(entry.code));
    if (own === undefined) return add(entry, i);
    const same = sameRow(own, entry);
    if (same !== undefined && (here[same]?.status !== "returned" || entry.status === "returned")) return meet(same, entry, i);
    // Of a code that was handed back there the sheet knows already, and perhaps more.
    if (entry.status === "returned") return share(i);
    const blocking = rivalRow(own, entry);
    const handedBack = own.find((row) => isHandedBack(rowAt(row), entry, stranger) && (blocking === undefined || isSameCustomer(rowAt(row), entry)));
    if (handedBack !== undefined) {
      known[handedBack] = 1;
      share(i);
      if (blocking === undefined) differences.add("code-kept-returned", () => ({ code: entry.code, customer: entry.recordKey, status: entry.status }));
    } else if (blocking === undefined) add(entry, i);
    else if (isCollision(rowAt(blocking), entry)) collide(rowAt(blocking), entry, i);
    else meet(blocking, entry, i);
  });

  const lastHere = known.lastIndexOf(1);
  return {
    added,
    changed: [...changes].map(([row, change]) => ({ row, code: (here[row] as RegisterEntry).code, batch: (here[row] as RegisterEntry).batch, change })),
    common,
    onlyHere: here.length - known.reduce((sum, each) => sum + each, 0),
    onlyThere: there.length - common,
    forked: lastOnly > lastCommon && known.lastIndexOf(0) > lastHere,
  };
};

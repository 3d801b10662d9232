/**
 * The register in memory: every code ever issued, adopted, reserved, voided or handed back, found by code, customer or cell. Rows are
 * kept in number columns with each text once, which takes about a hundred bytes a code; entries are put together when asked for.
 *
 * Codes are the same when their comparison forms are (`bj-it-0001` is `BJ-IT-0001`). A code that was handed back (`returned`) is free; every other
 * status blocks it for ever.
 */
import { normalizeText } from "../text/normalizeText";
import type { CodeStatus, RegisterEntry } from "../types";
import { createInterner, createRows } from "./columns";
import { createCounterGroups } from "./counterGroups";
import { createNumberedTexts } from "./numberedTexts";

export interface Register {
  /** Rows, those with a second entry for one code included. */
  readonly size: number;
  /** The row as it was appended, counted from 0. */
  entry(row: number): RegisterEntry;
  entries(): IterableIterator<RegisterEntry>;
  /** What the register says of a code, void and returned ones included; of two rows with one code the earlier that is not returned. */
  find(code: string): RegisterEntry | undefined;
  /** True when the code may never be issued (again). */
  has(code: string): boolean;
  /** The living code (issued, adopted or reserved) of a customer under a rule. */
  findByRecord(rule: string, recordKey: string): RegisterEntry | undefined;
  /** The same, as the bare code: for functions that are called a hundred thousand times. */
  codeOfRecord(rule: string, recordKey: string): string | undefined;
  /** The living code that was last given to a cell. */
  findByCell(cell: string): RegisterEntry | undefined;
  /** The highest number drawn under a rule and counter key, void ones included, returned ones not; undefined when none was. */
  highest(rule: string, key: string): number | undefined;
  /** Adds a row; gives the earlier entry when it already holds the same code, which then stays with it. */
  append(entry: RegisterEntry): RegisterEntry | undefined;
  /** Changes the status of a code's entry; false when the code is unknown. */
  setStatus(code: string, status: CodeStatus): boolean;
  /** Shelves of codes (see numberedTexts), for an issuer that draws many numbers from the same one. */
  readonly shelves: CodeShelves;
}

export interface CodeShelves {
  /** The shelf on which a code given in comparison form stands; -1 when there is none and `create` is not set. */
  shelfOf(form: string, create: boolean): number;
  /** True when the code in that slot may not be issued. */
  blocked(shelf: number, slot: number): boolean;
  /** Begins to add the codes of one action. */
  startAction(action: Action): ActionWriter;
}

/** Adds codes that are known to be free, with no look-up that could be done once for many of them. */
export interface ActionWriter {
  /** What stands for a counter key in `add`. */
  keyId(key: string): number;
  /** `printed` is the code, given only where it is not its comparison form. `recordKey` is in comparison form. */
  add(shelf: number, slot: number, printed: string | undefined, keyId: number, number: number | null, recordKey: string, inputs: readonly string[], cell: string): void;
  /** The highest number added under a key: to be told once per key, after its codes. */
  drew(key: string, highest: number): void;
}

const statuses: readonly CodeStatus[] = ["issued", "adopted", "reserved", "void", "returned"];
const returned = statuses.indexOf("returned");
const firstDead = statuses.indexOf("void");

/** The fields of a row. */
const codeShelf = 0;
const codeSlot = 1;
const cellShelf = 2;
const cellSlot = 3;
const key = 4;
const status = 5;
const action = 6;
/** The number in two halves; no number is -1 in the upper one. */
const numberHigh = 7;
const numberLow = 8;
/** Where the row's inputs end in the list of all inputs; they begin where those of the row before end. */
const inputsEnd = 9;
const fields = 10;
const half = 2 ** 31;

/** What the rows of one action have in common. */
export type Action = Pick<RegisterEntry, "rule" | "version" | "batch" | "by" | "at">;

/** A register that holds the given entries, in their order. */
export const createRegister = (initial: Iterable<RegisterEntry> = []): Register => {
  const codes = createNumberedTexts();
  const cells = createNumberedTexts();
  const texts = createInterner();
  const groups = createCounterGroups();
  const rows = createRows(fields);
  const inputs = createRows(1);
  const records: string[] = [];
  /** Codes as they were given, where that is not their comparison form. */
  const printed = new Map<number, string>();
  const actions: Action[] = [];
  const actionIds = new Map<string, number>();
  let lastAction = -1;
  const byRecord = new Map<string, Map<string, number>>();
  /** Rows beside the one in an index, by code and by rule and customer: what co-authors wrote at the same time. */
  const besides = new Map<string, number[]>();
  let size = 0;

  const get = (row: number, field: number): number => rows.block(row)[rows.offset(row) + field] as number;
  const actionOf = (row: number): Action => actions[get(row, action)] as Action;
  const codeAt = (row: number): string => printed.get(row) ?? codes.textAt(get(row, codeShelf), get(row, codeSlot));
  const keyAt = (row: number): string => texts.textOf(get(row, key));
  const numberAt = (row: number): number | null => (get(row, numberHigh) < 0 ? null : get(row, numberHigh) * half + get(row, numberLow));
  const isReturned = (row: number): boolean => get(row, status) === returned;
  const lives = (row: number): boolean => get(row, status) < firstDead;

  const inputsAt = (row: number): readonly string[] => {
    const given: string[] = [];
    for (let i = row === 0 ? 0 : get(row - 1, inputsEnd); i < get(row, inputsEnd); i++) given.push(texts.textOf(inputs.block(i)[inputs.offset(i)] as number));
    return given;
  };

  const entry = (row: number): RegisterEntry => ({
    code: codeAt(row),
    key: keyAt(row),
    number: numberAt(row),
    recordKey: records[row] ?? "",
    inputs: inputsAt(row),
    status: statuses[get(row, status)] ?? "issued",
    cell: get(row, cellShelf) < 0 ? "" : cells.textAt(get(row, cellShelf), get(row, cellSlot)),
    ...actionOf(row),
  });

  const setBeside = (name: string, row: number): void => {
    const rows = besides.get(name);
    if (rows === undefined) besides.set(name, [row]);
    else rows.push(row);
  };

  /** Lets the index point to a row whose code may stand in another; gives the earlier row that keeps it, -1 when there is none. */
  const indexCode = (row: number, shelf: number, slot: number): number => {
    const earlier = codes.rowAt(shelf, slot);
    if (earlier < 0 || (isReturned(earlier) && !isReturned(row))) {
      codes.setRow(shelf, slot, row);
      return -1;
    }
    if (isReturned(row) || isReturned(earlier)) return -1;
    setBeside(codes.textAt(shelf, slot), row);
    return earlier;
  };

  const recordsOf = (rule: string): Map<string, number> => {
    const form = normalizeText(rule);
    let map = byRecord.get(form);
    if (map === undefined) byRecord.set(form, (map = new Map()));
    return map;
  };

  const indexRecord = (row: number, recordKey: string): void => {
    const map = recordsOf(actionOf(row).rule);
    if (map.has(recordKey)) setBeside(`${normalizeText(actionOf(row).rule)}\u0000${recordKey}`, row);
    else map.set(recordKey, row);
  };

  /** The end of the list of inputs after these were added to it. */
  const keepInputs = (start: number, given: readonly string[]): number => {
    let end = start;
    for (let i = 0; i < given.length; i++, end++) inputs.block(end)[inputs.offset(end)] = texts.idOf(given[i] as string);
    return end;
  };

  const actionId = ({ rule, version, batch, by, at }: Action): number => {
    const last = actions[lastAction];
    if (last !== undefined && last.batch === batch && last.at === at && last.by === by && last.rule === rule && last.version === version) return lastAction;
    const name = JSON.stringify([rule, version, batch, by, at]);
    lastAction = actionIds.get(name) ?? actions.push({ rule, version, batch, by, at }) - 1;
    actionIds.set(name, lastAction);
    return lastAction;
  };

  /** Writes a row, all but the index of codes; gives its place. */
  const write = (
    shelf: number, slot: number, actionNumber: number, keyNumber: number, drawn: number | null, recordKey: string, state: number, given: readonly string[], cell: string,
  ): number => {
    const row = size++;
    const block = rows.block(row);
    const at = rows.offset(row);
    block[at + codeShelf] = shelf;
    block[at + codeSlot] = slot;
    block[at + key] = keyNumber;
    block[at + status] = state;
    block[at + action] = actionNumber;
    block[at + numberHigh] = drawn === null ? -1 : Math.floor(drawn / half);
    block[at + numberLow] = drawn === null ? 0 : drawn % half;
    block[at + inputsEnd] = keepInputs(row === 0 ? 0 : get(row - 1, inputsEnd), given);
    block[at + cellShelf] = -1;
    if (cell !== "") {
      const place = cells.place(cell, true);
      block[at + cellShelf] = place.shelf;
      block[at + cellSlot] = place.slot;
      cells.setRow(place.shelf, place.slot, row);
    }
    records.push(recordKey);
    if (recordKey !== "" && state < firstDead) indexRecord(row, recordKey);
    return row;
  };

  const append = (added: RegisterEntry): RegisterEntry | undefined => {
    const form = normalizeText(added.code);
    const { shelf, slot } = codes.place(form, true);
    const state = Math.max(0, statuses.indexOf(added.status));
    if (form !== added.code) printed.set(size, added.code);
    const row = write(shelf, slot, actionId(added), texts.idOf(added.key), added.number, normalizeText(added.recordKey), state, added.inputs, added.cell);
    if (added.number !== null && state !== returned) groups.count(added.rule, added.key, added.number);
    const earlier = indexCode(row, shelf, slot);
    return earlier < 0 ? undefined : entry(earlier);
  };

  const startAction = (started: Action): ActionWriter => {
    const id = actionId(started);
    return {
      keyId: (counterKey) => texts.idOf(counterKey),
      add: (shelf, slot, code, keyNumber, drawn, recordKey, given, cell) => {
        if (code !== undefined) printed.set(size, code);
        codes.setRow(shelf, slot, write(shelf, slot, id, keyNumber, drawn, recordKey, 0, given, cell));
      },
      drew: (counterKey, highest) => groups.count(started.rule, counterKey, highest),
    };
  };

  const rowOfRecord = (rule: string, recordKey: string): number => {
    const form = normalizeText(recordKey);
    return form === "" ? -1 : (byRecord.get(normalizeText(rule))?.get(form) ?? -1);
  };

  /** After a status changed, lets the indexes point to a row that serves: the same one, one beside it, or none. */
  const reindex = (row: number): void => {
    const form = normalizeText(codeAt(row));
    const blocking = [row, ...(besides.get(form) ?? [])].find((each) => !isReturned(each));
    codes.setRow(get(row, codeShelf), get(row, codeSlot), blocking ?? row);
    const recordKey = records[row] ?? "";
    if (recordKey !== "") {
      const map = recordsOf(actionOf(row).rule);
      const living = [map.get(recordKey) ?? row, row, ...(besides.get(`${normalizeText(actionOf(row).rule)}\u0000${recordKey}`) ?? [])].find(lives);
      if (living === undefined) map.delete(recordKey);
      else map.set(recordKey, living);
    }
    const drawn = numberAt(row);
    if (drawn === null) return;
    if (isReturned(row)) groups.forget(actionOf(row).rule, keyAt(row));
    else groups.count(actionOf(row).rule, keyAt(row), drawn);
  };

  /** One pass over all rows for all counters from which numbers were handed back. */
  const recount = (): void =>
    groups.recount((count) => {
      for (let row = 0; row < size; row++) {
        const drawn = numberAt(row);
        if (drawn !== null && !isReturned(row)) count(actionOf(row).rule, keyAt(row), drawn);
      }
    });

  for (const each of initial) append(each);

  return {
    get size() {
      return size;
    },
    entry,
    *entries() {
      for (let row = 0; row < size; row++) yield entry(row);
    },
    find: (code) => {
      const row = codes.find(normalizeText(code));
      return row < 0 ? undefined : entry(row);
    },
    has: (code) => {
      const row = codes.find(normalizeText(code));
      return row >= 0 && !isReturned(row);
    },
    findByRecord: (rule, recordKey) => {
      const row = rowOfRecord(rule, recordKey);
      return row < 0 ? undefined : entry(row);
    },
    codeOfRecord: (rule, recordKey) => {
      const row = rowOfRecord(rule, recordKey);
      return row < 0 ? undefined : codeAt(row);
    },
    findByCell: (cell) => {
      const row = cell === "" ? -1 : cells.find(cell);
      return row < 0 || !lives(row) ? undefined : entry(row);
    },
    highest: (rule, counterKey) => {
      if (groups.isStale(rule, counterKey)) recount();
      return groups.highest(rule, counterKey);
    },
    append,
    setStatus: (code, changed) => {
      const row = codes.find(normalizeText(code));
      if (row < 0) return false;
      rows.block(row)[rows.offset(row) + status] = statuses.indexOf(changed);
      reindex(row);
      return true;
    },
    shelves: {
      shelfOf: (form, create) => codes.place(form, create).shelf,
      blocked: (shelf, slot) => {
        const row = codes.rowAt(shelf, slot);
        return row >= 0 && !isReturned(row);
      },
      startAction,
    },
  };
};

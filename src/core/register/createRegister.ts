/**
 * The register in memory: every code ever issued, adopted, reserved, voided or handed back, found by code, customer or cell. Rows are
 * kept in number columns with each text once, which takes about a hundred bytes a code; entries are put together when asked for.
 *
 * Codes are the same when their comparison forms are (`bj-it-0001` is `BJ-IT-0001`). A code that was handed back (`returned`) is free; every other
 * status blocks it for ever.
 */
import { normalizeText } from "../text/normalizeText";
import type { CodeStatus, EntryChange, RegisterEntry } from "../types";
import { createCounterGroups } from "./counterGroups";
import { createRegisterRows, statuses, type Action } from "./registerRows";
import { createRowIndex, type RowIndex } from "./rowIndex";

export interface Register {
  /** Rows, those with a second entry for one code included. */
  readonly size: number;
  /** Changes with every change of the register. */
  readonly revision: number;
  /** The row as it was appended, counted from 0. */
  entry(row: number): RegisterEntry;
  entries(): IterableIterator<RegisterEntry>;
  /** What the register says of a code, void and returned ones included; of two rows with one code the earlier that is not returned. */
  find(code: string): RegisterEntry | undefined;
  /** True when the code may never be issued (again). */
  has(code: string): boolean;
  /** A customer's record key as this register keeps it: in comparison form, or hashed. What was kept once stays as it is. */
  recordForm(recordKey: string): string;
  /** The living code (issued, adopted or reserved) of a customer under a rule. */
  findByRecord(rule: string, recordKey: string): RegisterEntry | undefined;
  /** The same, as the bare code: for functions that are called a hundred thousand times. */
  codeOfRecord(rule: string, recordKey: string): string | undefined;
  /** The living code that was last given to a cell. */
  findByCell(cell: string): RegisterEntry | undefined;
  /**
   * The highest number drawn under a rule and counter key, void and reserved ones included, returned ones not; undefined when none was. Codes that
   * were given out of their turn stand without number and never count.
   */
  highest(rule: string, key: string): number | undefined;
  /**
   * Adds a row; gives the earlier entry when it already holds the same code, which then stays with it. Adds nothing where what `find` gives for the
   * code satisfies `isKnown`.
   */
  append(entry: RegisterEntry, isKnown?: (known: RegisterEntry) => boolean): RegisterEntry | undefined;
  /** Changes the status of a code's entry; false when the code is unknown. */
  setStatus(code: string, status: CodeStatus): boolean;
  /** Changes a code's entry, the one that `find` gives; false when the code is unknown. */
  change(code: string, change: EntryChange): boolean;
  /** The rows that hold a code, in their order: more than one where co-authors wrote in the same moment. */
  rowsOf(code: string): readonly number[];
  /** Changes the entry in one row. */
  changeRow(row: number, change: EntryChange): void;
  /** True for a code that is reserved, and not a customer's in use yet. Costs next to nothing while none is. */
  isReserved(code: string): boolean;
  /** Rows field by field, for passes over all of them: no entry is put together. */
  readonly fields: RegisterFields;
  /** Shelves of codes (see numberedTexts), for an issuer that draws many numbers from the same one. */
  readonly shelves: CodeShelves;
}

/** One field of a row, counted from 0. */
export interface RegisterFields {
  /** The code in comparison form. */
  form(row: number): string;
  recordKey(row: number): string;
  status(row: number): CodeStatus;
  key(row: number): string;
  number(row: number): number | null;
  /** The same object for all rows of one action. */
  action(row: number): Action;
}

export interface CodeShelves {
  /** The shelf on which a code given in comparison form stands; -1 when there is none and `create` is not set. */
  shelfOf(form: string, create: boolean): number;
  /** The slot behind the last that holds a code; 0 for no shelf. */
  endOf(shelf: number): number;
  /** True when the code in that slot may not be issued. */
  blocked(shelf: number, slot: number): boolean;
  /** Begins to add the codes of one action. */
  startAction(action: Action): ActionWriter;
}

/** Adds codes that are known to be free, with no look-up that could be done once for many of them. */
export interface ActionWriter {
  /** What stands for a counter key in `add`. */
  keyId(key: string): number;
  /** What stands for a list of inputs in `add`. */
  inputsId(inputs: readonly string[]): number;
  /** `printed` is the code, given only where it is not its comparison form. `recordKey` is in comparison form. */
  add(shelf: number, slot: number, printed: string | undefined, keyId: number, number: number | null, recordKey: string, inputsId: number, cell: string): void;
  /** The highest number added under a key: to be told once per key, after its codes. */
  drew(key: string, highest: number): void;
}

const returned = statuses.indexOf("returned");
const reserved = statuses.indexOf("reserved");
const firstDead = statuses.indexOf("void");

/**
 * A register that holds the given entries, in their order.
 *
 * @param keep makes of a record key in comparison form what the register keeps of it (see recordKeys/createRecordForm).
 */
export const createRegister = (initial: Iterable<RegisterEntry> = [], keep: (form: string) => string = (form) => form): Register => {
  const recordForm = (recordKey: string): string => keep(normalizeText(recordKey));
  const rows = createRegisterRows();
  const { codes, cells, entry } = rows;
  const groups = createCounterGroups();
  const byRecord = new Map<string, RowIndex>();
  /** Rows beside the one in an index, by code and by rule and customer: what co-authors wrote at the same time. */
  const besides = new Map<string, number[]>();
  let size = 0;
  let changes = 0;
  /** Rows that are reserved. */
  let reservations = 0;

  const isReturned = (row: number): boolean => rows.status(row) === returned;
  const lives = (row: number): boolean => rows.status(row) < firstDead;

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

  const recordsOf = (rule: string): RowIndex => {
    const form = normalizeText(rule);
    let index = byRecord.get(form);
    if (index === undefined) byRecord.set(form, (index = createRowIndex(rows.recordKey)));
    return index;
  };

  const indexRecord = (row: number, recordKey: string): void => {
    const index = recordsOf(rows.action(row).rule);
    if (index.get(recordKey) === undefined) index.set(recordKey, row);
    else setBeside(`${normalizeText(rows.action(row).rule)}\u0000${recordKey}`, row);
  };

  /** What of a new row is not a number. */
  const finish = (row: number, recordKey: string, cell: string, living: boolean): void => {
    if (cell !== "") rows.setCell(row, cell);
    if (recordKey === "") return;
    rows.setRecordKey(row, recordKey);
    if (living) indexRecord(row, recordKey);
  };

  const append: Register["append"] = (added, isKnown) => {
    const form = normalizeText(added.code);
    const { shelf, slot } = codes.place(form, true);
    const there = isKnown === undefined ? -1 : codes.rowAt(shelf, slot);
    if (there >= 0 && isKnown?.(entry(there))) return undefined;
    const row = size++;
    const status = Math.max(0, statuses.indexOf(added.status));
    rows.write(row, shelf, slot, status, rows.keyId(added.key), rows.actionId(added), added.number, rows.inputsId(added.inputs));
    if (form !== added.code) rows.setPrinted(row, added.code);
    const earlier = indexCode(row, shelf, slot);
    // A code that stays with the earlier entry is not this customer's: nobody may find it under the name.
    finish(row, recordForm(added.recordKey), added.cell, status < firstDead && earlier < 0);
    if (status === reserved) reservations++;
    if (added.note !== undefined) rows.setNote(row, added.note);
    if (added.until !== undefined) rows.setUntil(row, added.until);
    if (added.number !== null && status !== returned) groups.count(added.rule, added.key, added.number);
    return earlier < 0 ? undefined : entry(earlier);
  };

  const startAction = (started: Action): ActionWriter => {
    const action = rows.actionId(started);
    return {
      keyId: rows.keyId,
      inputsId: rows.inputsId,
      add: (shelf, slot, code, keyId, drawn, recordKey, inputsId, cell) => {
        const row = size++;
        rows.write(row, shelf, slot, 0, keyId, action, drawn, inputsId);
        if (code !== undefined) rows.setPrinted(row, code);
        if (recordKey !== "" || cell !== "") finish(row, recordKey, cell, true);
        codes.setRow(shelf, slot, row);
      },
      drew: (counterKey, highest) => groups.count(started.rule, counterKey, highest),
    };
  };

  const rowOfRecord = (rule: string, recordKey: string): number => {
    const form = recordForm(recordKey);
    return form === "" ? -1 : (byRecord.get(normalizeText(rule))?.get(form) ?? -1);
  };

  /** All rows of a code; a code that two hold is rare, so they are looked for only then. */
  const rowsOf = (code: string): readonly number[] => {
    const form = normalizeText(code);
    const first = codes.find(form);
    if (first < 0) return [];
    return [...new Set([first, ...(besides.get(form) ?? [])])].sort((a, b) => a - b);
  };

  /** After a status changed, lets the indexes point to a row that serves: the same one, one beside it, or none. */
  const reindex = (row: number): void => {
    const blocking = [...rowsOf(rows.code(row)), row].find((each) => !isReturned(each));
    codes.setRow(rows.shelf(row), rows.slot(row), blocking ?? row);
    const recordKey = rows.recordKey(row);
    if (recordKey !== "") {
      const index = recordsOf(rows.action(row).rule);
      const living = [index.get(recordKey) ?? row, row, ...(besides.get(`${normalizeText(rows.action(row).rule)}\u0000${recordKey}`) ?? [])].find(lives);
      if (living === undefined) index.delete(recordKey);
      else index.set(recordKey, living);
    }
    const drawn = rows.number(row);
    if (drawn === null) return;
    if (isReturned(row)) groups.forget(rows.action(row).rule, rows.key(row));
    else groups.count(rows.action(row).rule, rows.key(row), drawn);
  };

  /** Takes the row out of the index of customers, with all that stood beside it under that name. */
  const forgetRecord = (row: number): void => {
    const recordKey = rows.recordKey(row);
    if (recordKey === "") return;
    const rule = normalizeText(rows.action(row).rule);
    const name = `${rule}\u0000${recordKey}`;
    const others = (besides.get(name) ?? []).filter((each) => each !== row);
    besides.set(name, others);
    const index = recordsOf(rule);
    if (index.get(recordKey) !== row) return;
    const next = others.find(lives);
    if (next === undefined) index.delete(recordKey);
    else index.set(recordKey, next);
  };

  const changeRow = (row: number, { status, recordKey, inputs, cell, note, until, ...action }: EntryChange): void => {
    changes++;
    const renamed = recordKey !== undefined || action.rule !== undefined;
    if (renamed) forgetRecord(row);
    if (Object.keys(action).length > 0) rows.setAction(row, rows.actionId({ ...rows.action(row), ...action }));
    if (inputs !== undefined) rows.setInputs(row, rows.inputsId(inputs));
    if (cell !== undefined) rows.setCell(row, cell);
    if (note !== undefined) rows.setNote(row, note);
    if (until !== undefined) rows.setUntil(row, until);
    if (status !== undefined) {
      reservations += Number(status === "reserved") - Number(rows.status(row) === reserved);
      rows.setStatus(row, statuses.indexOf(status));
    }
    if (recordKey !== undefined) rows.setRecordKey(row, recordForm(recordKey));
    const holdsCode = codes.rowAt(rows.shelf(row), rows.slot(row)) === row;
    if (renamed && holdsCode && lives(row) && rows.recordKey(row) !== "") indexRecord(row, rows.recordKey(row));
    if (status !== undefined) reindex(row);
  };

  /** One pass over all rows for all counters from which numbers were handed back. */
  const recount = (): void =>
    groups.recount((count) => {
      for (let row = 0; row < size; row++) {
        const drawn = rows.number(row);
        if (drawn !== null && !isReturned(row)) count(rows.action(row).rule, rows.key(row), drawn);
      }
    });

  for (const each of initial) append(each);

  return {
    get size() {
      return size;
    },
    get revision() {
      return size + changes;
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
    recordForm,
    findByRecord: (rule, recordKey) => {
      const row = rowOfRecord(rule, recordKey);
      return row < 0 ? undefined : entry(row);
    },
    codeOfRecord: (rule, recordKey) => {
      const row = rowOfRecord(rule, recordKey);
      return row < 0 ? undefined : rows.code(row);
    },
    findByCell: (cell) => {
      const row = cell === "" ? -1 : cells.find(cell);
      return row < 0 || !lives(row) || rows.cell(row) !== cell ? undefined : entry(row);
    },
    highest: (rule, counterKey) => {
      if (groups.isStale(rule, counterKey)) recount();
      return groups.highest(rule, counterKey);
    },
    append,
    setStatus: (code, changed) => {
      const row = codes.find(normalizeText(code));
      if (row < 0) return false;
      changeRow(row, { status: changed });
      return true;
    },
    change: (code, change) => {
      const row = codes.find(normalizeText(code));
      if (row < 0) return false;
      changeRow(row, change);
      return true;
    },
    rowsOf,
    changeRow,
    isReserved: (code) => {
      const row = reservations === 0 ? -1 : codes.find(normalizeText(code));
      return row >= 0 && rows.status(row) === reserved;
    },
    fields: {
      form: (row) => codes.textAt(rows.shelf(row), rows.slot(row)),
      recordKey: rows.recordKey,
      status: (row) => statuses[rows.status(row)] ?? "issued",
      key: rows.key,
      number: rows.number,
      action: rows.action,
    },
    shelves: {
      shelfOf: (form, create) => codes.place(form, create).shelf,
      endOf: codes.endOf,
      blocked: (shelf, slot) => {
        const row = codes.rowAt(shelf, slot);
        return row >= 0 && !isReturned(row);
      },
      startAction,
    },
  };
};

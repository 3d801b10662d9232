/**
 * The register in memory: every code ever issued, adopted, reserved, voided or handed back, found by code, customer or cell. Rows are
 * kept in number columns with each text once, which takes about a hundred bytes a code; entries are put together when asked for.
 *
 * Codes are the same when their comparison forms are (`bj-it-0001` is `BJ-IT-0001`). A code that was handed back (`returned`) is free; every other
 * status blocks it for ever.
 */
import { normalizeText } from "../text/normalizeText";
import type { CodeStatus, RegisterEntry } from "../types";
import { createColumn, createInterner } from "./columns";
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
}

const statuses: readonly CodeStatus[] = ["issued", "adopted", "reserved", "void", "returned"];
const returned = statuses.indexOf("returned");
const lives = (status: number): boolean => status < statuses.indexOf("void");

interface Group {
  highest: number;
  /** A number was handed back: the highest must be looked for again. */
  stale: boolean;
}

/** A register that holds the given entries, in their order. */
export const createRegister = (initial: Iterable<RegisterEntry> = []): Register => {
  const codes = createNumberedTexts();
  const cells = createNumberedTexts();
  const texts = createInterner();
  const codeShelf = createColumn(Int32Array);
  const codeSlot = createColumn(Uint16Array);
  const cellShelf = createColumn(Int32Array);
  const cellSlot = createColumn(Uint16Array);
  const rule = createColumn(Int32Array);
  const version = createColumn(Int32Array);
  const key = createColumn(Int32Array);
  const number = createColumn(Float64Array);
  const status = createColumn(Uint8Array);
  const action = createColumn(Int32Array);
  const inputsEnd = createColumn(Int32Array);
  const inputs = createColumn(Int32Array);
  const records: string[] = [];
  /** Codes as they were given, where that is not their comparison form. */
  const printed = new Map<number, string>();
  /** Batch, author and time of an action: the same for many rows in a row. */
  const actions: { readonly batch: string; readonly by: string; readonly at: string }[] = [];
  const byRecord = new Map<number, Map<string, number>>();
  const groups = new Map<number, Map<string, Group>>();
  /** Rows beside the one in an index, by code and by rule and customer: what co-authors wrote at the same time. */
  const besides = new Map<string, number[]>();
  let size = 0;

  const ruleId = (name: string): number => texts.idOf(normalizeText(name));
  const codeAt = (row: number): string => printed.get(row) ?? codes.textAt(codeShelf.get(row), codeSlot.get(row));
  const groupOf = (id: number, counterKey: string): Group | undefined => groups.get(id)?.get(counterKey);

  const entry = (row: number): RegisterEntry => {
    const from = row === 0 ? 0 : inputsEnd.get(row - 1);
    const act = actions[action.get(row)] ?? { batch: "", by: "", at: "" };
    const drawn = number.get(row);
    return {
      code: codeAt(row),
      rule: texts.textOf(ruleNames.get(row)),
      version: version.get(row),
      key: texts.textOf(key.get(row)),
      number: Number.isNaN(drawn) ? null : drawn,
      recordKey: records[row] ?? "",
      inputs: Array.from({ length: inputsEnd.get(row) - from }, (_, i) => texts.textOf(inputs.get(from + i))),
      status: statuses[status.get(row)] ?? "issued",
      batch: act.batch,
      by: act.by,
      at: act.at,
      cell: cellShelf.get(row) < 0 ? "" : cells.textAt(cellShelf.get(row), cellSlot.get(row)),
    };
  };
  /** Names of rules as they were written; `rule` holds them in comparison form. */
  const ruleNames = createColumn(Int32Array);

  const setBeside = (name: string, row: number): void => {
    const rows = besides.get(name);
    if (rows === undefined) besides.set(name, [row]);
    else rows.push(row);
  };

  const indexCode = (row: number, form: string): number => {
    const { shelf, slot } = codes.place(form, true);
    codeShelf.set(row, shelf);
    codeSlot.set(row, slot);
    const earlier = codes.rowAt(shelf, slot);
    if (earlier < 0 || (status.get(earlier) === returned && status.get(row) !== returned)) {
      codes.setRow(shelf, slot, row);
      return -1;
    }
    if (status.get(row) === returned || status.get(earlier) === returned) return -1;
    setBeside(form, row);
    return earlier;
  };

  const indexRecord = (row: number, id: number, recordKey: string): void => {
    let map = byRecord.get(id);
    if (map === undefined) byRecord.set(id, (map = new Map()));
    if (map.has(recordKey)) setBeside(`${id}\u0000${recordKey}`, row);
    else map.set(recordKey, row);
  };

  const count = (row: number, id: number, counterKey: string): void => {
    let map = groups.get(id);
    if (map === undefined) groups.set(id, (map = new Map()));
    const group = map.get(counterKey);
    const drawn = number.get(row);
    if (group === undefined) map.set(counterKey, { highest: drawn, stale: false });
    else if (!(group.highest >= drawn)) group.highest = drawn;
  };

  const append = (added: RegisterEntry): RegisterEntry | undefined => {
    const row = size++;
    const id = ruleId(added.rule);
    rule.set(row, id);
    ruleNames.set(row, texts.idOf(added.rule));
    version.set(row, added.version);
    const counterKey = normalizeText(added.key);
    key.set(row, texts.idOf(added.key));
    number.set(row, added.number ?? Number.NaN);
    status.set(row, Math.max(0, statuses.indexOf(added.status)));
    const last = actions.at(-1);
    if (last === undefined || last.batch !== added.batch || last.by !== added.by || last.at !== added.at) actions.push({ batch: added.batch, by: added.by, at: added.at });
    action.set(row, actions.length - 1);
    let end = row === 0 ? 0 : inputsEnd.get(row - 1);
    for (const input of added.inputs) inputs.set(end++, texts.idOf(input));
    inputsEnd.set(row, end);
    const recordKey = normalizeText(added.recordKey);
    records.push(recordKey);
    const form = normalizeText(added.code);
    const earlier = indexCode(row, form);
    if (form !== added.code) printed.set(row, added.code);
    if (added.status !== "returned" && added.number !== null) count(row, id, counterKey);
    if (recordKey !== "" && lives(status.get(row))) indexRecord(row, id, recordKey);
    if (added.cell === "") {
      cellShelf.set(row, -1);
    } else {
      const { shelf, slot } = cells.place(added.cell, true);
      cellShelf.set(row, shelf);
      cellSlot.set(row, slot);
      cells.setRow(shelf, slot, row);
    }
    return earlier < 0 ? undefined : entry(earlier);
  };

  const rowOfRecord = (name: string, recordKey: string): number => {
    const form = normalizeText(recordKey);
    return form === "" ? -1 : (byRecord.get(ruleId(name))?.get(form) ?? -1);
  };

  /** After a status changed, lets the indexes point to a row that serves: the same one, one beside it, or none. */
  const reindex = (row: number): void => {
    const form = normalizeText(codeAt(row));
    const { shelf, slot } = codes.place(form, true);
    const blocking = [row, ...(besides.get(form) ?? [])].find((each) => status.get(each) !== returned);
    codes.setRow(shelf, slot, blocking ?? row);
    const id = rule.get(row);
    const recordKey = records[row] ?? "";
    if (recordKey !== "") {
      const map = byRecord.get(id) ?? new Map<string, number>();
      byRecord.set(id, map);
      const living = [map.get(recordKey) ?? row, row, ...(besides.get(`${id}\u0000${recordKey}`) ?? [])].find((each) => lives(status.get(each)));
      if (living === undefined) map.delete(recordKey);
      else map.set(recordKey, living);
    }
    const counterKey = normalizeText(texts.textOf(key.get(row)));
    if (Number.isNaN(number.get(row))) return;
    const group = groupOf(id, counterKey);
    if (group !== undefined) group.stale = true;
    else if (status.get(row) !== returned) count(row, id, counterKey);
  };

  /** One pass over all rows for all counters from which numbers were handed back. */
  const recount = (): void => {
    for (const map of groups.values()) for (const group of map.values()) if (group.stale) group.highest = Number.NaN;
    for (let row = 0; row < size; row++) {
      const drawn = number.get(row);
      if (Number.isNaN(drawn) || status.get(row) === returned) continue;
      const group = groupOf(rule.get(row), normalizeText(texts.textOf(key.get(row))));
      if (group?.stale === true && !(group.highest >= drawn)) group.highest = drawn;
    }
    for (const map of groups.values()) for (const group of map.values()) group.stale = false;
  };

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
      return row >= 0 && status.get(row) !== returned;
    },
    findByRecord: (name, recordKey) => {
      const row = rowOfRecord(name, recordKey);
      return row < 0 ? undefined : entry(row);
    },
    codeOfRecord: (name, recordKey) => {
      const row = rowOfRecord(name, recordKey);
      return row < 0 ? undefined : codeAt(row);
    },
    findByCell: (cell) => {
      const row = cell === "" ? -1 : cells.find(cell);
      return row < 0 || !lives(status.get(row)) ? undefined : entry(row);
    },
    highest: (name, counterKey) => {
      const group = groupOf(ruleId(name), normalizeText(counterKey));
      if (group?.stale === true) recount();
      return group === undefined || Number.isNaN(group.highest) ? undefined : group.highest;
    },
    append,
    setStatus: (code, changed) => {
      const row = codes.find(normalizeText(code));
      if (row < 0) return false;
      status.set(row, statuses.indexOf(changed));
      reindex(row);
      return true;
    },
  };
};

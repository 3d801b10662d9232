/**
 * The register's rows as numbers: what an entry is made of, without any index. Texts that many rows share (keys, inputs, who and when) are
 * kept once.
 */
import type { CodeStatus, RegisterEntry } from "../types";
import { createInterner, createNumberRows, createTextColumn } from "./columns";
import { createNumberedTexts, type NumberedTexts } from "./numberedTexts";

/** What the rows of one action have in common. */
export type Action = Pick<RegisterEntry, "rule" | "version" | "batch" | "by" | "at">;

export interface RegisterRows {
  readonly codes: NumberedTexts;
  readonly cells: NumberedTexts;
  /** Numbers that stand for texts and lists in a row. */
  keyId(key: string): number;
  actionId(action: Action): number;
  inputsId(inputs: readonly string[]): number;
  write(row: number, shelf: number, slot: number, status: number, key: number, action: number, drawn: number | null, inputs: number): void;
  setRecordKey(row: number, recordKey: string): void;
  setCell(row: number, cell: string): void;
  /** Keeps a code that is not its own comparison form. */
  setPrinted(row: number, code: string): void;
  setStatus(row: number, status: number): void;
  setAction(row: number, action: number): void;
  setInputs(row: number, inputs: number): void;
  /** Words of a person and the last day of a reservation; "" for none. */
  setNote(row: number, note: string): void;
  setUntil(row: number, until: string): void;
  shelf(row: number): number;
  slot(row: number): number;
  status(row: number): number;
  code(row: number): string;
  action(row: number): Action;
  key(row: number): string;
  number(row: number): number | null;
  recordKey(row: number): string;
  cell(row: number): string;
  entry(row: number): RegisterEntry;
}

export const statuses: readonly CodeStatus[] = ["issued", "adopted", "reserved", "void", "returned"];

/** The fields of a row. The status stands above the slot's sixteen bits. */
const shelfField = 0;
const slotAndStatus = 1;
const keyField = 2;
const actionField = 3;
const numberField = 4;
const inputsField = 5;
const fields = 6;
const statusBit = 16;
const slotMask = (1 << statusBit) - 1;

const noNumber = -1;
/** The number is too large for its field and stands in a map. */
const elsewhere = -2;

/** Lists of inputs that are looked for before one is kept again. */
const remembered = 20_000;
/** Lists that are known by sight, because whoever hands them over hands over the same ones again. */
const seenLists = 1_000;

export const createRegisterRows = (): RegisterRows => {
  const codes = createNumberedTexts();
  const cells = createNumberedTexts();
  const texts = createInterner();
  const rows = createNumberRows(fields);
  /** Shelf + 1 and slot of the cell. */
  const cellPlaces = createNumberRows(2);
  const recordKeys = createTextColumn();
  const printed = new Map<number, string>();
  const largeNumbers = new Map<number, number>();
  /** Few rows have any. */
  const notes = new Map<number, string>();
  const untils = new Map<number, string>();
  const actions: Action[] = [];
  const actionIds = new Map<string, number>();
  /** Lists of inputs one behind the other: the count, then the texts' numbers. */
  const inputs = createNumberRows(1);
  let inputsEnd = 0;
  const inputsKnown = new Map<string, number>();
  const seen = new Map<readonly string[], number>();

  const inputsId = (given: readonly string[]): number => {
    let id = seen.get(given);
    if (id === undefined) {
      if (seen.size >= seenLists) seen.clear();
      seen.set(given, (id = inputsNamed(given)));
    }
    return id;
  };

  const inputsNamed = (given: readonly string[]): number => {
    const ids = given.map(texts.idOf);
    const name = ids.join();
    const known = inputsKnown.get(name);
    if (known !== undefined) return known;
    const start = inputsEnd;
    for (const id of [ids.length, ...ids]) inputs.set(inputsEnd++, 0, id);
    if (inputsKnown.size >= remembered) inputsKnown.clear();
    inputsKnown.set(name, start);
    return start;
  };

  let lastAction = -1;
  const actionId = ({ rule, version, batch, by, at }: Action): number => {
    const last = actions[lastAction];
    if (last !== undefined && last.batch === batch && last.at === at && last.by === by && last.rule === rule && last.version === version) return lastAction;
    const name = JSON.stringify([rule, version, batch, by, at]);
    lastAction = actionIds.get(name) ?? actions.push({ rule, version, batch, by, at }) - 1;
    actionIds.set(name, lastAction);
    return lastAction;
  };

  const write: RegisterRows["write"] = (row, shelf, slot, status, key, action, drawn, inputsStart) => {
    const block = rows.block(row);
    const at = rows.offset(row);
    const whole = drawn === null ? noNumber : drawn | 0;
    const fits = whole === drawn && whole >= 0;
    block[at + shelfField] = shelf;
    block[at + slotAndStatus] = slot | (status << statusBit);
    block[at + keyField] = key;
    block[at + actionField] = action;
    block[at + numberField] = fits || drawn === null ? whole : elsewhere;
    block[at + inputsField] = inputsStart;
    if (drawn !== null && !fits) largeNumbers.set(row, drawn);
  };

  const shelf = (row: number): number => rows.get(row, shelfField);
  const slot = (row: number): number => rows.get(row, slotAndStatus) & slotMask;
  const status = (row: number): number => rows.get(row, slotAndStatus) >> statusBit;
  const code = (row: number): string => printed.get(row) ?? codes.textAt(shelf(row), slot(row));
  const action = (row: number): Action => actions[rows.get(row, actionField)] as Action;
  const key = (row: number): string => texts.textOf(rows.get(row, keyField));
  const number = (row: number): number | null => {
    const drawn = rows.get(row, numberField);
    return drawn >= 0 ? drawn : drawn === elsewhere ? (largeNumbers.get(row) ?? null) : null;
  };
  const inputsOf = (row: number): readonly string[] => {
    const start = rows.get(row, inputsField);
    return Array.from({ length: inputs.get(start, 0) }, (_, i) => texts.textOf(inputs.get(start + 1 + i, 0)));
  };
  const cell = (row: number): string => {
    const at = cellPlaces.get(row, 0) - 1;
    return at < 0 ? "" : cells.textAt(at, cellPlaces.get(row, 1));
  };

  const setSparse = (texts: Map<number, string>, row: number, text: string): void => {
    if (text === "") texts.delete(row);
    else texts.set(row, text);
  };

  return {
    codes,
    cells,
    keyId: texts.idOf,
    actionId,
    inputsId,
    write,
    setRecordKey: recordKeys.set,
    setCell: (row, text) => {
      if (text === "") {
        cellPlaces.set(row, 0, 0);
        return;
      }
      const place = cells.place(text, true);
      cellPlaces.set(row, 0, place.shelf + 1);
      cellPlaces.set(row, 1, place.slot);
      cells.setRow(place.shelf, place.slot, row);
    },
    setPrinted: (row, text) => void printed.set(row, text),
    setStatus: (row, changed) => rows.set(row, slotAndStatus, slot(row) | (changed << statusBit)),
    setAction: (row, changed) => rows.set(row, actionField, changed),
    setInputs: (row, changed) => rows.set(row, inputsField, changed),
    setNote: (row, text) => setSparse(notes, row, text),
    setUntil: (row, text) => setSparse(untils, row, text),
    shelf,
    slot,
    status,
    code,
    action,
    key,
    number,
    recordKey: recordKeys.get,
    cell,
    entry: (row) => ({
      code: code(row),
      key: key(row),
      number: number(row),
      recordKey: recordKeys.get(row),
      inputs: inputsOf(row),
      status: statuses[status(row)] ?? "issued",
      cell: cell(row),
      ...action(row),
      ...(notes.has(row) ? { note: notes.get(row) } : undefined),
      ...(untils.has(row) ? { until: untils.get(row) } : undefined),
    }),
  };
};

/**
 * The rows of a list while it is judged, in columns: a million rows take some sixty bytes each beside their texts. What is odd about a row is kept with
 * the row itself; most rows have nothing odd.
 */
import { createInterner, createNumberRows, createTextColumn } from "../register/columns";
import { createRowIndex } from "../register/rowIndex";
import { normalizeText } from "../text/normalizeText";
import { createCodeIndex, type CodeIndex, type FrameIndex } from "./codeIndex";
import type { CodeFinding, ListRow } from "./inspection";
import type { Explain } from "./textJudge";

/** A row in which something may be wrong, with all that repairing it needs. */
export interface OddRow {
  readonly row: ListRow;
  readonly text: string;
  /** What is wrong by itself, but for `wrong`. */
  readonly findings: CodeFinding[];
  /** What reading the code said, which the cause takes the place of where it is found. */
  readonly wrong: Explain | undefined;
  /** True when the code is not what the rule prints. */
  readonly isBad: boolean;
}

export interface ListStore {
  readonly size: number;
  /**
   * Takes in a row; its place. `code` is the rule's own writing, or what the cell shows where no rule reads it; "" where there is no code.
   *
   * @param frame where the codes of the row's frame stand, with the number of this one.
   */
  add(row: number, code: string, customer: string, frame?: FrameIndex, number?: number): number;
  /** See CodeIndex. */
  readonly ofFrame: CodeIndex["ofFrame"];
  row(at: number): number;
  code(at: number): string;
  customer(at: number): string;
  /** The place of the first row with the same customer; -1 for none. */
  customerId(at: number): number;
  /** What the rule says of the code: the place of its version, the counter and number. */
  setRead(at: number, reader: number, counter: number, number: number): void;
  /** -1: no version reads it. */
  reader(at: number): number;
  counter(at: number): number;
  number(at: number): number;
  /** A number that tells customers apart better than names: a tax number, an identity number; "" for none. */
  id(at: number): string;
  setId(at: number, id: string): void;
  phone(at: number): string;
  setPhone(at: number, phone: string): void;
  setHash(at: number, hash: number): void;
  /** The same for rows that say the same in all their cells. */
  hash(at: number): number;
  /** The place of the first row with the code, in comparison form; the row itself when it is the first. */
  firstWith(at: number): number;
  /** The first row with a code given in comparison form; -1 for none. */
  find(form: string): number;
  /** Rows with a code that several have, by the first of them; in their order. */
  readonly repeated: ReadonlyMap<number, readonly number[]>;
  odd(at: number): OddRow | undefined;
  setOdd(at: number, odd: OddRow): void;
  /** Something that is found later. */
  note(at: number, finding: CodeFinding): void;
  notes(at: number): readonly CodeFinding[];
  /** Places of rows with something odd or a note, ascending. */
  noted(): readonly number[];
  counterId(reader: string, key: string): number;
  counterName(id: number): { readonly rule: string; readonly key: string };
}

const [rowField, readerField, counterField, customerField, hashField, firstField] = [0, 1, 2, 3, 4, 5] as const;
const none: readonly CodeFinding[] = [];

/** @param isNumbered true for codes that mostly differ in a number alone. */
export const createListStore = (isNumbered: boolean): ListStore => {
  const columns = createNumberRows(6);
  const codes = createTextColumn();
  const customers = createTextColumn();
  const ids = createTextColumn();
  const phones = createTextColumn();
  const numbers: number[] = [];
  const counters = createInterner();
  const odds = new Map<number, OddRow>();
  const later = new Map<number, CodeFinding[]>();
  const byCode = createCodeIndex(isNumbered, (at) => normalizeText(codes.get(at)));
  const byCustomer = createRowIndex((at) => normalizeText(customers.get(at)));
  const repeated = new Map<number, number[]>();
  let size = 0;

  const firstOfCustomer = (form: string, at: number): number => {
    const first = byCustomer.get(form);
    if (first !== undefined) return first;
    byCustomer.set(form, at);
    return at;
  };

  const noteRepeated = (first: number, at: number): number => {
    if (first === at) return at;
    const known = repeated.get(first);
    if (known === undefined) repeated.set(first, [first, at]);
    else known.push(at);
    return first;
  };

  return {
    get size() {
      return size;
    },
    add: (row, code, customer, frame, number = 0) => {
      const at = size++;
      codes.set(at, code);
      customers.set(at, customer);
      numbers.push(-1);
      const block = columns.block(at);
      const offset = columns.offset(at);
      block[offset + rowField] = row;
      block[offset + readerField] = -1;
      block[offset + counterField] = -1;
      const form = customer === "" ? "" : normalizeText(customer);
      block[offset + customerField] = form === "" ? -1 : firstOfCustomer(form, at);
      block[offset + firstField] = code === "" ? at : noteRepeated(frame === undefined ? byCode.first(normalizeText(code), at) : frame.first(code, number, at), at);
      return at;
    },
    row: (at) => columns.get(at, rowField),
    code: codes.get,
    customer: customers.get,
    customerId: (at) => columns.get(at, customerField),
    setRead: (at, reader, counter, number) => {
      const block = columns.block(at);
      const offset = columns.offset(at);
      block[offset + readerField] = reader;
      block[offset + counterField] = counter;
      numbers[at] = number;
    },
    reader: (at) => columns.get(at, readerField),
    counter: (at) => columns.get(at, counterField),
    number: (at) => numbers[at] ?? -1,
    id: ids.get,
    setId: ids.set,
    phone: phones.get,
    setPhone: phones.set,
    setHash: (at, hash) => columns.set(at, hashField, hash),
    hash: (at) => columns.get(at, hashField),
    firstWith: (at) => columns.get(at, firstField),
    find: (form) => (form === "" ? -1 : byCode.find(form)),
    ofFrame: byCode.ofFrame,
    repeated,
    odd: (at) => odds.get(at),
    setOdd: (at, odd) => void odds.set(at, odd),
    note: (at, finding) => {
      const known = later.get(at);
      if (known === undefined) later.set(at, [finding]);
      else known.push(finding);
    },
    notes: (at) => later.get(at) ?? none,
    noted: () => [...new Set([...odds.keys(), ...later.keys()])].sort((a, b) => a - b),
    counterId: (rule, key) => counters.idOf(`${rule}\u0000${key}`),
    counterName: (id) => {
      const [rule = "", key = ""] = counters.textOf(id).split("\u0000");
      return { rule, key };
    },
  };
};

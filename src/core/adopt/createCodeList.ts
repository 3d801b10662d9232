/**
 * The different codes of a list, each with the customers that it stands for, in the order in which they were met. Kept in columns of numbers and
 * texts, so that half a million rows fit in memory.
 */
import { createInterner, createNumberRows, createTextColumn } from "../register/columns";
import { createNumberedTexts } from "../register/numberedTexts";
import { finding } from "../result";
import { longestInput } from "../segments/inputProblem";
import { cellText } from "../text/cellText";
import { normalizeText } from "../text/normalizeText";
import type { Finding, InputValue } from "../types";
import type { AdoptReader, AdoptRow } from "./adoption";
import type { CodeReader } from "./createCodeReader";

/** A row that holds a code. */
export interface Holder {
  readonly row: number;
  readonly cell: string;
  /** As the register keeps it; "" when nobody knows. */
  readonly customer: string;
  readonly inputs: readonly string[];
}

/** A counter of the list. */
export interface ListCounter {
  /** The reader that says where it starts, steps and ends: the first of its rule. */
  readonly reader: number;
  readonly key: string;
}

export interface CodeList {
  readonly size: number;
  /** Rows that said what a row above had said. */
  readonly repeated: number;
  readonly counters: readonly ListCounter[];
  /** Takes in a row with a code. */
  add(row: AdoptRow, text: string): void;
  /** As it is to be registered. */
  code(at: number): string;
  /** As the cell shows it. */
  written(at: number): string;
  /** -1: no rule reads it. */
  reader(at: number): number;
  /** The number that it shows. */
  number(at: number): number | null;
  /** Place among the counters; -1 for a code without known counter. */
  counter(at: number): number;
  /** The input that would say the counter. */
  missing(at: number): string;
  /** One row for each customer that has the code, at least one; the row without customer only when there is none with. */
  holders(at: number): readonly Holder[];
  /** What is odd about the first row's cells, though its code is good. */
  remarks(at: number): readonly Finding[];
}

interface Options {
  readonly readers: readonly AdoptReader[];
  readonly codeReader: CodeReader;
  readonly recordForm: (normalisedKey: string) => string;
}

const shelfField = 0;
const slotField = 1;
const readerField = 2;
const counterField = 3;
const missingField = 4;
const rowField = 5;

/** What cannot name a customer. */
const customerProblem = (value: InputValue, text: string): Finding | undefined => {
  if (typeof value === "object" && value !== null) return finding("input-error", { input: "customer", value: value.error });
  return text.length > longestInput ? finding("input-too-long", { input: "customer", length: text.length, most: longestInput }) : undefined;
};

export const createCodeList = ({ readers, codeReader, recordForm }: Options): CodeList => {
  const forms = readers.map(({ name }) => normalizeText(name));
  const firstOfName = forms.map((form) => forms.indexOf(form));
  const places = createNumberedTexts();
  const rows = createNumberRows(6);
  const numbers: number[] = [];
  const customers = createTextColumn();
  const cells = createTextColumn();
  const inputs: (readonly string[])[] = [];
  const missing = createInterner();
  const counterIds = createInterner();
  const counters: ListCounter[] = [];
  /** Codes whose print or cell is not their comparison form. */
  const printed = new Map<number, string>();
  const written = new Map<number, string>();
  const others = new Map<number, Holder[]>();
  const remarks = new Map<number, readonly Finding[]>();
  let size = 0;
  let repeated = 0;

  const counterOf = (reader: number, key: string): number => {
    const first = firstOfName[reader] as number;
    const id = counterIds.idOf(`${first} ${normalizeText(key)}`);
    counters[id] ??= { reader: first, key };
    return id;
  };

  /** What the code says, as far as this row knows more than those above. */
  const setReading = (at: number, text: string, row: AdoptRow): void => {
    const read = codeReader.read(text, row.inputs);
    const key = read?.key;
    rows.set(at, readerField, read?.reader ?? -1);
    rows.set(at, counterField, read === undefined || key === undefined ? -1 : counterOf(read.reader, key));
    rows.set(at, missingField, missing.idOf(read?.missing ?? ""));
    numbers[at] = read?.number ?? Number.NaN;
    const code = read?.code ?? text.trim();
    if (code !== normalizeText(text)) printed.set(at, code);
    if (text !== code) written.set(at, text);
  };

  const setHolder = (at: number, { row, cell }: AdoptRow, customer: string, texts: readonly string[]): void => {
    rows.set(at, rowField, row);
    customers.set(at, customer);
    cells.set(at, cell);
    inputs[at] = texts;
  };

  const add = (row: AdoptRow, text: string): void => {
    const { shelf, slot } = places.place(normalizeText(text), true);
    const known = places.rowAt(shelf, slot);
    const named = cellText(row.recordKey);
    const problem = customerProblem(row.recordKey, named);
    const customer = problem === undefined ? recordForm(normalizeText(named)) : "";
    if (known < 0) {
      const at = size++;
      places.setRow(shelf, slot, at);
      rows.set(at, shelfField, shelf);
      rows.set(at, slotField, slot);
      setReading(at, text, row);
      setHolder(at, row, customer, codeReader.inputsFor(rows.get(at, readerField), row.inputs));
      const odd = [...(typeof row.value === "number" ? [finding("adopt-number-cell", { code: text })] : []), ...(problem === undefined ? [] : [problem])];
      if (odd.length > 0) remarks.set(at, odd);
      return;
    }
    const reader = rows.get(known, readerField);
    if (reader >= 0 && rows.get(known, counterField) < 0) setReading(known, text, row);
    const first = customers.get(known);
    if (customer !== "" && first === "") {
      setHolder(known, row, customer, codeReader.inputsFor(reader, row.inputs));
      repeated++;
    } else if (customer === "" || customer === first || others.get(known)?.some((other) => other.customer === customer) === true) {
      repeated++;
    } else {
      const holder: Holder = { row: row.row, cell: row.cell, customer, inputs: codeReader.inputsFor(reader, row.inputs) };
      const more = others.get(known);
      if (more === undefined) others.set(known, [holder]);
      else more.push(holder);
    }
  };

  const code = (at: number): string => printed.get(at) ?? places.textAt(rows.get(at, shelfField), rows.get(at, slotField));

  return {
    get size() {
      return size;
    },
    get repeated() {
      return repeated;
    },
    counters,
    add,
    code,
    written: (at) => written.get(at) ?? code(at),
    reader: (at) => rows.get(at, readerField),
    number: (at) => {
      const number = numbers[at] as number;
      return Number.isNaN(number) ? null : number;
    },
    counter: (at) => rows.get(at, counterField),
    missing: (at) => missing.textOf(rows.get(at, missingField)),
    holders: (at) => {
      const first = { row: rows.get(at, rowField), cell: cells.get(at), customer: customers.get(at), inputs: inputs[at] ?? [] };
      return [first, ...(others.get(at) ?? [])];
    },
    remarks: (at) => remarks.get(at) ?? [],
  };
};

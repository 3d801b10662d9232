/** Judges a row's other cells: texts that begin like formulas, numbers that others give, dates in the code, cells that are blank. */
import { recordKeyWords, targetWords } from "../columns/headerWords";
import type { Reading } from "../rules/readCode";
import { cellText } from "../text/cellText";
import { fnv1a } from "../text/fnv1a";
import { normalizeText } from "../text/normalizeText";
import type { InputValue } from "../types";
import { injectionSign } from "./cellJudge";
import { phoneForm } from "./customers";
import { futureDates } from "./futureDates";
import { externalProblem } from "./externalIds";
import type { CodeFinding, OtherColumn } from "./inspection";
import type { ListStore } from "./listStore";
import type { RuleReader } from "./ruleReader";

type Cells = readonly InputValue[] | undefined;

export interface RowJudge {
  /** What is wrong with the row's cells beside the code. */
  judge(inputs: Cells, customer: InputValue | undefined, others: Cells): readonly CodeFinding[];
  /** True for a row that repeats the list's headers instead of naming a customer. */
  isHeader(code: string, customer: InputValue | undefined, others: Cells): boolean;
  /** Dates in a code that lie in the future. */
  dates(reader: RuleReader, reading: Reading, place: (at: number) => number): readonly CodeFinding[];
  /** A number for what all cells beside the code say: the same for rows that say the same. */
  hash(inputs: Cells, customer: InputValue | undefined, others: Cells): number;
  /** Remembers what tells the row's customer better than a name. */
  identify(store: ListStore, at: number, others: Cells): void;
  /** Remembers that a row does not say an input. */
  countBlank(at: number, input: string): void;
  /** What rows say of the customers above theirs. */
  readonly parentCells: ReadonlyMap<number, string>;
  /** Remembers who the row says is above it. */
  keepParent(at: number, inputs: Cells): void;
  /** Rows that do not say an input, by input. */
  readonly blanks: ReadonlyMap<string, readonly number[]>;
}

const nothing: readonly CodeFinding[] = [];
/** A header without blanks, case and marks. */
const headerForm = (text: string): string => normalizeText(text).replace(/[\p{P}\p{S}]/gu, "");
const codeHeaders = new Set(targetWords.map(headerForm));
const customerHeaders = new Set(recordKeyWords.map(headerForm));
/** Longer texts are no headers. */
const longestHeader = 30;

const mix = (hash: number, text: string): number => {
  // Between two cells stands a mark, so that "ab" and "c" are not "a" and "bc".
  return fnv1a("\u001f", fnv1a(text, hash));
};

interface Input {
  readonly others: readonly OtherColumn[];
  readonly inputs: readonly string[];
  readonly today: string;
  /** The input that says who is above the customer; undefined for a rule without parents. */
  readonly parentInput: string | undefined;
}

export const createRowJudge = ({ others: columns, inputs: names, today, parentInput }: Input): RowJudge => {
  const parentAt = parentInput === undefined ? -1 : names.indexOf(parentInput);
  const idAt = columns.findIndex(({ holds }) => holds === "uscc" || holds === "id-card");
  const phoneAt = columns.findIndex(({ holds }) => holds === "phone");
  const blanks = new Map<string, number[]>();

  const judgeCell = (value: InputValue | undefined, column: string, found: CodeFinding[] | undefined): CodeFinding[] | undefined => {
    if (typeof value !== "string") return found;
    const first = value.charCodeAt(0);
    // "=", "+", "-", "@", tab, carriage return: nothing else begins a formula.
    if (first !== 0x3d && first !== 0x2b && first !== 0x2d && first !== 0x40 && first !== 9 && first !== 13) return found;
    const sign = injectionSign(value);
    if (sign === "") return found;
    const finding: CodeFinding = { kind: "row-injection", params: { column, sign, value } };
    if (found === undefined) return [finding];
    found.push(finding);
    return found;
  };

  const parentCells = new Map<number, string>();

  return {
    blanks,
    parentCells,
    keepParent: (at, inputs) => {
      const parent = parentAt < 0 ? "" : cellText(inputs?.[parentAt] ?? null);
      if (parent !== "") parentCells.set(at, parent);
    },
    judge: (inputs, customer, others) => {
      let found = judgeCell(customer, "", undefined);
      if (inputs !== undefined) for (let i = 0; i < inputs.length; i++) if (inputs[i] !== customer) found = judgeCell(inputs[i], names[i] ?? "", found);
      if (others === undefined) return found ?? nothing;
      for (let i = 0; i < columns.length; i++) {
        const { header, holds } = columns[i] as OtherColumn;
        const value = others[i] ?? null;
        if (value !== customer) found = judgeCell(value, header, found);
        if (holds === "none" || holds === "phone" || value === null) continue;
        const reason = externalProblem(holds, value);
        if (reason !== undefined) (found ??= []).push({ kind: "external-id-wrong", params: { column: header, value: cellText(value), holds, reason } });
      }
      return found ?? nothing;
    },
    isHeader: (code, customer, others) => {
      if (code.length > longestHeader) return false;
      if (codeHeaders.has(headerForm(code))) return true;
      if (typeof customer === "string" && customer.length <= longestHeader && customerHeaders.has(headerForm(customer)) && !/\d/.test(code)) return true;
      return others !== undefined && columns.some(({ header }, i) => header !== "" && others[i] === header);
    },
    dates: (reader, reading, place) => futureDates(reader, reading, today, place),
    hash: (inputs, customer, others) => {
      let hash = fnv1a("");
      if (customer !== undefined) hash = mix(hash, cellText(customer));
      if (inputs !== undefined) for (const value of inputs) hash = mix(hash, cellText(value));
      if (others !== undefined) for (const value of others) hash = mix(hash, cellText(value));
      return hash;
    },
    identify: (store, at, others) => {
      if (others === undefined) return;
      if (idAt >= 0) store.setId(at, normalizeText(cellText(others[idAt] ?? null)));
      if (phoneAt >= 0) store.setPhone(at, phoneForm(cellText(others[phoneAt] ?? null)));
    },
    countBlank: (at, input) => {
      const rows = blanks.get(input);
      if (rows === undefined) blanks.set(input, [at]);
      else rows.push(at);
    },
  };
};

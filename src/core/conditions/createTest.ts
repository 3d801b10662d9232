/**
 * Whether a condition holds for a value: `tier is VIP, SVIP`, `sales above 1000万`. Values are the same when they mean the same code in the
 * codebook that bears the input's name, otherwise when their comparison forms are. Comparisons are between amounts; a cell that holds
 * something else than an amount is refused, because nobody can say which rule it needs.
 */
import { readAmount } from "../amounts/readAmount";
import type { Codebook, Codebooks } from "../codebooks/buildCodebooks";
import { finding } from "../result";
import { cellText } from "../text/cellText";
import { normalizeText } from "../text/normalizeText";
import type { Condition, Finding, InputValue } from "../types";

/** True, false, or why nobody can say. */
export type Verdict = boolean | Finding;

/** Values are remembered up to this many, so that a column of prose does not fill the memory. */
const remembered = 10_000;

/** A text that stands for a value: its code where the book knows it. Codes and spellings never make the same text. */
const meaningOf = (text: string, book: Codebook | undefined): string => {
  const found = book?.lookup(text);
  return found?.kind === "code" ? `\u0000${found.index}` : normalizeText(text);
};

const oneOf = (values: readonly string[], book: Codebook | undefined): ((text: string) => boolean) => {
  const wanted = new Set(values.map((value) => meaningOf(value, book)));
  return (text) => wanted.has(meaningOf(text, book));
};

const comparisons: Readonly<Partial<Record<Condition["test"], (amount: number, bound: number) => boolean>>> = {
  above: (amount, bound) => amount > bound,
  "at-least": (amount, bound) => amount >= bound,
  below: (amount, bound) => amount < bound,
  "at-most": (amount, bound) => amount <= bound,
};

const testText = ({ input, test, values }: Condition, books: Codebooks): ((value: InputValue, text: string) => Verdict) => {
  const isBlank = (text: string): boolean => normalizeText(text) === "";
  if (test === "blank") return (_, text) => isBlank(text);
  if (test === "given") return (_, text) => !isBlank(text);
  const compare = comparisons[test];
  if (compare === undefined) {
    const matches = oneOf(values, books.get(input));
    // A blank cell is none of the values, so it is not any of them either.
    return test === "is" ? (_, text) => matches(text) : (_, text) => !matches(text);
  }
  const bound = readAmount(values[0] ?? null);
  return (value, text) => {
    if (isBlank(text)) return false;
    const reading = readAmount(value);
    if (reading.kind === "none" || bound.kind === "none") return finding("amount-unreadable", { input, value: text.trim() });
    return compare(reading.amount, bound.amount);
  };
};

/**
 * A condition made ready for many rows.
 *
 * @returns the test of one cell: true, false, or a finding (`input-error`, `amount-unreadable`) when nobody can say.
 */
export const createTest = (condition: Condition, books: Codebooks): ((value: InputValue) => Verdict) => {
  const test = testText(condition, books);
  const memo = new Map<InputValue, Verdict>();
  return (value) => {
    if (typeof value === "object" && value !== null) return finding("input-error", { input: condition.input, value: value.error });
    let verdict = memo.get(value);
    if (verdict === undefined) {
      verdict = test(value, cellText(value));
      if (memo.size >= remembered) memo.clear();
      memo.set(value, verdict);
    }
    return verdict;
  };
};

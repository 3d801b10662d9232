/**
 * A cell's value as a number: `1501.8万`, `￥282,745,500`, `0.2亿元`, `1亿2000万元`, `(1,234)`, `12%`, `12次/年`, `50家`, in full width as well.
 *
 * Nothing is guessed: `约100万`, `10-20万`, `1.234,56`, `12/月` (the column asks for years) and `3万5` are none. A comma separates
 * thousands only where three digits follow; blanks between digits the same.
 */
import { plainText } from "../text/plainText";
import type { InputValue } from "../types";
import { decimalOf, numberOf, shifted, sumOf, type Decimal } from "./decimal";

/** Why a value is no number: nothing there; an Excel error; no number in it; a number in it, but which one is not certain. */
export type AmountProblem = "blank" | "error" | "no-number" | "uncertain";

export type AmountReading = { readonly kind: "amount"; readonly amount: number } | { readonly kind: "none"; readonly reason: AmountProblem };

const none = (reason: AmountProblem): AmountReading => ({ kind: "none", reason });

/** Powers of ten of the units, in comparison form. */
const units: Readonly<Record<string, number>> = {
  百: 2, 千: 3, 万: 4, 萬: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8, 億: 8, 十亿: 9, 百亿: 10, 千亿: 11, 万亿: 12, THOUSAND: 3, MILLION: 6, BILLION: 9,
};

const number = "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+";
const unit = "[十百千万]?[万亿]|[百千萬億]|THOUSAND|MILLION|BILLION";
const currency = "CN¥|US\\$|HK\\$|[¥$]|RMB|CNY|USD|人民币";
/** What is counted, and money's own words; they say nothing about the size. */
const counted = "(?:人民币)?[元圆圓](?:整|人民币)?|人民币|RMB|CNY|USD|次|家|个|人|户|笔|单|件|台|套|张|名|位|项|天|(?: ?(?:TIMES|ORDERS|PEOPLE|EMPLOYEES))";
/** Terms of one number, each with a unit but perhaps the last: 1亿2000万. */
const terms = `(?:(?:${number}) ?(?:${unit}) ?)*(?:${number})(?: ?(?:${unit}))?`;
const everyYear = /^每年 ?/u;
const shape = new RegExp(`^([-+]?) ?(?:(?:${currency}) ?)?([-+]?) ?(${terms}) ?(%)?(?:${counted})?(?: ?(?:/ ?年|每年|/ ?YEAR|(?:PER|A) YEAR))?$`, "u");
const term = new RegExp(`(${number}) ?(${unit})?`, "gu");

/** Longer texts are remarks with a number in them. */
const longest = 60;

/** The sum of the terms; undefined when their units do not go down, so that nobody knows what is meant (3万5, 10 20). */
const sumOfTerms = (text: string): Decimal | undefined => {
  let sum: Decimal | undefined;
  let before = Infinity;
  for (const [, digits = "", name] of text.matchAll(term)) {
    const power = name === undefined ? 0 : (units[name] ?? 0);
    const value = shifted(decimalOf(digits.replace(/[, ]/g, "")), power);
    // 1亿2000万: the second must be smaller than one of the first's units, and the first whole.
    if (sum !== undefined && (name === undefined || power >= before || numberOf(value) >= 10 ** before)) return undefined;
    sum = sum === undefined ? value : sumOf(sum, value);
    before = power;
  }
  return sum;
};

/** Plain, with one kind of minus. */
const cleaned = (text: string): string => plainText(text).replace(/[\u2010-\u2012\u2212]/g, "-");

const fromText = (raw: string): AmountReading => {
  const text = cleaned(raw);
  if (text === "") return none("blank");
  const uncertain = none(/\d/.test(text) ? "uncertain" : "no-number");
  if (text.length > longest) return uncertain;
  const brackets = /^((?:[¥$]) ?)?\( ?(.*?) ?\)$/u.exec(text);
  const inner = brackets === null ? text : (brackets[1] ?? "") + (brackets[2] ?? "");
  const match = shape.exec(inner.replace(everyYear, ""));
  if (match === null) return uncertain;
  const [, signBefore = "", signAfter = "", digits = "", percent] = match;
  const signs = signBefore + signAfter;
  const sum = sumOfTerms(digits);
  if (sum === undefined || signs.length > 1 || (brackets !== null && signs !== "")) return uncertain;
  const size = numberOf(percent === undefined ? sum : shifted(sum, -2));
  return { kind: "amount", amount: (brackets !== null || signs === "-") && size !== 0 ? -size : size };
};

/** The number that a cell's value means; see the top of the file for what is read. Booleans are none. */
export const readAmount = (value: InputValue): AmountReading => {
  if (typeof value === "string") return fromText(value);
  if (typeof value === "number") return Number.isFinite(value) ? { kind: "amount", amount: value } : none("error");
  return none(value === null ? "blank" : typeof value === "boolean" ? "no-number" : "error");
};

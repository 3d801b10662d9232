/**
 * What may have been typed into a cell that holds a number: its digits, with zeros before them, with an exponent, or a date. A number is not its text:
 * value, format and what the cell shows tell what Excel did.
 */
import { cellText } from "../../text/cellText";
import { isDateFormat } from "../../validate/cellJudge";
import type { Damage, SeenCell } from "../../validate/inspection";
import type { RuleShape } from "../shape/ruleShape";
import { dateOfCell, shownDate, showsOf, typedDates } from "./dates";
import { exponents } from "./exponents";
import { fitting, keptDigits, lostDigits } from "./rounded";

export interface Typed {
  readonly text: string;
  readonly damage: Damage;
  readonly weight: number;
  /** The check is not known yet. */
  readonly settles?: true;
}

/** General shows longer numbers with an exponent that nobody typed. */
const longestGeneral = 1e11;
/** What is not impossible, against what format and text of the cell say. */
const unlikely = 0.02;
const doubtfulDate = 0.05;

function* fromDate(shape: RuleShape, { value, format, shown }: SeenCell): Generator<Typed> {
  const date = dateOfCell(value as number);
  if (date === undefined) return;
  const shows = (format === undefined ? undefined : showsOf(format)) ?? (shown === undefined ? undefined : shownDate(shown)?.shows);
  for (const { text, doubtful } of typedDates(shape, date, shows)) yield { text, damage: "date", weight: doubtful ? doubtfulDate : 1 };
}

/** Zeros lost around a decimal point: 1.5 may have been `01.50`. */
function* fromDecimal({ least, most, knows }: RuleShape, digits: string): Generator<Typed> {
  if (!knows(".") || !/^\d+\.\d+$/.test(digits)) return;
  for (let width = Math.max(least, digits.length); width <= most; width++) {
    for (let behind = 0; behind <= width - digits.length; behind++) {
      yield { text: (digits + "0".repeat(behind)).padStart(width, "0"), damage: width === digits.length ? "number" : "zeros-lost", weight: 1 };
    }
  }
}

/** Texts that Excel makes this cell of, among them codes of the rule; `texts` is what the row prints, part by part. */
export function* fromNumber(shape: RuleShape, cell: SeenCell, texts: readonly (string | undefined)[]): Generator<Typed> {
  const { least, most } = shape;
  const { value, format = "", shown } = cell;
  const number = value as number;
  const digits = cellText(number);
  const isDate = isDateFormat(format) || (shown !== undefined && shownDate(shown) !== undefined);
  if (isDate && !shape.isOpen) yield* fromDate(shape, cell);
  // Who formats a number as a date is rare; who sees a date typed one.
  const plain = isDate ? unlikely : 1;
  if (shape.isOpen) {
    // Where anything may stand, nobody can tell how many zeros there were.
    if (digits !== "" && digits.length <= most) yield { text: digits, damage: "number", weight: plain };
    return;
  }
  if (shown !== undefined && shown !== digits && !isDate && shown.length <= most) yield { text: shown, damage: "number", weight: 1 };
  yield* fromDecimal(shape, digits);
  const isExponent = /E[+-]/i.test(format) || (/E[+-]/i.test(shown ?? "") && number < longestGeneral);
  for (const text of exponents(shape, number)) yield { text, damage: "exponent", weight: isExponent ? 1 : unlikely };
  if (digits === "" || digits.length > most) return;
  const typed = isExponent ? plain * unlikely : plain;
  if (digits.length > keptDigits) {
    for (let width = Math.max(least, digits.length); width <= most; width++) {
      const pattern = lostDigits(digits, width);
      const found = pattern === undefined ? [] : (fitting(shape, pattern, texts) ?? []);
      for (const text of found) yield { text, damage: "rounded", weight: typed, settles: true };
    }
    return;
  }
  yield { text: digits, damage: "number", weight: typed };
  for (let width = Math.max(least, digits.length + 1); width <= most; width++) yield { text: digits.padStart(width, "0"), damage: "zeros-lost", weight: typed };
}

const shownExponent = /^\d(?:\.\d{1,13})?E[+-]?\d{1,3}$/i;
/** A number shown with an exponent may have been digits that were too many for the column. */
const shownDigits = 0.1;

/** A whole number as programs write that know numbers with a fraction only: `1001.0`. */
const wholeNumber = /^(\d{1,15})\.0{1,2}$/;

/** For a text that is what Excel or another program shows of a number or a date, as in a list that was saved as CSV: what may have been typed. Undefined for any other text. */
export const fromShown = (text: string): ((shape: RuleShape) => Iterable<Typed>) | undefined => {
  const date = shownDate(text);
  if (date !== undefined) {
    return function* (shape) {
      if (shape.isOpen) return;
      for (const typed of typedDates(shape, date.date, date.shows)) yield { text: typed.text, damage: "date", weight: typed.doubtful ? doubtfulDate : 1 };
    };
  }
  const digits = wholeNumber.exec(text)?.[1];
  if (digits !== undefined) {
    return function* ({ least, most, isOpen }) {
      if (isOpen) return;
      for (let width = Math.max(least, digits.length); width <= most; width++) yield { text: digits.padStart(width, "0"), damage: width === digits.length ? "number" : "zeros-lost", weight: 1 };
    };
  }
  if (!shownExponent.test(text)) return undefined;
  const number = Number(text);
  return function* (shape) {
    if (shape.isOpen) return;
    for (const typed of exponents(shape, number)) yield { text: typed, damage: "exponent", weight: 1 };
    const digits = cellText(number);
    for (let width = Math.max(shape.least, digits.length); width <= shape.most; width++) yield { text: digits.padStart(width, "0"), damage: "exponent", weight: shownDigits };
  };
};

import { digit, either, type Expression, inOrder, many, maybe, oneOf } from "../automata/expression";

/**
 * How generously a form is read. "sure": what sources describe. "careful": also what Excel might convert as well for all we know, since
 * a warning too many is better than a code lost.
 */
export type Reading = "sure" | "careful";

/** The whole numbers from `first` to `last`, every `step`. */
export const numbersBetween = (first: number, last: number, step = 1): readonly number[] =>
  Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);

/**
 * One of the numbers, each below 100. Surely: with one or two digits. Carefully: with any number of zeros before, as nobody says
 * whether Excel takes `3-0012` for the 12th of March.
 */
export const numeral = (values: readonly number[], reading: Reading): Expression => {
  const unitsByTen = new Map<number, string>();
  for (const value of values) {
    const ten = Math.floor(value / 10);
    unitsByTen.set(ten, (unitsByTen.get(ten) ?? "") + (value % 10));
  }
  const zeros = reading === "sure" ? maybe("0") : many("0");
  const forms = [...unitsByTen].map(([ten, units]) => {
    if (ten === 0) return inOrder(zeros, oneOf(units));
    return reading === "sure" ? inOrder(`${ten}`, oneOf(units)) : inOrder(zeros, `${ten}`, oneOf(units));
  });
  return either(...forms);
};

const hundreds = (values: readonly number[]): Expression => either(...values.map((value) => `${value}`));
const twoDigits = inOrder(digit, digit);
const pairs = (values: readonly number[]): Expression => either(...values.map((value) => `${value}`.padStart(2, "0")));

/** Years written in full, as far as Excel's calendar goes: 1900 to 9999. */
export const fullYear = (reading: Reading): Expression =>
  inOrder(reading === "sure" ? "" : many("0"), either("19", inOrder(oneOf("23456789"), digit)), twoDigits);

/** Those of them with a 29th of February; Excel's calendar has one in 1900, too. */
export const fullLeapYear = (reading: Reading): Expression =>
  inOrder(
    reading === "sure" ? "" : many("0"),
    either(
      inOrder(either("19", inOrder(oneOf("23456789"), digit)), pairs(numbersBetween(4, 96, 4))),
      inOrder(hundreds([19, ...numbersBetween(20, 96, 4)]), "00"),
    ),
  );

/** Years without their century: 00 to 29 are 2000 to 2029, 30 to 99 are 1930 to 1999. */
export const shortYear = (reading: Reading): Expression => (reading === "sure" ? twoDigits : numeral(numbersBetween(0, 99), reading));

export const shortLeapYear = (reading: Reading): Expression =>
  reading === "sure" ? pairs(numbersBetween(0, 96, 4)) : numeral(numbersBetween(0, 96, 4), reading);

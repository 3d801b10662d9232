/**
 * Texts that Excel turns into a number. What was typed is lost in each case: `007` becomes 7, `01E0001` becomes 10, the sixteenth digit
 * becomes 0, `12.50` becomes 12.5, `5%` becomes 0.05.
 *
 * Sure: digits, decimal point, thousands in groups of three, one sign, exponent with E below 10^300 (`10e5`, Microsoft knowledge base
 * Q159491; gene identifiers such as `2310009E13`, Zeeberg et al. 2004), percent, the currency sign of the country before it, brackets for
 * negative numbers, and fractions after a whole number (`1 1/2`, Q159491).
 *
 * Careful: commas anywhere after a digit, huge exponents, blanks around, signs and currency signs of other countries before or after,
 * percent before, all of them together. Letters of programming languages are no exponents: `1D5` stays text in a cell, although Visual
 * Basic reads it; so do `&H10` and `5-`.
 */
import { digit, either, type Expression, inOrder, many, maybe, oneOf, some } from "../automata/expression";
import type { ExcelLocale } from "./excelLocale";
import type { Reading } from "./numerals";

const blanks = many(" ");
const sign = oneOf("+-");

const sureNumber = (locale: ExcelLocale): Expression => {
  const three = inOrder(digit, digit, digit);
  const whole = either(some(digit), inOrder(digit, maybe(digit), maybe(digit), some(inOrder(",", three))));
  const power = inOrder(many("0"), either(digit, inOrder(digit, digit), inOrder(oneOf("12"), digit, digit)));
  const decimal = either(inOrder(whole, maybe(inOrder(".", many(digit)))), inOrder(".", some(digit)));
  const value = inOrder(decimal, maybe(inOrder("E", maybe(sign), power)));
  const money = locale === "zh-CN" ? "¥" : "$";
  const fraction = inOrder(some(digit), " ", some(digit), "/", oneOf("123456789"), many(digit));
  return either(
    inOrder(maybe(sign), value, maybe("%")),
    inOrder(maybe(sign), money, value),
    inOrder("(", maybe(money), value, ")"),
    inOrder(maybe(sign), fraction),
  );
};

const carefulNumber = (): Expression => {
  const whole = inOrder(digit, many(oneOf("0123456789,")));
  const decimal = either(inOrder(whole, maybe(inOrder(".", many(digit)))), inOrder(".", some(digit)));
  const mark = oneOf("$¥€£%");
  const signed = maybe(inOrder(sign, blanks));
  const value = inOrder(
    maybe(inOrder(mark, blanks)),
    signed,
    decimal,
    maybe(inOrder("E", maybe(sign), some(digit))),
    maybe(inOrder(blanks, mark)),
  );
  const fraction = inOrder(signed, some(digit), some(" "), some(digit), blanks, "/", blanks, some(digit));
  const bracketed = inOrder(maybe(inOrder(mark, blanks)), "(", blanks, value, blanks, ")", maybe(inOrder(blanks, mark)));
  return inOrder(blanks, either(inOrder(signed, value), bracketed, fraction), blanks);
};

export const numbers = (locale: ExcelLocale, reading: Reading): Expression => (reading === "sure" ? sureNumber(locale) : carefulNumber());

/**
 * Texts that Excel turns into a time of day or a duration.
 *
 * Sure: `1:30`, `23:59:59`, `1:30:00.5`, `12:00 AM`, `9 PM`, `9 A` ("followed by a space and the letter A or P", Microsoft knowledge
 * base Q159491).
 *
 * Surely text: `9A` and `12P`, without a blank, as seats and flats are written.
 *
 * Careful: AM and PM without a blank, which was text once (`1:00AM`, Q109139) and may have changed; a colon after any number (`17:` is
 * 17:00), any number of minutes, blanks around the colon. In Chinese also `上午 9:30`, `9:30 下午`, `9时30分`.
 */
import { either, type Expression, inOrder, digit, many, maybe, some } from "../automata/expression";
import type { ExcelLocale } from "./excelLocale";
import { numbersBetween, numeral, type Reading } from "./numerals";

const blanks = many(" ");

const sureTime = (): Expression => {
  const sixty = numeral(numbersBetween(0, 59), "sure");
  const seconds = inOrder(":", sixty, maybe(inOrder(".", many(digit))));
  const clock = (hours: Expression): Expression => inOrder(hours, ":", sixty, maybe(seconds));
  const twelve = numeral(numbersBetween(1, 12), "sure");
  return either(clock(numeral(numbersBetween(0, 23), "sure")), inOrder(either(clock(twelve), twelve), " ", either("AM", "PM", "A", "P")));
};

const carefulTime = (locale: ExcelLocale): Expression => {
  const number = some(digit);
  const colon = inOrder(blanks, ":", blanks);
  const half = either("AM", "PM", "A", "P");
  const clock = inOrder(number, colon, maybe(inOrder(number, maybe(inOrder(colon, maybe(number))), maybe(inOrder(".", many(digit))))));
  const twelve = numeral(numbersBetween(0, 12), "careful");
  const latin = either(
    inOrder(clock, maybe(inOrder(blanks, half))),
    inOrder(twelve, blanks, either("AM", "PM")),
    inOrder(twelve, some(" "), either("A", "P")),
  );
  if (locale === "en-US") return latin;
  const chineseHalf = either("上午", "下午");
  const chineseClock = inOrder(number, blanks, "时", blanks, maybe(inOrder(number, blanks, "分", blanks, maybe(inOrder(number, blanks, "秒")))));
  return either(latin, inOrder(clock, blanks, chineseHalf), inOrder(maybe(inOrder(chineseHalf, blanks)), either(clock, chineseClock)));
};

export const times = (locale: ExcelLocale, reading: Reading): Expression => (reading === "sure" ? sureTime() : carefulTime(locale));

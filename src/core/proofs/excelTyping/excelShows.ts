/**
 * What the cell shows after Excel has converted a text, where that follows from the text alone; only for messages. Numbers as General
 * shows them in a column that is wide enough: eleven digits at most, then an exponent.
 */
import type { ExcelLocale } from "./excelLocale";
import type { TypedAs } from "./excelTyping";

const superfluous = /\.?0+$/;

const asGeneral = (value: number): string => {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [mantissa, power] = value.toExponential(5).split("e") as [string, string];
    const digits = power.slice(1).padStart(2, "0");
    return `${mantissa.includes(".") ? mantissa.replace(superfluous, "") : mantissa}E${power.startsWith("-") ? "-" : "+"}${digits}`;
  }
  const whole = Math.trunc(size).toString().length;
  const text = value.toFixed(Math.max(0, 10 - whole));
  return text.includes(".") ? text.replace(superfluous, "") : text;
};

const shortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const monthOf = (name: string): number => shortMonths.findIndex((month) => month.toUpperCase() === name.slice(0, 3)) + 1;

const daysOf = (month: number): number => [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

const dayShown = (month: number, day: number, named: boolean, locale: ExcelLocale): string =>
  locale === "zh-CN" && !named ? `${month}月${day}日` : `${day}-${shortMonths[month - 1]}`;

const monthShown = (year: number, month: number, named: boolean, locale: ExcelLocale): string => {
  const full = year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year;
  return locale === "zh-CN" && !named ? `${full}年${month}月` : `${shortMonths[month - 1]}-${String(full % 100).padStart(2, "0")}`;
};

const dateShown = (text: string, locale: ExcelLocale): string | undefined => {
  const name = /^(?:([A-Z]+)[-/ ]?(\d+)|(\d+)[-/ ]?([A-Z]+))$/.exec(text);
  if (name) {
    const month = monthOf(name[1] ?? name[4]!);
    const figure = Number(name[2] ?? name[3]);
    if (month === 0) return undefined;
    return figure >= 1 && figure <= daysOf(month) ? dayShown(month, figure, true, locale) : monthShown(figure, month, true, locale);
  }
  const pair = /^(\d+)[-/](\d+)$/.exec(text) ?? /^(\d+)月(\d+)日$/.exec(text);
  if (!pair) return undefined;
  const [first, second] = [Number(pair[1]), Number(pair[2])];
  if (first >= 1 && first <= 12 && second >= 1 && second <= daysOf(first)) return dayShown(first, second, false, locale);
  return first >= 1 && first <= 12 ? monthShown(second, first, false, locale) : monthShown(first, second, false, locale);
};

/** What Excel shows for the text after it became what `as` says; undefined when that is not known. */
export const excelShows = (text: string, as: TypedAs, locale: ExcelLocale): string | undefined => {
  const plain = text.normalize("NFKC").toUpperCase();
  if (as === "number") return /^[+-]?(\d+\.?\d*|\.\d+)(E[+-]?\d+)?$/.test(plain) && Number.isFinite(Number(plain)) ? asGeneral(Number(plain)) : undefined;
  if (as === "date") return dateShown(plain, locale);
  if (as === "boolean") return plain.trim();
  return as === "text" && text.startsWith("'") ? text.slice(1) : undefined;
};

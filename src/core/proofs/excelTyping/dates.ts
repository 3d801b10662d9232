/**
 * Texts that Excel turns into a date, every one of them with a day that exists.
 *
 * Sure, in both languages: month and day (`3-05`, `1/2`), year and month (`2023-10`), month and year (`10/2023`), year, month and day
 * (`2023/10/1`); an English month with a day or a year before or after it, with or without `-`, `/` or a blank (`MAR-01`, `1DEC`,
 * `SEPT2`, `MARCH1`, `OCT-23`), and with both (`1-MAR-2023`, `MAR 1, 2023`). In English: month, day and year, and month and short year
 * where it is no day (`5/80`, `2/30`). In Chinese: `23/10/1`, `10月1日`, `2023年10月`, `2023年10月1日`.
 *
 * Surely text: a first figure above 12 in English (`13/90`, `31/12`); day before month with a year (`13/01/2021`, which is what stays
 * behind when a British list meets an American Excel); three figures parted by points (`2023.10.1`); a month or a weekday alone; `2023年`,
 * `10月`.
 *
 * Careful: any beginning of a month's name with three letters or more, zeros before figures (`MAR-001`, `3-0012`), years of one
 * digit, blanks around the marks, points beside names, the year before a name, weekdays before, `23/10` as October 2023 in Chinese and
 * `23/10/1` in English, Chinese figures, 号 for 日, and a time before or after a date.
 *
 * Sources: Microsoft knowledge base Q65904 (two numbers and a slash: what is month, day, year or text) and Q159491; Microsoft support, "Set
 * automatic data conversions" ("a continuous string of letters and numbers to a date"); Zeeberg et al. 2004 and Ziemann et al. 2016 on
 * gene names, and those that the HGNC renamed in 2020. On zeros before figures and on Chinese input nothing official was found.
 */
import { either, type Expression, inOrder, many, maybe, oneOf, some } from "../automata/expression";
import type { ExcelLocale } from "./excelLocale";
import { fullLeapYear, fullYear, numbersBetween, numeral, type Reading, shortLeapYear, shortYear } from "./numerals";
import { times } from "./times";

const blanks = many(" ");

const monthNames = ["JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"];
const dayNames = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

/** Months by the number of their days; February by that of a common year. */
const monthsByLength: readonly (readonly [number, readonly number[]])[] = [
  [31, [1, 3, 5, 7, 8, 10, 12]],
  [30, [4, 6, 9, 11]],
  [28, [2]],
];

const beginnings = (name: string, reading: Reading): readonly string[] =>
  reading === "careful"
    ? numbersBetween(3, name.length).map((length) => name.slice(0, length))
    : [...new Set([name.slice(0, 3), name, ...(name === "SEPTEMBER" ? ["SEPT"] : [])])];

type MonthForm = (months: readonly number[]) => Expression;

const named =
  (reading: Reading): MonthForm =>
  (months) =>
    either(...months.flatMap((month) => beginnings(monthNames[month - 1]!, reading)));

const inFigures =
  (reading: Reading): MonthForm =>
  (months) =>
    numeral(months, reading);

interface Years {
  readonly all: Expression;
  readonly leap: Expression;
}

const fullYears = (reading: Reading): Years => ({ all: fullYear(reading), leap: fullLeapYear(reading) });
const shortYears = (reading: Reading): Years => ({ all: shortYear(reading), leap: shortLeapYear(reading) });
const bothYears = (reading: Reading): Years => ({
  all: either(fullYear(reading), shortYear(reading)),
  leap: either(fullLeapYear(reading), shortLeapYear(reading)),
});

const anyMonth = numbersBetween(1, 12);

/** All dates with year, month and day; `join` puts the three in order. */
const fullDate = (month: MonthForm, years: Years, reading: Reading, join: (y: Expression, m: Expression, d: Expression) => Expression): Expression =>
  either(
    ...monthsByLength.map(([length, months]) => join(years.all, month(months), numeral(numbersBetween(1, length), reading))),
    join(years.leap, month([2]), numeral([29], reading)),
  );

/** All days of a year; the 29th of February counts, as there are such years. */
const dayOfYear = (month: MonthForm, reading: Reading, join: (m: Expression, d: Expression) => Expression): Expression =>
  either(...monthsByLength.map(([length, months]) => join(month(months), numeral(numbersBetween(1, length === 28 ? 29 : length), reading))));

const datesInFigures = (locale: ExcelLocale, reading: Reading): Expression => {
  const month = inFigures(reading);
  const mark = reading === "sure" ? oneOf("-/") : inOrder(blanks, oneOf("-/"), blanks);
  const marked = (...parts: readonly Expression[]): Expression => inOrder(...parts.flatMap((part, index) => (index === 0 ? [part] : [mark, part])));
  const full = fullYears(reading);
  const short = shortYears(reading);
  const both = bothYears(reading);
  const american = (years: Years): Expression => fullDate(month, years, reading, (y, m, d) => marked(m, d, y));
  const forms = [
    dayOfYear(month, reading, (m, d) => marked(m, d)),
    marked(full.all, month(anyMonth)),
    marked(month(anyMonth), full.all),
    fullDate(month, full, reading, (y, m, d) => marked(y, m, d)),
  ];
  if (locale === "en-US" || reading === "careful") forms.push(american(both), marked(month(anyMonth), short.all));
  if (locale === "zh-CN" || reading === "careful") forms.push(fullDate(month, short, reading, (y, m, d) => marked(y, m, d)));
  if (locale === "zh-CN" && reading === "careful") forms.push(marked(short.all, month(anyMonth)));
  return either(...forms);
};

const datesWithNames = (reading: Reading): Expression => {
  const month = named(reading);
  const years = bothYears(reading);
  const loose = reading === "sure" ? maybe(oneOf("-/ ")) : inOrder(blanks, maybe(oneOf("-/.,")), blanks);
  // Between two figures something must stand.
  const firm = reading === "sure" ? either(", ", oneOf(",-/ ")) : either(inOrder(blanks, oneOf("-/.,"), blanks), some(" "));
  const forms = [
    dayOfYear(month, reading, (m, d) => inOrder(m, loose, d)),
    dayOfYear(month, reading, (m, d) => inOrder(d, loose, m)),
    inOrder(month(anyMonth), loose, years.all),
    fullDate(month, years, reading, (y, m, d) => inOrder(d, loose, m, loose, y)),
    fullDate(month, years, reading, (y, m, d) => inOrder(m, loose, d, firm, y)),
  ];
  if (reading === "sure") return either(...forms);
  forms.push(inOrder(years.all, loose, month(anyMonth)));
  forms.push(fullDate(month, years, reading, (y, m, d) => inOrder(y, loose, m, loose, d)));
  const weekday = either(...dayNames.flatMap((name) => beginnings(name, reading)));
  return inOrder(maybe(inOrder(weekday, blanks, maybe(oneOf(".,")), blanks)), either(...forms));
};

const chineseDates = (reading: Reading): Expression => {
  const month = inFigures(reading);
  const years = bothYears(reading);
  const gap = reading === "sure" ? "" : blanks;
  const [afterYear, afterMonth] = [inOrder(gap, "年", gap), inOrder(gap, "月", gap)];
  const afterDay = reading === "sure" ? "日" : inOrder(gap, maybe(oneOf("日号")));
  const forms = [
    dayOfYear(month, reading, (m, d) => inOrder(m, afterMonth, d, afterDay)),
    inOrder(years.all, afterYear, month(anyMonth), afterMonth),
    fullDate(month, years, reading, (y, m, d) => inOrder(y, afterYear, m, afterMonth, d, afterDay)),
  ];
  if (reading === "sure") return either(...forms);
  const figures = some(oneOf("〇○零一二三四五六七八九十"));
  const withDay = inOrder(figures, "月", figures, maybe(oneOf("日号")));
  const weekday = inOrder(blanks, either("星期", "周"), oneOf("一二三四五六日天"));
  return inOrder(either(...forms, withDay, inOrder(figures, "年", either(withDay, inOrder(figures, "月")))), maybe(weekday));
};

/** Each form apart, so that those which both languages share can be told. */
export const dates = (locale: ExcelLocale, reading: Reading): readonly Expression[] => {
  // The time beside a date is read as in English, but for dates written in Chinese.
  const withTime = (date: Expression, time: Expression): Expression =>
    reading === "sure"
      ? inOrder(date, maybe(inOrder(" ", time)))
      : inOrder(blanks, either(inOrder(date, maybe(inOrder(either(some(" "), "T"), time))), inOrder(time, some(" "), date)), blanks);
  const time = times("en-US", reading);
  const shared = [withTime(datesInFigures(locale, reading), time), withTime(datesWithNames(reading), time)];
  return locale === "zh-CN" ? [...shared, withTime(chineseDates(reading), times("zh-CN", reading))] : shared;
};

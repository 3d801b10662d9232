/**
 * A cell's value as a date, in all forms that lists contain. Nothing is guessed: `03/04/2023` is two dates and is said to be two; a
 * year of two digits, a day that does not exist and a number that is no plausible date are none.
 *
 * Read as text: `2023-10-1`, `2023/10/1`, `2023.10.1`, `2023年10月1日` (also 号, and in Chinese numerals), `20231001`, `Oct 1, 2023`, `1-Oct-2023`;
 * day and month in either order where only one reading exists (`13/04/2023`); each with a time or a weekday; full width as well.
 *
 * Read as number:
 * - 8 digits are yyyymmdd, 12 and 14 have the time behind it;
 * - 1 to 99999 are Excel's serials (1900-01-01 to 2173-10-13), except those from 1900 to 2100, which are a year, or 2023.1 for a year and
 *   its October, far more often than a day of 1905; 2958465 is 9999-12-31, which systems write for "for ever";
 * - as text a serial has five digits (`45200`): fewer are something else that slipped into the column.
 */
import { plainText } from "../text/plainText";
import type { InputValue } from "../types";
import { readChineseDate } from "./chineseDate";
import { civilDay, dayNumber, isDay, isoDay, weekdayOf, type CivilDate } from "./civil";
import { takeClock, takeWeekday, type Clock } from "./clock";
import { dateOfSerial } from "./serial";

export type DateReading =
  | { readonly kind: "date"; readonly date: CivilDate }
  /** Two days are meant equally well, each as ISO date: of day and month in unknown order, `first` takes the day first. */
  | { readonly kind: "ambiguous"; readonly first: string; readonly second: string }
  | { readonly kind: "none" };

export interface DateOptions {
  /** The workbook counts its days from 1904. */
  readonly date1904?: boolean;
}

const none: DateReading = { kind: "none" };
const midnight: Omit<Clock, "rest"> = { hour: 0, minute: 0, second: 0, utc: false };
const forEver = 2_958_465;

const dateReading = (year: number, month: number, day: number, { hour, minute, second, utc }: Omit<Clock, "rest">): DateReading => {
  if (!isDay(year, month, day)) return none;
  if (!utc || hour + minute + second === 0) return { kind: "date", date: { year, month, day, hour, minute, second } };
  // 16:00 in Greenwich is the next day in Beijing, 03:00 the day before in New York.
  const other = dayNumber(year, month, day) + (hour < 12 ? -1 : 1);
  return { kind: "ambiguous", first: isoDay({ year, month, day }), second: isoDay(civilDay(other)) };
};

const fromDigits = (digits: string): DateReading => {
  const part = (from: number, to: number): number => Number(digits.slice(from, to));
  const [hour, minute, second] = [part(8, 10), part(10, 12), part(12, 14)];
  if (hour > 23 || minute > 59 || second > 59) return none;
  return dateReading(part(0, 4), part(4, 6), part(6, 8), { hour, minute, second, utc: false });
};

const fromNumber = (value: number, date1904: boolean): DateReading => {
  if (Number.isInteger(value) && value >= 19_000_101 && /^(?:\d{8}|\d{12}|\d{14})$/.test(String(value))) return fromDigits(String(value));
  const plausible = (value >= 1 && value < 100_000 && !(value >= 1900 && value < 2101)) || value === forEver;
  const date = plausible ? dateOfSerial(value, date1904) : undefined;
  return date === undefined ? none : { kind: "date", date };
};

const monthNames = "JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEP(?:T(?:EMBER)?)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?";
const months = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
const monthOf = (name: string): number => months.indexOf(name.slice(0, 3)) / 3 + 1;

const yearFirst = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/;
const chineseSigns = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号號]?$/u;
const yearLast = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/;
const dayMonthYear = new RegExp(`^(\\d{1,2})(?:ST|ND|RD|TH)?[-/. ,]?(?:OF )?(${monthNames})[-/. ,]{0,2}(\\d{4})$`);
const monthDayYear = new RegExp(`^(${monthNames})[-/. ]{0,2}(\\d{1,2})(?:ST|ND|RD|TH)?[-/. ,]{1,2}(\\d{4})$`);
const yearMonthDay = new RegExp(`^(\\d{4})[-/. ,]{0,2}(${monthNames})[-/. ]{0,2}(\\d{1,2})(?:ST|ND|RD|TH)?$`);

/** Day and month in the order that gives a date; both when both do. */
const eitherOrder = (a: number, b: number, year: number, clock: Clock): DateReading => {
  const dayFirst = isDay(year, b, a);
  const monthFirst = isDay(year, a, b);
  if (dayFirst && monthFirst && a !== b) return { kind: "ambiguous", first: isoDay({ year, month: b, day: a }), second: isoDay({ year, month: a, day: b }) };
  return dayFirst ? dateReading(year, b, a, clock) : dateReading(year, a, b, clock);
};

const fromWords = (text: string, clock: Clock): DateReading => {
  const dmy = dayMonthYear.exec(text);
  if (dmy !== null) return dateReading(Number(dmy[3]), monthOf(dmy[2] ?? ""), Number(dmy[1]), clock);
  const mdy = monthDayYear.exec(text);
  if (mdy !== null) return dateReading(Number(mdy[3]), monthOf(mdy[1] ?? ""), Number(mdy[2]), clock);
  const ymd = yearMonthDay.exec(text);
  return ymd === null ? none : dateReading(Number(ymd[1]), monthOf(ymd[2] ?? ""), Number(ymd[3]), clock);
};

const fromParts = (clock: Clock): DateReading => {
  const text = clock.rest.replace(/ ?([-/.]) ?/g, "$1");
  const first = yearFirst.exec(text);
  if (first !== null) return dateReading(Number(first[1]), Number(first[3]), Number(first[4]), clock);
  if (text.includes("年")) {
    const joined = text.replace(/ /g, "");
    const signs = chineseSigns.exec(joined);
    const [year, month, day] = signs === null ? readChineseDate(joined) ?? [0, 0, 0] : [Number(signs[1]), Number(signs[2]), Number(signs[3])];
    return dateReading(year, month, day, clock);
  }
  const last = yearLast.exec(text);
  if (last !== null) return eitherOrder(Number(last[1]), Number(last[3]), Number(last[4]), clock);
  if (/^\d{8}$/.test(text)) return dateReading(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)), clock);
  return fromWords(text, clock);
};

/** Plain, with every dash the same. */
const cleaned = (text: string): string => plainText(text).replace(/[\u2010-\u2015\u2212]/g, "-");

/** Longer texts are remarks with a date in them. */
const longest = 60;

const fromText = (raw: string, date1904: boolean): DateReading => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(raw);
  if (iso !== null) return dateReading(Number(iso[1]), Number(iso[2]), Number(iso[3]), midnight);
  const text = raw.length > longest ? "" : cleaned(raw);
  if (text === "") return none;
  if (/^(?:\d{12}|\d{14})$/.test(text)) return fromDigits(text);
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return fromNumber(Number(text), date1904);
  const named = takeWeekday(text);
  const clock = takeClock(named.rest);
  if (clock === undefined) return none;
  const reading = fromParts(clock);
  // A weekday that the date does not have says that one of the two is wrong.
  return reading.kind === "date" && named.weekday !== 0 && weekdayOf(reading.date) !== named.weekday ? none : reading;
};

/** The date that a cell's value means; see the top of the file for what is read. Blanks, booleans and Excel's errors are none. */
export const readDate = (value: InputValue, options: DateOptions = {}): DateReading => {
  const date1904 = options.date1904 === true;
  if (typeof value === "string") return fromText(value, date1904);
  return typeof value === "number" ? fromNumber(value, date1904) : none;
};

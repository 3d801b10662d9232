import { CellError } from "../../model/values";
import { ERRORS } from "../calcValues";
import { textNumber } from "../coercion";
import { type Builtins, pure, sited } from "../evaluation";
import { dateSerial, serialParts } from "../serialDates";

const datePart = (part: (serial: number) => number): Builtins[string] => pure("n", (serial: number) => (serial < 0 ? ERRORS.num : part(serial)));

/** Seconds of the day, rounded so that 0.5 is noon in spite of binary fractions. */
const seconds = (serial: number): number => Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;

/** The day in a month some months away; the last of the month where it has no such day. */
function monthsAway(serial: number, months: number): { year: number; month: number; day: number; last: number } {
  const { year, month, day } = serialParts(serial);
  const first = serialParts(dateSerial(year, month + Math.trunc(months), 1));
  const last = serialParts(dateSerial(first.year, first.month + 1, 0)).day;
  return { ...first, day: Math.min(day, last), last };
}

function date(year: number, month: number, day: number): number | CellError {
  const fullYear = year >= 0 && year < 1900 ? year + 1900 : year;
  const serial = dateSerial(Math.trunc(fullYear), Math.trunc(month), Math.trunc(day));
  return serial < 0 || fullYear > 9999 ? ERRORS.num : serial;
}

function weekday(serial: number, kind = 1): number | CellError {
  const { weekday: day } = serialParts(serial);
  if (kind === 1) return day + 1;
  if (kind === 2) return ((day + 6) % 7) + 1;
  if (kind === 3) return (day + 6) % 7;
  return kind >= 11 && kind <= 17 ? ((day - (kind - 10) + 7) % 7) + 1 : ERRORS.num;
}

function difference(from: number, to: number, unit: string): number | CellError {
  if (from > to) return ERRORS.num;
  const a = serialParts(from);
  const b = serialParts(to);
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "Y":
      return Math.floor(months / 12);
    case "M":
      return months;
    case "D":
      return Math.floor(to) - Math.floor(from);
    case "YM":
      return months % 12;
    case "MD":
      return b.day >= a.day ? b.day - a.day : Math.floor(to) - dateSerial(b.year, b.month - 1, a.day);
    case "YD":
      return Math.floor(to) - dateSerial(b.month > a.month || (b.month === a.month && b.day >= a.day) ? b.year : b.year - 1, a.month, a.day);
    default:
      return ERRORS.num;
  }
}

/** The ISO week: the week of the year's first Thursday is week 1. */
function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) + 4 - (((serialParts(serial).weekday + 6) % 7) + 1);
  return Math.floor((thursday - dateSerial(serialParts(thursday).year, 1, 1)) / 7) + 1;
}

/** Dates are serial numbers; what they look like is the number format's matter. */
export const dateFunctions: Builtins = {
  NOW: sited("", (evaluation) => evaluation.now, { isVolatile: true }),
  TODAY: sited("", (evaluation) => Math.floor(evaluation.now), { isVolatile: true }),
  DATE: pure("nnn", date),
  TIME: pure("nnn", (hours: number, minutes: number, secs: number) => ((hours * 3600 + minutes * 60 + secs) / 86_400) % 1),
  YEAR: datePart((serial) => serialParts(serial).year),
  MONTH: datePart((serial) => serialParts(serial).month),
  DAY: datePart((serial) => serialParts(serial).day),
  HOUR: datePart((serial) => Math.floor(seconds(serial) / 3600)),
  MINUTE: datePart((serial) => Math.floor((seconds(serial) % 3600) / 60)),
  SECOND: datePart((serial) => seconds(serial) % 60),
  WEEKDAY: pure("nn?", weekday),
  WEEKNUM: pure("nn?", (serial: number, kind: number = 1) => {
    if (kind === 21) return isoWeek(serial);
    const start = dateSerial(serialParts(serial).year, 1, 1);
    const first = weekday(start, kind === 2 ? 2 : kind >= 11 ? kind : 1);
    return first instanceof CellError ? first : Math.floor((Math.floor(serial) - start + first - 1) / 7) + 1;
  }),
  ISOWEEKNUM: pure("n", isoWeek),
  EDATE: pure("nn", (serial: number, months: number) => {
    const { year, month, day } = monthsAway(serial, months);
    return dateSerial(year, month, day);
  }),
  EOMONTH: pure("nn", (serial: number, months: number) => {
    const { year, month, last } = monthsAway(serial, months);
    return dateSerial(year, month, last);
  }),
  DATEVALUE: pure("t", (text: string) => {
    const serial = textNumber(text);
    return serial === undefined ? ERRORS.value : Math.floor(serial);
  }),
  TIMEVALUE: pure("t", (text: string) => {
    const serial = textNumber(text);
    return serial === undefined ? ERRORS.value : serial - Math.floor(serial);
  }),
  DAYS: pure("nn", (to: number, from: number) => Math.floor(to) - Math.floor(from)),
  DATEDIF: pure("nnt", difference),
};

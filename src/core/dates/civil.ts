/**
 * The calendar in plain integers, without the machine's clock and time zone.
 *
 * Day numbers count from 1970-01-01 and are found as Howard Hinnant shows in "chrono-Compatible Low-Level Date Algorithms" (days_from_civil,
 * civil_from_days): the year begins in March, so that the leap day is its last day, and 400 years are one cycle of 146 097 days.
 */

/** A moment as a calendar and a clock on the wall show it; no time zone. Months and days count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** The years that dates of a list may have: Excel knows no others. */
export const years = { least: 1900, most: 9999 } as const;

const daysInCycle = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const epoch = 719_468;

/** Days since 1970-01-01 of a day of the (proleptic) Gregorian calendar. */
export const dayNumber = (year: number, month: number, day: number): number => {
  const y = month > 2 ? year : year - 1;
  const cycle = Math.floor(y / 400);
  const yearOfCycle = y - cycle * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * daysInCycle + dayOfCycle - epoch;
};

/** The day with a day number; the inverse of `dayNumber`. */
export const civilDay = (number: number): Pick<CivilDate, "year" | "month" | "day"> => {
  const days = number + epoch;
  const cycle = Math.floor(days / daysInCycle);
  const dayOfCycle = days - cycle * daysInCycle;
  const yearOfCycle = Math.floor((dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) / 365);
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
};

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days a month has; 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number => {
  if (!(month >= 1 && month <= 12)) return 0;
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/** True for a day that exists, of a year that a list may have. */
export const isDay = (year: number, month: number, day: number): boolean =>
  year >= years.least && year <= years.most && day >= 1 && day <= daysInMonth(year, month);

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts them. */
export const weekdayOf = ({ year, month, day }: Pick<CivilDate, "year" | "month" | "day">): number => {
  const days = dayNumber(year, month, day) + 3; // 1970-01-01 was a Thursday
  return days - Math.floor(days / 7) * 7 + 1;
};

/** The week by ISO 8601: it begins on Monday and belongs to the year that has its Thursday, so its year may not be the date's. */
export const isoWeekOf = (date: Pick<CivilDate, "year" | "month" | "day">): { readonly year: number; readonly week: number } => {
  const thursday = dayNumber(date.year, date.month, date.day) - weekdayOf(date) + 4;
  const { year } = civilDay(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
};

/** 52 or 53: how many weeks a year has by ISO 8601; 28 December is always in the last. */
export const weeksInYear = (year: number): number => isoWeekOf({ year, month: 12, day: 28 }).week;

const padded = (number: number, width: number): string => String(number).padStart(width, "0");

/** The day as ISO 8601 writes it: `2023-10-01`. */
export const isoDay = ({ year, month, day }: Pick<CivilDate, "year" | "month" | "day">): string => `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;

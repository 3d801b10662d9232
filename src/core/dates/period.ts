/** Periods after which a sequence may begin anew, and how they are written in a counter's key. */
import { isoWeekOf, years, type CivilDate } from "./civil";

export const periods = ["day", "week", "month", "quarter", "year", "fiscal-year"] as const;

export type Period = (typeof periods)[number];

/** The calendar's quarter, 1 to 4. */
export const quarterOf = ({ month }: Pick<CivilDate, "month">): number => Math.ceil(month / 3);

/**
 * The fiscal year of a date, named by the calendar year in which it **ends**, as most accounts are: with `startMonth` 4, 2023-04-01 to
 * 2024-03-31 is 2024. With `startMonth` 1 it is the calendar year. Years have four digits, so what would be 10000 stays 9999.
 *
 * @param startMonth the month in which the fiscal year begins, 1 to 12.
 */
export const fiscalYear = ({ year, month }: Pick<CivilDate, "year" | "month">, startMonth: number): number =>
  startMonth > 1 && month >= startMonth ? Math.min(year + 1, years.most) : year;

const two = (number: number): string => String(number).padStart(2, "0");

/**
 * The period of a date as the counter's key has it: day `20231001`, week `2023W40` (ISO 8601, with the week's own year), month `202310`,
 * quarter `2023Q4`, year `2023`, fiscal year `FY2024`.
 *
 * @param fiscalStart the month in which the fiscal year begins; for other periods it does not matter.
 */
export const periodOf = (date: CivilDate, period: Period, fiscalStart = 1): string => {
  const year = String(date.year);
  switch (period) {
    case "day":
      return year + two(date.month) + two(date.day);
    case "week": {
      const week = isoWeekOf(date);
      return `${week.year}W${two(week.week)}`;
    }
    case "month":
      return year + two(date.month);
    case "quarter":
      return `${year}Q${quarterOf(date)}`;
    case "year":
      return year;
    case "fiscal-year":
      return `FY${fiscalYear(date, fiscalStart)}`;
  }
};

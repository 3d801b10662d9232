import { civilDay, dayNumber, daysInMonth, isoDay, isoWeekOf, weekdayOf, weeksInYear } from "./civil";
import { fiscalYear, periodOf, type Period } from "./period";
import { readDate } from "./readDate";

const dateOf = (text: string) => {
  const reading = readDate(text);
  if (reading.kind !== "date") throw new Error(text);
  return reading.date;
};

it("counts every day from 1600 to 2400 once, in order, with weekdays in turn", () => {
  let number = dayNumber(1600, 1, 1);
  let weekday = weekdayOf({ year: 1600, month: 1, day: 1 });
  for (let year = 1600; year <= 2400; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= daysInMonth(year, month); day++) {
        if (dayNumber(year, month, day) !== number || weekdayOf({ year, month, day }) !== weekday) throw new Error(isoDay({ year, month, day }));
        const back = civilDay(number);
        if (back.year !== year || back.month !== month || back.day !== day) throw new Error(isoDay(back));
        number++;
        weekday = (weekday % 7) + 1;
      }
    }
  }
  expect(number - 1).toBe(dayNumber(2400, 12, 31));
});

it.each([["1970-01-01", 0], ["2000-03-01", 11_017], ["1969-12-31", -1], ["2023-10-01", 19_631], ["9999-12-31", 2_932_896]])("knows the number of %s", (text, number) => {
  expect(isoDay(civilDay(number))).toBe(text);
});

// Examples of ISO 8601 and of the years around it that begin on each weekday.
it.each([
  ["2005-01-01", 2004, 53], ["2005-01-02", 2004, 53], ["2005-12-31", 2005, 52], ["2006-01-01", 2005, 52], ["2007-01-01", 2007, 1], ["2007-12-31", 2008, 1],
  ["2008-12-28", 2008, 52], ["2008-12-29", 2009, 1], ["2009-12-31", 2009, 53], ["2010-01-03", 2009, 53], ["2023-10-01", 2023, 39], ["2023-10-02", 2023, 40], ["2024-12-30", 2025, 1],
])("puts %s into week %i-%i", (text, year, week) => {
  expect(isoWeekOf(dateOf(text))).toEqual({ year, week });
});

it.each([[2004, 53], [2009, 53], [2015, 53], [2020, 53], [2026, 53], [2023, 52], [2024, 52], [2032, 53]])("gives %i %i weeks", (year, weeks) => {
  expect(weeksInYear(year)).toBe(weeks);
});

it.each([
  ["2023-03-31", 4, 2023], ["2023-04-01", 4, 2024], ["2024-03-31", 4, 2024], ["2023-10-01", 1, 2023], ["2023-12-31", 12, 2024], ["2023-09-30", 10, 2023], ["9999-12-31", 10, 9999],
])("puts %s into the fiscal year from month %i on that ends in %i", (text, start, year) => {
  expect(fiscalYear(dateOf(text), start)).toBe(year);
});

it.each<[Period, string]>([["day", "20231001"], ["week", "2023W39"], ["month", "202310"], ["quarter", "2023Q4"], ["year", "2023"], ["fiscal-year", "FY2024"]])("writes the %s as %s", (period, text) => {
  expect(periodOf(dateOf("2023-10-01 12:30"), period, 4)).toBe(text);
});

it.each([["2024-12-30", "2025W01"], ["2021-01-03", "2020W53"]])("gives the week of %s its own year", (text, week) => {
  expect(periodOf(dateOf(text), "week")).toBe(week);
});

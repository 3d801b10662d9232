import fc from "fast-check";
import { fixture } from "../testing/samples";
import type { InputValue } from "../types";
import { isoDay } from "./civil";
import { readDate } from "./readDate";
import { dateOfSerial } from "./serial";
import vectors from "./vectors/dates.json";

const two = (number: number): string => String(number).padStart(2, "0");

/** The date as ISO 8601, with the time when it is not midnight; null for none. */
const isoOf = (value: InputValue): string | null => {
  const reading = readDate(value);
  if (reading.kind !== "date") return reading.kind === "none" ? null : "ambiguous";
  const { hour, minute, second } = reading.date;
  const day = isoDay(reading.date);
  return hour + minute + second === 0 ? day : `${day}T${two(hour)}:${two(minute)}:${two(second)}`;
};

it.each(vectors.dates as unknown as [string, InputValue, string | null][])("reads %s: %p", (_, value, expected) => {
  expect(isoOf(value)).toBe(expected);
});

it.each(vectors.ambiguous as [string, string, string, string][])("does not guess %s: %p", (_, value, first, second) => {
  expect(readDate(value)).toEqual({ kind: "ambiguous", first, second });
});

it.each([
  [0, "1904-01-01"], [43738, "2023-10-01"], [1, "1904-01-02"],
])("counts serial %i from 1904 where the workbook does", (serial, expected) => {
  expect(isoDay(dateOfSerial(serial, true) as never)).toBe(expected);
});

it("takes a cell's serial from 1904 where the workbook does", () => {
  expect(readDate(43738, { date1904: true })).toEqual(readDate("2023-10-01"));
});

it("reads every date of the list to develop on as it was worked out independently", () => {
  const expected = fixture("expected-dev.csv").map(({ R2 = "" }) => (R2.startsWith("!") ? R2 : R2.slice(0, 8)));
  const read = fixture("customers-dev.csv").map(({ created_date = "" }) => {
    if (created_date.trim() === "") return "!missing";
    const reading = readDate(created_date);
    return reading.kind === "date" ? isoDay(reading.date).replaceAll("-", "") : reading.kind === "none" ? "!bad_date" : "!ambiguous_date";
  });
  expect(read).toEqual(expected);
});

const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const wide = (text: string): string => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** Ways to write a day that leave no doubt. */
const writings: readonly ((year: number, month: number, day: number) => InputValue)[] = [
  (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => wide(`${y}.${m}.${d}`),
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => `${y}${two(m)}${two(d)}`,
  (y, m, d) => Number(`${y}${two(m)}${two(d)}`),
  (y, m, d) => `${monthNames[m - 1]} ${d}, ${y}`,
  (y, m, d) => `${d}-${monthNames[m - 1]?.slice(0, 3)}-${y}`,
  (y, m, d) => `${y}-${two(m)}-${two(d)}T10:20:30+08:00`,
  (y, m, d) => `${y}/${m}/${d} 上午 10:20`,
];

it("reads a day the same however it is written, and tells an unclear order from a clear one", () => {
  const day = fc.date({ min: new Date("1900-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom(...writings), fc.constantFrom("/", "-", "."), (moment, write, mark) => {
      const [y, m, d] = [moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate()];
      const reading = readDate(write(y, m, d));
      expect(reading.kind === "date" && isoDay(reading.date)).toBe(moment.toISOString().slice(0, 10));
      expect(readDate([d, m, y].join(mark)).kind).toBe(d <= 12 && d !== m ? "ambiguous" : "date");
    }),
  );
});

it("agrees with Excel's count of days from March 1900 on", () => {
  const serial = fc.integer({ min: 61, max: 99_999 }).filter((number) => number < 1900 || number > 2100);
  fc.assert(fc.property(serial, (number) => expect(isoOf(number)).toBe(new Date(Date.UTC(1899, 11, 30) + number * 86_400_000).toISOString().slice(0, 10))));
});

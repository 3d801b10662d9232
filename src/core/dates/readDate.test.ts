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

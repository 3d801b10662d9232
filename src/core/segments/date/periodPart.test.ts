import type { DateSegment, ResetPeriod, SequenceReset } from "../../types";
import { rendered, testEnvironment } from "../testing/oneKind";
import { coversPeriod, createPeriodPart } from "./periodPart";

it.each([
  [{ period: "day", by: "date" }, "2023-10-01", "20231001"],
  [{ period: "week", by: "date" }, "2024-12-30", "2025W01"],
  [{ period: "month", by: "date" }, 45200, "202310"],
  [{ period: "quarter", by: "date" }, "2023/10/1", "2023Q4"],
  [{ period: "year", by: "date" }, "2023年10月1日", "2023"],
  [{ period: "fiscal-year", fiscal: 4, by: "date" }, "2023-10-01", "FY2024"],
  [{ period: "month" }, "2023-10-01", "202601"],
] as const)("%p puts %p into %s", (reset: SequenceReset, value, expected) => {
  const part = createPeriodPart(reset, testEnvironment);
  expect([part.input, rendered(part, value), part.width.most]).toEqual([reset.by, expected, expected.length]);
});

it("refuses a date that is none", () => {
  expect(rendered(createPeriodPart({ period: "year", by: "created" }, testEnvironment), "下周")).toEqual({ kind: "date-unreadable", params: { input: "created", value: "下周" } });
});

const segment = (format: string, fiscal?: number, input: string | undefined = "date"): DateSegment => ({ kind: "date", input, format, ...(fiscal === undefined ? {} : { fiscal }) });

it.each<[string, ResetPeriod, boolean]>([
  ["yyyyMMdd", "day", true], ["yyyyMMdd", "fiscal-year", true], ["yyMM", "month", true], ["yyMM", "day", false], ["yyyy", "year", true], ["MMdd", "year", false],
  ["GGGGww", "week", true], ["yyyyww", "week", false], ["yyQ", "quarter", true], ["yyyy", "quarter", false],
])("%s by %s: %p", (format, period, expected) => {
  expect(coversPeriod(segment(format), { period, by: "date" })).toBe(expected);
});

it.each([
  ["the same fiscal year", segment("FY", 4), 4, true],
  ["one that begins in another month", segment("FY", 7), 4, false],
  ["one beside the month", segment("FYMM", 4), 4, true],
  ["the month beside another fiscal year", segment("FY-yyMM", 7), 4, true],
])("a fiscal year is told by %s", (_, given, fiscal, expected) => {
  expect(coversPeriod(given, { period: "fiscal-year", fiscal, by: "date" })).toBe(expected);
});

it("is told by the same date only", () => {
  expect(coversPeriod({ kind: "date", format: "yyyy" }, { period: "year", by: "date" })).toBe(false);
  expect(coversPeriod({ kind: "date", format: "yyyy" }, { period: "year" })).toBe(true);
});

import { entry, ruleOf } from "../testing/samples";
import type { InputValue } from "../types";
import type { SeenCell } from "../validate/inspection";
import { createRepairer } from "./createRepairer";

const books = [
  entry("dept", "三月部", "MAR"), entry("dept", "四月部", "APR"), entry("class", "甲", "01E"), entry("class", "乙", "22E"), entry("class", "丙", "01A"), entry("m", "三", "3"), entry("m", "四", "4"),
];

const say = (pattern: string, cell: SeenCell, inputs?: readonly InputValue[]): string => {
  const repairer = createRepairer({ rules: [{ name: "R", version: 1, rule: ruleOf(pattern, books), inForce: true }], inputs: ["class", "dept", "m"], counters: () => ({ next: 500 }), today: "2026-01-01" });
  const repair = repairer.propose(cell, inputs, undefined, () => false);
  return repair === undefined ? "none" : `${repair.certainty} ${repair.count} ${repair.candidates[0]?.code ?? ""} ${repair.candidates[0]?.damages.join("+") ?? ""}`;
};

it.each<[what: string, pattern: string, cell: SeenCell, expected: string]>([
  ["zeros", "{seq:6}", { value: 12 }, "certain 1 000012 zeros-lost"],
  ["zeros, shown by a format that has too few", "{seq:6}", { value: 12, shown: "0012", format: "0000" }, "certain 1 000012 zeros-lost"],
  ["zeros, shown by a format", "{seq:4}", { value: 12, shown: "0012", format: "0000" }, "certain 1 0012 number"],
  ["nothing but the type", "{date:yyyyMMdd}{seq:4}", { value: 202401010001 }, "certain 1 202401010001 number"],
  ["zeros before a checked number", "{seq:6}{check:luhn}", { value: 1230 }, "certain 1 0001230 zeros-lost"],
  ["zeros that the check does not allow", "{seq:6}{check:luhn}", { value: 1231 }, "none"],
  ["an exponent", "{class}{seq:4}", { value: 10, format: "0.00E+00", shown: "1.00E+01" }, "certain 1 01E0001 exponent"],
  ["an exponent that formats do not show", "{class}{seq:4}", { value: 220 }, "certain 1 22E0001 exponent"],
  ["an exponent beyond all integers", "{class}{seq:4}", { value: 1e24 }, "certain 1 01E0024 exponent"],
  ["an exponent as text", "{class}{seq:4}", { value: "1E+24" }, "certain 1 01E0024 exponent"],
  ["a day", "{dept}-{seq:2}", { value: 46_082, format: "d-mmm", shown: "1-Mar" }, "certain 1 MAR-01 date"],
  ["a day with zeros", "{dept}-{seq:3}", { value: 46_082, format: "d-mmm" }, "certain 1 MAR-001 date"],
  ["a day as text", "{dept}-{seq:2}", { value: "1-Mar" }, "certain 1 MAR-01 date"],
  ["a month and a year", "{dept}-{seq:2}", { value: "Mar-45" }, "certain 1 MAR-45 date"],
  ["a Chinese day", "{m}-{seq:2}", { value: 46_086, format: 'm"月"d"日"', shown: "3月5日" }, "certain 1 3-05 date"],
  ["a Chinese day as text", "{m}-{seq:2}", { value: "3月5日" }, "certain 1 3-05 date"],
  ["a year and a month", "{date:yyyy}-{seq:1}", { value: 45_352, format: 'yyyy"年"m"月"' }, "certain 1 2024-3 date"],
  ["a serial number that is no date", "{m}-{seq:2}", { value: 46_086 }, "none"],
  ["a check beyond fifteen digits", "{date:yyyyMMdd}{seq:7}{check:luhn}", { value: 2024010100000120 }, "certain 1 2024010100000121 rounded"],
  ["a number beyond fifteen digits", "{date:yyyyMMdd}{seq:8}{check:luhn}", { value: 20240101000001200 }, "open 10 20240101000001200 rounded"],
  ["a fraction", "{seq:4}", { value: 1.5 }, "none"],
  ["a negative number", "{seq:4}", { value: -12 }, "none"],
  ["no number", "{seq:4}", { value: Number.NaN }, "none"],
  ["what a formula gives", "{seq:4}", { value: 12, formula: "=A1" }, "none"],
])("undoes what Excel did: %s", (...[, pattern, cell, expected]) => {
  expect(say(pattern, cell)).toBe(expected);
});

it("has the row choose among exponents", () => {
  const cell = { value: 100, format: "0.00E+00" };
  const more = [...books, entry("class", "丁", "10E")];
  const repairer = createRepairer({ rules: [{ name: "R", version: 1, rule: ruleOf("{class}{seq:4}", more), inForce: true }], inputs: ["class"], today: "2026-01-01" });
  expect(repairer.propose(cell, undefined, undefined, () => false)).toMatchObject({ certainty: "open", count: 2 });
  expect(repairer.propose(cell, ["甲"], undefined, () => false)).toMatchObject({ certainty: "certain", count: 1, candidates: [{ code: "01E0002" }] });
});

import fc from "fast-check";
import { normalizeText } from "../../text/normalizeText";
import type { DateSegment } from "../../types";
import { belongs, compileWith, parseWith, partWith, placeholderOf, rendered } from "../testing/oneKind";
import { date } from "./date";

const partOf = (pattern: string, today = "2026-01-31") => partWith(date, parseWith(date, pattern).segment as DateSegment, { today: () => today });

it.each([
  ["the usual input", "{date:yyyyMMdd}", { kind: "date", input: "date", format: "yyyyMMdd" }, "{date:yyyyMMdd}"],
  ["without a format", "{date}", { kind: "date", input: "date", format: "yyyyMMdd" }, "{date:yyyyMMdd}"],
  ["a format in another case", "{DATE:YYYYMMDD}", { kind: "date", input: "date", format: "yyyyMMdd" }, "{date:yyyyMMdd}"],
  ["another input", "{created:date:yyMM}", { kind: "date", input: "created", format: "yyMM" }, "{created:date:yyMM}"],
  ["another input without a format", "{created:date fiscal 7}", { kind: "date", input: "created", format: "yyyyMMdd", fiscal: 7 }, "{created:date:yyyyMMdd fiscal 7}"],
  ["today", "{today:yyyy}", { kind: "date", format: "yyyy" }, "{today:yyyy}"],
  ["a fiscal year", "{date:FY fiscal 4}", { kind: "date", input: "date", format: "FY", fiscal: 4 }, "{date:FY fiscal 4}"],
  ["a format in quotes", '{date:"yyyy MM"}', { kind: "date", input: "date", format: "yyyy MM" }, '{date:"yyyy MM"}'],
  ["a week", "{date:GGGG-Www}", { kind: "date", input: "date", format: "GGGG-Www" }, "{date:GGGG-Www}"],
  ["Chinese words", "{日期：yyyy年MM月}", { kind: "date", input: "date", format: "yyyy年MM月" }, "{date:yyyy年MM月}"],
  ["today in Chinese", "{今天：yyMM}", { kind: "date", format: "yyMM" }, "{today:yyMM}"],
  ["a Chinese input", "{签约日：日期：yy 财年 4}", { kind: "date", input: "签约日", format: "yy", fiscal: 4 }, "{签约日:date:yy fiscal 4}"],
  ["an input called like a word of the grammar", '{"today":date:yy}', { kind: "date", input: "today", format: "yy" }, '{"today":date:yy}'],
])("reads %s", (_, pattern, segment, canonical) => {
  expect(parseWith(date, pattern)).toEqual({ claimed: true, input: "input" in segment ? segment.input : undefined, segment, findings: [] });
  expect(date.print(segment as DateSegment, date.heads)).toBe(canonical);
});

it.each(['{"date"}', '{"date":2}', '{created:"date"}', "{created}", "{created:left:2}"])("leaves %s to others", (pattern) => {
  expect(date.claims(placeholderOf(pattern))).toBe(false);
});

it.each([
  ["a token too long", "{date:yyyyMMMdd}", "pattern-bad-word", 10, 3, "MM"],
  ["a token too long in quotes", '{date:"yyyy MMM"}', "pattern-bad-word", 12, 3, "MM"],
  ["one with blanks around, as a whole", '{date:" yyyy MMM"}', "pattern-bad-word", 6, 11, "MM"],
  ["a token twice", "{date:yyyyMMyyyy}", "pattern-repeated-option", 12, 4, undefined],
  ["a width", "{date:8}", "pattern-bad-word", 6, 1, ""],
  ["a month that is none", "{date:FY fiscal 13}", "pattern-bad-number", 16, 2, undefined],
])("refuses %s", (_, pattern, kind, start, length, suggestion) => {
  const { segment, findings } = parseWith(date, pattern);
  expect(segment).toBeUndefined();
  expect(findings.map((finding) => [finding.kind, finding.start, finding.length, finding.params["suggestion"]])).toEqual([[kind, start, length, suggestion]]);
});

it("does not compile a format that is none", () => {
  expect(compileWith(date, { kind: "date", format: "abc" })).toMatchObject({ part: undefined, findings: [{ kind: "pattern-bad-word", params: { option: "format" } }] });
});

it.each([
  ["{date:yyyyMMdd}", "2023-10-01", "20231001"],
  ["{date:yyyyMMdd}", "2023年10月1日", "20231001"],
  ["{date:yyMM}", 45200, "2310"],
  ["{date:FY fiscal 4}", "2023/4/1", "2024"],
  ["{date:FY fiscal 4}", "2023/3/31", "2023"],
  ["{date:yyyyQ}", 20231001, "20234"],
  ["{date:GGGG-Www}", "2024-12-30", "2025-W01"],
  ["{date:HHmm}", "2023-10-01 08:05", "0805"],
  ["{today:yyyyMMdd}", "2023-10-01", "20260131"],
  ["{today:yyyy}", null, "2026"],
])("%s makes of %p: %s", (pattern, value, expected) => {
  expect(rendered(partOf(pattern), value)).toBe(expected);
});

it.each([
  ["may be two", "03/04/2023", { kind: "date-ambiguous", params: { input: "date", value: "03/04/2023", first: "2023-04-03", second: "2023-03-04" } }],
  ["does not exist", " 2023-02-30", { kind: "date-unreadable", params: { input: "date", value: "2023-02-30" } }],
  ["is a remark", "下周", { kind: "date-unreadable", params: { input: "date", value: "下周" } }],
  ["is blank", null, { kind: "input-missing", params: { input: "date" } }],
])("refuses a date that %s", (_, value, finding) => {
  expect(rendered(partOf("{date:yyyyMMdd}"), value)).toEqual(finding);
});

it("goes by the day on which a code is printed", () => {
  let today = "2026-01-31";
  const part = partWith(date, { kind: "date", format: "yyyyMM" }, { today: () => today });
  if (part.role !== "value") throw new Error(part.role);
  const first = part.render(null, null);
  today = "2026-02-01";
  const second = part.render(null, null);
  today = "2026-02-02";
  const third = part.render(null, null);
  expect([first.text, second.text, third.text, second.index === third.index, first.index === second.index]).toEqual(["202601", "202602", "202602", true, false]);
});

it("needs no clock to be compiled and to read", () => {
  const part = partWith(date, { kind: "date", format: "yyyy-MM" }, { today: () => { throw new Error("no clock"); } });
  expect(part.read("BJ2023-10", 2)).toEqual([{ length: 7, text: "2023-10", meaning: "2023-10" }]);
  expect([part.read("BJ2023-13", 2), part.read("2023-1", 0)]).toEqual([[], []]);
  expect(part.explain("BJ2023-13-0001", 2, 12)).toEqual({ kind: "code-format", start: 2, length: 7, params: { expected: "2026-01" } });
});

const format = fc.constantFrom("yyyyMMdd", "yyMMdd", "yyyy-MM-dd", "yyyy年MM月dd日", "ddMMyyyy", "yyQ", "GGGGww", "GGGG-Www", "FY", "fyMM", "yyyy MM dd HHmmss", "MM/dd");
const definition: fc.Arbitrary<DateSegment> = fc.record(
  { kind: fc.constant("date" as const), input: fc.constantFrom("date", "Date", "日期", "created", "签约 日", "today", "fiscal"), format, fiscal: fc.integer({ min: 1, max: 12 }) },
  { requiredKeys: ["kind", "format"] },
);

it("reads what it prints", () => {
  fc.assert(fc.property(definition, (segment) => expect(parseWith(date, date.print(segment, date.heads)).segment).toEqual(segment)));
});

it("finds every text that it renders, and knows its language", () => {
  const day = fc.date({ min: new Date("1900-03-01"), max: new Date("2100-12-31"), noInvalidDate: true }).map((moment) => moment.toISOString().slice(0, 19).replace("T", " "));
  fc.assert(
    fc.property(definition, day, (segment, value) => {
      const part = partWith(date, segment, { today: () => value });
      const text = rendered(part, value) as string;
      expect(belongs(text, part.language)).toBe(true);
      const form = normalizeText(text);
      expect(part.read(form, 0).map((match) => [match.text, match.length])).toEqual([[text, form.length]]);
    }),
  );
});

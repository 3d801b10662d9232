import { createCounters, createIssuer, createRegister, type InputValue } from "../..";
import { entry, must, office, ruleOf, smallBook } from "../../testing/samples";
import { numeralsOf } from "./numerals";

const codes = (pattern: string, rows: readonly (readonly InputValue[])[], book = smallBook): readonly string[] => {
  const issuer = office(pattern, book).issuer();
  return rows.map((inputs) => {
    const outcome = issuer.add({ inputs, recordKey: null, cell: "" });
    return outcome.status === "refused" ? `!${outcome.findings[0]?.kind}` : outcome.code;
  });
};
const nothing = (count: number): readonly (readonly InputValue[])[] => Array.from({ length: count }, () => []);

it.each([
  ["a step and a start", "{seq:2 start 5 step 7}", ["05", "12", "19"]],
  ["a limit", "{seq:2 limit 2}", ["01", "02", "!sequence-full"]],
  ["no overflow", "{seq:1 start 9}", ["9", "!sequence-full", "!sequence-full"]],
  ["growing", "{seq:1 start 9 overflow grow}", ["9", "10", "11"]],
  ["growing by steps over two widths", "{seq:2 start 98 step 450 overflow grow}", ["98", "548", "998"]],
  ["a skip list", "{seq:2 start 12 skip 4, 13}", ["12", "15", "16"]],
  ["a skip list over a range of many", "{seq:4 start 399 skip 4}", ["0399", "0500", "0501"]],
  ["reserved numbers", "{seq:3 start 99 without 100-199, 201}", ["099", "200", "202"]],
  ["reserved numbers and a step", "{seq:3 start 97 step 5 without 100-199}", ["097", "202", "207"]],
  ["base 36", "{seq:2 alphabet base36 start 35}", ["0Z", "10", "11"]],
  ["an alphabet of its own", "{seq:2 alphabet AB start 1}", ["AB", "BA", "BB"]],
  ["words to skip in an alphabet", "{seq:2 alphabet ABC start 0 skip BC}", ["AA", "AB", "AC"]],
  ["everything reserved", "{seq:1 without 0-9}", ["!sequence-full", "!sequence-full", "!sequence-full"]],
])("counts with %s", (_, pattern, expected) => {
  expect(codes(pattern, nothing(3))).toEqual(expected);
});

it("counts per inputs that are not printed, by their code where a book of that name knows it", () => {
  const rows = [["北京", "软件"], ["北京", "制造"], ["北京", "信息技术"], ["北京", "火星"]];
  // The same text from two counters is passed over, never given twice.
  expect(codes("{region}{seq:2 per industry}", rows)).toEqual(["BJ01", "BJ02", "BJ03", "!value-unknown"]);
  expect(must(ruleOf("{region}{seq:2 per industry}").counterKey(["北京", "软件"]))).toBe("IT");
  expect(must(ruleOf("{region}{seq:2 per region, 业务员}").counterKey(["北京", " 张 三"]))).toBe("BJ-张三");
  expect(ruleOf("{region}{seq:2 per 业务员}").inputs).toEqual(["region", "业务员"]);
});

it.each([
  ["day", "daily", "2024-01-31", "@20240131"], ["week", "weekly", "2021-01-03", "@2020W53"], ["month", "monthly", "2024-01-31", "@202401"],
  ["quarter", "quarterly", "2024-05-01", "@2024Q2"], ["year", "yearly", "2024年5月1日", "@2024"], ["fiscal year", "fiscal 4", "2024-03-31", "@FY2024"],
])("begins anew every %s of the row's date", (_, word, value, expected) => {
  expect(must(ruleOf(`{seq:4 reset ${word} by 签约日}`).counterKey([value]))).toBe(expected);
});

it("refuses a row whose date cannot be read, and draws no number for it", () => {
  expect(codes("{date:yyyy}{seq:2}", [["2024-01-01"], ["03/04/2024"], ["soon"], [null], ["2024/7/1"], ["2025-1-1"]])).toEqual(["202401", "!date-ambiguous", "!date-unreadable", "!input-missing", "202402", "202501"]);
});

it("goes on where the register ends, in every alphabet and width", () => {
  for (const pattern of ["{seq:2 alphabet base36 skip 1}", "{seq:1 overflow grow}", "{region}{seq:2 reset yearly by 签约日}{industry}", "{seq:3}{check:mod37-36}", "{region}{seq:2}{check:luhn over seq}"]) {
    const { rule, register, counters, issuer } = office(pattern, [...smallBook, entry("region", "四川", "51")]);
    const inputs = rule.inputs.map((name) => ({ region: "北京", industry: "软件", 签约日: "2024-01-01" })[name] ?? null);
    const one = issuer();
    const first = Array.from({ length: 40 }, () => one.add({ inputs, recordKey: null, cell: "" }));
    one.commit();
    const kept = createRegister([...register.entries()]);
    const other = createIssuer({ rule, name: "R", version: 1, register: kept, counters: createCounters([], kept), batch: "b2", by: "t", at: "2026-01-03T00:00:00Z" });
    const second = Array.from({ length: 20 }, () => other.add({ inputs, recordKey: null, cell: "" }));
    const all = [...first, ...second].map((outcome) => (outcome.status === "refused" ? `!${outcome.findings[0]?.kind}` : outcome.code));
    expect([pattern, new Set(all).size]).toEqual([pattern, 60]);
    for (const code of all) expect([code, rule.couldGive(code)]).toEqual([code, true]);
    expect(counters.all()).toHaveLength(1);
  }
});

it("reads numbers back, in every alphabet and width", () => {
  expect(must(ruleOf("{region}{seq:2 overflow grow}").read("BJ1234")).number).toBe(1234);
  expect(ruleOf("{region}{seq:2 overflow grow}").read("BJ0123").ok).toBe(false);
  expect(must(ruleOf("{seq:2 alphabet safe}").read("4x")).number).toBe(numeralsOf("safe", 2).value("4X"));
  expect(ruleOf("{seq:2 alphabet safe}").read("4O").ok).toBe(false);
});

it("says which numbers it could have given", () => {
  const rule = ruleOf("{seq:3 start 10 step 5 limit 100 skip 4 without 50-60}");
  expect(["005", "010", "011", "040", "055", "065", "100", "105"].filter(rule.couldGive)).toEqual(["010", "065", "100"]);
});

it.each<[pattern: string, from: number, expected: number]>([
  ["{seq:4 skip 4}", 4, 5],
  ["{seq:4 skip 4}", 4000, 5000],
  ["{seq:4 skip 13, 4}", 1300, 1500],
  ["{seq:4 step 7 skip 4}", 400, 505],
  ["{seq:4 skip 00}", 1, 101],
  ["{seq:10 alphabet letters skip AB}", 26 ** 8, 2 * 26 ** 8],
  ["{seq:12 skip 4 overflow grow}", 400_000_000_000, 500_000_000_000],
])("passes at once over all numbers with a word to be skipped: %s from %d", (pattern, from, expected) => {
  expect(ruleOf(pattern).sequence?.usable?.(from)).toBe(expected);
});

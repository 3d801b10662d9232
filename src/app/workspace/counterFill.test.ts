import { parsePattern, type CodebookEntry, type Counter, type RuleVersion } from "../../core";
import { nearlyFull } from "./counterFill";
import { buildRuleBook } from "./ruleBook";

const environment = { today: () => "2026-06-15", random: () => 0 };
const entry = (value: string): CodebookEntry => ({ codebook: "region", value, code: value, aliases: [], parent: "", from: "", to: "", status: "active" });
const bookOf = (pattern: string, over: Partial<RuleVersion> = {}) => {
  const parsed = parsePattern(pattern);
  if (!parsed.ok) throw new Error(pattern);
  return buildRuleBook([{ name: "R", version: 1, pattern, validFrom: "", status: "active", owner: "", reviewDate: "", definition: parsed.value, ...over }], [entry("BJ")], environment);
};
const counter = (key: string, next: number, rule = "r"): Counter => ({ rule, key, next, step: 1, limit: 0, lastCode: "", lastIssued: "" });
const said = (pattern: string, counters: readonly Counter[], everyPeriod = false) => nearlyFull(bookOf(pattern), counters, everyPeriod).map(({ key, used, limit }) => `${key} ${used}/${limit}`);

test.each<[string, string, Counter[], string[]]>([
  ["nine in ten are gone", "{region}{seq:2}", [counter("BJ", 90), counter("SH", 91)], ["SH 90/99"]],
  ["the rule's own share is gone", "{region}{seq:2 warn 50}", [counter("BJ", 50), counter("SH", 51)], ["SH 50/99"]],
  ["start and step count", "{region}{seq:2 start 10 step 10 warn 100}", [counter("BJ", 90), counter("SH", 100)], ["SH 9/9"]],
  ["a limit counts", "{region}{seq:4 limit 20}", [counter("BJ", 19)], ["BJ 18/20"]],
  ["numbers that grow never end", "{region}{seq:2 overflow grow}", [counter("BJ", 9_999)], []],
  ["another rule's counter says nothing", "{region}{seq:1}", [counter("BJ", 10, "other")], []],
  ["a counter that nobody can read is unused", "{region}{seq:1}", [counter("BJ", Number.NaN)], []],
])("%s", (_, pattern, counters, expected) => {
  expect(said(pattern, counters)).toEqual(expected);
});

test("counters of past periods are history, unless somebody has just drawn from them", () => {
  const pattern = "{date:yyyy}{region}{seq:1 reset yearly by date}";
  const counters = [counter("2025-BJ@2025", 10), counter("2026-BJ@2026", 10)];
  expect(said(pattern, counters)).toEqual(["2026-BJ@2026 9/9"]);
  expect(said(pattern, counters, true)).toEqual(["2025-BJ@2025 9/9", "2026-BJ@2026 9/9"]);
});

test("rules that issue nothing need no warning", () => {
  expect(nearlyFull(bookOf("{region}{seq:1}", { status: "retired" }), [counter("BJ", 10)])).toEqual([]);
});

import { buildCodebooks, compileRule, parsePattern, type InputValue } from "../..";
import { entry, must } from "../../testing/samples";
import type { CodebookEntry } from "../../types";

const below = (parent: string, value: string, code: string, aliases = ""): CodebookEntry => ({ ...entry("city", value, code, aliases), parent });
const books: readonly CodebookEntry[] = [
  entry("province", "江苏省", "JS", "江苏"), entry("province", "安徽省", "AH", "安徽"),
  below("江苏省", "苏州市", "SZH", "苏州"), below("安徽省", "宿州市", "SUZ", "宿州"), below("江苏省", "鼓楼区", "GLJ"), below("安徽省", "鼓楼区", "GLA"),
  entry("tier", ">= 10000000", "A"), entry("tier", "[1000000, 10000000)", "B"), entry("tier", "< 1000000", "C"),
  { ...entry("team", "一部", "T1"), to: "2025-12-31" }, { ...entry("team", "一部", "X1"), from: "2026-01-01" },
];

const code = (pattern: string, ...row: readonly InputValue[]): string => {
  const rule = must(compileRule(must(parsePattern(pattern)), buildCodebooks(books).books, { today: () => "2026-01-31", random: () => 0 }));
  const { head, findings } = rule.frame(row);
  return findings.length > 0 ? `!${findings.map(({ kind }) => kind).join()}` : head;
};

it.each([
  ["below its province", "{city under province}", ["苏州", "江苏"], "SZH"],
  ["of two with one name, the one below its province", "{city under province}", ["鼓楼区", "安徽省"], "GLA"],
  ["below no province", "{city under province}", ["苏州", null], "SZH"],
  ["of two with one name, below none", "{city under province}", ["鼓楼区", ""], "!codebook-value-repeated"],
  ["below another province", "{city under province}", ["苏州", "安徽"], "!value-not-under"],
  ["below an error", "{city under province}", ["苏州", { error: "#N/A" }], "!input-error"],
  ["blank below a province", "{city under province}", [null, "江苏"], "!input-missing"],
  ["unknown, with a code for it", "{city else ZZZ}", ["火星"], "ZZZ"],
  ["unknown, with one of the book's codes for it", "{city else suz}", ["火星"], "SUZ"],
  ["blank, with a code for the unknown", "{city else ZZZ}", [""], "!input-missing"],
])("codes a city %s", (_, pattern, row, expected) => {
  expect(code(pattern, ...row)).toBe(expected);
});

it.each<[InputValue, string]>([
  [10_000_000, "A"], ["1,501.8万", "A"], [9_999_999.99, "B"], ["100万", "B"], ["￥９９", "C"], [0, "C"], ["多", "!value-not-number"], [null, "!input-missing"],
])("puts %p into its band", (value, expected) => {
  expect(code("{sales from tier}", value)).toBe(expected);
});

it("takes the value that is in force today, and reads both", () => {
  expect(code("{team}", "一部")).toBe("X1");
  const rule = must(compileRule(must(parsePattern("{team}{seq:2}")), buildCodebooks(books).books, { today: () => "2025-06-01", random: () => 0 }));
  expect([rule.frame(["一部"]).head, rule.read("X101").ok, rule.read("T101").ok]).toEqual(["T1", true, true]);
});

it("looks again when the day has changed", () => {
  let today = "2025-12-31";
  const rule = must(compileRule(must(parsePattern("{team}{seq:2}")), buildCodebooks(books).books, { today: () => today, random: () => 0 }));
  const before = rule.frame(["一部"]).head;
  today = "2026-01-01";
  expect([before, rule.frame(["一部"]).head]).toEqual(["T1", "X1"]);
});

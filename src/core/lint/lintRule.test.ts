import { buildCodebooks } from "..";
import { parsePattern } from "../pattern/parsePattern";
import { entry, must, smallBook } from "../testing/samples";
import type { CodebookEntry, InputValue } from "../types";
import { lintRule } from "./lintRule";

const environment = { today: () => "2026-01-31", random: () => 0, initials: { initials: (name: string) => name, syllables: () => [] } };
const numbers = (codebook: string, ...codes: readonly string[]): readonly CodebookEntry[] => codes.map((code, i) => entry(codebook, `${codebook}值${i}`, code));
const books: readonly CodebookEntry[] = [
  ...smallBook, ...numbers("class", "01", "02", "03"), ...numbers("area", "1", "5"), ...numbers("scale", "001", "002"), ...numbers("section", "A", "E"), ...numbers("number4", "0001", "0002"),
  ...numbers("dept", "MAR", "DEV"), ...numbers("x", "A", "AB"), ...numbers("y", "BC", "C"), ...numbers("buying", "1", "2", "3"), ...numbers("tier", "A", "B"),
];
type Rows = readonly (readonly InputValue[])[];
const lint = (pattern: string, rows?: Rows, others?: readonly { readonly name: string; readonly pattern: string }[]) => {
  const built = buildCodebooks(books);
  return must(
    lintRule(must(parsePattern(pattern)), { books: built.books, environment, bookFindings: built.findings, rows, others: others?.map((each) => ({ name: each.name, definition: must(parsePattern(each.pattern)) })) }),
  );
};
const kinds = (pattern: string) => lint(pattern).advice.map(({ kind }) => kind);
const advice = (pattern: string, kind: string, rows?: Rows) => lint(pattern, rows).advice.find((each) => each.kind === kind);

it("says nothing of a good rule", () => {
  expect(kinds("{region}-{industry}-{seq:4}")).toEqual([]);
});

it("shows two rows that get the same code of the rule without a sequence", () => {
  expect(advice("{class:2}{area:1}{scale:3}{check:digit-sum}", "not-unique")).toEqual({
    kind: "not-unique", severity: "error", params: {}, code: "0110017",
    pair: { code: "0110017", first: ["01", "1", "001", "7"], second: ["01", "1", "001", "7"] },
    change: "{class:2}{area:1}{scale:3}{seq:4}{check:digit-sum}",
  });
});

it.each([
  ["lost zeros", "{class}{seq:4}", "leading-zeros", "010001", "C{class}{seq:4}"],
  ["an exponent", "{class}{section}{number4}{seq:2}", "excel-changes", "01E000101", "C{class}{section}{number4}{seq:2}"],
  ["a month", "{dept}-{seq:2}", "excel-changes", "MAR-01", "C{dept}-{seq:2}"],
])("finds the code that Excel spoils: %s", (_, pattern, kind, code, change) => {
  expect(advice(pattern, kind)).toMatchObject({ severity: "warning", code, change });
});

it("finds a reset whose period the code does not show, and prints it", () => {
  expect(advice("{region}-{seq:4 reset yearly by 签约日}", "reset-not-printed")).toMatchObject({ severity: "error", segment: 2, params: { period: "year" }, code: "BJ-0001", change: "{region}-{签约日:date:yyyy}{seq:4 reset yearly by 签约日}" });
  expect(kinds("{region}-{签约日:date:yyyy}{seq:4 reset yearly}")).not.toContain("reset-not-printed");
  expect(kinds("{region}{签约日:date:yy}-{签约日:date:MM}{seq:4 reset monthly}")).not.toContain("reset-not-printed");
});

it("finds counters that no code tells apart", () => {
  expect(advice("{region}-{seq:4 per region, industry}", "key-not-printed")).toMatchObject({ params: { input: "industry" }, code: "BJ-0001", change: "{region}-{industry}-{seq:4 per region, industry}" });
});

it("finds two rows that run together, and separates them", () => {
  expect(advice("{x}{y}{seq:2}", "run-together")).toMatchObject({ code: "ABC01", pair: { first: ["AB", "C", "01"], second: ["A", "BC", "01"] }, change: "{x}-{y}-{seq:2}" });
});

it("finds a code with two readings where nothing is counted twice", () => {
  expect(advice("{x}{y}{seq:2 per none}", "ambiguous")).toMatchObject({ code: "ABC01" });
  expect(kinds("{x}{y}{seq:2 per none}")).not.toContain("run-together");
});

it("counts the numbers of each counter against the rows", () => {
  const rows = Array.from({ length: 12 }, (_, i) => [i < 10 ? "北京" : "上海"]);
  expect(lint("{region}{seq:1}", rows)).toMatchObject({ capacity: { perKey: 9, per: ["region"], largest: { key: "BJ", rows: 10 } } });
  expect(advice("{region}{seq:1}", "capacity", rows)).toMatchObject({ severity: "error", params: { key: "BJ", needed: 10, capacity: 9 }, change: "{region}{seq:2}" });
  expect(advice("{region}{seq:1 start 0}", "capacity-near", rows)).toMatchObject({ params: { needed: 10, capacity: 10 } });
  expect(lint("{region}{seq:1 overflow grow}", rows).capacity?.perKey).toBe(Infinity);
  expect(lint("{seq:2 skip 4 without 90-99}").capacity?.perKey).toBe(80 - 1 - 8);
});

it.each([
  ["{region}{buying}-{seq:3}", "changes-often", { input: "buying" }],
  ["{name:initials:4}{seq:3}", "unsafe-key", { input: "name" }],
  ["{seq:4 alphabet base36}", "look-alikes", { segment: "seq", characters: "0OQ 1IL 2Z 5S 8B" }],
  ["{area:1}{seq:3}{check:digit-sum}", "weak-check", { scheme: "digit-sum", swaps: 0, better: "damm" }],
  ["{rule case upper length 20} {region}{seq:3}", "outer-blanks", {}],
  ["{region}-{seq:6}{rule length 8}", "length", { most: 8, length: 9 }],
])("advises on %s", (pattern, kind, params) => {
  expect(advice(pattern, kind)?.params).toEqual(params);
});

it("warns of another rule that is as strong and for the same rows", () => {
  const others = [{ name: "Big", pattern: "B{seq:4}{rule when sales above 5}" }, { name: "Plain", pattern: "P{seq:4}" }, { name: "Strong", pattern: "S{seq:4}{rule priority 2 when tier is VIP}" }, { name: "Low", pattern: "L{seq:4}{rule when tier is C}" }];
  expect(lint("V{seq:4}{rule when tier is VIP, SVIP}", undefined, others).advice.map(({ params }) => params)).toEqual([{ rule: "Big" }]);
});

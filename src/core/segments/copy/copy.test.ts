import fc from "fast-check";
import type { CopySegment } from "../../types";
import { belongs, compileWith, parseWith, partWith, placeholderOf, rendered } from "../testing/oneKind";
import { copy } from "./copy";

const segmentOf = (pattern: string): CopySegment => parseWith(copy, pattern).segment as CopySegment;

it.each([
  ["all of it", "{dept:copy}", { kind: "copy", input: "dept", take: "all" }, "{dept:copy}"],
  ["the first", "{name:left:3}", { kind: "copy", input: "name", take: "left", count: 3 }, "{name:left:3}"],
  ["the last, filled up", "{taxno:right:4 pad 0}", { kind: "copy", input: "taxno", take: "right", count: 4, pad: "0" }, "{taxno:right:4 pad 0}"],
  ["out of the middle", "{taxno:mid:3:6}", { kind: "copy", input: "taxno", take: "middle", from: 3, count: 6 }, "{taxno:mid:3:6}"],
  ["Chinese words", "{税号：中：３：６ 补位 0}", { kind: "copy", input: "税号", take: "middle", from: 3, count: 6, pad: "0" }, "{税号:mid:3:6 pad 0}"],
  ["upper case", "{NAME:LEFT:1}", { kind: "copy", input: "NAME", take: "left", count: 1 }, "{NAME:left:1}"],
  ["a comma to fill up with", '{n:left:2 pad ","}', { kind: "copy", input: "n", take: "left", count: 2, pad: "," }, '{n:left:2 pad ","}'],
  ["a name in quotes", '{"left":left:2}', { kind: "copy", input: "left", take: "left", count: 2 }, "{left:left:2}"],
  ["a reserved word in quotes", '{"date":left:4}', { kind: "copy", input: "date", take: "left", count: 4 }, '{"date":left:4}'],
])("reads %s", (_, pattern, segment, canonical) => {
  const read = parseWith(copy, pattern);
  expect(read).toEqual({ claimed: true, input: segment.input, segment, findings: [] });
  expect(copy.print(segment as CopySegment, ["date", "seq"])).toBe(canonical);
});

it.each(["{left}", "{left:2}", '{name:"left":2}', "{name left 2}", "{copy}", "{name:initials:2}"])("leaves %s to others", (pattern) => {
  expect(copy.claims(placeholderOf(pattern))).toBe(false);
});

it.each([
  ["no number", "{name:left}", "pattern-missing-value", 6, 4],
  ["only one of two numbers", "{taxno:mid:3}", "pattern-missing-value", 7, 3],
  ["too many", "{name:left:51}", "pattern-bad-number", 11, 2],
  ["none of them", "{name:left:0}", "pattern-bad-number", 11, 1],
  ["two characters to fill up with", "{name:left:3 pad 00}", "pattern-bad-text", 17, 2],
  ["a blank to fill up with", '{name:left:3 pad " "}', "pattern-bad-text", 17, 3],
  ["a number for all", "{dept:copy:3}", "pattern-unknown-kind", 11, 1],
  ["filling up all", "{dept:copy pad 0}", "pattern-unknown-option", 11, 3],
])("refuses %s: %s", (_, pattern, kind, start, length) => {
  const { segment, findings } = parseWith(copy, pattern);
  expect(segment).toBeUndefined();
  expect(findings.map((finding) => [finding.kind, finding.start, finding.length])).toEqual([[kind, start, length]]);
});

it("spells the input as the rule has it first", () => {
  expect(parseWith(copy, "{Name:left:1}", { inputs: ["NAME"] }).segment).toEqual({ kind: "copy", input: "NAME", take: "left", count: 1 });
});

it.each([
  ["{dept:copy}", " sales ０１ ", "SALES01"],
  ["{name:left:3}", "北京华为", "北京华"],
  ["{name:left:3}", "a b c d", "ABC"],
  ["{name:left:2}", "𠮷野家", "𠮷野"],
  ["{taxno:right:4}", "91110108551385082Q", "082Q"],
  ["{taxno:right:4}", 12345678, "5678"],
  ["{taxno:mid:3:6}", "91110108551385082Q", "110108"],
  ["{name:left:4 pad x}", "ab", "XXAB"],
  ["{name:mid:3:4 pad 0}", "abcd", "00CD"],
  ["{name:mid:3:4 pad 0}", "a", "0000"],
  ["{name:right:4 pad 0}", 7, "0007"],
])("%s makes of %p: %s", (pattern, value, expected) => {
  expect(rendered(partWith(copy, segmentOf(pattern)), value)).toBe(expected);
});

it.each([
  ["too short", "{name:left:3}", " ab ", { kind: "copy-too-short", params: { input: "name", value: "ab", least: 3 } }],
  ["too short for the place", "{name:mid:3:2}", "abc", { kind: "copy-too-short", params: { input: "name", value: "abc", least: 4 } }],
  ["blank", "{name:left:3 pad 0}", "  ", { kind: "input-missing", params: { input: "name" } }],
  ["an error", "{name:copy}", { error: "#N/A" }, { kind: "input-error", params: { input: "name", value: "#N/A" } }],
  ["long once its signs are spelt out", "{name:copy}", "ﷺ".repeat(20), { kind: "input-too-long", params: { input: "name", length: 300, most: 255 } }],
])("refuses a value that is %s", (_, pattern, value, finding) => {
  expect(rendered(partWith(copy, segmentOf(pattern)), value)).toEqual(finding);
});

it("reads all lengths of a copied text, the longest first, and one of a slice", () => {
  expect(partWith(copy, segmentOf("{dept:copy}")).read("A𠮷C", 1).map(({ text }) => text)).toEqual(["𠮷C", "𠮷"]);
  const slice = partWith(copy, segmentOf("{dept:left:2}"));
  expect(slice.read("XA𠮷C", 1)).toEqual([{ length: 3, text: "A𠮷", meaning: "A𠮷" }]);
  expect(slice.read("XA", 1)).toEqual([]);
  expect(slice.explain("XA", 1, 2)).toEqual({ kind: "code-format", start: 1, length: 1, params: { expected: "AB" } });
});

it("does not compile what a pattern could not say", () => {
  expect(compileWith(copy, { kind: "copy", input: "a", take: "left", count: 2, pad: "00" })).toMatchObject({ part: undefined, findings: [{ kind: "pattern-bad-text" }] });
});

const name = fc.constantFrom("dept", "left", "税号", "客户 类型", "seq", "copy", "pad");
const pad = fc.constantFrom("0", "x", ",", "：", "#", "零");
const count = fc.integer({ min: 1, max: 50 });
const definition: fc.Arbitrary<CopySegment> = fc.oneof(
  fc.record({ kind: fc.constant("copy" as const), input: name, take: fc.constant("all" as const) }),
  fc.record({ kind: fc.constant("copy" as const), input: name, take: fc.constantFrom("left" as const, "right" as const), count, pad }, { requiredKeys: ["kind", "input", "take", "count"] }),
  fc.record(
    { kind: fc.constant("copy" as const), input: name, take: fc.constant("middle" as const), from: fc.integer({ min: 1, max: 255 }), count, pad },
    { requiredKeys: ["kind", "input", "take", "from", "count"] },
  ),
);

it("reads what it prints", () => {
  fc.assert(fc.property(definition, (segment) => expect(parseWith(copy, copy.print(segment, ["seq"])).segment).toEqual(segment)));
});

it("finds every text that it renders, and knows its language", () => {
  fc.assert(
    fc.property(definition, fc.string({ unit: "grapheme-composite", minLength: 1, maxLength: 60 }), (segment, value) => {
      const part = partWith(copy, segment);
      const text = rendered(part, value);
      if (typeof text !== "string") return;
      expect(belongs(text, part.language)).toBe(true);
      expect(part.read(text, 0).map((match) => match.text)).toContain(text);
    }),
  );
});

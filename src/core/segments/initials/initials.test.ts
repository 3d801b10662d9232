import fc from "fast-check";
import type { InitialsSegment } from "../../types";
import { belongs, compileWith, parseWith, partWith, placeholderOf, rendered } from "../testing/oneKind";
import { initials } from "./initials";
import type { InitialsReader } from "./initialsReader";

const known: Readonly<Record<string, string>> = { 华: "H", 为: "W", 技: "J", 术: "S", 重: "C", 庆: "Q" };
/** Knows six characters, letters and digits. */
const reader: InitialsReader = {
  initials: (name) => [...name.toUpperCase()].map((character) => known[character] ?? (/[A-Z0-9]/.test(character) ? character : "")).join(""),
  syllables: () => [],
};
const segmentOf = (pattern: string): InitialsSegment => parseWith(initials, pattern).segment as InitialsSegment;
const partOf = (pattern: string) => partWith(initials, segmentOf(pattern), { initials: reader });

it.each([
  ["four letters", "{name:initials:4}", { kind: "initials", input: "name", count: 4 }, "{name:initials:4}"],
  ["filled up", "{name:initials:3 pad x}", { kind: "initials", input: "name", count: 3, pad: "x" }, "{name:initials:3 pad x}"],
  ["Chinese words", "{客户名称：首字母：2 补位 0}", { kind: "initials", input: "客户名称", count: 2, pad: "0" }, "{客户名称:initials:2 pad 0}"],
])("reads %s", (_, pattern, segment, canonical) => {
  expect(parseWith(initials, pattern)).toEqual({ claimed: true, input: segment.input, segment, findings: [] });
  expect(initials.print(segment as InitialsSegment, [])).toBe(canonical);
});

it.each(["{initials}", "{initials:4}", '{name:"initials":4}', "{name:left:2}"])("leaves %s to others", (pattern) => {
  expect(initials.claims(placeholderOf(pattern))).toBe(false);
});

it.each([
  ["no number", "{name:initials}", "pattern-missing-value"],
  ["nothing behind the colon", "{name:initials:}", "pattern-missing-value"],
  ["zero", "{name:initials:0}", "pattern-bad-number"],
  ["a mark to fill up with", "{name:initials:3 pad -}", "pattern-bad-text"],
])("refuses %s", (_, pattern, kind) => {
  const { segment, findings } = parseWith(initials, pattern);
  expect([segment, findings[0]?.kind]).toEqual([undefined, kind]);
});

it.each([
  ["{name:initials:4}", "华为技术", "HWJS"],
  ["{name:initials:2}", "华为技术", "HW"],
  ["{name:initials:4}", "3M 华为", "3MHW"],
  ["{name:initials:4 pad x}", "重庆", "CQXX"],
  ["{name:initials:2 pad 0}", "（）", "00"],
])("%s makes of %p: %s", (pattern, value, expected) => {
  expect(rendered(partOf(pattern), value)).toBe(expected);
});

it.each([
  ["too short", "重庆 ", { kind: "initials-too-short", params: { input: "name", value: "重庆", least: 4 } }],
  ["blank", null, { kind: "input-missing", params: { input: "name" } }],
])("refuses a name that is %s", (_, value, finding) => {
  expect(rendered(partOf("{name:initials:4}"), value)).toEqual(finding);
});

it("needs the reader of names", () => {
  expect(compileWith(initials, segmentOf("{name:initials:4}"))).toEqual({ part: undefined, findings: [{ kind: "initials-not-ready", params: {} }] });
});

it("reads letters and digits only", () => {
  const part = partOf("{name:initials:2}");
  expect(part.read("-HW1", 1)).toEqual([{ length: 2, text: "HW", meaning: "HW" }]);
  expect(part.read("-H-1", 1)).toEqual([]);
  expect(part.explain("-H-1", 1, 5)).toEqual({ kind: "code-format", start: 1, length: 2, params: { expected: "AB" } });
});

const definition: fc.Arbitrary<InitialsSegment> = fc.record(
  { kind: fc.constant("initials" as const), input: fc.constantFrom("name", "客户 名称", "initials", "seq"), count: fc.integer({ min: 1, max: 50 }), pad: fc.constantFrom("X", "x", "0", "９") },
  { requiredKeys: ["kind", "input", "count"] },
);

it("reads what it prints", () => {
  fc.assert(fc.property(definition, (segment) => expect(parseWith(initials, initials.print(segment, ["seq"])).segment).toEqual(segment)));
});

it("finds every text that it renders, and knows its language", () => {
  fc.assert(
    fc.property(definition, fc.string({ unit: fc.constantFrom("华", "为", "重", "庆", "A", "z", "9", "-", " ", "é") }), (segment, value) => {
      const part = partWith(initials, segment, { initials: reader });
      const text = rendered(part, value);
      if (typeof text !== "string") return;
      expect(belongs(text, part.language)).toBe(true);
      expect(part.read(text, 0)).toEqual([{ length: segment.count, text, meaning: text }]);
    }),
  );
});

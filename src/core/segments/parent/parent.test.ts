import fc from "fast-check";
import type { ParentSegment } from "../../types";
import { normalizeText } from "../../text/normalizeText";
import type { ParentDirectory } from "../contract";
import { belongs, parseWith, partWith, placeholderOf, rendered } from "../testing/oneKind";
import { parent } from "./parent";

const customers: Readonly<Record<string, { readonly code: string; readonly depth: number }>> = {
  "HQ-001": { code: "HQ-001", depth: 0 }, "总部": { code: "HQ-001", depth: 0 }, "HQ-001-BJ": { code: "HQ-001-bj", depth: 1 }, "HQ-001-BJ-02": { code: "HQ-001-bj-02", depth: 2 },
};
const parents: ParentDirectory = { find: (text) => customers[normalizeText(text)] };
const partOf = (pattern: string) => partWith(parent, parseWith(parent, pattern).segment as ParentSegment, { parents });

it.each([
  ["the usual input", "{parent}", { kind: "parent", input: "parent" }, "{parent}"],
  ["its Chinese name", "{上级 层数 3}", { kind: "parent", input: "parent", depth: 3 }, "{parent depth 3}"],
  ["another input", "{branch:parent depth 2}", { kind: "parent", input: "branch", depth: 2 }, "{branch:parent depth 2}"],
  ["an input with a Chinese word", "{总部：上级}", { kind: "parent", input: "总部" }, "{总部:parent}"],
  ["the usual input by both words", "{parent:parent}", { kind: "parent", input: "parent" }, "{parent}"],
  ["an input called like the word", '{"上级":parent}', { kind: "parent", input: "上级" }, '{"上级":parent}'],
])("reads %s", (_, pattern, segment, canonical) => {
  expect(parseWith(parent, pattern)).toEqual({ claimed: true, input: segment.input, segment, findings: [] });
  expect(parent.print(segment as ParentSegment, parent.heads)).toBe(canonical);
});

it.each(['{"parent"}', '{branch:"parent"}', "{branch}", "{branch:copy}"])("leaves %s to others", (pattern) => {
  expect(parent.claims(placeholderOf(pattern))).toBe(false);
});

it.each([
  ["a width", "{parent:6}", "pattern-unknown-kind"],
  ["no level at all", "{parent depth 0}", "pattern-bad-number"],
  ["an unknown option", "{branch:parent dept 2}", "pattern-unknown-option"],
])("refuses %s", (_, pattern, kind) => {
  const { segment, findings } = parseWith(parent, pattern);
  expect([segment, findings.map((finding) => finding.kind)]).toEqual([undefined, [kind]]);
});

it.each([
  ["a code", "{parent}", " hq-001", "HQ-001"],
  ["a name", "{parent}", "总部", "HQ-001"],
  ["a code in its own spelling", "{parent}", "HQ-001-BJ", "HQ-001-bj"],
  ["a parent not too deep", "{parent depth 2}", "HQ-001-BJ", "HQ-001-bj"],
])("prints the code of %s", (_, pattern, value, expected) => {
  expect(rendered(partOf(pattern), value)).toBe(expected);
});

it.each([
  ["nobody knows", "{parent}", "分部 ", { kind: "parent-missing", params: { input: "parent", value: "分部" } }],
  ["stands too deep", "{parent depth 2}", "HQ-001-BJ-02", { kind: "parent-too-deep", params: { input: "parent", value: "HQ-001-BJ-02", most: 2 } }],
  ["stands below the top", "{parent depth 1}", "HQ-001-BJ", { kind: "parent-too-deep", params: { input: "parent", value: "HQ-001-BJ", most: 1 } }],
  ["is blank", "{parent}", "", { kind: "input-missing", params: { input: "parent" } }],
])("refuses a parent that %s", (_, pattern, value, finding) => {
  expect(rendered(partOf(pattern), value)).toEqual(finding);
});

it("knows no parent without a directory", () => {
  expect(rendered(partWith(parent, { kind: "parent", input: "parent" }), "HQ-001")).toEqual({ kind: "parent-missing", params: { input: "parent", value: "HQ-001" } });
});

it("finds a parent that was coded in the meantime, and takes another code for another value", () => {
  const codes = new Map<string, string>();
  const part = partWith(parent, { kind: "parent", input: "parent" }, { parents: { find: (text) => { const code = codes.get(text); return code === undefined ? undefined : { code, depth: 0 }; } } });
  if (part.role !== "value") throw new Error(part.role);
  expect(part.render("总部", null).finding?.kind).toBe("parent-missing");
  codes.set("总部", "HQ-1");
  const first = part.render("总部", null);
  codes.set("总部", "HQ-2");
  const second = part.render("总部", null);
  expect([first.text, second.text, first.index === second.index, first.sourceIndex === second.sourceIndex]).toEqual(["HQ-1", "HQ-2", false, false]);
});

it("reads all lengths, the longest first, as registered where it is", () => {
  const matches = partOf("{parent}").read("HQ-001-BJ-0", 0);
  expect([matches[0]?.text, matches[2]?.text, matches.at(-1)?.text]).toEqual(["HQ-001-BJ-0", "HQ-001-bj", "H"]);
});

const definition: fc.Arbitrary<ParentSegment> = fc.record(
  { kind: fc.constant("parent" as const), input: fc.constantFrom("parent", "Parent", "上级", "branch", "所属 公司", "depth"), depth: fc.integer({ min: 1, max: 99 }) },
  { requiredKeys: ["kind", "input"] },
);

it("reads what it prints", () => {
  fc.assert(fc.property(definition, (segment) => expect(parseWith(parent, parent.print(segment, parent.heads)).segment).toEqual(segment)));
});

it("finds every text that it renders, and knows its language", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 25 }), (code) => {
      const form = normalizeText(code);
      const part = partWith(parent, { kind: "parent", input: "parent" }, { parents: { find: (text) => (normalizeText(text) === form ? { code, depth: 0 } : undefined) } });
      const text = rendered(part, code);
      if (typeof text !== "string" || [...text].length > 50 || [...form].length > 50) return;
      expect(belongs(text, part.language)).toBe(true);
      expect(part.read(form, 0)[0]?.text).toBe(text);
    }),
  );
});

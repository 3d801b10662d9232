import fc from "fast-check";
import { normalizeText } from "../../text/normalizeText";
import type { ReservedSegment } from "../../types";
import { belongs, compileWith, parseWith, partWith, placeholderOf } from "../testing/oneKind";
import { reserved } from "./reserved";

it.each([
  ["two positions", "{reserved:2}", { kind: "reserved", count: 2 }, "{reserved:2}"],
  ["one", "{reserved}", { kind: "reserved", count: 1 }, "{reserved:1}"],
  ["another character", "{reserved:2 fill X}", { kind: "reserved", count: 2, fill: "X" }, "{reserved:2 fill X}"],
  ["Chinese words", "{预留：３ 填充 -}", { kind: "reserved", count: 3, fill: "-" }, "{reserved:3 fill -}"],
])("reads %s", (_, pattern, segment, canonical) => {
  expect(parseWith(reserved, pattern)).toEqual({ claimed: true, input: undefined, segment, findings: [] });
  expect(reserved.print(segment as ReservedSegment, [])).toBe(canonical);
});

it("leaves an input of that name to others", () => {
  expect(reserved.claims(placeholderOf('{"reserved"}'))).toBe(false);
});

it.each([
  ["too many", "{reserved:51}", "pattern-bad-number"],
  ["two characters", "{reserved:2 fill XY}", "pattern-bad-text"],
  ["a sign that stands for three", "{reserved:2 fill ㈱}", "pattern-bad-text"],
  ["half of a character", '{reserved:2 fill "𠮷"}', "pattern-bad-text"],
])("refuses %s", (_, pattern, kind) => {
  const { segment, findings } = parseWith(reserved, pattern);
  expect([segment, findings.map((finding) => finding.kind)]).toEqual([undefined, [kind]]);
});

it("does not compile what a pattern could not say", () => {
  expect(compileWith(reserved, { kind: "reserved", count: 2, fill: "" })).toMatchObject({ part: undefined, findings: [{ kind: "pattern-bad-text" }] });
});

const definition: fc.Arbitrary<ReservedSegment> = fc.record(
  { kind: fc.constant("reserved" as const), count: fc.integer({ min: 1, max: 50 }), fill: fc.constantFrom("0", "X", "x", "-", "，", "空", "#") },
  { requiredKeys: ["kind", "count"] },
);

it("reads what it prints, finds it in codes, and knows its language", () => {
  fc.assert(
    fc.property(definition, (segment) => {
      expect(parseWith(reserved, reserved.print(segment, [])).segment).toEqual(segment);
      const part = partWith(reserved, segment);
      const text = (segment.fill ?? "0").repeat(segment.count);
      expect(part).toMatchObject({ role: "constant", name: "reserved", text });
      expect(belongs(text, part.language)).toBe(true);
      expect(part.read(normalizeText(text), 0)).toEqual([{ length: segment.count, text, meaning: "" }]);
    }),
  );
});

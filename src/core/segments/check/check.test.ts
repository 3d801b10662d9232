import fc from "fast-check";
import { checkSchemeIds, checkSchemes } from "../../checkDigits";
import type { CheckSegment } from "../../types";
import { belongs, compileWith, parseWith, partWith, placeholderOf } from "../testing/oneKind";
import type { CheckPart } from "../contract";
import { check } from "./check";

const names = ["region", "客户 类型", "seq", "check", "over"];
const partOf = (scheme: string, over?: readonly string[]): CheckPart => partWith(check, { kind: "check", scheme, ...(over === undefined ? {} : { over }) }) as CheckPart;

it.each([
  ["a scheme", "{check:luhn}", { kind: "check", scheme: "luhn" }, "{check:luhn}"],
  ["some segments", "{check:mod37-36 over Region, seq, REGION}", { kind: "check", scheme: "mod37-36", over: ["region", "seq"] }, "{check:mod37-36 over region, seq}"],
  ["Chinese words", "{校验：数字和 范围 region、“客户 类型”}", { kind: "check", scheme: "digit-sum", over: ["region", "客户 类型"] }, '{check:digit-sum over region, "客户 类型"}'],
  ["another word for a scheme", "{check:GB32100}", { kind: "check", scheme: "mod31" }, "{check:mod31}"],
  ["inputs called like words of the grammar", '{check:damm over "over", "check"}', { kind: "check", scheme: "damm", over: ["over", "check"] }, '{check:damm over "over", "check"}'],
])("reads %s", (_, pattern, segment, canonical) => {
  expect(parseWith(check, pattern, { names })).toEqual({ claimed: true, input: undefined, segment, findings: [] });
  expect(check.print(segment as CheckSegment, [])).toBe(canonical);
});

it("leaves an input of that name to others", () => {
  expect(check.claims(placeholderOf('{"check"}'))).toBe(false);
});

it.each([
  ["no scheme", "{check}", "pattern-missing-value", 1, 5, undefined],
  ["an unknown scheme", "{check:lunh}", "pattern-bad-word", 7, 4, "luhn"],
  ["a segment that is not there", "{check:luhn over regoin}", "pattern-unknown-segment", 17, 6, "region"],
  ["a check over checks", "{check:luhn over seq, check}", "pattern-unknown-segment", 22, 5, ""],
  ["nothing to check", "{check:luhn over}", "pattern-missing-value", 12, 4, undefined],
])("refuses %s: %s", (_, pattern, kind, start, length, suggestion) => {
  const { segment, findings } = parseWith(check, pattern, { names });
  expect(segment).toBeUndefined();
  expect(findings.map((finding) => [finding.kind, finding.start, finding.length, finding.params["suggestion"]])).toEqual([[kind, start, length, suggestion]]);
});

it("does not compile a scheme that is none", () => {
  expect(compileWith(check, { kind: "check", scheme: "mod99" })).toMatchObject({ part: undefined, findings: [{ kind: "pattern-bad-word", params: { text: "mod99" } }] });
});

it.each([
  ["the design's example", "digit-sum", ["01", "5", "001"], "3"],
  ["separators are not checked", "luhn", ["7992-739", "-", "871"], "3"],
  ["lower case and full width", "mod37-36", ["a12", "４２５gaboo7"], checkSchemes["mod37-36"].compute("A12425GABOO7")],
  ["letters where digits belong", "luhn", ["BJ", "001"], undefined],
  ["nothing", "luhn", ["-"], undefined],
])("computes: %s", (_, scheme, texts, expected) => {
  expect(partOf(scheme).compute(texts)).toBe(expected);
});

it.each([
  ["luhn", "00-12", undefined],
  ["luhn", "0B1", "B"],
  ["mod37-36", "bj-1", undefined],
  ["mod37-36", "北1", "北"],
  ["mod31", "1O", "O"],
  ["damm", "1𠮷", "𠮷"],
])("%s cannot check in %s: %s", (scheme, text, expected) => {
  expect(partOf(scheme).foreign(text)).toBe(expected);
});

it("hands on which segments are checked, and reads characters of the check only", () => {
  const part = partOf("mod11-2", ["seq"]);
  expect([part.scheme, part.over, part.width]).toEqual(["mod11-2", ["seq"], { least: 1, most: 1 }]);
  expect([part.read("1X", 1), part.read("1A", 1), part.read("1", 1)]).toEqual([[{ length: 1, text: "X", meaning: "" }], [], []]);
});

const definition: fc.Arbitrary<CheckSegment> = fc.record(
  { kind: fc.constant("check" as const), scheme: fc.constantFrom(...checkSchemeIds), over: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }) },
  { requiredKeys: ["kind", "scheme"] },
);

it("reads what it prints, finds what it computes, and knows its language", () => {
  fc.assert(
    fc.property(definition, fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."0123456789BCJX-") }), (segment, text) => {
      expect(parseWith(check, check.print(segment, []), { names }).segment).toEqual(segment);
      const part = partOf(segment.scheme, segment.over);
      const computed = part.compute([text]);
      expect(computed === undefined).toBe(part.foreign(text) !== undefined || !/[0-9A-Z]/.test(text));
      if (computed === undefined) return;
      expect(belongs(computed, part.language)).toBe(true);
      expect(part.read(computed, 0)).toEqual([{ length: computed.length, text: computed, meaning: "" }]);
    }),
  );
});

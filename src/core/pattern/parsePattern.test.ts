import fc from "fast-check";
import { must } from "../testing/samples";
import type { RuleDefinition, SegmentDefinition } from "../types";
import { parsePattern } from "./parsePattern";
import { printPattern } from "./printPattern";
import bad from "./vectors/bad.json";
import good from "./vectors/good.json";

/** Cuts the asterisks out of `A*{}*B`: the pattern, and the spans between each pair. */
const unmark = (marked: string): { readonly pattern: string; readonly spans: readonly (readonly [number, number])[] } => {
  const pieces = marked.split("*");
  const spans: [number, number][] = [];
  let at = 0;
  pieces.forEach((piece, i) => {
    if (i % 2 === 1) spans.push([at, piece.length]);
    at += piece.length;
  });
  return { pattern: pieces.join(""), spans };
};

it.each(good)("reads $why: $pattern", ({ pattern, canonical }) => {
  const definition = must(parsePattern(pattern));
  expect(printPattern(definition)).toBe(canonical);
  expect(must(parsePattern(canonical))).toEqual(definition);
});

it.each(bad)("refuses $why: $marked", ({ marked, kinds, suggestion }) => {
  const { pattern, spans } = unmark(marked);
  const result = parsePattern(pattern);
  const findings = result.ok ? [] : result.findings;
  expect(findings.map(({ kind, start, length }) => [kind, start, length])).toEqual(kinds.map((kind, i) => [kind, ...(spans[i] ?? [])]));
  if (suggestion !== undefined) expect(findings[0]?.params["suggestion"]).toBe(suggestion);
});

const name = fc.oneof(
  fc.stringMatching(/^[A-Za-z_地区行业][A-Za-z0-9_地区]{0,6}$/),
  fc.constantFrom("seq", "per", "none", "from", "start", "客户 类型", "a-b", "1st", "流水号"),
);
const literalText = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom("A", "9", "-", "{", "}", "/", " ", "编", "：", ",") });
/** Definitions as the builder makes them: no two literals side by side, inputs spelt one way, keys among the inputs. */
const definition: fc.Arbitrary<RuleDefinition> = fc
  .record({
    inputs: fc.uniqueArray(name, { minLength: 1, maxLength: 4, selector: (text) => text.toUpperCase().replace(/\s/g, "") }),
    literals: fc.array(literalText, { minLength: 5, maxLength: 5 }),
    width: fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined }),
    book: fc.option(name, { nil: undefined }),
    sequence: fc.record({ digits: fc.integer({ min: 1, max: 15 }), start: fc.nat(9), step: fc.integer({ min: 1, max: 1000 }), keys: fc.option(fc.nat(4), { nil: undefined }) }),
  })
  .map(({ inputs, literals, width, book, sequence: { digits, start, step, keys } }) => {
    const segments: SegmentDefinition[] = [{ kind: "literal", text: `<${literals[0] ?? ""}` }];
    inputs.forEach((input, i) => {
      segments.push({ kind: "codebook", input, codebook: book ?? input, ...(width === undefined ? {} : { width }) });
      segments.push({ kind: "literal", text: literals[i + 1] ?? "-" });
    });
    segments.push({ kind: "sequence", width: digits, start, step, ...(keys === undefined ? {} : { per: inputs.slice(0, keys) }) });
    return { segments };
  });

it("reads what it prints, whatever the rule", () => {
  fc.assert(fc.property(definition, (rule) => expect(must(parsePattern(printPattern(rule)))).toEqual(rule)));
});

it("answers every text with a rule or with findings inside of the text", () => {
  const text = fc.string({ unit: fc.constantFrom("{", "}", ":", ",", " ", "a", "seq", "4", "per", "none", "start", '"', "地", "｛") });
  fc.assert(
    fc.property(text, (pattern) => {
      const result = parsePattern(pattern);
      if (result.ok) return;
      expect(result.findings.length).toBeGreaterThan(0);
      for (const { start = -1, length = -1 } of result.findings) expect(start >= 0 && length >= 0 && start + length <= pattern.length).toBe(true);
    }),
  );
});

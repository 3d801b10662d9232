import fc from "fast-check";
import { definitions } from "../testing/definitions";
import { must } from "../testing/samples";
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

it("reads what it prints, whatever the rule", () => {
  fc.assert(fc.property(definitions, (rule) => expect(must(parsePattern(printPattern(rule)))).toEqual(rule)));
});

it("answers every text with a rule or with findings inside of the text", () => {
  const text = fc.string({ unit: fc.constantFrom("{", "}", ":", ",", " ", "a", "seq", "4", "per", "none", "start", '"', "地", "｛", "check", "date", "rule", "when", "is", "reset", "yearly", "skip", "input", "also", "initials", "parent", "random", "without", "1-9") });
  fc.assert(
    fc.property(text, (pattern) => {
      const result = parsePattern(pattern);
      if (result.ok) return;
      expect(result.findings.length).toBeGreaterThan(0);
      for (const { start = -1, length = -1 } of result.findings) expect(start >= 0 && length >= 0 && start + length <= pattern.length).toBe(true);
    }),
  );
});

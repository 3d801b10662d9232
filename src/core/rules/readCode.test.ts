import fc from "fast-check";
import type { Match, Part } from "../segments/contract";
import { canDraw } from "../segments/sequence/canDraw";
import { ruleOf, smallBook } from "../testing/samples";
import type { CompiledRule } from "./compileRule";
import { createPrinter } from "./printer";
import { createReader, type Reader } from "./readCode";

const environment = {
  today: () => "2026-01-31",
  random: () => 0,
  parents: { find: (text: string) => ({ code: text.trim().toLowerCase(), depth: 0 }) },
  initials: { initials: (name: string) => name, syllables: () => [] },
};
const compile = (pattern: string): CompiledRule => ruleOf(pattern, smallBook, environment);

/** A reader, and how often it asked a part for its ways to be read. */
const countedReader = (rule: CompiledRule): { readonly reader: Reader; readonly asked: () => number } => {
  let asked = 0;
  const parts = rule.parts.map((part): Part => ({ ...part, read: (text, at) => (asked++, part.read(text, at)) }));
  return { reader: createReader(parts, { printer: createPrinter(rule.parts), keyParts: undefined }), asked: () => asked };
};

it.each([
  ["{a:copy}{b:copy}{c:copy}{seq:4}", `${"A1".repeat(60)}A`],
  ["{a:copy}{parent}{name:initials:3}{b:copy}{seq:4}", "A".repeat(120)],
  ["{a:copy}-{parent}-{b:copy}-{seq:4 overflow grow}", "-".repeat(120)],
  ["{a:copy}{region}{b:copy}{industry}{c:copy}{seq:3}", "BJIT".repeat(30)],
  ["{a:copy}{b:copy}{c:copy}{seq:4}{check:mod37-36}", `${"A".repeat(110)}00017`],
])("asks each segment of %s at most once at each place of a text", (pattern, text) => {
  const { reader, asked } = countedReader(compile(pattern));
  expect(reader.read(text).ok).toBe(false);
  const places = compile(pattern).parts.length * (text.length + 1);
  expect(asked()).toBeLessThanOrEqual(places);
  expect(reader.gives(text)).toBe(false);
  expect(asked()).toBeLessThanOrEqual(2 * places);
});

it("gives up after some thousand readings where each has another text to check", () => {
  const rule = compile("{a:copy}{b:copy}{c:copy}{seq:3}{check:mod37-36 over a, c}");
  let computed = 0;
  const parts = rule.parts.map((part): Part => (part.role === "check" ? { ...part, compute: () => (computed++, "-") } : part));
  const reader = createReader(parts, { printer: createPrinter(parts), keyParts: undefined });
  computed = 0;
  expect(reader.read(`${"A".repeat(200)}0017`).ok).toBe(false);
  expect([computed > 1000, computed < 10_000]).toEqual([true, true]);
});

/** All readings of a text, the longest first, by trying each, and the furthest place that was looked at. */
const allReadings = (parts: readonly Part[], text: string) => {
  const readings: (readonly Match[])[] = [];
  let furthest = 0;
  const walk = (part: number, at: number, found: readonly Match[]): void => {
    furthest = Math.max(furthest, at);
    const current = parts[part];
    if (current !== undefined) for (const match of current.read(text, at)) walk(part + 1, at + match.length, [...found, match]);
    else if (at === text.length) readings.push(found);
  };
  walk(0, 0, []);
  return { readings: readings.map((found) => found.map((match) => match.text)), furthest };
};

const rules = [
  "{a:copy}{b:copy}{seq:1}", "{a:copy}-{b:copy}-{seq:1 skip 1}", "{a:copy}{parent}{seq:1 start 1 limit 1}", "{a:copy}1{b:left:2}{c:copy}", "{region}{a:copy}{seq:1 overflow grow}{b:copy}",
  "{a:copy}{b:copy}{seq:1}{check:mod37-36}", "{a:copy}{b:copy}{seq:1}{check:mod37-36 over b}", "{check:mod37-36 over a}{a:copy}{b:copy}A{parent}", "{a:copy}{check:digit-sum over seq}{seq:1}{b:copy}", "{a:copy}{parent}{seq:1}{check:luhn over seq}{a:copy}",
].map((pattern) => ({ ...compile(pattern), parts: compile(pattern).parts, printer: createPrinter(compile(pattern).parts) }));

it("finds the same as trying all ways does", () => {
  let [read, given] = [0, 0];
  const units = fc.array(fc.constantFrom("A", "B", "J", "1", "2", "-", "𠮷", "a"), { minLength: 1, maxLength: 7 });
  const ends = fc.constantFrom("", "1", "2", "-b1", "1A2", "11B", "BJ1", "1BJA");
  fc.assert(
    fc.property(fc.constantFrom(...rules), units, ends, (rule, some, end) => {
      const code = some.join("") + end;
      const { readings, furthest } = allReadings(rule.parts, code.toUpperCase());
      const right = readings.filter((texts) => rule.printer.wrongCheck(texts) === undefined);
      const result = rule.read(code);
      expect(result.ok ? result.value.segments.map(({ text }) => text) : undefined).toEqual(right[0]);
      if (!result.ok) expect(result.findings[0]).toMatchObject(readings.length > 0 ? { kind: "code-check-digit" } : { start: furthest });
      const numberAt = rule.parts.findIndex(({ role }) => role === "number");
      const draws = (texts: readonly string[]): boolean => rule.sequence === undefined || canDraw(rule.sequence, Number(texts[numberAt]));
      const gives = right.some((texts) => texts.join("") === code && draws(texts));
      expect(rule.couldGive(code)).toBe(gives);
      if (result.ok) read++;
      if (gives) given++;
    }),
    { numRuns: 3000 },
  );
  expect([read > 200, given > 80]).toEqual([true, true]);
});

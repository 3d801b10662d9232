/** What the lint says of a rule is what comes out when small rules are written down code by code: all rows, all numbers. */
import fc from "fast-check";
import { buildCodebooks, compileRule, parsePattern, type CompiledRule } from "..";
import { lintRule } from "../lint/lintRule";
import { proofRuleOf } from "../lint/proofRuleOf";
import { findAmbiguity } from "../proofs/findAmbiguity";
import { proveUnique } from "../proofs/proveUnique";
import { entry, must } from "../testing/samples";
import { issueRows, steadyEnvironment } from "./testing/worlds";

interface SmallRule {
  readonly pattern: string;
  /** Codes of the values 0, 1, 2 … by book. */
  readonly books: Readonly<Record<string, readonly string[]>>;
}

const code = fc.array(fc.constantFrom("A", "B", "1"), { minLength: 1, maxLength: 3 }).map((some) => some.join(""));
const book = fc.uniqueArray(code, { minLength: 2, maxLength: 4 });

const placeholders = ["{a}", "{b}", "{c}"];
const literal = fc.constantFrom("", "", "", "", "", "", "-", "A", "1");
const sequence = fc.tuple(
  fc.constantFrom(
    "{seq:1", "{seq:1", "{seq:1 overflow grow limit 12", "{seq:1 step 3 limit 7", "{seq:1 alphabet AB", "{seq:2 limit 12", "{seq:1 skip 2, 3", "{seq:1 without 1-5",
    "{seq:1 alphabet AB1 overflow grow limit 9",
  ),
  fc.constantFrom("", "", "", " per a", " per none", " per c"),
);
const last = fc.constantFrom("", "", "", "{check:digit-sum over seq}", "{check:mod37-36}", "{reserved:1}");

const smallRules: fc.Arbitrary<SmallRule> = fc
  .record({
    books: fc.record({ a: book, b: book, c: book }),
    printed: fc.subarray(placeholders, { minLength: 1 }),
    sequence: fc.option(sequence, { nil: undefined, freq: 8 }),
    at: fc.nat(2),
    literals: fc.array(literal, { minLength: 4, maxLength: 4 }),
    end: last,
  })
  .map(({ books, printed, sequence: number, at, literals, end }) => {
    const pieces: string[] = [...printed];
    // "per" stands before the other words in a canonical pattern, but any order is read.
    if (number !== undefined) pieces.splice(Math.min(at, pieces.length), 0, `${number[0]}${number[1]}}`);
    const pattern = pieces.map((piece, i) => (literals[i] ?? "") + piece).join("") + (literals[3] ?? "") + (number === undefined && end.includes("seq") ? "" : end);
    return { pattern, books };
  });

/** The rule, ready; undefined when it cannot be used. */
const ready = ({ pattern, books }: SmallRule): CompiledRule | undefined => {
  const parsed = parsePattern(pattern);
  if (!parsed.ok) return undefined;
  const compiled = compileRule(parsed.value, booksOf(books), steadyEnvironment());
  return compiled.ok ? compiled.value : undefined;
};

const booksOf = (books: SmallRule["books"]) =>
  buildCodebooks(Object.entries(books).flatMap(([name, codes]) => codes.map((each, i) => entry(name, `${name}${i}`, each)))).books;

/** One code as it comes out: for which values and which number. */
interface Made {
  readonly code: string;
  /** Values of all inputs, printed or not. */
  readonly row: readonly string[];
  readonly key: string;
  readonly number: number;
  /** Texts of the values and the number: two codes of the same row and number are one. */
  readonly reading: string;
}

/** All codes of the rule, over all rows and numbers. */
const allCodes = (rule: CompiledRule, { books }: SmallRule): readonly Made[] => {
  const rows = rule.inputs.reduce<readonly (readonly string[])[]>(
    (starts, input) => starts.flatMap((start) => (books[input] ?? []).map((_, i) => [...start, `${input}${i}`])),
    [[]],
  );
  const { sequence } = rule;
  const numbers = sequence === undefined ? [0] : Array.from({ length: sequence.limit + 1 }, (_, n) => n).filter((n) => n >= sequence.start && (n - sequence.start) % sequence.step === 0 && (sequence.usable?.(n) ?? n) === n);
  return rows.flatMap((row) => {
    const frame = rule.frame(row);
    if (frame.findings.length > 0) return [];
    const texts = rule.parts.map((part) => (part.role === "value" ? part.render(row[rule.inputs.indexOf(part.input ?? "")] ?? null, null).text : ""));
    return numbers.map((number) => ({ code: rule.print(frame, number), row, key: frame.key, number, reading: JSON.stringify([texts, number]) }));
  });
};

const byCode = (made: readonly Made[]): ReadonlyMap<string, readonly Made[]> => {
  const map = new Map<string, Made[]>();
  for (const each of made) map.set(each.code, [...(map.get(each.code) ?? []), each]);
  return map;
};

const runs = { numRuns: 400 };

it("finds an ambiguous code just where there is one", () => {
  let some = 0;
  fc.assert(
    fc.property(smallRules, (small) => {
      const rule = ready(small);
      if (rule === undefined) return;
      const codes = byCode(allCodes(rule, small));
      const ambiguous = [...codes].filter(([, made]) => new Set(made.map(({ reading }) => reading)).size > 1).map(([text]) => text);
      const said = findAmbiguity(proofRuleOf(rule));
      expect([small.pattern, said.ambiguous]).toEqual([small.pattern, ambiguous.length > 0]);
      if (said.ambiguous === true) {
        expect(ambiguous).toContain(said.code);
        some++;
      }
    }),
    runs,
  );
  expect(some).toBeGreaterThan(5);
});

it("finds two rows that meet just where there are some", () => {
  let some = 0;
  fc.assert(
    fc.property(smallRules, (small) => {
      const rule = ready(small);
      if (rule === undefined) return;
      // A rule without number gives the same code to two rows that say the same; one with a number does so under two counters.
      const meet = [...byCode(allCodes(rule, small))].filter(([, made]) => rule.sequence === undefined || new Set(made.map(({ key, number }) => `${key} ${number}`)).size > 1).map(([text]) => text);
      // Where an input that chooses the counter is not printed, rows meet as soon as that input has two values.
      const onlyOne = rule.hiddenKeys.some((input) => (small.books[input]?.length ?? 0) < 2);
      const said = proveUnique(proofRuleOf(rule));
      if (onlyOne) return;
      expect([small.pattern, said.unique]).toEqual([small.pattern, meet.length === 0]);
      if (said.unique === false) {
        expect(meet).toContain(said.code);
        some++;
      }
    }),
    runs,
  );
  expect(some).toBeGreaterThan(5);
});

it("says so in its advice, and a rule that it finds unique passes over no number", () => {
  let issued = 0;
  fc.assert(
    fc.property(smallRules, fc.array(fc.nat(99), { minLength: 10, maxLength: 30 }), (small, chosen) => {
      const rule = ready(small);
      if (rule === undefined) return;
      const { advice } = must(lintRule(rule.definition, { books: booksOf(small.books), environment: steadyEnvironment() }));
      const meets = advice.some(({ kind }) => ["not-unique", "run-together", "key-not-printed", "reset-not-printed"].includes(kind));
      expect([small.pattern, meets]).toEqual([small.pattern, proveUnique(proofRuleOf(rule)).unique === false]);
      const { sequence } = rule;
      if (meets || sequence === undefined) return;
      const rows = chosen.map((number) => rule.inputs.map((input) => `${input}${number % (small.books[input]?.length ?? 1)}`));
      const next = new Map<string, number>();
      for (const { key, number } of issueRows({ rule, rows }).entries) {
        const due = next.get(key) ?? sequence.start;
        expect([small.pattern, key, number]).toEqual([small.pattern, key, sequence.usable?.(due) ?? due]);
        next.set(key, (number ?? 0) + sequence.step);
        issued++;
      }
    }),
    { numRuns: 150 },
  );
  expect(issued).toBeGreaterThan(200);
});

import fc from "fast-check";
import type { RandomSegment } from "../../types";
import { charactersOf } from "../alphabets";
import { belongs, compileWith, parseWith, partWith, placeholderOf } from "../testing/oneKind";
import { random } from "./random";

it.each([
  ["six characters", "{random:6}", { kind: "random", count: 6 }, "{random:6}"],
  ["without a number", "{random}", { kind: "random", count: 6 }, "{random:6}"],
  ["a named alphabet", "{random:8 alphabet BASE36}", { kind: "random", count: 8, alphabet: "base36" }, "{random:8 alphabet base36}"],
  ["the characters themselves", "{random:4 alphabet acdf}", { kind: "random", count: 4, alphabet: "ACDF" }, "{random:4 alphabet ACDF}"],
  ["characters that spell a name", '{random:4 alphabet "safe"}', { kind: "random", count: 4, alphabet: "SAFE" }, '{random:4 alphabet "SAFE"}'],
  ["Chinese words", "{随机：４ 字符 digits}", { kind: "random", count: 4, alphabet: "digits" }, "{random:4 alphabet digits}"],
])("reads %s", (_, pattern, segment, canonical) => {
  expect(parseWith(random, pattern)).toEqual({ claimed: true, input: undefined, segment, findings: [] });
  expect(random.print(segment as RandomSegment, [])).toBe(canonical);
});

it("leaves an input of that name to others", () => {
  expect(random.claims(placeholderOf('{"random"}'))).toBe(false);
});

it.each([
  ["too many", "{random:33}", "pattern-bad-number"],
  ["one character only", "{random:4 alphabet A}", "pattern-bad-text"],
  ["a character twice", "{random:4 alphabet ABBA}", "pattern-bad-text"],
  ["a character twice in two cases", "{random:4 alphabet Aa}", "pattern-bad-text"],
  ["marks", "{random:4 alphabet A-B}", "pattern-bad-text"],
])("refuses %s", (_, pattern, kind) => {
  const { segment, findings } = parseWith(random, pattern);
  expect([segment, findings.map((finding) => finding.kind)]).toEqual([undefined, [kind]]);
});

it("does not compile an alphabet that is none", () => {
  expect(compileWith(random, { kind: "random", count: 4, alphabet: "nothing" })).toMatchObject({ part: undefined, findings: [{ kind: "pattern-bad-text" }] });
});

it("draws each character by the chance that it is given", () => {
  const asked: number[] = [];
  let next = 0;
  const part = partWith(random, { kind: "random", count: 3, alphabet: "digits" }, { random: (below) => { asked.push(below); return (next += 3) % below; } });
  if (part.role !== "random") throw new Error(part.role);
  expect([part.draw(), part.draw(), asked]).toEqual(["369", "258", [10, 10, 10, 10, 10, 10]]);
});

it("reads only characters of its alphabet", () => {
  const part = partWith(random, { kind: "random", count: 3 });
  expect(part.read("-34X9", 1)).toEqual([{ length: 3, text: "34X", meaning: "" }]);
  expect([part.read("-3O4", 1), part.read("34", 0)]).toEqual([[], []]);
});

const definition: fc.Arbitrary<RandomSegment> = fc.record(
  { kind: fc.constant("random" as const), count: fc.integer({ min: 1, max: 32 }), alphabet: fc.constantFrom("safe", "digits", "base36", "letters", "SAFE", "01", "ACE9") },
  { requiredKeys: ["kind", "count"] },
);

it("reads what it prints, finds what it draws, and knows its language", () => {
  fc.assert(
    fc.property(definition, fc.infiniteStream(fc.nat()), (segment, numbers) => {
      expect(parseWith(random, random.print(segment, [])).segment).toEqual(segment);
      const part = partWith(random, segment, { random: (below) => (numbers.next().value ?? 0) % below });
      if (part.role !== "random") throw new Error(part.role);
      const text = part.draw();
      expect(belongs(text, part.language)).toBe(true);
      expect([...text].every((character) => charactersOf(segment.alphabet ?? "safe").includes(character))).toBe(true);
      expect(part.read(text, 0)).toEqual([{ length: segment.count, text, meaning: "" }]);
    }),
  );
});

import fc from "fast-check";
import type { Part } from "../../segments/contract";
import { ruleOf, smallBook } from "../../testing/samples";
import { createLayout } from "./layout";

const patterns = ["{a:copy}{b:copy}{seq:1}", "{a:copy}-{b:left:2}{seq:1 overflow grow}", "{region}{a:copy}{industry}", "{a:left:1}{b:copy}{parent}-{c:copy}", "{seq:2}-{a:copy}"];
const environment = { today: () => "2026-01-31", random: () => 0, parents: { find: () => undefined } };
const rules = patterns.map((pattern) => ({ pattern, parts: ruleOf(pattern, smallBook, environment).parts }));

/** The same by asking each part at each place. */
const plainly = (parts: readonly Part[], text: string) => {
  const endsOf = (part: number, at: number): readonly number[] => (parts[part] as Part).read(text, at).map(({ length }) => at + length);
  const finishes = (part: number, at: number): boolean => (part === parts.length ? at === text.length : endsOf(part, at).some((end) => finishes(part + 1, end)));
  const startsOf = (part: number): readonly number[] => (part === 0 ? [0] : [...new Set(startsOf(part - 1).flatMap((at) => endsOf(part - 1, at)))].sort((a, b) => a - b));
  return { endsOf, finishes, startsOf };
};

it("knows where segments begin and end as if each were asked everywhere", () => {
  const units = fc.array(fc.constantFrom("A", "B", "J", "I", "T", "1", "-", "𠮷"), { maxLength: 9 });
  let finished = 0;
  fc.assert(
    fc.property(fc.constantFrom(...rules), units, ({ pattern, parts }, some) => {
      const text = some.join("");
      const [layout, plain] = [createLayout(parts, text), plainly(parts, text)];
      parts.forEach((_, part) => {
        expect(layout.startsOf(part)).toEqual(plain.startsOf(part));
        for (let at = 0; at <= text.length; at++) {
          expect([pattern, part, at, layout.endsOf(part, at)]).toEqual([pattern, part, at, plain.endsOf(part, at)]);
          expect([pattern, part, at, layout.finishes(part, at)]).toEqual([pattern, part, at, plain.finishes(part, at)]);
          if (layout.finishes(part, at)) finished++;
        }
      });
    }),
    { numRuns: 500 },
  );
  expect(finished).toBeGreaterThan(500);
});

import fc from "fast-check";
import { missingNumbers, rangesText, type Span } from "./missingNumbers";

const span = (over: Partial<Span>): Span => ({ from: 1, below: 10, step: 1, taken: [], blocks: [], usable: undefined, ...over });
const notWithFour = (number: number): number => (String(number).includes("4") ? number + 1 : number);

it.each<[string, Partial<Span>, number, string]>([
  ["all there", { taken: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, 0, ""],
  ["none there", {}, 9, "1-9"],
  ["runs and single numbers", { taken: [1, 4, 5, 7, 9] }, 4, "2-3, 6, 8"],
  ["numbers twice", { taken: [1, 1, 3, 3] }, 7, "2, 4-9"],
  ["in steps", { step: 5, below: 40, taken: [1, 16] }, 6, "6-11, 21-36"],
  ["off the steps, as an older version counted", { step: 5, below: 30, taken: [1, 2, 3, 8] }, 4, "13-28"],
  ["people's blocks", { blocks: [[6, 7], [2, 3]], taken: [1] }, 4, "4-5, 8-9"],
  ["a block beyond the end", { blocks: [[8, 90]] }, 7, "1-7"],
  ["blocks in steps", { step: 5, below: 40, blocks: [[11, 20]] }, 6, "1-6, 21-36"],
  ["numbers that are passed over", { usable: notWithFour, taken: [2] }, 7, "1, 3-9"],
  ["nothing but such numbers", { from: 4, below: 5, usable: notWithFour }, 0, ""],
  ["a long run", { below: 1_000_000_000 }, 999_999_999, "1-999999999"],
  ["many runs", { below: 14, taken: [2, 4, 6, 8, 10, 12] }, 7, "1, 3, 5, 7, 9, …"],
])("counts %s", (_, over, count, text) => {
  const missing = missingNumbers(span(over));
  expect([missing.count, rangesText(missing, over.step ?? 1)]).toEqual([count, text]);
});

it("counts as a list of all numbers does", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 }).map((some) => some.sort((a, b) => a - b));
  const blocks = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat(9)), { maxLength: 3 }).map((some) => some.map(([low, more]) => [low, low + more] as const));
  fc.assert(
    fc.property(numbers, blocks, fc.integer({ min: 1, max: 70 }), (taken, held, below) => {
      const slow = Array.from({ length: below - 1 }, (_, i) => i + 1).filter((number) => !taken.includes(number) && !held.some(([low, high]) => number >= low && number <= high));
      const { count, last, ranges } = missingNumbers(span({ below, taken, blocks: held }));
      expect([count, last, ranges[0]?.[0]]).toEqual([slow.length, slow.at(-1) ?? -1, slow[0]]);
    }),
  );
});

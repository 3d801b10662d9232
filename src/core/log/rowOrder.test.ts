import fc from "fast-check";
import { misplaced, ranksInChain } from "./rowOrder";

it.each([
  ["nothing", [], []],
  ["rows in order", [0, 1, 2, 3], []],
  ["one row that went up", [0, 3, 1, 2], [1]],
  ["one row that went down", [1, 2, 3, 0], [3]],
  ["all rows turned round", [3, 2, 1, 0], [0, 1, 2]],
])("finds what stands wrong: %s", (_, ranks, expected) => {
  expect(misplaced(ranks)).toEqual(expected);
});

it("takes out as few as a slow search does, and the rest ascends", () => {
  const slow = (ranks: readonly number[]): number => {
    const longest: number[] = [];
    ranks.forEach((rank, i) => (longest[i] = 1 + Math.max(0, ...ranks.slice(0, i).map((other, j) => (other < rank ? (longest[j] as number) : 0)))));
    return ranks.length - Math.max(0, ...longest);
  };
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(200), { maxLength: 30 }), (ranks) => {
      const out = new Set(misplaced(ranks));
      const rest = ranks.filter((_, place) => !out.has(place));
      expect([out.size, rest]).toEqual([slow(ranks), [...rest].sort((a, b) => a - b)]);
    }),
  );
});

it.each([
  ["a line", [-1, 0, 1], [0, 1, 2]],
  ["a line turned round", [1, 2, -1], [2, 1, 0]],
  ["a row above its parent", [-1, 3, 0, 2], [0, 3, 1, 2]],
  ["a fork as it stands", [-1, 0, 0, 1], [0, 1, 2, 3]],
])("ranks %s", (_, parents, expected) => {
  expect(ranksInChain(parents)).toEqual(expected);
});

import fc from "fast-check";
import { ruleOf } from "../testing/samples";
import { findOutliers, type CounterNumbers, type CounterSequence } from "./findOutliers";

const four: CounterSequence = { start: 1, step: 1, limit: 9999, usable: undefined };
const endless: CounterSequence = { ...four, limit: 999_999_999_999_999 };
const run = (from: number, to: number, step = 1): number[] => Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
const numbers = (of: readonly number[], drawn?: number): CounterNumbers => ({ numbers: of, drawn });

it.each<[string, CounterSequence, readonly CounterNumbers[], readonly (number | undefined)[]]>([
  ["0001 … 0120 and 9999", four, [numbers([...run(1, 120), 9999])], [9999]],
  ["a typo of nine digits", endless, [numbers([...run(1, 120), 999_999_999])], [999_999_999]],
  ["two of them", endless, [numbers([...run(1, 120), 5000, 999_999])], [5000]],
  ["one beside one", four, [numbers([1, 9999])], [9999]],
  ["a second block of numbers is no mistake", endless, [numbers([...run(1, 120), ...run(5001, 5100)])], [undefined]],
  ["three numbers far apart say nothing of each other", endless, [numbers([5, 4800, 9100])], [undefined]],
  ["customers who left leave gaps", endless, [numbers(run(1, 3000, 60))], [undefined]],
  ["random numbers have wide gaps everywhere", endless, [numbers([100_234, 220_871, 341_200, 455_321, 553_321, 610_045, 720_999, 889_123])], [undefined]],
  ["behind what the register has", endless, [numbers([9999], 120)], [9999]],
  ["just behind what the register has", endless, [numbers([140], 120)], [undefined]],
  ["below what the counter has", endless, [numbers([9999], 10_000)], [undefined]],
  ["a late start is none", endless, [numbers(run(5001, 5050))], [undefined]],
  ["one number alone, with nothing to measure it by", endless, [numbers([4711])], [undefined]],
  ["one number alone that uses the counter up", four, [numbers([9999])], [9999]],
  ["one number alone, far above the other counters", endless, [numbers(run(1, 40)), numbers([1, 2]), numbers([9999])], [undefined, undefined, 9999]],
  ["a long counter among short ones", endless, [numbers(run(1, 3000)), numbers([1]), numbers([1, 2])], [undefined, undefined, undefined]],
  ["few but many numbers before the end of the sequence", { ...four, limit: 999_999 }, [numbers([...run(1, 300_000), 999_999])], [999_999]],
  ["in steps", { ...four, step: 10 }, [numbers([...run(1, 1191, 10), 9991])], [9991]],
  ["numbers that may not be issued are passed over by nobody", ruleOf("{seq:4 without 121-4999}").sequence ?? four, [numbers([...run(1, 118), 5001, 5002])], [undefined]],
  ["a skipped digit", ruleOf("{seq:6 skip 4}").sequence ?? four, [numbers([...run(1, 39), ...run(50, 53), 9999])], [9999]],
  ["no numbers", four, [numbers([], 5)], [undefined]],
  ["no counters", four, [], []],
])("%s", (_, sequence, counters, expected) => {
  expect(findOutliers(sequence, counters)).toEqual(expected);
});

const steps = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 300 });
const dense = (from: number, gaps: readonly number[]): readonly number[] => gaps.reduce<number[]>((all, gap) => [...all, (all.at(-1) ?? from) + gap], []);

it("never takes numbers with small gaps for outliers, however many counters there are", () => {
  fc.assert(fc.property(fc.array(steps, { minLength: 1, maxLength: 5 }), (lists) => findOutliers(endless, lists.map((gaps) => numbers(dense(0, gaps)))).every((first) => first === undefined)), { numRuns: 300 });
});

it("always finds a number planted far away, and nothing below it", () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 1_000_000 }), (gaps, more) => {
      const list = dense(0, gaps);
      const top = list.at(-1) ?? 0;
      const planted = top + 2 + Math.max(list.length, 3 * 100, 100) + more;
      expect(findOutliers(endless, [numbers([...list, planted])])).toEqual([planted]);
    }),
    { numRuns: 300 },
  );
});

/** Numbers of a counter that stand in no row. */

export interface Missing {
  readonly count: number;
  /** The first few runs, first and last number each. */
  readonly ranges: readonly (readonly [number, number])[];
  /** The last number that is missing; -1 when none is. */
  readonly last: number;
}

export interface Span {
  /** The first number that is looked for. */
  readonly from: number;
  /** The first that is not. */
  readonly below: number;
  readonly step: number;
  /** Numbers in rows, ascending. */
  readonly taken: readonly number[];
  /** People's blocks: first and last number that they may still draw. */
  readonly blocks: readonly (readonly [number, number])[];
  /** The first number from one on that the rule may issue; undefined: all may. */
  readonly usable: ((number: number) => number) | undefined;
}

const mostRanges = 5;
/** In longer runs numbers that the rule passes over are counted as well. */
const longestRun = 10_000;

/** Counts in steps from each number that is there, as drawing does. */
export const missingNumbers = ({ from, below, step, taken, blocks, usable }: Span): Missing => {
  const ranges: (readonly [number, number])[] = [];
  const held = [...blocks].sort(([a], [b]) => a - b);
  let count = 0;
  let last = -1;
  const note = (first: number, end: number, more: number): void => {
    count += more;
    last = end;
    if (ranges.length < mostRanges) ranges.push([first, end]);
  };
  /** A run from `first` on to below `end`, without the numbers that are skipped. */
  const run = (first: number, end: number): void => {
    const all = Math.ceil((end - first) / step);
    if (all <= 0) return;
    if (usable === undefined || all > longestRun) return note(first, first + (all - 1) * step, all);
    const numbers: number[] = [];
    for (let number = usable(first); number < end; number = usable(number + step)) numbers.push(number);
    if (numbers.length > 0) note(numbers[0] as number, numbers.at(-1) as number, numbers.length);
  };
  const runOutsideBlocks = (first: number, end: number): void => {
    let at = first;
    for (const [low, high] of held) {
      if (high < at || low >= end) continue;
      run(at, low);
      at += Math.ceil((high + 1 - at) / step) * step;
    }
    run(at, end);
  };
  let next = from;
  for (const number of taken) {
    if (number >= below) break;
    if (number > next) runOutsideBlocks(next, number);
    next = Math.max(next, number + step);
  }
  if (next < below) runOutsideBlocks(next, below);
  return { count, ranges, last };
};

/** `3-5, 9`, with `…` behind them when there are more. */
export const rangesText = ({ count, ranges }: Missing, step: number): string => {
  const said = ranges.reduce((sum, [first, last]) => sum + Math.round((last - first) / step) + 1, 0);
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(", ") + (count > said ? ", …" : "");
};

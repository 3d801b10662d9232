/**
 * Numbers that lie so far above the others that somebody may have mistyped them: 0001 … 0120, 9999. A counter must not go on behind them
 * before a person has said so.
 *
 * Distances are counted in numbers that the rule would pass over. Walking up a counter's numbers, those from one on are outliers when
 *
 * - they are **few**: at most three or 5 % of all, and not more than lie below them; and
 * - they are **far**: more than 100 numbers would be passed over, and either more than lie below and more than three times the widest gap
 *   so far, or so many that the counter would come into the last twentieth of its numbers.
 *
 * All that register and counter already account for lies below and is never an outlier. A counter with nothing below its first number
 * and at most three numbers has no others to be measured by. It is compared with the other counters of its rule: their highest numbers
 * are walked in the same way, "far" being more than three times the widest gap and more than the height of the last.
 */
import type { NumberPart } from "../segments/contract";

export type CounterSequence = Pick<NumberPart, "start" | "step" | "limit" | "usable">;

/** What is known of one counter. */
export interface CounterNumbers {
  /** Numbers of the list, ascending, each once. */
  readonly numbers: readonly number[];
  /** The highest number that register or counter account for; undefined when nothing was drawn. */
  readonly drawn: number | undefined;
}

/** So many numbers are never far, and so few are always few. */
const near = 100;
const fewest = 3;
const fewShare = 0.05;
const widestFactor = 3;
/** Share of a sequence's numbers that counts as its end. */
const endShare = 0.05;
/** So many numbers are tried one by one where some may not be issued. */
const mostTried = 10_000;

const isFew = (above: number, below: number): boolean => above <= below && above <= Math.max(fewest, fewShare * (above + below));

/** How many numbers the rule draws between two, at least when it is more than `most`. */
const passedOver = ({ step, usable }: CounterSequence, from: number, to: number, most: number): number => {
  const raw = (to - from) / step - 1;
  if (usable === undefined || raw <= most) return raw;
  const enough = Math.min(most, mostTried);
  let count = 0;
  for (let at = usable(from + step); at < to; at = usable(at + step)) if (++count > enough) return raw;
  return count;
};

/** Counted from 0 for the start. */
const placeOf = ({ start, step }: CounterSequence, number: number): number => (number - start) / step;

const isNearEnd = (sequence: CounterSequence, number: number): boolean => {
  const all = placeOf(sequence, sequence.limit) + 1;
  return all - placeOf(sequence, number) <= endShare * all;
};

/** The first outlier among a counter's numbers by themselves. */
const outlierWithin = (sequence: CounterSequence, { numbers, drawn }: CounterNumbers): number | undefined => {
  let below = drawn === undefined ? 0 : Math.max(0, Math.floor(placeOf(sequence, drawn)) + 1);
  let last = drawn ?? sequence.start - sequence.step;
  const above = drawn === undefined ? numbers : numbers.filter((number) => number > drawn);
  let widest = 0;
  for (const [at, number] of above.entries()) {
    const far = Math.max(near, below, widestFactor * widest);
    const passed = passedOver(sequence, last, number, far);
    if (isFew(above.length - at, below) && (passed > far || (passed > near && isNearEnd(sequence, number)))) return number;
    widest = Math.max(widest, passed);
    last = number;
    below++;
  }
  return undefined;
};

/** The height from which on few counters stand far above the others; undefined when none does. */
const outlyingHeight = (heights: readonly number[]): number | undefined => {
  let last = 0;
  let widest = 0;
  for (const [at, height] of [...heights].sort((a, b) => a - b).entries()) {
    const passed = height - last;
    if (isFew(heights.length - at, at) && passed > Math.max(near, last, widestFactor * widest)) return height;
    widest = Math.max(widest, passed);
    last = height;
  }
  return undefined;
};

/**
 * The lowest outlier of each counter of a rule, undefined where there is none: that one and all above it are outliers.
 *
 * @param counters all counters for which the list has numbers; numbers that the sequence never draws left out.
 */
export const findOutliers = (sequence: CounterSequence, counters: readonly CounterNumbers[]): readonly (number | undefined)[] => {
  const within = counters.map((counter) => outlierWithin(sequence, counter));
  const heights = counters.map(({ numbers, drawn }, at) => {
    const outlier = within[at];
    const rest = outlier === undefined ? numbers : numbers.filter((number) => number < outlier);
    return placeOf(sequence, Math.max(rest.at(-1) ?? sequence.start, drawn ?? sequence.start));
  });
  const outlying = outlyingHeight(heights);
  return counters.map(({ numbers, drawn }, at) => {
    const [first] = numbers;
    if (within[at] !== undefined || first === undefined || drawn !== undefined || numbers.length > fewest) return within[at];
    const place = placeOf(sequence, first);
    return place > near && (isNearEnd(sequence, first) || (outlying !== undefined && place >= outlying)) ? first : undefined;
  });
};

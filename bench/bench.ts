// What a measurement is, and how time is taken.
import { performance } from "node:perf_hooks";

/** One line of the table. */
export interface Row {
  readonly work: string;
  readonly value: number;
  /** The plainest program's value for the same result; with it, the ratio is judged. */
  readonly base?: number;
  readonly unit?: string;
  readonly target?: number;
}

/** What a `*.bench.ts` file exports as `bench`. */
export interface Bench {
  readonly title: string;
  run(): Promise<readonly Row[]>;
}

/** Milliseconds that one run of the work takes: the middle of several, after one that warms up. */
export const medianOf = async (times: number, work: () => unknown): Promise<number> => {
  const taken: number[] = [];
  for (let round = 0; round <= times; round++) {
    const start = performance.now();
    await work();
    if (round > 0) taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  return taken[Math.floor(taken.length / 2)] ?? 0;
};

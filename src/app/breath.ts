import type { ClockPort } from "./ports";

/** Milliseconds of work after which the page may breathe: with the piece at its end, and a machine that others use as well, well below the 50 that a person feels. */
const BREATH_MS = 16;

/**
 * For long work in a loop: called after each piece, it lets the page breathe once it has been worked long enough, and gives nothing to wait for otherwise.
 * `after` hears of each breath: the place to end what a person has stopped.
 */
export function createBreath(clock: Pick<ClockPort, "elapsed" | "pause">, after?: () => void): () => Promise<void> | undefined {
  let since = clock.elapsed();
  return () => {
    if (clock.elapsed() - since <= BREATH_MS) return undefined;
    return clock.pause().then(() => {
      since = clock.elapsed();
      after?.();
    });
  };
}

/** Does something with each of many, with breaths where they are due. */
export async function forEachCalmly<T>(items: Iterable<T>, breathe: () => Promise<void> | undefined, work: (item: T) => void): Promise<void> {
  for (const item of items) {
    work(item);
    const pause = breathe();
    if (pause) await pause;
  }
}

/** Does work that comes in slices to its end, with a breath between them where one is due. `hear` is told what each slice says. */
export async function inSlices<S, T>(work: Generator<S, T>, breathe: () => Promise<void> | undefined, hear?: (said: S) => void): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    hear?.(step.value);
    await breathe();
  }
}

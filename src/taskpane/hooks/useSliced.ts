import { useLayoutEffect, useState } from "react";

/** Work goes on for no longer than this before the page may draw and hear the keyboard again. */
export const sliceMilliseconds = 10;

/** Runs a piece of a job. True when it has come to its end. */
function runSlice<T>(job: Generator<unknown, T>, now: () => number, onDone: (value: T) => void): boolean {
  const end = now() + sliceMilliseconds;
  do {
    const step = job.next();
    if (step.done) {
      onDone(step.value);
      return true;
    }
  } while (now() < end);
  return false;
}

/**
 * The result of a job that gives way to the page as often as it yields. What a shorter job gives is there at once; until a longer one is done the result
 * of the one before stays, and a job that is no longer wanted is dropped in the middle. `begin` has to stay the same function while nothing changed.
 */
export function useSliced<T>(begin: (() => Generator<unknown, T>) | undefined): { readonly value: T | undefined; readonly busy: boolean } {
  const [state, setState] = useState<{ readonly from: typeof begin; readonly value: T | undefined }>({ from: undefined, value: undefined });
  // Before the page is drawn: what is quick is there without a flicker.
  useLayoutEffect(() => {
    if (!begin) {
      setState({ from: undefined, value: undefined });
      return undefined;
    }
    const job = begin();
    const now = () => performance.now();
    const done = (value: T) => setState({ from: begin, value });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOn = () => {
      if (!runSlice(job, now, done)) timer = setTimeout(goOn, 0);
    };
    goOn();
    return () => clearTimeout(timer);
  }, [begin]);
  return { value: state.value, busy: begin !== undefined && state.from !== begin };
}

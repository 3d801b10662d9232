import { useCallback, useEffect, useRef, useState } from "react";
import { CustCodeError, type Run } from "../../app/api";
import { usePane } from "../PaneContext";

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Undefined until the pace is known. */
  readonly secondsLeft?: number;
}

/** `superseded`: a later run took its place, whose outcome counts. */
export type Outcome<R> = { readonly kind: "done"; readonly value: R } | { readonly kind: "cancelled" | "failed" | "superseded" };

/** A long action with progress and a way to stop it. */
export interface LongRun {
  readonly running: boolean;
  readonly cancelling: boolean;
  readonly progress: Progress;
  start<R>(work: (run: Run) => Promise<R>): Promise<Outcome<R>>;
  cancel(): void;
}

/** Work tells of itself more often than anybody can read. */
const shownEvery = 100;

/** Before this the pace says little. */
const secondsBeforeEstimate = 2;

const nothingYet: Progress = { done: 0, total: 0 };

const estimate = (done: number, total: number, seconds: number): Progress =>
  seconds < secondsBeforeEstimate || done === 0 ? { done, total } : { done, total, secondsLeft: Math.ceil((seconds / done) * (total - done)) };

/** Runs long actions one at a time: a new one stops the one before. Failures go to the error bar; being cancelled is no failure. */
export function useLongRun(now: () => number = () => performance.now()): LongRun {
  const { report } = usePane();
  const [state, setState] = useState({ running: false, cancelling: false, progress: nothingYet });
  const current = useRef<AbortController | undefined>(undefined);
  const clock = useRef(now);

  const start = useCallback(
    async <R,>(work: (run: Run) => Promise<R>): Promise<Outcome<R>> => {
      current.current?.abort();
      const controller = new AbortController();
      current.current = controller;
      const isCurrent = () => current.current === controller;
      const began = clock.current();
      setState({ running: true, cancelling: false, progress: nothingYet });
      let shown = -shownEvery;
      const progress = (done: number, total: number) => {
        const since = clock.current() - began;
        if (!isCurrent() || (since - shown < shownEvery && done < total)) return;
        shown = since;
        setState((before) => ({ ...before, progress: estimate(done, total, since / 1000) }));
      };
      try {
        const value = await work({ signal: controller.signal, progress });
        return isCurrent() ? { kind: "done", value } : { kind: "superseded" };
      } catch (error) {
        if (!isCurrent()) return { kind: "superseded" };
        if (error instanceof CustCodeError && error.error.kind === "cancelled") return { kind: "cancelled" };
        report(error);
        return { kind: "failed" };
      } finally {
        if (isCurrent()) {
          current.current = undefined;
          setState({ running: false, cancelling: false, progress: nothingYet });
        }
      }
    },
    [report],
  );

  const cancel = useCallback(() => {
    current.current?.abort();
    setState((before) => (before.running ? { ...before, cancelling: true } : before));
  }, []);

  useEffect(() => () => current.current?.abort(), []);

  return { ...state, start, cancel };
}

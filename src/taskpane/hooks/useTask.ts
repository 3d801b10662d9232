import { useCallback, useEffect, useRef, useState } from "react";
import { usePane } from "../PaneContext";

/** An action that takes a moment; while it runs, starting it again does nothing. */
export interface Task<A extends readonly unknown[], R> {
  readonly busy: boolean;
  /** The result, or undefined when the action failed; the failure stands in the error bar then. */
  run(...args: A): Promise<R | undefined>;
}

/** Runs an action of the workbook, says whether it runs, and hands every failure to the error bar. */
export function useTask<A extends readonly unknown[], R>(work: (...args: A) => Promise<R>): Task<A, R> {
  const { report, clearError } = usePane();
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  const run = useCallback(
    async (...args: A) => {
      if (running.current) return undefined;
      running.current = true;
      setBusy(true);
      clearError();
      try {
        return await latest.current(...args);
      } catch (error) {
        report(error);
        return undefined;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [report, clearError],
  );
  return { busy, run };
}

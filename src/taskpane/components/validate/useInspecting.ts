import { useCallback, useRef, useState } from "react";
import type { InspectRequest, ListInspection } from "../../../app/validateApi";
import { useLongRun, type LongRun } from "../../hooks/useLongRun";
import { useCurrentList } from "../../ListContext";
import { usePane } from "../../PaneContext";
import { useSayResult } from "./result/useSayResult";
import { useValidating } from "./ValidateContext";

/** The judging of one column, which stays in sight until another is wanted. */
export interface Inspecting {
  readonly inspection: ListInspection | undefined;
  readonly run: LongRun;
  /** The last run was stopped before its end. */
  readonly stopped: boolean;
  /** Somebody has changed cells since. */
  readonly isStale: boolean;
  judge(request: InspectRequest): Promise<void>;
  /** The same column once more. */
  judgeAgain(): Promise<void>;
  /** Puts the result aside. */
  leave(): void;
}

export function useInspecting(): Inspecting {
  const { announce, clearError } = usePane();
  const { desk } = useValidating();
  const { edits } = useCurrentList();
  const say = useSayResult();
  const run = useLongRun();
  const { start, cancel } = run;
  const [state, setState] = useState<{ readonly inspection?: ListInspection | undefined; readonly stopped: boolean; readonly edits: number }>({ stopped: false, edits });
  const latest = useRef({ inspection: state.inspection, edits });
  latest.current = { inspection: state.inspection, edits };

  const judge = useCallback(
    async (request: InspectRequest) => {
      clearError();
      const { edits: before } = latest.current;
      const outcome = await start((each) => desk.inspect(request, each));
      if (outcome.kind === "superseded") return;
      if (outcome.kind !== "done") {
        setState((now) => ({ ...now, stopped: outcome.kind === "cancelled" }));
        return;
      }
      setState({ inspection: outcome.value, stopped: false, edits: before });
      announce(say(outcome.value));
    },
    [desk, start, announce, clearError, say],
  );
  const judgeAgain = useCallback(async () => {
    const { inspection } = latest.current;
    if (inspection) await judge(inspection.request);
  }, [judge]);
  const leave = useCallback(() => {
    cancel();
    setState((now) => ({ stopped: false, edits: now.edits }));
  }, [cancel]);
  return { inspection: state.inspection, run, stopped: state.stopped, isStale: state.inspection !== undefined && state.edits !== edits, judge, judgeAgain, leave };
}

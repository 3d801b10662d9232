import { useCallback, useEffect, useRef, useState } from "react";
import type { EncodeReport, EncodeRequest } from "../../app/api";
import { useAppState, usePane } from "../PaneContext";
import { useLongRun, type LongRun } from "./useLongRun";
import { useTask } from "./useTask";
import { useWhileInFront } from "./useWhileInFront";

export type Undone = Awaited<ReturnType<ReturnType<typeof usePane>["custcode"]["lists"]["undo"]>>;

/** Where an encoding stands. */
export type EncodeStage =
  /** Columns are missing, or the dry run has to be asked for. A report stays until `again`, wherever the selection goes. */
  | { readonly kind: "idle" }
  /** With the dry run before, which stays in sight meanwhile. */
  | { readonly kind: "trying"; readonly report?: EncodeReport }
  | { readonly kind: "tried"; readonly report: EncodeReport }
  /** With the dry run that it was decided on. */
  | { readonly kind: "issuing"; readonly report?: EncodeReport }
  | { readonly kind: "done"; readonly report: EncodeReport }
  /** Stopped before anything was written. */
  | { readonly kind: "stopped" }
  | { readonly kind: "undone"; readonly undone: Undone };

export interface Encoding {
  readonly stage: EncodeStage;
  readonly run: LongRun;
  readonly undoing: boolean;
  tryNow(): void;
  issue(): Promise<void>;
  undo(how: "void" | "return"): Promise<void>;
  /** Back to the dry run, after a report was read. */
  again(): void;
}

/** Lists up to this size are tried at once when their columns are known; larger ones on request. */
export const tryAtOnceRows = 20_000;

/** Changes of the choice that follow each other quickly make one dry run. */
export const settleMilliseconds = 200;

const isShowingResult = ({ kind }: EncodeStage) => kind === "issuing" || kind === "done" || kind === "stopped" || kind === "undone";

const tryingAgain = (now: EncodeStage): EncodeStage => ({ kind: "trying", report: now.kind === "tried" || now.kind === "trying" ? now.report : undefined });

/**
 * Dry run, issue, report and undo of one request; `wanted` is undefined while something is missing in it. Another number of `asks` (somebody
 * asks to look again) puts a report aside and tries the rows again. A change of the codebooks or of the list's cells (`changes`) tries them
 * again, too, but leaves a report in place. Behind another tab nothing is tried: what that tab writes would start a dry run with each piece.
 */
export function useEncode(wanted: EncodeRequest | undefined, asks: number, changes: number): Encoding {
  const request = useWhileInFront(wanted);
  const occasion = useWhileInFront(asks);
  const edits = useWhileInFront(changes);
  const { custcode, strings, count, announce, clearError } = usePane();
  const [stage, setStage] = useState<EncodeStage>({ kind: "idle" });
  const [attempt, setAttempt] = useState(0);
  const run = useLongRun();
  const { start } = run;
  const codebooks = useWhileInFront(useAppState((state) => state.codebooks));
  /** The request on show; what comes back for an earlier one is out of date. */
  const shown = useRef<EncodeRequest | undefined>(undefined);

  const tryRows = useCallback(
    async (wanted: EncodeRequest) => {
      setStage(tryingAgain);
      const outcome = await start((each) => custcode.lists.dryRun(wanted, each));
      if (outcome.kind === "superseded" || shown.current !== wanted) return;
      setStage((now) => {
        if (now.kind !== "trying") return now;
        return outcome.kind === "done" && !outcome.value.cancelled ? { kind: "tried", report: outcome.value } : { kind: "idle" };
      });
    },
    [custcode, start],
  );

  const busyWithResult = isShowingResult(stage);
  useEffect(() => {
    if (busyWithResult) return undefined;
    shown.current = request;
    if (!request || request.list.rowCount > tryAtOnceRows) {
      setStage({ kind: "idle" });
      return undefined;
    }
    setStage(tryingAgain);
    const timer = setTimeout(() => void tryRows(request), settleMilliseconds);
    return () => clearTimeout(timer);
  }, [request, attempt, occasion, edits, codebooks, busyWithResult, tryRows]);

  useEffect(() => setStage((now) => (isShowingResult(now) && now.kind !== "issuing" ? { kind: "idle" } : now)), [occasion]);

  const issue = useCallback(async () => {
    if (!request) return;
    clearError();
    setStage((now) => ({ kind: "issuing", report: now.kind === "tried" ? now.report : undefined }));
    const outcome = await start((each) => custcode.lists.issue(request, each));
    if (outcome.kind === "done") {
      setStage({ kind: "done", report: outcome.value });
      announce(strings.encode.doneTitle(count(outcome.value.issued)));
    } else {
      setStage({ kind: outcome.kind === "cancelled" ? "stopped" : "idle" });
      if (outcome.kind === "cancelled") announce(strings.encode.cancelledNothing);
    }
  }, [request, custcode, start, announce, clearError, strings, count]);

  const undoTask = useTask(async (how: "void" | "return") => {
    if (stage.kind !== "done") return;
    const undone = await custcode.lists.undo(stage.report.batch, how);
    setStage({ kind: "undone", undone });
    announce(strings.encode.undone(count(undone.cells)));
  });

  const again = useCallback(() => {
    setStage({ kind: "idle" });
    setAttempt((n) => n + 1);
  }, []);

  const tryNow = useCallback(() => {
    if (request) void tryRows(request);
  }, [request, tryRows]);

  return { stage, run, undoing: undoTask.busy, tryNow, issue, undo: undoTask.run, again };
}

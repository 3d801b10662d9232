import { useCallback, useEffect, useRef, useState } from "react";
import type { AdoptionReport, AdoptRequest } from "../../../../app/registerApi";
import type { AdoptChoices, OutlierChoice } from "../../../../core/adopt";
import { useLongRun, type LongRun } from "../../../hooks/useLongRun";
import { usePane } from "../../../PaneContext";
import { useRegister } from "../RegisterContext";
import { useAdoptWords } from "./words";

/** Where adopting a list stands. A report that is looked at again stays in sight meanwhile. */
export type AdoptStage =
  | { readonly kind: "idle" }
  | { readonly kind: "looking" | "looked" | "adopting"; readonly report?: AdoptionReport }
  | { readonly kind: "done"; readonly report: AdoptionReport & { readonly adopted: number } };

export interface Adopting {
  readonly stage: AdoptStage;
  readonly choices: AdoptChoices;
  readonly run: LongRun;
  /** What a person stopped last. */
  readonly stopped: "looking" | "adopting" | undefined;
  look(): void;
  choose(change: Partial<AdoptChoices>): void;
  chooseOutlier(group: string, choice: OutlierChoice): void;
  adopt(): void;
  reset(): void;
}

/** Choices that follow each other quickly are looked at together. */
const settleMilliseconds = 250;

/** Look, choose, adopt. Another request, or a wish to look again (`occasion`), puts the report aside. */
export function useAdopt(request: AdoptRequest | undefined, occasion: number): Adopting {
  const { announce, clearError, count } = usePane();
  const words = useAdoptWords();
  const { adoption } = useRegister();
  const [stage, setStage] = useState<AdoptStage>({ kind: "idle" });
  const [choices, setChoices] = useState<AdoptChoices>({});
  const [stopped, setStopped] = useState<Adopting["stopped"]>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const run = useLongRun();
  const { start, cancel } = run;

  const reset = useCallback(() => {
    clearTimeout(timer.current);
    setStage({ kind: "idle" });
    setChoices({});
    setStopped(undefined);
  }, []);
  const shown = useRef(request);
  const latest = useRef(stage.kind);
  latest.current = stage.kind;
  useEffect(() => {
    shown.current = request;
    // What is being written, or was, is not put aside because somebody selects another list.
    if (latest.current === "adopting" || latest.current === "done") return;
    cancel();
    reset();
  }, [request, occasion, cancel, reset]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const look = useCallback(
    async (wanted: AdoptRequest, chosen: AdoptChoices) => {
      setStage((now) => ({ kind: "looking", ...("report" in now && now.kind !== "done" ? { report: now.report } : {}) }));
      const outcome = await start((each) => adoption.compare(wanted, each, chosen));
      if (outcome.kind === "superseded") return;
      if (outcome.kind === "done" && shown.current === wanted) setStage({ kind: "looked", report: outcome.value });
      else setStage({ kind: "idle" });
      if (outcome.kind === "cancelled" && shown.current === wanted) setStopped((before) => before ?? "looking");
    },
    [adoption, start],
  );
  const choose = (change: Partial<AdoptChoices>) => {
    const next = { ...choices, ...change };
    setChoices(next);
    clearTimeout(timer.current);
    if (request) timer.current = setTimeout(() => void look(request, next), settleMilliseconds);
  };

  const adopt = async () => {
    if (!request) return;
    clearTimeout(timer.current);
    clearError();
    setStopped(undefined);
    setStage((now) => ({ kind: "adopting", ...("report" in now ? { report: now.report } : {}) }));
    const outcome = await start((each) => adoption.adopt(request, choices, each));
    if (outcome.kind === "done") {
      setStage({ kind: "done", report: outcome.value });
      announce(words.done(count(outcome.value.adopted)));
      return;
    }
    if (outcome.kind === "superseded") return;
    if (outcome.kind === "cancelled") {
      setStopped("adopting");
      announce(words.adoptStopped);
    }
    // What is still to be done is another number now.
    if (outcome.kind === "cancelled") void look(request, choices);
    else setStage({ kind: "idle" });
  };

  return {
    stage,
    choices,
    run,
    stopped,
    look: () => {
      setStopped(undefined);
      clearError();
      if (request) void look(request, choices);
    },
    choose,
    chooseOutlier: (group, choice) => choose({ outliers: new Map(choices.outliers).set(group, choice) }),
    adopt: () => void adopt(),
    reset,
  };
}

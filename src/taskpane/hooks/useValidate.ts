import { useCallback, useState } from "react";
import type { ValidateRequest, ValidationReport } from "../../app/api";
import { usePane } from "../PaneContext";
import { useLongRun, type LongRun } from "./useLongRun";

export interface Validation {
  readonly report?: ValidationReport;
  /** The last run was stopped before its end. */
  readonly cancelled: boolean;
  readonly run: LongRun;
  validate(request: ValidateRequest): Promise<void>;
}

/** Judges a column of codes; the report stays until the next run. */
export function useValidate(): Validation {
  const { custcode, strings, count, announce, clearError } = usePane();
  const [state, setState] = useState<{ readonly report?: ValidationReport; readonly cancelled: boolean }>({ cancelled: false });
  const run = useLongRun();
  const { start } = run;
  const validate = useCallback(
    async (request: ValidateRequest) => {
      clearError();
      const outcome = await start((each) => custcode.lists.validate(request, each));
      if (outcome.kind === "superseded") return;
      if (outcome.kind !== "done") {
        setState((before) => ({ report: before.report, cancelled: outcome.kind === "cancelled" }));
        if (outcome.kind === "cancelled") announce(strings.validate.cancelled);
        return;
      }
      const { value: report } = outcome;
      setState({ report, cancelled: false });
      const bad = report.rows - report.good;
      announce(bad === 0 ? strings.validate.allGood(count(report.rows)) : strings.validate.summary(count(report.rows), count(report.good), count(bad)));
    },
    [custcode, start, announce, clearError, strings, count],
  );
  return { ...state, run, validate };
}

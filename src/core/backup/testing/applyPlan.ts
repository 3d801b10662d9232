import { counterId } from "../../counters/createCounters";
import type { RestorePlan, WorkbookContent } from "..";

/** A workbook after what a plan says was written into it. Used by tests only. */
export const applyPlan = (present: WorkbookContent, plan: RestorePlan): WorkbookContent => {
  const raised = new Map(plan.counters.changed.map((counter) => [counterId(counter), counter]));
  const register = [...present.register];
  for (const { row, change } of plan.register.changed) register[row] = { ...register[row]!, ...change };
  return {
    workbook: plan.workbook ?? present.workbook,
    rules: [...present.rules, ...plan.rules],
    codebooks: [...present.codebooks, ...plan.codebooks],
    counters: [...present.counters.map((counter) => raised.get(counterId(counter)) ?? counter), ...plan.counters.added],
    register: [...register, ...plan.register.added],
    log: [...present.log, ...plan.log],
    settings: { ...present.settings, ...plan.settings },
  };
};

import type { Register, RuleChooser } from "../../core";
import type { AppState, AskedOf, QueryProblem, QueryRefusal } from "../api";
import type { RuleBook, RuleInUse } from "../workspace/ruleBook";

/** What questions about codes need of the workspace. */
export interface QueryWorkspace {
  /** See `IssuingWorkspace.phase`. */
  phase(of?: AskedOf): AppState["phase"];
  register(): Register;
  snapshot(): { readonly ruleBook: RuleBook };
  defaultRuleName(): string | undefined;
  /** The workbook's default rule, or the choice between the rules with conditions; undefined when none can issue. */
  chooser(): RuleChooser | undefined;
  /** The rules that a name stands for; with "", those of which `chooser` takes one, broken and retired ones included. */
  rulesMeant(rule: string): readonly RuleInUse[];
  subscribe(listener: () => void): () => void;
}

export const BLANK: QueryRefusal = { kind: "blank" };

/** There is nothing to be found. */
export const unknown = (kind: QueryProblem["kind"], params: QueryProblem["params"]): QueryRefusal => ({ kind: "unknown", problem: { kind, params }, findings: [] });

/** The question cannot be asked so. */
export const wrong = (kind: QueryProblem["kind"], params: QueryProblem["params"]): QueryRefusal => ({ kind: "wrong", problem: { kind, params }, findings: [] });

/** Why nothing can be answered yet; `of` "rules" for what needs no register. */
export function notReady(workspace: Pick<QueryWorkspace, "phase">, of?: AskedOf): QueryRefusal | undefined {
  const phase = workspace.phase(of);
  return phase === "ready" ? undefined : { kind: "not-ready", phase };
}

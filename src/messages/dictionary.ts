import type { AppError, AppState, ListNote, QueryProblem, SheetProblem, WaitingFormula } from "../app/api";
import type { CodeStatus, FindingKind } from "../core";

/**
 * All sentences of one language. A sentence holds `{param}` where a parameter goes; a part in square brackets is said only when
 * all parameters in it say something: `Unknown value “{value}”.[ Did you mean “{suggestion}”?]`.
 *
 * Every finding may also use {at} (the place of its first character, counted from 1) and {marked} (the characters that are meant).
 */
export interface Dictionary {
  readonly findings: Readonly<Record<FindingKind, string>>;
  readonly notes: Readonly<Record<ListNote["kind"], string>>;
  readonly problems: Readonly<Record<SheetProblem["kind"], string>>;
  /** Said before a problem: the sheet and, where there is one, its row. */
  readonly problemPlace: string;
  readonly errors: Readonly<Record<AppError["kind"], string>>;
  readonly waiting: Readonly<Record<WaitingFormula["reason"], string>>;
  readonly functions: {
    readonly waiting: string;
    readonly noRule: string;
    readonly notReady: Readonly<Record<AppState["phase"], string>>;
    /** Also {input}, {segment}, {rule} and the like, as in findings. */
    readonly problems: Readonly<Record<QueryProblem["kind"], string>>;
    /** How a decoded code names its rule. */
    readonly rule: string;
    readonly ruleVersion: string;
    /** As the register's sheet says it. */
    readonly statuses: Readonly<Record<CodeStatus, string>>;
    readonly failed: string;
  };
  /** How parameters that are words of ours are called: options of a pattern, types of cells, the customer. */
  readonly words: Readonly<Record<string, string>>;
  /** Between two sentences in one line. */
  readonly between: string;
}

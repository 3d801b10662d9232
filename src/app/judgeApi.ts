import type { InputValue } from "../core";
import type { Inspection, RowInspection } from "../core/validate/inspection";
import type { AppState } from "./api";

/** Why nothing can be judged. `rule` is the one that was named. */
export type NotJudged = { readonly kind: "not-ready"; readonly phase: AppState["phase"] } | { readonly kind: "no-rule"; readonly rule: string };

/** A value with what its row says, in the order of the default rule's inputs. */
export interface AskedCode {
  readonly code: InputValue;
  readonly inputs?: readonly InputValue[];
}

/**
 * Judges values for worksheet functions, which know no cell types: a number is judged as a number. Reads memory only. Loaded when a function asks first.
 * Without a name, the rules of which `CUSTCODE` takes one judge.
 */
export interface CodeJudge {
  /** Each value by itself, whatever stands beside it: what is wrong with it, undefined where nothing is. */
  each(asked: readonly AskedCode[], rule?: string): Promise<NotJudged | { readonly kind: "judged"; readonly rows: readonly (RowInspection | undefined)[] }>;
  /** All values as one list, whose rows are counted from 0. */
  list(codes: readonly InputValue[], rule?: string): Promise<NotJudged | { readonly kind: "judged"; readonly inspection: Inspection }>;
}

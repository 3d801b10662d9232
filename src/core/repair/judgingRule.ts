import type { CompiledRule } from "../rules/compileRule";

/** One version of a rule by which codes are judged. */
export interface JudgingRule {
  readonly name: string;
  readonly version: number;
  readonly rule: CompiledRule;
  readonly inForce: boolean;
}

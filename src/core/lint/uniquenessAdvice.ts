/** Whether two rows can get the same code, and whether one code can be read in two ways. */
import { findAmbiguity } from "../proofs/findAmbiguity";
import { proveUnique } from "../proofs/proveUnique";
import type { CompiledRule } from "../rules/compileRule";
import type { SequenceReset } from "../types";
import type { Advice } from "./advice";
import { inserted, separatedChange, type ChangeContext } from "./changes";
import { printsPeriod, proofRuleOf, resetOf } from "./proofRuleOf";

const formats: Readonly<Record<SequenceReset["period"], string>> = { day: "yyyyMMdd", week: "GGGGww", month: "yyyyMM", quarter: "yyyyQ", year: "yyyy", "fiscal-year": "FY" };

/** Prints the period in front of the sequence. */
const withPeriod = (context: ChangeContext, { period, by, fiscal }: SequenceReset): string => {
  const at = context.definition.segments.findIndex(({ kind }) => kind === "sequence");
  return inserted(context, at, { kind: "date", ...(by === undefined ? {} : { input: by }), format: formats[period], ...(fiscal === undefined ? {} : { fiscal }) });
};

/** Prints what the sequence counts by in front of it. */
const withKeys = (context: ChangeContext, rule: CompiledRule): string => {
  const at = context.definition.segments.findIndex(({ kind }) => kind === "sequence");
  return inserted(context, at, ...rule.hiddenKeys.flatMap((input) => [{ kind: "codebook" as const, input, codebook: input }, { kind: "literal" as const, text: "-" }]));
};

const withSequence = (context: ChangeContext): string => {
  const { segments } = context.definition;
  const check = segments.findIndex(({ kind }) => kind === "check");
  const at = check < 0 ? segments.length : check;
  return inserted(context, at, ...(check < 0 ? [{ kind: "literal" as const, text: "-" }] : []), { kind: "sequence", width: 4, start: 1, step: 1 });
};

/** Advice about rows that meet in one code. */
export const uniquenessAdvice = (rule: CompiledRule, context: ChangeContext): readonly Advice[] => {
  const proofRule = proofRuleOf(rule);
  const proof = proveUnique(proofRule);
  if (proof.unique === false) {
    const pair = { code: proof.code, first: proof.first, second: proof.second };
    const { code } = proof;
    if (proof.reason === "no-distinguishing-part") return [{ kind: "not-unique", severity: "error", params: {}, code, pair, change: withSequence(context) }];
    if (proof.reason === "split") {
      const change = separatedChange(context, rule);
      return [{ kind: "run-together", severity: "error", params: {}, code, pair, ...(change === undefined ? {} : { change }) }];
    }
    const reset = resetOf(rule);
    const segment = context.definition.segments.findIndex(({ kind }) => kind === "sequence");
    const hidden: Advice[] = rule.hiddenKeys.map((input) => ({ kind: "key-not-printed", severity: "warning", segment, params: { input }, code, pair, change: withKeys(context, rule) }));
    if (reset !== undefined && !printsPeriod(rule, reset)) hidden.push({ kind: "reset-not-printed", severity: "error", segment, params: { period: reset.period }, code, pair, change: withPeriod(context, reset) });
    return hidden;
  }
  const ambiguity = findAmbiguity(proofRule);
  if (ambiguity.ambiguous !== true) return [];
  const { code, first, second } = ambiguity;
  const change = separatedChange(context, rule);
  return [{ kind: "ambiguous", severity: "warning", params: {}, code, pair: { code, first, second }, ...(change === undefined ? {} : { change }) }];
};

import { readingsOf } from "./automata/readings";
import type { RuleGraph } from "./automata/ruleGraph";
import type { FoldedParts } from "./comparisonForm";
import type { ProofRule } from "./proofRule";

/** The ways to read a code, given in comparison form, that are codes of the rule; as the rule prints the texts. */
export const conformingReadings = (rule: ProofRule, folded: FoldedParts, graph: RuleGraph, code: string): readonly (readonly string[])[] =>
  readingsOf(graph, folded.parts.length, code)
    .map(folded.printed)
    .filter((texts) => rule.conforms(texts.join("")) && (rule.conformsAs?.(texts) ?? true));

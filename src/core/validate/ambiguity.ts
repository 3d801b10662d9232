/** Codes of the rule that can be read in two ways: the rule's fault, told once for the list. */
import { proofRuleOf } from "../lint/proofRuleOf";
import { searchAmbiguity } from "../proofs";
import type { CompiledRule } from "../rules/compileRule";
import type { CodeFinding } from "./inspection";
import type { JudgingRule } from "./judgingRule";

const nothing: readonly CodeFinding[] = [];

/** True when some part has no fixed end: nothing else can make two readings. */
const isLoose = ({ parts }: CompiledRule): boolean => parts.some(({ width, language }, i) => i < parts.length - 1 && (width.least !== width.most || language.kind === "anything"));

/** Yields while it searches. */
export function* findAmbiguous({ rule }: JudgingRule): Generator<void, readonly CodeFinding[]> {
  const ambiguity = isLoose(rule) ? yield* searchAmbiguity(proofRuleOf(rule)) : undefined;
  if (ambiguity?.ambiguous !== true) return nothing;
  const { code, first, second } = ambiguity;
  return [{ kind: "rule-ambiguous", params: { code, first: first.join(" + "), second: second.join(" + ") } }];
}

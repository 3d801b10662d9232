import { kindOf } from "../segments/registry";
import type { RuleDefinition } from "../types";

/**
 * The inputs that a rule needs of a row, each once: those that it prints in the order of its segments, then those that only help to find a
 * code or choose the counter. Known also while its codebooks are missing.
 */
export function inputsOf(definition: RuleDefinition): readonly string[] {
  const needed = definition.segments.map((segment) => ({ segment, inputs: kindOf(segment).inputsOf(segment) }));
  const printed = needed.flatMap(({ segment, inputs }) => ("input" in segment ? inputs.slice(0, 1) : []));
  return [...new Set([...printed, ...needed.flatMap(({ inputs }) => inputs)])];
}

/** The inputs that the conditions of a rule look at. */
export function conditionInputsOf({ when = [] }: RuleDefinition): readonly string[] {
  return [...new Set(when.map(({ input }) => input))];
}

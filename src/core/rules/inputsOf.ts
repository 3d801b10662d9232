import type { RuleDefinition } from "../types";

/** The inputs that a rule needs of a row, each once, in the order of its segments; known also while its codebooks are missing. */
export function inputsOf(definition: RuleDefinition): readonly string[] {
  return [...new Set(definition.segments.flatMap((segment) => ("input" in segment ? [segment.input] : [])))];
}

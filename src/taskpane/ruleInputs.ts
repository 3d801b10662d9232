import type { RuleDefinition, SequenceSegment } from "../core";
import type { Strings } from "./strings";

/** The inputs that a rule needs of a row, each once, in the order of its segments. */
export function ruleInputs(definition: RuleDefinition): readonly string[] {
  return [...new Set(definition.segments.flatMap((segment) => ("input" in segment && segment.input !== undefined ? [segment.input] : [])))];
}

/** The codebooks that a rule looks values up in, each once. */
export function ruleCodebooks(definition: RuleDefinition): readonly string[] {
  return [...new Set(definition.segments.flatMap((segment) => ("codebook" in segment ? [segment.codebook] : [])))];
}

/** An input as a person calls it: `地区` for `region`; the rule's own word when it is no usual one. */
export function inputLabel(input: string, strings: Strings): string {
  return strings.inputs[input] ?? input;
}

/** The same at the beginning of a line: `Region`. */
export function inputTitle(input: string, strings: Strings): string {
  const label = inputLabel(input, strings);
  return label.charAt(0).toUpperCase() + label.slice(1);
}

const padded = (n: number, width: number) => String(n).padStart(width, "0");

const explainSequence = (sequence: SequenceSegment, inputs: readonly string[], strings: Strings): readonly string[] => {
  const { rules } = strings;
  const per = sequence.per ?? inputs;
  const counts = per.length === 0 ? rules.perNone : rules.perAll(per.map((input) => inputLabel(input, strings)).join(" + "));
  const last = sequence.start + Math.floor((10 ** sequence.width - 1 - sequence.start) / sequence.step) * sequence.step;
  const range = rules.range(padded(sequence.start, sequence.width), padded(last, sequence.width));
  return [counts, range, ...(sequence.step === 1 ? [] : [rules.step(sequence.step)])];
};

/** One line in words on what a rule does: `按地区 + 行业分别计数，0001 – 9999。` */
export function explainRule(definition: RuleDefinition, strings: Strings): string {
  const inputs = ruleInputs(definition);
  const parts = definition.segments.flatMap((segment) => (segment.kind === "sequence" ? explainSequence(segment, inputs, strings) : []));
  return strings.rules.explain((parts.length > 0 ? parts : [strings.rules.noSequence]).join(strings.rules.partSeparator));
}

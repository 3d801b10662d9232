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
  const { width, start, step, limit = 10 ** width - 1, overflow, alphabet, reset } = sequence;
  const per = sequence.per ?? inputs;
  const counts = per.length === 0 ? rules.perNone : rules.perAll(per.map((input) => inputLabel(input, strings)).join(" + "));
  const last = start + Math.floor((Math.min(limit, 10 ** width - 1) - start) / step) * step;
  // Numbers in letters say nothing to people who read them as digits.
  const range = alphabet === undefined ? [rules.range(padded(start, width), padded(last, width))] : [];
  return [
    counts,
    ...(reset ? [rules.resets[reset.period]] : []),
    ...range,
    ...(step === 1 ? [] : [rules.step(step)]),
    ...(overflow === "grow" ? [rules.grows] : []),
  ];
};

/** One line in words on what a rule does: `按地区 + 行业分别计数，0001 – 9999。` */
export function explainRule(definition: RuleDefinition, strings: Strings): string {
  const inputs = ruleInputs(definition);
  const counting = definition.segments.flatMap((segment) => (segment.kind === "sequence" ? explainSequence(segment, inputs, strings) : []));
  const unique = counting.length > 0 || definition.segments.some(({ kind }) => kind === "random") ? counting : [strings.rules.noSequence];
  const parts = [...unique, ...(definition.when ? [strings.rules.conditional] : [])];
  return parts.length > 0 ? strings.rules.explain(parts.join(strings.rules.partSeparator)) : "";
}

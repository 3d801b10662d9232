/**
 * Which of several rules codes a row: of those whose conditions all hold the one with the highest priority, among equals the one that comes
 * first; when none does, the rule for all the others. The row is given once, in the order of all their inputs together.
 */
import type { Codebooks } from "../codebooks/buildCodebooks";
import { finding } from "../result";
import type { CompiledRule } from "../rules/compileRule";
import { inputsOf } from "../rules/inputsOf";
import type { Finding, InputValue, RuleDefinition } from "../types";
import { createTest } from "./createTest";

/** A rule version that may code a row. */
export interface RuleChoice {
  readonly name: string;
  readonly version: number;
  readonly rule: CompiledRule;
}

/** A rule that can be chosen. Rows for which a broken one is chosen are refused, never coded by another. */
export interface RuleCandidate {
  readonly name: string;
  readonly version: number;
  readonly definition: RuleDefinition;
  readonly rule: CompiledRule | undefined;
  /** Why `rule` is undefined. */
  readonly findings: readonly Finding[];
}

export type Chosen =
  /** The rule, and the row's values in the order of its own inputs. */
  | { readonly choice: RuleChoice; readonly inputs: readonly InputValue[]; readonly findings?: undefined }
  | { readonly choice?: undefined; readonly findings: readonly Finding[] };

export interface RuleChooser {
  /** What the choice is called in messages and logs: the only rule's name, or that of the rule for all the others. */
  readonly name: string;
  /** Inputs of all rules and conditions, each once: those of the rule for all the others come first. */
  readonly inputs: readonly string[];
  /** The rules in the order in which they are tried. A customer who has a code under one of them keeps it. */
  readonly rules: readonly RuleChoice[];
  /** True when conditions decide. */
  readonly isAutomatic: boolean;
  /** @param row values in the order of `inputs`. */
  choose(row: readonly InputValue[]): Chosen;
}

const ownInputs = ({ rule, definition }: RuleCandidate): readonly string[] => rule?.inputs ?? inputsOf(definition);

/** A chooser that takes one rule for every row, whatever the rule's own conditions are. */
export const chooseOnly = (choice: RuleChoice): RuleChooser => ({
  name: choice.name,
  inputs: choice.rule.inputs,
  rules: [choice],
  isAutomatic: false,
  choose: (inputs) => ({ choice, inputs }),
});

/**
 * A chooser by conditions.
 *
 * @param fallback the rule for rows to which no conditional rule applies, whatever its own conditions are; undefined when there is none.
 * @param conditional the rules with conditions, in the order of the sheet.
 * @param books the codebooks in which values of conditions are looked up.
 */
export const createRuleChooser = (fallback: RuleCandidate | undefined, conditional: readonly RuleCandidate[], books: Codebooks): RuleChooser => {
  const tried = [...conditional].sort((a, b) => (b.definition.priority ?? 0) - (a.definition.priority ?? 0));
  const conditionsOf = ({ definition }: RuleCandidate) => definition.when ?? [];
  const inputs = [...new Set([
    ...(fallback === undefined ? [] : ownInputs(fallback)),
    ...conditional.flatMap((each) => [...ownInputs(each), ...conditionsOf(each).map(({ input }) => input)]),
  ])];
  /** Values for one rule out of the row for all. */
  const pick = (rule: CompiledRule): ((row: readonly InputValue[]) => readonly InputValue[]) => {
    const at = rule.inputs.map((input) => inputs.indexOf(input));
    return at.length === inputs.length && at.every((place, i) => place === i) ? (row) => row : (row) => at.map((place) => row[place] ?? null);
  };
  const ready = ({ name, version, rule, findings }: RuleCandidate) => {
    const choice = rule && { name, version, rule };
    const pickOwn = rule && pick(rule);
    const take = (row: readonly InputValue[]): Chosen => (choice !== undefined && pickOwn !== undefined ? { choice, inputs: pickOwn(row) } : { findings });
    return { choice, take };
  };
  const candidates = tried.map((each) => ({
    ...ready(each),
    tests: conditionsOf(each).map((condition) => ({ at: inputs.indexOf(condition.input), test: createTest(condition, books) })),
  }));
  const others = fallback && ready(fallback);
  const none: Chosen = { findings: [finding("no-rule-applies")] };

  return {
    name: fallback?.name ?? conditional[0]?.name ?? "",
    inputs,
    rules: [...candidates, ...(others === undefined ? [] : [others])].flatMap(({ choice }) => choice ?? []),
    isAutomatic: true,
    choose: (row) => {
      for (const { tests, take } of candidates) {
        let holds = true;
        for (const { at, test } of tests) {
          const verdict = test(row[at] ?? null);
          if (verdict === true) continue;
          // Of a row that fails one condition anyway, the cell that nobody can judge does not matter.
          if (verdict !== false && !tests.some((other) => other.test(row[other.at] ?? null) === false)) return { findings: [verdict] };
          holds = false;
          break;
        }
        if (holds) return take(row);
      }
      return others === undefined ? none : others.take(row);
    },
  };
};

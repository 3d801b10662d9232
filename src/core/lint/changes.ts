/** One-click changes: better patterns, each made from the rule's definition and proven before it is offered. */
import type { Codebooks } from "../codebooks/buildCodebooks";
import { printPattern } from "../pattern/printPattern";
import { excelSafety } from "../proofs/excelSafety";
import { proveUnique } from "../proofs/proveUnique";
import { compileRule, type CompiledRule } from "../rules/compileRule";
import type { Environment } from "../segments/contract";
import type { RuleDefinition, SegmentDefinition } from "../types";
import { proofRuleOf } from "./proofRuleOf";

export interface ChangeContext {
  readonly definition: RuleDefinition;
  readonly books: Codebooks;
  readonly environment: Environment;
}

const withSegments = (definition: RuleDefinition, segments: readonly SegmentDefinition[]): RuleDefinition => {
  // Two texts side by side are one.
  const joined: SegmentDefinition[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (segment.kind === "literal" && last?.kind === "literal") joined[joined.length - 1] = { kind: "literal", text: last.text + segment.text };
    else joined.push(segment);
  }
  return { ...definition, segments: joined };
};

/** The pattern with a segment replaced. */
export const replaced = ({ definition }: ChangeContext, at: number, segment: SegmentDefinition): string =>
  printPattern(withSegments(definition, definition.segments.map((each, i) => (i === at ? segment : each))));

/** The pattern with segments put in before the one at `at`. */
export const inserted = ({ definition }: ChangeContext, at: number, ...segments: readonly SegmentDefinition[]): string =>
  printPattern(withSegments(definition, [...definition.segments.slice(0, at), ...segments, ...definition.segments.slice(at)]));

/** The first of some definitions whose rule passes a test. */
const firstGood = ({ books, environment }: ChangeContext, candidates: readonly RuleDefinition[], good: (rule: CompiledRule) => boolean): string | undefined => {
  const found = candidates.find((candidate) => {
    const compiled = compileRule(candidate, books, environment);
    return compiled.ok && good(compiled.value);
  });
  return found && printPattern(found);
};

/** A pattern whose codes Excel leaves alone: with a letter in front; undefined when that is not proven to help. */
export const safeChange = (context: ChangeContext): string | undefined => {
  const { definition } = context;
  const prefixed = ["C", "K", "CU-"].map((text) => withSegments(definition, [{ kind: "literal", text }, ...definition.segments]));
  return firstGood(context, prefixed, (rule) => excelSafety(proofRuleOf(rule)).safe === true);
};

/** A pattern whose rows cannot run together: with a separator after each segment of changing width; undefined when that is not proven to help. */
export const separatedChange = (context: ChangeContext, rule: CompiledRule): string | undefined => {
  const { definition } = context;
  const candidates = ["-", "/"].map((text) =>
    withSegments(
      definition,
      definition.segments.flatMap((segment, i): readonly SegmentDefinition[] => {
        const { width } = rule.parts[i] ?? {};
        const varies = width !== undefined && width.least !== width.most && i < definition.segments.length - 1;
        return varies ? [segment, { kind: "literal", text }] : [segment];
      }),
    ),
  );
  return firstGood(context, candidates, (each) => proveUnique(proofRuleOf(each)).unique === true);
};

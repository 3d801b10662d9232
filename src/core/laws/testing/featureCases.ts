/** The example codes of `vectors/features.json`, ready to be issued. Used by tests only. */
import {
  buildCodebooks, chooseOnly, compileRule, createCounters, createParents, createRegister, createRuleChooser, createRuleDesk, parsePattern,
  type CodebookEntry, type CompiledRule, type Environment, type InputValue,
} from "../..";
import type { InitialsReader } from "../../segments/initials/initialsReader";
import { must } from "../../testing/samples";
import features from "../vectors/features.json";

export interface FeatureRow {
  readonly rule: string;
  /** Values by input. */
  readonly inputs: Readonly<Record<string, InputValue>>;
  readonly code: string;
  /** Meanings by segment. */
  readonly reads: Readonly<Record<string, string>>;
}

export interface FeatureCase {
  readonly id: string;
  readonly example: string;
  /** Conditions decide; the first rule is for all others. */
  readonly choose?: boolean;
  /** What the lint must say. */
  readonly advice?: string;
  /** Where counters stand before. */
  readonly next?: readonly { readonly rule: string; readonly key: string; readonly next: number }[];
  readonly rules: readonly { readonly name: string; readonly pattern: string; readonly definition: unknown }[];
  readonly rows: readonly FeatureRow[];
}

export const featureCases: readonly FeatureCase[] = features.cases as unknown as readonly FeatureCase[];

const entries = Object.entries(features.books).flatMap(([codebook, rows]) =>
  rows.map(({ value, code, aliases }): CodebookEntry => ({ codebook, value, code, aliases, parent: "", from: "", to: "", status: "active" })),
);

export const featureBooks = buildCodebooks(entries);

const at = "2023-10-10T08:00:00Z";

/** The rules of a case over one register, and a way to issue a row. */
export const featureOffice = (each: FeatureCase, initials: InitialsReader) => {
  const { books } = featureBooks;
  const register = createRegister();
  const compiled = new Map<string, CompiledRule>();
  const names = each.rules.map(({ name }) => name);
  const parents = createParents({
    register: () => register,
    ruleNames: () => names,
    parentAt: ({ rule }) => { const place = compiled.get(rule)?.inputs.indexOf("parent") ?? -1; return place < 0 ? undefined : place; },
  });
  const environment: Environment = { today: () => "2023-10-10", random: () => 0, initials, parents };
  const rules = each.rules.map(({ name, pattern }) => {
    const definition = must(parsePattern(pattern));
    const rule = must(compileRule(definition, books, environment));
    compiled.set(name, rule);
    return { name, version: 1, definition, rule, findings: [] };
  });
  const counters = createCounters(
    (each.next ?? []).map(({ rule, key, next }) => ({ rule, key, next, step: 1, limit: 0, lastCode: "", lastIssued: "" })),
    register,
  );
  const chooser = createRuleChooser(rules[0], rules.slice(1), books);
  const desk = createRuleDesk({ register, counters, batch: "b", by: "t", at, parents });
  const issue = ({ rule, inputs }: FeatureRow): string => {
    const only = rules.find(({ name }) => name === rule);
    if (only === undefined) throw new Error(`${each.id} has no rule ${rule}.`);
    const by = each.choose === true ? chooser : chooseOnly(only);
    const outcome = desk.add(by, { inputs: by.inputs.map((input) => inputs[input] ?? null), recordKey: null, cell: "" });
    desk.commit();
    return outcome.status === "refused" ? JSON.stringify(outcome.findings) : outcome.code;
  };
  const ruleNamed = (name: string): CompiledRule => {
    const rule = compiled.get(name);
    if (rule === undefined) throw new Error(`${each.id} has no rule ${name}.`);
    return rule;
  };
  return { environment, books, register, issue, ruleNamed };
};

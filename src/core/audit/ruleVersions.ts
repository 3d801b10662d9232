/** The versions of all rules, as an audit asks for them. */
import type { CompiledRule } from "../rules/compileRule";
import { normalizeText } from "../text/normalizeText";

/** A row of the rules sheet. */
export interface AuditedRule {
  readonly name: string;
  readonly version: number;
  /** Undefined for a version that cannot be used as the codebooks are now: its codes are not read. */
  readonly rule: CompiledRule | undefined;
}

/** What the versions of one rule say of its sequence, taken together. */
export interface SequenceFacts {
  /** The lowest start. */
  readonly start: number;
  /** The largest step: a gap is not invented where an older version counted otherwise. */
  readonly step: number;
  /** Of the newest version. */
  readonly usable: ((number: number) => number) | undefined;
}

export interface RuleVersions {
  /** Undefined when the rules sheet has no such version. */
  find(name: string, version: number): AuditedRule | undefined;
  /** Undefined for a rule that is not there, or whose versions have no sequence. */
  sequenceOf(name: string): SequenceFacts | undefined;
  /** Rules that draw, the newest versions first. */
  readonly drawing: readonly { readonly name: string; readonly rule: CompiledRule }[];
}

export const createRuleVersions = (rules: readonly AuditedRule[]): RuleVersions => {
  const groups = new Map<string, Map<number, AuditedRule>>();
  for (const each of rules) {
    const id = normalizeText(each.name);
    const group = groups.get(id) ?? new Map<number, AuditedRule>();
    group.set(each.version, each);
    groups.set(id, group);
  }
  const newestFirst = [...rules].sort((a, b) => b.version - a.version);
  return {
    find: (name, version) => groups.get(normalizeText(name))?.get(version),
    sequenceOf: (name) => {
      const id = normalizeText(name);
      const sequences = newestFirst.flatMap((each) => (normalizeText(each.name) === id ? (each.rule?.sequence ?? []) : []));
      const [newest] = sequences;
      if (newest === undefined) return undefined;
      return { start: Math.min(...sequences.map(({ start }) => start)), step: Math.max(...sequences.map(({ step }) => step)), usable: newest.usable };
    },
    drawing: newestFirst.flatMap(({ name, rule }) => (rule?.draws === true ? [{ name, rule }] : [])),
  };
};

import { type CodebookEntry, type Codebooks, buildCodebooks, compileRule, type CompiledRule, type Finding, normalizeText, type RuleVersion } from "../../core";
import type { CodebookSummary } from "../api";

/** One rule with all its versions, ready for work. */
export interface RuleInUse {
  /** The newest version that is active; the newest of all when none is. */
  readonly version: RuleVersion;
  /** Undefined when its codebooks cannot serve it. */
  readonly compiled: CompiledRule | undefined;
  /** Why it cannot be used, or what will hurt. */
  readonly findings: readonly Finding[];
  /** All versions that can be used, the newest first: old codes are judged by them. */
  readonly all: readonly CompiledRule[];
}

/** Rules and codebooks of the workbook, compiled once for pane, functions and ribbon. */
export interface RuleBook {
  readonly books: Codebooks;
  readonly entries: readonly CodebookEntry[];
  readonly summaries: readonly CodebookSummary[];
  /** In the order of the sheet. */
  readonly rules: readonly RuleInUse[];
  get(name: string): RuleInUse | undefined;
}

/** Compiles all rules over all codebooks. */
export function buildRuleBook(versions: readonly RuleVersion[], entries: readonly CodebookEntry[]): RuleBook {
  const { books } = buildCodebooks(entries);
  const groups = new Map<string, RuleVersion[]>();
  for (const version of versions) {
    const id = normalizeText(version.name);
    const group = groups.get(id);
    if (group) group.push(version);
    else groups.set(id, [version]);
  }
  const rules = new Map<string, RuleInUse>();
  for (const [id, group] of groups) rules.set(id, ruleInUse(group, books));
  return {
    books,
    entries,
    summaries: books.names.map((name) => ({ name, count: books.get(name)?.entries.length ?? 0 })),
    rules: [...rules.values()],
    get: (name) => rules.get(normalizeText(name)),
  };
}

function ruleInUse(group: readonly RuleVersion[], books: Codebooks): RuleInUse {
  const newestFirst = [...group].sort((a, b) => b.version - a.version);
  const version = newestFirst.find(({ status }) => status === "active") ?? newestFirst[0]!;
  const compiled = newestFirst.map((each) => ({ each, result: compileRule(each.definition, books) }));
  const current = compiled.find(({ each }) => each === version)!.result;
  return {
    version,
    compiled: current.ok ? current.value : undefined,
    findings: current.ok ? current.value.warnings : current.findings,
    all: compiled.flatMap(({ result }) => (result.ok ? [result.value] : [])),
  };
}

import {
  buildCodebooks, chooseOnly, compileRule, createRuleChooser, normalizeText, versionInForce,
  type CodebookEntry, type Codebooks, type CompiledRule, type Environment, type Finding, type RuleCandidate, type RuleChooser, type RuleVersion,
} from "../../core";
import type { CodebookSummary } from "../api";

/** A rule version, ready for work if its codebooks can serve it. */
export interface CompiledVersion {
  readonly version: RuleVersion;
  readonly compiled: CompiledRule | undefined;
  /** Why it cannot be used, or what will hurt. */
  readonly findings: readonly Finding[];
}

/** One rule with all its versions, ready for work. */
export interface RuleInUse extends CompiledVersion {
  /** The version in force today; the newest where none is. */
  readonly version: RuleVersion;
  /** False when nothing may be issued: all versions are drafts, retired, or begin later. */
  readonly inForce: boolean;
  /** Takes this rule for every row; undefined when it cannot issue. */
  readonly chooser: RuleChooser | undefined;
  /** The newest first. */
  readonly versions: readonly CompiledVersion[];
  /** All versions that can be used, the newest first: old codes are judged by them. */
  readonly all: readonly CompiledRule[];
}

/** Rules and codebooks of the workbook, compiled once for pane, functions and ribbon. */
export interface RuleBook {
  /** The day for which it says what is in force. */
  readonly day: string;
  readonly books: Codebooks;
  /** What is wrong in the codebooks. */
  readonly bookFindings: readonly Finding[];
  readonly entries: readonly CodebookEntry[];
  readonly summaries: readonly CodebookSummary[];
  /** In the order of the sheet. */
  readonly rules: readonly RuleInUse[];
  get(name: string): RuleInUse | undefined;
  /** Chooses by conditions, with the given rule for all other rows; undefined when no rule in force has any. */
  automatic(fallback: RuleInUse | undefined): RuleChooser | undefined;
  /** The same with one rule as it would be after saving; it counts among those with conditions. */
  automaticWith(candidate: RuleCandidate, fallback: RuleInUse | undefined): RuleChooser;
}

/** Compiles all rules over all codebooks. */
export function buildRuleBook(versions: readonly RuleVersion[], entries: readonly CodebookEntry[], environment: Environment): RuleBook {
  const { books, findings: bookFindings } = buildCodebooks(entries);
  const day = environment.today();
  const groups = new Map<string, RuleVersion[]>();
  for (const version of versions) {
    const id = normalizeText(version.name);
    const group = groups.get(id);
    if (group) group.push(version);
    else groups.set(id, [version]);
  }
  const rules = new Map<string, RuleInUse>();
  for (const [id, group] of groups) rules.set(id, ruleInUse(group, books, environment, day));
  const all = [...rules.values()];
  const conditional = all.filter(({ inForce, version }) => inForce && hasConditions(version));
  const choosers = new Map<RuleInUse | undefined, RuleChooser>();
  const othersFor = (fallback: RuleInUse | undefined) => (fallback?.inForce && !hasConditions(fallback.version) ? candidateOf(fallback) : undefined);
  return {
    day,
    books,
    bookFindings,
    entries,
    summaries: books.names.map((name) => ({ name, count: books.get(name)?.entries.length ?? 0 })),
    rules: all,
    get: (name) => rules.get(normalizeText(name)),
    automatic(fallback) {
      if (conditional.length === 0) return undefined;
      let chooser = choosers.get(fallback);
      if (!chooser) {
        chooser = createRuleChooser(othersFor(fallback), conditional.map(candidateOf), books);
        choosers.set(fallback, chooser);
      }
      return chooser;
    },
    automaticWith(candidate, fallback) {
      const isOther = ({ version }: RuleInUse) => normalizeText(version.name) !== normalizeText(candidate.name);
      const place = conditional.findIndex((rule) => !isOther(rule));
      const candidates = conditional.filter(isOther).map(candidateOf);
      candidates.splice(place < 0 ? candidates.length : place, 0, candidate);
      return createRuleChooser(fallback && isOther(fallback) ? othersFor(fallback) : undefined, candidates, books);
    },
  };
}

/** True for a rule that is for some rows only. */
export function hasConditions({ definition }: RuleVersion): boolean {
  return definition.when !== undefined && definition.when.length > 0;
}

function ruleInUse(group: readonly RuleVersion[], books: Codebooks, environment: Environment, day: string): RuleInUse {
  const versions = [...group]
    .sort((a, b) => b.version - a.version)
    .map((version): CompiledVersion => {
      const result = compileRule(version.definition, books, environment);
      return result.ok ? { version, compiled: result.value, findings: result.value.warnings } : { version, compiled: undefined, findings: result.findings };
    });
  const inForce = versionInForce(group, day);
  const used = versions.find(({ version }) => version === inForce) ?? versions[0]!;
  const { version, compiled } = used;
  return {
    ...used,
    inForce: inForce !== undefined,
    chooser: inForce && compiled && chooseOnly({ name: version.name, version: version.version, rule: compiled }),
    versions,
    all: versions.flatMap((each) => each.compiled ?? []),
  };
}

function candidateOf({ version, compiled, findings }: RuleInUse): RuleCandidate {
  return { name: version.name, version: version.version, definition: version.definition, rule: compiled, findings };
}

/** Rules and codebooks of a workbook and of a backup as one: versions and values that are missing here are added, none is changed. */
import { printPattern } from "../pattern/printPattern";
import { normalizeText } from "../text/normalizeText";
import type { CodebookEntry, RegisterEntry, RuleVersion } from "../types";
import type { Differences } from "./differences";

/** What becomes of a version whose number stands for another pattern here. */
export type OtherPatterns = "add" | "keep";

export interface RulesMerge {
  readonly added: readonly RuleVersion[];
  /** The same row of the backup's register, naming the version under which its rule stands here. */
  renumber(entry: RegisterEntry): RegisterEntry;
}

interface RulesOptions {
  readonly stranger: boolean;
  readonly otherPatterns: OtherPatterns;
  readonly differences: Differences;
}

const versionId = (rule: string, version: number): string => `${normalizeText(rule)}\u0000${version}`;

const isSamePattern = (a: RuleVersion, b: RuleVersion): boolean => a.pattern === b.pattern || printPattern(a.definition) === printPattern(b.definition);

/**
 * Compares the versions of rules. Codes are judged by the version that issued them, so a pattern that stands here under no version comes with its
 * codes: under its own number when that is free, else under a new one behind the highest. Such a renumbered version, and any that another
 * workbook adds to a rule of this one, is retired: it explains codes and issues none.
 */
export const mergeRules = (there: readonly RuleVersion[], here: readonly RuleVersion[], { stranger, otherPatterns, differences }: RulesOptions): RulesMerge => {
  const families = new Map<string, RuleVersion[]>();
  for (const each of here) families.set(normalizeText(each.name), [...(families.get(normalizeText(each.name)) ?? []), each]);
  const highest = new Map<string, number>();
  for (const { name, version } of [...here, ...there]) highest.set(normalizeText(name), Math.max(highest.get(normalizeText(name)) ?? 0, version));
  const added: RuleVersion[] = [];
  const moved = new Map<string, number>();

  for (const version of there) {
    const form = normalizeText(version.name);
    const family = families.get(form) ?? [];
    const [first] = family;
    const same = family.filter((each) => each.version === version.version);
    if (same.length === 0) {
      const own: RuleVersion = first === undefined ? version : { ...version, name: first.name, status: stranger ? "retired" : version.status };
      added.push(own);
      differences.add("rule-added", () => ({ rule: own.name, version: own.version, pattern: own.pattern, status: own.status }));
    } else if (!same.some((each) => isSamePattern(each, version))) {
      const { pattern } = same[0] as RuleVersion;
      const known = family.find((each) => isSamePattern(each, version))?.version;
      const next = (highest.get(form) as number) + 1;
      const kept = known ?? (otherPatterns === "add" ? next : undefined);
      if (kept !== undefined) moved.set(versionId(version.name, version.version), kept);
      if (kept === next) {
        highest.set(form, next);
        const renumbered: RuleVersion = { ...version, name: (first as RuleVersion).name, version: next, status: "retired" };
        added.push(renumbered);
        family.push(renumbered);
      }
      // A pattern that is kept here already, by this restore or an earlier one, is no news.
      if (known === undefined) differences.add("rule-collision", () => ({ rule: version.name, version: version.version, here: pattern, there: version.pattern, added: kept ?? "" }));
    }
  }

  return {
    added,
    renumber: (entry) => {
      const version = moved.size === 0 ? undefined : moved.get(versionId(entry.rule, entry.version));
      return version === undefined ? entry : { ...entry, version };
    },
  };
};

/** What says that two entries are for the same value: cities of one name stand below different provinces, a code may change with the years. */
const valueId = ({ codebook, value, parent, from }: CodebookEntry): string => [codebook, value, parent, from].map(normalizeText).join("\u0000");

const codeId = ({ codebook, code, parent }: CodebookEntry): string => [codebook, code, parent].map(normalizeText).join("\u0000");

/** The values to be added to the codebooks: those that are missing here and whose code stands for no other value. */
export const mergeCodebooks = (there: readonly CodebookEntry[], here: readonly CodebookEntry[], differences: Differences): readonly CodebookEntry[] => {
  const names = new Map<string, string>();
  const values = new Map<string, CodebookEntry[]>();
  const codes = new Map<string, CodebookEntry>();
  for (const entry of here) {
    if (!names.has(normalizeText(entry.codebook))) names.set(normalizeText(entry.codebook), entry.codebook);
    values.set(valueId(entry), [...(values.get(valueId(entry)) ?? []), entry]);
    if (entry.code !== "" && !codes.has(codeId(entry))) codes.set(codeId(entry), entry);
  }
  return there.flatMap((entry): readonly CodebookEntry[] => {
    const { codebook, value, code } = entry;
    const own = values.get(valueId(entry));
    const other = codes.get(codeId(entry));
    if (own === undefined && other === undefined) {
      differences.add("value-added", () => ({ codebook, value, code }));
      return [{ ...entry, codebook: names.get(normalizeText(codebook)) ?? codebook }];
    }
    if (own === undefined) differences.add("value-code-taken", () => ({ codebook, value, code, other: (other as CodebookEntry).value }));
    else if (!own.some((each) => normalizeText(each.code) === normalizeText(code))) {
      differences.add("value-collision", () => ({ codebook, value, here: (own[0] as CodebookEntry).code, there: code }));
    }
    return [];
  });
};

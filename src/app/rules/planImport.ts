import { normalizeText, versionInForce, type CodebookEntry, type RuleVersion } from "../../core";
import type { RuleImport } from "../api";
import { entryId } from "../stored/codebookRows";
import type { RulesFile } from "./rulesFile";

/** What importing a file writes, and how that is said. */
export interface ImportPlan {
  readonly report: RuleImport;
  readonly versions: readonly RuleVersion[];
  readonly entries: readonly CodebookEntry[];
}

/**
 * Compares a file of rules with a workbook. A rule that the workbook lacks comes with all its versions; of one that it has, the file's current
 * version becomes the newest, from today on or later, because codes were issued under the numbers before. Codebooks only get values: one that is
 * there with another code, or whose code stands for another value, stays as it is.
 *
 * @param today ISO date.
 */
export function planImport(file: RulesFile, known: { readonly versions: readonly RuleVersion[]; readonly entries: readonly CodebookEntry[] }, today: string): ImportPlan {
  const versions: RuleVersion[] = [];
  const rules: RuleImport["rules"][number][] = [];
  for (const group of groupBy(file.rules, ({ name }) => name)) {
    const name = group[0]!.name;
    const own = known.versions.filter((version) => normalizeText(version.name) === normalizeText(name));
    const theirs = current(group, today);
    const before = own.length > 0 ? current(own, today) : undefined;
    const change = !before ? "new" : before.pattern === theirs.pattern && before.status === theirs.status ? "same" : "changed";
    if (!before) versions.push(...group);
    else if (change === "changed") {
      const version = Math.max(...own.map((each) => each.version)) + 1;
      versions.push({ ...theirs, name: before.name, version, validFrom: theirs.validFrom > today ? theirs.validFrom : today });
    }
    rules.push({ name: before?.name ?? name, change, before: before?.pattern ?? "", after: theirs.pattern });
  }
  const entries: CodebookEntry[] = [];
  const codebooks = groupBy(file.entries, ({ codebook }) => codebook).map((group) => {
    const name = group[0]!.codebook;
    const own = known.entries.filter(({ codebook }) => normalizeText(codebook) === normalizeText(name));
    const compared = compareBook(group, own);
    entries.push(...compared.added.map((entry) => ({ ...entry, codebook: own[0]?.codebook ?? name })));
    return { name: own[0]?.codebook ?? name, added: compared.added.length, same: compared.same, kept: compared.kept };
  });
  return { report: { rules, codebooks }, versions, entries };
}

function compareBook(theirs: readonly CodebookEntry[], own: readonly CodebookEntry[]) {
  const byValue = new Map(own.map((entry) => [entryId(entry), entry]));
  const codes = new Set(own.map(({ code, parent }) => `${normalizeText(code)}\u0000${normalizeText(parent)}`));
  const added: CodebookEntry[] = [];
  const kept: { value: string; code: string; inFile: string }[] = [];
  let same = 0;
  for (const entry of theirs) {
    const there = byValue.get(entryId(entry));
    if (there && normalizeText(there.code) === normalizeText(entry.code)) same++;
    else if (there) kept.push({ value: entry.value, code: there.code, inFile: entry.code });
    else if (codes.has(`${normalizeText(entry.code)}\u0000${normalizeText(entry.parent)}`)) kept.push({ value: entry.value, code: "", inFile: entry.code });
    else added.push(entry);
  }
  return { added, same, kept };
}

function current(versions: readonly RuleVersion[], today: string): RuleVersion {
  return versionInForce(versions, today) ?? [...versions].sort((a, b) => b.version - a.version)[0]!;
}

/** The members with one name together, in the order in which names first come. */
function groupBy<T>(all: readonly T[], nameOf: (each: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const id = normalizeText(nameOf(each));
    const group = groups.get(id);
    if (group) group.push(each);
    else groups.set(id, [each]);
  }
  return [...groups.values()];
}

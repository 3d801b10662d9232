import { buildCodebooks, normalizeText, type CodebookEntry, type Finding } from "../../core";
import type { CodebookChange } from "../api";
import { entryId } from "../stored/codebookRows";
import { planImport } from "./planImport";

export interface CodebookPlan {
  /** Rows to be added. */
  readonly added: readonly CodebookEntry[];
  /** All aliases of the known entries that get some, by their place among the known ones. */
  readonly aliases: ReadonlyMap<number, readonly string[]>;
  readonly changes: readonly CodebookChange[];
  /** What would be wrong afterwards that is not wrong now. */
  readonly findings: readonly Finding[];
}

/**
 * What importing codebook entries writes. Values that the workbook lacks are added; one that it has with the same code gets the aliases that
 * it lacks. Nothing is overwritten: a value that is there with another code stays as it is, and is told.
 */
export function planCodebooks(incoming: readonly CodebookEntry[], known: readonly CodebookEntry[]): CodebookPlan {
  const { entries: added, report } = planImport({ rules: [], entries: incoming }, { versions: [], entries: known }, "");
  const aliases = planAliases(incoming, known);
  const changes = report.codebooks.map(({ name, ...change }): CodebookChange => {
    const id = normalizeText(name);
    return {
      name,
      ...change,
      isNew: known.every(({ codebook }) => normalizeText(codebook) !== id),
      aliases: [...aliases.added].filter(([index]) => normalizeText(known[index]!.codebook) === id).reduce((sum, [, texts]) => sum + texts.length, 0),
      kept: [...change.kept, ...aliases.kept.filter(({ codebook }) => normalizeText(codebook) === id).map(({ value, code, inFile }) => ({ value, code, inFile }))],
    };
  });
  const all = new Map([...aliases.added].map(([index, texts]) => [index, [...known[index]!.aliases, ...texts]]));
  const after = known.map((entry, index) => ({ ...entry, aliases: all.get(index) ?? entry.aliases }));
  const before = new Set(buildCodebooks(known).findings.map((finding) => JSON.stringify(finding)));
  const findings = buildCodebooks([...after, ...added]).findings.filter((finding) => !before.has(JSON.stringify(finding)));
  return { added, aliases: all, changes, findings };
}

function planAliases(incoming: readonly CodebookEntry[], known: readonly CodebookEntry[]) {
  const places = new Map(known.map((entry, index) => [entryId(entry), index]));
  const spellingId = (codebook: string, text: string): string => `${normalizeText(codebook)}\u0000${normalizeText(text)}`;
  const spellings = new Map(known.flatMap(({ codebook, value, code, aliases }) => [value, ...aliases].map((text) => [spellingId(codebook, text), code])));
  const added = new Map<number, string[]>();
  const kept: { codebook: string; value: string; code: string; inFile: string }[] = [];
  for (const entry of incoming) {
    const place = places.get(entryId(entry));
    const there = place === undefined ? undefined : known[place];
    if (place === undefined || there === undefined || normalizeText(there.code) !== normalizeText(entry.code)) continue;
    for (const alias of entry.aliases) {
      const id = spellingId(entry.codebook, alias);
      const code = spellings.get(id);
      if (code === undefined) {
        added.set(place, [...(added.get(place) ?? []), alias]);
        spellings.set(id, there.code);
      } else if (normalizeText(code) !== normalizeText(there.code)) kept.push({ codebook: there.codebook, value: alias, code, inFile: entry.code });
    }
  }
  return { added, kept };
}

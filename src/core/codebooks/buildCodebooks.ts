/**
 * Codebooks ready to be asked: value → code by the value itself, an alias, or the code (a cell that already says "BJ" means 北京),
 * compared in comparison form; by the band that a number falls into; below a parent and on a date where rows name them; and code → value
 * for reading. Two rows with the same code print the same and mean the first.
 */
import { normalizeText } from "../text/normalizeText";
import type { CodebookEntry, Finding } from "../types";
import { buildCodebook } from "./buildCodebook";
import type { Codebook, Codebooks } from "./codebook";

export type { Codebook, Codebooks, Lookup, LookupOptions, UnknownReason } from "./codebook";

/**
 * All codebooks of a workbook.
 *
 * @param entries rows of the codebooks sheet, in its order.
 * @returns the books, and what is wrong in them: codes that are empty or given twice, spellings that stand for two codes (these are
 * refused when looked up, all others work), bands that overlap or leave gaps, parents that are no values, dates that are none.
 */
export const buildCodebooks = (entries: readonly CodebookEntry[]): { readonly books: Codebooks; readonly findings: readonly Finding[] } => {
  const groups = new Map<string, CodebookEntry[]>();
  for (const entry of entries) {
    const form = normalizeText(entry.codebook);
    const group = groups.get(form);
    if (group === undefined) groups.set(form, [entry]);
    else group.push(entry);
  }
  const findings: Finding[] = [];
  const books = new Map<string, Codebook>();
  const later: (() => readonly Finding[])[] = [];
  for (const [form, group] of groups) {
    const others = (): readonly Codebook[] => [...books].flatMap(([other, book]) => (other === form ? [] : [book]));
    const { book, laterProblems } = buildCodebook(group[0]?.codebook.trim() ?? "", group, others, (problem) => findings.push(problem));
    books.set(form, book);
    later.push(laterProblems);
  }
  for (const problems of later) findings.push(...problems());
  return {
    books: { names: [...books.values()].map(({ name }) => name), get: (name) => books.get(normalizeText(name)) },
    findings,
  };
};

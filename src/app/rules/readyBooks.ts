import type { CodebookEntry } from "../../core";
import { loadReadyCodebook, readyCodebooks } from "../../core/codebooks/ready";
import { CustCodeError, type Locale, type ReadyCodebookSummary } from "../api";

/** Names, sizes and sources of the ready codebooks, in the user's language. */
export function readySummaries(locale: Locale): readonly ReadyCodebookSummary[] {
  return readyCodebooks.map(({ id, name, title, count, source, date }) => ({ id, name, title: title[locale], count, source, date }));
}

/** Loads a ready codebook's name and rows. Rejects with `no-rule` for an id that nobody offered. */
export async function readyBook(id: string, locale: Locale): Promise<{ readonly name: string; readonly entries: readonly CodebookEntry[] }> {
  const entries = await loadReadyCodebook(id, locale);
  if (!entries) throw new CustCodeError({ kind: "no-rule", params: { rule: id } });
  return { name: entries[0]?.codebook ?? id, entries };
}

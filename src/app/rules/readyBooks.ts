import type { CodebookEntry } from "../../core";
import { readyCodebooks, readyEntries } from "../../core/codebooks/ready";
import { CustCodeError, type Locale, type ReadyCodebookSummary } from "../api";

/** Names, sizes and sources of the ready codebooks, in the user's language. */
export function readySummaries(locale: Locale): readonly ReadyCodebookSummary[] {
  return readyCodebooks.map(({ id, name, title, count, source, date }) => ({ id, name, title: title[locale], count, source, date }));
}

/** A ready codebook's name and rows. Throws `no-rule` for an id that nobody offered. */
export function readyBook(id: string, locale: Locale): { readonly name: string; readonly entries: readonly CodebookEntry[] } {
  const entries = readyEntries(id, locale);
  if (!entries) throw new CustCodeError({ kind: "no-rule", params: { rule: id } });
  return { name: entries[0]?.codebook ?? id, entries };
}

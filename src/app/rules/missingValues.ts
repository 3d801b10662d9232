import { cellText, normalizeText, type Codebooks, type InputValue, type Lookup, type RuleDefinition } from "../../core";
import type { MissingValue } from "../api";

/** A list's column that feeds an input. */
export interface InputColumn {
  readonly input: string;
  readonly values: readonly InputValue[];
}

/** So many values are named at most; a person works them off from the top. */
const MOST = 500;

/**
 * The values of a list that the rule's codebooks do not know, the most frequent first. A codebook that does not exist yet knows none.
 * Spellings that compare the same are one value, in the spelling of the first. Values that a book does know, but elsewhere, at other times or
 * only as numbers, are mistakes in the list and not missed.
 */
export function findMissingValues(definition: RuleDefinition, books: Codebooks, columns: readonly InputColumn[], firstRow: number): MissingValue[] {
  const missing: MissingValue[] = [];
  for (const segment of definition.segments) {
    // A value that gets the code for unknown ones is not missed.
    if (segment.kind !== "codebook" || segment.otherwise !== undefined) continue;
    const column = columns.find(({ input }) => input === segment.input);
    if (!column) continue;
    const book = books.get(segment.codebook);
    const above = segment.under === undefined ? undefined : columns.find(({ input }) => input === segment.under)?.values;
    const found = new Map<string, { value: string; parent: string; count: number; firstRow: number }>();
    column.values.forEach((cell, index) => {
      if (cell === null || typeof cell === "object") return;
      const value = cellText(cell).trim();
      if (normalizeText(value) === "") return;
      const parent = cellText(above?.[index] ?? null).trim();
      const form = `${normalizeText(value)}\u0000${normalizeText(parent)}`;
      const known = found.get(form);
      if (known) known.count++;
      else if (!book || isMissed(book.lookup(value, { under: parent }))) found.set(form, { value, parent, count: 1, firstRow: firstRow + index });
    });
    for (const { parent, ...each } of found.values()) missing.push({ codebook: segment.codebook, input: segment.input, ...each, ...(parent === "" ? {} : { parent }) });
  }
  missing.sort((a, b) => b.count - a.count || a.firstRow - b.firstRow);
  // Nearness costs a comparison with every spelling of the book, so only what is shown is compared.
  return missing.slice(0, MOST).map((each) => ({ ...each, near: books.get(each.codebook)?.nearest(each.value) }));
}

function isMissed(found: Lookup): boolean {
  return found.kind === "unknown" && found.why === undefined;
}

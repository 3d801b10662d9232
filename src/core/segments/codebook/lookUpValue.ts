/** What a codebook says of a cell: the index of its code, or why there is none. */
import type { Codebook, Lookup } from "../../codebooks/codebook";
import { unknownProblem } from "../../codebooks/unknownProblem";
import { finding } from "../../result";
import type { CodebookSegment, Finding } from "../../types";

/** The nearest known value is looked for this often per rule; unknown values in such numbers are another column. */
const suggestions = 2_000;

/** Where and when a value is looked up. */
export interface Where {
  /** The parent's value; undefined or "" when the row names none. */
  readonly under: string | undefined;
  /** ISO date; undefined when the book has no dates. */
  readonly on: string | undefined;
}

/**
 * Looks values up for one segment.
 *
 * @param otherIndex the index of the code for values that the book does not know; -1 when they are refused.
 */
export const createValueLookup = ({ input, width }: CodebookSegment, book: Codebook, otherIndex: number): ((text: string, where: Where) => Finding | number) => {
  let suggested = 0;

  const unknown = (found: Lookup & { readonly kind: "unknown" }, text: string, where: Where): Finding | number => {
    // A value in the wrong place, or no number at all, is a mistake and not one more value.
    if (found.why !== undefined && found.why.kind !== "not-in-force") return unknownProblem(found.why, input, book, text, where);
    if (otherIndex >= 0) return otherIndex;
    if (found.why !== undefined) return unknownProblem(found.why, input, book, text, where);
    const near = suggested++ < suggestions ? book.nearest(text, where) : undefined;
    return finding("value-unknown", { input, codebook: book.name, value: text.trim(), suggestion: near?.value ?? "", code: near?.code ?? "" });
  };

  return (text, where) => {
    const plain = where.under === undefined && where.on === undefined;
    const found = book.lookup(text, plain ? undefined : where);
    if (found.kind === "two") return finding("codebook-value-repeated", { codebook: book.name, value: text.trim(), code: found.code, other: found.other });
    if (found.kind === "unknown") return unknown(found, text, where);
    const code = book.codes[found.index] as string;
    if (width === undefined || code.length === width) return found.index;
    return finding("codebook-code-width", { codebook: book.name, value: book.valueOf(found.index), code, width });
  };
};

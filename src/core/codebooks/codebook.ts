/** What a codebook can be asked. Indexes count its codes. */
import type { CodebookEntry } from "../types";

export type Lookup =
  | { readonly kind: "code"; readonly index: number }
  /** The spelling stands for two codes; nobody can say which is meant. */
  | { readonly kind: "two"; readonly code: string; readonly other: string }
  /** `why` is there when the book does know the text, or could not know it. */
  | { readonly kind: "unknown"; readonly why?: UnknownReason };

export type UnknownReason =
  /** The book has bands, and the text is no number. */
  | { readonly kind: "not-number" }
  /** The value belongs elsewhere: below `parent`, "" when it is at the top. */
  | { readonly kind: "not-under"; readonly parent: string }
  /** The value counts at other times; ISO dates, "" for an open end. */
  | { readonly kind: "not-in-force"; readonly from: string; readonly to: string };

export interface LookupOptions {
  /** Only values below this one; a blank text asks for nothing. */
  readonly under?: string | undefined;
  /** Only values in force on this ISO date; undefined: at any time. */
  readonly on?: string | undefined;
}

export interface Codebook {
  readonly name: string;
  readonly entries: readonly CodebookEntry[];
  /** Every code once, in the order of the book, as it is printed. Indexes count these. */
  readonly codes: readonly string[];
  /** Lengths of the codes in comparison form, the longest first. */
  readonly codeLengths: readonly number[];
  /** True when the values are numeric bands, into which numbers fall. */
  readonly hasBands: boolean;
  /** True when some value has a parent, so that `under` makes a difference. */
  readonly hasParents: boolean;
  /** True when some value has a date, so that `on` makes a difference. */
  readonly hasDates: boolean;
  /** The index of the code that a text of the sheet stands for. */
  lookup(text: string, options?: LookupOptions): Lookup;
  /** The index of a code given in comparison form, also of one that is no longer in force. */
  indexOfCode(form: string): number | undefined;
  /** The first value that has the code; with options the first that fits them, if there is one. */
  valueOf(index: number, options?: LookupOptions): string;
  /** The value in the book that comes nearest to one that is not, with its code; with options, among those that fit them. */
  nearest(text: string, options?: LookupOptions): { readonly value: string; readonly code: string } | undefined;
}

export interface Codebooks {
  readonly names: readonly string[];
  /** The book of a name, whatever its case and blanks. */
  get(name: string): Codebook | undefined;
}

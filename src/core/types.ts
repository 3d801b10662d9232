/**
 * The words of the domain as types: rules, codebooks, counters, the register, findings.
 * Everything is plain readonly data, so that it can be stored in a sheet, sent to a worker or printed as JSON.
 */

/** One thing wrong with a pattern, a row, a code or a stored sheet. Data only; sentences are made at the edge. */
export interface Finding {
  readonly kind: FindingKind;
  /** Where in the text that was judged (a pattern or a code), counted in UTF-16 units. */
  readonly start?: number;
  readonly length?: number;
  readonly params: Readonly<Record<string, string | number>>;
}

export type FindingKind =
  // the pattern text
  | "pattern-empty"
  | "pattern-unclosed" // a "{" without "}"
  | "pattern-stray-brace" // a "}" without "{"
  | "pattern-empty-segment" // "{}"
  | "pattern-bad-name" // params: text
  | "pattern-bad-number" // params: text, option, least, most
  | "pattern-unknown-option" // params: text, suggestion ("" when none)
  | "pattern-repeated-option" // params: option
  | "pattern-missing-value" // params: option
  | "pattern-unknown-key" // per something that is no input of the rule; params: text, suggestion
  | "pattern-two-sequences"
  | "pattern-unknown-kind" // a word after ":" that is no width and no option; params: text, suggestion
  // a rule over its codebooks
  | "codebook-missing" // params: codebook, suggestion
  | "codebook-empty" // params: codebook
  | "codebook-code-repeated" // params: codebook, code, value, other
  | "codebook-value-repeated" // one spelling stands for two codes; params: codebook, value, code, other
  | "codebook-code-empty" // params: codebook, value
  | "codebook-code-width" // a code is not as long as the segment says; params: codebook, value, code, width
  | "rule-not-unique" // no sequence in it
  // a row that gets no code
  | "input-missing" // params: input
  | "input-error" // the cell holds an Excel error; params: input, value
  | "input-too-long" // params: input, length, most
  | "value-unknown" // params: input, codebook, value, suggestion, code
  | "sequence-full" // params: key, limit
  | "row-changed" // the row was moved, changed or filled while codes were being issued; params: code
  | "code-taken" // a rule without sequence gives a code that another customer has; params: code
  // a code that is judged
  | "code-blank"
  | "code-format" // params: expected
  | "code-value-unknown" // params: segment, text, suggestion
  | "code-duplicate" // params: code, first (row number), count
  | "code-not-text" // a number, boolean, error or formula stands in the code cell; params: value, type
  | "code-contradicts-row"; // the code's segment says otherwise than the row; params: segment, code, row

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly findings: readonly Finding[] };

/** A cell's value as the core takes it: blank is null, an Excel error is its text (`#N/A`). */
export type InputValue = string | number | boolean | null | { readonly error: string };

// ---- rules

export interface LiteralSegment {
  readonly kind: "literal";
  readonly text: string;
}

export interface CodebookSegment {
  readonly kind: "codebook";
  readonly input: string;
  /** The name of the codebook; by default that of the input. */
  readonly codebook: string;
  /** Every code must be this long; undefined: as the book has it. */
  readonly width?: number;
}

export interface SequenceSegment {
  readonly kind: "sequence";
  readonly width: number;
  readonly start: number;
  readonly step: number;
  /** The inputs that choose the counter; undefined: all that are printed; []: one counter for all. */
  readonly per?: readonly string[];
}

export type SegmentDefinition = LiteralSegment | CodebookSegment | SequenceSegment;

/** What a rule is, as the builder edits it and the sheet keeps it. */
export interface RuleDefinition {
  readonly segments: readonly SegmentDefinition[];
}

/** One row of the rules sheet. */
export interface RuleVersion {
  readonly name: string;
  readonly version: number;
  readonly pattern: string;
  /** ISO date, "" = always. */
  readonly validFrom: string;
  readonly status: "active" | "draft" | "retired";
  readonly owner: string;
  readonly reviewDate: string;
  readonly definition: RuleDefinition;
}

/** One row of the codebooks sheet. */
export interface CodebookEntry {
  readonly codebook: string;
  readonly value: string;
  readonly code: string;
  readonly aliases: readonly string[];
  readonly parent: string;
  readonly from: string;
  readonly to: string;
  readonly status: "active" | "retired";
}

// ---- counters and register

/** The state of one counter; the key is "" for a rule with one counter. */
export interface Counter {
  readonly rule: string;
  readonly key: string;
  readonly next: number;
  readonly step: number;
  readonly limit: number;
  readonly lastCode: string;
  /** ISO date-time, "" before the first. */
  readonly lastIssued: string;
}

/** `returned`: the number was handed back (a named choice while nothing later was drawn) and may be issued again. */
export type CodeStatus = "issued" | "adopted" | "reserved" | "void" | "returned";

/** One row of the register. */
export interface RegisterEntry {
  readonly code: string;
  readonly rule: string;
  readonly version: number;
  readonly key: string;
  /** The sequence's number; null for a rule without one. */
  readonly number: number | null;
  /** Normalised; "" when the row had none. */
  readonly recordKey: string;
  /** The inputs as they stood in the row, in the rule's order. */
  readonly inputs: readonly string[];
  readonly status: CodeStatus;
  readonly batch: string;
  readonly by: string;
  /** ISO date-time. */
  readonly at: string;
  /** The cell that got it (`客户名单!F2`), so that a formula brought back by undo gets the same code; "" when not one cell. */
  readonly cell: string;
}

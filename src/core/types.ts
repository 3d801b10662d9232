/**
 * The words of the domain as types: rules, codebooks, counters, the register, findings.
 * Everything is plain readonly data, so that it can be stored in a sheet, sent to a worker or printed as JSON.
 */

import type { SegmentDefinition } from "./segments/registry";

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
  | "pattern-bad-word" // a word that is none of those allowed; params: text, option, allowed, suggestion
  | "pattern-bad-text" // a text with characters that cannot stand there; params: text, option
  | "pattern-bad-range" // params: text
  | "pattern-bad-condition" // params: text
  | "pattern-twice" // a kind that may stand once only; params: text
  | "pattern-unknown-segment" // over something that is no segment of the rule; params: text, suggestion
  | "pattern-no-segment" // settings only, nothing to print
  // a definition in JSON
  | "definition-invalid" // params: path, expected, received
  | "definition-newer" // written by a newer CustCode; params: version, known
  | "definition-not-canonical" // its pattern would mean something else; params: pattern
  // a rule over its codebooks
  | "codebook-missing" // params: codebook, suggestion
  | "codebook-empty" // params: codebook
  | "codebook-code-repeated" // params: codebook, code, value, other
  | "codebook-value-repeated" // one spelling stands for two codes; params: codebook, value, code, other
  | "codebook-code-empty" // params: codebook, value
  | "codebook-band-reversed" // no number is in the band; params: codebook, value
  | "codebook-band-unreadable" // the other values of the book are bands; params: codebook, value
  | "codebook-bands-overlap" // params: codebook, value, other, example (a number in both)
  | "codebook-bands-gap" // numbers between two bands are in none; params: codebook, value, other, example
  | "codebook-parent-unknown" // the other parents are values; params: codebook, value, parent, suggestion
  | "codebook-parent-cycle" // a value is below itself; params: codebook, value, parent
  | "codebook-date-unreadable" // params: codebook, value, date
  | "codebook-dates-reversed" // params: codebook, value, from, to
  | "codebook-value-empty" // a row that is imported has a code but no value; params: codebook, code, row
  | "codebook-row-repeated" // a row that is imported twice; params: codebook, value, code, row
  | "codebook-columns-unknown" // nobody can tell which column holds the values and which the codes; params: codebook
  | "codebook-code-width" // a code is not as long as the segment says; params: codebook, value, code, width
  | "rule-not-unique" // no sequence in it
  | "check-characters" // the scheme cannot check such characters; params: scheme, segment, text
  | "initials-not-ready" // the reader of names is still being loaded
  // a row that gets no code
  | "input-missing" // params: input
  | "input-error" // the cell holds an Excel error; params: input, value
  | "input-too-long" // params: input, length, most
  | "value-unknown" // params: input, codebook, value, suggestion, code
  | "value-not-number" // the book has bands; params: input, codebook, value
  | "value-not-under" // params: input, codebook, value, parent (the row's), other (the book's, "" at the top)
  | "value-not-in-force" // params: input, codebook, value, on, from, to ("" for an open end)
  | "sequence-full" // params: key, limit
  | "copy-too-short" // params: input, value, least
  | "initials-too-short" // params: input, value, least
  | "date-unreadable" // params: input, value
  | "date-ambiguous" // params: input, value, first, second
  | "amount-unreadable" // a rule's condition compares it; params: input, value
  | "parent-missing" // no customer or code of that name; params: input, value
  | "parent-circular" // params: input, value
  | "parent-uncoded" // the parent is in the list but got no code; params: input, value
  | "parent-too-deep" // params: input, value, most
  | "random-full" // no free code was found; params: tries
  | "code-too-long" // params: code, most
  | "no-rule-applies" // no rule's condition holds
  | "row-changed" // the row was moved, changed or filled while codes were being issued; params: code
  | "code-taken" // a rule without sequence gives a code that another customer has; params: code
  // a number that is to be reserved
  | "reserve-taken" // params: code, customer ("" when nobody knows)
  | "reserve-in-use" // a cell holds the code, and the register does not know it; params: code
  | "reserve-in-block" // the number is in a person's block; params: code, owner
  | "reserve-never-drawn" // the rule itself does not give this number; params: number
  | "reserve-out-of-range" // params: number, first, last
  | "reserve-uncounted" // the rule has no numbers; params: rule
  | "reserve-customer" // the customer has a code; params: customer, code
  // a code that is judged
  | "code-blank"
  | "code-format" // params: expected
  | "code-value-unknown" // params: segment, text, suggestion
  | "code-check-digit" // params: expected, found, scheme
  | "customer-alike" // a new customer, perhaps a known one in another spelling; params: customer, other, code (the other's)
  | "code-not-text" // a number, boolean, error or formula stands in the code cell; params: value, type
  // a code in use that is to be adopted
  | "adopt-spelling" // registered as the rule prints it; params: code, printed
  | "adopt-number-cell" // a number whose digits are a code; params: code
  | "adopt-zeros-lost" // a number that would be a code with zeros before it; params: value, code
  | "adopt-key-unknown" // neither code nor row says the counter; params: code, rule, input (the column that would say it, "" when none would)
  | "adopt-two-customers" // params: code, first (row number), count (customers)
  | "adopt-other-customer" // registered for another customer; params: code, customer (as registered)
  | "adopt-void" // params: code
  | "adopt-second-code" // the customer has another code; params: code, other, rule
  | "adopt-outlier" // the number lies far above the others; params: code, number, highest (of the others, "" when none), next (behind it)
  | "adopt-never-drawn" // the rule itself does not give this number; params: code, number
  | "adopt-nothing-read"; // no rule reads any code of the list; params: count, rule, expected ("" for no rule)

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly findings: readonly Finding[] };

/** A cell's value as the core takes it: blank is null, an Excel error is its text (`#N/A`). */
export type InputValue = string | number | boolean | null | { readonly error: string };

// ---- rules

export type { CheckSegment } from "./segments/check/checkSegment";
export type { CodebookSegment } from "./segments/codebook/codebookSegment";
export type { CopySegment } from "./segments/copy/copySegment";
export type { DateSegment } from "./segments/date/dateSegment";
export type { InitialsSegment } from "./segments/initials/initialsSegment";
export type { LiteralSegment } from "./segments/literal/literalSegment";
export type { ParentSegment } from "./segments/parent/parentSegment";
export type { RandomSegment } from "./segments/random/randomSegment";
export type { ReservedSegment } from "./segments/reserved/reservedSegment";
export type { ResetPeriod, SequenceReset, SequenceSegment } from "./segments/sequence/sequenceSegment";
export type { SegmentDefinition } from "./segments/registry";

/** One thing that must hold for a row to be coded by a rule. */
export interface Condition {
  readonly input: string;
  /** `above` and `below` exclude the value itself. */
  readonly test: "is" | "is-not" | "above" | "at-least" | "below" | "at-most" | "blank" | "given";
  /** Any of them, for `is`; none of them, for `is-not`; one amount for comparisons; empty for `blank` and `given`. */
  readonly values: readonly string[];
}

/** What a rule is, as the builder edits it and the sheet keeps it. */
export interface RuleDefinition {
  readonly segments: readonly SegmentDefinition[];
  /** Further headers under which an input is found. */
  readonly inputs?: readonly { readonly name: string; readonly also: readonly string[] }[];
  /** All that is printed is made upper case and half width; undefined: as it stands in the pattern and the books. */
  readonly letters?: "upper";
  /** Longest code, in characters. */
  readonly maxLength?: number;
  /** All must hold; undefined: the rule is for every row. */
  readonly when?: readonly Condition[];
  /** Among rules whose conditions hold the highest counts; 0 when undefined. */
  readonly priority?: number;
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
  /** Whose block of numbers this is: it draws from `next` to `limit` for that person alone. Left out: everybody's counter. */
  readonly owner?: string;
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
  /** Why it was voided, for whom it is reserved: words of a person. Left out: none. */
  readonly note?: string;
  /** The last day of a reservation, ISO date. Left out: without end. */
  readonly until?: string;
}

/** What may become otherwise in a register row; code, key and number never do. */
export type EntryChange = Partial<Omit<RegisterEntry, "code" | "key" | "number">>;

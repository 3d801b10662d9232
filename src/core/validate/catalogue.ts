/**
 * Every finding that a list of codes can have: one entry a kind, with its number, severity and what it concerns. Kinds and numbers are stable: reports
 * are kept, and compared with later ones. `docs/findings.md` is generated from this and from the messages.
 */

/** An error makes the code unusable or two customers one; a warning wants a look; information can be left as it is. */
export type Severity = "error" | "warning" | "information";

/** What a finding is about: the code's own text, its cell's type, its row, several rows, counters and register, the list. */
export type Concern = "form" | "cell" | "row" | "rows" | "records" | "list";

export interface CatalogueEntry {
  /** `F01` … `F28`; several kinds share a number where it has variants. */
  readonly number: string;
  readonly severity: Severity;
  readonly concern: Concern;
}

const entries = {
  // F01 form
  "code-format": { number: "F01", severity: "error", concern: "form" }, // params: expected
  "code-too-short": { number: "F01", severity: "error", concern: "form" }, // params: expected, length, least
  "code-too-long": { number: "F01", severity: "error", concern: "form" }, // params: expected, length, most
  "code-several": { number: "F01", severity: "error", concern: "form" }, // more than one code in a cell; params: count, first, second
  "code-separator": { number: "F01", severity: "error", concern: "form" }, // another sign, none or one too many where the rule has a separator; params: expected, found ("" for none), separator ("" for one too many)
  "code-wrong-character": { number: "F01", severity: "error", concern: "form" }, // one character is not the meant one; params: found, meant
  "code-swapped": { number: "F01", severity: "error", concern: "form" }, // two neighbours changed places; params: found, meant
  "code-missing-character": { number: "F01", severity: "error", concern: "form" }, // params: meant
  "code-extra-character": { number: "F01", severity: "error", concern: "form" }, // params: found
  // F02, F03 segments
  "code-value-unknown": { number: "F02", severity: "error", concern: "form" }, // params: segment, text, suggestion
  "code-check-digit": { number: "F03", severity: "error", concern: "form" }, // params: expected, found, scheme
  // F04–F06 twice
  "code-two-customers": { number: "F04", severity: "error", concern: "rows" }, // params: code, first (row), count (rows), customers
  "customer-two-codes": { number: "F05", severity: "error", concern: "rows" }, // params: customer, code (this row's), other, first (row of the other)
  "row-repeated": { number: "F06", severity: "warning", concern: "rows" }, // the whole row; params: first (row), count
  "code-repeated": { number: "F06", severity: "warning", concern: "rows" }, // same code, same customer or none known; params: code, first (row), count
  // F07–F10 clothes
  "code-lookalike": { number: "F07", severity: "error", concern: "form" }, // params: found, meant
  "code-foreign-letter": { number: "F07", severity: "error", concern: "form" }, // params: found, meant, script, point (U+0410)
  "code-full-width": { number: "F08", severity: "warning", concern: "form" }, // params: found, meant
  "code-dash": { number: "F08", severity: "warning", concern: "form" }, // params: found, point
  "code-invisible": { number: "F08", severity: "warning", concern: "form" }, // zero width, BOM, direction marks; params: point, count
  "code-odd-space": { number: "F08", severity: "warning", concern: "form" }, // no-break and other special spaces; params: point, count
  "code-spaces": { number: "F09", severity: "warning", concern: "form" }, // params: place (before, after, inside, line-break), count
  "code-apostrophe": { number: "F09", severity: "warning", concern: "form" }, // typed as text before the code
  "code-case": { number: "F10", severity: "warning", concern: "form" }, // params: found, meant
  // F11–F15 cells
  "code-zeros-missing": { number: "F11", severity: "error", concern: "form" }, // a text whose number was not filled up; params: meant
  "code-zeros-lost": { number: "F11", severity: "error", concern: "cell" }, // params: value, code ("" when several)
  "code-exponent": { number: "F12", severity: "error", concern: "cell" }, // params: value, shown, count (codes it may have been)
  "code-date": { number: "F13", severity: "error", concern: "cell" }, // params: shown, count
  "code-rounded": { number: "F14", severity: "error", concern: "cell" }, // params: value, digits
  "code-number": { number: "F15", severity: "warning", concern: "cell" }, // a number whose digits are a code; params: value
  "code-formula": { number: "F15", severity: "warning", concern: "cell" }, // params: formula, value
  "code-error": { number: "F15", severity: "error", concern: "cell" }, // params: value
  "code-boolean": { number: "F15", severity: "error", concern: "cell" }, // params: value
  "code-injection": { number: "F15", severity: "error", concern: "cell" }, // a text that begins like a formula; params: sign
  "row-injection": { number: "F15", severity: "warning", concern: "row" }, // the same in another cell of the row; params: column, sign, value
  // F16, F22 row
  "code-contradicts-row": { number: "F16", severity: "error", concern: "row" }, // params: segment, code, row
  "code-blank": { number: "F22", severity: "error", concern: "cell" },
  "input-blank": { number: "F22", severity: "warning", concern: "row" }, // params: input
  // F17–F20 counters and register
  "number-outlier": { number: "F17", severity: "warning", concern: "records" }, // params: code, number, highest, key
  "numbers-missing": { number: "F17", severity: "information", concern: "list" }, // a gap; params: key, first, last, count, code (the first one missing)
  "number-above-counter": { number: "F18", severity: "error", concern: "records" }, // params: code, number, next, key
  "counter-behind": { number: "F18", severity: "warning", concern: "list" }, // params: key, next, highest
  "code-old-version": { number: "F19", severity: "information", concern: "records" }, // params: rule, version, current
  "code-void": { number: "F20", severity: "error", concern: "records" }, // params: code
  "code-reserved": { number: "F20", severity: "warning", concern: "records" }, // params: code, customer
  "code-other-customer": { number: "F20", severity: "error", concern: "records" }, // registered for somebody else; params: code, customer
  // F21 parents
  "parent-missing": { number: "F21", severity: "error", concern: "rows" }, // params: parent
  "parent-too-deep": { number: "F21", severity: "error", concern: "rows" }, // params: depth, most
  "parent-circular": { number: "F21", severity: "error", concern: "rows" }, // params: parent
  // F23–F26
  "rule-ambiguous": { number: "F23", severity: "warning", concern: "list" }, // params: code, first, second (two readings)
  "code-repeated-form": { number: "F24", severity: "warning", concern: "rows" }, // differs from another row's only in its writing; params: code, other, first (row)
  "code-near": { number: "F25", severity: "information", concern: "rows" }, // one slip away from another customer's, in a rule without check; params: code, other, first (row)
  "date-impossible": { number: "F26", severity: "error", concern: "form" }, // params: text
  "date-future": { number: "F26", severity: "warning", concern: "form" }, // params: text, date, today
  // F27 list
  "list-hidden-rows": { number: "F27", severity: "information", concern: "list" }, // params: count
  "list-merged-cells": { number: "F27", severity: "warning", concern: "list" }, // params: addresses, count
  "row-header": { number: "F27", severity: "warning", concern: "row" }, // a header in the middle of the list
  "list-several-tables": { number: "F27", severity: "information", concern: "list" }, // params: table
  "list-follows-no-rule": { number: "F27", severity: "error", concern: "list" }, // params: count, rule, expected
  "list-same-slip": { number: "F27", severity: "warning", concern: "list" }, // too many codes differ from the rule in the same way; params: damage, count, of, rule
  // F28
  "external-id-wrong": { number: "F28", severity: "warning", concern: "row" }, // params: column, value, holds, reason (length, characters, check, region, date)
} as const satisfies Record<string, CatalogueEntry>;

export type CodeFindingKind = keyof typeof entries;

/** The entries in the order of their numbers. */
export const catalogue: Readonly<Record<CodeFindingKind, CatalogueEntry>> = entries;

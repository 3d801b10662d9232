/** What becomes of another system's numbering format: a pattern, and in which ways it does not do quite the same. */
import type { Draft } from "./createDraft";
import type { Fields } from "./readFields";

/** The systems by their own names. */
export type ForeignSystem =
  | "Dataverse" | "Salesforce" | "Dynamics 365 Finance" | "Business Central" | "Odoo" | "ERPNext (Frappe)" | "Dolibarr" | "Zoho" | "Smartsheet" | "SAP" | "Kingdee" | "Excel";

export type ForeignNoteKind =
  // what the number counts
  | "counts-over-all" // one counter for all codes
  | "counts-per-text" // a counter of its own for each text that stands before the number
  | "counts-per-input" // params: inputs
  | "shared-counter" // one counter for all formats of that system, of which this rule knows only its own
  | "row-number" // the row's place, which changes when rows are sorted or inserted, becomes a counter; params: text
  // where it begins and ends
  | "start-assumed" // the number to begin with is kept elsewhere; params: start
  | "start-default" // what the system begins with unless told otherwise; params: start
  | "next-code" // the code after the example; params: code
  | "padding-assumed" // the number's width is kept elsewhere; params: width
  | "grows" // numbers get longer when `width` digits are used up; params: width
  | "overflow-unknown" // the system does not say what comes then; params: width
  | "stops" // no number after this one, there and here; params: limit
  | "ends-there" // no number after this one there, while the rule goes on; params: limit
  | "longest-there" // a code cannot be longer there; params: most
  | "letters-counter" // letters count; params: text, first
  | "kept-fixed" // part of the counter becomes fixed text, good for the first numbers only; params: text, fixed, at
  | "no-gaps" // the system promises numbers without gaps
  | "deleted-reused" // the number of a deleted record is given out again there
  | "external" // people type these numbers there
  | "padded-inside" // stored with zeros that are not shown; params: width
  | "too-narrow-there" // the system itself refuses it; params: text, least
  | "too-wide-there" // params: text, most
  // dates
  | "date-today" // the day on which the code is issued
  | "utc" // the day in Greenwich there, in the office here
  | "time-from-row" // today has no time of day, so it comes from a column; params: input, text
  | "hour-12" // hours to 12 there, to 24 here; params: text
  | "no-reset" // the number goes on when the printed period changes
  | "resets" // params: period, month (0 unless a fiscal year)
  | "period-not-printed" // the number restarts but the code does not show the period: codes repeat; params: period
  | "range-year" // the year of a date range that can be set up otherwise there
  | "fiscal-year" // the name of the fiscal year there, the year in which it ends here; params: text, month
  | "week-numbering" // params: text
  // values
  | "from-column" // comes from a column of the list; params: input, text
  | "copied" // as it stands there, in upper case and without blanks here; params: input
  | "fills-right" // a shorter value is filled up with # there and refused here; params: input, count
  | "random-alphabet" // look-alikes are among the characters; params: count
  | "lower-case" // params: text
  // the rest
  | "not-converted" // left out; params: text, at (counted from 1)
  | "blank-ends" // blanks at the ends are dropped
  | "also-fits"; // another system writes formats like this one; params: systems

export interface ForeignNote {
  readonly kind: ForeignNoteKind;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Conversion {
  readonly system: ForeignSystem;
  /** Canonical. */
  readonly pattern: string;
  /** What differs, exactly. */
  readonly notes: readonly ForeignNote[];
  /** The first code that the other system would print; `?` for characters and `…` for values that nobody can know. */
  readonly example: string;
}

/** What was pasted. */
export interface Source {
  /** Without blanks at the ends. */
  readonly text: string;
  /** What labels such as "Prefix:" say; undefined when there are none. */
  readonly fields: Fields | undefined;
  /** The format among the fields, else all of the text. */
  readonly format: string;
  /** Where it begins in the text. */
  readonly formatAt: number;
  /** Starts a conversion. */
  draft(): Draft;
}

export interface Reading {
  /** 3: nobody else writes so; 2: likely; 1: possible. */
  readonly score: 1 | 2 | 3;
  readonly draft: Draft;
}

/** One system's formats. */
export interface ForeignFormat {
  readonly system: ForeignSystem;
  /** Undefined when the text is no format of the system. */
  read(source: Source): Reading | undefined;
}

/**
 * What a list of existing codes is judged by and what comes of it: cells as the sheet has them, findings, proposed repairs. Everything is plain
 * readonly data, so that it can go to a worker, a sheet or a file.
 */
import type { InputValue } from "../types";
import type { CodeFindingKind } from "./catalogue";

/** A cell as the sheet has it. A number is not its text: `12`, `0012`, `1E+03` and a date differ in more than their values. */
export interface SeenCell {
  readonly value: InputValue;
  /** What Excel shows in the cell; left out where it is the value's own text. */
  readonly shown?: string;
  /** The number format in Excel's English spelling (`0000`, `yyyy-mm-dd`); left out for General and text. */
  readonly format?: string;
  /** With its "="; left out where the value stands by itself. */
  readonly formula?: string;
}

/** One row of a list. */
export interface ListRow {
  /** As the caller counts rows; comes back in findings. */
  readonly row: number;
  readonly code: SeenCell;
  /** What the row says, in the order of the inspector's inputs; blank cells contradict nothing. */
  readonly inputs?: readonly InputValue[];
  /** Who the customer is: a name, a tax number. */
  readonly customer?: InputValue;
  /** The row's other cells, in the order of the inspector's other columns. */
  readonly others?: readonly InputValue[];
}

/** A column beside those of code, inputs and customer. */
export interface OtherColumn {
  readonly header: string;
  /** What its cells identify; "none" for a column that only counts when whole rows are compared. */
  readonly holds: ExternalId | "phone" | "none";
}

/** Numbers that others give: the Chinese unified social credit code, the resident identity number, GS1's article and location numbers. */
export type ExternalId = "uscc" | "id-card" | "gtin";

/** One thing wrong with one code, its row or the list. Sentences are made at the edge. */
export interface CodeFinding {
  readonly kind: CodeFindingKind;
  /** Where in the code as its cell shows it, in UTF-16 units; left out when it is about all of it, or not about the code. */
  readonly start?: number;
  readonly length?: number;
  readonly params: Readonly<Record<string, string | number>>;
}

/** How sure a repair is: exactly one code can be meant and its damage is of one kind; one is better supported than the others; a person must choose. */
export type Certainty = "certain" | "likely" | "open";

/** What happens to codes on their way: in Excel, and in people's hands. */
export const damages = [
  // Excel
  "zeros-lost", "exponent", "date", "rounded", "number",
  // writing
  "case", "width", "spaces", "dash", "invisible", "separator", "apostrophe", "lookalike", "foreign-letter",
  // typing
  "wrong-character", "swapped", "missing-character", "extra-character", "wrong-check", "wrong-value",
] as const;

export type Damage = (typeof damages)[number];

/** What speaks for a candidate, beside being a code of the rule. */
export type Support = "check" | "row" | "register" | "customer" | "counter";

/** One thing that was undone, and where. */
export interface Undone {
  readonly damage: Damage;
  /** In the code as its cell shows it, in UTF-16 units; all of it for what Excel did to a cell. */
  readonly start: number;
  readonly length: number;
  /** What stands there, and what stands in the code instead; "" for nothing. */
  readonly found: string;
  readonly meant: string;
}

export interface RepairCandidate {
  /** As the rule prints it. */
  readonly code: string;
  /** In the order of their places; a damage may have several. */
  readonly undone: readonly Undone[];
  /** What was undone, each kind once, in the order of undoing. */
  readonly damages: readonly Damage[];
  readonly support: readonly Support[];
}

/** What a code probably should be. */
export interface Repair {
  readonly certainty: Certainty;
  /** Best first, at most `mostCandidates`; never a code that another row or customer has. */
  readonly candidates: readonly RepairCandidate[];
  /** How many there are in all. */
  readonly count: number;
}

export const mostCandidates = 9;

/** One row with something wrong. */
export interface RowInspection {
  readonly row: number;
  /** What the code's cell shows, cut off at 200 units; "" for a blank one. */
  readonly text: string;
  /** The gravest first; never empty. */
  readonly findings: readonly CodeFinding[];
  /** Left out where nothing can be proposed. */
  readonly repair?: Repair;
}

/** All that an inspection found. */
export interface Inspection {
  /** Rows looked at, blank ones included. */
  readonly rows: number;
  /** Rows in which nothing is wrong: neither an error nor a warning. */
  readonly good: number;
  /** Rows with findings, in their order. */
  readonly found: readonly RowInspection[];
  /** What concerns the list as a whole: gaps, counters that are behind, a list that follows no rule. */
  readonly about: readonly CodeFinding[];
}

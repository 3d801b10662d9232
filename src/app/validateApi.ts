import { catalogue, type CodeFindingKind, type Severity } from "../core/validate/catalogue";
import type { Certainty, Inspection, RowInspection } from "../core/validate/inspection";
import type { ListSource, Locale, Run } from "./api";

/**
 * What is asked of lists of existing codes: judge them, repair them with the originals kept, mark and report what is wrong, keep the next list clean.
 * Loaded when it is asked for first. Judging changes nothing in the workbook; everything that writes cells can be taken back as one step.
 */
export interface ValidateUseCases {
  /** How much of a column each rule (with all its versions) explains, best first; rules that explain nothing are left out. Looks at no more than some thousand cells. */
  fits(list: ListSource, column: number): Promise<readonly RuleFit[]>;
  /** Judges a column. Throws `no-rule`, or `cancelled` when the person stops it. */
  inspect(request: InspectRequest, run: Run): Promise<ListInspection>;
  /**
   * Writes codes into rows whose cells are still as they were judged, as text; what the cells held is kept in the sheet of originals first. Rows that changed
   * meanwhile are left alone and counted. A code that another row or customer has by now is refused.
   */
  repair(inspection: ListInspection, rows: readonly RowRepair[], run: Run): Promise<RepairOutcome>;
  /** The repairs that can be taken back, the newest first. */
  repairs(): Promise<readonly RepairBatch[]>;
  /** Gives the cells of a repair back what they held, with their number formats; cells that somebody changed since are left alone. */
  undoRepair(batch: string, run: Run): Promise<{ readonly restored: number; readonly changed: number }>;
  /** Marks the cells of these rows with a sign and a colour, by a conditional format of ours: values and formats of the cells stay as they are. */
  mark(inspection: ListInspection, rows: readonly RowInspection[]): Promise<{ readonly marked: number }>;
  /** Takes all our marks off a sheet. */
  unmark(sheet: string): Promise<{ readonly removed: number }>;
  /** True when a sheet has marks of ours. */
  isMarked(sheet: string): Promise<boolean>;
  /** Writes findings as a table, and how often each kind occurs as a table and a chart, on a new sheet; activates it. */
  writeReport(inspection: ListInspection, locale: Locale, run: Run): Promise<{ readonly sheet: string; readonly rows: number }>;
  /**
   * Drop-down lists for the inputs and a validation formula for the code's column, with messages in this language, so that the next list comes in clean.
   * Validations that others put on a column stay.
   */
  guard(request: InspectRequest, locale: Locale): Promise<GuardOutcome>;
}

export interface RuleFit {
  readonly rule: string;
  /** The version that reads most of these. */
  readonly version: number;
  /** Codes that the rule reads as they stand, and those that it reads once they are tidied, each of `of` cells with something in them. */
  readonly read: number;
  readonly tidied: number;
  readonly of: number;
}

export interface InspectRequest {
  readonly list: ListSource;
  readonly rule: string;
  /** The column of the codes, 0-based within the list. */
  readonly column: number;
  /** Input name → column, where the row's own values are to be compared. */
  readonly columns: Readonly<Record<string, number>>;
  /** The column that says who the customer is. */
  readonly customer?: number;
}

/** An inspection with where it was made, so that cells can be found again. */
export interface ListInspection extends Inspection {
  readonly request: InspectRequest;
  /** 0-based column of the sheet. */
  readonly sheetColumn: number;
  /** Against the inspection of the same column before; undefined for the first. */
  readonly changes: InspectionChanges | undefined;
}

/** What became of findings since the inspection before. */
export interface InspectionChanges {
  /** Rows that had findings and have none now. */
  readonly mended: number;
  /** Rows with a finding that was not there before. */
  readonly fresh: readonly number[];
}

/** A row to be repaired, with the code that it is to get. */
export interface RowRepair {
  readonly row: number;
  readonly code: string;
}

export interface RepairOutcome {
  readonly batch: string;
  readonly repaired: number;
  /** Rows whose cells changed since they were judged. */
  readonly changed: readonly number[];
  /** Rows whose code another row or customer has by now. */
  readonly taken: readonly number[];
}

export interface RepairBatch {
  readonly batch: string;
  readonly sheet: string;
  readonly count: number;
  readonly at: string;
  readonly by: string;
}

export interface GuardOutcome {
  /** Inputs whose columns have a drop-down list now. */
  readonly lists: readonly string[];
  /** Inputs that are not codebooks, or whose codebooks are too large. */
  readonly skipped: readonly string[];
  /** False where the code's column has no validation formula of ours: nothing of the rule fits into one, or the column has one of others'. */
  readonly code: boolean;
  /** True when the formula tests only a part of the rule, because all of it is too long for one. */
  readonly partly: boolean;
  /** Headers of the columns that have validations of others, which were left as they are. */
  readonly kept: readonly string[];
}

/** How grave a kind of finding is. */
export const severityOf = (kind: CodeFindingKind): Severity => catalogue[kind].severity;

/** How many proposed repairs an inspection has, by certainty. */
export const countRepairs = ({ found }: Pick<Inspection, "found">): Readonly<Record<Certainty, number>> => {
  const counts = { certain: 0, likely: 0, open: 0 };
  for (const { repair } of found) if (repair) counts[repair.certainty]++;
  return counts;
};

import type { Severity } from "../core/validate/catalogue";

/** A row of a column whose cell is to be marked, with what the cell showed when it was judged (its beginning, if that is long). */
export interface MarkedRow {
  readonly row: number;
  readonly text: string;
  readonly severity: Severity;
}

/**
 * Marks on cells: a sign, a line around and a colour. Cells keep their values and formats, and everybody who opens the workbook with CustCode can
 * take the marks off again. Other people's conditional formats stay.
 */
export interface MarksPort {
  /** Marks cells of a column, in the place of the marks that it has. Cells that show something else by now are left out; answers how many were marked. */
  mark(sheet: string, column: number, rows: readonly MarkedRow[]): Promise<number>;
  /** Takes our marks off a sheet. Answers from how many cells; 0 where Excel is too old to count them. */
  unmark(sheet: string): Promise<number>;
  isMarked(sheet: string): Promise<boolean>;
}

/** What a cell can hold, in the emulated Excel. Shared by the model, the formula engine, the wire and the grid. */

/** Excel's error values. `#BUSY!` and `#SPILL!` only ever come out of a calculation. */
export type ErrorCode =
  | "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A"
  | "#SPILL!" | "#CALC!" | "#BUSY!" | "#CONNECT!" | "#BLOCKED!" | "#FIELD!" | "#UNKNOWN!";

/** An error in a cell; `message` is the add-in's own sentence, shown on hover (only #VALUE! and #N/A carry one). */
export class CellError {
  constructor(readonly code: ErrorCode, readonly message?: string) {}
  toString(): string {
    return this.code;
  }
}

/** One cell's value. `null` is a blank cell; a number may be a date, as its number format says. */
export type Scalar = string | number | boolean | CellError | null;

/** A rectangle of cells; `row` and `column` count from 0. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows or columns inserted (`count` > 0) or deleted (`count` < 0) at `at`, within the whole sheet or within `band` only (cells shifted). */
export interface StructureEdit {
  readonly sheetId: string;
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
  /** For shifted cells: the first and the number of the columns (axis row) or rows (axis column) that move. */
  readonly band?: { readonly start: number; readonly count: number };
}

/** Excel's sheet size. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

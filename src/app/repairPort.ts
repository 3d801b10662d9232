import type { SeenCell } from "../core/validate/inspection";
import type { RowSpan, StoredCell, TablePlan } from "./ports";

/** What is written into a cell, or given back to it. */
export interface CellContentState {
  /** As office.js gives it: "" for a blank cell, an error as its text. */
  readonly value: string | number | boolean;
  readonly isError: boolean;
  /** The number format in Excel's English spelling; `General` where there is none. */
  readonly format: string;
  /** With its "="; "" where the value stands by itself. */
  readonly formula: string;
}

/** A cell as it stands, with all that is needed to give it back. */
export interface CellState extends CellContentState {
  /** What Excel shows. */
  readonly shown: string;
}

/** One cell of a column that is to become otherwise, if it still is as it was seen. */
export interface CellChange {
  /** 1-based. */
  readonly row: number;
  readonly before: CellContentState;
  readonly after: CellContentState;
}

/** Where the table of originals is; undefined as long as nothing was repaired. */
export interface OriginalsPlace {
  readonly headers: readonly string[];
  readonly rowCount: number;
}

/** Cells of lists with their types, and the table of what they held before they were repaired. */
export interface RepairPort {
  /** The cells of one column over these rows, as they are judged: numbers, dates, errors, booleans and formulas told apart. */
  seen(rows: RowSpan, column: number): Promise<readonly SeenCell[]>;
  /** The cells in these rows (1-based) of one column, by row. Throws `excel` when the sheet is gone. */
  states(sheet: string, column: number, rows: readonly number[]): Promise<ReadonlyMap<number, CellState>>;
  /**
   * Changes cells of one column. What they hold is read in the request that writes: a cell that is not as `before` any more is given back what it held.
   * Answers the rows of such cells.
   */
  replace(sheet: string, column: number, changes: readonly CellChange[]): Promise<ReadonlySet<number>>;
  /** Finds the table of originals by its name, whatever its sheet is called. */
  originals(): Promise<OriginalsPlace | undefined>;
  /** Creates it. */
  createOriginals(plan: TablePlan<"originals">): Promise<void>;
  /** Rows of it from `from` (0-based) on; with `only`, just these columns (0-based, in this order). */
  readOriginals(from: number, count: number, only?: readonly number[]): Promise<readonly (readonly StoredCell[])[]>;
  /** Appends rows below it. */
  keepOriginals(rows: readonly (readonly StoredCell[])[]): Promise<void>;
}

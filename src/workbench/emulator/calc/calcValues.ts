import { type Box, CellError, type Scalar } from "../model/values";

/** A rectangular block of values while a formula is evaluated: a range that was read, an array constant, a spilled result. */
export class Matrix {
  readonly rows: number;
  readonly columns: number;
  private scanned = false;
  private busyFound = false;
  private errorFound: CellError | undefined;

  /** `fromCells` is true for a range: aggregates skip its texts and booleans. */
  constructor(readonly values: readonly (readonly Scalar[])[], readonly fromCells = false) {
    this.rows = values.length;
    this.columns = values[0]?.length ?? 0;
  }

  at(row: number, column: number): Scalar {
    return this.values[row]?.[column] ?? null;
  }

  /** True when a value in it still waits for the add-in. */
  get busy(): boolean {
    this.scan();
    return this.busyFound;
  }

  get firstError(): CellError | undefined {
    this.scan();
    return this.errorFound;
  }

  // Ranges are kept between formulas, so that one look at 10 000 cells serves them all.
  private scan(): void {
    if (this.scanned) return;
    this.scanned = true;
    for (const row of this.values) {
      for (const value of row) {
        if (!(value instanceof CellError)) continue;
        this.errorFound ??= value;
        if (value.code === "#BUSY!") this.busyFound = true;
      }
    }
  }
}

/** Cells that an expression points at; more than one box only for `(A1,C1)`. */
export class Reference {
  constructor(readonly sheetId: string, readonly boxes: readonly Box[]) {}
}

/** What an expression can come to. */
export type Value = Scalar | Matrix | Reference;

const error = (code: CellError["code"]): CellError => Object.freeze(new CellError(code));

export const ERRORS = {
  null: error("#NULL!"),
  div0: error("#DIV/0!"),
  value: error("#VALUE!"),
  ref: error("#REF!"),
  name: error("#NAME?"),
  num: error("#NUM!"),
  na: error("#N/A"),
  spill: error("#SPILL!"),
  calc: error("#CALC!"),
  busy: error("#BUSY!"),
} as const;

/** True for a value that waits for the add-in; whatever uses it waits too. */
export const isBusy = (value: unknown): boolean => value instanceof CellError && value.code === "#BUSY!";

export const single = (value: Scalar): Matrix => new Matrix([[value]]);

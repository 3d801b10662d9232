import { type Box, CellError, type Scalar } from "../model/values";

/** A rectangular block of values while a formula is evaluated: a range that was read, an array constant, a spilled result. */
export class Matrix {
  private scanned = false;
  private busyFound = false;
  private errorFound: CellError | undefined;

  private constructor(
    readonly rows: number,
    readonly columns: number,
    readonly at: (row: number, column: number) => Scalar,
    private known: readonly (readonly Scalar[])[] | undefined,
  ) {}

  static of(values: readonly (readonly Scalar[])[]): Matrix {
    return new Matrix(values.length, values[0]?.length ?? 0, (row, column) => values[row]?.[column] ?? null, values);
  }

  /** A look at columns that somebody else keeps, from `firstRow` on; good until one of their cells changes. */
  static view(columns: readonly (readonly Scalar[])[], firstRow: number, rows: number): Matrix {
    return new Matrix(rows, columns.length, (row, column) => (row < rows ? columns[column]?.[firstRow + row] ?? null : null), undefined);
  }

  /** The values row by row; of a view, copied when first asked for. */
  get values(): readonly (readonly Scalar[])[] {
    this.known ??= Array.from({ length: this.rows }, (_row, row) => Array.from({ length: this.columns }, (_cell, column) => this.at(row, column)));
    return this.known;
  }

  forEach(visit: (value: Scalar) => void): void {
    for (let row = 0; row < this.rows; row++) for (let column = 0; column < this.columns; column++) visit(this.at(row, column));
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
    this.forEach((value) => {
      if (!(value instanceof CellError)) return;
      this.errorFound ??= value;
      if (value.code === "#BUSY!") this.busyFound = true;
    });
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

export const single = (value: Scalar): Matrix => Matrix.of([[value]]);

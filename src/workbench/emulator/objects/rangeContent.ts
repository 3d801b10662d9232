import { formulaToR1C1 } from "../calc/formulaText";
import { boxAddress } from "../model/address";
import { displayText } from "../model/display";
import type { Sheet } from "../model/sheet";
import { CellError, type Box, type Scalar } from "../model/values";
import type { Workbook } from "../model/workbook";
import { requireCellCount } from "../protocol/limits";

/** A value as it goes over the wire: errors as their code, blanks as `""`. */
export function wireValue(value: Scalar): string | number | boolean {
  if (value === null) return "";
  return value instanceof CellError ? value.code : value;
}

/** One answer for every cell of a box, row by row. */
export function matrixOf<T>(box: Box, cell: (row: number, column: number) => T): T[][] {
  requireCellCount(box.rows * box.columns);
  const matrix: T[][] = new Array(box.rows);
  for (let r = 0; r < box.rows; r++) {
    const line: T[] = new Array(box.columns);
    for (let c = 0; c < box.columns; c++) line[c] = cell(box.row + r, box.column + c);
    matrix[r] = line;
  }
  return matrix;
}

/** The values of a box as they go over the wire. */
export function valuesOf(sheet: Sheet, box: Box): unknown[][] {
  requireCellCount(box.rows * box.columns);
  const matrix: unknown[][] = Array.from({ length: box.rows }, () => new Array<unknown>(box.columns).fill(""));
  sheet.values.forEach(box, (row, column, value) => {
    matrix[row - box.row]![column - box.column] = wireValue(value);
  });
  return matrix;
}

export const formulasOf = (sheet: Sheet, box: Box): unknown[][] =>
  matrixOf(box, (row, column) => sheet.formula(row, column) ?? wireValue(sheet.value(row, column)));

/** As `formulasOf`, references counted from each cell: `=R[-1]C`. */
export const formulasR1C1Of = (sheet: Sheet, box: Box): unknown[][] =>
  matrixOf(box, (row, column) => {
    const formula = sheet.formula(row, column);
    return formula === undefined ? wireValue(sheet.value(row, column)) : formulaToR1C1(formula, boxAddress({ row, column, rows: 1, columns: 1 }));
  });

export const numberFormatsOf = (book: Workbook, sheet: Sheet, box: Box): unknown[][] =>
  matrixOf(box, (row, column) => book.styles.get(sheet.styleNumber(row, column)).numberFormat);

export const textsOf = (book: Workbook, sheet: Sheet, box: Box, locale: string): unknown[][] =>
  matrixOf(box, (row, column) => displayText(sheet.value(row, column), book.styles.get(sheet.styleNumber(row, column)).numberFormat, locale));

export const valueTypesOf = (sheet: Sheet, box: Box): unknown[][] => matrixOf(box, (row, column) => valueType(sheet.value(row, column)));

function valueType(value: Scalar): string {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

import { compareScalars } from "../calc/operators";
import { translateFormula } from "../calc/formulaText";
import { ExcelError } from "./excelError";
import { intersection } from "./boxes";
import type { Sheet } from "./sheet";
import { syncHeaders } from "./tableGrowth";
import { CellError, type Box, type Scalar } from "./values";
import type { Workbook } from "./workbook";
import { requireWritable } from "./writing";

export interface SortKey {
  /** The column (or row) from the box's first one. */
  readonly key: number;
  readonly ascending: boolean;
}

/**
 * Sorts a box by its rows (or columns): numbers before texts before booleans before errors, blanks last whichever way. Cells take their
 * formulas and formats along; relative references stay relative. Merged areas in the box: `InvalidOperation`, as in Excel.
 */
export function sortCells(book: Workbook, sheet: Sheet, box: Box, keys: readonly SortKey[], options: { hasHeaders: boolean; byColumns: boolean; matchCase: boolean }): void {
  requireWritable(book, sheet, box);
  if (sheet.meta.merges.some((area) => intersection(area, box))) throw new ExcelError("InvalidOperation");
  const used = sheet.usedBox(false, box);
  if (!used) return;
  const body = bodyOf(box, used, options);
  if (body.rows < 1 || body.columns < 1) return;
  const count = options.byColumns ? body.columns : body.rows;
  const cellAt = (line: number, at: number): { row: number; column: number } =>
    options.byColumns ? { row: body.row + at, column: body.column + line } : { row: body.row + line, column: body.column + at };
  const value = (line: number, key: number): Scalar => {
    const cell = cellAt(line, key);
    return sheet.value(cell.row, cell.column);
  };
  const order = Array.from({ length: count }, (_, at) => at).sort((a, b) => {
    for (const { key, ascending } of keys) {
      const compared = compareForSort(value(a, key), value(b, key), ascending, options.matchCase);
      if (compared !== 0) return compared;
    }
    return a - b;
  });
  rearrange(book, sheet, body, order, options.byColumns);
  syncHeaders(book, sheet, body);
  book.note({ kind: "cells", sheetId: sheet.id, box, changeType: "RangeEdited" });
  book.note({ kind: "sorted", sheetId: sheet.id, boxes: movedLines(body, order, options.byColumns), axis: options.byColumns ? "column" : "row" });
}

/** The lines of the body that hold another line now, neighbours joined. */
function movedLines(body: Box, order: readonly number[], byColumns: boolean): Box[] {
  const boxes: Box[] = [];
  for (let from = 0; from < order.length; from++) {
    let to = from;
    while (to < order.length && order[to] !== to) to++;
    if (to === from) continue;
    boxes.push(byColumns ? { ...body, column: body.column + from, columns: to - from } : { ...body, row: body.row + from, rows: to - from });
    from = to;
  }
  return boxes;
}

/** Without the header line, and no further than cells are in use. */
function bodyOf(box: Box, used: Box, options: { hasHeaders: boolean; byColumns: boolean }): Box {
  const header = options.hasHeaders ? 1 : 0;
  const bottom = Math.min(box.row + box.rows, used.row + used.rows);
  const right = Math.min(box.column + box.columns, used.column + used.columns);
  const row = box.row + (options.byColumns ? 0 : header);
  const column = box.column + (options.byColumns ? header : 0);
  return { row, column, rows: bottom - row, columns: right - column };
}

const rank = (value: Scalar): number =>
  value === null ? 4 : value instanceof CellError ? 3 : typeof value === "boolean" ? 2 : typeof value === "string" ? 1 : 0;

function compareForSort(a: Scalar, b: Scalar, ascending: boolean, matchCase: boolean): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  const direction = ascending ? 1 : -1;
  const byRank = rank(a) - rank(b);
  if (byRank !== 0) return byRank * direction;
  if (a instanceof CellError) return 0;
  if (typeof a === "string" && typeof b === "string") {
    const compared = a.localeCompare(b, "zh-CN", { sensitivity: matchCase ? "variant" : "accent", numeric: false });
    return compared * direction;
  }
  return compareScalars(a, b) * direction;
}

function rearrange(book: Workbook, sheet: Sheet, body: Box, order: readonly number[], byColumns: boolean): void {
  const values: Scalar[][] = [];
  const formulas: (string | undefined)[][] = [];
  const styles: number[][] = [];
  let hasFormulas = false;
  for (let r = 0; r < body.rows; r++) {
    const lineValues: Scalar[] = [];
    const lineFormulas: (string | undefined)[] = [];
    const lineStyles: number[] = [];
    for (let c = 0; c < body.columns; c++) {
      const fromRow = body.row + (byColumns ? r : order[r]!);
      const fromColumn = body.column + (byColumns ? order[c]! : c);
      const formula = sheet.formula(fromRow, fromColumn);
      lineValues.push(sheet.value(fromRow, fromColumn));
      lineStyles.push(sheet.styleNumber(fromRow, fromColumn));
      lineFormulas.push(formula && translateFormula(formula, { row: fromRow, column: fromColumn }, { row: body.row + r, column: body.column + c }));
      hasFormulas ||= formula !== undefined;
    }
    values.push(lineValues);
    formulas.push(lineFormulas);
    styles.push(lineStyles);
  }
  book.put(sheet, body, { values, formulas: hasFormulas ? formulas : null, styles });
}

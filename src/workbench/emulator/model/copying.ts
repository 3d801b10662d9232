import { translateFormula } from "../calc/formulaText";
import { ExcelError } from "./excelError";
import { isOnSheet } from "./boxes";
import { growTables, syncHeaders } from "./tableGrowth";
import type { Sheet } from "./sheet";
import type { Box, Scalar } from "./values";
import type { Workbook } from "./workbook";
import { requireWritable } from "./writing";

export interface CopyOptions {
  readonly what: "All" | "Formulas" | "Values" | "Formats";
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

const ALL: CopyOptions = { what: "All", skipBlanks: false, transpose: false };

/**
 * Copies `source` over `target`; a target that is a multiple of the source is filled with repetitions. Relative references in formulas
 * move along. Answers the box that was written.
 */
export function copyCells(book: Workbook, from: Sheet, source: Box, to: Sheet, target: Box, options: CopyOptions = ALL): Box {
  const rows = options.transpose ? source.columns : source.rows;
  const columns = options.transpose ? source.rows : source.columns;
  const box: Box = {
    row: target.row,
    column: target.column,
    rows: target.rows % rows === 0 ? target.rows : rows,
    columns: target.columns % columns === 0 ? target.columns : columns,
  };
  if (!isOnSheet(box)) throw new ExcelError("InvalidArgument");
  requireWritable(book, to, box);
  const values: Scalar[][] = [];
  const formulas: (string | undefined)[][] = [];
  const styles: number[][] = [];
  for (let r = 0; r < box.rows; r++) {
    const lineValues: Scalar[] = [];
    const lineFormulas: (string | undefined)[] = [];
    const lineStyles: number[] = [];
    for (let c = 0; c < box.columns; c++) {
      const sourceRow = source.row + ((options.transpose ? c : r) % source.rows);
      const sourceColumn = source.column + ((options.transpose ? r : c) % source.columns);
      const value = from.value(sourceRow, sourceColumn);
      const formula = from.formula(sourceRow, sourceColumn);
      const row = box.row + r;
      const column = box.column + c;
      const keeps = options.skipBlanks && value === null && formula === undefined;
      lineValues.push(keeps ? to.value(row, column) : value);
      lineFormulas.push(
        keeps ? to.formula(row, column)
        : options.what === "Values" || formula === undefined ? undefined
        : translateFormula(formula, { row: sourceRow, column: sourceColumn }, { row, column }),
      );
      lineStyles.push(keeps ? to.styleNumber(row, column) : from.styleNumber(sourceRow, sourceColumn));
    }
    values.push(lineValues);
    formulas.push(lineFormulas);
    styles.push(lineStyles);
  }
  const content = options.what === "Formats" ? {} : { values, formulas };
  const looks = options.what === "All" || options.what === "Formats" ? { styles } : {};
  book.put(to, box, { ...content, ...looks });
  if (options.what !== "Formats") {
    syncHeaders(book, to, box);
    growTables(book, to, box);
    book.note({ kind: "cells", sheetId: to.id, box, changeType: "RangeEdited" });
  } else book.note({ kind: "format", sheetId: to.id, box });
  return box;
}

/** Ctrl+D or dragging the fill handle down: the box's first row, formulas moving along, over the rest of it. */
export function fillDown(book: Workbook, sheet: Sheet, box: Box): void {
  if (box.rows > 1) copyCells(book, sheet, { ...box, rows: 1 }, sheet, { ...box, row: box.row + 1, rows: box.rows - 1 });
}

/** Moves cells elsewhere; what refers to them keeps doing so only where the formula engine follows cuts. */
export function moveCells(book: Workbook, from: Sheet, source: Box, to: Sheet, target: Box): void {
  requireWritable(book, from, source);
  const values = Array.from({ length: source.rows }, (_, r) => Array.from({ length: source.columns }, (_, c) => from.value(source.row + r, source.column + c)));
  const formulas = from.formulas.read(source);
  const styles = from.styles.read(source);
  const blank = values.map((line) => line.map(() => null));
  book.put(from, source, { values: blank, formulas: null, styles: styles.map((line) => line.map(() => undefined)) });
  const box: Box = { ...source, row: target.row, column: target.column };
  requireWritable(book, to, box);
  book.put(to, box, { values, formulas, styles });
  syncHeaders(book, from, source);
  syncHeaders(book, to, box);
  book.note({ kind: "cells", sheetId: from.id, box: source, changeType: "RangeEdited" });
  book.note({ kind: "cells", sheetId: to.id, box, changeType: "RangeEdited" });
}

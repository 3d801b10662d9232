import { ExcelError } from "./excelError";
import { USER, type FormulaEdit, type Origin } from "./events";
import { contains } from "./boxes";
import { parseInput } from "./parseInput";
import type { Sheet } from "./sheet";
import { growTables, syncHeaders } from "./tableGrowth";
import { type Box, CellError, type Scalar } from "./values";
import type { CellData, Workbook } from "./workbook";

/** A value as it comes over the wire or from the keyboard; `undefined` leaves the cell as it is. */
export type CellInput = string | number | boolean | CellError | null | undefined;

/** What typing `text` into a cell and pressing Enter does: one undo record. Throws `AccessDenied` on a protected sheet. */
export function enterText(book: Workbook, sheetId: string, row: number, column: number, text: string, origin: Origin = USER): void {
  book.edit(origin, "typing", () => writeInputs(book, book.sheet(sheetId), { row, column, rows: 1, columns: 1 }, [[text]]));
}

/**
 * Writes a matrix of inputs as if typed: texts are parsed unless the cell's format is `@`. Tables grow when something is written
 * directly below or beside them; header cells rename their columns. One change event for the whole box.
 */
export function writeInputs(book: Workbook, sheet: Sheet, box: Box, inputs: readonly (readonly CellInput[])[]): void {
  requireWritable(book, sheet, box);
  book.edit(USER, "edit", () => {
    const single = box.rows === 1 && box.columns === 1;
    const before = single ? sheet.value(box.row, box.column) : null;
    const data = cellDataFor(book, sheet, box, inputs);
    const edits = formulaEdits(sheet, box, data);
    book.put(sheet, box, { ...data, inputs });
    syncHeaders(book, sheet, box);
    growTables(book, sheet, box);
    const detail = single ? { before, after: sheet.value(box.row, box.column) } : {};
    book.note({ kind: "cells", sheetId: sheet.id, box, changeType: "RangeEdited", ...detail });
    if (edits.length > 0) book.note({ kind: "formulas", sheetId: sheet.id, edits });
  });
}

/** Turns inputs into what is stored: values, formulas, and the styles that dates, percents and apostrophes bring along. */
function cellDataFor(book: Workbook, sheet: Sheet, box: Box, inputs: readonly (readonly CellInput[])[]): CellData {
  const year = book.today().getUTCFullYear();
  const values: Scalar[][] = new Array(box.rows);
  let formulas: (string | undefined)[][] | null = null;
  let styles: (number | undefined)[][] | undefined;
  const hasFormulas = sheet.formulas.used(box) !== undefined;
  const isUnstyled = sheet.meta.columnStyles.size === 0 && sheet.meta.rowStyles.size === 0 && sheet.styles.used(box) === undefined;
  for (let r = 0; r < box.rows; r++) {
    const line: Scalar[] = new Array(box.columns);
    for (let c = 0; c < box.columns; c++) {
      const row = box.row + r;
      const column = box.column + c;
      const input = inputs[r]?.[c];
      if (input === undefined) {
        line[c] = sheet.value(row, column);
        const kept = hasFormulas ? sheet.formula(row, column) : undefined;
        if (kept !== undefined) ((formulas ??= emptyMatrix(box))[r]!)[c] = kept;
        continue;
      }
      const number = isUnstyled ? 0 : sheet.styleNumber(row, column);
      const style = book.styles.get(number);
      if (typeof input !== "string") {
        line[c] = style.numberFormat === "@" && typeof input === "number" ? String(input) : input;
        if (typeof input === "number" && !Number.isFinite(input)) line[c] = new CellError("#NUM!");
        continue;
      }
      if (style.numberFormat === "@" && !style.quotePrefix) {
        line[c] = input === "" ? null : input;
        continue;
      }
      const parsed = parseInput(input, style.numberFormat, year);
      line[c] = parsed.value;
      if (parsed.formula !== undefined) ((formulas ??= emptyMatrix(box))[r]!)[c] = parsed.formula;
      const numberFormat = style.numberFormat === "General" ? parsed.numberFormat : undefined;
      const quotePrefix = parsed.quoted === true;
      if (numberFormat !== undefined || quotePrefix !== style.quotePrefix) {
        styles ??= sheet.styles.read(box);
        styles[r]![c] = book.styles.derive(number, { quotePrefix, ...(numberFormat === undefined ? {} : { numberFormat }) });
      }
    }
    values[r] = line;
  }
  return { values, formulas, styles };
}

/** The cells whose formula will not be what it was. */
function formulaEdits(sheet: Sheet, box: Box, { formulas }: CellData): FormulaEdit[] {
  const edits: FormulaEdit[] = [];
  const compare = (row: number, column: number): void => {
    const before = sheet.formula(row, column);
    if (before !== formulas?.[row - box.row]?.[column - box.column]) edits.push({ row, column, before: before ?? String(sheet.value(row, column) ?? "") });
  };
  if (formulas) for (let r = 0; r < box.rows; r++) for (let c = 0; c < box.columns; c++) compare(box.row + r, box.column + c);
  else sheet.formulas.forEach(box, compare);
  return edits;
}

const emptyMatrix = (box: Box): undefined[][] => Array.from({ length: box.rows }, () => new Array<undefined>(box.columns).fill(undefined));

/** Throws `AccessDenied` when the sheet is protected and a cell of the box is locked. */
export function requireWritable(book: Workbook, sheet: Sheet, box: Box): void {
  if (!sheet.meta.protection) return;
  const { rowStyles, columnStyles } = sheet.meta;
  const requireUnlocked = (number: number): void => {
    if (book.styles.get(number).locked) throw new ExcelError("AccessDenied");
  };
  const lastRow = box.row + box.rows;
  for (let column = box.column; column < box.column + box.columns; column++) {
    const ofColumn = columnStyles.get(column) ?? 0;
    if (book.styles.get(ofColumn).locked) {
      // In a locked column the first cell that nobody unlocked ends the search: even a million rows are soon through.
      for (let row = box.row; row < lastRow; row++) requireUnlocked(sheet.styleNumber(row, column));
      continue;
    }
    for (const row of rowStyles.keys()) if (row >= box.row && row < lastRow) requireUnlocked(sheet.styleNumber(row, column));
    sheet.styles.forEach({ ...box, column, columns: 1 }, (_row, _column, number) => requireUnlocked(number));
  }
}

/** The merged area that holds this cell, if it is in one. */
export function mergedAreaAt(sheet: Sheet, row: number, column: number): Box | undefined {
  return sheet.meta.merges.find((area) => contains(area, { row, column, rows: 1, columns: 1 }));
}

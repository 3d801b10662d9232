import { ExcelError } from "../model/excelError";
import type { FormulaEdit } from "../model/events";
import { Sheet } from "../model/sheet";
import { activateSheet, takeName } from "../model/sheetOps";
import { restructure } from "../model/structure";
import { syncHeaders } from "../model/tableGrowth";
import type { Box, Scalar } from "../model/values";
import type { CellData, Workbook } from "../model/workbook";
import { applyBookChange, freeName } from "./applyBookChange";
import { type CellsOperation, type Content, FormulaText, type Operation } from "./operations";
import { changedSheet, type SheetChange } from "./sheetChanges";

/**
 * Makes operations come true in a workbook, within an open edit. What cannot be done any more, because another person's change came
 * before, is left out; the same is left out by everybody, as it depends on the state alone.
 */
export function applyOperations(book: Workbook, operations: readonly Operation[]): void {
  for (const operation of operations) applyOperation(book, operation);
}

function applyOperation(book: Workbook, operation: Operation): void {
  if (operation.kind === "book") return applyBookChange(book, operation.change);
  if (operation.kind === "sheetShown") return book.showAgain(operation.sheetId, Math.min(operation.position, book.meta.order.length));
  if (operation.kind === "sheetAdded") return addSheet(book, operation);
  const sheet = book.findSheet(operation.kind === "shift" ? operation.edit.sheetId : operation.sheetId);
  if (!sheet) return;
  if (operation.kind === "cells") writeContents(book, sheet, operation);
  else if (operation.kind === "sheet") changeSheet(book, sheet, operation.change);
  else unlessRefused(() => restructure(book, sheet, operation.edit, operation.inherits));
}

/** Excel refuses some edits whatever they came from: shifted parts of a table, cells pushed off the sheet. */
function unlessRefused(change: () => void): void {
  try {
    change();
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
  }
}

function addSheet(book: Workbook, { sheetId, name, position }: Operation & { readonly kind: "sheetAdded" }): void {
  if (book.findSheet(sheetId)) return;
  book.addSheet(new Sheet(sheetId, freeName(name, (wanted) => book.sheetByName(wanted) !== undefined)), Math.min(position, book.meta.order.length));
  book.calculation?.definitionsChanged();
}

function writeContents(book: Workbook, sheet: Sheet, { box, content, styles }: CellsOperation): void {
  if (content) {
    const edits: FormulaEdit[] = [];
    for (const part of fullParts(box, content)) {
      const matrix = content.slice(part.row - box.row, part.row - box.row + part.rows).map((line) => line.slice(part.column - box.column, part.column - box.column + part.columns) as Content[]);
      edits.push(...formulaEdits(sheet, part, matrix));
      book.put(sheet, part, dataOf(matrix));
    }
    syncHeaders(book, sheet, box);
    book.note({ kind: "cells", sheetId: sheet.id, box, changeType: "RangeEdited" });
    if (edits.length > 0) book.note({ kind: "formulas", sheetId: sheet.id, edits });
  }
  if (!styles) return;
  const present = sheet.styles.read(box);
  book.put(sheet, box, { styles: styles.map((line, r) => Array.from(line, (style, c) => (style === undefined ? present[r]![c] : (style ?? undefined)))) });
  if (!content) book.note({ kind: "format", sheetId: sheet.id, box });
}

function dataOf(matrix: readonly (readonly Content[])[]): CellData {
  const hasFormulas = matrix.some((line) => line.some((content) => content instanceof FormulaText));
  return {
    values: matrix.map((line) => line.map((content): Scalar => (content instanceof FormulaText ? null : content))),
    formulas: hasFormulas ? matrix.map((line) => line.map((content) => (content instanceof FormulaText ? content.text : undefined))) : null,
    inputs: matrix,
  };
}

function formulaEdits(sheet: Sheet, box: Box, matrix: readonly (readonly Content[])[]): FormulaEdit[] {
  const edits: FormulaEdit[] = [];
  matrix.forEach((line, r) =>
    line.forEach((content, c) => {
      const [row, column] = [box.row + r, box.column + c];
      const before = sheet.formula(row, column);
      if (before !== (content instanceof FormulaText ? content.text : undefined)) edits.push({ row, column, before: before ?? String(sheet.value(row, column) ?? "") });
    }),
  );
  return edits;
}

/** The written cells of a matrix as boxes: rows that are written in the same columns are taken together. */
function fullParts(box: Box, matrix: readonly (readonly unknown[])[]): readonly Box[] {
  const parts: Box[] = [];
  let open: Box[] = [];
  matrix.forEach((line, r) => {
    const runs = runsOf(line).map(([from, to]): Box => ({ row: box.row + r, rows: 1, column: box.column + from, columns: to - from }));
    if (runs.length === open.length && runs.every((run, at) => run.column === open[at]!.column && run.columns === open[at]!.columns)) {
      open = open.map((part) => ({ ...part, rows: part.rows + 1 }));
    } else {
      parts.push(...open);
      open = runs;
    }
  });
  return [...parts, ...open];
}

/** Where a line is written, `[from, to)`. */
function runsOf(line: readonly unknown[]): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let from = 0; from < line.length; from++) {
    let to = from;
    while (to < line.length && line[to] !== undefined) to++;
    if (to > from) runs.push([from, to]);
    from = to;
  }
  return runs;
}

function changeSheet(book: Workbook, sheet: Sheet, change: SheetChange): void {
  const { visibility, ...simple } = change.simple;
  book.patchSheet(sheet, changedSheet(sheet.meta, { ...change, simple }));
  if (change.lines.length > 0 || change.lists.length > 0) book.note({ kind: "other", what: "sheet" });
  if (change.name) rename(book, sheet, change.name.after);
  if (visibility && visibility !== sheet.meta.visibility) show(book, sheet, visibility);
}

function rename(book: Workbook, sheet: Sheet, wanted: string): void {
  const name = freeName(wanted, (taken) => (book.sheetByName(taken) ?? sheet) !== sheet);
  if (name !== sheet.name) takeName(book, sheet, name);
}

/** Of two people who each hide the other of the last two sheets, the second one is not heeded. */
function show(book: Workbook, sheet: Sheet, visibility: Sheet["meta"]["visibility"]): void {
  const others = book.sheets.filter((other) => other !== sheet && other.meta.visibility === "Visible");
  if (visibility !== "Visible" && others.length === 0) return;
  const before = sheet.meta.visibility;
  book.patchSheet(sheet, { visibility });
  if (visibility !== "Visible") for (const view of book.views) if (view.activeSheetId === sheet.id) activateSheet(book, view, others[0]!);
  book.note({ kind: "visibility", sheetId: sheet.id, before, after: visibility });
}

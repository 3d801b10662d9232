import { contains, intersection } from "./boxes";
import { ExcelError } from "./excelError";
import type { Sheet } from "./sheet";
import { syncHeaders } from "./tableGrowth";
import { applyStyle } from "./styling";
import { DEFAULT_STYLE } from "./style";
import type { Box } from "./values";
import type { Workbook } from "./workbook";
import { requireWritable } from "./writing";

/** Empties cells of their contents (`Delete`), their formats, or both. */
export function clearCells(book: Workbook, sheet: Sheet, box: Box, what: "All" | "Contents" | "Formats"): void {
  requireWritable(book, sheet, box);
  if (what !== "Formats") {
    const used = sheet.usedBox(true, box);
    if (used) {
      const values = Array.from({ length: used.rows }, () => new Array<null>(used.columns).fill(null));
      book.put(sheet, used, { values, formulas: null });
      syncHeaders(book, sheet, used);
    }
    book.note({ kind: "cells", sheetId: sheet.id, box, changeType: "RangeEdited" });
  }
  if (what !== "Contents") applyStyle(book, sheet, box, DEFAULT_STYLE);
}

/** Merges a box into one cell, or each of its rows; only the first cell's content survives. Throws `InvalidOperation` inside tables. */
export function mergeCells(book: Workbook, sheet: Sheet, box: Box, across: boolean): void {
  requireWritable(book, sheet, box);
  if (book.meta.tables.some((table) => table.sheetId === sheet.id && intersection(table.box, box))) throw new ExcelError("InvalidOperation");
  const areas = across ? Array.from({ length: box.rows }, (_, r) => ({ ...box, row: box.row + r, rows: 1 })) : [box];
  for (const area of areas) {
    const values = Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => (r === 0 && c === 0 ? sheet.value(area.row, area.column) : null)));
    const formulas = values.map((line, r) => line.map((_, c) => (r === 0 && c === 0 ? sheet.formula(area.row, area.column) : undefined)));
    book.put(sheet, area, { values, formulas });
  }
  const others = sheet.meta.merges.filter((other) => !intersection(other, box));
  book.patchSheet(sheet, { merges: [...others, ...areas.filter((area) => area.rows * area.columns > 1)] });
  book.note({ kind: "format", sheetId: sheet.id, box });
}

/** Takes merged areas apart that lie in, or touch, the box. */
export function unmergeCells(book: Workbook, sheet: Sheet, box: Box): void {
  requireWritable(book, sheet, box);
  book.patchSheet(sheet, { merges: sheet.meta.merges.filter((area) => !contains(box, area) && !intersection(box, area)) });
  book.note({ kind: "format", sheetId: sheet.id, box });
}

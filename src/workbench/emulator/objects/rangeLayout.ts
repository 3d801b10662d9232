import { ExcelError } from "../model/excelError";
import type { Sheet } from "../model/sheet";
import { MAX_COLUMNS, MAX_ROWS, type Box } from "../model/values";
import type { ExcelSession } from "../protocol/session";
import { columnWidth, rowHeight } from "../model/sizes";
import { flag } from "./arguments";

/** Whether all rows of a box are hidden; null when only some are. */
export function rowsHidden(sheet: Sheet, box: Box): boolean | null {
  const last = box.row + Math.min(box.rows, MAX_ROWS);
  return all(box.row, last, (row) => sheet.isRowHidden(row), sheet.meta.hiddenRows.size + sheet.meta.filteredRows.size);
}

/** Whether all columns of a box are hidden; null when only some are. */
export function columnsHidden(sheet: Sheet, box: Box): boolean | null {
  const last = box.column + Math.min(box.columns, MAX_COLUMNS);
  return all(box.column, last, (column) => sheet.meta.hiddenColumns.has(column), sheet.meta.hiddenColumns.size);
}

function all(first: number, last: number, isHidden: (index: number) => boolean, hiddenCount: number): boolean | null {
  if (hiddenCount === 0) return false;
  let hidden = 0;
  for (let index = first; index < last; index++) if (isHidden(index)) hidden++;
  return hidden === 0 ? false : hidden === last - first ? true : null;
}

/** Hides or shows the rows or columns of a box. */
export function setHidden(session: ExcelSession, sheet: Sheet, box: Box, axis: "row" | "column", value: unknown): void {
  const hidden = flag(value, false);
  if (sheet.meta.protection) throw new ExcelError("AccessDenied");
  session.edit("hide", () => {
    const key = axis === "row" ? "hiddenRows" : "hiddenColumns";
    const set = new Set(sheet.meta[key]);
    const first = axis === "row" ? box.row : box.column;
    const count = axis === "row" ? box.rows : box.columns;
    for (let index = first; index < first + count; index++) {
      if (hidden) set.add(index);
      else set.delete(index);
    }
    session.book.patchSheet(sheet, { [key]: set });
    session.book.note({ kind: "rowHidden", sheetId: sheet.id, box, hidden });
  });
}

/** Where a box lies on the sheet, in points from its top left corner. */
export function pixelsOf(sheet: Sheet, box: Box): { top: number; left: number; height: number; width: number } {
  return {
    top: sum(0, box.row, (row) => rowHeight(sheet, row)),
    left: sum(0, box.column, (column) => columnWidth(sheet, column)),
    height: sum(box.row, box.row + box.rows, (row) => rowHeight(sheet, row)),
    width: sum(box.column, box.column + box.columns, (column) => columnWidth(sheet, column)),
  };
}

function sum(first: number, last: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = first; index < last; index++) total += size(index);
  return total;
}

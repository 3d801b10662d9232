import type { Sheet } from "./sheet";

/** Excel's standard sizes, in points. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

export const columnWidth = (sheet: Sheet, column: number): number =>
  sheet.meta.hiddenColumns.has(column) ? 0 : (sheet.meta.columnWidths.get(column) ?? STANDARD_WIDTH);

export const rowHeight = (sheet: Sheet, row: number): number => (sheet.isRowHidden(row) ? 0 : (sheet.meta.rowHeights.get(row) ?? STANDARD_HEIGHT));

import type { Sheet } from "./sheet";
import { MAX_COLUMNS, MAX_ROWS, type Box } from "./values";

/** Ctrl+Shift+8: the box around `start` that is bordered by blank rows and columns. */
export function surroundingRegion(sheet: Sheet, start: Box): Box {
  let box: Box = { row: start.row, column: start.column, rows: start.rows, columns: start.columns };
  for (;;) {
    const grown = grow(sheet, box);
    if (grown === box) return box;
    box = grown;
  }
}

function grow(sheet: Sheet, box: Box): Box {
  const top = Math.max(0, box.row - 1);
  const left = Math.max(0, box.column - 1);
  const bottom = Math.min(MAX_ROWS, box.row + box.rows + 1);
  const right = Math.min(MAX_COLUMNS, box.column + box.columns + 1);
  const used = sheet.usedBox(true, { row: top, column: left, rows: bottom - top, columns: right - left });
  if (!used) return box;
  const row = Math.min(box.row, used.row);
  const column = Math.min(box.column, used.column);
  const rows = Math.max(box.row + box.rows, used.row + used.rows) - row;
  const columns = Math.max(box.column + box.columns, used.column + used.columns) - column;
  return row === box.row && column === box.column && rows === box.rows && columns === box.columns ? box : { row, column, rows, columns };
}

/** Ctrl+arrow from the box's first cell: the last filled cell before a blank, or the next filled one, or the sheet's edge. */
export function edgeFrom(sheet: Sheet, start: Box, direction: "Left" | "Right" | "Up" | "Down"): Box {
  const rowStep = direction === "Up" ? -1 : direction === "Down" ? 1 : 0;
  const columnStep = direction === "Left" ? -1 : direction === "Right" ? 1 : 0;
  const isFilled = (row: number, column: number): boolean => sheet.value(row, column) !== null;
  const isInside = (row: number, column: number): boolean => row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
  let row = start.row;
  let column = start.column;
  const skipsBlanks = !isInside(row + rowStep, column + columnStep) || !isFilled(row, column) || !isFilled(row + rowStep, column + columnStep);
  while (isInside(row + rowStep, column + columnStep)) {
    if (!skipsBlanks && !isFilled(row + rowStep, column + columnStep)) break;
    row += rowStep;
    column += columnStep;
    if (skipsBlanks && isFilled(row, column)) break;
  }
  return { row, column, rows: 1, columns: 1 };
}

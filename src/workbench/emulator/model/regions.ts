import type { Sheet } from "./sheet";
import { MAX_COLUMNS, MAX_ROWS, type Box } from "./values";

/** Ctrl+Shift+8: the box around `start` that is bordered by blank rows and columns. Each line around the box is looked at once, so that long lists stay quick. */
export function surroundingRegion(sheet: Sheet, start: Box): Box {
  let { row, column } = start;
  let bottom = start.row + start.rows;
  let right = start.column + start.columns;
  const isFilled = (box: Box): boolean => sheet.usedBox(true, box) !== undefined;
  const across = (at: number): Box => ({ row: at, rows: 1, column: Math.max(0, column - 1), columns: Math.min(MAX_COLUMNS, right + 1) - Math.max(0, column - 1) });
  const down = (at: number): Box => ({ column: at, columns: 1, row: Math.max(0, row - 1), rows: Math.min(MAX_ROWS, bottom + 1) - Math.max(0, row - 1) });
  for (let grew = true; grew; ) {
    const before = `${row},${column},${bottom},${right}`;
    while (bottom < MAX_ROWS && isFilled(across(bottom))) bottom++;
    while (row > 0 && isFilled(across(row - 1))) row--;
    while (right < MAX_COLUMNS && isFilled(down(right))) right++;
    while (column > 0 && isFilled(down(column - 1))) column--;
    grew = before !== `${row},${column},${bottom},${right}`;
  }
  return { row, column, rows: bottom - row, columns: right - column };
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

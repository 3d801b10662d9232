import type { Sheet } from "./sheet";
import { MAX_COLUMNS, MAX_ROWS, type Box } from "./values";

/** Ctrl+Shift+8: the box around `start` that is bordered by blank rows and columns. */
export function surroundingRegion(sheet: Sheet, start: Box): Box {
  let box: Box = { row: start.row, column: start.column, rows: start.rows, columns: start.columns };
  for (;;) {
    // Each side as far as it goes before the next one is tried, so that a long list is not looked through again for each of its rows.
    const grown = SIDES.reduce((reached, side) => growSide(sheet, reached, side), box);
    if (grown.rows === box.rows && grown.columns === box.columns) return box;
    box = grown;
  }
}

const SIDES = ["bottom", "right", "top", "left"] as const;

function growSide(sheet: Sheet, start: Box, side: (typeof SIDES)[number]): Box {
  let box = start;
  for (;;) {
    const grown = oneMore(box, side);
    if (grown.row < 0 || grown.column < 0 || grown.row + grown.rows > MAX_ROWS || grown.column + grown.columns > MAX_COLUMNS) return box;
    if (!sheet.usedBox(true, edge(grown, side))) return box;
    box = grown;
  }
}

function oneMore(box: Box, side: (typeof SIDES)[number]): Box {
  if (side === "bottom") return { ...box, rows: box.rows + 1 };
  if (side === "right") return { ...box, columns: box.columns + 1 };
  if (side === "top") return { ...box, row: box.row - 1, rows: box.rows + 1 };
  return { ...box, column: box.column - 1, columns: box.columns + 1 };
}

/** The row or column on one side of a box, with the cells diagonal to its ends: what touches at a corner belongs to the region. */
function edge(box: Box, side: (typeof SIDES)[number]): Box {
  if (side === "bottom" || side === "top") {
    const column = Math.max(0, box.column - 1);
    return { row: side === "top" ? box.row : box.row + box.rows - 1, rows: 1, column, columns: Math.min(MAX_COLUMNS, box.column + box.columns + 1) - column };
  }
  const row = Math.max(0, box.row - 1);
  return { column: side === "left" ? box.column : box.column + box.columns - 1, columns: 1, row, rows: Math.min(MAX_ROWS, box.row + box.rows + 1) - row };
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

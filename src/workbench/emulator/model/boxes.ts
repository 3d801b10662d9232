import { MAX_COLUMNS, MAX_ROWS, type Box, type StructureEdit } from "./values";

/** The cells two boxes share; undefined when they share none. */
export function intersection(a: Box, b: Box): Box | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest box that holds both. */
export function bounding(a: Box, b: Box): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** Whether two boxes are the same cells. */
export function sameBox(a: Box, b: Box): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** Whether the box is inside the sheet and holds at least one cell. */
export function isOnSheet(box: Box): boolean {
  return (
    box.row >= 0 && box.column >= 0 && box.rows > 0 && box.columns > 0 &&
    box.row + box.rows <= MAX_ROWS && box.column + box.columns <= MAX_COLUMNS
  );
}

/** The number of cells in a box. */
export const cellCount = (box: Box): number => box.rows * box.columns;

/** What is left of `box` when `hole` is cut out, as at most four boxes. */
export function without(box: Box, hole: Box): Box[] {
  const cut = intersection(box, hole);
  if (!cut) return [box];
  const parts: Box[] = [
    { row: box.row, column: box.column, rows: cut.row - box.row, columns: box.columns },
    { row: cut.row + cut.rows, column: box.column, rows: box.row + box.rows - cut.row - cut.rows, columns: box.columns },
    { row: cut.row, column: box.column, rows: cut.rows, columns: cut.column - box.column },
    { row: cut.row, column: cut.column + cut.columns, rows: cut.rows, columns: box.column + box.columns - cut.column - cut.columns },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/**
 * Where a box lies after rows, columns or cells were inserted or deleted; undefined when it was deleted whole.
 * A box that only partly lies in the band of shifted cells stays where it is, as merged areas and tables forbid that edit.
 */
export function moveBox(box: Box, edit: StructureEdit): Box | undefined {
  const byRow = edit.axis === "row";
  if (edit.band) {
    const start = byRow ? box.column : box.row;
    const size = byRow ? box.columns : box.rows;
    if (start < edit.band.start || start + size > edit.band.start + edit.band.count) return box;
  }
  const limit = byRow ? MAX_ROWS : MAX_COLUMNS;
  const start = byRow ? box.row : box.column;
  const size = byRow ? box.rows : box.columns;
  if (size === limit) return box;
  const moved = moveSpan(start, size, edit.at, edit.count, limit);
  if (!moved) return undefined;
  return byRow
    ? { ...box, row: moved.start, rows: moved.size }
    : { ...box, column: moved.start, columns: moved.size };
}

function moveSpan(start: number, size: number, at: number, count: number, limit: number): { start: number; size: number } | undefined {
  if (count > 0) {
    if (at <= start) return start + count >= limit ? undefined : { start: start + count, size: Math.min(size, limit - start - count) };
    return at < start + size ? { start, size: Math.min(size + count, limit - start) } : { start, size };
  }
  const gone = -count;
  const before = Math.max(0, Math.min(start, at + gone) - at);
  const inside = Math.max(0, Math.min(start + size, at + gone) - Math.max(start, at));
  return size - inside <= 0 ? undefined : { start: start < at ? start : start - before, size: size - inside };
}

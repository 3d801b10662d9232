import { type Box, MAX_COLUMNS, MAX_ROWS, type StructureEdit } from "../model/values";

/** Where `[start, start + length)` lies after the edit: undefined when it is all deleted. */
function shiftSpan(start: number, length: number, at: number, count: number, limit: number): { start: number; length: number } | undefined {
  if (count >= 0) {
    if (at <= start) return start + count >= limit ? undefined : { start: start + count, length: Math.min(length, limit - start - count) };
    return at < start + length ? { start, length: Math.min(length + count, limit - start) } : { start, length };
  }
  const removedEnd = at - count;
  const end = start + length;
  const left = Math.max(0, Math.min(end, at) - start);
  const right = Math.max(0, end - Math.max(start, removedEnd));
  if (left + right === 0) return undefined;
  return { start: left > 0 ? start : Math.max(start, removedEnd) + count, length: left + right };
}

/**
 * A box that formulas refer to, after the edit: moved, grown by what is inserted inside it, shrunk by what is deleted.
 * The same object when nothing changes, undefined when all of it is deleted. Boxes only partly inside the edit's band stay.
 */
export function shiftBox(box: Box, edit: StructureEdit): Box | undefined {
  const byRow = edit.axis === "row";
  const limit = byRow ? MAX_ROWS : MAX_COLUMNS;
  const length = byRow ? box.rows : box.columns;
  if (length === limit) return box;
  if (edit.band) {
    const first = byRow ? box.column : box.row;
    const across = byRow ? box.columns : box.rows;
    if (first < edit.band.start || first + across > edit.band.start + edit.band.count) return box;
  }
  const start = byRow ? box.row : box.column;
  const span = shiftSpan(start, length, edit.at, edit.count, limit);
  if (!span) return undefined;
  if (span.start === start && span.length === length) return box;
  return byRow ? { ...box, row: span.start, rows: span.length } : { ...box, column: span.start, columns: span.length };
}

/** Where a cell is after the edit; undefined when it is deleted or pushed off the sheet. */
export function shiftCell(row: number, column: number, edit: StructureEdit): { row: number; column: number } | undefined {
  const byRow = edit.axis === "row";
  const across = byRow ? column : row;
  if (edit.band && (across < edit.band.start || across >= edit.band.start + edit.band.count)) return { row, column };
  const span = shiftSpan(byRow ? row : column, 1, edit.at, edit.count, byRow ? MAX_ROWS : MAX_COLUMNS);
  if (!span) return undefined;
  return byRow ? { row: span.start, column } : { row, column: span.start };
}

import { MAX_COLUMNS, MAX_ROWS, type Box, type StructureEdit } from "../model/values";

/** A part of a box, before and after an edit. */
export interface Piece {
  readonly from: Box;
  readonly to: Box;
}

/** Where the cells of a box are after an edit, in as few pieces as can be; deleted cells are in none. */
export function carryPieces(box: Box, edit: StructureEdit): readonly Piece[] {
  const byRow = edit.axis === "row";
  const start = byRow ? box.row : box.column;
  const end = start + (byRow ? box.rows : box.columns);
  if (end <= edit.at) return [{ from: box, to: box }];
  const [crossStart, crossEnd] = byRow ? [box.column, box.column + box.columns] : [box.row, box.row + box.rows];
  const bandStart = edit.band ? Math.max(crossStart, Math.min(crossEnd, edit.band.start)) : crossStart;
  const bandEnd = edit.band ? Math.max(bandStart, Math.min(crossEnd, edit.band.start + edit.band.count)) : crossEnd;
  if (bandStart === bandEnd) return [{ from: box, to: box }];
  const part = (from: number, to: number, across: number, acrossEnd: number): Box =>
    byRow ? { row: from, rows: to - from, column: across, columns: acrossEnd - across } : { column: from, columns: to - from, row: across, rows: acrossEnd - across };
  const pieces: Piece[] = [];
  const stay = (piece: Box): void => void (piece.rows > 0 && piece.columns > 0 && pieces.push({ from: piece, to: piece }));
  stay(part(start, end, crossStart, bandStart));
  stay(part(start, Math.max(start, edit.at), bandStart, bandEnd));
  const limit = byRow ? MAX_ROWS : MAX_COLUMNS;
  const movedStart = Math.max(start, edit.count < 0 ? edit.at - edit.count : edit.at);
  const movedEnd = Math.min(end, limit - Math.max(0, edit.count));
  if (movedEnd > movedStart) {
    pieces.push({ from: part(movedStart, movedEnd, bandStart, bandEnd), to: part(movedStart + edit.count, movedEnd + edit.count, bandStart, bandEnd) });
  }
  stay(part(start, end, bandEnd, crossEnd));
  return pieces;
}

/**
 * An insertion or deletion past another one on the same sheet, as edits to be made one after the other; none when everything that it
 * deletes is gone. Shifted cells that only partly move with the other's stay where they are.
 */
export function carryShift(own: StructureEdit, other: StructureEdit, isLater: boolean): readonly StructureEdit[] {
  if (own.axis !== other.axis) return acrossBand(own, other);
  if (other.band && !covers(other.band, own.band)) return [own];
  if (own.count > 0) return [{ ...own, at: insertedAt(own.at, other, isLater) }];
  return deletedSpans(own.at, own.at - own.count, other).map(([from, to]) => ({ ...own, at: from, count: from - to }));
}

type Band = NonNullable<StructureEdit["band"]>;

const covers = (outer: Band, inner: Band | undefined): boolean =>
  inner !== undefined && inner.start >= outer.start && inner.start + inner.count <= outer.start + outer.count;

function insertedAt(at: number, other: StructureEdit, isLater: boolean): number {
  if (other.count > 0) return other.at < at || (other.at === at && isLater) ? at + other.count : at;
  const end = other.at - other.count;
  return at <= other.at ? at : at >= end ? at + other.count : other.at;
}

/** What is left to delete of `[from, to)`, the last part first. */
function deletedSpans(from: number, to: number, other: StructureEdit): readonly (readonly [number, number])[] {
  if (other.count > 0) {
    if (other.at <= from) return [[from + other.count, to + other.count]];
    if (other.at >= to) return [[from, to]];
    return [[other.at + other.count, to + other.count], [from, other.at]];
  }
  const place = (line: number): number => (line <= other.at ? line : Math.max(other.at, line + other.count));
  const [start, end] = [place(from), place(to)];
  return start === end ? [] : [[start, end]];
}

/** Columns inserted among those whose cells are shifted down: the band follows. */
function acrossBand(own: StructureEdit, other: StructureEdit): readonly StructureEdit[] {
  if (!own.band || other.band) return [own];
  const { start, count } = own.band;
  if (other.count > 0) {
    if (other.at <= start) return [{ ...own, band: { start: start + other.count, count } }];
    return other.at < start + count ? [{ ...own, band: { start, count: count + other.count } }] : [own];
  }
  const spans = deletedSpans(start, start + count, other);
  return spans.length === 0 ? [] : [{ ...own, band: { start: spans[0]![0], count: spans[0]![1] - spans[0]![0] } }];
}

import { bounding, intersection, isOnSheet } from "../model/boxes";
import { ExcelError } from "../model/excelError";
import { edgeFrom, surroundingRegion } from "../model/regions";
import { MAX_COLUMNS, MAX_ROWS, type Box } from "../model/values";
import type { Call, Handle } from "../protocol/registry";
import { flag, integer, oneOf } from "./arguments";
import { rangeArgument, rangeHandle, sheetOf } from "./range";
import { rangeAreasHandle } from "./rangeAreas";
import { type RangeRef } from "./rangeRef";
import { rangeViewHandle } from "./rangeView";
import { tablesWithin } from "./tables";
import { parseAddress } from "../model/address";

type Runner = (range: RangeRef, args: readonly unknown[], call: Call) => unknown;

const DIRECTIONS = ["Left", "Right", "Up", "Down"] as const;

/** A range method whose answer is a box of the same sheet. */
const toBox =
  (find: (box: Box, args: readonly unknown[], call: Call, range: RangeRef) => Box): Runner =>
  (range, args, call): Handle =>
    rangeHandle(call.session, range.sheetId, find(range.box, args, call, range));

/** The box of another range, given as an object or as an address; it must lie on the same sheet. */
function otherBox(value: unknown, range: RangeRef, call: Call): Box {
  const other = rangeArgument(value);
  if (other) {
    if (other.sheetId !== range.sheetId) throw new ExcelError("InvalidArgument");
    return other.box;
  }
  const parsed = typeof value === "string" ? parseAddress(value) : undefined;
  const sheet = parsed?.sheet === undefined ? range.sheetId : call.session.book.sheetByName(parsed.sheet)?.id;
  if (!parsed || sheet !== range.sheetId) throw new ExcelError("InvalidArgument");
  return parsed.boxes[0]!;
}

function usedRange(orNull: boolean): Runner {
  return (range, args, call) => {
    const used = sheetOf(range, call).usedBox(flag(args[0], false), range.box);
    if (used) return rangeHandle(call.session, range.sheetId, used);
    if (orNull) return null;
    return rangeHandle(call.session, range.sheetId, { row: range.box.row, column: range.box.column, rows: 1, columns: 1 });
  };
}

function adjacent(count: number, before: (size: number) => Box, after: (size: number) => Box): Box {
  if (count === 0) throw new ExcelError("InvalidArgument");
  return count > 0 ? after(count) : before(-count);
}

function resized(box: Box, rows: number, columns: number): Box {
  const result = { ...box, rows, columns };
  if (!isOnSheet(result)) throw new ExcelError("InvalidArgument");
  return result;
}

/** Where the arrow key starts: the active cell that was handed over, or the range's first cell. */
const startOf = (range: RangeRef, active: unknown, call: Call): Box => (active === null || active === undefined ? range.box : otherBox(active, range, call));

/** Methods of Range that answer other ranges. */
export const rangeNavigation: Readonly<Record<string, Runner>> = {
  GetCell: toBox((box, [row, column]) => ({ row: box.row + integer(row), column: box.column + integer(column), rows: 1, columns: 1 })),
  GetRow: toBox((box, [row]) => ({ ...box, row: box.row + integer(row), rows: 1 })),
  GetColumn: toBox((box, [column]) => ({ ...box, column: box.column + integer(column), columns: 1 })),
  GetLastCell: toBox((box) => ({ row: box.row + box.rows - 1, column: box.column + box.columns - 1, rows: 1, columns: 1 })),
  GetLastRow: toBox((box) => ({ ...box, row: box.row + box.rows - 1, rows: 1 })),
  GetLastColumn: toBox((box) => ({ ...box, column: box.column + box.columns - 1, columns: 1 })),
  GetEntireRow: toBox((box) => ({ ...box, column: 0, columns: MAX_COLUMNS })),
  GetEntireColumn: toBox((box) => ({ ...box, row: 0, rows: MAX_ROWS })),
  GetOffsetRange: toBox((box, [rows, columns]) => ({ ...box, row: box.row + integer(rows), column: box.column + integer(columns) })),
  GetResizedRange: toBox((box, [rows, columns]) => resized(box, box.rows + integer(rows, 0), box.columns + integer(columns, 0))),
  GetAbsoluteResizedRange: toBox((box, [rows, columns]) => resized(box, integer(rows), integer(columns))),
  GetRowsAbove: toBox((box, [count]) =>
    adjacent(integer(count, 1), (size) => ({ ...box, rows: size }), (size) => ({ ...box, row: box.row - size, rows: size }))),
  GetRowsBelow: toBox((box, [count]) =>
    adjacent(integer(count, 1), (size) => ({ ...box, row: box.row + box.rows - size, rows: size }), (size) => ({ ...box, row: box.row + box.rows, rows: size }))),
  GetColumnsBefore: toBox((box, [count]) =>
    adjacent(integer(count, 1), (size) => ({ ...box, columns: size }), (size) => ({ ...box, column: box.column - size, columns: size }))),
  GetColumnsAfter: toBox((box, [count]) =>
    adjacent(
      integer(count, 1),
      (size) => ({ ...box, column: box.column + box.columns - size, columns: size }),
      (size) => ({ ...box, column: box.column + box.columns, columns: size }),
    )),
  GetBoundingRect: toBox((box, [other], call, range) => bounding(box, otherBox(other, range, call))),
  GetIntersection: toBox((box, [other], call, range) => {
    const common = intersection(box, otherBox(other, range, call));
    if (!common) throw new ExcelError("ItemNotFound");
    return common;
  }),
  GetIntersectionOrNullObject: (range, [other], call) => {
    const common = intersection(range.box, otherBox(other, range, call));
    return common ? rangeHandle(call.session, range.sheetId, common) : null;
  },
  GetUsedRange: usedRange(false),
  GetUsedRangeOrNullObject: usedRange(true),
  GetSurroundingRegion: toBox((box, _args, call, range) => surroundingRegion(sheetOf(range, call), box)),
  GetRangeEdge: toBox((_box, [direction, active], call, range) => edgeFrom(sheetOf(range, call), startOf(range, active, call), oneOf(direction, DIRECTIONS))),
  GetExtendedRange: toBox((box, [direction, active], call, range) =>
    bounding(box, edgeFrom(sheetOf(range, call), startOf(range, active, call), oneOf(direction, DIRECTIONS)))),
  GetVisibleView: (range, _args, call) => rangeViewHandle(range, call),
  GetTables: (range, args, call) => tablesWithin(range.sheetId, range.boxes, flag(args[0], false), call),
  GetMergedAreas: (range, _args, call) => mergedAreas(range, call) ?? fail("ItemNotFound"),
  GetMergedAreasOrNullObject: (range, _args, call) => mergedAreas(range, call),
  GetSpillParent: (range, _args, call) => spillParent(range, call) ?? fail("ItemNotFound"),
  GetSpillParentOrNullObject: (range, _args, call) => spillParent(range, call),
  GetSpillingToRange: (range, _args, call) => spillingTo(range, call) ?? fail("ItemNotFound"),
  GetSpillingToRangeOrNullObject: (range, _args, call) => spillingTo(range, call),
};

function fail(code: string): never {
  throw new ExcelError(code);
}

function mergedAreas(range: RangeRef, call: Call): Handle | null {
  const areas = sheetOf(range, call).meta.merges.flatMap((area) => intersection(area, range.box) ?? []);
  return areas.length === 0 ? null : rangeAreasHandle(call.session, range.sheetId, areas);
}

function spillParent(range: RangeRef, call: Call): Handle | null {
  const spill = sheetOf(range, call).spillOver(range.box.row, range.box.column);
  return spill ? rangeHandle(call.session, range.sheetId, { row: spill.anchorRow, column: spill.anchorColumn, rows: 1, columns: 1 }) : null;
}

function spillingTo(range: RangeRef, call: Call): Handle | null {
  const box = sheetOf(range, call).spills.get(`${range.box.row},${range.box.column}`);
  return box ? rangeHandle(call.session, range.sheetId, box) : null;
}

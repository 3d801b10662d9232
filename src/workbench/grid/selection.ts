import { CompactSelection, type GridSelection, type Rectangle } from "@glideapps/glide-data-grid";
import { MAX_COLUMNS, MAX_ROWS, type Box } from "../emulator/model/values";
import type { RowMap } from "./rowMap";

/** The part of a sheet that the grid shows, as far as selections need it. */
export interface Shown {
  readonly rows: RowMap;
  readonly columns: readonly number[];
}

/** The model's selected boxes as the grid's selection. The first cell of the first box is the active one. */
export function gridSelectionOf(boxes: readonly Box[], active: { readonly row: number; readonly column: number } | undefined, shown: Shown): GridSelection {
  let columns = CompactSelection.empty();
  let rows = CompactSelection.empty();
  const rectangles: Rectangle[] = [];
  for (const box of boxes) {
    const rectangle = rectangleOf(box, shown);
    if (box.rows === MAX_ROWS && box.columns < MAX_COLUMNS) columns = columns.add([rectangle.x, rectangle.x + rectangle.width]);
    else if (box.columns === MAX_COLUMNS && box.rows < MAX_ROWS) rows = rows.add([rectangle.y, rectangle.y + rectangle.height]);
    else rectangles.push(rectangle);
  }
  const first = rectangles[0];
  if (!first || columns.length > 0 || rows.length > 0) return { columns, rows };
  const activeShown = active && { x: shown.columns.indexOf(active.column), y: shown.rows.toGrid(active.row) };
  const inside = activeShown && activeShown.x >= first.x && activeShown.x < first.x + first.width && activeShown.y >= first.y && activeShown.y < first.y + first.height;
  return {
    columns,
    rows,
    current: { cell: inside ? [activeShown.x, activeShown.y] : [first.x, first.y], range: first, rangeStack: rectangles.slice(1) },
  };
}

/** The grid's selection as the model's boxes, and its active cell. */
export function boxesOfSelection(selection: GridSelection, shown: Shown): { readonly boxes: readonly Box[]; readonly active?: { row: number; column: number } } {
  const boxes: Box[] = [];
  for (const [start, end] of spans(selection.columns)) {
    const first = shown.columns[start] ?? 0;
    boxes.push({ row: 0, column: first, rows: MAX_ROWS, columns: (shown.columns[end - 1] ?? first) - first + 1 });
  }
  for (const [start, end] of spans(selection.rows)) {
    const first = shown.rows.toSheet(start);
    boxes.push({ row: first, column: 0, rows: shown.rows.toSheet(end - 1) - first + 1, columns: MAX_COLUMNS });
  }
  const { current } = selection;
  if (!current) return { boxes };
  boxes.push(boxOf(current.range, shown), ...current.rangeStack.map((rectangle) => boxOf(rectangle, shown)));
  return { boxes, active: { row: shown.rows.toSheet(current.cell[1]), column: shown.columns[current.cell[0]] ?? 0 } };
}

/** A rectangle of the grid as a box of the sheet. */
export function boxOf(rectangle: Rectangle, shown: Shown): Box {
  const row = shown.rows.toSheet(rectangle.y);
  const column = shown.columns[rectangle.x] ?? 0;
  return {
    row,
    column,
    rows: shown.rows.toSheet(rectangle.y + rectangle.height - 1) - row + 1,
    columns: (shown.columns[rectangle.x + rectangle.width - 1] ?? column) - column + 1,
  };
}

function rectangleOf(box: Box, shown: Shown): Rectangle {
  const x = firstColumn(shown.columns, box.column);
  const y = shown.rows.toGrid(box.row);
  const right = firstColumn(shown.columns, Math.min(box.column + box.columns, MAX_COLUMNS));
  const bottom = shown.rows.toGrid(Math.min(box.row + box.rows, MAX_ROWS));
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, Math.min(bottom, shown.rows.count) - y) };
}

function firstColumn(columns: readonly number[], wanted: number): number {
  const at = columns.findIndex((column) => column >= wanted);
  return at < 0 ? columns.length : at;
}

function spans(selection: CompactSelection): readonly (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (const at of selection) {
    const last = result[result.length - 1];
    if (last && last[1] === at) last[1] = at + 1;
    else result.push([at, at + 1]);
  }
  return result;
}

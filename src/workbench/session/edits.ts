import { clearCells } from "../emulator/model/clearing";
import { copyCells } from "../emulator/model/copying";
import { USER } from "../emulator/model/events";
import { surroundingRegion } from "../emulator/model/regions";
import type { Sheet } from "../emulator/model/sheet";
import { deleteRows, insertRows } from "../emulator/model/structure";
import { applyStyle } from "../emulator/model/styling";
import { tableBody } from "../emulator/model/tables";
import { MAX_ROWS, type Box } from "../emulator/model/values";
import { sortCells } from "../emulator/model/sorting";
import { writeInputs } from "../emulator/model/writing";
import type { Workbook } from "../emulator/model/workbook";

/** What the person at the grid does to cells. Each is one undoable action; each throws `ExcelError` where Excel would refuse. */

/** Inserts as many rows as the box has, before it. */
export function insertRowsAt(book: Workbook, sheet: Sheet, box: Box): void {
  book.edit(USER, "insert rows", () => insertRows(book, sheet, box.row, box.rows));
}

/** Deletes the rows of the box. */
export function deleteRowsAt(book: Workbook, sheet: Sheet, box: Box): void {
  book.edit(USER, "delete rows", () => deleteRows(book, sheet, box.row, box.rows));
}

/** Empties the boxes and leaves their formats. */
export function clearContents(book: Workbook, sheet: Sheet, boxes: readonly Box[]): void {
  book.edit(USER, "clear", () => {
    for (const box of boxes) clearCells(book, sheet, box, "Contents");
  });
}

/** Ctrl+D: the box's first row is copied into the rows below; a box of one row takes the row above it. */
export function fillDown(book: Workbook, sheet: Sheet, box: Box): void {
  const clipped = clip(sheet, box);
  const source = clipped.rows > 1 ? { ...clipped, rows: 1 } : { ...clipped, row: clipped.row - 1, rows: 1 };
  if (source.row < 0) return;
  const target = clipped.rows > 1 ? { ...clipped, row: clipped.row + 1, rows: clipped.rows - 1 } : clipped;
  book.edit(USER, "fill down", () => copyCells(book, sheet, source, sheet, target));
}

/** The fill handle: the source is repeated over `destination`, of which it is a part; two numbers or more continue their series. */
export function fillFrom(book: Workbook, sheet: Sheet, source: Box, destination: Box): void {
  book.edit(USER, "fill", () => {
    for (const target of around(source, destination)) copyCells(book, sheet, source, sheet, target);
  });
}

/** Sorts the list around the selection by the column of the active cell: a table's body, or the region without its header row. */
export function sortByColumn(book: Workbook, sheet: Sheet, selection: Box, column: number, ascending: boolean): void {
  const table = book.meta.tables.find((one) => one.sheetId === sheet.id && holds(one.box, selection.row, column));
  const region = clip(sheet, selection.rows > 1 && selection.rows < MAX_ROWS ? selection : surroundingRegion(sheet, { ...selection, rows: 1, columns: 1, column }));
  const box = table ? tableBody(table) : selection.rows > 1 && selection.rows < MAX_ROWS ? region : withoutHeader(sheet, region);
  if (box.rows < 2) return;
  book.edit(USER, "sort", () => sortCells(book, sheet, box, [{ key: Math.max(0, column - box.column), ascending }], { hasHeaders: false, byColumns: false, matchCase: false }));
}

/** Gives the boxes a number format. */
export function setNumberFormat(book: Workbook, sheet: Sheet, boxes: readonly Box[], numberFormat: string): void {
  book.edit(USER, "format", () => {
    for (const box of boxes) applyStyle(book, sheet, box, { numberFormat });
  });
}

/** Types a block of texts from a cell on, as pasting text does. Answers the box that was written. */
export function pasteTexts(book: Workbook, sheet: Sheet, row: number, column: number, texts: readonly (readonly string[])[]): Box {
  const columns = Math.max(1, ...texts.map((line) => line.length));
  const box: Box = { row, column, rows: Math.max(1, texts.length), columns };
  book.edit(USER, "paste", () => writeInputs(book, sheet, box, texts.map((line) => Array.from({ length: columns }, (_, at) => line[at] ?? ""))));
  return box;
}

/** Pastes cells of the workbook with their formulas and formats; a larger selection is filled with repetitions. Answers the box written. */
export function pasteCells(book: Workbook, from: Sheet, source: Box, to: Sheet, selection: Box): Box {
  const rows = selection.rows % source.rows === 0 && selection.rows < MAX_ROWS ? selection.rows : source.rows;
  const columns = selection.columns % source.columns === 0 ? selection.columns : source.columns;
  const target: Box = { row: selection.row, column: selection.column, rows, columns };
  book.edit(USER, "paste", () => copyCells(book, from, source, to, target));
  return target;
}

/** Whole columns cut to the used part, at least one row. */
export function clip(sheet: Sheet, box: Box): Box {
  const used = sheet.usedBox(false);
  const rows = box.rows === MAX_ROWS ? Math.max(1, used ? used.row + used.rows - box.row : 1) : box.rows;
  const columns = box.columns > 1000 ? Math.max(1, used ? used.column + used.columns - box.column : 1) : box.columns;
  return { ...box, rows, columns };
}

function withoutHeader(sheet: Sheet, region: Box): Box {
  const isHeader = Array.from({ length: region.columns }, (_, at) => sheet.value(region.row, region.column + at)).every((value) => typeof value === "string" || value === null);
  return isHeader && region.rows > 1 ? { ...region, row: region.row + 1, rows: region.rows - 1 } : region;
}

function holds(box: Box, row: number, column: number): boolean {
  return row >= box.row && column >= box.column && row < box.row + box.rows && column < box.column + box.columns;
}

/** The parts of `destination` above, below, left and right of `source`. */
function around(source: Box, destination: Box): readonly Box[] {
  const parts: Box[] = [
    { ...source, row: destination.row, rows: source.row - destination.row },
    { ...source, row: source.row + source.rows, rows: destination.row + destination.rows - source.row - source.rows },
    { ...source, column: destination.column, columns: source.column - destination.column },
    { ...source, column: source.column + source.columns, columns: destination.column + destination.columns - source.column - source.columns },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

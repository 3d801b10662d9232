import { shiftFormula } from "../calc/formulaText";
import { contains, intersection, moveBox } from "./boxes";
import { noteShift } from "./cellWriter";
import { movedCharts, shiftReferences } from "./charts";
import { ExcelError } from "./excelError";
import { movedRules } from "./movedRules";
import type { Sheet, SheetMeta } from "./sheet";
import { tableBody, tableHeader, type TableRecord } from "./tables";
import { nextColumnId, syncHeaders } from "./tableGrowth";
import { MAX_COLUMNS, MAX_ROWS, type Box, type StructureEdit } from "./values";
import type { Workbook } from "./workbook";

/** Inserts rows before `row`. */
export function insertRows(book: Workbook, sheet: Sheet, row: number, count = 1): void {
  restructure(book, sheet, { sheetId: sheet.id, axis: "row", at: row, count });
}

export function deleteRows(book: Workbook, sheet: Sheet, row: number, count = 1): void {
  restructure(book, sheet, { sheetId: sheet.id, axis: "row", at: row, count: -count });
}

/** Inserts columns before `column`. */
export function insertColumns(book: Workbook, sheet: Sheet, column: number, count = 1): void {
  restructure(book, sheet, { sheetId: sheet.id, axis: "column", at: column, count });
}

export function deleteColumns(book: Workbook, sheet: Sheet, column: number, count = 1): void {
  restructure(book, sheet, { sheetId: sheet.id, axis: "column", at: column, count: -count });
}

/** Inserts blank cells where `box` is; what was there moves down or right. */
export function insertCells(book: Workbook, sheet: Sheet, box: Box, shift: "Down" | "Right"): void {
  restructure(book, sheet, cellEdit(sheet, box, shift === "Down" ? "row" : "column", 1));
}

/** Deletes the cells of `box`; what is below moves up, or what is right moves left. */
export function deleteCells(book: Workbook, sheet: Sheet, box: Box, shift: "Up" | "Left"): void {
  restructure(book, sheet, cellEdit(sheet, box, shift === "Up" ? "row" : "column", -1));
}

function cellEdit(sheet: Sheet, box: Box, axis: "row" | "column", sign: 1 | -1): StructureEdit {
  if (axis === "row") {
    const band = box.columns === MAX_COLUMNS ? undefined : { start: box.column, count: box.columns };
    return { sheetId: sheet.id, axis, at: box.row, count: sign * box.rows, band };
  }
  const band = box.rows === MAX_ROWS ? undefined : { start: box.row, count: box.rows };
  return { sheetId: sheet.id, axis, at: box.column, count: sign * box.columns, band };
}

/**
 * Inserts or deletes, and moves everything that lies on the cells: tables, merged areas, names, hidden rows, widths, filters. What is
 * inserted looks like its neighbours unless `inherits` is false. Throws where Excel refuses, and has changed nothing then.
 */
export function restructure(book: Workbook, sheet: Sheet, edit: StructureEdit, inherits = true): void {
  if (edit.count === 0) return;
  if (sheet.meta.protection) throw new ExcelError("AccessDenied");
  requirePossible(book, sheet, edit);
  const tables = book.meta.tables.flatMap((table) => (table.sheetId === sheet.id ? (movedTable(table, edit) ?? []) : table));
  const change = (): void => {
    const gone = edit.count < 0 ? editedBox(edit) : undefined;
    if (gone) emptyCells(book, sheet, gone);
    const sheetIdOf = (name: string): string | undefined => book.sheetByName(name)?.id;
    book.patchSheet(sheet, movedMeta(sheet.meta, edit, sheetIdOf));
    shiftReferences(book, edit);
    book.patch({
      tables,
      names: book.meta.names.map((record) => ({
        ...record,
        formula: shiftFormula(record.formula, edit, record.sheetId ?? "", sheetIdOf),
      })),
    });
    book.shift(edit);
    if (inherits && edit.count > 0 && !edit.band) inheritStyles(book, sheet, edit);
    if (edit.axis === "column" && edit.count > 0) nameNewColumns(book, sheet, edit);
    noteShift(book, edit);
  };
  book.edit({ kind: "user", person: "me" }, edit.count > 0 ? "insert" : "delete", () => {
    if (book.recorder) book.recorder.restructured(edit, inherits, change);
    else change();
  });
}

/** The cells that an edit inserts or deletes. */
export function editedBox(edit: StructureEdit): Box {
  const size = Math.abs(edit.count);
  return edit.axis === "row"
    ? { row: edit.at, rows: size, column: edit.band?.start ?? 0, columns: edit.band?.count ?? MAX_COLUMNS }
    : { column: edit.at, columns: size, row: edit.band?.start ?? 0, rows: edit.band?.count ?? MAX_ROWS };
}

function emptyCells(book: Workbook, sheet: Sheet, box: Box): void {
  const used = sheet.usedBox(false, box);
  if (!used) return;
  const values = Array.from({ length: used.rows }, () => new Array<null>(used.columns).fill(null));
  const styles = Array.from({ length: used.rows }, () => new Array<undefined>(used.columns).fill(undefined));
  book.put(sheet, used, { values, formulas: null, styles });
}

/** Excel refuses to push filled cells off the sheet, and to shift a part of a table or of a merged area. */
function requirePossible(book: Workbook, sheet: Sheet, edit: StructureEdit): void {
  if (edit.count > 0) {
    const limit = edit.axis === "row" ? MAX_ROWS : MAX_COLUMNS;
    const lost = { ...editedBox({ ...edit, at: limit - edit.count }) };
    if (sheet.usedBox(true, lost)) throw new ExcelError("NonBlankCellOffSheet");
  }
  if (!edit.band) return;
  const moving = editedBox({ ...edit, count: (edit.axis === "row" ? MAX_ROWS : MAX_COLUMNS) - edit.at });
  for (const table of book.meta.tables) {
    if (table.sheetId !== sheet.id || !intersection(table.box, moving)) continue;
    const isWithin = contains(moving, table.box) || spansBand(table.box, edit);
    if (!isWithin) throw new ExcelError("InsertDeleteConflict", "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.");
  }
  for (const area of sheet.meta.merges) {
    if (intersection(area, moving) && !contains(moving, area) && !spansBand(area, edit)) throw new ExcelError("InsertDeleteConflict");
  }
}

function spansBand(box: Box, edit: StructureEdit): boolean {
  const band = edit.band!;
  const start = edit.axis === "row" ? box.column : box.row;
  const size = edit.axis === "row" ? box.columns : box.rows;
  return start >= band.start && start + size <= band.start + band.count;
}

/** A table after an edit; undefined when it is deleted whole. Throws when the edit would take its header alone. */
export function movedTable(table: TableRecord, edit: StructureEdit): TableRecord | undefined {
  if (edit.count < 0 && !edit.band && edit.axis === "row") {
    const header = tableHeader(table);
    if (header && header.row >= edit.at && header.row < edit.at - edit.count && table.box.row + table.box.rows > edit.at - edit.count) {
      throw new ExcelError("InsertDeleteConflict", "The header row of a table cannot be deleted.");
    }
  }
  const box = moveBox(table.box, edit);
  if (!box) return undefined;
  if (box.columns === table.box.columns) return { ...table, box: keepBodyRow(table, box) };
  const from = edit.at - table.box.column;
  const columns = [...table.columns];
  if (edit.count > 0) {
    for (let added = 0; added < edit.count; added++) columns.splice(from + added, 0, { id: nextColumnId(columns), name: `\u0000${from + added}` });
  } else {
    const first = Math.max(0, from);
    columns.splice(first, table.box.columns - box.columns);
  }
  return { ...table, box, columns };
}

/** A table whose last data row is deleted keeps one empty row. */
function keepBodyRow(table: TableRecord, box: Box): Box {
  const body = tableBody({ ...table, box });
  return body.rows > 0 ? box : { ...box, rows: box.rows + 1 };
}

function nameNewColumns(book: Workbook, sheet: Sheet, edit: StructureEdit): void {
  for (const table of book.meta.tables) {
    if (table.sheetId !== sheet.id || !table.columns.some((column) => column.name.startsWith("\u0000"))) continue;
    syncHeaders(book, sheet, { row: table.box.row, rows: 1, column: edit.at, columns: edit.count });
  }
}

/** What lies on a sheet's cells after an edit. */
export function movedMeta(meta: SheetMeta, edit: StructureEdit, sheetIdOf: (name: string) => string | undefined = () => undefined): Partial<SheetMeta> {
  const moveBoxes = (boxes: readonly Box[]): Box[] => boxes.flatMap((box) => moveBox(box, edit) ?? []);
  const change: Record<string, unknown> = {
    merges: moveBoxes(meta.merges).filter((area) => area.rows * area.columns > 1),
    validations: movedRules(meta.validations, edit, sheetIdOf),
    conditionalFormats: movedRules(meta.conditionalFormats, edit, sheetIdOf),
    charts: movedCharts(meta.charts, edit),
  };
  const filterBox = meta.autoFilter && moveBox(meta.autoFilter.box, edit);
  change.autoFilter = meta.autoFilter && filterBox ? { ...meta.autoFilter, box: filterBox } : undefined;
  if (!edit.band && edit.axis === "row") {
    change.hiddenRows = movedSet(meta.hiddenRows, edit);
    change.filteredRows = movedSet(meta.filteredRows, edit);
    change.rowHeights = movedMap(meta.rowHeights, edit);
    change.rowStyles = movedMap(meta.rowStyles, edit);
  } else if (!edit.band) {
    change.hiddenColumns = movedSet(meta.hiddenColumns, edit);
    change.columnWidths = movedMap(meta.columnWidths, edit);
    change.columnStyles = movedMap(meta.columnStyles, edit);
  }
  return change as Partial<SheetMeta>;
}

function moveIndex(index: number, edit: StructureEdit): number | undefined {
  if (index < edit.at) return index;
  if (edit.count < 0 && index < edit.at - edit.count) return undefined;
  return index + edit.count;
}

const movedSet = (set: ReadonlySet<number>, edit: StructureEdit): ReadonlySet<number> =>
  set.size === 0 ? set : new Set([...set].flatMap((index) => moveIndex(index, edit) ?? []));

const movedMap = (map: ReadonlyMap<number, number>, edit: StructureEdit): ReadonlyMap<number, number> =>
  map.size === 0 ? map : new Map([...map].flatMap(([index, value]) => {
    const moved = moveIndex(index, edit);
    return moved === undefined ? [] : [[moved, value] as [number, number]];
  }));

/** New rows look like the row above them, new columns like the column to their left. */
function inheritStyles(book: Workbook, sheet: Sheet, edit: StructureEdit): void {
  if (edit.at === 0) return;
  const model: Box = edit.axis === "row"
    ? { row: edit.at - 1, rows: 1, column: 0, columns: MAX_COLUMNS }
    : { column: edit.at - 1, columns: 1, row: 0, rows: MAX_ROWS };
  const used = sheet.styles.used(model);
  if (!used) return;
  const line = sheet.styles.read(used);
  const box: Box = edit.axis === "row" ? { ...used, row: edit.at, rows: edit.count } : { ...used, column: edit.at, columns: edit.count };
  const styles = edit.axis === "row"
    ? Array.from({ length: edit.count }, () => line[0]!)
    : line.map((row) => new Array<number | undefined>(edit.count).fill(row[0]));
  book.put(sheet, box, { styles });
}

import { intersection } from "./boxes";
import { ExcelError } from "./excelError";
import type { Sheet } from "./sheet";
import { deleteCells, insertCells } from "./structure";
import { tableBody, uniqueColumnName, type TableColumnRecord, type TableRecord } from "./tables";
import { nextColumnId, patchTable, syncHeaders } from "./tableGrowth";
import { MAX_ROWS, type Box, type Scalar } from "./values";
import type { Workbook } from "./workbook";
import { writeInputs, type CellInput } from "./writing";

/** Turns a box into a table. Without headers a header row is put above the data, which moves down. Throws where Excel refuses. */
export function addTable(book: Workbook, sheet: Sheet, box: Box, hasHeaders: boolean, name?: string): TableRecord {
  if (sheet.meta.protection) throw new ExcelError("AccessDenied");
  if (book.meta.tables.some((table) => table.sheetId === sheet.id && intersection(table.box, box))) {
    throw new ExcelError("InvalidArgument", "A table can't overlap another table.");
  }
  if (sheet.meta.merges.some((area) => intersection(area, box))) throw new ExcelError("InvalidArgument");
  let whole = box;
  if (!hasHeaders) {
    if (box.row + box.rows >= MAX_ROWS) throw new ExcelError("InvalidArgument");
    insertCells(book, sheet, { ...box, rows: 1 }, "Down");
    whole = { ...box, rows: box.rows + 1 };
  } else if (box.rows === 1) whole = { ...box, rows: 2 };
  const id = String(book.nextId());
  const columns: TableColumnRecord[] = Array.from({ length: whole.columns }, (_, at) => ({ id: at + 1, name: `\u0000${at}` }));
  const record: TableRecord = {
    id, name: name ?? freeTableName(book), sheetId: sheet.id, box: whole, showHeaders: true, showTotals: false, showFilterButton: true,
    showBandedRows: true, showBandedColumns: false, highlightFirstColumn: false, highlightLastColumn: false, style: "TableStyleMedium2",
    columns, filters: new Map(),
  };
  book.patch({ tables: [...book.meta.tables, record] });
  headersAsText(book, sheet, { ...whole, rows: 1 });
  syncHeaders(book, sheet, { ...whole, rows: 1 });
  book.calculation?.definitionsChanged();
  book.note({ kind: "tableAdded", sheetId: sheet.id, tableId: id, name: record.name });
  return book.table(id);
}

/** Headers of tables are texts, whatever was typed. */
function headersAsText(book: Workbook, sheet: Sheet, header: Box): void {
  const values: Scalar[][] = [Array.from({ length: header.columns }, (_, c) => {
    const value = sheet.value(header.row, header.column + c);
    return value === null || typeof value === "string" ? value : String(value);
  })];
  book.put(sheet, header, { values, formulas: null });
}

function freeTableName(book: Workbook): string {
  let number = book.meta.tables.length + 1;
  while (book.tableByName(`Table${number}`) || book.findName(`Table${number}`)) number++;
  return `Table${number}`;
}

/** Gives a table another name. Throws `InvalidArgument` for one Excel refuses, `ItemAlreadyExists` for one in use. */
export function renameTable(book: Workbook, table: TableRecord, name: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name) || /^[RrCc]$/.test(name)) throw new ExcelError("InvalidArgument");
  const other = book.tableByName(name);
  if ((other && other.id !== table.id) || book.findName(name)) throw new ExcelError("ItemAlreadyExists");
  patchTable(book, table.id, { name });
}

/** Deletes a table with its cells; what is below moves up. */
export function deleteTable(book: Workbook, table: TableRecord): void {
  const sheet = book.sheet(table.sheetId);
  if (sheet.meta.protection) throw new ExcelError("AccessDenied");
  book.patch({ tables: book.meta.tables.filter((other) => other.id !== table.id) });
  deleteCells(book, sheet, table.box, "Up");
  book.calculation?.definitionsChanged();
  book.note({ kind: "tableDeleted", sheetId: sheet.id, tableId: table.id, name: table.name });
}

/** Makes a table plain cells again. */
export function convertToRange(book: Workbook, table: TableRecord): void {
  book.patch({ tables: book.meta.tables.filter((other) => other.id !== table.id) });
  book.calculation?.definitionsChanged();
  book.note({ kind: "tableDeleted", sheetId: table.sheetId, tableId: table.id, name: table.name });
}

/** Gives a table other edges; the header row stays where it is. */
export function resizeTable(book: Workbook, table: TableRecord, box: Box): void {
  const isAllowed = box.row === table.box.row && intersection(box, table.box) !== undefined && box.rows >= 2;
  const collides = book.meta.tables.some((other) => other.id !== table.id && other.sheetId === table.sheetId && intersection(other.box, box));
  if (!isAllowed || collides) throw new ExcelError("InvalidArgument");
  const columns: TableColumnRecord[] = Array.from({ length: box.columns }, (_, at) => {
    const known = table.columns[box.column + at - table.box.column];
    return known ?? { id: 0, name: `\u0000${at}` };
  });
  for (let at = 0; at < columns.length; at++) if (columns[at]!.id === 0) columns[at] = { ...columns[at]!, id: nextColumnId(columns) };
  patchTable(book, table.id, { box, columns });
  syncHeaders(book, book.sheet(table.sheetId), { ...box, rows: 1 });
}

/** Inserts rows of values before the data row `index` (undefined: at the end); cells below the table move down. */
export function addTableRows(book: Workbook, table: TableRecord, index: number | undefined, rows: readonly (readonly CellInput[])[]): number {
  const sheet = book.sheet(table.sheetId);
  const body = tableBody(table);
  const at = index ?? body.rows;
  if (at < 0 || at > body.rows) throw new ExcelError("InvalidArgument");
  if (rows.some((line) => line.length !== body.columns)) throw new ExcelError("InvalidArgument");
  if (sheet.meta.protection) throw new ExcelError("AccessDenied");
  const onlyBlank = body.rows === 1 && index === undefined && sheet.usedBox(true, body) === undefined;
  const place = onlyBlank ? body.row : body.row + at;
  const toInsert = onlyBlank ? rows.length - 1 : rows.length;
  if (toInsert > 0) {
    const band = { row: onlyBlank ? place + 1 : place, column: body.column, rows: toInsert, columns: body.columns };
    makeRoom(book, sheet, table, band);
  }
  const box: Box = { row: place, column: body.column, rows: rows.length, columns: body.columns };
  writeInputs(book, sheet, box, rows);
  return place - body.row;
}

/** Moves what is below down; the table grows by as many rows, also when they come after its last one. */
function makeRoom(book: Workbook, sheet: Sheet, table: TableRecord, band: Box): void {
  const isAtEnd = band.row === table.box.row + table.box.rows;
  const blocked = isAtEnd && sheet.usedBox(true, { ...band, rows: MAX_ROWS - band.row }) === undefined;
  if (!blocked) insertCells(book, sheet, band, "Down");
  if (isAtEnd) patchTable(book, table.id, { box: { ...table.box, rows: table.box.rows + band.rows } });
}

/** Deletes data rows; what is below moves up. */
export function deleteTableRows(book: Workbook, table: TableRecord, index: number, count = 1): void {
  const body = tableBody(table);
  if (index < 0 || count < 1 || index + count > body.rows) throw new ExcelError("InvalidArgument");
  deleteCells(book, book.sheet(table.sheetId), { row: body.row + index, column: body.column, rows: count, columns: body.columns }, "Up");
}

/** Inserts a column before `index` (undefined: at the right end) and fills it; values hold header, data and total, or one value for all. */
export function addTableColumn(book: Workbook, table: TableRecord, index: number | undefined, values: readonly (readonly CellInput[])[] | undefined, name?: string): number {
  const sheet = book.sheet(table.sheetId);
  const at = index ?? table.columns.length;
  if (at < 0 || at > table.columns.length) throw new ExcelError("InvalidArgument");
  if (values && values.length !== table.box.rows) throw new ExcelError("InvalidArgument");
  const box: Box = { row: table.box.row, column: table.box.column + at, rows: table.box.rows, columns: 1 };
  if (at < table.columns.length || sheet.usedBox(true, box)) insertCells(book, sheet, box, "Right");
  const current = book.table(table.id);
  if (current.box.columns === table.box.columns) {
    const columns = [...current.columns];
    columns.splice(at, 0, { id: nextColumnId(columns), name: `\u0000${at}` });
    patchTable(book, table.id, { box: { ...current.box, columns: current.box.columns + 1, column: table.box.column }, columns });
  }
  if (values) writeInputs(book, sheet, box, values);
  if (name !== undefined) writeInputs(book, sheet, { ...box, rows: 1 }, [[name]]);
  syncHeaders(book, sheet, { ...box, rows: 1 });
  return at;
}

/** Deletes a column of a table with its cells. */
export function deleteTableColumn(book: Workbook, table: TableRecord, index: number): void {
  if (table.columns.length === 1) throw new ExcelError("InvalidOperation");
  const sheet = book.sheet(table.sheetId);
  deleteCells(book, sheet, { row: table.box.row, column: table.box.column + index, rows: table.box.rows, columns: 1 }, "Left");
}

/** Renames a column by its header cell. Throws `InvalidArgument` when another column has that name. */
export function renameTableColumn(book: Workbook, table: TableRecord, index: number, name: string): void {
  const others = table.columns.filter((_, at) => at !== index).map((column) => column.name);
  if (name === "" || uniqueColumnName(name, others) !== name) throw new ExcelError("InvalidArgument");
  if (!table.showHeaders) return patchTable(book, table.id, { columns: table.columns.map((column, at) => (at === index ? { ...column, name } : column)) });
  const cell: Box = { row: table.box.row, column: table.box.column + index, rows: 1, columns: 1 };
  const sheet = book.sheet(table.sheetId);
  book.put(sheet, cell, { values: [[name]], formulas: null });
  syncHeaders(book, sheet, cell);
  book.note({ kind: "cells", sheetId: sheet.id, box: cell, changeType: "RangeEdited" });
}

/** Shows or hides the totals row (below the data) or the header row (whose cells come back with the columns' names). */
export function setTableRowsShown(book: Workbook, table: TableRecord, change: { showHeaders?: boolean; showTotals?: boolean }): void {
  const sheet = book.sheet(table.sheetId);
  if (change.showTotals !== undefined && change.showTotals !== table.showTotals) {
    const row = table.box.row + table.box.rows;
    if (change.showTotals) {
      insertCells(book, sheet, { row, column: table.box.column, rows: 1, columns: table.box.columns }, "Down");
      patchTable(book, table.id, { showTotals: true, box: { ...table.box, rows: table.box.rows + 1 } });
      writeInputs(book, sheet, { row, column: table.box.column, rows: 1, columns: 1 }, [["Total"]]);
    } else {
      patchTable(book, table.id, { showTotals: false, box: { ...table.box, rows: table.box.rows - 1 } });
      deleteCells(book, sheet, { row: row - 1, column: table.box.column, rows: 1, columns: table.box.columns }, "Up");
    }
  }
  if (change.showHeaders !== undefined && change.showHeaders !== table.showHeaders) {
    const { box } = book.table(table.id);
    if (change.showHeaders) {
      if (box.row === 0) throw new ExcelError("InvalidOperation");
      patchTable(book, table.id, { showHeaders: true, box: { ...box, row: box.row - 1, rows: box.rows + 1 } });
      const header: Box = { row: box.row - 1, column: box.column, rows: 1, columns: box.columns };
      book.put(sheet, header, { values: [table.columns.map((column) => column.name)], formulas: null });
    } else {
      patchTable(book, table.id, { showHeaders: false, box: { ...box, row: box.row + 1, rows: box.rows - 1 } });
      const header: Box = { ...box, rows: 1 };
      book.put(sheet, header, { values: [table.columns.map(() => null)], formulas: null });
    }
  }
}

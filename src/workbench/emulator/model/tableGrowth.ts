import { intersection } from "./boxes";
import type { Sheet } from "./sheet";
import { tableHeader, uniqueColumnName, type TableRecord } from "./tables";
import type { Box } from "./values";
import type { Workbook } from "./workbook";

/** Replaces one table's record. */
export function patchTable(book: Workbook, id: string, change: Partial<TableRecord>): void {
  book.patch({ tables: book.meta.tables.map((table) => (table.id === id ? { ...table, ...change } : table)) });
  book.calculation?.definitionsChanged();
}

/** Header cells that were written rename their columns; blanks and repeated names are put right, as Excel does. */
export function syncHeaders(book: Workbook, sheet: Sheet, written: Box): void {
  for (const table of book.meta.tables) {
    const header = table.sheetId === sheet.id ? tableHeader(table) : undefined;
    const touched = header && intersection(header, written);
    if (!header || !touched) continue;
    const columns = [...table.columns];
    for (let c = touched.column - header.column; c < touched.column - header.column + touched.columns; c++) {
      const others = columns.filter((_, at) => at !== c).map((column) => column.name);
      const text = sheet.value(header.row, header.column + c);
      const wanted = text === null || text === "" ? `Column${c + 1}` : String(text);
      const name = uniqueColumnName(wanted, others);
      columns[c] = { ...columns[c]!, name };
      if (text !== name || sheet.formula(header.row, header.column + c) !== undefined) {
        const cell: Box = { row: header.row, column: header.column + c, rows: 1, columns: 1 };
        book.put(sheet, cell, { values: [[name]], formulas: null });
      }
    }
    patchTable(book, table.id, { columns });
  }
}

/**
 * A table takes in cells written directly below its last row or right of its last column, unless a totals row is in the way; and the
 * lower part of a block that begins inside it, as when a longer list is pasted over its last rows.
 */
export function growTables(book: Workbook, sheet: Sheet, written: Box): void {
  if (!book.meta.tables.some((table) => table.sheetId === sheet.id) || !sheet.usedBox(true, written)) return;
  for (const table of book.meta.tables) {
    if (table.sheetId !== sheet.id) continue;
    const { box } = table;
    const end = written.row + written.rows;
    const reachesBelow = written.row > box.row && written.row <= box.row + box.rows && end > box.row + box.rows && overlapsColumns(written, box);
    if (reachesBelow && !table.showTotals) grow(book, table, { ...box, rows: end - box.row });
    const isBeside = written.column === box.column + box.columns && written.row >= box.row && written.row + written.rows <= box.row + box.rows;
    if (isBeside && table.showHeaders) growColumns(book, sheet, table, written.columns);
  }
}

const overlapsColumns = (written: Box, box: Box): boolean =>
  written.column >= box.column && written.column + written.columns <= box.column + box.columns;

function grow(book: Workbook, table: TableRecord, box: Box): void {
  const collides = book.meta.tables.some((other) => other.id !== table.id && other.sheetId === table.sheetId && intersection(other.box, box));
  if (!collides) patchTable(book, table.id, { box });
}

function growColumns(book: Workbook, sheet: Sheet, table: TableRecord, count: number): void {
  const box: Box = { ...table.box, columns: table.box.columns + count };
  if (book.meta.tables.some((other) => other.id !== table.id && other.sheetId === table.sheetId && intersection(other.box, box))) return;
  const columns = [...table.columns];
  for (let added = 0; added < count; added++) {
    columns.push({ id: nextColumnId(columns), name: `\u0000${columns.length}` });
  }
  patchTable(book, table.id, { box, columns });
  syncHeaders(book, sheet, { row: box.row, column: table.box.column + table.box.columns, rows: 1, columns: count });
}

/** A column id no column of the table has. */
export const nextColumnId = (columns: readonly { readonly id: number }[]): number => Math.max(0, ...columns.map((column) => column.id)) + 1;

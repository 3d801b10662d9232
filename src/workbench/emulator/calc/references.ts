import { fromCol, toCol } from "@borgar/fx/xlsx";
import { type Box, MAX_COLUMNS, MAX_ROWS } from "../model/values";

/** A rectangle on a sheet. Whole columns have MAX_ROWS rows, whole rows MAX_COLUMNS columns. */
export interface Area {
  readonly sheetId: string;
  readonly box: Box;
}

/** One number for one cell of a sheet, to be a key of maps. */
export const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;
export const keyRow = (key: number): number => Math.floor(key / MAX_COLUMNS);
export const keyColumn = (key: number): number => key % MAX_COLUMNS;

export const cellBox = (row: number, column: number): Box => ({ row, column, rows: 1, columns: 1 });

export const isSingleCell = (box: Box): boolean => box.rows === 1 && box.columns === 1;

export const containsCell = (box: Box, row: number, column: number): boolean =>
  row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;

/** True when `inner` lies in `outer` altogether. */
export const containsBox = (outer: Box, inner: Box): boolean =>
  containsCell(outer, inner.row, inner.column) && containsCell(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1);

/** `B3`, `A1:C9`, `A:B` or `2:4`, without dollar signs. */
export function boxAddress(box: Box): string {
  const lastRow = box.row + box.rows;
  const lastColumn = box.column + box.columns - 1;
  if (box.rows === MAX_ROWS) return `${toCol(box.column)}:${toCol(lastColumn)}`;
  if (box.columns === MAX_COLUMNS) return `${box.row + 1}:${lastRow}`;
  const first = `${toCol(box.column)}${box.row + 1}`;
  return isSingleCell(box) ? first : `${first}:${toCol(lastColumn)}${lastRow}`;
}

/** A sheet's name as a formula writes it: in apostrophes where it is not a plain word. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([a-z]{1,3}\d+|r\d*c\d*|r|c|true|false)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** `Sheet1!A1:B2`, the form in which addresses go over the wire. */
export const fullAddress = (sheetName: string, box: Box): string => `${quoteSheetName(sheetName)}!${boxAddress(box)}`;

/** The box of `A1`, `$B$2:C9`, `A:B` or `2:4`; undefined when the text is no such reference. */
export function parseBox(text: string): Box | undefined {
  const match = /^\$?([a-z]{1,3})?\$?(\d{1,7})?(?::\$?([a-z]{1,3})?\$?(\d{1,7})?)?$/i.exec(text);
  if (!match || (!match[1] && !match[2])) return undefined;
  const hasColon = text.includes(":");
  if (!hasColon && !(match[1] && match[2])) return undefined;
  if (hasColon && (!match[1] !== !match[3] || !match[2] !== !match[4])) return undefined;
  const column = match[1] ? fromCol(match[1]) : 0;
  const row = match[2] ? Number(match[2]) - 1 : 0;
  const lastColumn = hasColon ? (match[3] ? fromCol(match[3]) : MAX_COLUMNS - 1) : column;
  const lastRow = hasColon ? (match[4] ? Number(match[4]) - 1 : MAX_ROWS - 1) : row;
  const edges = [row, lastRow, column, lastColumn];
  if (Math.min(...edges) < 0 || Math.max(row, lastRow) >= MAX_ROWS || Math.max(column, lastColumn) >= MAX_COLUMNS) return undefined;
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}

/** What writing many cells needs; apart from reading, which functions wait for. */
import { hasExcelApi } from "./excelRun";

/** Bytes that one request may carry: Excel on the web takes 5 MB, and what surrounds the values needs some of it. */
const BYTES_PER_WRITE = 3_000_000;

/** Splits rows so that each piece is at most `BYTES_PER_WRITE` of JSON; a row that is longer goes alone. */
export function piecesBySize<T>(rows: readonly T[], lengthOf: (row: T, index: number) => number, most = BYTES_PER_WRITE): { readonly from: number; readonly count: number }[] {
  const pieces: { from: number; count: number }[] = [];
  let from = 0;
  let length = 0;
  rows.forEach((row, index) => {
    const more = lengthOf(row, index);
    if (index > from && length + more > most) {
      pieces.push({ from, count: index - from });
      from = index;
      length = 0;
    }
    length += more;
  });
  if (rows.length > from) pieces.push({ from, count: rows.length - from });
  return pieces;
}

/** Columns in which all rows say the same: they are written as one value. */
export function columnsAlike(rows: readonly (readonly unknown[])[]): readonly boolean[] {
  const first = rows[0] ?? [];
  return first.map((cell, column) => rows.every((row) => row[column] === cell));
}

/** Measures rows of one table: bytes that each takes as JSON, near enough. Columns that are written as one value hardly count. */
export function rowMeasure(rows: readonly (readonly unknown[])[]): (row: readonly unknown[]) => number {
  const alike = rows.length > 1 ? columnsAlike(rows) : [];
  return (row) => {
    let length = 2;
    for (let at = 0; at < row.length; at++) {
      const cell = row[at];
      length += alike[at] === true ? 3 : typeof cell === "string" ? textLength(cell) : 8;
    }
    return length;
  };
}

/** Bytes of a text as JSON: one a character, three beyond ASCII. */
export function textLength(text: string): number {
  let length = text.length + 3;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) length += 2;
  return length;
}

/**
 * Formats a block of cells as text, which must come before the values: text in such a cell is never taken for a formula, a number or a
 * date. One scalar stands for all cells, which spares a matrix of "@".
 */
export function formatAsText(range: Excel.Range): void {
  range.numberFormat = "@" as unknown as string[][];
}

/** From so many rows on Excel is asked to rest while they come in. */
const BULK_ROWS = 500;

/** Lets Excel neither calculate nor draw until the next sync, when so many rows are written at once. */
export function restForBulk(context: Excel.RequestContext, rows: number): void {
  if (rows < BULK_ROWS) return;
  context.application.suspendApiCalculationUntilNextSync();
  if (hasExcelApi("1.9")) context.application.suspendScreenUpdatingUntilNextSync();
}

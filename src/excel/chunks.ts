import { isTooLarge } from "./excelRun";

/** Cells that are asked for in one request: far below Excel's five million, and mostly below its 5 MB an answer. */
const CELLS_PER_READ = 120_000;

/** Characters of JSON that one request may carry: Excel on the web takes 5 MB, and Chinese takes three bytes a character. */
const CHARACTERS_PER_WRITE = 1_200_000;

/**
 * Does work on rows `from` … in pieces of at most `size`; a piece that proves too large for Excel is done in two halves.
 * The pieces run one after the other.
 */
export async function inChunks(total: number, size: number, work: (from: number, count: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < total; from += size) await halving(from, Math.min(size, total - from), work);
}

async function halving(from: number, count: number, work: (from: number, count: number) => Promise<void>): Promise<void> {
  try {
    await work(from, count);
  } catch (error) {
    if (!isTooLarge(error) || count < 2) throw error;
    const half = count >> 1;
    await halving(from, half, work);
    await halving(from + half, count - half, work);
  }
}

/** How many rows of so many columns to read at once. */
export function rowsPerRead(columns: number): number {
  return Math.max(500, Math.floor(CELLS_PER_READ / Math.max(1, columns)));
}

/** Splits rows so that each piece is at most `CHARACTERS_PER_WRITE` of JSON; a row that is longer goes alone. */
export function piecesBySize<T>(rows: readonly T[], lengthOf: (row: T) => number, most = CHARACTERS_PER_WRITE): { readonly from: number; readonly count: number }[] {
  const pieces: { from: number; count: number }[] = [];
  let from = 0;
  let length = 0;
  rows.forEach((row, index) => {
    const more = lengthOf(row);
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

/** Characters that a row of cells takes as JSON, near enough. */
export function rowLength(row: readonly unknown[]): number {
  let length = 2;
  for (const cell of row) length += typeof cell === "string" ? cell.length + 3 : 8;
  return length;
}

/**
 * Formats a block of cells as text, which must come before the values: text in such a cell is never taken for a formula, a number or a
 * date. One scalar stands for all cells, which spares a matrix of "@".
 */
export function formatAsText(range: Excel.Range): void {
  range.numberFormat = "@" as unknown as string[][];
}

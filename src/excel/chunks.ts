import { isTooLarge } from "./excelRun";

/** Cells that are asked for in one request: far below Excel's five million, and mostly below its 5 MB an answer. */
const CELLS_PER_READ = 120_000;
/** Rows of one request: what is done with an answer at once must not keep the page from breathing. */
const ROWS_PER_READ = 20_000;

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
  return Math.min(ROWS_PER_READ, Math.max(500, Math.floor(CELLS_PER_READ / Math.max(1, columns))));
}

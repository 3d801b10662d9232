import type { Box } from "./values";

const CHUNK_BITS = 12;
const CHUNK = 1 << CHUNK_BITS;

type Chunk<T> = (T | undefined)[];

/**
 * One property of the cells of a sheet (values, formulas or styles), stored by column in chunks of rows: no object for a cell,
 * nothing at all for a chunk without content.
 */
export class Plane<T> {
  private columns: (Chunk<T> | undefined)[][] = [];

  get(row: number, column: number): T | undefined {
    return this.columns[column]?.[row >> CHUNK_BITS]?.[row & (CHUNK - 1)];
  }

  set(row: number, column: number, value: T | undefined): void {
    let chunks = this.columns[column];
    if (!chunks) {
      if (value === undefined) return;
      this.columns[column] = chunks = [];
    }
    const index = row >> CHUNK_BITS;
    let chunk = chunks[index];
    if (!chunk) {
      if (value === undefined) return;
      chunks[index] = chunk = [];
    }
    chunk[row & (CHUNK - 1)] = value;
  }

  /** Writes a matrix that is as large as the box; null and undefined leave a cell empty. */
  write(box: Box, matrix: readonly (readonly (T | undefined | null)[])[]): void {
    for (let c = 0; c < box.columns; c++) {
      let chunk: Chunk<T> | undefined;
      let chunkIndex = -1;
      for (let r = 0; r < box.rows; r++) {
        const value = matrix[r]![c] ?? undefined;
        const row = box.row + r;
        if (row >> CHUNK_BITS !== chunkIndex || !chunk) {
          this.set(row, box.column + c, value);
          chunkIndex = row >> CHUNK_BITS;
          chunk = this.columns[box.column + c]?.[chunkIndex];
        } else chunk[row & (CHUNK - 1)] = value;
      }
    }
  }

  /** A copy of the box's content, row by row. */
  read(box: Box): (T | undefined)[][] {
    const rows: (T | undefined)[][] = Array.from({ length: box.rows }, () => new Array<T | undefined>(box.columns));
    this.forEach(box, (row, column, value) => {
      rows[row - box.row]![column - box.column] = value;
    });
    return rows;
  }

  /** Empties the box. */
  clear(box: Box): void {
    this.forEach(box, (row, column) => this.set(row, column, undefined));
  }

  /** Calls `visit` for every cell of the box that holds something, column by column. */
  forEach(box: Box, visit: (row: number, column: number, value: T) => void): void {
    const lastColumn = Math.min(box.column + box.columns, this.columns.length);
    const lastRow = box.row + box.rows;
    for (let column = box.column; column < lastColumn; column++) {
      const chunks = this.columns[column];
      if (!chunks) continue;
      const lastChunk = Math.min(chunks.length - 1, (lastRow - 1) >> CHUNK_BITS);
      for (let index = box.row >> CHUNK_BITS; index <= lastChunk; index++) {
        const chunk = chunks[index];
        if (!chunk) continue;
        const base = index << CHUNK_BITS;
        const end = Math.min(chunk.length, lastRow - base);
        for (let at = Math.max(0, box.row - base); at < end; at++) {
          const value = chunk[at];
          if (value !== undefined) visit(base + at, column, value);
        }
      }
    }
  }

  /** The smallest box that holds every cell in use within `within`. */
  used(within: Box): Box | undefined {
    let top = Infinity;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    this.forEach(within, (row, column) => {
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    });
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Moves rows `at` and below by `count` (negative: the rows before are overwritten) in the columns of `band`. */
  shiftRows(at: number, count: number, firstColumn: number, columnCount: number): void {
    const last = Math.min(firstColumn + columnCount, this.columns.length);
    for (let column = firstColumn; column < last; column++) {
      const chunks = this.columns[column];
      if (!chunks) continue;
      const moved: (Chunk<T> | undefined)[] = [];
      chunks.forEach((chunk, index) => {
        chunk?.forEach((value, at0) => {
          if (value === undefined) return;
          const row = (index << CHUNK_BITS) + at0;
          if (count < 0 && row >= at && row < at - count) return;
          const to = row < at ? row : row + count;
          (moved[to >> CHUNK_BITS] ??= [])[to & (CHUNK - 1)] = value;
        });
      });
      this.columns[column] = moved;
    }
  }

  /** Moves columns `at` and to the right by `count` in the rows from `firstRow` on. */
  shiftColumns(at: number, count: number, firstRow: number, rowCount: number, wholeSheet: boolean): void {
    if (wholeSheet) {
      if (count > 0) {
        if (at < this.columns.length) this.columns.splice(at, 0, ...Array.from({ length: count }, () => []));
      } else this.columns.splice(at, -count);
      return;
    }
    const box: Box = { row: firstRow, column: at, rows: rowCount, columns: this.columns.length - at };
    if (box.columns <= 0) return;
    const kept: [number, number, T][] = [];
    this.forEach(box, (row, column, value) => {
      if (count < 0 && column < at - count) return;
      kept.push([row, column + count, value]);
    });
    this.clear(box);
    for (const [row, column, value] of kept) this.set(row, column, value);
  }
}

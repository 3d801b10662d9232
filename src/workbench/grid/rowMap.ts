import type { Sheet } from "../emulator/model/sheet";

/** Which rows of a sheet the grid shows: hidden ones are left out, so that row 5 of the grid may be row 9 of the sheet. */
export interface RowMap {
  readonly count: number;
  /** The sheet's row shown at a place of the grid. */
  toSheet(shown: number): number;
  /** The place at which a row of the sheet is shown; of a hidden one, where the next shown one stands. */
  toGrid(row: number): number;
}

/** The rows of a sheet up to `count`, without the hidden ones. */
export function rowMapOf(sheet: Sheet, count: number): RowMap {
  const { hiddenRows, filteredRows } = sheet.meta;
  if (hiddenRows.size + filteredRows.size === 0) return { count, toSheet: (shown) => shown, toGrid: (row) => row };
  const shown: number[] = [];
  for (let row = 0; row < count; row++) if (!sheet.isRowHidden(row)) shown.push(row);
  return {
    count: shown.length,
    toSheet: (at) => shown[at] ?? count + (at - shown.length),
    toGrid: (row) => firstAtLeast(shown, row),
  };
}

function firstAtLeast(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which columns the grid shows, in the same way. */
export function shownColumns(sheet: Sheet, count: number): readonly number[] {
  const shown: number[] = [];
  for (let column = 0; column < count; column++) if (!sheet.meta.hiddenColumns.has(column)) shown.push(column);
  return shown;
}

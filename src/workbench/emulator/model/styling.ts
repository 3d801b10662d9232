import type { Sheet } from "./sheet";
import type { CellStyle } from "./style";
import { MAX_COLUMNS, MAX_ROWS, type Box } from "./values";
import type { Workbook } from "./workbook";

/** Lays a change of style over every cell of a box. Whole columns and rows take it as their own, so that new cells get it too. */
export function applyStyle(book: Workbook, sheet: Sheet, box: Box, change: Partial<CellStyle>): void {
  if (box.rows === MAX_ROWS) {
    const columnStyles = new Map(sheet.meta.columnStyles);
    const last = Math.min(box.column + box.columns, box.columns === MAX_COLUMNS ? 256 : MAX_COLUMNS);
    for (let column = box.column; column < last; column++) {
      columnStyles.set(column, book.styles.derive(columnStyles.get(column) ?? 0, change));
    }
    restyleCells(book, sheet, box, change);
    book.patchSheet(sheet, { columnStyles });
  } else if (box.columns === MAX_COLUMNS) {
    const rowStyles = new Map(sheet.meta.rowStyles);
    for (let row = box.row; row < box.row + box.rows; row++) rowStyles.set(row, book.styles.derive(rowStyles.get(row) ?? 0, change));
    restyleCells(book, sheet, box, change);
    book.patchSheet(sheet, { rowStyles });
  } else {
    const styles = restyled(book, sheet, box, change);
    if (styles) book.put(sheet, box, { styles });
  }
  book.note({ kind: "format", sheetId: sheet.id, box });
}

/**
 * The styles of a box once the change is laid over them; undefined when they are that already. Where no cell has one yet, all rows are one and
 * the same line.
 */
function restyled(book: Workbook, sheet: Sheet, box: Box, change: Partial<CellStyle>): readonly (readonly number[])[] | undefined {
  const isUnstyled = sheet.meta.columnStyles.size === 0 && sheet.meta.rowStyles.size === 0 && sheet.styles.used(box) === undefined;
  if (isUnstyled) return new Array<readonly number[]>(box.rows).fill(new Array<number>(box.columns).fill(book.styles.derive(0, change)));
  const styles: number[][] = [];
  let isChanged = false;
  for (let r = 0; r < box.rows; r++) {
    const line: number[] = new Array(box.columns);
    for (let c = 0; c < box.columns; c++) {
      const before = sheet.styleNumber(box.row + r, box.column + c);
      line[c] = book.styles.derive(before, change);
      if (line[c] !== before) isChanged = true;
    }
    styles.push(line);
  }
  return isChanged ? styles : undefined;
}

/** Cells with a style of their own inside a whole row or column. */
function restyleCells(book: Workbook, sheet: Sheet, box: Box, change: Partial<CellStyle>): void {
  const used = sheet.styles.used(box);
  if (!used) return;
  const styles = sheet.styles.read(used).map((line) => line.map((number) => (number === undefined ? undefined : book.styles.derive(number, change))));
  book.put(sheet, used, { styles });
}

/** The style of the first cell, and whether all cells of the box share one value of a style property. */
export function sharedStyle<K extends keyof CellStyle>(book: Workbook, sheet: Sheet, box: Box, key: K): CellStyle[K] | null {
  const first = book.styles.get(sheet.styleNumber(box.row, box.column))[key];
  const rows = Math.min(box.rows, 10_000);
  const columns = Math.min(box.columns, 200);
  const used = sheet.styles.used(box);
  if (!used && sheet.meta.columnStyles.size === 0 && sheet.meta.rowStyles.size === 0) return first;
  let last = -1;
  for (let c = 0; c < columns; c++) {
    for (let r = 0; r < rows; r++) {
      const number = sheet.styleNumber(box.row + r, box.column + c);
      if (number === last) continue;
      last = number;
      if (book.styles.get(number)[key] !== first) return null;
    }
  }
  return first;
}

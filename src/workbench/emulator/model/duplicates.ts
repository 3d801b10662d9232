import type { Sheet } from "./sheet";
import { syncHeaders } from "./tableGrowth";
import type { Box, Scalar } from "./values";
import type { Workbook } from "./workbook";
import { requireWritable } from "./writing";

/** Keeps the first of rows that agree in the columns `keys` (counted from the box's left); the rows that stay move up within the box. */
export function removeDuplicates(book: Workbook, sheet: Sheet, box: Box, keys: readonly number[], hasHeader: boolean): { removed: number; uniqueRemaining: number } {
  requireWritable(book, sheet, box);
  const seen = new Set<string>();
  const values: Scalar[][] = [];
  for (let r = 0; r < box.rows; r++) {
    const line = Array.from({ length: box.columns }, (_, c) => sheet.value(box.row + r, box.column + c));
    const key = JSON.stringify(keys.map((column) => String(line[column] ?? "").toLowerCase()));
    if (hasHeader && r === 0) values.push(line);
    else if (!seen.has(key)) {
      seen.add(key);
      values.push(line);
    }
  }
  const removed = box.rows - values.length;
  while (values.length < box.rows) values.push(new Array<Scalar>(box.columns).fill(null));
  if (removed > 0) {
    book.put(sheet, box, { values, formulas: null });
    syncHeaders(book, sheet, box);
    book.note({ kind: "cells", sheetId: sheet.id, box, changeType: "RangeEdited" });
  }
  return { removed, uniqueRemaining: seen.size };
}

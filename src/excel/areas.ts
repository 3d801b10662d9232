import type { Area } from "../app/ports";

/** A range's place as the use cases count it: rows from 1, columns from 0. Its indexes must be loaded. */
export function areaOf(range: Excel.Range): Area {
  return { firstRow: range.rowIndex + 1, rowCount: range.rowCount, firstColumn: range.columnIndex, columnCount: range.columnCount };
}

/** The range of an area. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.firstRow - 1, area.firstColumn, area.rowCount, area.columnCount);
}

import { copyCells } from "./copying";
import type { Sheet } from "./sheet";
import { syncHeaders } from "./tableGrowth";
import type { Box, Scalar } from "./values";
import type { Workbook } from "./workbook";

export type FillKind = "Default" | "Copy" | "Series" | "Formats" | "Values";

/**
 * The fill handle: spreads `source` over `target`, which begins where it begins. Formulas move along; numbers of at least two cells, dates
 * and texts that end in a number are carried on (`Default`), single numbers only in a `Series`.
 */
export function autoFill(book: Workbook, sheet: Sheet, source: Box, target: Box, kind: FillKind): void {
  const what = kind === "Formats" ? "Formats" : kind === "Values" ? "Formulas" : "All";
  copyCells(book, sheet, source, sheet, target, { what, skipBlanks: false, transpose: false });
  if (kind === "Copy" || kind === "Formats") return;
  const isDown = target.columns === source.columns;
  const extra: Box = isDown
    ? { ...target, row: source.row + source.rows, rows: target.rows - source.rows }
    : { ...target, column: source.column + source.columns, columns: target.columns - source.columns };
  // Dragged up or to the left, everything is repeated.
  if (extra.rows <= 0 || extra.columns <= 0 || target.row !== source.row || target.column !== source.column) return;
  const values = Array.from({ length: extra.rows }, (_, r) => Array.from({ length: extra.columns }, (_, c) => sheet.value(extra.row + r, extra.column + c)));
  const formulas = sheet.formulas.read(extra);
  const lines = isDown ? source.columns : source.rows;
  for (let line = 0; line < lines; line++) {
    const cells = Array.from({ length: isDown ? source.rows : source.columns }, (_, at) =>
      isDown ? { row: source.row + at, column: source.column + line } : { row: source.row + line, column: source.column + at });
    if (cells.some(({ row, column }) => sheet.formula(row, column) !== undefined)) continue;
    const isDate = /[dmy]/i.test(book.styles.get(sheet.styleNumber(cells[0]!.row, cells[0]!.column)).numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, ""));
    const next = seriesOf(cells.map(({ row, column }) => sheet.value(row, column)), kind === "Series" || isDate);
    if (!next) continue;
    for (let at = 0; at < (isDown ? extra.rows : extra.columns); at++) {
      if (isDown) values[at]![line] = next(cells.length + at);
      else values[line]![at] = next(cells.length + at);
    }
  }
  book.put(sheet, extra, { values, formulas });
  syncHeaders(book, sheet, extra);
}

/** The value at a place of the series that these values begin, counted from 0; undefined when they begin none. */
function seriesOf(values: readonly Scalar[], singleNumbers: boolean): ((at: number) => Scalar) | undefined {
  const numbers = values.filter((value): value is number => typeof value === "number");
  if (numbers.length === values.length) {
    if (values.length === 1 && !singleNumbers) return undefined;
    return line(numbers);
  }
  const parts = values.map((value) => (typeof value === "string" ? /^(.*?)(\d{1,15})$/s.exec(value) : null));
  const prefix = parts[0]?.[1];
  if (parts.some((part) => part === null || part[1] !== prefix)) return undefined;
  const digits = parts[0]![2]!.length;
  const number = line(parts.map((part) => Number(part![2])));
  return (at) => `${prefix}${String(Math.abs(Number(number(at)))).padStart(digits, "0")}`;
}

/** The straight line through the numbers (of least squares), as Excel carries numbers on. */
function line(numbers: readonly number[]): (at: number) => number {
  const count = numbers.length;
  if (count === 1) return (at) => numbers[0]! + at;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / count;
  const slope = numbers.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) / numbers.reduce((sum, _value, at) => sum + (at - middle) ** 2, 0);
  return (at) => Number((mean + slope * (at - middle)).toPrecision(15));
}

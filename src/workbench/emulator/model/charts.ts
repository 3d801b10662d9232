import { removeSheetFromFormula, renameSheetInFormula, shiftFormula } from "../calc/formulaText";
import { fullAddress, parseAddress } from "./address";
import type { Sheet, SheetMeta } from "./sheet";
import { columnWidth, rowHeight } from "./sizes";
import { CellError, MAX_COLUMNS, MAX_ROWS, type Box, type Scalar, type StructureEdit } from "./values";
import type { Workbook } from "./workbook";

/** A corner of a chart: a cell, and points from its top left corner. Charts move with their cells. */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly down: number;
}

/** One row of numbers. Ranges are references as formulas write them, `=Sheet1!$B$2:$B$5`. */
export interface ChartSeries {
  /** A reference, or a text; undefined: Series1, Series2 … */
  readonly name?: string;
  readonly values: string;
  readonly categories?: string;
  /** Undefined: the workbook's next colour. */
  readonly color?: string;
}

export interface ChartRecord {
  readonly id: string;
  readonly name: string;
  /** As Excel's API calls it: `ColumnClustered`. */
  readonly type: string;
  readonly from: ChartCorner;
  readonly to: ChartCorner;
  readonly series: readonly ChartSeries[];
  /** What was set beside, by object and property: `Title.Text`. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Where a chart lies, in points. */
export interface ChartPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function chartPlace(sheet: Sheet, { from, to }: Pick<ChartRecord, "from" | "to">): ChartPlace {
  const [left, top] = [pointsTo(from.column, (at) => columnWidth(sheet, at)) + from.right, pointsTo(from.row, (at) => rowHeight(sheet, at)) + from.down];
  const [right, bottom] = [pointsTo(to.column, (at) => columnWidth(sheet, at)) + to.right, pointsTo(to.row, (at) => rowHeight(sheet, at)) + to.down];
  return { left, top, width: right - left, height: bottom - top };
}

export function chartCorners(sheet: Sheet, { left, top, width, height }: ChartPlace): Pick<ChartRecord, "from" | "to"> {
  return { from: cornerAt(sheet, left, top), to: cornerAt(sheet, left + width, top + height) };
}

function pointsTo(index: number, size: (at: number) => number): number {
  let points = 0;
  for (let at = 0; at < index; at++) points += size(at);
  return points;
}

function cornerAt(sheet: Sheet, left: number, top: number): ChartCorner {
  const [column, right] = cellAt(left, MAX_COLUMNS, (at) => columnWidth(sheet, at));
  const [row, down] = cellAt(top, MAX_ROWS, (at) => rowHeight(sheet, at));
  return { row, column, right, down };
}

function cellAt(points: number, limit: number, size: (at: number) => number): readonly [index: number, rest: number] {
  let rest = Math.max(0, points);
  let index = 0;
  while (index < limit - 1 && rest >= size(index)) rest -= size(index++);
  return [index, rest];
}

/** Ranges and texts that series are read out of, made of a block of cells as Excel guesses: columns or rows, names and categories at the edges. */
export function seriesOf(sheet: Sheet, box: Box, by: "Auto" | "Columns" | "Rows"): readonly ChartSeries[] {
  const inColumns = by === "Columns" || (by === "Auto" && box.rows >= box.columns);
  const isText = (row: number, column: number): boolean => {
    const value = sheet.value(box.row + row, box.column + column);
    return value === null ? row === 0 && column === 0 : typeof value === "string";
  };
  const hasHeadColumn = box.columns > 1 && Array.from({ length: Math.min(box.rows, 100) }, (_, row) => row).slice(box.rows > 1 ? 1 : 0).every((row) => isText(row, 0));
  const hasHeadRow = box.rows > 1 && Array.from({ length: Math.min(box.columns, 100) }, (_, column) => column).slice(box.columns > 1 ? 1 : 0).every((column) => isText(0, column));
  const [left, top] = [hasHeadColumn ? 1 : 0, hasHeadRow ? 1 : 0];
  const reference = (row: number, column: number, rows: number, columns: number): string => `=${referenceTo(sheet, { row: box.row + row, column: box.column + column, rows, columns })}`;
  if (inColumns) {
    return Array.from({ length: box.columns - left }, (_, at) => ({
      ...(hasHeadRow ? { name: reference(0, left + at, 1, 1) } : {}),
      values: reference(top, left + at, box.rows - top, 1),
      ...(hasHeadColumn ? { categories: reference(top, 0, box.rows - top, 1) } : {}),
    }));
  }
  return Array.from({ length: box.rows - top }, (_, at) => ({
    ...(hasHeadColumn ? { name: reference(top + at, 0, 1, 1) } : {}),
    values: reference(top + at, left, 1, box.columns - left),
    ...(hasHeadRow ? { categories: reference(0, left, 1, box.columns - left) } : {}),
  }));
}

/** `Sheet1!$A$1:$B$2`. */
export function referenceTo(sheet: Sheet, box: Box): string {
  return fullAddress(sheet.name, box).replace(/(?<=[!:])([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** The values that a reference means now, cell by cell; none when it leads nowhere. */
export function referredValues(book: Workbook, reference: string | undefined): readonly Scalar[] {
  if (!reference?.startsWith("=")) return [];
  const parsed = parseAddress(reference.slice(1));
  const sheet = parsed?.sheet === undefined ? undefined : book.sheetByName(parsed.sheet);
  if (!sheet) return [];
  return parsed!.boxes.flatMap((box) => {
    const values: Scalar[] = [];
    const [rows, columns] = [Math.min(box.rows, 10_000), Math.min(box.columns, 10_000)];
    for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) values.push(sheet.value(box.row + row, box.column + column));
    return values;
  });
}

/** A series as it is drawn: texts and numbers, 0 for what is none. */
export interface DrawnSeries {
  readonly name: string;
  readonly values: readonly number[];
  readonly categories: readonly string[];
  readonly color: string;
}

/** The colours of Excel's standard theme, one series after the other. */
const COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

export function drawnSeries(book: Workbook, chart: ChartRecord): readonly DrawnSeries[] {
  return chart.series.map((series, at) => {
    const values = referredValues(book, series.values).map((value) => (typeof value === "number" ? value : 0));
    const categories = referredValues(book, series.categories).map(textOf);
    return {
      name: series.name === undefined ? `Series${at + 1}` : series.name.startsWith("=") ? referredValues(book, series.name).map(textOf).join(" ") : series.name,
      values,
      categories: values.map((_, index) => categories[index] ?? String(index + 1)),
      color: series.color ?? COLORS[at % COLORS.length]!,
    };
  });
}

/** The title that stands over a chart; "" when it has none. */
export function chartTitle(book: Workbook, chart: ChartRecord): string {
  if (chart.settings["Title.Visible"] === false) return "";
  const text = chart.settings["Title.Text"];
  if (typeof text === "string") return text;
  return chart.series.length === 1 && chart.series[0]!.name !== undefined ? drawnSeries(book, chart)[0]!.name : "Chart Title";
}

const textOf = (value: Scalar): string => (value === null ? "" : value instanceof CellError ? value.code : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value));

/** Charts of a sheet after rows or columns of it were inserted or deleted: they stay on their cells. */
export function movedCharts(charts: readonly ChartRecord[], edit: StructureEdit): readonly ChartRecord[] {
  if (charts.length === 0 || edit.band) return charts;
  return charts.map((chart) => ({ ...chart, from: movedCorner(chart.from, edit), to: movedCorner(chart.to, edit) }));
}

function movedCorner(corner: ChartCorner, edit: StructureEdit): ChartCorner {
  const [key, rest] = edit.axis === "row" ? (["row", "down"] as const) : (["column", "right"] as const);
  const at = corner[key];
  if (at < edit.at) return corner;
  if (edit.count > 0) return { ...corner, [key]: at + edit.count };
  return at < edit.at - edit.count ? { ...corner, [key]: edit.at, [rest]: 0 } : { ...corner, [key]: at + edit.count };
}

/** Charts whose references are changed: they follow cells, sheets and names as formulas do. The same object when nothing changes. */
export function withReferences(charts: readonly ChartRecord[], change: (reference: string) => string): readonly ChartRecord[] {
  const one = (reference: string): string => (reference.startsWith("=") ? change(reference) : reference);
  let isSame = true;
  const changed = charts.map((chart) => {
    const series = chart.series.map((each) => ({
      ...each,
      values: one(each.values),
      ...(each.name === undefined ? {} : { name: one(each.name) }),
      ...(each.categories === undefined ? {} : { categories: one(each.categories) }),
    }));
    if (JSON.stringify(series) === JSON.stringify(chart.series)) return chart;
    isSame = false;
    return { ...chart, series };
  });
  return isSame ? charts : changed;
}

/** Lets the charts of all sheets follow an edit of one. */
export function shiftReferences(book: Workbook, edit: StructureEdit): void {
  const sheetIdOf = (name: string): string | undefined => book.sheetByName(name)?.id;
  changeReferences(book, (reference) => shiftFormula(reference, edit, "", sheetIdOf));
}

export function renameReferences(book: Workbook, before: string, after: string): void {
  changeReferences(book, (reference) => renameSheetInFormula(reference, before, after));
}

export function loseReferences(book: Workbook, sheetName: string): void {
  changeReferences(book, (reference) => removeSheetFromFormula(reference, sheetName));
}

function changeReferences(book: Workbook, change: (reference: string) => string): void {
  for (const sheet of book.sheets) {
    const charts = withReferences(sheet.meta.charts, change);
    if (charts !== sheet.meta.charts) book.patchSheet(sheet, { charts });
  }
}

/** The charts of a sheet's copy: they show the copy's cells where they showed the sheet's. */
export function copiedCharts(book: Workbook, source: SheetMeta, copyName: string): readonly ChartRecord[] {
  return withReferences(source.charts, (reference) => renameSheetInFormula(reference, source.name, copyName)).map((chart) => ({ ...chart, id: newChartId(book) }));
}

export const newChartId = (book: Workbook): string => `{00000000-0008-0000-0000-${book.nextId().toString(16).toUpperCase().padStart(12, "0")}}`;

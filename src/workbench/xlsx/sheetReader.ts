import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { dateToSerial, type Cell, type CellStyle as FileStyle, type CellValue, type Sheet as FileSheet } from "hucre";
import { boxAddress, parseBox } from "../emulator/model/address";
import type { AutoFilter, FilterCriterion, Protection, Sheet, SheetMeta } from "../emulator/model/sheet";
import { CellError, type ErrorCode, type Scalar } from "../emulator/model/values";
import { fromFileFormula } from "./formulaText";

/** Pixels of one character of the standard font, and points of a pixel. */
const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;

/** The width in characters that a file gives a column whose width nobody set. */
export const STANDARD_WIDTH = 9.140625;

/** A file's column width in characters as the model's width in points. */
export const widthFromFile = (characters: number): number => Math.round(characters * PIXELS_PER_CHARACTER) * POINTS_PER_PIXEL;
/** The model's column width in points as a file's width in characters. */
export const widthToFile = (points: number): number => points / POINTS_PER_PIXEL / PIXELS_PER_CHARACTER;

/** Numbers of the model's styles for a file's; the file's own objects are remembered for saving. */
export type StyleNumbers = (style: FileStyle) => number;

/** Fills a sheet's cells from a file's sheet. `addinFunctions` are screen names that settle how functions are spelt. */
export function readCells(file: FileSheet, sheet: Sheet, styleNumber: StyleNumbers, addinFunctions: ReadonlySet<string>): void {
  file.rows.forEach((line, row) => {
    line.forEach((value, column) => {
      const scalar = scalarOf(value);
      if (scalar !== null) sheet.values.set(row, column, scalar);
    });
  });
  const shared = new Map<number, string>();
  for (const [key, cell] of file.cells ?? []) {
    const comma = key.indexOf(",");
    readCell(sheet, Number(key.slice(0, comma)), Number(key.slice(comma + 1)), cell, styleNumber, shared, addinFunctions);
  }
}

function readCell(
  sheet: Sheet, row: number, column: number, cell: Cell, styleNumber: StyleNumbers, shared: Map<number, string>, addinFunctions: ReadonlySet<string>,
): void {
  if (cell.style) {
    const number = styleNumber(cell.style);
    if (number !== 0) sheet.styles.set(row, column, number);
  }
  if (cell.type === "error" && typeof cell.value === "string") sheet.values.set(row, column, new CellError(cell.value as ErrorCode));
  if (cell.formula === undefined) return;
  const formula = formulaOf(cell, row, column, shared);
  if (formula === undefined) return;
  sheet.formulas.set(row, column, `=${fromFileFormula(formula, addinFunctions)}`);
  const spill = cell.formulaType === "array" && cell.formulaRef ? parseBox(cell.formulaRef) : undefined;
  if (spill && spill.rows * spill.columns > 1) sheet.spills.set(`${row},${column}`, spill);
}

/** The cell's formula; a cell that shares one has it moved from where it was written. */
function formulaOf(cell: Cell, row: number, column: number, shared: Map<number, string>): string | undefined {
  if (cell.formulaType !== "shared" || cell.formulaSharedIndex === undefined) return cell.formula || undefined;
  const here = boxAddress({ row, column, rows: 1, columns: 1 });
  if (cell.formula) {
    shared.set(cell.formulaSharedIndex, translateFormulaToR1C1(`=${cell.formula}`, here));
    return cell.formula;
  }
  const written = shared.get(cell.formulaSharedIndex);
  return written === undefined ? undefined : translateFormulaToA1(written, here).slice(1);
}

/** A file's value as the model's; dates become Excel's day numbers. */
export function scalarOf(value: CellValue | undefined): Scalar {
  if (value === undefined || value === null) return null;
  return value instanceof Date ? dateToSerial(value, false) : value;
}

/** Everything about a file's sheet except its cells, tables, validations and formats. `columnStyles` and `rowStyles` come from the raw part. */
export function sheetMetaOf(file: FileSheet, filtered: readonly string[]): Partial<SheetMeta> {
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  file.columns?.forEach((column, at) => {
    if (column.width !== undefined && column.width !== STANDARD_WIDTH) columnWidths.set(at, widthFromFile(column.width));
    if (column.hidden) hiddenColumns.add(at);
  });
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  const filteredRows = new Set<number>();
  const filteredBoxes = filtered.flatMap((address) => parseBox(address) ?? []);
  for (const [row, definition] of file.rowDefs ?? []) {
    if (definition.height !== undefined) rowHeights.set(row, definition.height);
    if (!definition.hidden) continue;
    const byFilter = filteredBoxes.some((box) => row > box.row && row < box.row + box.rows);
    (byFilter ? filteredRows : hiddenRows).add(row);
  }
  return {
    visibility: file.veryHidden ? "VeryHidden" : file.hidden ? "Hidden" : "Visible",
    tabColor: file.view?.tabColor?.rgb ? `#${file.view.tabColor.rgb}` : "",
    showGridlines: file.view?.showGridLines ?? true,
    showHeadings: file.view?.showRowColHeaders ?? true,
    merges: (file.merges ?? []).map((m) => ({ row: m.startRow, column: m.startCol, rows: m.endRow - m.startRow + 1, columns: m.endCol - m.startCol + 1 })),
    columnWidths,
    hiddenColumns,
    rowHeights,
    hiddenRows,
    filteredRows,
    protection: protectionOf(file.protection),
    autoFilter: autoFilterOf(file.autoFilter),
    frozenRows: file.freezePane?.rows ?? 0,
    frozenColumns: file.freezePane?.columns ?? 0,
  };
}

/** Names of a file's permissions on a protected sheet and the options of Excel's API. */
export const PERMISSIONS = {
  autoFilter: "allowAutoFilter", deleteColumns: "allowDeleteColumns", deleteRows: "allowDeleteRows", formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns", formatRows: "allowFormatRows", insertColumns: "allowInsertColumns", insertHyperlinks: "allowInsertHyperlinks",
  insertRows: "allowInsertRows", pivotTables: "allowPivotTables", sort: "allowSort",
} as const;

function protectionOf(file: FileSheet["protection"]): Protection | undefined {
  if (!file?.sheet) return undefined;
  const options: Record<string, unknown> = {};
  for (const [permission, option] of Object.entries(PERMISSIONS) as [keyof typeof PERMISSIONS, string][]) options[option] = file[permission] ?? false;
  options["allowEditObjects"] = !file.objects;
  options["allowEditScenarios"] = !file.scenarios;
  return { options };
}

function autoFilterOf(file: FileSheet["autoFilter"]): AutoFilter | undefined {
  const box = file && parseBox(file.range);
  if (!file || !box) return undefined;
  const criteria = new Map<number, FilterCriterion>();
  for (const column of file.columns ?? []) criteria.set(column.colIndex, { filterOn: "Values", values: column.filters ?? [] });
  return { box, criteria };
}

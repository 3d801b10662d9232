import type { Cell, CellStyle as FileStyle, CellValue, ColumnDef, RowDef, Sheet as FileSheet, TableDefinition } from "hucre";
import { boxAddress } from "../emulator/model/address";
import type { Sheet } from "../emulator/model/sheet";
import type { TableRecord } from "../emulator/model/tables";
import { CellError, type Scalar } from "../emulator/model/values";
import { toFileFormula } from "./formulaText";
import { ERROR_MARK } from "./rawParts";
import { PERMISSIONS, widthToFile } from "./sheetReader";

/** The errors that a file can hold; the others only live while Excel runs, and are written as #VALUE!. */
const FILE_ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/** Excel's longest text in a cell. */
const MAX_TEXT = 32_767;

/** The cells of a sheet in the library's form: plain values by row, and what needs more than a value by `row,column`. */
export function writeCells(
  sheet: Sheet, styleOf: (number: number) => FileStyle | undefined, addinFunctions: ReadonlySet<string>,
): { rows: CellValue[][]; cells: Map<string, Cell> } {
  const used = sheet.usedBox(false);
  const rows: CellValue[][] = [];
  const cells = new Map<string, Cell>();
  for (let row = 0; used && row < used.row + used.rows; row++) {
    const line: CellValue[] = [];
    for (let column = 0; column < used.column + used.columns; column++) {
      const value = sheet.value(row, column);
      const formula = sheet.formula(row, column);
      const style = styleOf(sheet.styleNumber(row, column));
      line.push(plainValue(value));
      if (formula === undefined && style === undefined && !looksLikeError(value)) continue;
      const cell: Cell = formula === undefined ? textCell(value) : formulaCell(sheet, row, column, formula, value, addinFunctions);
      if (style) cell.style = style;
      cells.set(`${row},${column}`, cell);
    }
    rows.push(line);
  }
  return { rows, cells };
}

function plainValue(value: Scalar): CellValue {
  if (value instanceof CellError) return fileError(value);
  return typeof value === "string" ? escapeControls(value.slice(0, MAX_TEXT)) : value;
}

/** Characters that XML cannot hold as a file writes them, `_x0001_`; a text that already looks like that gets its underscore escaped. */
function escapeControls(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/gi, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

function fileError(error: CellError): string {
  return FILE_ERRORS.has(error.code) ? error.code : "#VALUE!";
}

/** A text that the library would take for an error. */
function looksLikeError(value: Scalar): boolean {
  return typeof value === "string" && value.startsWith("#");
}

function textCell(value: Scalar): Cell {
  if (looksLikeError(value)) return { value: value as string, type: "richText", richText: [{ text: plainValue(value) as string }] };
  return { value: plainValue(value), type: "empty" };
}

function formulaCell(sheet: Sheet, row: number, column: number, formula: string, value: Scalar, addinFunctions: ReadonlySet<string>): Cell {
  const text = toFileFormula(formula.replace(/^=/, ""), addinFunctions);
  const spill = sheet.spills.get(`${row},${column}`);
  const cell: Cell = { value: null, type: "formula", formula: text };
  const result = value instanceof CellError ? `${ERROR_MARK}${fileError(value)}` : plainValue(value);
  if (result !== null && result !== undefined) cell.formulaResult = result;
  if (spill || text.includes("_xldudf_")) {
    cell.formulaType = "array";
    cell.formulaDynamic = true;
    cell.formulaRef = boxAddress(spill ?? { row, column, rows: 1, columns: 1 });
  }
  return cell;
}

/** Everything about a sheet except its cells and rules, in the library's form. */
export function writeSheetMeta(sheet: Sheet, tables: readonly TableRecord[]): Partial<FileSheet> {
  const { meta } = sheet;
  return {
    name: meta.name,
    hidden: meta.visibility === "Hidden",
    veryHidden: meta.visibility === "VeryHidden",
    columns: columnsOf(sheet),
    rowDefs: rowsOf(sheet),
    merges: meta.merges.map((box) => ({ startRow: box.row, startCol: box.column, endRow: box.row + box.rows - 1, endCol: box.column + box.columns - 1 })),
    freezePane: meta.frozenRows > 0 || meta.frozenColumns > 0 ? { rows: meta.frozenRows, columns: meta.frozenColumns } : undefined,
    protection: protectionOf(sheet),
    autoFilter: meta.autoFilter && {
      range: boxAddress(meta.autoFilter.box),
      columns: [...meta.autoFilter.criteria].flatMap(([colIndex, criterion]) => (criterion.values ? [{ colIndex, filters: [...criterion.values] }] : [])),
    },
    tables: tables.map(tableToFile),
  };
}

function columnsOf(sheet: Sheet): ColumnDef[] {
  const { columnWidths, hiddenColumns } = sheet.meta;
  const columns: ColumnDef[] = [];
  for (let at = 0; at <= Math.max(-1, ...columnWidths.keys(), ...hiddenColumns); at++) {
    const width = columnWidths.get(at);
    columns.push({ ...(width === undefined ? {} : { width: widthToFile(width) }), ...(hiddenColumns.has(at) ? { hidden: true } : {}) });
  }
  return columns;
}

function rowsOf(sheet: Sheet): Map<number, RowDef> {
  const rows = new Map<number, RowDef>();
  for (const [row, height] of sheet.meta.rowHeights) rows.set(row, { height });
  for (const row of [...sheet.meta.hiddenRows, ...sheet.meta.filteredRows]) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

function protectionOf(sheet: Sheet): FileSheet["protection"] {
  const { protection } = sheet.meta;
  if (!protection) return undefined;
  const file: NonNullable<FileSheet["protection"]> = { sheet: true };
  for (const [permission, option] of Object.entries(PERMISSIONS) as [keyof typeof PERMISSIONS, string][]) file[permission] = protection.options[option] === true;
  if (protection.options["allowEditObjects"] !== true) file.objects = true;
  if (protection.options["allowEditScenarios"] !== true) file.scenarios = true;
  if (protection.password) file.password = protection.password;
  return file;
}

function tableToFile(table: TableRecord): TableDefinition {
  return {
    name: table.name,
    displayName: table.name,
    range: boxAddress(table.box),
    columns: table.columns.map((column) => ({ name: column.name.replace(/[\n\r\t]/g, (c) => `_x${c.charCodeAt(0).toString(16).padStart(4, "0")}_`) })),
    style: table.style || undefined,
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
    showAutoFilter: table.showFilterButton && table.showHeaders,
    showTotalRow: table.showTotals,
  };
}

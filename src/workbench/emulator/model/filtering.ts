import type { FilterCriterion, Sheet } from "./sheet";
import { displayText } from "./display";
import { patchTable } from "./tableGrowth";
import { tableBody, type TableRecord } from "./tables";
import type { Box } from "./values";
import type { Workbook } from "./workbook";

/** Sets (or, with undefined, clears) the criterion of one column of a table and hides the rows that fail. */
export function filterTableColumn(book: Workbook, table: TableRecord, column: number, criterion: FilterCriterion | undefined): void {
  const filters = new Map(table.filters);
  if (criterion) filters.set(column, criterion);
  else filters.delete(column);
  patchTable(book, table.id, { filters });
  reapplyTableFilters(book, book.table(table.id));
}

export function clearTableFilters(book: Workbook, table: TableRecord): void {
  patchTable(book, table.id, { filters: new Map() });
  reapplyTableFilters(book, book.table(table.id));
}

/** Hides the rows of a table that fail its criteria as they are now. */
export function reapplyTableFilters(book: Workbook, table: TableRecord): void {
  hideFailing(book, book.sheet(table.sheetId), tableBody(table), table.filters);
  book.note({ kind: "filtered", sheetId: table.sheetId, tableId: table.id });
}

/** Puts an autofilter over a box with a header row, one column's criterion with it if given. */
export function applyAutoFilter(book: Workbook, sheet: Sheet, box: Box, column?: number, criterion?: FilterCriterion): void {
  const before = sheet.meta.autoFilter;
  const isSame = before && before.box.row === box.row && before.box.column === box.column;
  const criteria = new Map(isSame ? before.criteria : []);
  if (column !== undefined && criterion) criteria.set(column, criterion);
  setAutoFilter(book, sheet, { box, criteria });
}

/** Replaces the sheet's autofilter; undefined takes it away and shows all rows. */
export function setAutoFilter(book: Workbook, sheet: Sheet, autoFilter: Sheet["meta"]["autoFilter"]): void {
  const old = sheet.meta.autoFilter;
  book.patchSheet(sheet, { autoFilter });
  const target = autoFilter ?? (old && { box: old.box, criteria: new Map<number, FilterCriterion>() });
  if (target) hideFailing(book, sheet, { ...target.box, row: target.box.row + 1, rows: target.box.rows - 1 }, target.criteria);
  book.note({ kind: "filtered", sheetId: sheet.id });
}

function hideFailing(book: Workbook, sheet: Sheet, body: Box, criteria: ReadonlyMap<number, FilterCriterion>): void {
  const filteredRows = new Set(sheet.meta.filteredRows);
  for (let row = body.row; row < body.row + body.rows; row++) {
    const passes = [...criteria].every(([column, criterion]) => passesCriterion(book, sheet, row, body.column + column, criterion));
    if (passes) filteredRows.delete(row);
    else filteredRows.add(row);
  }
  book.patchSheet(sheet, { filteredRows });
}

function passesCriterion(book: Workbook, sheet: Sheet, row: number, column: number, criterion: FilterCriterion): boolean {
  const value = sheet.value(row, column);
  const style = book.styles.get(sheet.styleNumber(row, column));
  const text = displayText(value, style.numberFormat);
  switch (criterion.filterOn.toLowerCase()) {
    case "values":
      return (criterion.values ?? []).some((wanted) => wanted.toLowerCase() === text.toLowerCase());
    case "cellcolor":
      return style.fill.toUpperCase() === (criterion.criterion1 ?? "").toUpperCase();
    case "fontcolor":
      return style.fontColor.toUpperCase() === (criterion.criterion1 ?? "").toUpperCase();
    case "custom": {
      const first = compares(value, text, criterion.criterion1);
      if (criterion.criterion2 === undefined || criterion.criterion2 === null) return first;
      const second = compares(value, text, criterion.criterion2);
      return criterion.operator?.toLowerCase() === "or" ? first || second : first && second;
    }
    default:
      return true;
  }
}

/** `>5`, `<>x`, `=a*`: numbers are compared as numbers, texts without case, `*` and `?` stand for any letters. */
function compares(value: unknown, text: string, criterion: string | undefined): boolean {
  const match = /^(>=|<=|<>|>|<|=)?(.*)$/s.exec(criterion ?? "")!;
  const operator = match[1] ?? "=";
  const wanted = match[2]!;
  const number = wanted.trim() === "" ? NaN : Number(wanted);
  if (operator === "=" || operator === "<>") {
    const pattern = wanted.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*").replace(/\?/g, ".");
    const equals = Number.isNaN(number) || typeof value !== "number" ? new RegExp(`^${pattern}$`, "is").test(text) : value === number;
    return operator === "=" ? equals : !equals;
  }
  if (typeof value === "number" && !Number.isNaN(number)) return inOrder(value, number, operator);
  return typeof value === "string" && Number.isNaN(number) && inOrder(value.toLowerCase(), wanted.toLowerCase(), operator);
}

function inOrder<T extends number | string>(a: T, b: T, operator: string): boolean {
  if (operator === ">") return a > b;
  if (operator === "<") return a < b;
  return operator === ">=" ? a >= b : a <= b;
}

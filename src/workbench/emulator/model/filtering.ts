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
  const tests = [...criteria].map(([column, criterion]) => testFor(book, sheet, { ...body, column: body.column + column, columns: 1 }, criterion));
  for (let row = body.row; row < body.row + body.rows; row++) {
    if (tests.every((passes) => passes(row))) filteredRows.delete(row);
    else filteredRows.add(row);
  }
  book.patchSheet(sheet, { filteredRows });
}

/** Whether a row passes: some criteria look at the whole column (a box one column wide). */
function testFor(book: Workbook, sheet: Sheet, column: Box, criterion: FilterCriterion): (row: number) => boolean {
  const test = rankTest(numbersOf(sheet, column), criterion) ?? dynamicTest(book, numbersOf(sheet, column), criterion);
  if (!test) return (row) => passesCriterion(book, sheet, row, column.column, criterion);
  return (row) => {
    const value = sheet.value(row, column.column);
    return typeof value === "number" && test(value);
  };
}

function numbersOf(sheet: Sheet, column: Box): number[] {
  const numbers: number[] = [];
  sheet.values.forEach(column, (_row, _column, value) => void (typeof value === "number" && numbers.push(value)));
  return numbers.sort((a, b) => a - b);
}

/** The top or bottom items or percent of the column's numbers, sorted here. */
function rankTest(numbers: readonly number[], criterion: FilterCriterion): ((value: number) => boolean) | undefined {
  const kind = /^(top|bottom)(items|percent)$/i.exec(criterion.filterOn);
  if (!kind) return undefined;
  const wanted = Number(criterion.criterion1 ?? 10);
  const count = kind[2]!.toLowerCase() === "items" ? wanted : Math.max(1, Math.floor((numbers.length * wanted) / 100));
  if (kind[1]!.toLowerCase() === "top") return (value) => value >= (numbers[Math.max(0, numbers.length - count)] ?? 0);
  return (value) => value <= (numbers[Math.min(numbers.length, count) - 1] ?? 0);
}

/** Above and below average; days, months and years around today. Other periods let everything through. */
function dynamicTest(book: Workbook, numbers: readonly number[], criterion: FilterCriterion): ((value: number) => boolean) | undefined {
  if (criterion.filterOn.toLowerCase() !== "dynamic") return undefined;
  const name = (criterion.dynamicCriteria ?? "").toLowerCase();
  const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  if (name === "aboveaverage") return (value) => value > average;
  if (name === "belowaverage") return (value) => value < average;
  const today = book.today();
  const dateOf = (serial: number): Date => new Date(Math.floor(serial - 25_569) * 86_400_000);
  const steps: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1, last: -1, this: 0, next: 1 };
  const day = (date: Date): number => Math.floor(date.getTime() / 86_400_000);
  if (name in steps) return (value) => day(dateOf(value)) === day(today) + steps[name]!;
  const period = /^(last|this|next)(month|year)$/.exec(name);
  if (!period) return () => true;
  const count = (date: Date): number => (period[2] === "year" ? date.getUTCFullYear() : date.getUTCFullYear() * 12 + date.getUTCMonth());
  return (value) => count(dateOf(value)) === count(today) + steps[period[1]!]!;
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

import { columnLetters, WHOLE_SHEET } from "../model/address";
import type { Sheet } from "../model/sheet";
import { CellError, type Scalar } from "../model/values";
import type { Workbook } from "../model/workbook";

/**
 * Everything that people share of a workbook as plain data, to compare copies by: cells with values, formulas and number formats, what
 * lies on them, sheets, tables, names, settings. `withResults: false` leaves out what formulas come to: an add-in's functions answer from
 * each person's own page, and may answer differently.
 */
export function describeWorkbook(book: Workbook, { withResults = true }: { readonly withResults?: boolean } = {}): Readonly<Record<string, unknown>> {
  const { tables, names, settings, customXml, properties, structureProtected } = book.meta;
  return {
    sheets: book.sheets.map((sheet) => describeSheet(book, sheet, withResults)),
    tables: byId(tables.map(({ filters, ...table }) => ({ ...table, filters: [...filters] }))),
    names: names.map((record) => `${record.sheetId ?? ""} ${record.name} ${record.formula}`).sort(),
    settings: [...settings].flatMap(([addin, own]) => [...own].map(([key, value]) => `${addin} ${key} ${value}`)).sort(),
    customXml: byId(customXml),
    properties: { ...properties, custom: [...properties.custom] },
    structureProtected,
  };
}

function describeSheet(book: Workbook, sheet: Sheet, withResults: boolean): Readonly<Record<string, unknown>> {
  const { meta } = sheet;
  const cells: Record<string, string> = {};
  const say = (row: number, column: number, text: string): void => {
    const address = `${columnLetters(column)}${row + 1}`;
    cells[address] = cells[address] === undefined ? text : `${cells[address]} ${text}`;
  };
  sheet.formulas.forEach(WHOLE_SHEET, (row, column, text) => say(row, column, text));
  sheet.values.forEach(WHOLE_SHEET, (row, column, value) => {
    const isResult = sheet.formula(row, column) !== undefined || sheet.spillOver(row, column) !== undefined;
    if (withResults || !isResult) say(row, column, describeValue(value));
  });
  sheet.styles.forEach(WHOLE_SHEET, (row, column, number) => {
    const { numberFormat, fill, bold } = book.styles.get(number);
    if (number !== 0) say(row, column, `[${numberFormat}${fill}${bold ? " bold" : ""}]`);
  });
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: meta.visibility,
    isProtected: meta.protection !== undefined,
    cells,
    merges: sorted(meta.merges),
    validations: sorted(meta.validations),
    conditionalFormats: sorted(meta.conditionalFormats),
    charts: sorted(meta.charts),
    hiddenRows: sorted([...meta.hiddenRows]),
    hiddenColumns: sorted([...meta.hiddenColumns]),
    filteredRows: sorted([...meta.filteredRows]),
    rowHeights: sorted([...meta.rowHeights]),
    columnWidths: sorted([...meta.columnWidths]),
    rowStyles: sorted([...meta.rowStyles]),
    columnStyles: sorted([...meta.columnStyles]),
    autoFilter: meta.autoFilter && { ...meta.autoFilter, criteria: [...meta.autoFilter.criteria] },
    frozen: [meta.frozenRows, meta.frozenColumns],
    tabColor: meta.tabColor,
    customProperties: sorted([...meta.customProperties]),
  };
}

const describeValue = (value: Scalar): string => (value instanceof CellError ? value.code : JSON.stringify(value));

const byId = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] => [...items].sort((a, b) => a.id.localeCompare(b.id));

const sorted = (items: readonly unknown[]): readonly string[] => items.map((item) => JSON.stringify(item)).sort();

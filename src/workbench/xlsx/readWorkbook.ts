import { openXlsx, type CellStyle as FileStyle, type ConditionalRule, type DataValidation, type Sheet as FileSheet, type TableDefinition } from "hucre";
import { parseBox } from "../emulator/model/address";
import { newChartId } from "../emulator/model/charts";
import { USER } from "../emulator/model/events";
import { emptySheetMeta, Sheet, type SheetMeta } from "../emulator/model/sheet";
import type { StyleTable } from "../emulator/model/style";
import type { TableRecord } from "../emulator/model/tables";
import { Workbook } from "../emulator/model/workbook";
import { emptyWorkbookMeta, type NameRecord, type WorkbookMeta } from "../emulator/model/workbookMeta";
import { readCharts } from "./chartParts";
import { conditionalFromFile } from "./conditionalCodec";
import { addinNamesIn, fromFileFormula } from "./formulaText";
import { rememberOrigin } from "./origin";
import { readAddinSettings, readCustomXml, unpack, type Parts } from "./packageParts";
import { hiddenNames, numberFormats, readLineFormats, sheetPaths, tablesWithoutHeaders } from "./rawParts";
import { readCells, sheetMetaOf, type StyleNumbers } from "./sheetReader";
import { styleFromFile } from "./styleCodec";
import { validationFromFile } from "./validationCodec";

/** How to read a workbook. */
export interface ReadWorkbookOptions {
  /** The file's name, as the workbook will call itself. */
  readonly name?: string;
  /** Upper-case names of the add-in functions that are known now; they settle how `_xldudf_A_B` is spelt on screen. */
  readonly addinFunctions?: ReadonlySet<string>;
}

type FileWorkbook = Awaited<ReturnType<typeof openXlsx>>;

/**
 * Reads the bytes of an .xlsx file into a workbook model. Rejects when they are no such file, or an encrypted one. What the model does not
 * know (charts, pictures …) is kept beside it and comes back when the workbook is saved with `writeWorkbook`.
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadWorkbookOptions = {}): Promise<Workbook> {
  const file = await openXlsx(bytes, { readStyles: true });
  const parts = unpack(bytes);
  const workbook = new Workbook();
  const rules = new WeakMap<object, DataValidation | ConditionalRule>();
  const { styleNumber, styles } = styleRegister(workbook.styles, file.themeColors);
  const addinFunctions = namedFunctions(file, options.addinFunctions ?? new Set());
  const formats = numberFormats(parts);
  const paths = sheetPaths(parts);
  const headless = tablesWithoutHeaders(parts);
  const tables: TableRecord[] = [];
  const sheets = file.sheets.map((fileSheet, place) => {
    const sheet = new Sheet(newSheetId(), fileSheet.name);
    const lines = readLineFormats(parts, paths[place] ?? "", formats);
    const lineStyles = (map: ReadonlyMap<number, string>): Map<number, number> =>
      new Map([...map].map(([line, numberFormat]) => [line, workbook.styles.derive(0, { numberFormat })]));
    sheet.meta = {
      ...emptySheetMeta(fileSheet.name),
      ...sheetMetaOf(fileSheet, filteredAddresses(fileSheet)),
      columnStyles: lineStyles(lines.columns),
      rowStyles: lineStyles(lines.rows),
      charts: readCharts(parts, paths[place] ?? "", () => newChartId(workbook)),
      ...rulesOf(fileSheet, file.themeColors, rules, () => `${workbook.nextId()}`),
    };
    readCells(fileSheet, sheet, styleNumber, addinFunctions);
    for (const table of fileSheet.tables ?? []) tables.push(...tableOf(table, sheet.id, `${workbook.nextId()}`, headless));
    return sheet;
  });
  workbook.edit(USER, "open", () => {
    sheets.forEach((sheet, at) => workbook.addSheet(sheet, at));
    workbook.patch({ tables, ...workbookMetaOf(file, parts, sheets, addinFunctions), ...(options.name ? { name: options.name } : {}) });
  });
  workbook.journal.clear();
  const visible = sheets.find((sheet) => sheet.meta.visibility === "Visible");
  const active = sheets[file.activeSheet ?? 0];
  workbook.view.activeSheetId = (active?.meta.visibility === "Visible" ? active : visible)?.id ?? "";
  rememberOrigin(workbook, { file, parts, sheetPlaces: new Map(sheets.map((sheet, place) => [sheet.id, place])), styles, rules, addinFunctions });
  return workbook;
}

/** Numbers styles of a file in the model's table, knowing again the objects that the library shares among cells. */
function styleRegister(table: StyleTable, theme: readonly string[] | undefined): { styleNumber: StyleNumbers; styles: Map<number, FileStyle> } {
  const ids = new WeakMap<object, number>();
  const numbers = new Map<string, number>();
  const styles = new Map<number, FileStyle>();
  let count = 0;
  const idOf = (part: object | undefined): number => {
    if (!part) return 0;
    let id = ids.get(part);
    if (id === undefined) ids.set(part, (id = ++count));
    return id;
  };
  const styleNumber: StyleNumbers = (style) => {
    const key = `${idOf(style.font)},${idOf(style.fill)},${idOf(style.border)},${idOf(style.alignment)},${idOf(style.protection)},${style.numFmt ?? ""}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = table.intern(styleFromFile(style, theme));
      numbers.set(key, number);
      if (!styles.has(number)) styles.set(number, style);
    }
    return number;
  };
  return { styleNumber, styles };
}

function namedFunctions(file: FileWorkbook, known: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set(known);
  const flat = new Set([...known].map((name) => name.replace(/\./g, "_")));
  for (const sheet of file.sheets) {
    for (const cell of sheet.cells?.values() ?? []) {
      if (!cell.formula?.includes("_xldudf_")) continue;
      for (const name of addinNamesIn(cell.formula)) if (!flat.has(name.replace(/\./g, "_"))) names.add(name);
    }
  }
  return names;
}

function filteredAddresses(sheet: FileSheet): readonly string[] {
  return sheet.autoFilter ? [sheet.autoFilter.range] : [];
}

function rulesOf(
  sheet: FileSheet, theme: readonly string[] | undefined, origins: WeakMap<object, DataValidation | ConditionalRule>, nextId: () => string,
): Pick<SheetMeta, "validations" | "conditionalFormats"> {
  const validations = (sheet.dataValidations ?? []).flatMap((one) => {
    const validation = validationFromFile(one);
    if (!validation) return [];
    origins.set(validation.rule, one);
    return [validation];
  });
  const conditionalFormats = [...(sheet.conditionalRules ?? [])]
    .sort((a, b) => a.priority - b.priority)
    .map((one) => {
      const record = conditionalFromFile(one, nextId(), theme);
      origins.set(record.rule, one);
      return record;
    });
  return { validations, conditionalFormats };
}

function tableOf(table: TableDefinition, sheetId: string, id: string, headless: ReadonlySet<string>): readonly TableRecord[] {
  const box = parseBox(table.range ?? "");
  if (!box) return [];
  return [{
    id,
    name: table.displayName ?? table.name,
    sheetId,
    box,
    showHeaders: !headless.has(table.name),
    showTotals: table.showTotalRow ?? false,
    showFilterButton: table.showAutoFilter ?? false,
    showBandedRows: table.showRowStripes ?? true,
    showBandedColumns: table.showColumnStripes ?? false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    style: table.style ?? "",
    columns: table.columns.map((column, at) => ({ id: at + 1, name: decodeName(column.name) })),
    filters: new Map(),
  }];
}

/** A table column's name; a file writes line breaks as `_x000a_`. */
function decodeName(name: string): string {
  return name.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function workbookMetaOf(file: FileWorkbook, parts: Parts, sheets: readonly Sheet[], addinFunctions: ReadonlySet<string>): Partial<WorkbookMeta> {
  const hidden = hiddenNames(parts);
  const names: NameRecord[] = (file.namedRanges ?? [])
    .filter((range) => !/^_xl(nm|fn|udf|dudf|pm|ws)/i.test(range.name))
    .map((range) => ({
      name: range.name,
      sheetId: range.scope === undefined ? undefined : sheets.find((sheet) => sheet.name === range.scope)?.id,
      formula: `=${fromFileFormula(range.range, addinFunctions)}`,
      visible: !hidden.has(range.name.toLowerCase()),
      comment: range.comment ?? "",
    }));
  const { properties } = file;
  const empty = emptyWorkbookMeta().properties;
  return {
    names,
    settings: new Map(readAddinSettings(parts).map((one) => [one.addinId, one.values])),
    customXml: readCustomXml(parts),
    structureProtected: file.workbookProtection?.lockStructure ?? false,
    properties: {
      ...empty,
      title: properties?.title ?? "",
      subject: properties?.subject ?? "",
      author: properties?.creator ?? "",
      lastAuthor: properties?.lastModifiedBy ?? "",
      manager: properties?.manager ?? "",
      company: properties?.company ?? "",
      category: properties?.category ?? "",
      keywords: properties?.keywords ?? "",
      comments: properties?.description ?? "",
      creationDate: properties?.created?.toISOString() ?? empty.creationDate,
      custom: new Map(Object.entries(properties?.custom ?? {}).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value])),
    },
  };
}

function newSheetId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

import { saveXlsx, type CellStyle as FileStyle, type ConditionalRule, type DataValidation, type NamedRange, type Sheet as FileSheet } from "hucre";
import { quoteSheetName } from "../emulator/model/address";
import type { Sheet } from "../emulator/model/sheet";
import type { Workbook } from "../emulator/model/workbook";
import { putCharts } from "./chartParts";
import { conditionalToFile } from "./conditionalCodec";
import { toFileFormula } from "./formulaText";
import { blankFile, originOf, withSheets, type FileOrigin } from "./origin";
import { dropDanglingMentions, pack, putAddinSettings, putCustomXml, restoreMentions, unpack } from "./packageParts";
import { finishErrorResults, finishWorkbookPart, putColumnFormats, putTablesWithoutHeaders, sheetPaths } from "./rawParts";
import { writeCells, writeSheetMeta } from "./sheetWriter";
import { styleToFile } from "./styleCodec";
import { addressesOf, validationToFile } from "./validationCodec";

/** How to write a workbook. */
export interface WriteWorkbookOptions {
  /** Upper-case names of the add-in functions that are registered: formulas name them in a file's way. */
  readonly addinFunctions?: ReadonlySet<string>;
}

/** The bytes of an .xlsx file with this workbook, and with what its own file held beyond the model. */
export async function writeWorkbook(workbook: Workbook, options: WriteWorkbookOptions = {}): Promise<Uint8Array> {
  const origin = originOf(workbook);
  const addinFunctions = new Set([...(origin?.addinFunctions ?? []), ...(options.addinFunctions ?? [])]);
  const file = origin?.file ?? (await blankFile());
  const places = workbook.sheets.map((sheet) => origin?.sheetPlaces.get(sheet.id));
  const styleOf = styleWriter(workbook, origin);
  const sheets = workbook.sheets.map((sheet, at): FileSheet => {
    const place = places[at];
    const before = place === undefined ? undefined : file.sheets[place];
    const { rows, cells } = writeCells(sheet, styleOf, addinFunctions);
    keepNotes(before, cells);
    return {
      ...before,
      ...writeSheetMeta(sheet, workbook.meta.tables.filter((table) => table.sheetId === sheet.id)),
      ...writeRules(sheet, origin),
      name: sheet.name,
      rows,
      cells,
      pageSetup: before?.pageSetup && { ...before.pageSetup, printArea: undefined, printTitlesRow: undefined, printTitlesColumn: undefined },
      view: {
        ...before?.view,
        showGridLines: sheet.meta.showGridlines,
        showRowColHeaders: sheet.meta.showHeadings,
        tabColor: sheet.meta.tabColor ? { rgb: sheet.meta.tabColor.slice(1) } : undefined,
      },
    };
  });
  const saved = await saveXlsx(
    withSheets(
      file,
      {
        sheets,
        namedRanges: [...names(workbook, addinFunctions), ...printNames(workbook, file.sheets, places)],
        activeSheet: Math.max(0, workbook.meta.order.indexOf(workbook.view.activeSheetId)),
        dateSystem: "1900",
        workbookProtection: workbook.meta.structureProtected ? { lockStructure: true } : undefined,
        properties: properties(workbook, file.properties),
      },
      places,
    ),
  );
  return finish(workbook, saved, origin);
}

/** Mends what the library leaves out of the package. */
function finish(workbook: Workbook, saved: Uint8Array, origin: FileOrigin | undefined): Uint8Array {
  const parts = unpack(saved);
  if (origin) restoreMentions(parts, origin.parts);
  putCustomXml(parts, workbook.meta.customXml);
  putAddinSettings(parts, [...workbook.meta.settings].map(([addinId, values]) => ({ addinId, values })));
  putTablesWithoutHeaders(parts, new Set(workbook.meta.tables.filter((table) => !table.showHeaders).map((table) => table.name)));
  finishWorkbookPart(parts, new Set(workbook.meta.names.filter((name) => !name.visible).map((name) => name.name.toLowerCase())));
  const paths = sheetPaths(parts);
  workbook.sheets.forEach((sheet, at) => {
    const path = paths[at] ?? "";
    finishErrorResults(parts, path);
    putColumnFormats(parts, path, new Map([...sheet.meta.columnStyles].map(([column, style]) => [column, workbook.styles.get(style).numberFormat])));
  });
  putCharts(parts, workbook, paths);
  dropDanglingMentions(parts);
  return pack(parts);
}

/** The file's form of each style: its own where the file had one, else made from the model's. */
function styleWriter(workbook: Workbook, origin: FileOrigin | undefined): (number: number) => FileStyle | undefined {
  const made = new Map<number, FileStyle>();
  return (number) => {
    if (number === 0) return undefined;
    let style = made.get(number) ?? origin?.styles.get(number);
    if (!style) made.set(number, (style = styleToFile(workbook.styles.get(number))));
    return style;
  };
}

/** Notes and links of the file's cells, which the model does not know, stay at their cells. */
function keepNotes(before: FileSheet | undefined, cells: Map<string, NonNullable<FileSheet["cells"]> extends Map<string, infer C> ? C : never>): void {
  for (const [key, cell] of before?.cells ?? []) {
    if (!cell.comment && !cell.hyperlink) continue;
    const now = cells.get(key) ?? { value: null, type: "empty" };
    cells.set(key, { ...now, comment: cell.comment, hyperlink: cell.hyperlink });
  }
}

function writeRules(sheet: Sheet, origin: FileOrigin | undefined): Pick<FileSheet, "dataValidations" | "conditionalRules"> {
  const dataValidations = sheet.meta.validations.flatMap((validation) => {
    const own = origin?.rules.get(validation.rule) as DataValidation | undefined;
    const written = own ? { ...own, range: addressesOf(validation.boxes) } : validationToFile(validation);
    return written ? [written] : [];
  });
  const conditionalRules = sheet.meta.conditionalFormats.flatMap((record, at) => {
    const own = origin?.rules.get(record.rule) as ConditionalRule | undefined;
    const written = own ? { ...own, range: addressesOf(record.boxes), priority: at + 1 } : conditionalToFile(record, at + 1);
    return written ? [written] : [];
  });
  return { dataValidations, conditionalRules };
}

function names(workbook: Workbook, addinFunctions: ReadonlySet<string>): NamedRange[] {
  return workbook.meta.names.map((record) => ({
    name: record.name,
    range: toFileFormula(record.formula.replace(/^=/, ""), addinFunctions),
    scope: record.sheetId === undefined ? undefined : workbook.findSheet(record.sheetId)?.name,
    comment: record.comment || undefined,
  }));
}

/** Print areas and titles as names; the library would write sheet names with blanks unquoted. */
function printNames(workbook: Workbook, before: readonly FileSheet[], places: readonly (number | undefined)[]): NamedRange[] {
  return workbook.sheets.flatMap((sheet, at) => {
    const setup = before[places[at] ?? -1]?.pageSetup;
    const sheetName = quoteSheetName(sheet.name);
    const titles = [setup?.printTitlesColumn, setup?.printTitlesRow].filter((lines) => lines !== undefined).map((lines) => `${sheetName}!${lines}`);
    const list: NamedRange[] = [];
    if (setup?.printArea) list.push({ name: "_xlnm.Print_Area", range: `${sheetName}!${setup.printArea}`, scope: sheet.name });
    if (titles.length > 0) list.push({ name: "_xlnm.Print_Titles", range: titles.join(","), scope: sheet.name });
    return list;
  });
}

function properties(workbook: Workbook, before: Awaited<ReturnType<typeof blankFile>>["properties"]): typeof before {
  const { properties: now } = workbook.meta;
  return {
    ...before,
    title: now.title || undefined,
    subject: now.subject || undefined,
    creator: now.author || undefined,
    lastModifiedBy: now.lastAuthor || undefined,
    manager: now.manager || undefined,
    company: now.company || undefined,
    category: now.category || undefined,
    keywords: now.keywords || undefined,
    description: now.comments || undefined,
    created: now.creationDate ? new Date(now.creationDate) : undefined,
  };
}

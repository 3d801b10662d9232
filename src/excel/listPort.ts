import { CustCodeError } from "../app/api";
import { cellAddress, parseArea } from "../app/cellAddress";
import type { Area, AreaFacts, CellContent, ListPort, RowSpan, SelectionFacts } from "../app/ports";
import type { InputValue } from "../core";
import { contentOf, inputValue, looksLikeError } from "./cellValues";
import { formatAsText } from "./bulkWrites";
import { inChunks, rowsPerRead } from "./chunks";
import { columnRuns, type ColumnRun } from "./columnRuns";
import { excelOnce, excelRun, hasExcelApi } from "./excelRun";
import { hiddenRows } from "./hiddenRows";
import { areaOf, rangeOf } from "./areas";
import { isOurTable } from "./isOurTable";
import { writeTexts } from "./writeTexts";

/** The user's lists through office.js. */
export function createListPort(): ListPort {
  return {
    selection: () => excelRun(selection),
    facts: (sheet, area) => facts(sheet, area),
    values,
    contents,
    hiddenRows,
    assertWritable: (rows, column) => excelRun((context) => assertWritable(context, rows, column)),
    addColumn: (place, header) => excelRun((context) => addColumn(context, place, header)),
    write: writeTexts,
    used: (sheet) => excelRun((context) => usedArea(context, sheet)),
    select: (address) => excelRun((context) => select(context, address)),
  };
}

async function selection(context: Excel.RequestContext): Promise<SelectionFacts> {
  const selected = context.workbook.getSelectedRanges();
  const first = selected.areas.getItemAt(0);
  // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/load-object-before-read -- the way to an object, no value
  const sheet = first.worksheet;
  const used = sheet.getUsedRangeOrNullObject(true);
  const corner = first.getCell(0, 0);
  const around = corner.getSurroundingRegion();
  selected.load("areaCount");
  first.load("rowIndex,rowCount,columnIndex,columnCount");
  // Never the values of the whole block: it may hold more than Excel answers at once.
  corner.load("values");
  around.load("rowIndex,rowCount,columnIndex,columnCount");
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  sheet.load("name");
  sheet.tables.load("items/name,items/showHeaders,items/showTotals");
  await context.sync();

  const tables = sheet.tables.items.map((table) => {
    const range = table.getRange();
    range.load("rowIndex,rowCount,columnIndex,columnCount");
    return { table, range };
  });
  await context.sync();

  const chosen = areaOf(first);
  const all = tables.map(({ table, range }) => ({ name: table.name, area: areaOf(range), hasHeader: table.showHeaders, hasTotals: table.showTotals }));
  const touched = all.find((table) => touches(table.area, chosen));
  const block = around.rowCount * around.columnCount === 1 && corner.values[0]?.[0] === "" ? undefined : areaOf(around);
  return {
    sheet: sheet.name,
    own: all.some((table) => isOurTable(table.name)),
    areaCount: selected.areaCount,
    selection: chosen,
    table: touched,
    otherTables: all.filter((table) => table !== touched),
    block,
    used: used.isNullObject ? undefined : areaOf(used),
  };
}

/** How many of a list's first rows are looked at for headers. */
const TOP_ROWS = 6;

async function facts(sheet: string, area: Area): Promise<AreaFacts> {
  const hidden = await hiddenRows({ sheet, firstRow: area.firstRow, rowCount: area.rowCount });
  return excelRun(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const top = rangeOf(worksheet, { ...area, rowCount: Math.min(TOP_ROWS, area.rowCount) });
    const merged = hasExcelApi("1.13") ? rangeOf(worksheet, area).getMergedAreasOrNullObject() : undefined;
    top.load("values,valueTypes");
    merged?.load("address");
    worksheet.load("autoFilter/isDataFiltered");
    const tables = rangeOf(worksheet, area).getTables(false);
    tables.load("items/name");
    await context.sync();
    const filters = tables.items.map((table) => table.autoFilter);
    for (const filter of filters) filter.load("isDataFiltered");
    await context.sync();
    return {
      top: top.values.map((row, line) => row.map((value, column) => inputValue(value, top.valueTypes[line]?.[column]))),
      merged: merged && !merged.isNullObject ? merged.address.split(",").map((address) => address.slice(address.lastIndexOf("!") + 1)) : [],
      hiddenRows: hidden.size,
      filtered: hidden.size > 0 && (worksheet.autoFilter.isDataFiltered || filters.some((filter) => filter.isDataFiltered)),
    };
  });
}

async function values(rows: RowSpan, columns: readonly number[]): Promise<readonly (readonly InputValue[])[]> {
  const answer: InputValue[][] = columns.map(() => []);
  const { runs, places } = columnRuns(columns);
  await inChunks(rows.rowCount, rowsPerRead(columns.length), async (from, count) => {
    const piece = { ...rows, firstRow: rows.firstRow + from, rowCount: count };
    const plain = await readRuns(piece, runs, "values");
    // Only where something looks like an error is it worth asking whether it is one.
    const isSuspect = plain.some(({ values: cells }) => cells.some((row) => row.some(looksLikeError)));
    const read = isSuspect ? await readRuns(piece, runs, "values,valueTypes") : plain;
    places.forEach(({ run, at }, index) => {
      const column = answer[index]!;
      column.length = from;
      const { values: cells } = read[run]!;
      const types = isSuspect ? read[run]!.valueTypes : undefined;
      for (let row = 0; row < count; row++) column.push(inputValue(cells[row]?.[at], types?.[row]?.[at]));
    });
  });
  return answer;
}

/** Reads runs of columns in one request. */
function readRuns({ sheet, firstRow, rowCount }: RowSpan, runs: readonly ColumnRun[], properties: string): Promise<readonly Excel.Range[]> {
  return excelOnce(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const ranges = runs.map(({ first, count }) => worksheet.getRangeByIndexes(firstRow - 1, first, rowCount, count));
    for (const range of ranges) range.load(properties);
    await context.sync();
    return ranges;
  });
}

async function contents(rows: RowSpan, column: number): Promise<readonly CellContent[]> {
  const answer: CellContent[] = [];
  const run = [{ first: column, count: 1 }];
  await inChunks(rows.rowCount, rowsPerRead(2), async (from, count) => {
    const piece = { ...rows, firstRow: rows.firstRow + from, rowCount: count };
    const read = async (properties: string): Promise<Excel.Range> => (await readRuns(piece, run, properties))[0]!;
    let range = await read("formulas");
    answer.length = from;
    // A new code column is blank from top to bottom: then nothing else needs to be known.
    if (range.formulas.every(([formula]) => formula === "")) {
      for (let row = 0; row < count; row++) answer.push(BLANK);
      return;
    }
    range = await read("formulas,values");
    const isSuspect = range.values.some(([value]) => looksLikeError(value));
    if (isSuspect) range = await read("formulas,values,valueTypes");
    const { formulas } = range;
    const types = isSuspect ? range.valueTypes : undefined;
    range.values.forEach(([value], row) => answer.push(contentOf(value, formulas[row]?.[0], types?.[row]?.[0])));
  });
  return answer;
}

const BLANK: CellContent = { kind: "blank" };

async function assertWritable(context: Excel.RequestContext, rows: RowSpan, column: number): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(rows.sheet);
  const cells = sheet.getRangeByIndexes(rows.firstRow - 1, column, rows.rowCount, 1);
  sheet.load("protection/protected");
  cells.load("format/protection/locked");
  await context.sync();
  if (sheet.protection.protected && cells.format.protection.locked !== false) {
    throw new CustCodeError({ kind: "protected-sheet", params: { sheet: rows.sheet } });
  }
}

/** How many columns right of a block are tried for a blank one. */
const TRIED_COLUMNS = 64;

async function addColumn(context: Excel.RequestContext, place: Parameters<ListPort["addColumn"]>[0], header: string): Promise<number> {
  const sheet = context.workbook.worksheets.getItem(place.rows.sheet);
  if (place.table !== undefined) {
    const column = sheet.tables.getItem(place.table).columns.add(undefined, undefined, header);
    const body = column.getDataBodyRange();
    formatAsText(body);
    body.load("columnIndex");
    await context.sync();
    return body.columnIndex;
  }
  const top = place.headerRow > 0 ? place.headerRow : place.rows.firstRow;
  const height = place.rows.firstRow + place.rows.rowCount - top;
  const candidates = Array.from({ length: TRIED_COLUMNS }, (_, index) => {
    const range = sheet.getRangeByIndexes(top - 1, place.after + 1 + index, height, 1);
    const used = range.getUsedRangeOrNullObject(true);
    const tables = range.getTables(false);
    used.load("address");
    tables.load("items/name");
    return { range, used, tables };
  });
  await context.sync();
  const free = candidates.findIndex(({ used, tables }) => used.isNullObject && tables.items.length === 0);
  if (free < 0) throw new CustCodeError({ kind: "excel", params: { code: "NoBlankColumn", message: "" } });
  const { range } = candidates[free]!;
  formatAsText(range);
  if (place.headerRow > 0) range.getCell(0, 0).values = [[header]];
  await context.sync();
  return place.after + 1 + free;
}

async function usedArea(context: Excel.RequestContext, name: string): Promise<(RowSpan & Area) | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) return undefined;
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  await context.sync();
  return used.isNullObject ? undefined : { sheet: sheet.name, ...areaOf(used) };
}

async function select(context: Excel.RequestContext, address: string): Promise<void> {
  const area = parseArea(address);
  if (!area) throw new CustCodeError({ kind: "excel", params: { code: "InvalidReference", message: address } });
  const sheet = context.workbook.worksheets.getItem(area.sheet);
  sheet.activate();
  sheet.getRange(cellAddress("S", area.row, area.column).slice(2)).select();
  await context.sync();
}

function touches(a: Area, b: Area): boolean {
  return (
    a.firstRow < b.firstRow + b.rowCount && b.firstRow < a.firstRow + a.rowCount &&
    a.firstColumn < b.firstColumn + b.columnCount && b.firstColumn < a.firstColumn + a.columnCount
  );
}

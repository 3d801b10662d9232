import { columnsOf, sheetNameOf } from "../app/stored/columns";
import type { SheetsPort, StoredCell, TablePlace } from "../app/ports";
import { inChunks, rowsPerRead } from "./chunks";
import { excelOnce, excelRun } from "./excelRun";
import { OWN_TABLES, type OwnSheetIds, TABLE_NAMES } from "./ownTables";

/** What writes to our tables is loaded with the first write: functions are waited for, and they only read. */
const writer = () => import("./sheetsWriter");

/** Our five tables through office.js. `ids` learns which worksheets they stand on. */
export function createSheetsPort(ids: OwnSheetIds): SheetsPort {
  return {
    look: () => excelRun((context) => look(context, ids)),
    read,
    readEach,
    create: async (plans) => (await writer()).create(plans),
    append: async (table, rows) => (await writer()).append(table, rows),
    update: async (table, rows) => (await writer()).update(table, rows),
    addColumns: async (table, headers) => (await writer()).addColumns(table, headers),
    setHeaders: async (table, headers) => (await writer()).setHeaders(table, headers),
    setTitle: async (table, title) => (await writer()).setTitle(table, title),
    show: async (visible) => (await writer()).show(visible),
  };
}

async function look(context: Excel.RequestContext, ids: OwnSheetIds): Promise<readonly TablePlace[]> {
  const found = OWN_TABLES.map((table) => ({
    table,
    item: context.workbook.tables.getItemOrNullObject(TABLE_NAMES[table]),
    namesake: context.workbook.worksheets.getItemOrNullObject(sheetNameOf(table)),
  }));
  for (const { item, namesake } of found) {
    item.load("name");
    namesake.load("name");
  }
  await context.sync();

  const details = found.map(({ table, item, namesake }) => {
    if (item.isNullObject) return { table, missing: namesake.isNullObject ? ("sheet-missing" as const) : ("table-missing" as const) };
    const sheet = item.worksheet;
    const header = item.getHeaderRowRange();
    const body = item.getDataBodyRange();
    const last = body.getLastRow();
    const title = sheet.getRange("A1");
    sheet.load("id,name");
    header.load("values");
    body.load("rowIndex,rowCount");
    last.load("values");
    title.load("values");
    return { table, sheet, header, body, last, title };
  });
  await context.sync();

  ids.clear();
  return details.map((detail): TablePlace => {
    if (detail.missing) {
      return { table: detail.table, sheet: sheetNameOf(detail.table), state: detail.missing, headers: [], firstRow: 0, rowCount: 0, schema: 0 };
    }
    const { table, sheet, header, body, last, title } = detail;
    ids.set(sheet.id, table);
    const empty = body.rowCount === 1 && isBlank(last.values[0] ?? []);
    const line = String(title.values[0]?.[0] ?? "");
    return {
      table,
      sheet: sheet.name,
      state: "there",
      headers: (header.values[0] ?? []).map(String),
      firstRow: body.rowIndex + 1,
      rowCount: empty ? 0 : body.rowCount,
      schema: Number(/schema\s*(\d+)/i.exec(line)?.[1] ?? 0),
      identity: /\bid\s*([0-9a-f]{32})\b/i.exec(line)?.[1]?.toLowerCase() ?? "",
    };
  });
}

const read: SheetsPort["read"] = async (table, from, count, only) => {
  const rows: (readonly StoredCell[])[] = [];
  await readEach(table, from, count, (piece) => piece.forEach((row) => rows.push(row)), only);
  return rows;
};

const readEach: SheetsPort["readEach"] = (table, from, count, take, only) =>
  inChunks(count, rowsPerRead(only?.length ?? columnsOf(table).length), async (offset, size) => {
    const parts = await excelOnce(async (context) => {
      const body = context.workbook.tables.getItem(TABLE_NAMES[table]).getDataBodyRange();
      const block = body.getRow(from + offset).getResizedRange(size - 1, 0);
      const ranges = only ? only.map((column) => block.getColumn(column)) : [block];
      for (const range of ranges) range.load("values");
      await context.sync();
      return ranges.map(({ values }) => values as StoredCell[][]);
    });
    const rows = only ? Array.from({ length: size }, (_, row) => parts.map((part) => part[row]?.[0] ?? "")) : parts[0]!;
    await take(rows, from + offset);
  });

function isBlank(cells: readonly unknown[]): boolean {
  return cells.every((cell) => cell === "" || cell === null);
}

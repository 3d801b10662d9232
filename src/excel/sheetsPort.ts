import { planTable, sheetNameOf } from "../app/stored/columns";
import type { OwnTable, RowUpdate, SheetsPort, StoredCell, TablePlace } from "../app/ports";
import { inChunks, piecesBySize, rowLength, rowsPerRead } from "./chunks";
import { createTables } from "./createTables";
import { excelRun } from "./excelRun";
import { OWN_TABLES, type OwnSheetIds, TABLE_NAMES } from "./ownTables";
import { writeRows, writeUpdates } from "./tableWrites";

/** Our five tables through office.js. `ids` learns which worksheets they stand on. */
export function createSheetsPort(ids: OwnSheetIds): SheetsPort {
  return {
    look: () => excelRun((context) => look(context, ids)),
    read,
    create: (plans) => excelRun((context) => createTables(context, plans)),
    append,
    update,
    addColumns: (table, headers) => excelRun((context) => addColumns(context, table, headers)),
    show: (visible) => excelRun((context) => show(context, visible)),
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
    return {
      table,
      sheet: sheet.name,
      state: "there",
      headers: (header.values[0] ?? []).map(String),
      firstRow: body.rowIndex + 1,
      rowCount: empty ? 0 : body.rowCount,
      schema: Number(/schema\s*(\d+)/i.exec(String(title.values[0]?.[0] ?? ""))?.[1] ?? 0),
    };
  });
}

async function read(table: OwnTable, from: number, count: number, only?: readonly number[]): Promise<readonly (readonly StoredCell[])[]> {
  const rows: StoredCell[][] = [];
  const columns = only?.length ?? Object.keys(planTable(table, "en-US").columns).length;
  await inChunks(count, rowsPerRead(columns), (offset, size) =>
    excelRun(async (context) => {
      const body = context.workbook.tables.getItem(TABLE_NAMES[table]).getDataBodyRange();
      const block = body.getRow(from + offset).getResizedRange(size - 1, 0);
      const parts = only ? only.map((column) => block.getColumn(column)) : [block];
      for (const part of parts) part.load("values");
      await context.sync();
      // A piece that failed half way is asked again from its start.
      rows.length = offset;
      for (let row = 0; row < size; row++) {
        if (!only) rows.push((parts[0]!.values[row] ?? []) as StoredCell[]);
        else rows.push(parts.map((part) => (part.values[row]?.[0] ?? "") as StoredCell));
      }
    }),
  );
  return rows;
}

async function append(table: OwnTable, rows: readonly (readonly StoredCell[])[]): Promise<number> {
  let first: number | undefined;
  for (const piece of piecesBySize(rows, rowLength)) {
    await inChunks(piece.count, piece.count, async (offset, count) => {
      const from = piece.from + offset;
      const at = await excelRun((context) => writeRows(context, TABLE_NAMES[table], rows.slice(from, from + count)));
      first ??= at;
    });
  }
  return first ?? 0;
}

async function update(table: OwnTable, rows: readonly RowUpdate[]): Promise<void> {
  for (const piece of piecesBySize(rows, (row) => rowLength(row.cells))) {
    await inChunks(piece.count, piece.count, (offset, count) => {
      const from = piece.from + offset;
      return excelRun((context) => writeUpdates(context, TABLE_NAMES[table], rows.slice(from, from + count)));
    });
  }
}

async function addColumns(context: Excel.RequestContext, table: OwnTable, headers: readonly string[]): Promise<void> {
  const item = context.workbook.tables.getItem(TABLE_NAMES[table]);
  for (const header of headers) {
    const column = item.columns.add(undefined, undefined, header);
    column.getDataBodyRange().numberFormat = "@" as unknown as string[][];
  }
  await context.sync();
}

async function show(context: Excel.RequestContext, visible: boolean): Promise<void> {
  const items = OWN_TABLES.map((table) => context.workbook.tables.getItemOrNullObject(TABLE_NAMES[table]));
  const active = context.workbook.worksheets.getActiveWorksheet();
  const sheets = context.workbook.worksheets;
  active.load("id");
  sheets.load("items/id,items/visibility");
  for (const item of items) item.load("name");
  await context.sync();
  const own = items.filter((item) => !item.isNullObject).map((item) => item.worksheet);
  for (const sheet of own) sheet.load("id");
  await context.sync();
  const ownIds = new Set(own.map((sheet) => sheet.id));
  // Excel keeps one sheet visible; the person should land on a list, not on whichever sheet comes next.
  const list = sheets.items.find((sheet) => !ownIds.has(sheet.id) && sheet.visibility === Excel.SheetVisibility.visible);
  if (!visible && ownIds.has(active.id)) list?.activate();
  if (visible || list) for (const sheet of own) sheet.visibility = visible ? Excel.SheetVisibility.visible : Excel.SheetVisibility.hidden;
  await context.sync();
}

function isBlank(cells: readonly unknown[]): boolean {
  return cells.every((cell) => cell === "" || cell === null);
}

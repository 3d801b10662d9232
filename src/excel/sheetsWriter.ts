/** Writing our five tables through office.js. */
import type { OwnTable, RowUpdate, StoredCell, TablePlan } from "../app/ports";
import { piecesBySize, rowMeasure } from "./bulkWrites";
import { inChunks } from "./chunks";
import { createTables } from "./createTables";
import { excelRun } from "./excelRun";
import { OWN_TABLES, TABLE_NAMES } from "./ownTables";
import { writeRows, writeUpdates } from "./tableWrites";

/** Creates sheets and tables in one go. */
export const create = (plans: readonly TablePlan[]): Promise<void> => excelRun((context) => createTables(context, plans));

/** Writes rows just below the table and makes the table hold them. Returns the 0-based data row of the first. */
export async function append(table: OwnTable, rows: readonly (readonly StoredCell[])[]): Promise<number> {
  let first: number | undefined;
  for (const piece of piecesBySize(rows, rowMeasure(rows))) {
    await inChunks(piece.count, piece.count, async (offset, count) => {
      const from = piece.from + offset;
      const at = await excelRun((context) => writeRows(context, TABLE_NAMES[table], rows.slice(from, from + count)));
      first ??= at;
    });
  }
  return first ?? 0;
}

/** Overwrites cells of rows that are there. */
export async function update(table: OwnTable, rows: readonly RowUpdate[]): Promise<void> {
  const measure = rowMeasure([]);
  for (const piece of piecesBySize(rows, ({ cells }) => measure(cells))) {
    await inChunks(piece.count, piece.count, (offset, count) => {
      const from = piece.from + offset;
      return excelRun((context) => writeUpdates(context, TABLE_NAMES[table], rows.slice(from, from + count)));
    });
  }
}

/** Adds columns of text at the right end of a table. */
export const addColumns = (table: OwnTable, headers: readonly string[]): Promise<void> => excelRun((context) => addTextColumns(context, table, headers));

async function addTextColumns(context: Excel.RequestContext, table: OwnTable, headers: readonly string[]): Promise<void> {
  const item = context.workbook.tables.getItem(TABLE_NAMES[table]);
  for (const header of headers) {
    const column = item.columns.add(undefined, undefined, header);
    column.getDataBodyRange().numberFormat = "@" as unknown as string[][];
  }
  await context.sync();
}

/** Writes headers of a table; `null` leaves one as it is. */
export const setHeaders = (table: OwnTable, headers: readonly (string | null)[]): Promise<void> =>
  excelRun(async (context) => {
    context.workbook.tables.getItem(TABLE_NAMES[table]).getHeaderRowRange().values = [[...headers]];
    await context.sync();
  });

/** Writes the line above the table. */
export const setTitle = (table: OwnTable, title: string): Promise<void> => excelRun((context) => writeTitle(context, table, title));

async function writeTitle(context: Excel.RequestContext, table: OwnTable, title: string): Promise<void> {
  context.workbook.tables.getItem(TABLE_NAMES[table]).worksheet.getRange("A1").values = [[title]];
  await context.sync();
}

/** Shows or hides the five sheets (hidden, never very hidden). */
export const show = (visible: boolean): Promise<void> => excelRun((context) => setVisibility(context, visible));

async function setVisibility(context: Excel.RequestContext, visible: boolean): Promise<void> {
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

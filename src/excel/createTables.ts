import type { TablePlan } from "../app/ports";
import { formatAsText } from "./chunks";
import { TABLE_NAMES } from "./ownTables";

/** 0-based row of the headers; above them the line that names the sheet and its schema. */
const HEADER_ROW = 2;

/**
 * Creates sheets and tables that are missing, all in one round trip after a look at what is there. A sheet that bears the name
 * already is the user's: ours is then called `CustCode Rules 2`.
 */
export async function createTables(context: Excel.RequestContext, plans: readonly TablePlan[]): Promise<void> {
  const sheets = context.workbook.worksheets;
  const tables = plans.map((plan) => context.workbook.tables.getItemOrNullObject(TABLE_NAMES[plan.table]));
  sheets.load("items/name");
  for (const table of tables) table.load("name");
  await context.sync();

  const taken = new Set(sheets.items.map((sheet) => sheet.name.toLowerCase()));
  plans.forEach((plan, index) => {
    if (tables[index]!.isNullObject) createTable(sheets.add(freeName(plan.sheet, taken)), plan);
  });
  await context.sync();
}

function createTable(sheet: Excel.Worksheet, plan: TablePlan): void {
  const width = plan.columns.length;
  plan.columns.forEach((column, index) => {
    const cells = sheet.getRangeByIndexes(HEADER_ROW, index, 1, 1).getEntireColumn();
    if (column.numberFormat === "@") formatAsText(cells);
    else cells.numberFormat = column.numberFormat as unknown as string[][];
    cells.format.columnWidth = column.width;
  });
  const title = sheet.getRange("A1");
  title.values = [[plan.title]];
  title.format.font.bold = true;
  const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, width);
  formatAsText(header);
  header.values = [plan.columns.map((column) => column.header)];
  const table = sheet.tables.add(sheet.getRangeByIndexes(HEADER_ROW, 0, 2, width), true);
  table.name = TABLE_NAMES[plan.table];
  table.style = "TableStyleLight9";
  sheet.freezePanes.freezeRows(HEADER_ROW + 1);
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
  taken.add(name.toLowerCase());
  return name;
}

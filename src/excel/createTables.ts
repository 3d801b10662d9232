import type { KeptTable, TablePlan } from "../app/ports";
import { formatAsText } from "./bulkWrites";
import { TABLE_NAMES } from "./ownTables";

type Plan = TablePlan<KeptTable>;

/** 0-based row of the headers; above them the line that names the sheet and its schema. */
const HEADER_ROW = 2;

/**
 * Creates sheets and tables that are missing, all in one round trip after a look at what is there. A sheet of ours that lost its table gets it
 * back over its rows; another sheet that bears the name is the user's, and ours is then called `CustCode Rules 2`.
 */
export async function createTables(context: Excel.RequestContext, plans: readonly Plan[]): Promise<void> {
  const sheets = context.workbook.worksheets;
  const tables = plans.map((plan) => context.workbook.tables.getItemOrNullObject(TABLE_NAMES[plan.table]));
  sheets.load("items/name");
  for (const table of tables) table.load("name");
  await context.sync();

  const lost = plans.filter((_, index) => tables[index]!.isNullObject);
  const remains = await findRemains(context, lost, new Set(sheets.items.map((sheet) => sheet.name.toLowerCase())));
  const taken = new Set(sheets.items.map((sheet) => sheet.name.toLowerCase()));
  for (const plan of lost) {
    const range = remains.get(plan);
    if (range) makeTable(range.worksheet, range, plan);
    else createTable(sheets.add(freeName(plan.sheet, taken)), plan);
  }
  await context.sync();
}

/** Our sheets of which only the tables are gone: the cells from the header on, for those whose first line is ours and that hold no other table. */
async function findRemains(context: Excel.RequestContext, plans: readonly Plan[], names: ReadonlySet<string>): Promise<ReadonlyMap<Plan, Excel.Range>> {
  const candidates = plans
    .filter((plan) => names.has(plan.sheet.toLowerCase()))
    .map((plan) => {
      const sheet = context.workbook.worksheets.getItem(plan.sheet);
      const title = sheet.getRange("A1");
      const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, 1);
      const used = sheet.getUsedRange(true);
      title.load("values");
      header.load("values");
      used.load("rowIndex,rowCount,columnIndex,columnCount");
      sheet.tables.load("items/name");
      return { plan, sheet, title, header, used };
    });
  if (candidates.length > 0) await context.sync();
  const remains = new Map<Plan, Excel.Range>();
  for (const { plan, sheet, title, header, used } of candidates) {
    const isOurs = /^CustCode .*schema/i.test(String(title.values[0]?.[0] ?? "")) && header.values[0]?.[0] !== "" && sheet.tables.items.length === 0;
    const rows = used.rowIndex + used.rowCount - HEADER_ROW;
    if (isOurs && rows > 0) remains.set(plan, sheet.getRangeByIndexes(HEADER_ROW, 0, Math.max(2, rows), used.columnIndex + used.columnCount));
  }
  return remains;
}

function makeTable(sheet: Excel.Worksheet, range: Excel.Range, plan: Plan): void {
  const table = sheet.tables.add(range, true);
  table.name = TABLE_NAMES[plan.table];
  table.style = "TableStyleLight9";
}

function createTable(sheet: Excel.Worksheet, plan: Plan): void {
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
  makeTable(sheet, sheet.getRangeByIndexes(HEADER_ROW, 0, 2, width), plan);
  sheet.freezePanes.freezeRows(HEADER_ROW + 1);
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
  taken.add(name.toLowerCase());
  return name;
}

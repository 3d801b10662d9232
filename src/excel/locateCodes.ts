import { inChunks, rowsPerRead } from "./chunks";
import { excelRun } from "./excelRun";
import { ownTableNamed } from "./ownTables";

/**
 * Which of the codes stand in a cell of the user's sheets as a whole text. A formula that shows a code
 * is meant only with `shown`: undoing a stamp brings one back, and it shows the very code in question. Reads every used cell
 * once, in pieces; sheets that hold our own tables are left out.
 */
export async function locateCodes(codes: readonly string[], how?: { readonly shown: boolean }): Promise<ReadonlySet<string>> {
  const wanted = new Set(codes);
  const found = new Set<string>();
  if (wanted.size === 0) return found;
  for (const { sheet, rowCount, columnCount } of await excelRun(usersSheets)) {
    await inChunks(rowCount, rowsPerRead(columnCount), (from, count) =>
      excelRun(async (context) => {
        const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true);
        const part = used.getRow(from).getResizedRange(count - 1, 0);
        part.load("formulas");
        if (how?.shown) part.load("values");
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request for each piece that a request can carry
        await context.sync();
        for (const row of how?.shown ? part.values : part.formulas) for (const value of row) if (typeof value === "string" && wanted.has(value)) found.add(value);
      }),
    );
    if (found.size === wanted.size) break;
  }
  return found;
}

async function usersSheets(context: Excel.RequestContext): Promise<{ sheet: string; rowCount: number; columnCount: number }[]> {
  const sheets = context.workbook.worksheets;
  const tables = context.workbook.tables;
  sheets.load("items/name");
  tables.load("items/name,items/worksheet/name");
  await context.sync();
  const own = new Set(tables.items.filter((table) => ownTableNamed(table.name)).map((table) => table.worksheet.name));
  const parts = sheets.items
    .filter((sheet) => !own.has(sheet.name))
    .map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowCount,columnCount");
      return { sheet: sheet.name, used };
    });
  await context.sync();
  return parts.filter(({ used }) => !used.isNullObject).map(({ sheet, used }) => ({ sheet, rowCount: used.rowCount, columnCount: used.columnCount }));
}

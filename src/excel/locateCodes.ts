import { cellAddress } from "../app/cellAddress";
import { normalizeText } from "../core";
import { inChunks, rowsPerRead } from "./chunks";
import { excelRun } from "./excelRun";
import { isOurTable } from "./isOurTable";

/** The used part of one of the user's sheets; row and column count from 0. */
interface UsedPart {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * Which of the codes stand in a cell of the user's sheets as a whole text. A formula that shows a code
 * is meant only with `shown`: undoing a stamp brings one back, and it shows the very code in question. Reads every used cell
 * once, in pieces; sheets that hold our own tables are left out.
 */
export async function locateCodes(codes: readonly string[], how?: { readonly shown: boolean }): Promise<ReadonlySet<string>> {
  const wanted = new Set(codes);
  const found = new Set<string>();
  if (wanted.size === 0) return found;
  for (const part of await excelRun(usersSheets)) {
    await eachPiece(part, how?.shown ? "values" : "formulas", (rows) => {
      for (const row of rows) for (const value of row) if (typeof value === "string" && wanted.has(value)) found.add(value);
    });
    if (found.size === wanted.size) break;
  }
  return found;
}

/** Addresses of a code that are named; more of them help nobody. */
const MOST_ADDRESSES = 20;

/** Where codes stand or are shown; see the port. */
export async function findCodes(codes: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const wanted = new Map<string, string>();
  for (const code of codes) if (!wanted.has(normalizeText(code))) wanted.set(normalizeText(code), code);
  const found = new Map<string, string[]>();
  if (wanted.size === 0) return found;
  await scanCells((text, address) => {
    const code = wanted.get(normalizeText(text));
    if (code === undefined) return;
    const addresses = found.get(code) ?? [];
    if (addresses.length < MOST_ADDRESSES) addresses.push(address());
    found.set(code, addresses);
  });
  return found;
}

/** Hands over every text of the user's sheets; see the port. */
export async function scanCells(look: (text: string, address: () => string) => void, between?: (done: number, total: number) => void | Promise<void>): Promise<void> {
  const parts = await excelRun(usersSheets);
  const total = parts.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  let done = 0;
  for (const part of parts) {
    await eachPiece(
      part,
      "values",
      (rows, from) => {
        rows.forEach((row, at) =>
          row.forEach((value, column) => {
            if (typeof value === "string" && value !== "") look(value, () => cellAddress(part.sheet, part.row + from + at, part.column + column));
          }),
        );
        done += rows.length * part.columnCount;
      },
      () => between?.(done, total),
    );
  }
  await between?.(done, total);
}

/** Reads a sheet in pieces that a request can carry; a piece is given once, as a whole. */
async function eachPiece(part: UsedPart, what: "values" | "formulas", work: (rows: readonly (readonly unknown[])[], from: number) => void, before?: () => void | Promise<void>): Promise<void> {
  const { sheet, row, column, rowCount, columnCount } = part;
  await inChunks(rowCount, rowsPerRead(columnCount), async (from, count) => {
    await before?.();
    const cells = await excelRun(async (context) => {
      const piece = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row + from, column, count, columnCount);
      if (what === "formulas") {
        piece.load("formulas");
        await context.sync();
        return piece.formulas;
      }
      piece.load("values");
      await context.sync();
      return piece.values;
    });
    work(cells, from);
  });
}

async function usersSheets(context: Excel.RequestContext): Promise<UsedPart[]> {
  const sheets = context.workbook.worksheets;
  const tables = context.workbook.tables;
  sheets.load("items/name");
  tables.load("items/name,items/worksheet/name");
  await context.sync();
  const own = new Set(tables.items.filter((table) => isOurTable(table.name)).map((table) => table.worksheet.name));
  const parts = sheets.items
    .filter((sheet) => !own.has(sheet.name))
    .map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return { sheet: sheet.name, used };
    });
  await context.sync();
  return parts
    .filter(({ used }) => !used.isNullObject)
    .map(({ sheet, used }) => ({ sheet, row: used.rowIndex, column: used.columnIndex, rowCount: used.rowCount, columnCount: used.columnCount }));
}

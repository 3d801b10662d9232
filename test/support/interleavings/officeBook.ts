// The office of the interleavings: a list that is a table, one that is none, customers with formulas, and classes of customers whose formulas
// become text. The first column says whose code it is, the third shows it.
import type { Sheet } from "../../../src/workbench/emulator/model/sheet";
import { tableBody, type TableRecord } from "../../../src/workbench/emulator/model/tables";
import { addTable } from "../../../src/workbench/emulator/model/tableOps";
import { CellError, type Box } from "../../../src/workbench/emulator/model/values";
import type { Workbook } from "../../../src/workbench/emulator/model/workbook";
import { createWorkbook } from "../../../src/workbench/emulator/createWorkbook";
import { USER } from "../../../src/workbench/emulator/model/events";
import { writeInputs } from "../../../src/workbench/emulator/model/writing";

export const LISTS = ["名单", "分部"] as const;
/** The first list is a table of this name. */
export const LIST_TABLE = "Customers";
export const FORMULAS = "公式";
export const CLASSES = "类别";
export const SHEETS = [...LISTS, FORMULAS, CLASSES] as const;
export const RULE = "客户编码";
export const REGIONS = ["北京", "上海"] as const;

/** What a code of this office looks like. */
const CODE = /^(?:BJ|SH)-\d{4,}$/;

export const box = (row: number, column: number, rows: number, columns: number): Box => ({ row, column, rows, columns });

/** An office that has not set CustCode up yet. */
export function newOffice(): Workbook {
  const book = createWorkbook(SHEETS);
  book.edit(USER, "data", () => {
    for (const name of SHEETS) {
      const sheet = book.sheetByName(name)!;
      writeInputs(book, sheet, box(0, 0, 1, 3), [["名称", "地区", "客户编码"]]);
      if (name === "名单") addTable(book, sheet, box(0, 0, 2, 3), true, LIST_TABLE);
    }
  });
  return book;
}

/** How many rows of a sheet are in use below its header. */
export function rowsIn(sheet: Sheet): number {
  const used = sheet.usedBox(true);
  return used ? Math.max(0, used.row + used.rows - 1) : 0;
}

export function tableOf(book: Workbook, name: string): { readonly table: TableRecord; readonly sheet: Sheet; readonly body: Box } | undefined {
  const table = book.tableByName(name);
  return table && { table, sheet: book.sheet(table.sheetId), body: tableBody(table) };
}

/** A row of one of our tables by its Chinese headers, all as texts. */
export function rowsOfTable(book: Workbook, name: string): readonly Readonly<Record<string, string>>[] {
  const found = tableOf(book, name);
  if (!found) return [];
  const { table, sheet, body } = found;
  const rows = Array.from({ length: Math.max(0, body.rows) }, (_, r) =>
    Object.fromEntries(table.columns.map(({ name: header }, c) => [header, textOf(sheet, body.row + r, body.column + c)])),
  );
  return rows.filter((row) => Object.values(row).some((text) => text !== ""));
}

function textOf(sheet: Sheet, row: number, column: number): string {
  const value = sheet.value(row, column);
  return value instanceof CellError ? value.code : String(value ?? "");
}

/** A cell that shows a code, and whose row it is. */
export interface ShownCode {
  readonly place: string;
  readonly code: string;
  readonly customer: string;
}

/** All codes that the user's sheets show in one copy of the workbook. */
export function shownCodes(book: Workbook): readonly ShownCode[] {
  return SHEETS.flatMap((name) => {
    const sheet = book.sheetByName(name)!;
    return Array.from({ length: rowsIn(sheet) }, (_, at): ShownCode => {
      const customer = textOf(sheet, at + 1, 0);
      const place = `${name}!C${at + 2}`;
      // Who names no customer is one more of a class: each cell is one of its own.
      return { place, code: textOf(sheet, at + 1, 2), customer: name === CLASSES || customer === "" ? place : customer };
    }).filter(({ code }) => CODE.test(code));
  });
}

/** What each formula of the user's sheets shows, by its cell. */
export function formulaResults(book: Workbook): Readonly<Record<string, string>> {
  const results: Record<string, string> = {};
  for (const name of SHEETS) {
    const sheet = book.sheetByName(name)!;
    for (let row = 1; row <= rowsIn(sheet); row++) {
      const formula = sheet.formula(row, 2);
      if (formula !== undefined) results[`${name}!C${row + 1} ${formula}`] = textOf(sheet, row, 2);
    }
  }
  return results;
}

// What people do at the grid: edits of their own copy of the workbook, without any page of ours.
import { clearCells } from "../../../src/workbench/emulator/model/clearing";
import { copyCells, fillDown } from "../../../src/workbench/emulator/model/copying";
import { USER } from "../../../src/workbench/emulator/model/events";
import { ExcelError } from "../../../src/workbench/emulator/model/excelError";
import { clearTableFilters, filterTableColumn } from "../../../src/workbench/emulator/model/filtering";
import type { Sheet } from "../../../src/workbench/emulator/model/sheet";
import { sortCells } from "../../../src/workbench/emulator/model/sorting";
import { deleteRows, insertRows } from "../../../src/workbench/emulator/model/structure";
import { deleteTableRows } from "../../../src/workbench/emulator/model/tableOps";
import type { Workbook } from "../../../src/workbench/emulator/model/workbook";
import { writeInputs } from "../../../src/workbench/emulator/model/writing";
import { box, CLASSES, FORMULAS, LIST_TABLE, LISTS, REGIONS, rowsIn, SHEETS, tableOf } from "./officeBook";
import type { Kind, Operation } from "./operations";

/** Longer lists only cost time. */
const MOST_ROWS = 40;

const SORT = { hasHeaders: false, byColumns: false, matchCase: false };
const customer = (number: number): string => `客户${number % 400}`;
const region = (number: number): string => REGIONS[number % REGIONS.length]!;

type Edit = (book: Workbook, dice: Operation) => void;

const anySheet = (book: Workbook, number: number): Sheet => book.sheetByName(SHEETS[number % SHEETS.length]!)!;
/** The sheet row (0-based) of one of the rows in use. */
const anyRow = (sheet: Sheet, number: number): number => 1 + (number % Math.max(1, rowsIn(sheet)));

/** Writes a row below what is there; a full list is cut from above first. */
function add(book: Workbook, name: string, cells: (row: number) => readonly string[]): void {
  const sheet = book.sheetByName(name)!;
  if (rowsIn(sheet) >= MOST_ROWS) deleteRows(book, sheet, 2, 10);
  const row = rowsIn(sheet) + 1;
  const values = cells(row);
  writeInputs(book, sheet, box(row, 0, 1, values.length), [values]);
}

const EDITS: Partial<Record<Kind, Edit>> = {
  add: (book, { a, b }) => add(book, LISTS[0], () => [customer(a), region(b)]),
  addBranch: (book, { a, b }) => add(book, LISTS[1], () => [customer(a), region(b)]),
  formula: (book, { a, b }) => add(book, FORMULAS, (row) => [customer(a), region(b), `=CUSTCODE(B${row + 1},"","",A${row + 1})`]),
  classFormula: (book, { b }) => add(book, CLASSES, (row) => ["类", region(b), `=CUSTCODE(B${row + 1})`]),
  pasteFormulas: (book, { a, b }) => {
    const sheet = book.sheetByName(FORMULAS)!;
    if (rowsIn(sheet) > 3) fillDown(book, sheet, box(anyRow(sheet, a), 2, 1 + (b % 3), 1));
  },
  retype: (book, { a, b, c }) => {
    const sheet = anySheet(book, c);
    writeInputs(book, sheet, box(anyRow(sheet, a), 0, 1, 1), [[customer(b)]]);
  },
  region: (book, { a, b, c }) => {
    const sheet = anySheet(book, c);
    writeInputs(book, sheet, box(anyRow(sheet, a), 1, 1, 1), [[region(b)]]);
  },
  clearCode: (book, { a, b, c }) => {
    const sheet = anySheet(book, c);
    clearCells(book, sheet, box(anyRow(sheet, a), 2, 1 + (b % 2), 1), "Contents");
  },
  sort: (book, { a, b, c }) => {
    const sheet = anySheet(book, c);
    sortCells(book, sheet, box(1, 0, Math.max(1, rowsIn(sheet)), 3), [{ key: a % 3, ascending: b % 2 === 0 }], SORT);
  },
  insertRows: (book, { a, b, c }) => {
    const sheet = anySheet(book, c);
    insertRows(book, sheet, anyRow(sheet, a), 1 + (b % 2));
  },
  deleteRows: (book, { a, b, c }) => {
    const sheet = anySheet(book, c);
    if (rowsIn(sheet) > 4) deleteRows(book, sheet, anyRow(sheet, a), 1 + (b % 2));
  },
  /** A row is put below the others: copied and emptied where it stood, as with cut and paste. */
  move: (book, { a, c }) => {
    const sheet = anySheet(book, c);
    const [row, to] = [anyRow(sheet, a), rowsIn(sheet) + 1];
    if (to < 4 || row + 1 >= to) return;
    copyCells(book, sheet, box(row, 0, 1, 3), sheet, box(to, 0, 1, 3));
    clearCells(book, sheet, box(row, 0, 1, 3), "Contents");
  },
  copyRow: (book, { a, c }) => {
    const sheet = anySheet(book, c);
    if (rowsIn(sheet) > 2 && rowsIn(sheet) < MOST_ROWS) copyCells(book, sheet, box(anyRow(sheet, a), 0, 1, 3), sheet, box(rowsIn(sheet) + 1, 0, 1, 3));
  },
  filter: (book, { a }) => filterColumn(book, LIST_TABLE, 1, a % 2 === 0 ? undefined : region(a)),
  filterRegister: (book, { a }) => filterColumn(book, "CustCodeRegister", 3, a % 2 === 0 ? undefined : "BJ"),
  sortRegister: (book, { a, b }) => {
    const found = tableOf(book, "CustCodeRegister");
    if (found && found.body.rows > 0) sortCells(book, found.sheet, found.body, [{ key: a % found.body.columns, ascending: b % 2 === 0 }], SORT);
  },
  /** Somebody writes beside the log. */
  note: (book, { a }) => {
    const found = tableOf(book, "CustCodeLog");
    if (found) writeInputs(book, found.sheet, box(found.body.row + (a % 5), found.body.column + found.body.columns + 1, 1, 1), [[`看过${a}`]]);
  },
  spoilCounter: (book, { a, b }) => {
    const found = tableOf(book, "CustCodeCounters");
    if (!found || found.body.rows === 0) return;
    const column = found.table.columns.findIndex(({ name }) => name === "下一个号");
    writeInputs(book, found.sheet, box(found.body.row + (a % found.body.rows), found.body.column + column, 1, 1), [[b % 3 === 0 ? "" : 1]]);
  },
  deleteRegistered: (book, { a }) => {
    const found = tableOf(book, "CustCodeRegister");
    if (found && found.body.rows > 1) deleteTableRows(book, found.table, a % found.body.rows);
  },
};

function filterColumn(book: Workbook, name: string, column: number, value: string | undefined): void {
  const found = tableOf(book, name);
  if (!found || found.body.rows === 0) return;
  if (value === undefined) clearTableFilters(book, found.table);
  else filterTableColumn(book, found.table, column, { filterOn: "Values", values: [value] });
}

/** Makes an edit; what Excel refuses is not made. Answers false for an operation that is none. */
export function edit(book: Workbook, operation: Operation): boolean {
  const { kind } = operation;
  const change = EDITS[kind];
  if (!change && kind !== "undo" && kind !== "redo") return false;
  try {
    if (kind === "undo") book.undo();
    else if (kind === "redo") book.redo();
    else book.edit(USER, kind, () => change!(book, operation));
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
  }
  return true;
}

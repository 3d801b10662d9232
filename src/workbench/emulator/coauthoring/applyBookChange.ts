import { rewriteFormulas } from "../model/cellWriter";
import { intersection, sameBox } from "../model/boxes";
import { nextColumnId, syncHeaders } from "../model/tableGrowth";
import { tableBody, type TableColumnRecord, type TableRecord } from "../model/tables";
import type { Box } from "../model/values";
import type { Workbook } from "../model/workbook";
import { type BookChange, changedBook, type TableChange } from "./bookChanges";

/** Makes a change of the workbook as a whole come true; what contradicts a change that came before gives way. */
export function applyBookChange(book: Workbook, change: BookChange): void {
  for (const id of change.sheetsRemoved) removeSheet(book, id);
  if (change.order) book.patch({ order: merged(book.meta.order, change.order) });
  removeTables(book, change.tablesRemoved);
  for (const table of change.tablesAdded) addTable(book, table);
  for (const table of change.tables) changeTable(book, table);
  book.patch(changedBook(book.meta, change));
  if (change.names.length > 0 || change.tables.length + change.tablesAdded.length + change.tablesRemoved.length > 0) book.calculation?.definitionsChanged();
  if (change.settings.length > 0) book.note({ kind: "settings" });
}

/** The name, or with the first number that makes it free. */
export function freeName(name: string, isTaken: (name: string) => boolean, numbered = (number: number): string => ` (${number})`): string {
  if (!isTaken(name)) return name;
  let number = 2;
  const next = (): string => `${name.slice(0, 31 - numbered(number).length)}${numbered(number)}`;
  while (isTaken(next())) number++;
  return next();
}

/** The last visible sheet stays. */
function removeSheet(book: Workbook, id: string): void {
  const sheet = book.findSheet(id);
  if (!sheet || !book.sheets.some((other) => other !== sheet && other.meta.visibility === "Visible")) return;
  book.patch({
    order: book.meta.order.filter((other) => other !== id),
    tables: book.meta.tables.filter((table) => table.sheetId !== id),
    names: book.meta.names.filter((record) => record.sheetId !== id),
  });
  book.leaveMissingSheets();
  rewriteFormulas(book, book.calculation?.sheetRemoved(id, sheet.name) ?? []);
  book.calculation?.definitionsChanged();
  book.note({ kind: "sheetDeleted", sheetId: id, name: sheet.name });
}

/** The wanted order of the sheets that are there; one that it does not know stays behind its neighbour. */
function merged(present: readonly string[], wanted: readonly string[]): readonly string[] {
  const order = wanted.filter((id) => present.includes(id));
  present.forEach((id, at) => {
    if (!order.includes(id)) order.splice(at === 0 ? 0 : order.indexOf(present[at - 1]!) + 1, 0, id);
  });
  return order;
}

function removeTables(book: Workbook, ids: readonly string[]): void {
  const gone = book.meta.tables.filter((table) => ids.includes(table.id));
  if (gone.length === 0) return;
  book.patch({ tables: book.meta.tables.filter((table) => !ids.includes(table.id)) });
  for (const { id, name, sheetId } of gone) book.note({ kind: "tableDeleted", sheetId, tableId: id, name });
}

function addTable(book: Workbook, table: TableRecord): void {
  if (!book.findSheet(table.sheetId) || book.meta.tables.some((other) => other.id === table.id) || collides(book, table, table.box)) return;
  const name = freeTableName(book, table.id, table.name);
  book.patch({ tables: [...book.meta.tables, { ...table, name }] });
  mendTable(book, table.id);
  book.note({ kind: "tableAdded", sheetId: table.sheetId, tableId: table.id, name });
}

const freeTableName = (book: Workbook, id: string, name: string): string =>
  freeName(name, (wanted) => (book.tableByName(wanted)?.id ?? id) !== id || book.findName(wanted) !== undefined, (number) => `_${number}`);

const collides = (book: Workbook, { id, sheetId }: TableRecord, box: Box): boolean =>
  book.meta.tables.some((other) => other.id !== id && other.sheetId === sheetId && intersection(other.box, box));

function changeTable(book: Workbook, change: TableChange): void {
  const table = book.meta.tables.find((candidate) => candidate.id === change.id);
  if (!table) return;
  const wanted = { ...table, ...change.fields };
  const box = change.box ? changedBox(table.box, change.box.before, change.box.after) : table.box;
  const isPossible = tableBody({ ...wanted, box }).rows >= 1 && box.columns >= 1 && !collides(book, table, box);
  // A header or totals row that has no room stays as it was, as the box does.
  const fields = isPossible ? { ...wanted, box } : { ...wanted, box: table.box, showHeaders: table.showHeaders, showTotals: table.showTotals };
  const name = freeTableName(book, table.id, fields.name);
  book.patch({ tables: book.meta.tables.map((other) => (other.id === table.id ? { ...fields, name } : other)) });
  mendTable(book, table.id);
  if (!sameBox(fields.box, table.box) || change.fields.filters) book.note({ kind: "other", what: "table" });
}

/** Each edge by itself: one that stayed is where others have put it, one that grew reaches at least as far as it did. */
function changedBox(present: Box, before: Box, after: Box): Box {
  const edge = (now: number, old: number, wanted: number, outer: (a: number, b: number) => number): number =>
    wanted === old ? now : outer(wanted, old) === wanted ? outer(wanted, now) : wanted;
  const row = edge(present.row, before.row, after.row, Math.min);
  const column = edge(present.column, before.column, after.column, Math.min);
  const bottom = edge(present.row + present.rows, before.row + before.rows, after.row + after.rows, Math.max);
  const right = edge(present.column + present.columns, before.column + before.columns, after.column + after.columns, Math.max);
  return { row, column, rows: bottom - row, columns: right - column };
}

/** Gives a table as many columns as its box has, named by its header cells. */
function mendTable(book: Workbook, id: string): void {
  const table = book.table(id);
  const columns: TableColumnRecord[] = table.columns.slice(0, table.box.columns);
  while (columns.length < table.box.columns) columns.push({ id: nextColumnId(columns), name: `Column${columns.length + 1}` });
  if (columns.length !== table.columns.length) book.patch({ tables: book.meta.tables.map((other) => (other.id === id ? { ...other, columns } : other)) });
  if (table.showHeaders) syncHeaders(book, book.sheet(table.sheetId), { ...table.box, rows: 1 });
}

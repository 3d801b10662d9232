import type { ReferenceStructXlsx } from "@borgar/fx/xlsx";
import { type Box, CellError } from "../model/values";
import type { CalcHost, CalcTable } from "./calcHost";
import { ERRORS } from "./calcValues";
import { type Area, containsCell } from "./references";

/** The cells of `Table1[Column]`, `[@Column]`, `Table1[[#Headers],[a]:[b]]` as seen from a cell; #REF! or #VALUE! when there are none. */
export function resolveTableReference(reference: ReferenceStructXlsx, host: CalcHost, sheetId: string, row: number, column: number): Area | CellError {
  const table = reference.table ? host.table(reference.table) : host.tableAt(sheetId, row, column);
  if (!table) return reference.table ? ERRORS.name : ERRORS.value;
  const columns = columnSpan(table, reference.columns ?? []);
  if (!columns) return ERRORS.ref;
  const sections = (reference.sections ?? []).map((section) => section.toLowerCase());
  const rows = sections.includes("this row") ? ownRow(table, sheetId, row, column) : sectionRows(table, sections);
  if (rows instanceof CellError) return rows;
  return { sheetId: table.sheetId, box: { row: rows.row, rows: rows.rows, ...columns } };
}

/** The body of a table, for `=Table1`. */
export const tableBody = (table: CalcTable): Area | CellError => {
  const rows = sectionRows(table, []);
  return rows instanceof CellError ? rows : { sheetId: table.sheetId, box: { ...table.box, ...rows } };
};

function columnSpan(table: CalcTable, names: readonly string[]): Pick<Box, "column" | "columns"> | undefined {
  if (names.length === 0) return { column: table.box.column, columns: table.box.columns };
  const places = names.map((name) => table.columns.findIndex((known) => known.toLowerCase() === name.toLowerCase()));
  if (places.includes(-1)) return undefined;
  const first = Math.min(...places);
  return { column: table.box.column + first, columns: Math.max(...places) - first + 1 };
}

type Rows = Pick<Box, "row" | "rows">;

function sectionRows(table: CalcTable, sections: readonly string[]): Rows | CellError {
  const { row, rows } = table.box;
  const bodyStart = row + (table.hasHeaders ? 1 : 0);
  const bodyEnd = row + rows - (table.hasTotals ? 1 : 0);
  const wanted = sections.length === 0 ? ["data"] : sections;
  let start = Infinity;
  let end = -Infinity;
  const include = (from: number, to: number): void => {
    if (to <= from) return;
    start = Math.min(start, from);
    end = Math.max(end, to);
  };
  for (const section of wanted) {
    if (section === "all") include(row, row + rows);
    if (section === "data") include(bodyStart, bodyEnd);
    if (section === "headers" && table.hasHeaders) include(row, bodyStart);
    if (section === "totals" && table.hasTotals) include(bodyEnd, row + rows);
  }
  return end > start ? { row: start, rows: end - start } : ERRORS.ref;
}

function ownRow(table: CalcTable, sheetId: string, row: number, column: number): Rows | CellError {
  const body = sectionRows(table, []);
  if (body instanceof CellError) return body;
  const inside = sheetId === table.sheetId && containsCell({ ...table.box, ...body, column, columns: 1 }, row, column);
  return inside ? { row, rows: 1 } : ERRORS.value;
}

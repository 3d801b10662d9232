import type { OwnTable, RowUpdate, TablePlace } from "../ports";
import { COLUMNS, headerText, localeOf } from "./columns";
import type { StoredTable } from "./schemaAge";

/**
 * Brings a table from one schema to the next. It may add columns at the right end and change cells; rows and columns stay where they are,
 * because people have notes and formulas beside them. What is in the new form already is left alone: a colleague's newer CustCode may have
 * written it.
 */
export type Migration = (table: OwnTable, content: StoredTable) => StoredTable;

/**
 * To schema 2: the register says why a code is void and how long one is reserved, a counter whose block of numbers it is, and each row of the
 * log holds the hash of the row before, so that it can be judged by itself.
 */
const toNotes: Migration = (table, content) => {
  switch (table) {
    case "register":
      return withColumns(content, [COLUMNS.register.note, COLUMNS.register.until], table);
    case "counters":
      return withColumns(content, [COLUMNS.counters.owner], table);
    case "log":
      return linkLog(withColumns(content, [COLUMNS.log.previous], table));
    default:
      return content;
  }
};

/** The first brings schema 1 to 2, and so on: one for each number up to `SCHEMA`. */
export const MIGRATIONS: readonly Migration[] = [toNotes];

/** A table as this version reads it. */
export function migrate({ table, schema }: TablePlace, content: StoredTable, migrations = MIGRATIONS): StoredTable {
  return schema === 0 ? content : migrations.slice(schema - 1).reduce((before, step) => step(table, before), content);
}

/** What has to be written so that the sheet holds a table as this version reads it. */
export function planUpgrade(place: TablePlace, rows: StoredTable["rows"], migrations = MIGRATIONS): { readonly headers: readonly string[]; readonly rows: readonly RowUpdate[] } {
  const now = migrate(place, { headers: place.headers, rows }, migrations);
  const updates = now.rows.flatMap((row, index): readonly RowUpdate[] => {
    const before = rows[index] ?? [];
    const cells = now.headers.map((_, column) => (row[column] === (before[column] ?? "") ? null : (row[column] ?? "")));
    return cells.some((cell) => cell !== null) ? [{ index, cells }] : [];
  });
  return { headers: now.headers.slice(place.headers.length), rows: updates };
}

/** Adds the columns that a table lacks, blank and in its own language. */
function withColumns({ headers, rows }: StoredTable, columns: readonly { readonly zh: string; readonly en: string }[], table: OwnTable): StoredTable {
  const lacking = columns.filter(({ zh, en }) => !headers.includes(zh) && !headers.includes(en)).map((words) => headerText(words, localeOf(table, headers)));
  if (lacking.length === 0) return { headers, rows };
  return { headers: [...headers, ...lacking], rows: rows.map((row) => [...headers.map((_, at) => row[at] ?? ""), ...lacking.map(() => "")]) };
}

/** Writes into each row of the log the hash of the row above. */
function linkLog({ headers, rows }: StoredTable): StoredTable {
  const columnOf = ({ zh, en }: { readonly zh: string; readonly en: string }) => headers.findIndex((header) => header === zh || header === en);
  const [hash, previous] = [columnOf(COLUMNS.log.hash), columnOf(COLUMNS.log.previous)];
  if (hash < 0 || previous < 0) return { headers, rows };
  return { headers, rows: rows.map((row, at) => (at === 0 || row[previous] !== "" ? row : row.map((cell, column) => (column === previous ? (rows[at - 1]?.[hash] ?? "") : cell)))) };
}

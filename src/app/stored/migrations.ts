import type { OwnTable, RowUpdate, StoredCell, TablePlace } from "../ports";

/** A table as it stands in a sheet: its headers and its rows. */
export interface StoredTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly StoredCell[])[];
}

/**
 * Brings a table from one schema to the next. It may add columns at the right end and change cells; rows and columns stay where they are,
 * because people have notes and formulas beside them. What is in the new form already is left alone: a colleague's newer CustCode may have
 * written it.
 */
export type Migration = (table: OwnTable, content: StoredTable) => StoredTable;

/** The first brings schema 1 to 2, and so on: one for each number up to `SCHEMA`. */
export const MIGRATIONS: readonly Migration[] = [];

/** True for a table that an older CustCode wrote. A title that was changed by hand says nothing; then the table counts as it is. */
export function isOld({ state, schema }: TablePlace, migrations = MIGRATIONS): boolean {
  return state === "there" && schema > 0 && schema <= migrations.length;
}

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

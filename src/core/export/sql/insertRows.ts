/** INSERT statements with many rows each. */
import type { Dialect } from "./dialect";

export type SqlValue = string | number | null;

/** Rows in one statement: databases take them fast, editors open them, and SQL Server takes no more than a thousand. */
const rowsPerStatement = 500;

const printValue = (value: SqlValue, { literal }: Dialect): string => (value === null ? "NULL" : typeof value === "number" ? String(value) : literal(value));

/** The statements for all rows, one text each. Numbers are safe integers and are printed as they are. */
export function* insertRows(table: string, columns: readonly string[], rows: Iterable<readonly SqlValue[]>, dialect: Dialect): Generator<string> {
  const head = `INSERT INTO ${table} (${columns.join(", ")}) VALUES\n`;
  const tail = `;\n${dialect.between.map((line) => `${line}\n`).join("")}`;
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(`(${row.map((value) => printValue(value, dialect)).join(", ")})`);
    if (lines.length === rowsPerStatement) {
      yield head + lines.join(",\n") + tail;
      lines = [];
    }
  }
  if (lines.length > 0) yield head + lines.join(",\n") + tail;
}

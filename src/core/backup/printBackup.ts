import { checksumOf } from "./checksum";
import { BACKUP_TABLES, type WorkbookContent } from "./content";
import { BACKUP_KIND, BACKUP_SCHEMA } from "./schema";
import { writeTable, type StoredTable } from "./tables";

/** Who makes a backup, and when: a name and an ISO date-time. */
export interface BackupOrigin {
  readonly at: string;
  readonly by: string;
}

/** Rows in one piece of text. */
const rowsAtOnce = 1000;

function* tablePieces(name: string, { columns, rows }: StoredTable): Generator<string> {
  yield `    ${JSON.stringify(name)}: {\n      "columns": ${JSON.stringify(columns)},\n      "rows": [`;
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const lines = rows.slice(from, from + rowsAtOnce).map((row) => `\n        ${JSON.stringify(row)}`);
    yield `${from === 0 ? "" : ","}${lines.join(",")}`;
  }
  yield rows.length === 0 ? "]\n    }" : "\n      ]\n    }";
}

/**
 * A backup's text in pieces, for files that are written bit by bit: JSON with a line for each row, which people can read and search. The
 * checksum comes last; `docs/backup-format.md` describes the rest.
 */
export function* backupPieces(content: WorkbookContent, { at, by }: BackupOrigin): Generator<string> {
  const { workbook, settings } = content;
  const tables = BACKUP_TABLES.map((table) => [table, writeTable(table, content[table] as never)] as const);
  const checksum = checksumOf({ kind: BACKUP_KIND, schema: BACKUP_SCHEMA, at, by, content: { workbook, settings, ...Object.fromEntries(tables) } });
  yield `{\n  "kind": ${JSON.stringify(BACKUP_KIND)},\n  "schema": ${BACKUP_SCHEMA},\n  "at": ${JSON.stringify(at)},\n  "by": ${JSON.stringify(by)},\n  "content": {\n`;
  yield `    "workbook": ${JSON.stringify(workbook)},\n    "settings": ${JSON.stringify(settings)}`;
  for (const [name, table] of tables) {
    yield ",\n";
    yield* tablePieces(name, table);
  }
  yield `\n  },\n  "checksum": "${checksum}"\n}\n`;
}

/** The whole text of a backup; see `backupPieces`. */
export const printBackup = (content: WorkbookContent, origin: BackupOrigin): string => [...backupPieces(content, origin)].join("");

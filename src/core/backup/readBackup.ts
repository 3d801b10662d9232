import { checksumOf } from "./checksum";
import { BACKUP_TABLES, MOST_LISTED, type Backup, type BackupTable, type UnreadableRow } from "./content";
import { BACKUP_KIND, BACKUP_SCHEMA, BACKUP_STEPS } from "./schema";
import { readTable, type BackupRows } from "./tables";

/** Why a file cannot be read as a backup. */
export type BackupProblemKind =
  | "backup-empty"
  | "backup-not-json"
  | "backup-torn" // it ends in the middle
  | "backup-damaged" // params: part ("" when nothing of it can be read)
  | "backup-rules-file" // rules and codebooks alone
  | "backup-other-kind"
  | "backup-newer"; // written by a newer CustCode; params: schema, known

export interface BackupProblem {
  readonly kind: BackupProblemKind;
  readonly params: Readonly<Record<string, string | number>>;
}

export type BackupReading = { readonly ok: true; readonly backup: Backup } | { readonly ok: false; readonly problem: BackupProblem };

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

const refuse = (kind: BackupProblemKind, params: BackupProblem["params"] = {}): BackupReading => ({ ok: false, problem: { kind, params } });

/** True when a bracket or a text is still open at the end. */
const endsInside = (text: string): boolean => {
  let open = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (quoted) {
      if (character === "\\") i++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "{" || character === "[") open++;
    else if (character === "}" || character === "]") open--;
  }
  return quoted || open > 0;
};

/** What is wrong with a text that is no JSON. A backup says in its first line what it is, even when the rest is missing. */
const problemOf = (text: string): BackupReading => {
  const start = text.slice(0, 200).replace(/\s+/g, "");
  if (start === "") return refuse("backup-empty");
  const whole = `{"kind":"${BACKUP_KIND}"`;
  if (!start.startsWith(whole) && !whole.startsWith(start)) return refuse("backup-not-json");
  return endsInside(text) ? refuse("backup-torn") : refuse("backup-damaged", { part: "" });
};

const readContent = ({ content, at, by }: Json, intact: boolean): BackupReading => {
  if (!isRecord(content)) return refuse("backup-damaged", { part: "content" });
  const unreadable: UnreadableRow[] = [];
  let count = 0;
  const tables: { -readonly [T in BackupTable]?: readonly BackupRows[T][] } = {};
  const readOne = <T extends BackupTable>(table: T): boolean => {
    tables[table] = readTable(table, content[table], (row) => {
      if (count++ < MOST_LISTED) unreadable.push({ table, row: row + 1 });
    }) as (typeof tables)[T];
    return tables[table] !== undefined;
  };
  const missing = BACKUP_TABLES.find((table) => !readOne(table));
  if (missing !== undefined) return refuse("backup-damaged", { part: missing });
  const { rules = [], codebooks = [], counters = [], register = [], log = [] } = tables;
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  const settings = isRecord(content["settings"]) ? Object.fromEntries(Object.entries(content["settings"]).filter((pair): pair is [string, string] => typeof pair[1] === "string")) : {};
  return {
    ok: true,
    backup: { content: { workbook: text(content["workbook"]), rules, codebooks, counters, register, log, settings }, at: text(at), by: text(by), intact, unreadable: { count, first: unreadable } },
  };
};

/**
 * Reads a backup's text, with or without a byte order mark, whatever its line ends. Nothing is thrown. A file whose checksum is wrong is read
 * all the same, and rows that make no sense are left out and named: whoever lost a register wants what is left of it.
 */
export const readBackup = (text: string, steps = BACKUP_STEPS, known = BACKUP_SCHEMA): BackupReading => {
  const json = text.replace(/^\uFEFF/, "");
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch {
    return problemOf(json);
  }
  if (!isRecord(file)) return refuse("backup-other-kind");
  if (file["kind"] === "custcode-rules") return refuse("backup-rules-file");
  if (file["kind"] !== BACKUP_KIND) return refuse("backup-other-kind");
  const { schema, checksum } = file;
  if (typeof schema !== "number" || !Number.isInteger(schema) || schema < 1) return refuse("backup-damaged", { part: "schema" });
  if (schema > known) return refuse("backup-newer", { schema, known });
  // The checksum is that of the file as it was written; steps come after.
  const intact = checksumOf(file) === checksum;
  const current = steps.slice(schema - 1, known - 1).reduce<Json>((before, step) => step(before), file);
  return readContent(current, intact);
};

/**
 * The tables of a backup: names of columns once, then a list of values for each row. What is left out at the end of a row is not set. Reading
 * finds columns by name and passes over those that it does not know.
 */
import { parsePattern } from "../pattern/parsePattern";
import { normalizeText } from "../text/normalizeText";
import type { CodebookEntry, CodeStatus, Counter, RegisterEntry, RuleVersion } from "../types";
import type { BackupTable, LogRecord } from "./content";

/** A table as JSON holds it. */
export interface StoredTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** A row that is read: the value of a column, undefined when there is none. */
type Cells = (column: string) => unknown;

interface TableFormat<T> {
  readonly columns: readonly (keyof T & string)[];
  /** Undefined for a row that makes no sense. */
  readonly read: (cells: Cells) => T | undefined;
}

/** What the rows of each table are. */
export interface BackupRows {
  readonly rules: RuleVersion;
  readonly codebooks: CodebookEntry;
  readonly counters: Counter;
  readonly register: RegisterEntry;
  readonly log: LogRecord;
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const numberOf = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);
const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(textOf) : []);
const isBlank = (text: string): boolean => normalizeText(text) === "";

/** A text that may be left out. */
const optional = <K extends string>(name: K, value: unknown): { readonly [name in K]?: string } => (typeof value === "string" ? ({ [name]: value } as { readonly [name in K]: string }) : {});

const oneOf = <T extends string>(words: readonly T[], value: unknown): T | undefined => words.find((word) => word === value);

const ruleStatuses = ["active", "draft", "retired"] as const;
const codeStatuses: readonly CodeStatus[] = ["issued", "adopted", "reserved", "void", "returned"];

/** Of a rule the pattern counts, as in the sheet. */
const readRule = (cells: Cells): RuleVersion | undefined => {
  const [name, pattern, version] = [textOf(cells("name")), textOf(cells("pattern")), numberOf(cells("version"))];
  const parsed = parsePattern(pattern);
  if (isBlank(name) || !parsed.ok || version === undefined) return undefined;
  return {
    name, version, pattern, validFrom: textOf(cells("validFrom")),
    // A version that nobody can place must not begin to issue.
    status: oneOf(ruleStatuses, cells("status")) ?? "draft",
    owner: textOf(cells("owner")), reviewDate: textOf(cells("reviewDate")), definition: parsed.value,
  };
};

const readValue = (cells: Cells): CodebookEntry | undefined => {
  const [codebook, value] = [textOf(cells("codebook")), textOf(cells("value"))];
  if (isBlank(codebook) || value === "") return undefined;
  return {
    codebook, value, code: textOf(cells("code")), aliases: textsOf(cells("aliases")), parent: textOf(cells("parent")), from: textOf(cells("from")), to: textOf(cells("to")),
    status: cells("status") === "retired" ? "retired" : "active",
  };
};

const readCounter = (cells: Cells): Counter | undefined => {
  const [rule, next] = [textOf(cells("rule")), numberOf(cells("next"))];
  if (isBlank(rule) || next === undefined) return undefined;
  return {
    rule, key: textOf(cells("key")), next, step: numberOf(cells("step")) ?? 1, limit: numberOf(cells("limit")) ?? Number.MAX_SAFE_INTEGER,
    lastCode: textOf(cells("lastCode")), lastIssued: textOf(cells("lastIssued")), ...optional("owner", cells("owner")),
  };
};

const readEntry = (cells: Cells): RegisterEntry | undefined => {
  const code = textOf(cells("code"));
  if (isBlank(code)) return undefined;
  return {
    code, rule: textOf(cells("rule")), version: numberOf(cells("version")) ?? 1, key: textOf(cells("key")), number: numberOf(cells("number")) ?? null,
    recordKey: textOf(cells("recordKey")), inputs: textsOf(cells("inputs")),
    // A word nobody knows still means that the code was used once.
    status: oneOf(codeStatuses, cells("status")) ?? "issued",
    batch: textOf(cells("batch")), by: textOf(cells("by")), at: textOf(cells("at")), cell: textOf(cells("cell")),
    ...optional("note", cells("note")), ...optional("until", cells("until")),
  };
};

const readLogRecord = (cells: Cells): LogRecord => ({
  at: textOf(cells("at")), by: textOf(cells("by")), action: textOf(cells("action")), subject: textOf(cells("subject")), reason: textOf(cells("reason")),
  before: textOf(cells("before")), after: textOf(cells("after")), previous: textOf(cells("previous")), hash: textOf(cells("hash")),
});

const formats: { readonly [T in BackupTable]: TableFormat<BackupRows[T]> } = {
  rules: { columns: ["name", "version", "pattern", "validFrom", "status", "owner", "reviewDate"], read: readRule },
  codebooks: { columns: ["codebook", "value", "code", "aliases", "parent", "from", "to", "status"], read: readValue },
  counters: { columns: ["rule", "key", "next", "step", "limit", "lastCode", "lastIssued", "owner"], read: readCounter },
  register: {
    columns: ["code", "rule", "version", "key", "number", "recordKey", "inputs", "status", "batch", "by", "at", "cell", "note", "until"],
    read: readEntry,
  },
  log: { columns: ["at", "by", "action", "subject", "reason", "before", "after", "previous", "hash"], read: readLogRecord },
};

/** A table as it is written. */
export const writeTable = <T extends BackupTable>(table: T, rows: readonly BackupRows[T][]): StoredTable => {
  const { columns } = formats[table] as TableFormat<BackupRows[T]>;
  const cellsOf = (row: BackupRows[T]): readonly unknown[] => {
    const cells = columns.map((column) => row[column] ?? null);
    while (cells.at(-1) === null) cells.pop();
    return cells;
  };
  return { columns, rows: rows.map(cellsOf) };
};

/**
 * Reads a table out of parsed JSON.
 *
 * @param onUnreadable told the place of every row that makes no sense, counted from 0; it is left out.
 * @returns undefined when it is no table.
 */
export const readTable = <T extends BackupTable>(table: T, value: unknown, onUnreadable: (row: number) => void): readonly BackupRows[T][] | undefined => {
  if (typeof value !== "object" || value === null || !("columns" in value) || !("rows" in value)) return undefined;
  const { columns, rows } = value;
  const { read, columns: known } = formats[table] as TableFormat<BackupRows[T]>;
  // The first column is what every row must have: without it this is another table.
  if (!Array.isArray(columns) || !Array.isArray(rows) || !columns.includes(known[0])) return undefined;
  const places = new Map<string, number>(known.flatMap((column) => (columns.includes(column) ? [[column, columns.indexOf(column)] as const] : [])));
  const list: BackupRows[T][] = [];
  rows.forEach((row: unknown, i) => {
    const one = Array.isArray(row) ? read((column) => row[places.get(column) ?? -1] as unknown) : undefined;
    if (one === undefined) onUnreadable(i);
    else list.push(one);
  });
  return list;
};

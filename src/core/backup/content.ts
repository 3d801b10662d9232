import type { CodebookEntry, Counter, RegisterEntry, RuleVersion } from "../types";

/** A row of the log: all texts, as they stand in the sheet. */
export interface LogRecord {
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly subject: string;
  readonly reason: string;
  readonly before: string;
  readonly after: string;
  readonly previous: string;
  readonly hash: string;
}

/** Everything that a workbook keeps. */
export interface WorkbookContent {
  /** The workbook's identity: 32 hexadecimal digits that a copy of the file shares; "" when it has none. */
  readonly workbook: string;
  readonly rules: readonly RuleVersion[];
  readonly codebooks: readonly CodebookEntry[];
  readonly counters: readonly Counter[];
  readonly register: readonly RegisterEntry[];
  readonly log: readonly LogRecord[];
  readonly settings: Readonly<Record<string, string>>;
}

/** The parts of a backup that are tables, in the order in which they are written. */
export const BACKUP_TABLES = ["rules", "codebooks", "counters", "register", "log"] as const;

export type BackupTable = (typeof BACKUP_TABLES)[number];

/** Many things, of which the first are named. */
export interface Listed<T> {
  readonly count: number;
  readonly first: readonly T[];
}

/** How many are named at most: more are not read by anybody. */
export const MOST_LISTED = 1000;

/** A row of a backup that makes no sense; rows are counted from 1. */
export interface UnreadableRow {
  readonly table: BackupTable;
  readonly row: number;
}

/** A backup as it was read. */
export interface Backup {
  readonly content: WorkbookContent;
  /** When and by whom it was made. */
  readonly at: string;
  readonly by: string;
  /** False when the file is not as it was written: its checksum is wrong. */
  readonly intact: boolean;
  /** Rows that were left out. */
  readonly unreadable: Listed<UnreadableRow>;
}

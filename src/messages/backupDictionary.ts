import type { BackupProblemKind, DifferenceKind } from "../core/backup";

/** What one language says of a backup. Written as the sentences of findings are. */
export interface BackupDictionary {
  /** Why a file cannot be read. */
  readonly problems: Readonly<Record<BackupProblemKind, string>>;
  /** What is to be known of a backup as a whole before it is restored. */
  readonly warnings: Readonly<Record<BackupWarningKind, string>>;
  readonly differences: Readonly<Record<DifferenceKind, string>>;
  /** How a kind of differences is headed, with {count}. */
  readonly headings: Readonly<Record<DifferenceKind, string>>;
  readonly words: {
    readonly codeStatuses: Readonly<Record<string, string>>;
    readonly ruleStatuses: Readonly<Record<string, string>>;
    readonly parts: Readonly<Record<string, string>>;
    /** A customer whom the register does not name. */
    readonly nobody: string;
  };
}

export type BackupWarningKind =
  | "damaged" // the checksum is wrong
  | "other-workbook"
  | "diverged" // params: here, there (rows that only one copy has)
  | "unreadable"; // rows were left out; params: count, table, row (of the first)

/** Backups: everything that a workbook keeps as one file, read, compared with a workbook and merged into it. */
export { MOST_LISTED } from "./content";
export type { Backup, BackupTable, Listed, LogRecord, UnreadableRow, WorkbookContent } from "./content";
export { backupPieces, printBackup } from "./printBackup";
export type { BackupOrigin } from "./printBackup";
export { readBackup } from "./readBackup";
export type { BackupProblem, BackupProblemKind, BackupReading } from "./readBackup";
export { compareBackup, planRestore } from "./restore";
export type { RestoreChoices, RestoreNeed, RestorePlan, RestoreReport } from "./restore";
export type { RestoredChange } from "./mergeRegister";
export type { OtherPatterns } from "./mergeRules";
export type { Difference, DifferenceKind } from "./differences";

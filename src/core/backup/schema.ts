/** What says that a file is a backup. */
export const BACKUP_KIND = "custcode-backup";

/** The layout that this version writes. A file with a higher number was written by a newer CustCode. */
export const BACKUP_SCHEMA = 1;

/** Turns a file of schema n into one of n + 1; the first belongs to schema 1. */
export type BackupStep = (file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

export const BACKUP_STEPS: readonly BackupStep[] = [];

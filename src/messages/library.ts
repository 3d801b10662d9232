/** All sentences in one module, for programs that use the core as a library. The add-in loads them by language and by need instead. */
export { createAdviceMessages } from "./createAdviceMessages";
export type { AdviceMessages } from "./createAdviceMessages";
export { createAuditMessages } from "./createAuditMessages";
export type { AuditMessages } from "./createAuditMessages";
export { createBackupMessages } from "./createBackupMessages";
export type { BackupMessages } from "./createBackupMessages";
export { createExportMessages } from "./createExportMessages";
export type { ExportMessages } from "./createExportMessages";
export { createFindingMessages } from "./createFindingMessages";
export type { FindingMessages } from "./createFindingMessages";
export { createForeignMessages } from "./createForeignMessages";
export type { ForeignMessages } from "./createForeignMessages";
export { messagesIn } from "./messagesIn";
export type { Messages } from "./createMessages";

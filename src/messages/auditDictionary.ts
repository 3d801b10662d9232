import type { AuditKind, AuditReason } from "../core/audit";
import type { LogFindingKind } from "../core/log";

/** All that one language says of a register that was audited and of a log whose chain was checked. Written as the sentences of findings are. */
export interface AuditDictionary {
  /** One line for all findings of a kind. */
  readonly titles: Readonly<Record<AuditKind, string>>;
  readonly notes: Readonly<Record<Exclude<AuditKind, "code-unreadable">, string>>;
  /** Why a row's code does not agree with the row. */
  readonly unreadable: Readonly<Record<AuditReason, string>>;
  readonly statuses: Readonly<Record<string, string>>;
  readonly logTitles: Readonly<Record<LogFindingKind, string>>;
  readonly log: Readonly<Record<LogNoteKind, string>>;
  /** Between the numbers of several rows. */
  readonly between: string;
}

/** The kinds of findings in a log, with what can be told of each. */
export type LogNoteKind =
  | "altered-fields" | "altered-hash" | "altered-previous" | "altered-unknown" | "inserted" | "inserted-copy" | "inserted-late"
  | "removed" | "removed-top" | "moved" | "sorted" | "end-removed" | "end-removed-unknown";

import type { AppState } from "../../app/api";
import { LOG_FIELDS, logWord } from "../../app/stored/logRows";
import type { LogEntry } from "../../app/workspace/logbook";
import { buildRuleBook, type RuleBook } from "../../app/workspace/ruleBook";
import { logRow, type ChainedRow, type CodebookEntry } from "../../core";
import type { MemoryOffice, MemoryWorkspace } from "./memoryWorkspace";

/** What adopting, backups, log and recovery need beside the workspace in memory. */
export interface MemoryWorkbook extends MemoryOffice {
  readonly memory: MemoryWorkspace;
  /** What the log's sheet held at first. */
  readonly logged: readonly ChainedRow[];
  setEntries(entries: readonly CodebookEntry[]): void;
  setState(change: Partial<AppState>): void;
  /** Waits as a long run does between two pieces. */
  breathe(): Promise<void>;
}

/** The workbook's rules, compiled. */
export const ruleBookOf = ({ state, entries, memory }: Pick<MemoryWorkbook, "state" | "entries" | "memory">): RuleBook =>
  buildRuleBook(state().rules, entries(), { today: () => memory.ports.clock.today(), random: () => 0 });

/** Rows of the log with their chain, behind those that are there. */
export function chainLog(entries: readonly LogEntry[], at: string, before: readonly ChainedRow[] = []): readonly ChainedRow[] {
  const rows = [...before];
  for (const { action, subject, reason = "", before: old = "", after = "" } of entries) {
    const texts = { at, by: "李雷", action: logWord(action, "zh-CN"), subject, reason, before: old, after };
    const fields = LOG_FIELDS.map((field) => texts[field]);
    const previous = rows.at(-1)?.hash ?? "";
    rows.push({ fields, previous, hash: logRow(previous, fields) });
  }
  return rows;
}

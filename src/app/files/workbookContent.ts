import type { LogRecord, WorkbookContent } from "../../core/backup";
import type { SettingKey, SettingsPort, SheetsPort } from "../ports";
import { readLogRows } from "../workspace/logbook";
import type { Snapshot } from "../workspace/snapshot";

/** Settings that belong to the office. The log's anchor belongs to this log alone, and whether customers are hashes is read off the register. */
const KEPT_SETTINGS: readonly SettingKey[] = ["autoIssue", "defaultRule", "blockSize"];

/** Everything that the workbook keeps, as it stands now. */
export async function readContent(sheets: SheetsPort, settings: SettingsPort, { identity, versions, entries, counters, register, codecs }: Snapshot): Promise<WorkbookContent> {
  const log = (await readLogRows(sheets, codecs.log)).map(({ texts }): LogRecord => texts);
  const kept = KEPT_SETTINGS.flatMap((key) => {
    const value = settings.get(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return { workbook: identity, rules: versions, codebooks: entries, counters: counters.all(), register: [...register.entries()], log, settings: Object.fromEntries(kept) };
}

/** The key of a setting in a backup; undefined for one that is none of ours, or is not taken over. */
export function settingKey(name: string): SettingKey | undefined {
  return KEPT_SETTINGS.find((key) => key === name);
}

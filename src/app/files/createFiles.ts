import { backupPieces, compareBackup, readBackup, type Backup } from "../../core/backup";
import { CustCodeError } from "../api";
import type { Ports } from "../ports";
import type { FileUseCases } from "../registerApi";
import type { Workspace } from "../workspace/workspace";
import { csvFile, layoutFile, sqlFile } from "./exportFiles";
import { restoreBackup } from "./restoreBackup";
import { readContent } from "./workbookContent";

/** What leaves the workbook as a file, and what comes back out of a backup. */
export function createFiles({ workspace, ports }: { readonly workspace: Workspace; readonly ports: Ports }): FileUseCases {
  const { sheets, settings, clock, person } = ports;

  /** What the sheets hold now, whatever was in memory. */
  const now = () =>
    workspace.exclusive(async () => {
      await workspace.refresh();
      workspace.assertReady();
      return workspace.snapshot();
    });

  return {
    backup: () =>
      workspace.exclusive(async () => {
        await workspace.refresh();
        workspace.assertReady();
        const content = await readContent(sheets, settings, workspace.snapshot());
        return { name: `custcode-backup-${clock.today()}.json`, type: "application/json", parts: [...backupPieces(content, { at: clock.now(), by: person.name() })], notes: [] };
      }),
    compare: (text) =>
      workspace.exclusive(async () => {
        const backup = backupIn(text);
        await workspace.load();
        const snapshot = workspace.snapshot();
        return compareBackup(backup, await readContent(sheets, settings, snapshot), { recordForm: snapshot.register.recordForm });
      }),
    restore: (text, choices, locale) =>
      workspace.exclusive(async () => {
        const backup = backupIn(text);
        await workspace.load();
        return restoreBackup({ workspace, ports }, backup, choices, locale);
      }),
    registerCsv: async (locale) => csvFile(await now(), clock.today(), locale),
    sql: async (dialect, locale) => sqlFile(await now(), dialect, clock.now(), clock.today(), locale),
    layout: async (system) => layoutFile(await now(), system, clock.today()),
  };
}

/** @throws CustCodeError `bad-backup` with the reason and what it needs. */
function backupIn(text: string): Backup {
  const reading = readBackup(text);
  if (!reading.ok) throw new CustCodeError({ kind: "bad-backup", params: { ...reading.problem.params, reason: reading.problem.kind } });
  return reading.backup;
}

import { compareBackup, planRestore, type Backup, type RestoreChoices, type RestorePlan, type RestoreReport } from "../../core/backup";
import type { Locale } from "../api";
import type { Ports } from "../ports";
import { writeCodebookEntry } from "../stored/codebookCells";
import { OWN_TABLES } from "../stored/columns";
import { planTable } from "../stored/tablePlans";
import { writeRule } from "../stored/ruleCells";
import { newIdentity } from "../workspace/identity";
import { mendColumns } from "../workspace/mendColumns";
import { codecsOf } from "../workspace/snapshot";
import type { Workspace } from "../workspace/workspace";
import { readContent, settingKey } from "./workbookContent";

interface Dependencies {
  readonly workspace: Workspace;
  readonly ports: Ports;
}

/**
 * Writes what a backup has and the workbook lacks. Tables that are gone are made again first; then codebooks and rules, by which the rest is
 * understood, then counters, then the register. Whatever stops on the way costs nothing: the same restore goes on where it stopped. Must run
 * inside `exclusive`.
 */
export async function restoreBackup(dependencies: Dependencies, backup: Backup, choices: RestoreChoices, locale: Locale): Promise<RestoreReport> {
  const { workspace, ports } = dependencies;
  const { sheets, settings } = ports;
  const present = () => readContent(sheets, settings, workspace.snapshot());
  // Asked before the first sheet is made: what needs a choice leaves the workbook as it was.
  const first = compareBackup(backup, await present(), { ...choices, recordForm: workspace.snapshot().register.recordForm });
  if (first.needs.length > 0) return first;
  await makeTables(dependencies, backup.content.workbook, locale);
  const { recordForm } = workspace.snapshot().register;
  const plan = planRestore(backup, await present(), { ...choices, recordForm });
  if (plan.needs.length > 0) return first;
  await writePlan(dependencies, plan, locale);
  return first;
}

/** Makes tables and columns that are gone. A workbook without any of our sheets goes on as the one that was backed up. */
async function makeTables({ workspace, ports }: Dependencies, backedUp: string, locale: Locale): Promise<void> {
  const { sheets, chance } = ports;
  const { codecs, identity } = workspace.snapshot();
  const missing = OWN_TABLES.filter((table) => codecs[table].place.state !== "there");
  if (missing.length > 0) {
    const own = identity || backedUp || newIdentity(chance);
    await sheets.create(missing.map((table) => planTable(table, locale, own)));
  }
  await mendColumns(sheets, codecs);
  await workspace.load();
}

async function writePlan({ workspace, ports }: Dependencies, plan: RestorePlan, locale: Locale): Promise<void> {
  const { sheets, settings } = ports;
  const { codecs } = workspace.snapshot();
  if (plan.workbook !== undefined) {
    for (const table of OWN_TABLES) await sheets.setTitle(table, planTable(table, codecs[table].place.headers.length > 0 ? codecs[table].locale : locale, plan.workbook).title);
  }
  if (plan.codebooks.length > 0) await sheets.append("codebooks", plan.codebooks.map((entry) => writeCodebookEntry(codecs.codebooks, entry)));
  if (plan.rules.length > 0) await sheets.append("rules", plan.rules.map((rule) => writeRule(codecs.rules, rule)));
  // Before the register: how it keeps customers is one of them.
  for (const [name, value] of Object.entries(plan.settings)) {
    const key = settingKey(name);
    if (key !== undefined) await settings.set(key, value);
  }
  await workspace.load();
  workspace.assertReady();
  const writes = await workspace.writes();
  await writes.setCounters([...plan.counters.added, ...plan.counters.changed]);
  await writes.restoreEntries(plan.register.added);
  await writes.change(plan.register.changed.map(({ code, batch, change }) => (batch === "" ? { code, change } : { code, batch, change })));
  if (plan.log.length > 0) {
    const { log } = codecsOf(await sheets.look());
    await sheets.append("log", plan.log.map((record) => log.row({ ...record })));
  }
  if (!plan.empty) {
    const { at, by, logRows, lastHash } = plan.source;
    const counted = [plan.rules, plan.codebooks, [...plan.counters.added, ...plan.counters.changed], plan.register.added, plan.register.changed].map(({ length }) => length);
    await workspace.log({ action: "backup-restored", subject: `${at} · ${by}`, before: `${logRows} · ${lastHash}`, after: counted.join(" + ") });
  }
  await workspace.load();
}

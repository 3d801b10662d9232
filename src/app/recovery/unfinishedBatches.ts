import type { RegisterEntry } from "../../core";
import { ownRow } from "../cells/entryRows";
import type { Ports } from "../ports";
import type { UnfinishedBatch } from "../registerApi";
import { readLogRows } from "../workspace/logbook";
import type { Workspace } from "../workspace/workspace";
import { readJournal, type JournalEntry } from "./journal";

interface Dependencies {
  readonly ports: Ports;
  readonly workspace: Workspace;
}

/** Somebody else's action that began so recently may still be running. */
const RUNNING_MS = 10 * 60_000;
/** Rows that are named one by one. */
const NAMED_ROWS = 1_000;

/** All actions that the log tells of, as it stands now. Runs inside `exclusive`. */
export async function journalOf({ ports, workspace }: Dependencies): Promise<ReadonlyMap<string, JournalEntry>> {
  return readJournal(await readLogRows(ports.sheets, workspace.snapshot().codecs.log));
}

/**
 * The actions that began and never ended, with codes in the register: those that the log knows as begun, and those that were begun on this
 * machine and of which the log has nothing, because a co-author wrote over the row. Nothing else tells an action that lost its log rows from
 * formulas, which issue without any. The cells are read only where there is such an action. Runs inside `exclusive`, so that none of this
 * page's own actions is under way.
 */
export async function findUnfinished(dependencies: Dependencies): Promise<readonly UnfinishedBatch[]> {
  const { ports: { person, clock, formulaCells }, workspace } = dependencies;
  const journal = await journalOf(dependencies);
  const remembered = person.ownBatches();
  for (const batch of remembered) if (journal.get(batch)?.ended) person.forget(batch);
  const own = new Set(remembered);
  const now = Date.parse(clock.now());
  const isRunning = ({ batch, at }: JournalEntry): boolean => !own.has(batch) && now - Date.parse(at) < RUNNING_MS;
  const open = new Map([...journal].filter(([, entry]) => !entry.ended && !isRunning(entry)));
  for (const batch of own) if (!journal.has(batch)) open.set(batch, { batch, at: "", by: "", begun: undefined, ended: false });
  if (open.size === 0) return [];

  const entries = new Map<string, RegisterEntry[]>();
  for (const entry of workspace.register().entries()) {
    if (entry.status !== "issued" || !open.has(entry.batch)) continue;
    const known = entries.get(entry.batch);
    if (known) known.push(entry);
    else entries.set(entry.batch, [entry]);
  }
  if (entries.size === 0) return [];
  const shown = await formulaCells.locate([...entries.values()].flat().map(({ code }) => code), { shown: true });
  return [...entries].map(([batch, registered]) => {
    const { at, by, begun } = open.get(batch)!;
    const [first] = registered;
    const missing = registered.filter(({ code }) => !shown.has(code));
    return {
      batch,
      at: at || first!.at,
      by: by || first!.by,
      own: own.has(batch),
      list: begun?.list ?? "",
      registered: registered.length,
      missing: missing.length,
      rows: missing.map(ownRow).filter((row) => row > 0).sort((a, b) => a - b).slice(0, NAMED_ROWS),
    };
  });
}

import { normalizeText, type CodeStatus, type Counter, type IssuePlan, type RegisterEntry } from "../../core";
import { planReturn } from "../../core/counters/planReturn";
import { isHashedKey } from "../../core/recordKeys/isHashedKey";
import { createBreath, forEachCalmly } from "../breath";
import type { Ports } from "../ports";
import { appendEntries, writeEntries } from "./appendEntries";
import { changeEntries, isMoved, type RowChange } from "./changeEntries";
import { healTables, writeCounters } from "./commitPlan";
import { newIdentity } from "./identity";
import { createLogbook, type LogEntry } from "./logbook";
import { readApartIn } from "./readApart";
import type { Snapshot } from "./snapshot";

/** All that changes our tables, in the order counter, register. Loaded with the first change: functions, which are waited for, only read. */
export interface Writes {
  /** Makes again what may be made again, and brings older tables up. */
  heal(): Promise<void>;
  /** See `IssuingWorkspace.commit`. */
  commit(plan: WritePlan): Promise<ReadonlySet<string>>;
  /** Writes entries that the register lost once more; answers how many. With `ownOnly`, those that were issued here. */
  restoreMissing(ownOnly?: boolean): Promise<number>;
  /** Writes entries as they are, whatever the register holds: from a backup, in which void and living rows may share a code. */
  restoreEntries(entries: readonly RegisterEntry[]): Promise<void>;
  /** Changes rows of the register; answers those that were found. */
  change(changes: readonly RowChange[]): Promise<ReadonlySet<RowChange>>;
  /** Writes counters as they are given; with `lowering` also lower than they stand. */
  setCounters(counters: readonly Counter[], lowering?: boolean): Promise<void>;
  /** Voids codes, or hands back what may be handed back and voids the rest. */
  release(codes: readonly string[], how: "void" | "return", note?: string): Promise<Released>;
  log(entry: LogEntry): Promise<void>;
  /** Writes rows of the log once more that a co-author wrote over. */
  keepLog(): Promise<number>;
}

/** What an action writes: besides new rows also rows that become otherwise, as a reservation that is used. */
export interface WritePlan extends IssuePlan {
  readonly changes?: readonly RowChange[];
}

export interface Released {
  readonly voided: number;
  readonly returned: number;
}

/** The snapshot in memory, as its owner lets it be changed. */
export interface WritesContext {
  readonly ports: Pick<Ports, "sheets" | "settings" | "clock" | "person" | "chance">;
  get(): Snapshot;
  set(snapshot: Snapshot): void;
  /** Reads what the sheets hold now. */
  refresh(): Promise<void>;
  /** Reads everything anew. */
  read(): Promise<void>;
  /** What is in memory may not be what is in the sheet: whatever comes next reads first. */
  doubt(): void;
  assertReady(): void;
  /** Batches that were written from here since the start. */
  readonly ownBatches: Set<string>;
  /** Codes of ours that stand in the register under somebody else's earlier row: they are to be issued anew. */
  gaveWay(entries: readonly RegisterEntry[]): void;
}

export function createWrites({ ports, get, set, refresh, read, doubt, assertReady, ownBatches, gaveWay }: WritesContext): Writes {
  const { sheets, chance } = ports;
  const logbook = createLogbook(ports);

  /** Writes back as text what had become a number. */
  async function putCodesRight(): Promise<void> {
    const { mended } = get();
    if (mended.length === 0) return;
    try {
      await sheets.update("register", mended);
    } catch (error) {
      // Sorted meanwhile: the next look finds the rows where they are now.
      doubt();
      if (isMoved(error)) return;
      throw error;
    }
    set({ ...get(), mended: [] });
    await logbook.write({ action: "repaired", subject: mended[0]!.entry.code, after: String(mended.length) });
  }

  async function heal(): Promise<void> {
    await healPlaces();
    await putCodesRight();
  }

  async function healPlaces(): Promise<void> {
    const before = get();
    const identity = before.identity || newIdentity(chance);
    const codecs = await healTables(sheets, before.codecs, identity);
    if (codecs === before.codecs) return;
    const { rules, codebooks, register, counters } = codecs;
    const kept = [rules, codebooks, register].map(({ place }) => place.sheet);
    set({ ...before, identity, codecs, counterRows: counters.place.rowCount, problems: before.problems.filter(({ row, sheet }) => row > 0 || kept.includes(sheet)) });
  }

  async function restoreMissing(ownOnly = false): Promise<number> {
    const { phase, missing, codecs, register } = get();
    const gone = ownOnly ? missing.filter(({ batch }) => ownBatches.has(batch)) : missing;
    if (phase !== "ready" || gone.length === 0) return 0;
    doubt();
    // Of two rows with one code the earlier keeps it, and ours would come last.
    const isTaken = ({ code, batch }: RegisterEntry) => register.rowsOf(code).some((row) => register.entry(row).batch !== batch && isLiving(register.entry(row)));
    const lost = gone.filter((entry) => isLiving(entry) && isTaken(entry));
    const written = gone.map((entry): RegisterEntry => (lost.includes(entry) ? { ...entry, status: "void" } : entry));
    await writeEntries(sheets, codecs.register, written);
    for (const { code, batch } of lost) {
      const row = register.rowsOf(code).find((each) => register.entry(each).batch === batch);
      if (row !== undefined) register.changeRow(row, { status: "void" });
    }
    await read();
    if (lost.length > 0) gaveWay(lost);
    await log({ action: "restored", subject: gone[0]!.code, after: String(gone.length) });
    return gone.length;
  }

  async function restoreEntries(entries: readonly RegisterEntry[]): Promise<void> {
    if (entries.length === 0) return;
    doubt();
    await writeEntries(sheets, get().codecs.register, entries);
    await read();
  }

  async function setCounters(counters: readonly Counter[], lowering = false): Promise<void> {
    if (counters.length === 0) return;
    const before = get();
    const counterRows = await writeCounters(sheets, before, counters, lowering);
    for (const counter of counters) before.counters.set(counter);
    set({ ...before, counterRows });
  }

  async function change(changes: readonly RowChange[]): Promise<ReadonlySet<RowChange>> {
    if (changes.length === 0) return new Set();
    try {
      const found = await changeEntries(ports, get(), changes);
      set({ ...get() });
      return found;
    } catch (error) {
      doubt();
      throw error;
    }
  }

  async function commit({ entries, counters, changes = [] }: WritePlan): Promise<ReadonlySet<string>> {
    assertReady();
    await heal();
    await restoreMissing();
    await setCounters(counters);
    for (const { batch } of entries) ownBatches.add(batch);
    let lost: ReadonlySet<string> = new Set();
    if (entries.length > 0) {
      try {
        const appended = await appendEntries(ports, get(), keepsHashes() ? entries.map(withoutNames) : entries);
        set(appended.snapshot);
        lost = appended.lost;
      } catch (error) {
        // Some of it may stand in the sheet.
        doubt();
        throw error;
      }
    }
    await change(changes);
    return lost;
  }

  const keepsHashes = () => isHashedKey(get().register.recordForm("a"));

  /** A customer whose name is kept as a hash must not stand among the inputs. */
  function withoutNames(entry: RegisterEntry): RegisterEntry {
    const { recordForm } = get().register;
    const recordKey = recordForm(entry.recordKey);
    return recordKey === "" ? entry : { ...entry, recordKey, inputs: entry.inputs.map((text) => (recordForm(text) === recordKey ? recordKey : text)) };
  }

  async function release(codes: readonly string[], how: "void" | "return", note?: string): Promise<Released> {
    await refresh();
    assertReady();
    await restoreMissing();
    const { register, counters, ruleBook } = get();
    const plan = how === "return" ? planReturn(register, counters, codes, readApartIn(ruleBook, counters)) : undefined;
    const returned = new Set(plan?.returned.map(({ code }) => normalizeText(code)));
    const changeTo = (status: CodeStatus): RowChange["change"] => (note === undefined ? { status } : { status, note });
    const [voiding, returning] = [changeTo("void"), changeTo("returned")];
    const changes: RowChange[] = [];
    const seen = new Set<string>();
    await forEachCalmly(codes, createBreath(ports.clock), (text) => {
      const code = normalizeText(text);
      const entry = seen.has(code) ? undefined : register.find(code);
      seen.add(code);
      // With its action: a code that was handed back and issued again has an older row as well.
      if (entry && isLiving(entry)) changes.push({ code: entry.code, batch: entry.batch, change: returned.has(code) ? returning : voiding });
    });
    const found = [...(await change(changes))];
    const given = found.filter((each) => each.change.status === "returned");
    // A number whose row could not be found stays drawn.
    if (plan && given.length === plan.returned.length) await setCounters(plan.counters, true);
    return { voided: found.length - given.length, returned: given.length };
  }

  async function log(entry: LogEntry): Promise<void> {
    await heal();
    await logbook.write(entry);
  }

  return { heal, commit, restoreMissing, restoreEntries, change, setCounters, release, log, keepLog: logbook.keep };
}

/** True for a code that is somebody's: neither void nor handed back. */
export function isLiving({ status }: Pick<RegisterEntry, "status">): boolean {
  return status !== "void" && status !== "returned";
}

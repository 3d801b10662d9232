import { normalizeText, type Counter, type RegisterEntry } from "../../core";
import { CustCodeError } from "../api";
import type { SheetsPort } from "../ports";
import { planTable } from "../stored/columns";
import { changeCounter, readCounters, writeCounter } from "../stored/counterRows";
import { writeRegister } from "../stored/registerRows";
import { CODE_STATUS, statusWord } from "../stored/words";
import { codecsOf, takeRegisterRows, type Codecs, type Snapshot } from "./snapshot";

/** Creates tables that may be made again without harm (counters, log) when they are missing. Answers where all stand then. */
export async function healTables(sheets: SheetsPort, codecs: Codecs): Promise<Codecs> {
  const lost = [codecs.counters, codecs.log].filter(({ place }) => place.state !== "there").map(({ place }) => place.table);
  if (lost.length === 0) return codecs;
  await sheets.create(lost.map((table) => planTable(table, codecs.register.locale)));
  return codecsOf(await sheets.look());
}

/**
 * Writes counters into their sheet: rows that are there are overwritten, new ones appended. A `next` that stands higher in the sheet
 * than it did when the plan was made was raised by somebody else: the plan's numbers may be theirs, so nothing is written.
 * Answers how many rows the table has then.
 *
 * @throws CustCodeError `write-not-kept` with reason `stale`: make the plan again.
 */
export async function writeCounters(sheets: SheetsPort, snapshot: Snapshot, counters: readonly Counter[], lowering = false): Promise<number> {
  const codec = snapshot.codecs.counters;
  const count = snapshot.counterRows;
  const stored = readCounters(codec, count > 0 ? await sheets.read("counters", 0, count) : []).counters;
  const byId = new Map<string, { readonly index: number; readonly next: number }>();
  for (const { index, counter } of stored) {
    const known = byId.get(idOf(counter));
    if (!known || known.next <= counter.next) byId.set(idOf(counter), { index, next: counter.next });
  }
  for (const counter of counters) {
    const inSheet = byId.get(idOf(counter))?.next ?? 0;
    const known = snapshot.counters.get(counter.rule, counter.key)?.next ?? 0;
    if (!lowering && inSheet > known) throw new CustCodeError({ kind: "write-not-kept", params: { reason: "stale", key: counter.key } });
  }
  const changed = counters.flatMap((counter) => {
    const row = byId.get(idOf(counter));
    return row ? [{ index: row.index, cells: changeCounter(codec, counter) }] : [];
  });
  const added = counters.filter((counter) => !byId.has(idOf(counter)));
  if (changed.length > 0) await sheets.update("counters", changed);
  if (added.length === 0) return count;
  return (await sheets.append("counters", added.map((counter) => writeCounter(codec, counter)))) + added.length;
}

/** What became of register rows that were written. */
export interface Appended {
  /** Rows of the table afterwards, as far as they are known. */
  readonly registerRows: number;
  /** Codes of ours that a co-author had written just before: these stay with the co-author. */
  readonly lost: ReadonlySet<string>;
}

/**
 * Appends entries to the register, reads them back, and takes them into memory. Rows that others wrote in between come first.
 * A row of ours that is not there any more is written once more.
 *
 * @throws CustCodeError `write-not-kept` when they are not there then either.
 */
export async function appendEntries(sheets: SheetsPort, snapshot: Snapshot, entries: readonly RegisterEntry[]): Promise<Appended> {
  const codec = snapshot.codecs.register;
  const first = await sheets.append("register", entries.map((entry) => writeRegister(codec, entry)));
  let end = first + entries.length;
  const gone = await readBack(sheets, snapshot, first, entries);
  if (gone.length > 0) {
    const again = await sheets.append("register", gone.map((entry) => writeRegister(codec, entry)));
    const stillGone = await readBack(sheets, snapshot, again, gone);
    if (stillGone.length > 0) {
      throw new CustCodeError({ kind: "write-not-kept", params: { reason: "overwritten", code: stillGone[0]!.code, count: stillGone.length } });
    }
    end = again + gone.length;
  }

  const between = first - snapshot.registerRows;
  if (between > 0) takeRegisterRows(snapshot.register, codec, await sheets.read("register", snapshot.registerRows, between), snapshot.registerRows);
  const lost = new Set<string>();
  const lostRows: number[] = [];
  entries.forEach((entry, offset) => {
    if (!snapshot.register.append(entry)) return;
    lost.add(entry.code);
    lostRows.push(first + offset);
  });
  if (lostRows.length > 0) await markVoid(sheets, snapshot, lostRows);
  return { registerRows: end, lost };
}

/** The entries that do not stand in their rows, `first` and below. */
async function readBack(sheets: SheetsPort, snapshot: Snapshot, first: number, entries: readonly RegisterEntry[]): Promise<readonly RegisterEntry[]> {
  const rows = await sheets.read("register", first, entries.length, [snapshot.codecs.register.position("code")]);
  return entries.filter((entry, offset) => String(rows[offset]?.[0]) !== entry.code);
}

async function markVoid(sheets: SheetsPort, snapshot: Snapshot, rows: readonly number[]): Promise<void> {
  const codec = snapshot.codecs.register;
  const cells = codec.change({ status: statusWord(CODE_STATUS, "void", codec.locale) });
  await sheets.update("register", rows.map((index) => ({ index, cells })));
}

function idOf(counter: { readonly rule: string; readonly key: string }): string {
  return `${normalizeText(counter.rule)}\u0000${normalizeText(counter.key)}`;
}

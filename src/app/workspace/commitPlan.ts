import { normalizeText, type Counter } from "../../core";
import { CustCodeError, type Locale } from "../api";
import type { SheetsPort, TablePlace } from "../ports";
import { OWN_TABLES, planTable } from "../stored/columns";
import { changeCounter, readCounters, writeCounter } from "../stored/counterRows";
import { isOld, MIGRATIONS, planUpgrade } from "../stored/migrations";
import { codecsOf, type Codecs, type Snapshot } from "./snapshot";

/**
 * Creates tables that may be made again without harm (counters, log) when they are missing, and brings those of an older CustCode to the form
 * of this one. Answers where all stand then.
 */
export async function healTables(sheets: SheetsPort, codecs: Codecs, migrations = MIGRATIONS): Promise<Codecs> {
  const places = OWN_TABLES.map((table) => codecs[table].place);
  const lost = [codecs.counters, codecs.log].filter(({ place }) => place.state !== "there").map(({ place }) => place.table);
  const old = places.filter((place) => isOld(place, migrations));
  if (lost.length + old.length === 0) return codecs;
  for (const place of old) await upgradeTable(sheets, place, codecs[place.table].locale, migrations);
  if (lost.length > 0) await sheets.create(lost.map((table) => planTable(table, codecs.register.locale)));
  return codecsOf(await sheets.look());
}

/** The title, which names the schema, comes last: whatever stops on the way begins anew next time. */
async function upgradeTable(sheets: SheetsPort, place: TablePlace, locale: Locale, migrations: typeof MIGRATIONS): Promise<void> {
  const { table, rowCount } = place;
  const { headers, rows } = planUpgrade(place, rowCount > 0 ? await sheets.read(table, 0, rowCount) : [], migrations);
  if (headers.length > 0) await sheets.addColumns(table, headers);
  if (rows.length > 0) await sheets.update(table, rows);
  await sheets.setTitle(table, planTable(table, locale).title);
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

function idOf(counter: { readonly rule: string; readonly key: string }): string {
  return `${normalizeText(counter.rule)}\u0000${normalizeText(counter.key)}`;
}

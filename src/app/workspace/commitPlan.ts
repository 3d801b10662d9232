import type { Counter } from "../../core";
import { counterId } from "../../core/counters/createCounters";
import { CustCodeError, type Locale } from "../api";
import type { RowUpdate, SheetsPort, TablePlace } from "../ports";
import { OWN_TABLES, SCHEMA } from "../stored/columns";
import { planTable } from "../stored/tablePlans";
import { changeCounter, writeCounter } from "../stored/counterCells";
import { readCounters, type StoredCounter } from "../stored/counterRows";
import { MIGRATIONS, planUpgrade } from "../stored/migrations";
import { isOld } from "../stored/schemaAge";
import { codecsOf, type Codecs, type Snapshot } from "./snapshot";

/**
 * Creates tables that may be made again without harm (counters, log) when they are missing, brings those of an older CustCode to the form of
 * this one, and gives every sheet the workbook's identity. Answers where all stand then.
 *
 * @param identity the workbook's own; it is written where a title that can be read has none.
 */
export async function healTables(sheets: SheetsPort, codecs: Codecs, identity = "", migrations = MIGRATIONS): Promise<Codecs> {
  const places = OWN_TABLES.map((table) => codecs[table].place);
  const lost = [codecs.counters, codecs.log].filter(({ place }) => place.state !== "there").map(({ place }) => place.table);
  const old = places.filter((place) => isOld(place, migrations.length + 1));
  const nameless = places.filter((place) => place.state === "there" && place.schema === SCHEMA && identity !== "" && (place.identity ?? "") === "" && !old.includes(place));
  if (lost.length + old.length + nameless.length === 0) return codecs;
  for (const place of old) await upgradeTable(sheets, place, codecs[place.table].locale, identity, migrations);
  for (const { table } of nameless) await sheets.setTitle(table, planTable(table, codecs[table].locale, identity).title);
  if (lost.length > 0) await sheets.create(lost.map((table) => planTable(table, codecs.register.locale, identity)));
  return codecsOf(await sheets.look());
}

/** The title, which names the schema, comes last: whatever stops on the way begins anew next time. */
async function upgradeTable(sheets: SheetsPort, place: TablePlace, locale: Locale, identity: string, migrations: typeof MIGRATIONS): Promise<void> {
  const { table, rowCount } = place;
  const { headers, rows } = planUpgrade(place, rowCount > 0 ? await sheets.read(table, 0, rowCount) : [], migrations);
  if (headers.length > 0) await sheets.addColumns(table, headers);
  if (rows.length > 0) await sheets.update(table, rows);
  await sheets.setTitle(table, planTable(table, locale, place.identity || identity).title);
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
  const rows = count > 0 ? await sheets.read("counters", 0, count) : [];
  const byId = new Map<string, StoredCounter>();
  for (const stored of readCounters(codec, rows).counters) {
    const known = byId.get(counterId(stored.counter));
    if (!known || known.counter.next <= stored.counter.next) byId.set(counterId(stored.counter), stored);
  }
  for (const counter of counters) {
    const inSheet = byId.get(counterId(counter))?.counter.next ?? 0;
    if (!lowering && inSheet > (knownOf(snapshot, counter)?.next ?? 0)) throw stale(counter.key);
  }
  const changed = counters.flatMap((counter): readonly RowUpdate[] => {
    const index = byId.get(counterId(counter))?.index;
    if (index === undefined) return [];
    // Whoever sorts the sheet, or draws, between our look and our write: nothing is overwritten that we have not seen.
    const guarded = [codec.position("rule"), codec.position("key"), codec.position("next")];
    return [{ index, cells: changeCounter(codec, counter), expect: codec.place.headers.map((_, column) => (guarded.includes(column) ? (rows[index]?.[column] ?? "") : null)) }];
  });
  const added = counters.filter((counter) => !byId.has(counterId(counter)));
  try {
    if (changed.length > 0) await sheets.update("counters", changed);
  } catch (error) {
    if (error instanceof CustCodeError && error.error.params["reason"] === "moved") throw stale(counters[0]?.key ?? "");
    throw error;
  }
  if (added.length === 0) return count;
  return (await sheets.append("counters", added.map((counter) => writeCounter(codec, counter)))) + added.length;
}

function knownOf({ counters }: Snapshot, { rule, key, owner = "" }: Counter): Counter | undefined {
  return owner === "" ? counters.get(rule, key) : counters.block(rule, key, owner);
}

function stale(key: string): CustCodeError {
  return new CustCodeError({ kind: "write-not-kept", params: { reason: "stale", key } });
}

import { createCounters, type Counter, type Environment } from "../../core";
import type { SheetsPort } from "../ports";
import { readCounters } from "../stored/counterRows";
import { isOld } from "../stored/schemaAge";
import { codecsOf, lastCodeOf, loadSnapshot, recompile, takeRegisterRows, withoutIndexes, type Codecs, type KeepingOf, type Snapshot } from "./snapshot";

/**
 * Brings a snapshot up to what the sheets hold now, cheaply: counters are read anew, of the register only the rows that were added.
 * When anything looks otherwise than it was left (rows gone, columns moved, the last row another one), everything is read again.
 */
export async function refreshSnapshot(sheets: SheetsPort, environment: Environment, known: Snapshot, keepingOf?: KeepingOf): Promise<Snapshot> {
  if (known.phase !== "ready") return loadSnapshot(sheets, environment, known, keepingOf);
  // Overnight another version may have come into force.
  const snapshot = known.ruleBook.day === environment.today() ? known : recompile(known, environment);
  const codecs = codecsOf(await sheets.look());
  const { register, registerRows } = snapshot;
  const rows = codecs.register.place.rowCount;
  if (!sameShape(snapshot.codecs, codecs) || isOld(codecs.register.place) || isOld(codecs.counters.place) || rows < registerRows) return loadSnapshot(sheets, environment, snapshot, keepingOf);

  const from = Math.max(0, registerRows - 1);
  const tail = rows > from ? await sheets.read("register", from, rows - from) : [];
  if (registerRows > 0 && lastCodeOf(codecs.register, tail.slice(0, 1)) !== snapshot.lastCode) return loadSnapshot(sheets, environment, snapshot, keepingOf);
  const added = tail.slice(registerRows > 0 ? 1 : 0);
  const taken = await takeRegisterRows(register, codecs.register, added, registerRows, snapshot.ruleBook);

  const counterRows = codecs.counters.place.rowCount;
  const counters = readCounters(codecs.counters, counterRows > 0 ? await sheets.read("counters", 0, counterRows) : []);
  return {
    ...snapshot,
    codecs,
    registerRows: rows,
    lastCode: added.length > 0 ? lastCodeOf(codecs.register, added) : snapshot.lastCode,
    counters: createCounters(withoutIndexes(counters.counters).map((counter) => remember(snapshot, counter)), register),
    counterRows,
    mended: [...snapshot.mended, ...taken.mended],
    phase: taken.problems.some(({ blocks }) => blocks) ? "blocked" : snapshot.phase,
    problems: taken.problems.length > 0 ? [...snapshot.problems, ...taken.problems] : snapshot.problems,
  };
}

/** A counter that a person lowered or blanked is raised again by the register when numbers are drawn; nothing to repair here. */
function remember(snapshot: Snapshot, counter: Counter): Counter {
  const known = snapshot.counters.get(counter.rule, counter.key);
  return counter.next === 0 && known ? { ...counter, next: known.next } : counter;
}

function sameShape(before: Codecs, now: Codecs): boolean {
  return (Object.keys(before) as (keyof Codecs)[]).every((table) => {
    const a = before[table].place;
    const b = now[table].place;
    return a.state === b.state && a.schema === b.schema && a.headers.length === b.headers.length && a.headers.every((header, at) => header === b.headers[at]);
  });
}

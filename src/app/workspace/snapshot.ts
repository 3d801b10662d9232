import { createCounters, createRegister, type CodebookEntry, type Counter, type Counters, type Register, type RuleVersion } from "../../core";
import type { AppState, SheetProblem } from "../api";
import type { OwnTable, SheetsPort, StoredCell, TablePlace } from "../ports";
import { readCodebooks } from "../stored/codebookRows";
import { OWN_TABLES } from "../stored/columns";
import { readCounters, type StoredCounter } from "../stored/counterRows";
import { createRowCodec, placeProblems, type RowCodec } from "../stored/rowCodec";
import { readRegister } from "../stored/registerRows";
import { readRules } from "../stored/ruleRows";
import { buildRuleBook, type RuleBook } from "./ruleBook";

/** The five tables as they stand: where each column is. */
export type Codecs = { readonly [T in OwnTable]: RowCodec<T> };

/** Everything that our sheets say, in memory. Register and counters are changed by what is committed; the rest is replaced. */
export interface Snapshot {
  readonly phase: AppState["phase"];
  readonly codecs: Codecs;
  readonly versions: readonly RuleVersion[];
  readonly entries: readonly CodebookEntry[];
  readonly ruleBook: RuleBook;
  readonly register: Register;
  /** Rows of the register's table that were read, blank ones included. */
  readonly registerRows: number;
  readonly counters: Counters;
  /** Rows of the counters' table, as far as is known. */
  readonly counterRows: number;
  readonly problems: readonly SheetProblem[];
}

/** What a snapshot says before anything was read. */
export function emptySnapshot(phase: AppState["phase"]): Snapshot {
  const register = createRegister();
  return {
    phase,
    codecs: codecsOf([]),
    versions: [],
    entries: [],
    ruleBook: buildRuleBook([], []),
    register,
    registerRows: 0,
    counters: createCounters([], register),
    counterRows: 0,
    problems: [],
  };
}

/** Reads all tables that are there. Says in `problems` what cannot be read, and blocks where issuing would not be safe. */
export async function loadSnapshot(sheets: SheetsPort): Promise<Snapshot> {
  const places = await sheets.look();
  if (places.every(({ state }) => state !== "there")) return { ...emptySnapshot("absent"), codecs: codecsOf(places) };
  const codecs = codecsOf(places);
  const problems = missingProblems(codecs);

  const rules = readRules(codecs.rules, await readAll(sheets, codecs.rules.place));
  const codebooks = readCodebooks(codecs.codebooks, await readAll(sheets, codecs.codebooks.place));
  const counters = readCounters(codecs.counters, await readAll(sheets, codecs.counters.place));
  const register = createRegister();
  problems.push(...rules.problems, ...codebooks.problems, ...counters.problems);
  const registerRows = codecs.register.place.rowCount;
  problems.push(...takeRegisterRows(register, codecs.register, await readAll(sheets, codecs.register.place), 0));

  return {
    phase: problems.some(({ blocks }) => blocks) ? "blocked" : "ready",
    codecs,
    versions: rules.rules,
    entries: codebooks.entries.map(({ entry }) => entry),
    ruleBook: buildRuleBook(rules.rules, codebooks.entries.map(({ entry }) => entry)),
    register,
    registerRows,
    counters: createCounters(withoutIndexes(counters.counters), register),
    counterRows: codecs.counters.place.rowCount,
    problems,
  };
}

/** Takes rows of the register's table into memory; a code that is there already is reported and stays with its first row. */
export function takeRegisterRows(register: Register, codec: RowCodec<"register">, rows: readonly (readonly StoredCell[])[], from: number): SheetProblem[] {
  const read = readRegister(codec, rows, from);
  const problems = [...read.problems];
  for (const { index, entry } of read.entries) {
    if (register.append(entry)) {
      problems.push({ sheet: codec.place.sheet, row: codec.place.firstRow + index, kind: "code-twice", params: { code: entry.code }, blocks: false });
    }
  }
  return problems;
}

/** A codec for every table. */
export function codecsOf(places: readonly TablePlace[]): Codecs {
  const codec = <T extends OwnTable>(table: T): RowCodec<T> => createRowCodec(table, places.find((place) => place.table === table) ?? nowhere(table));
  return { rules: codec("rules"), codebooks: codec("codebooks"), counters: codec("counters"), register: codec("register"), log: codec("log") };
}

/** Counters as the core takes them. */
export function withoutIndexes(counters: readonly StoredCounter[]): Counter[] {
  return counters.map(({ counter }) => counter);
}

function nowhere(table: OwnTable): TablePlace {
  return { table, sheet: "", state: "sheet-missing", headers: [], firstRow: 0, rowCount: 0, schema: 0 };
}

function readAll(sheets: SheetsPort, place: TablePlace): Promise<readonly (readonly StoredCell[])[]> {
  return place.state === "there" && place.rowCount > 0 ? sheets.read(place.table, 0, place.rowCount) : Promise.resolve([]);
}

/**
 * Without the register nobody knows which codes are used, and without rules there is nothing to issue by: both stop issuing.
 * Counters follow from the register and the log begins anew, so these two only need to be made again.
 */
function missingProblems(codecs: Codecs): SheetProblem[] {
  return OWN_TABLES.flatMap((table) => {
    const found = placeProblems(codecs[table] as RowCodec<OwnTable>, table);
    const vital = table === "register" || table === "rules";
    return found.map((problem) => (codecs[table].place.state === "there" ? problem : { ...problem, blocks: vital }));
  });
}

import { createCounters, createRegister, normalizeText, type CodebookEntry, type Counter, type Counters, type Environment, type Register, type RegisterEntry, type RuleVersion } from "../../core";
import type { AppState, SheetProblem } from "../api";
import type { OwnTable, SheetsPort, StoredCell, TablePlace } from "../ports";
import { readCodebooks } from "../stored/codebookRows";
import { OWN_TABLES } from "../stored/columns";
import { readCounters, type StoredCounter } from "../stored/counterRows";
import { isOld, type StoredTable } from "../stored/schemaAge";
import { createRowCodec, placeProblems, type RowCodec } from "../stored/rowCodec";
import { isHashedKey } from "../../core/recordKeys/isHashedKey";
import { hasSpoilt, readRegister, type MendedEntry } from "../stored/registerRows";
import { readRules } from "../stored/ruleRows";
import { identityOf } from "./identity";
import { buildRuleBook, type RuleBook } from "./ruleBook";

/** The five tables as they stand: where each column is. */
export type Codecs = { readonly [T in OwnTable]: RowCodec<T> };

/** Everything that our sheets say, in memory. Register and counters are changed by what is committed; the rest is replaced. */
export interface Snapshot {
  readonly phase: AppState["phase"];
  /** The workbook's identity; "" when it has none yet. */
  readonly identity: string;
  readonly codecs: Codecs;
  readonly versions: readonly RuleVersion[];
  readonly entries: readonly CodebookEntry[];
  readonly ruleBook: RuleBook;
  readonly register: Register;
  /** Rows of the register's table that were read, blank ones included. */
  readonly registerRows: number;
  /** The code in the last of these rows, "" when it holds none. */
  readonly lastCode: string;
  /**
   * Entries that were read or written since the start and that the sheet has lost: undone, deleted or overwritten. The register in
   * memory holds them, so that their numbers are not drawn again; they are written once more.
   */
  readonly missing: readonly RegisterEntry[];
  /** Rows whose code or key had become a number and is known all the same; the sheet is put right with the next write. */
  readonly mended: readonly MendedEntry[];
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
    identity: "",
    codecs: codecsOf([]),
    versions: [],
    entries: [],
    ruleBook: buildRuleBook([], [], { today: () => "", random: () => 0 }),
    register,
    registerRows: 0,
    lastCode: "",
    missing: [],
    mended: [],
    counters: createCounters([], register),
    counterRows: 0,
    problems: [],
  };
}

/**
 * What the register keeps of record keys, in the workbook of this identity; undefined: the keys themselves. `hashed` when it holds hashes
 * already: then it goes on with them, even where the setting was lost.
 */
export type KeepingOf = (identity: string, hashed: boolean) => Promise<((form: string) => string) | undefined>;

/**
 * Reads all tables that are there. Says in `problems` what cannot be read, and blocks where issuing would not be safe. What `before`
 * knew of the register stays known, unless all our sheets are gone: then somebody begins anew.
 */
export async function loadSnapshot(sheets: SheetsPort, environment: Environment, before?: Snapshot, keepingOf?: KeepingOf): Promise<Snapshot> {
  const places = await sheets.look();
  if (places.every(({ state }) => state !== "there")) return { ...emptySnapshot("absent"), codecs: codecsOf(places) };
  const codecs = codecsOf(places);
  const stored = await readTables(sheets, codecs);
  const problems = missingProblems(stored.codecs);

  const rules = readRules(stored.codecs.rules, stored.rows.rules);
  const codebooks = readCodebooks(stored.codecs.codebooks, stored.rows.codebooks);
  const counters = readCounters(stored.codecs.counters, stored.rows.counters);
  const versions = rules.rules.map(({ rule }) => rule);
  const identity = identityOf(codecs) || (before?.identity ?? "");
  const registerRows = codecs.register.place.rowCount;
  const rows = stored.rows.register;
  const hashed = holdsHashes(stored.codecs.register, rows);
  if (hashed && identity === "") problems.push({ sheet: codecs.register.place.sheet, row: 1, kind: "identity-missing", params: {}, blocks: true });
  const register = createRegister([], await keepingOf?.(identity, hashed));
  const entries = codebooks.entries.map(({ entry }) => entry);
  const ruleBook = buildRuleBook(versions, entries, environment);
  problems.push(...rules.problems, ...codebooks.problems, ...counters.problems);
  const taken = await takeRegisterRows(register, stored.codecs.register, rows, 0, ruleBook);
  problems.push(...taken.problems);
  const missing = before ? keepMissing(register, before) : [];
  if (missing.length > 0 && codecs.register.place.state === "there") problems.push(missingProblem(codecs, missing));

  return {
    phase: problems.some(({ blocks }) => blocks) ? "blocked" : "ready",
    identity,
    codecs,
    versions,
    entries,
    ruleBook,
    register,
    registerRows,
    lastCode: lastCodeOf(stored.codecs.register, rows),
    missing,
    mended: taken.mended,
    counters: createCounters(withoutIndexes(counters.counters), register),
    counterRows: codecs.counters.place.rowCount,
    problems,
  };
}

/** The snapshot with its rules compiled anew: another day has begun, or the reader of names has come. */
export function recompile(snapshot: Snapshot, environment: Environment): Snapshot {
  return { ...snapshot, ruleBook: buildRuleBook(snapshot.versions, snapshot.entries, environment) };
}

/** Takes over what the register lacks of an earlier one; answers it. Codes that were handed back may be forgotten. */
function keepMissing(register: Register, before: Snapshot): readonly RegisterEntry[] {
  const missing: RegisterEntry[] = [];
  const others: RegisterEntry[] = [];
  for (const entry of before.register.entries()) {
    if (entry.status === "returned") continue;
    const found = register.find(entry.code);
    if (!found) missing.push(entry);
    else if (entry.status !== "void" && found.batch !== entry.batch && found.at !== entry.at) others.push(entry);
  }
  if (others.length > 0) {
    // The code is there, but under another action: whoever wrote over our row used the same number in the same moment.
    const there = new Set<string>();
    for (const entry of register.entries()) there.add(rowId(entry));
    missing.push(...others.filter((entry) => !there.has(rowId(entry))));
  }
  for (const entry of missing) register.append(entry);
  return missing;
}

/** A code and the action that wrote it: tells a row from another one's with the same code. */
export function rowId({ code, batch }: { readonly code: string; readonly batch: string }): string {
  return `${normalizeText(code)}\u0000${batch}`;
}

function missingProblem(codecs: Codecs, missing: readonly RegisterEntry[]): SheetProblem {
  return { sheet: codecs.register.place.sheet, row: 0, kind: "rows-missing", params: { count: missing.length, code: missing[0]?.code ?? "" }, blocks: false };
}

/** The code in the last row, "" when there is none. */
export function lastCodeOf(codec: RowCodec<"register">, rows: readonly (readonly StoredCell[])[]): string {
  return codec.text(rows.at(-1) ?? [], "code");
}

/**
 * Takes rows of the register's table into memory; a code that is there already is reported and stays with its first row. The same
 * entry once more (written again when its first row seemed lost) and the void row of a customer who gave way are no news.
 */
export async function takeRegisterRows(register: Register, codec: RowCodec<"register">, rows: readonly (readonly StoredCell[])[], from: number, ruleBook: RuleBook): Promise<{ readonly problems: readonly SheetProblem[]; readonly mended: readonly MendedEntry[] }> {
  // What puts numbers right is loaded where there are any.
  const mender = hasSpoilt(codec, rows) ? (await import("./mender")).createMender(ruleBook) : undefined;
  const read = readRegister(codec, rows, from, mender);
  const problems = [...read.problems];
  for (const { index, entry } of read.entries) {
    const known = register.find(entry.code);
    if (known && isSame(register, known, entry)) continue;
    const earlier = register.append(entry);
    if (earlier && earlier.status !== "void" && entry.status !== "void") {
      problems.push({ sheet: codec.place.sheet, row: codec.place.firstRow + index, kind: "code-twice", params: { code: entry.code }, blocks: false });
    }
  }
  return { problems, mended: read.mended };
}

/** True when customers stand in the register as hashes. */
function holdsHashes(codec: RowCodec<"register">, rows: readonly (readonly StoredCell[])[]): boolean {
  const at = codec.position("recordKey");
  return rows.some((row) => String(row[at] ?? "").startsWith("#") && isHashedKey(String(row[at])));
}

/** True for two rows that one and the same action wrote for one customer. */
function isSame({ recordForm }: Register, a: RegisterEntry, b: RegisterEntry): boolean {
  return a.batch === b.batch && a.batch !== "" && a.status === b.status && recordForm(a.recordKey) === recordForm(b.recordKey) && a.cell === b.cell;
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

/** All tables but the log, in the form of this version; the sheets themselves change with the next write. */
async function readTables(sheets: SheetsPort, codecs: Codecs): Promise<{ readonly codecs: Codecs; readonly rows: Readonly<Record<OwnTable, StoredTable["rows"]>> }> {
  const places: TablePlace[] = [];
  const rows: Record<OwnTable, StoredTable["rows"]> = { rules: [], codebooks: [], counters: [], register: [], log: [] };
  for (const table of OWN_TABLES) {
    const { place } = codecs[table];
    const content = { headers: place.headers, rows: table === "log" ? [] : await readAll(sheets, place) };
    const now = isOld(place) ? (await import("../stored/migrations")).migrate(place, content) : content;
    places.push({ ...place, headers: now.headers });
    rows[table] = now.rows;
  }
  return { codecs: codecsOf(places), rows };
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

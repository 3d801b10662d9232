import { createCounters, createRegister, parentInputOf, type CodebookEntry, type Counter, type Counters, type Environment, type Register, type RegisterEntry, type RuleVersion } from "../../core";
import type { AppState, SheetProblem } from "../api";
import type { OwnTable, SheetsPort, StoredCell, TablePlace } from "../ports";
import { readCodebooks } from "../stored/codebookRows";
import { OWN_TABLES } from "../stored/columns";
import { readCounters, type StoredCounter } from "../stored/counterRows";
import { isOld, type StoredTable } from "../stored/schemaAge";
import { createRowCodec, placeProblems, type RowCodec } from "../stored/rowCodec";
import { isHashedKey } from "../../core/recordKeys/isHashedKey";
import { eachEntry, spoiltIn } from "../stored/registerRows";
import type { MendedEntry } from "../stored/spoiltRows";
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
 *
 * The register is long and comes last. `rulesRead` is given a snapshot without it, in phase "loading", unless issuing is blocked anyhow or codes cannot
 * be read without the register, because they contain their parents'.
 */
export async function loadSnapshot(sheets: SheetsPort, environment: Environment, before?: Snapshot, keepingOf?: KeepingOf, rulesRead?: (snapshot: Snapshot) => void): Promise<Snapshot> {
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
  const entries = codebooks.entries.map(({ entry }) => entry);
  const ruleBook = buildRuleBook(versions, entries, environment);
  problems.push(...rules.problems, ...codebooks.problems, ...counters.problems);
  const isAlone = versions.every(({ definition }) => parentInputOf(definition) === undefined);
  if (isAlone && !problems.some(({ blocks }) => blocks)) rulesRead?.({ ...emptySnapshot("loading"), codecs, versions, entries, ruleBook });

  let keep = await keepingOf?.(identity, false);
  let isHashed = false;
  let register = createRegister([], keep);
  let lastCode = "";
  const mended: MendedEntry[] = [];
  const take = async (rows: StoredTable["rows"], first: number) => {
    if (!keep && !isHashed && holdsHashes(stored.codecs.register, rows)) {
      isHashed = true;
      if (identity === "") problems.push({ sheet: codecs.register.place.sheet, row: 1, kind: "identity-missing", params: {}, blocks: true });
      keep = await keepingOf?.(identity, true);
      register = createRegister(register.entries(), keep);
    }
    const taken = await takeRegisterRows(register, stored.codecs.register, rows, first, ruleBook);
    problems.push(...taken.problems);
    mended.push(...taken.mended);
    lastCode = lastCodeOf(stored.codecs.register, rows);
  };
  await stored.eachOfRegister(take);
  const missing = before && before.register.size > 0 ? (await import("./changes")).keepMissing(register, before.register) : [];
  if (missing.length > 0 && codecs.register.place.state === "there") problems.push(missingProblem(codecs, missing));

  return {
    phase: problems.some(({ blocks }) => blocks) ? "blocked" : "ready",
    identity,
    codecs,
    versions,
    entries,
    ruleBook,
    register,
    registerRows: codecs.register.place.rowCount,
    lastCode,
    missing,
    mended,
    counters: createCounters(withoutIndexes(counters.counters), register),
    counterRows: codecs.counters.place.rowCount,
    problems,
  };
}

/** The snapshot with its rules compiled anew: another day has begun, or the reader of names has come. */
export function recompile(snapshot: Snapshot, environment: Environment): Snapshot {
  return { ...snapshot, ruleBook: buildRuleBook(snapshot.versions, snapshot.entries, environment) };
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
  const spoilt = rows.some(spoiltIn(codec)) ? (await import("./mender")).mendBy(ruleBook, codec) : undefined;
  const twice: SheetProblem[] = [];
  const take = (entry: RegisterEntry, index: number) => {
    const earlier = register.append(entry, (known) => isSame(register, known, entry));
    if (earlier && earlier.status !== "void" && entry.status !== "void") {
      twice.push({ sheet: codec.place.sheet, row: codec.place.firstRow + index, kind: "code-twice", params: { code: entry.code }, blocks: false });
    }
  };
  eachEntry(codec, rows, from, take, spoilt?.mend);
  return { problems: [...(spoilt?.problems ?? []), ...twice], mended: spoilt?.mended ?? [] };
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

/** The tables in the form of this version; the sheets themselves change with the next write. */
interface StoredTables {
  readonly codecs: Codecs;
  /** Those of rules, codebooks and counters. */
  readonly rows: Readonly<Record<OwnTable, StoredTable["rows"]>>;
  /** Reads the register piece by piece. */
  eachOfRegister(take: (rows: StoredTable["rows"], first: number) => Promise<void>): Promise<void>;
}

async function readTables(sheets: SheetsPort, codecs: Codecs): Promise<StoredTables> {
  const rows: Record<OwnTable, StoredTable["rows"]> = { rules: [], codebooks: [], counters: [], register: [], log: [] };
  const places = OWN_TABLES.map(async (table): Promise<TablePlace> => {
    const { place } = codecs[table];
    // An old register is brought up as a whole.
    const isApart = table === "log" || (table === "register" && !isOld(place));
    const content = { headers: place.headers, rows: !isApart && place.rowCount > 0 ? await sheets.read(table, 0, place.rowCount) : [] };
    const now = isOld(place) ? (await import("../stored/migrations")).migrate(place, content) : content;
    rows[table] = now.rows;
    return { ...place, headers: now.headers };
  });
  const now = codecsOf(await Promise.all(places));
  const { rowCount } = codecs.register.place;
  const isRead = isOld(codecs.register.place);
  return { codecs: now, rows, eachOfRegister: (take) => (isRead ? take(rows.register, 0) : sheets.readEach("register", 0, rowCount, take)) };
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

import { createRegister, type Register, type RegisterEntry } from "../../core";
import { CustCodeError, type SheetProblem } from "../api";
import { createBreath, forEachCalmly } from "../breath";
import type { Ports, SheetsPort, StoredCell } from "../ports";
import { writeRegister } from "../stored/registerCells";
import type { RowCodec } from "../stored/rowCodec";
import { changeEntries } from "./changeEntries";
import { rowId } from "./keepMissing";
import { codecsOf, lastCodeOf, takeRegisterRows, type Snapshot } from "./snapshot";

/** What became of register rows that were written. */
export interface Appended {
  readonly snapshot: Snapshot;
  /** Codes of ours that must not be used: a co-author had just written the code, or registered the customer. Their rows are void. */
  readonly lost: ReadonlySet<string>;
}

/**
 * Appends entries to the register, reads them back, and takes them into memory. Rows that others wrote before them come first.
 *
 * @throws CustCodeError `write-not-kept` when they are not in the sheet even after a second try.
 */
export async function appendEntries({ sheets, clock }: Pick<Ports, "sheets" | "clock">, snapshot: Snapshot, entries: readonly RegisterEntry[]): Promise<Appended> {
  const written = await writeEntries(sheets, snapshot.codecs.register, entries);
  const others = written.first === undefined ? await readOthers(sheets, snapshot, entries) : await readBetween(sheets, snapshot, written.first);
  const { register } = others;
  const lost = new Set<string>();
  await forEachCalmly(entries, createBreath(clock), (entry) => {
    // A customer may have a second code that was adopted knowingly; it is never given one.
    const isGiven = entry.status === "issued" && entry.recordKey !== "";
    const taken = register.has(entry.code) || (isGiven && register.codeOfRecord(entry.rule, entry.recordKey) !== undefined);
    if (taken) lost.add(entry.code);
    register.append(taken ? { ...entry, status: "void" } : entry);
  });
  await changeEntries({ sheets, clock }, snapshot, entries.filter(({ code }) => lost.has(code)).map(({ code, batch }) => ({ code, batch, change: { status: "void" } })));
  const problems = [...snapshot.problems, ...others.problems];
  if (written.first === undefined) return { snapshot: { ...snapshot, ...others, problems }, lost };
  return { snapshot: { ...snapshot, problems, registerRows: written.first + entries.length, lastCode: entries.at(-1)?.code.trim() ?? snapshot.lastCode }, lost };
}

/**
 * Writes entries below the register and makes sure that they are there, each under its own action: a co-author may write into the same
 * rows, sort or delete meanwhile. What is gone is written once more. Answers the first row of the block, undefined when it is none.
 *
 * @throws CustCodeError `write-not-kept` with reason `overwritten`.
 */
export async function writeEntries(sheets: SheetsPort, codec: RowCodec<"register">, entries: readonly RegisterEntry[]): Promise<{ readonly first: number | undefined }> {
  const append = (some: readonly RegisterEntry[]) => sheets.append("register", some.map((entry) => writeRegister(codec, entry)));
  const first = await append(entries);
  const back = await sheets.read("register", first, entries.length, idColumns(codec));
  if (entries.every((entry, at) => isRowOf(entry, back[at] ?? [], codec))) return { first };

  const places = await locate(sheets, entries);
  const gone = entries.filter((entry) => !places.has(entry));
  if (gone.length === 0) return { first: undefined };
  await append(gone);
  const now = await locate(sheets, gone);
  const stillGone = gone.filter((entry) => !now.has(entry));
  if (stillGone.length > 0) {
    throw new CustCodeError({ kind: "write-not-kept", params: { reason: "overwritten", code: stillGone[0]!.code, count: stillGone.length } });
  }
  return { first: undefined };
}

/** The columns that tell rows apart: code and action, or the code alone where somebody deleted the other column. */
function idColumns(codec: RowCodec<"register">): number[] {
  return [codec.position("code"), codec.position("batch")].filter((position) => position >= 0);
}

/** Mostly the very texts that were written. */
function isRowOf(entry: RegisterEntry, cells: readonly StoredCell[], codec: RowCodec<"register">): boolean {
  return (cells[0] === entry.code && cells[1] === entry.batch) || idOf(entry, codec) === idOfCells(cells);
}

function idOf({ code, batch }: RegisterEntry, codec: RowCodec<"register">): string {
  return rowId({ code, batch: codec.position("batch") < 0 ? "" : batch });
}

function idOfCells([code = "", batch = ""]: readonly StoredCell[]): string {
  return rowId({ code: String(code), batch: String(batch) });
}

/** The 0-based rows in which entries stand now. */
async function locate(sheets: SheetsPort, entries: readonly RegisterEntry[]): Promise<ReadonlyMap<RegisterEntry, number>> {
  const codec = codecsOf(await sheets.look()).register;
  const wanted = new Map(entries.map((entry) => [idOf(entry, codec), entry]));
  const rows = codec.place.rowCount > 0 ? await sheets.read("register", 0, codec.place.rowCount, idColumns(codec)) : [];
  const places = new Map<RegisterEntry, number>();
  rows.forEach((cells, index) => {
    const entry = wanted.get(idOfCells(cells));
    if (entry && !places.has(entry)) places.set(entry, index);
  });
  return places;
}

interface Others {
  readonly register: Register;
  readonly problems: readonly SheetProblem[];
}

/** Takes the rows that others wrote between those we knew and ours. */
async function readBetween(sheets: SheetsPort, snapshot: Snapshot, first: number): Promise<Others> {
  const { register, registerRows, codecs } = snapshot;
  const between = first - registerRows;
  const rows = between > 0 ? await sheets.read("register", registerRows, between) : [];
  return { register, problems: (await takeRegisterRows(register, codecs.register, rows, registerRows, snapshot.ruleBook)).problems };
}

/** The register as the sheet holds it, without the entries just written: their rows are not where they were put. */
async function readOthers(sheets: SheetsPort, snapshot: Snapshot, entries: readonly RegisterEntry[]): Promise<Others & Pick<Snapshot, "codecs" | "registerRows" | "lastCode">> {
  const codecs = codecsOf(await sheets.look());
  const codec = codecs.register;
  const registerRows = codec.place.rowCount;
  const rows = await sheets.read("register", 0, registerRows);
  const ours = new Set((await locate(sheets, entries)).values());
  const register = createRegister([], snapshot.register.recordForm);
  const others = rows.map((row, index) => (ours.has(index) ? [] : row));
  const { problems } = await takeRegisterRows(register, codec, others, 0, snapshot.ruleBook);
  return { register, problems, codecs, registerRows, lastCode: lastCodeOf(codec, rows) };
}

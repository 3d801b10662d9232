import { cellText, normalizeText, type InputValue, type RegisterEntry } from "../../core";
import { isHashedKey } from "../../core/recordKeys/isHashedKey";
import { createBreath, forEachCalmly } from "../breath";
import { parseArea } from "../cellAddress";
import type { CellContent, ClockPort, ListPort } from "../ports";

/** A column of a sheet into which codes were meant to come. */
export interface CodeColumn {
  readonly sheet: string;
  /** 0-based. */
  readonly column: number;
}

/** A row of such a column that may be an entry's. */
export interface ColumnRow {
  /** 1-based. */
  readonly row: number;
  readonly content: CellContent;
  /** What else stands in the row. */
  readonly values: readonly InputValue[];
}

/** One column, read once, with the entries that are looked for in it. */
export interface EntryColumn {
  /** What stands in the code column there; blank beyond the used rows. */
  contentAt(row: number): CellContent;
  /** All rows in which the entry may stand, from the top. */
  rowsFor(entry: RegisterEntry): readonly ColumnRow[];
  /** A row for each entry that has one, its own if that one is still right; each row once. Entries of one class are interchangeable. */
  assign(entries: readonly RegisterEntry[]): ReadonlyMap<RegisterEntry, ColumnRow>;
}

/** How the register keeps a customer; see `Register.recordForm`. */
type RecordForm = (recordKey: string) => string;

interface Candidate extends ColumnRow {
  /** Of all its cells but the code, in comparison form. */
  readonly texts: ReadonlySet<string>;
}

const BLANK: CellContent = { kind: "blank" };
/** Rows that lie so near each other are read in one go. */
const BRIDGE = 200;

/**
 * Finds the rows of register entries as a sheet stands now, which people may have sorted, filled and given new rows since the codes were
 * registered. A row is an entry's when it holds all of its inputs and its customer, wherever in the row; an entry that has neither is
 * found in its own row alone. The time grows with the rows, not with rows × entries.
 *
 * @param want `blank`: rows whose code cell is blank; `code`: rows that show the entry's own code, as text or by a formula.
 * @returns undefined when the sheet is gone or empty.
 */
export async function readEntryColumn(
  lists: ListPort,
  { sheet, column }: CodeColumn,
  entries: readonly RegisterEntry[],
  want: "blank" | "code",
  recordForm: RecordForm,
): Promise<EntryColumn | undefined> {
  const used = await lists.used(sheet);
  if (!used) return undefined;
  const contents = await lists.contents(used, column);
  const codes = new Set(want === "code" ? entries.map(({ code }) => normalizeText(code)) : []);
  const isWanted = (content: CellContent): boolean => (want === "blank" ? content.kind === "blank" : isCode(content) && codes.has(normalizeText(content.text)));
  const wanted = contents.flatMap((content, offset) => (isWanted(content) ? [offset] : []));
  const columns = Array.from({ length: used.columnCount }, (_, at) => used.firstColumn + at).filter((each) => each !== column);
  const candidates: Candidate[] = [];
  for (const offsets of runsOf(wanted)) {
    const first = offsets[0]!;
    const values = await lists.values({ sheet, firstRow: used.firstRow + first, rowCount: offsets.at(-1)! - first + 1 }, columns);
    for (const offset of offsets) {
      const cells = values.map((cellsOfColumn) => cellsOfColumn[offset - first] ?? null);
      candidates.push({ row: used.firstRow + offset, content: contents[offset]!, values: cells, texts: textsOf(cells) });
    }
  }
  return createEntryColumn(candidates, (row) => contents[row - used.firstRow] ?? BLANK, want, recordForm);
}

function createEntryColumn(candidates: readonly Candidate[], contentAt: EntryColumn["contentAt"], want: "blank" | "code", recordForm: RecordForm): EntryColumn {
  const byRow = new Map(candidates.map((candidate) => [candidate.row, candidate]));
  const byText = lazily(() => indexBy(candidates, ({ texts }) => texts));
  const byCustomer = lazily(() => indexBy(candidates, ({ texts }) => new Set([...texts].map(customerForm))));
  const byCode = lazily(() => indexBy(candidates, ({ content }) => new Set([isCode(content) ? normalizeText(content.text) : ""])));
  const forms = new Map<string, string>();
  const known = new Map<string, readonly Candidate[]>();

  /** A hash costs its time, and the same texts stand in many rows. */
  function customerForm(text: string): string {
    let form = forms.get(text);
    if (form === undefined) forms.set(text, (form = recordForm(text)));
    return form;
  }

  const holdsText = ({ texts }: Candidate, text: string): boolean => texts.has(text) || (isHashedKey(text) && [...texts].some((each) => customerForm(each) === text));

  function holds(candidate: Candidate, entry: RegisterEntry): boolean {
    const shows = want === "blank" || (isCode(candidate.content) && normalizeText(candidate.content.text) === normalizeText(entry.code));
    const texts = saying(entry);
    return shows && (texts.length > 0 ? texts.every((text) => holdsText(candidate, text)) : candidate.row === ownRow(entry) && candidate.texts.size > 0);
  }

  function rowsFor(entry: RegisterEntry): readonly Candidate[] {
    const texts = saying(entry);
    const id = JSON.stringify([want === "code" ? normalizeText(entry.code) : "", texts.length > 0 ? texts : ownRow(entry)]);
    let rows = known.get(id);
    if (!rows) known.set(id, (rows = fewest(entry, texts).filter((candidate) => holds(candidate, entry))));
    return rows;
  }

  /** The shortest list of rows among which the entry's are. */
  function fewest(entry: RegisterEntry, texts: readonly string[]): readonly Candidate[] {
    if (want === "code") return byCode().get(normalizeText(entry.code)) ?? [];
    if (texts.length === 0) return [byRow.get(ownRow(entry))].filter((candidate) => candidate !== undefined);
    const lists = texts.map((text) => (isHashedKey(text) ? byCustomer() : byText()).get(text) ?? []);
    return lists.reduce((best, list) => (list.length < best.length ? list : best));
  }

  return {
    contentAt,
    rowsFor,
    assign(entries) {
      const found = new Map<RegisterEntry, ColumnRow>();
      const taken = new Set<ColumnRow>();
      const give = (entry: RegisterEntry, candidate: ColumnRow): void => {
        found.set(entry, candidate);
        taken.add(candidate);
      };
      for (const entry of entries) {
        const own = byRow.get(ownRow(entry));
        if (own && !taken.has(own) && holds(own, entry)) give(entry, own);
      }
      const nextOf = new Map<readonly Candidate[], number>();
      // Whoever is one certain customer comes before those of whom there may be many.
      const others = entries.filter((entry) => !found.has(entry)).sort((a, b) => Number(a.recordKey === "") - Number(b.recordKey === ""));
      for (const entry of others) {
        const rows = rowsFor(entry);
        let at = nextOf.get(rows) ?? 0;
        while (at < rows.length && taken.has(rows[at]!)) at++;
        nextOf.set(rows, at);
        const row = rows[at];
        if (row) give(entry, row);
      }
      return found;
    },
  };
}

/** The columns for which entries were meant, with their entries; those without a cell of their own are left out. */
export async function byCodeColumn(entries: readonly RegisterEntry[], clock: Pick<ClockPort, "elapsed" | "pause">): Promise<readonly (CodeColumn & { readonly entries: readonly RegisterEntry[] })[]> {
  const columns = new Map<string, CodeColumn & { readonly entries: RegisterEntry[] }>();
  await forEachCalmly(entries, createBreath(clock), (entry) => {
    const area = parseArea(entry.cell);
    if (!area || area.rows !== 1 || area.columns !== 1) return;
    const id = JSON.stringify([area.sheet, area.column]);
    const known = columns.get(id);
    if (known) known.entries.push(entry);
    else columns.set(id, { sheet: area.sheet, column: area.column, entries: [entry] });
  });
  return [...columns.values()];
}

/** The row (1-based) in which the entry was registered; 0 when it names no cell. */
export function ownRow({ cell }: RegisterEntry): number {
  return (parseArea(cell)?.row ?? -1) + 1;
}

/** What a row must say to be the entry's: its inputs and its customer, in comparison form. */
function saying({ inputs, recordKey }: RegisterEntry): readonly string[] {
  return [...new Set([recordKey, ...inputs].map(normalizeText))].filter((text) => text !== "").sort();
}

function isCode(content: CellContent): content is Extract<CellContent, { readonly text: string }> {
  return content.kind === "text" || content.kind === "formula";
}

function textsOf(values: readonly InputValue[]): ReadonlySet<string> {
  const texts = new Set(values.map((value) => normalizeText(cellText(value))));
  texts.delete("");
  return texts;
}

function indexBy(candidates: readonly Candidate[], textsFor: (candidate: Candidate) => ReadonlySet<string>): ReadonlyMap<string, readonly Candidate[]> {
  const index = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    for (const text of textsFor(candidate)) {
      const list = index.get(text);
      if (list) list.push(candidate);
      else index.set(text, [candidate]);
    }
  }
  return index;
}

function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Rows in ascending order, cut where many that nobody asks for lie between. */
function runsOf(rows: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row - last.at(-1)! <= BRIDGE) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

import type { Locale, SheetProblem } from "../api";
import type { OwnTable, StoredCell, TablePlace } from "../ports";
import { type ColumnId, columnsOf, headerText, localeOf, SCHEMA } from "./columns";

/** Knows where each of our columns stands in a table as it is now: reordered, with extra columns, in either language. */
export interface RowCodec<T extends OwnTable> {
  readonly place: TablePlace;
  readonly locale: Locale;
  /** Ids of our columns that the table lacks. */
  readonly missing: readonly ColumnId<T>[];
  /** 0-based position of a column in the table; -1 when it is missing. */
  position(column: ColumnId<T>): number;
  /** A cell's text, "" when blank or when the column is missing. */
  text(row: readonly StoredCell[], column: ColumnId<T>): string;
  /** The same with the blanks at its ends: what a hash goes over. */
  exact(row: readonly StoredCell[], column: ColumnId<T>): string;
  /** A cell's number, also from text such as `１２`; undefined when there is none. */
  number(row: readonly StoredCell[], column: ColumnId<T>): number | undefined;
  /** True when the cell holds a number where our columns hold text: Excel or a person converted it. */
  isNumber(row: readonly StoredCell[], column: ColumnId<T>): boolean;
  /** A whole row of the table; columns that are not ours stay blank. */
  row(cells: Readonly<Record<ColumnId<T>, StoredCell>>): StoredCell[];
  /** Cells to overwrite; all others are `null` and stay. */
  change(cells: Readonly<Partial<Record<ColumnId<T>, StoredCell>>>): (StoredCell | null)[];
}

/** Finds our columns by their headers. */
export function createRowCodec<T extends OwnTable>(table: T, place: TablePlace): RowCodec<T> {
  const locale = localeOf(table, place.headers);
  const headers = place.headers.map(fold);
  const index = new Map<string, number>();
  for (const [id, words] of columnsOf(table)) {
    const at = headers.findIndex((header) => header === fold(words.zh) || header === fold(words.en) || header === fold(id));
    if (at >= 0) index.set(id, at);
  }
  const cell = (row: readonly StoredCell[], column: string): StoredCell => {
    const at = index.get(column);
    return at === undefined ? "" : (row[at] ?? "");
  };
  const width = place.headers.length;
  const entries = [...index];
  const spread = <Blank>(cells: Readonly<Record<string, StoredCell | undefined>>, blank: Blank): (StoredCell | Blank)[] => {
    const row = new Array<StoredCell | Blank>(width).fill(blank);
    // A bulk encode spreads a hundred thousand rows: nothing is made for each of their cells.
    for (let i = 0; i < entries.length; i++) {
      const value = cells[entries[i]![0]];
      if (value !== undefined) row[entries[i]![1]] = value;
    }
    return row;
  };
  return {
    place,
    locale,
    missing: columnsOf(table).map(([id]) => id as ColumnId<T>).filter((id) => !index.has(id)),
    position: (column) => index.get(column) ?? -1,
    text: (row, column) => String(cell(row, column)).trim(),
    exact: (row, column) => String(cell(row, column)),
    number: (row, column) => storedNumber(cell(row, column)),
    isNumber: (row, column) => typeof cell(row, column) === "number",
    row: (cells) => spread(cells, "" as StoredCell),
    change: (cells) => spread(cells, null),
  };
}

/** True for a row in which nothing stands. */
export function isBlankRow(row: readonly StoredCell[]): boolean {
  return row.every((cell) => typeof cell === "string" && cell.trim() === "");
}

/** What is wrong with a table as a whole: missing, written by a newer version, or without a column. */
export function placeProblems<T extends OwnTable>(codec: RowCodec<T>, table: T): SheetProblem[] {
  const { place } = codec;
  if (place.state !== "there") {
    return [{ sheet: place.sheet, row: 0, kind: place.state, params: {}, blocks: false }];
  }
  const problems: SheetProblem[] = [];
  if (place.schema > SCHEMA) {
    problems.push({ sheet: place.sheet, row: 0, kind: "schema-newer", params: { schema: place.schema, known: SCHEMA }, blocks: true });
  }
  for (const [id, words] of columnsOf(table)) {
    if (!codec.missing.includes(id as ColumnId<T>)) continue;
    const blocks = words.vital === true && place.rowCount > 0;
    problems.push({ sheet: place.sheet, row: 0, kind: "column-missing", params: { column: headerText(words, codec.locale) }, blocks });
  }
  return problems;
}

function fold(header: string): string {
  return header.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}

function storedNumber(cell: StoredCell): number | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== "string") return undefined;
  const text = cell.normalize("NFKC").replace(/[\s,]/g, "");
  if (text === "") return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

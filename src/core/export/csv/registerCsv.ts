/** The register as a CSV file that Excel, WPS and programs open: UTF-8 with a byte order mark, all cells text. */
import { excelTyping } from "../../proofs";
import type { CodeStatus, RegisterEntry } from "../../types";
import { createTally, type ExportNote } from "../exportNote";
import { csvPieces, guardCell } from "./csvText";

/** Columns in their order. */
export const registerColumns = ["code", "rule", "version", "key", "number", "recordKey", "inputs", "status", "batch", "by", "at", "cell", "note", "until"] as const;
export type RegisterColumn = (typeof registerColumns)[number];

/** What columns and statuses are called. */
export interface RegisterWords {
  readonly columns: Readonly<Record<RegisterColumn, string>>;
  readonly statuses: Readonly<Record<CodeStatus, string>>;
}

export interface CsvOptions {
  /** For spreadsheets, cells that begin like a formula get an apostrophe; for programs, every cell is exactly what it is. By default true. */
  readonly guard?: boolean;
}

export interface CsvFile {
  /** The file in pieces; can be gone through more than once. */
  readonly pieces: Iterable<string>;
  readonly notes: readonly ExportNote[];
}

const cellsOf = ({ code, rule, version, key, number, recordKey, inputs, status, batch, by, at, cell, note, until }: RegisterEntry, { statuses }: RegisterWords): readonly string[] => [
  code, rule, String(version), key, number === null ? "" : String(number), recordKey, JSON.stringify(inputs), statuses[status], batch, by, at, cell, note ?? "", until ?? "",
];

const locales = ["zh-CN", "en-US"] as const;

/** True when Excel certainly makes something else of a code in an opened CSV file: leading zeros go, dates come. */
const excelChanges = (cell: string): boolean =>
  locales.some((locale) => {
    const typing = excelTyping(cell, locale);
    return typing !== undefined && typing.certain && typing.as !== "text";
  });

/**
 * The register as CSV, with a header row.
 *
 * @param register anything that gives the rows as often as asked; they are gone through twice, for the notes and for the text.
 */
export const registerCsv = (register: { entries(): Iterable<RegisterEntry> }, words: RegisterWords, { guard = true }: CsvOptions = {}): CsvFile => {
  const guarded = createTally();
  const changed = createTally();
  for (const entry of register.entries()) {
    if (guard) for (const cell of cellsOf(entry, words)) if (guardCell(cell) !== cell) guarded.add(cell);
    if (excelChanges(guard ? guardCell(entry.code) : entry.code)) changed.add(entry.code);
  }
  function* rows(): Generator<readonly string[]> {
    yield registerColumns.map((column) => words.columns[column]);
    for (const entry of register.entries()) {
      const cells = cellsOf(entry, words);
      yield guard ? cells.map(guardCell) : cells;
    }
  }
  return {
    pieces: { [Symbol.iterator]: () => csvPieces(rows()) },
    notes: [...guarded.note("csv-guarded"), ...changed.note("csv-excel-changes")],
  };
};

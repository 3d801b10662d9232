/** A codebook out of any list: a range of a sheet or a CSV file that was taken apart. */
import { isoDay, readDate } from "../dates";
import { finding } from "../result";
import { cellText } from "../text/cellText";
import { normalizeText } from "../text/normalizeText";
import type { CodebookEntry, Finding, InputValue } from "../types";
import { buildCodebooks } from "./buildCodebooks";
import { columnsByHeader, columnsByShape, type ImportColumns, type ImportField } from "./importColumns";

export interface ImportOptions {
  /** The name of the codebook; rows of a column `codebook` have their own. */
  readonly codebook: string;
  /** Whether the first row is a header; undefined: when it names the values or the codes. */
  readonly header?: boolean;
  /** Columns chosen by hand; they go before what is found. */
  readonly columns?: ImportColumns;
}

export interface ImportedCodebook {
  /** Rows for the codebooks sheet. */
  readonly entries: readonly CodebookEntry[];
  /** What was left out and what is wrong in the book; rows are counted from 1 at the list's first, a header included. */
  readonly findings: readonly Finding[];
  /** What was taken from where, to be shown and corrected. */
  readonly columns: ImportColumns;
  readonly header: boolean;
}

const textOf = (value: InputValue): string => (typeof value === "object" && value !== null ? "" : cellText(value).trim());

const retiredWords = new Set(["RETIRED", "INACTIVE", "DISABLED", "CLOSED", "NO", "N", "FALSE", "0", "停用", "已停用", "禁用", "作废", "失效", "否", "不启用"]);

/** Dates as ISO texts where they can be read; else as they are, for the finding. */
const dateOf = (text: string): string => {
  const reading = readDate(text);
  return reading.kind === "date" ? isoDay(reading.date) : text;
};

/** What separates aliases in a column: the plainest mark that is in it, so that 农、林、牧、渔业 stays whole beside `|`. */
const separatorIn = (texts: readonly string[]): RegExp => {
  if (texts.some((text) => /[|｜]/u.test(text))) return /[|｜\n]/u;
  return texts.some((text) => /[;；]/u.test(text)) ? /[;；\n]/u : /[、\n]/u;
};

/**
 * Takes a codebook out of a list.
 *
 * @param rows cells from top to bottom, as they stand; blank rows are passed over.
 * @returns the entries; none, with a finding, when the columns of values and codes cannot be told. A row that says the same as one before
 * is joined with it.
 */
export const importCodebook = (rows: readonly (readonly InputValue[])[], options: ImportOptions): ImportedCodebook => {
  const texts = rows.map((row) => row.map(textOf));
  const named = columnsByHeader(texts[0] ?? []);
  const header = options.header ?? (named.value !== undefined || named.code !== undefined);
  const first = header ? 1 : 0;
  const filled = texts.map((cells, i) => ({ cells, row: i + 1 })).slice(first).filter(({ cells }) => cells.some((text) => text !== ""));
  const columns = columnsByShape(filled.map(({ cells }) => cells), { ...withoutColumns(header ? named : {}, options.columns), ...options.columns });
  const { codebook } = options;
  if (columns.value === undefined || columns.code === undefined) {
    return { entries: [], findings: filled.length === 0 ? [] : [finding("codebook-columns-unknown", { codebook })], columns, header };
  }
  const cell = (cells: readonly string[], field: ImportField): string => (columns[field] === undefined ? "" : (cells[columns[field]] ?? ""));
  const separator = separatorIn(filled.map(({ cells }) => cell(cells, "aliases")));

  const findings: Finding[] = [];
  const entries: CodebookEntry[] = [];
  const places = new Map<string, number>();
  for (const { cells, row } of filled) {
    const [value, code] = [cell(cells, "value"), cell(cells, "code")];
    const entry: CodebookEntry = {
      codebook: cell(cells, "codebook") || codebook, value, code,
      aliases: cell(cells, "aliases").split(separator).map((alias) => alias.trim()).filter((alias) => alias !== ""),
      parent: cell(cells, "parent"), from: dateOf(cell(cells, "from")), to: dateOf(cell(cells, "to")),
      status: retiredWords.has(normalizeText(cell(cells, "status"))) ? "retired" : "active",
    };
    if (normalizeText(value) === "") {
      if (code !== "") findings.push(finding("codebook-value-empty", { codebook: entry.codebook, code, row }));
      continue;
    }
    const identity = JSON.stringify([entry.codebook, value, code, entry.parent, entry.from, entry.to, entry.status].map(normalizeText));
    const place = places.get(identity);
    const known = place === undefined ? undefined : entries[place];
    if (place === undefined || known === undefined) {
      places.set(identity, entries.push(entry) - 1);
      continue;
    }
    findings.push(finding("codebook-row-repeated", { codebook: entry.codebook, value, code, row }));
    entries[place] = { ...known, aliases: [...new Set([...known.aliases, ...entry.aliases])] };
  }
  return { entries, findings: [...findings, ...buildCodebooks(entries).findings], columns, header };
};

/** What the header names, except columns that were chosen by hand for something else. */
const withoutColumns = (named: ImportColumns, chosen: ImportColumns = {}): ImportColumns => {
  const taken = new Set(Object.values(chosen));
  return Object.fromEntries(Object.entries(named).filter(([, column]) => !taken.has(column)));
};

// Reading and writing CSV files.
import { readFile, writeFile } from "node:fs/promises";
import Papa from "papaparse";

const textOf = async (file) => (await readFile(file, "utf8")).replace(/^\uFEFF/, "");

/** A CSV with headers: its rows as objects of texts. */
export const readCsv = async (file) => {
  const { data, meta } = Papa.parse(await textOf(file), { header: true, skipEmptyLines: true });
  return { rows: data, headers: meta.fields };
};

/** A CSV as it stands: rows of texts, a header among them if there is one. */
export const readCells = async (file) => Papa.parse(await textOf(file), { skipEmptyLines: true }).data;

/** Texts that a spreadsheet would take for formulas are marked as text. */
export const writeCsv = (file, rows, headers) => writeFile(file, `\uFEFF${Papa.unparse(rows, { columns: headers, escapeFormulae: true })}\r\n`);

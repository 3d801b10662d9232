// What both examples need: their arguments, CSV files, and a rule ready to be used.
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import Papa from "papaparse";
import { buildCodebooks, compileRule, parsePattern } from "../dist/lib/custcode-core.mjs";

/** `["region=a.csv"]` → `{ region: "a.csv" }` */
const pairs = (texts) => Object.fromEntries(texts.map((text) => [text.slice(0, text.indexOf("=")), text.slice(text.indexOf("=") + 1)]));

/** The command line: file names in order, and the options that both scripts share. */
export const readArguments = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pattern: { type: "string" },
      book: { type: "string", multiple: true, default: [] },
      column: { type: "string", multiple: true, default: [] },
      state: { type: "string" },
      key: { type: "string" },
      code: { type: "string", default: "code" },
    },
  });
  return { ...values, files: positionals, books: pairs(values.book), columns: pairs(values.column) };
};

/** A CSV with headers: its rows as objects of texts. */
export const readCsv = async (file) => {
  const { data, meta } = Papa.parse((await readFile(file, "utf8")).replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true });
  return { rows: data, headers: meta.fields };
};

/** Texts that a spreadsheet would take for formulas are marked as text. */
export const writeCsv = (file, rows, headers) => writeFile(file, `\uFEFF${Papa.unparse(rows, { columns: headers, escapeFormulae: true })}\r\n`);

/** Findings as one line; the library leaves sentences to whoever shows them. */
export const describe = (findings) => findings.map(({ kind, params }) => `${kind} ${JSON.stringify(params)}`).join("; ");

const must = (result, what) => {
  if (result.ok) return result.value;
  console.error(`${what}: ${describe(result.findings)}`);
  process.exit(2);
};

/** The rule that a pattern makes with the codebooks in the given files. */
export const readRule = async (pattern, books) => {
  const entries = [];
  for (const [codebook, file] of Object.entries(books)) {
    const { rows } = await readCsv(file);
    for (const { name, code, aliases } of rows) {
      entries.push({ codebook, value: name, code, aliases: aliases ? aliases.split("|") : [], parent: "", from: "", to: "", status: "active" });
    }
  }
  return must(compileRule(must(parsePattern(pattern), "pattern"), buildCodebooks(entries).books), "rule");
};

/** The rule's inputs out of a row, in the rule's order. */
export const inputsOf = (rule, columns, row) => rule.inputs.map((input) => row[columns[input] ?? input] ?? null);

import { importLayout, layoutCsv, registerColumns, registerCsv, sqlScript, type ImportRow, type ImportSystem, type RegisterColumn, type SqlDialect } from "../../core/export";
import { isHashedKey } from "../../core/recordKeys/isHashedKey";
import type { CodeStatus, RegisterEntry } from "../../core";
import type { Locale } from "../api";
import type { TextFile } from "../registerApi";
import { COLUMNS, headerText } from "../stored/columns";
import { CODE_STATUS, statusWord } from "../stored/words";
import type { Snapshot } from "../workspace/snapshot";

const CSV = "text/csv;charset=utf-8";

/** The register as CSV, with the headers that its sheet has in this language. */
export function csvFile({ register }: Snapshot, day: string, locale: Locale): TextFile {
  const columns = Object.fromEntries(registerColumns.map((column) => [column, headerText(COLUMNS.register[column], locale)])) as Record<RegisterColumn, string>;
  const statuses = Object.fromEntries(Object.keys(CODE_STATUS).map((status) => [status, statusWord(CODE_STATUS, status as CodeStatus, locale)])) as Record<CodeStatus, string>;
  const { pieces, notes } = registerCsv(register, { columns, statuses });
  return { name: `custcode-register-${day}.csv`, type: CSV, parts: [...pieces], notes };
}

/** The register as a script for a database. */
export function sqlFile({ register, ruleBook, counters, entries }: Snapshot, dialect: SqlDialect, at: string, day: string, locale: Locale): TextFile {
  // Drafts have issued nothing.
  const rules = ruleBook.rules.flatMap(({ versions }) => versions.filter(({ version }) => version.status !== "draft").map(({ version, compiled }) => ({ ...version, compiled })));
  const { pieces, notes } = sqlScript(dialect, { register, rules, counters: counters.all(), codebooks: entries, language: locale, at });
  return { name: `custcode-${dialect}-${day}.sql`, type: "application/sql;charset=utf-8", parts: [...pieces], notes };
}

/** The customers with living codes, in the columns of another system. */
export function layoutFile({ register, ruleBook }: Snapshot, system: ImportSystem, day: string): TextFile {
  const headers = new Map<string, number>();
  const living: { readonly entry: RegisterEntry; readonly names: readonly string[] }[] = [];
  for (const entry of register.entries()) {
    if (entry.status !== "issued" && entry.status !== "adopted") continue;
    const names = ruleBook.get(entry.rule)?.versions.find(({ version }) => version.version === entry.version)?.compiled?.inputs ?? [];
    for (const name of names) if (!headers.has(name)) headers.set(name, headers.size);
    living.push({ entry, names });
  }
  const rows = living.map(({ entry, names }): ImportRow => {
    const inputs = new Array<string>(headers.size).fill("");
    names.forEach((name, at) => (inputs[headers.get(name)!] = entry.inputs[at] ?? ""));
    // A hash is nobody's name.
    return { code: entry.code, name: isHashedKey(entry.recordKey) ? "" : entry.recordKey, inputs };
  });
  const layout = importLayout(system, rows, { inputs: [...headers.keys()] });
  return { name: `custcode-${system}-${day}.csv`, type: CSV, parts: [...layoutCsv(layout)], notes: layout.notes };
}

/** Small makers of test data. Used by tests only. */
import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { buildCodebooks, compileRule, createCounters, createIssuer, createRegister, parsePattern, type CodebookEntry, type CompiledRule, type Counter, type Environment, type RegisterEntry, type Result } from "..";

/** The value of a result that must be good. */
export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
};

/** A row of a codebook: `["region", "北京市", "BJ", "北京|Beijing"]`. */
export const entry = (codebook: string, value: string, code: string, aliases = "", status: CodebookEntry["status"] = "active"): CodebookEntry => ({
  codebook, value, code, aliases: aliases === "" ? [] : aliases.split("|"), parent: "", from: "", to: "", status,
});

export const smallBook: readonly CodebookEntry[] = [
  entry("region", "北京市", "BJ", "北京|Beijing|京"),
  entry("region", "上海市", "SH", "上海|Shanghai"),
  entry("region", "广东省", "GD", "广东|Guangdong|广州"),
  entry("industry", "信息技术", "IT", "软件|Software"),
  entry("industry", "制造业", "MF", "制造|Manufacturing"),
];

export const ruleOf = (pattern: string, entries: readonly CodebookEntry[] = smallBook, environment?: Environment): CompiledRule =>
  must(compileRule(must(parsePattern(pattern)), buildCodebooks(entries).books, environment));

export const registered = (code: string, over: Partial<RegisterEntry> = {}): RegisterEntry => ({
  code, rule: "R", version: 1, key: "", number: null, recordKey: "", inputs: [], status: "issued", batch: "b0", by: "t", at: "2026-01-01T00:00:00Z", cell: "", ...over,
});

/** A rule with its register, counters and a way to start issuers. */
export const office = (pattern: string, entries: readonly CodebookEntry[] = smallBook, register: readonly RegisterEntry[] = [], counters: readonly Counter[] = []) => {
  const rule = ruleOf(pattern, entries);
  const kept = createRegister(register);
  const counted = createCounters(counters, kept);
  const issuer = (batch = "b1") => createIssuer({ rule, name: "R", version: 1, register: kept, counters: counted, batch, by: "t", at: "2026-01-02T00:00:00Z" });
  return { rule, register: kept, counters: counted, issuer };
};

/** Rows of a fixture as objects. */
export const fixture = (name: string): readonly Readonly<Record<string, string>>[] => {
  const text = readFileSync(path.join(process.cwd(), "test", "fixtures", name), "utf8").replace(/^\uFEFF/, "");
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
};

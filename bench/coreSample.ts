/** What the measurements of the core work on: two codebooks of 20 and 10 values, so 200 counters, and rows in no order. */
import { buildCodebooks, compileRule, createCounters, createIssuer, createRegister, parsePattern, type CodebookEntry, type CompiledRule, type Register } from "../src/core";

const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
const bookOf = (codebook: string, names: string, count: number): readonly CodebookEntry[] =>
  Array.from({ length: count }, (_, i) => ({
    codebook, value: `${names}${i}`, code: `${letters.charAt(i % 24)}${letters.charAt((i * 7 + 3) % 24)}`, aliases: [`第${i}${names}`], parent: "", from: "", to: "", status: "active",
  }));

export const regions = bookOf("region", "地区", 20);
export const industries = bookOf("industry", "行业", 10);

/** Bands of ten codes, for a column of amounts. */
const bands: readonly CodebookEntry[] = Array.from({ length: 10 }, (_, i) => ({
  codebook: "sales", value: i === 9 ? ">= 9000" : `[${i * 1000}, ${(i + 1) * 1000})`, code: `${letters.charAt(i)}${letters.charAt((i * 7 + 3) % 24)}`, aliases: [], parent: "", from: "", to: "", status: "active",
}));

/** A rule of three segments whose sequence is wide enough for all rows. */
export const sampleRule = (text = "{region}-{industry}-{seq:6}"): CompiledRule => {
  const pattern = parsePattern(text);
  const rule = pattern.ok ? compileRule(pattern.value, buildCodebooks([...regions, ...industries, ...bands]).books) : pattern;
  if (!rule.ok) throw new Error(JSON.stringify(rule.findings));
  return rule.value;
};

/** Rows as they come out of a sheet: every cell a string of its own. The generator is a linear one, so that every run has the same rows. */
export const sampleRows = (count: number): readonly (readonly [string, string])[] => {
  let seed = 1;
  const next = (most: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % most;
  };
  const texts = Array.from({ length: count }, () => [regions[next(20)]?.value, industries[next(10)]?.value]);
  return JSON.parse(JSON.stringify(texts)) as [string, string][];
};

/** The plainest program that builds the same codes: two maps and a map of counters. */
export const bareLoop = (rows: readonly (readonly [string, string])[]): readonly string[] => {
  const regionCodes = new Map(regions.map(({ value, code }) => [value, code]));
  const industryCodes = new Map(industries.map(({ value, code }) => [value, code]));
  const counters = new Map<string, number>();
  const codes: string[] = [];
  for (const [region, industry] of rows) {
    const key = `${regionCodes.get(region)}-${industryCodes.get(industry)}`;
    const number = (counters.get(key) ?? 0) + 1;
    counters.set(key, number);
    codes.push(`${key}-${String(number).padStart(6, "0")}`);
  }
  return codes;
};

/** Rows that the add-in issues at a time. */
const chunk = 10_000;

/** The same through the core: issued in chunks, each written to counters and register. */
export const encodeRows = (rule: CompiledRule, rows: readonly (readonly [string, string])[]): { readonly codes: readonly string[]; readonly register: Register } => {
  const register = createRegister();
  const issuer = createIssuer({ rule, name: "R", version: 1, register, counters: createCounters([], register), batch: "b", by: "me", at: "2026-01-01T00:00:00Z" });
  const codes: string[] = [];
  for (let i = 0; i < rows.length; i++) {
    const outcome = issuer.add({ inputs: rows[i] as readonly [string, string], recordKey: null, cell: "" });
    if (outcome.status === "refused") throw new Error(JSON.stringify(outcome.findings));
    codes.push(outcome.code);
    if ((i + 1) % chunk === 0) issuer.commit();
  }
  issuer.commit();
  return { codes, register };
};

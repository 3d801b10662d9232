import { buildCodebooks, parsePattern, type CodebookEntry, type RuleVersion } from "../../core";
import { planImport } from "./planImport";
import { booksOf, printRulesFile, readRulesFile, type RulesFile } from "./rulesFile";

const TODAY = "2026-06-15";
const rule = (name: string, version: number, pattern: string, over: Partial<RuleVersion> = {}): RuleVersion => {
  const parsed = parsePattern(pattern);
  if (!parsed.ok) throw new Error(pattern);
  return { name, version, pattern, validFrom: "2026-01-01", status: "active", owner: "李", reviewDate: "2027-01-01", definition: parsed.value, ...over };
};
const entry = (codebook: string, value: string, code: string, over: Partial<CodebookEntry> = {}): CodebookEntry => ({
  codebook, value, code, aliases: [], parent: "", from: "", to: "", status: "active", ...over,
});
const file: RulesFile = {
  rules: [rule("客户", 1, "{region}{seq:3}", { status: "retired" }), rule("客户", 2, "{region}-{seq:4}"), rule("VIP", 1, "V{seq:3}{rule priority 2 when tier is VIP}", { validFrom: "2027-01-01" })],
  entries: [entry("region", "北京", "BJ", { aliases: ["京", "a|b"] }), entry("region", "上海", "SH", { status: "retired" }), entry("city", "朝阳", "CY", { parent: "北京", from: "2020-01-01" })],
};

test("what is exported is read again", () => {
  const text = printRulesFile(file);
  expect(readRulesFile(text)).toEqual(file);
  expect(text).not.toMatch(/counter|register/);
});

test.each<[string, unknown]>([
  ["no JSON", "{"],
  ["another file", { rules: [] }],
  ["a newer file", { kind: "custcode-rules", schema: 2, rules: [], codebooks: [] }],
  ["a file without rules", { kind: "custcode-rules", schema: 1, codebooks: [] }],
  ["a pattern that nobody can read", { kind: "custcode-rules", schema: 1, rules: [{ name: "R", version: 1, pattern: "{", status: "active" }], codebooks: [] }],
  ["a status that is none", { kind: "custcode-rules", schema: 1, rules: [{ name: "R", version: 1, pattern: "{seq:2}", status: "on" }], codebooks: [] }],
  ["an alias that is no text", { kind: "custcode-rules", schema: 1, rules: [], codebooks: [{ name: "x", entries: [{ value: "a", code: "A", aliases: [1] }] }] }],
])("%s is refused", (_, content) => {
  expect(readRulesFile(typeof content === "string" ? content : JSON.stringify(content))).toBeUndefined();
});

test("a file of an older layout is brought up step by step", () => {
  const steps = [(old: Readonly<Record<string, unknown>>) => ({ ...old, rules: old["regeln"] }), (old: Readonly<Record<string, unknown>>) => ({ ...old, codebooks: [] })];
  const text = JSON.stringify({ kind: "custcode-rules", schema: 1, regeln: [{ name: "R", version: 1, pattern: "{seq:2}", status: "draft" }] });
  expect(readRulesFile(text, steps, 3)?.rules.map(({ name, status }) => `${name} ${status}`)).toEqual(["R draft"]);
});

test("a rule takes along every codebook that it asks", () => {
  const { books } = buildCodebooks([...file.entries, entry("tier", "VIP", "V"), entry("other", "x", "X")]);
  expect(booksOf(rule("R", 1, "{place from region}{seq:3 per city}{rule when tier is VIP and sales above 3}").definition, books)).toEqual(["region", "city", "tier"]);
});

const plan = (versions: readonly RuleVersion[], entries: readonly CodebookEntry[] = []) => planImport(file, { versions, entries }, TODAY);

test("a rule that is new comes with all its versions, one that is there gets a new version", () => {
  const { report, versions } = plan([rule(" 客户", 5, "{region}{seq:9}"), rule("客户", 7, "X{seq:2}", { status: "draft" })]);
  expect(report.rules).toEqual([
    { name: " 客户", change: "changed", before: "{region}{seq:9}", after: "{region}-{seq:4}" },
    { name: "VIP", change: "new", before: "", after: "V{seq:3}{rule priority 2 when tier is VIP}" },
  ]);
  expect(versions.map(({ name, version, validFrom }) => `${name} ${version} ${validFrom}`)).toEqual([" 客户 8 2026-06-15", "VIP 1 2027-01-01"]);
});

test("a rule that is the same stays, whatever its number", () => {
  expect(plan([rule("客户", 9, "{region}-{seq:4}")]).report.rules[0]?.change).toBe("same");
  expect(plan([rule("客户", 9, "{region}-{seq:4}")]).versions.map(({ name }) => name)).toEqual(["VIP"]);
});

test("codebooks get what they lack, and keep what they have otherwise", () => {
  const { report, entries } = plan([], [entry(" Region", "北京", "bj"), entry("region", "天津", "SH"), entry("city", "朝阳", "CH", { parent: "北京", from: "2020-01-01" })]);
  expect(report.codebooks).toEqual([
    { name: " Region", added: 0, same: 1, kept: [{ value: "上海", code: "", inFile: "SH" }] },
    { name: "city", added: 0, same: 0, kept: [{ value: "朝阳", code: "CH", inFile: "CY" }] },
  ]);
  expect(entries).toEqual([]);
  expect(plan([]).entries).toEqual(file.entries);
});

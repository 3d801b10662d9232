// The texts for databases that are not here to be asked. The conditions in them are evaluated in ruleConditions.test.ts.
import { createRegister } from "../../register/createRegister";
import { registered, ruleOf } from "../../testing/samples";
import type { RegisterEntry } from "../../types";
import { sampleBook, sampleCounters, sampleEntries, sampleRegister, sampleRules } from "../testing/exportSample";
import type { SqlDialect } from "./dialect";
import { dialects } from "./dialects";
import { key, part, type Condition } from "./expression";
import { printCondition } from "./printExpression";
import { sqlScript, type SqlSource } from "./sqlScript";

const names: readonly SqlDialect[] = ["postgresql", "mysql", "sqlserver"];

const textOf = (dialect: SqlDialect, source: Partial<SqlSource> = {}): string =>
  [...sqlScript(dialect, { register: sampleRegister(), rules: sampleRules, counters: sampleCounters, codebooks: sampleBook, language: "zh-CN", at: "2026-11-21", ...source }).pieces].join("");

const source = (entries: readonly RegisterEntry[]): Partial<SqlSource> => ({ register: createRegister(entries), rules: [], counters: [], codebooks: [] });

it.each([
  ["postgresql", "O'Neil", "'O''Neil'"],
  ["postgresql", "a\\b\nc", "E'a\\\\b\\nc'"],
  ["postgresql", "a\u0000b", "'a\uFFFDb'"],
  ["mysql", "O'Neil", "'O''Neil'"],
  ["mysql", "a\\b\nc\u001a", "'a\\\\b\\nc\\Z'"],
  ["sqlserver", "O'Neil 客户", "N'O''Neil 客户'"],
  ["sqlserver", "", "N''"],
  ["sqlserver", "a\nGO\r\nb", "N'a' + NCHAR(10) + N'GO' + NCHAR(13) + NCHAR(10) + N'b'"],
  ["sqlserver", "$(x) $y", "N'$' + N'(x) $y'"],
  ["sqlserver", `${"x".repeat(4000)}\n`, `CAST(N'' AS nvarchar(max)) + N'${"x".repeat(4000)}' + NCHAR(10)`],
] as const)("in %s, %j is written %s", (dialect, text, expected) => {
  expect(dialects[dialect].literal(text)).toBe(expected);
});

/** A script without its texts and comments. */
const bareOf = (text: string): string => text.replace(/'(?:[^'\\]|''|\\.)*'|--.*$/gm, "");

it.each(names)("%s: a row is one line, whatever its texts hold", (dialect) => {
  const text = textOf(dialect);
  const rows = text.slice(text.indexOf("INSERT INTO customer_codes")).split("\n").filter((line) => line.startsWith("("));
  expect(rows).toHaveLength(sampleEntries.length);
  expect(text).not.toMatch(/^GO\S|[^N]'GO'/m);
});

it.each(names)("%s: names are plain, and every statement ends", (dialect) => {
  const text = textOf(dialect);
  for (const [, table] of text.matchAll(/CREATE TABLE (\S+)/g)) expect(table).toMatch(/^[a-z_]+$/);
  for (const [, constraint] of text.matchAll(/CONSTRAINT (\S+)/g)) expect(constraint).toMatch(/^[a-z_]+\d*$/);
  const bare = bareOf(text);
  expect(bare.split("\n").filter((line) => line.trim() !== "" && line !== "GO").at(-1)).toMatch(/;$/);
  expect([bare.split("(").length, bare.split("{").length]).toEqual([bare.split(")").length, bare.split("}").length]);
});

it.each([
  ["postgresql", 500], ["mysql", 500], ["sqlserver", 500],
] as const)("%s: no more than %i rows in a statement", (dialect, most) => {
  const many = Array.from({ length: 1201 }, (_, i) => registered(`X${i}`));
  const statements = textOf(dialect, source(many)).split("INSERT INTO customer_codes").slice(1);
  expect(statements.map((statement) => statement.split("\n").filter((line) => line.startsWith("(")).length)).toEqual([most, most, 201]);
});

it.each([
  ["postgresql", ["BEGIN;", "COMMIT;"]],
  ["mysql", ["START TRANSACTION;", "COMMIT;"]],
  ["sqlserver", ["SET XACT_ABORT ON;", "BEGIN TRANSACTION;", "IF @@TRANCOUNT = 0 SET NOEXEC ON;", "IF @@TRANCOUNT > 0 COMMIT TRANSACTION;", "SET NOEXEC OFF;"]],
] as const)("%s: all rows or none", (dialect, statements) => {
  const text = textOf(dialect);
  const places = statements.map((statement) => text.indexOf(`\n${statement}`));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

it.each([
  ["postgresql", "CREATE UNIQUE INDEX customer_codes_customer_unique ON customer_codes (rule_name, record_key) WHERE status IN ('issued', 'adopted', 'reserved')"],
  ["sqlserver", "CREATE UNIQUE INDEX customer_codes_code_unique ON customer_codes (code_key) WHERE status <> 'returned' AND same_code_as IS NULL;"],
  ["mysql", "CONSTRAINT customer_codes_customer_unique UNIQUE (rule_name, living_customer)"],
  ["mysql", "code_key = UPPER(REGEXP_REPLACE(code, '[[:space:]]', ''))"],
  ["sqlserver", "code_key LIKE N'BJ-IT-[0-9][0-9][0-9][0-9]'"],
] as const)("%s says %s", (dialect, expected) => {
  const rule = { name: "R", version: 1, pattern: "BJ-IT-{seq:4}", validFrom: "", status: "active" as const, compiled: ruleOf("BJ-IT-{seq:4}") };
  expect(textOf(dialect, { rules: [rule] })).toContain(expected);
});

it.each([
  ["a list", { kind: "one-of", of: part(key, 1, 2), texts: ["BJ", "O'"] }, "SUBSTRING(code_key, 1, 2) IN (N'BJ', N'O''')"],
  ["sets", { kind: "shape", of: key, sets: ["0123456789", "ABC", "%", "", "A-"] }, "code_key LIKE N'[0-9][ABC][%]__'"],
  ["only some characters", { kind: "consists", of: key, characters: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" }, "code_key NOT LIKE N'%[^0-9A-Z]%'"],
] as const satisfies readonly (readonly [string, Condition, string])[])("SQL Server tells %s without regular expressions", (_, condition, expected) => {
  expect(printCondition(condition, dialects.sqlserver)).toBe(expected);
});

it("tells SQL Server's tools that the file is UTF-8, and others nothing that they would take for text", () => {
  expect(names.map((dialect) => textOf(dialect).startsWith("\uFEFF"))).toEqual([false, false, true]);
});

it.each([
  ["zh-CN", "-- 规则“客户编码”第 1 版：{region}-{industry}-{seq:4}"],
  ["en-US", "-- Rule “客户编码”, version 1: {region}-{industry}-{seq:4}"],
] as const)("comments in %s", (language, expected) => {
  expect(textOf("mysql", { language })).toContain(expected);
});

it("cannot be broken out of by a rule's name or pattern", () => {
  const evil = { name: "x'); DROP TABLE y;--\nDROP TABLE z;", version: 1, pattern: "a\n*/ DROP TABLE w;", validFrom: "", status: "active" as const, compiled: ruleOf("A{seq:2}") };
  for (const dialect of names) {
    expect(bareOf(textOf(dialect, { rules: [evil] }))).not.toContain("DROP");
  }
});

it.each([
  ["postgresql", ["key-by-writer"], false],
  ["mysql", ["key-by-writer"], true],
  ["sqlserver", ["key-by-writer"], true],
] as const)("%s: who fills code_key is noted", (dialect, kinds, noted) => {
  const { notes } = sqlScript(dialect, { register: createRegister(), rules: [], language: "zh-CN", at: "" });
  expect(notes.map(({ kind }) => kind)).toEqual(noted ? kinds : []);
});

it("leaves out an index that the database could not hold, and says so", () => {
  const long = "户".repeat(900);
  const { pieces, notes } = sqlScript("mysql", { register: createRegister([registered("A1", { recordKey: long })]), rules: [], language: "zh-CN", at: "" });
  expect([...pieces].join("")).not.toContain("living_customer");
  expect(notes.map(({ kind }) => kind)).toEqual(["texts-too-long", "key-by-writer"]);
});

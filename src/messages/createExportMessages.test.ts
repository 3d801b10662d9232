import { importLayout, registerCsv, sqlScript, type ExportNote, type ExportNoteKind, type ImportSystem, type SqlDialect } from "../core/export";
import { registerColumns } from "../core/export/csv/registerCsv";
import { sampleRegister, sampleRules } from "../core/export/testing/exportSample";
import { createRegister } from "../core";
import { entry, registered, ruleOf } from "../core/testing/samples";
import { createExportMessages } from "./createExportMessages";
import { exportNotesEn } from "./exportNotes.en";
import { exportNotesZh } from "./exportNotes.zh";
import { parametersOf } from "./fillTemplate";

const kinds = Object.keys(exportNotesZh) as ExportNoteKind[];
const mentioned = (template: string): readonly string[] => [...parametersOf(template)].sort();

const book = Array.from({ length: 500 }, (_, i) => entry("area", `区域${i}`, `${i}${i % 7}`.padStart(5, "X")));
const oddRules = ["{dept:copy}-{check:luhn over seq}{seq:3}", "{name:left:3}{check:mod37-36}{seq:3}", "{area}{seq:2}"].map((pattern) => ({
  name: pattern, version: 1, pattern, validFrom: "", status: "active" as const, compiled: ruleOf(pattern, book),
}));
const words = { columns: Object.fromEntries(registerColumns.map((column) => [column, column])) as never, statuses: { issued: "", adopted: "", reserved: "", void: "", returned: "" } };

/** Notes of every kind, as the exports make them. */
const noted: readonly ExportNote[] = [
  ...(["postgresql", "sqlserver"] as readonly SqlDialect[]).flatMap((dialect) => sqlScript(dialect, { register: sampleRegister(), rules: [...sampleRules, ...oddRules], language: "zh-CN", at: "" }).notes),
  ...sqlScript("mysql", { register: createRegister([registered("A1", { recordKey: "户".repeat(900) })]), rules: [], language: "zh-CN", at: "" }).notes,
  ...registerCsv(createRegister([registered("+1"), registered("001")]), words).notes,
  ...(["zoho", "salesforce", "kingdee"] as readonly ImportSystem[]).flatMap((system) =>
    importLayout(system, [{ code: "=|".repeat(200), name: "", inputs: ["x"] }, ...Array.from({ length: 25_001 }, () => ({ code: "1", name: "名".repeat(300), inputs: ["x"] }))], { inputs: ["地区"] }).notes),
];

it("knows the same notes in both languages", () => {
  expect(Object.keys(exportNotesEn).sort()).toEqual([...kinds].sort());
});

it.each(kinds)("%s takes the same parameters in both languages", (kind) => {
  expect(mentioned(exportNotesEn[kind])).toEqual(mentioned(exportNotesZh[kind]));
});

it.each(kinds)("%s is given what its sentence mentions", (kind) => {
  const given = noted.filter((note) => note.kind === kind);
  expect(given.length).toBeGreaterThan(0);
  for (const { params } of given) expect(Object.keys(params)).toEqual(expect.arrayContaining([...mentioned(exportNotesEn[kind])]));
});

it.each([
  ["zh-CN", { kind: "rows-too-many", params: { system: "Zoho CRM", most: 25_000, count: 30_000 } }, "Zoho CRM 一个文件最多导入 25000 行，现有 30000 行。请分成几个文件。"],
  ["en-US", { kind: "template-needed", params: { system: "纷享销客" } }, "纷享销客 imports its own Excel template. Download it there and paste these columns into it."],
  ["en-US", { kind: "of a later version", params: {} }, ""],
] as const)("in %s, %j is said", (locale, note, expected) => {
  expect(createExportMessages(locale).exportNote(note)).toBe(expected);
});

import { backupEn } from "./backupNotes.en";
import { backupZh } from "./backupNotes.zh";
import { createBackupMessages } from "./createBackupMessages";
import { parametersOf } from "./fillTemplate";
import { parsePattern } from "../core";
import { compareBackup, type WorkbookContent } from "../core/backup";
import { entry, must, registered } from "../core/testing/samples";
import type { CodeStatus, Counter, RuleVersion } from "../core/types";

/** Two workbooks that differ in every way. */
const world = (which: "here" | "there"): WorkbookContent => {
  const isHere = which === "here";
  const row = (code: string, here: CodeStatus, there: CodeStatus, over = {}) => registered(code, { recordKey: "甲", status: isHere ? here : there, ...over });
  const rule = (version: number, pattern: string): RuleVersion => ({ name: "R", version, pattern, validFrom: "", status: "active", owner: "", reviewDate: "", definition: must(parsePattern(pattern)) });
  const counter = (key: string, next: number, owner?: string): Counter => ({ rule: "R", key, next, step: 1, limit: 99, lastCode: "", lastIssued: "", ...(owner === undefined ? {} : { owner }) });
  const log = { at: "", by: "", action: "", subject: "", reason: "", before: "", after: "", previous: "", hash: which };
  return {
    workbook: "",
    rules: isHere ? [rule(1, "A{seq:4}")] : [rule(1, "B{seq:4}"), rule(2, "C{seq:4}")],
    codebooks: isHere ? [entry("b", "一", "1"), entry("b", "二", "2")] : [entry("b", "一", "9"), entry("b", "三", "2"), entry("b", "四", "4")],
    counters: isHere ? [counter("K", 5), counter("L", 5, "李")] : [counter("K", 9), counter("M", 9), counter("L", 7, "王")],
    register: [
      row("K-1", "issued", "void"), row("K-2", "returned", "issued"), row("K-3", "issued", "issued", { note: isHere ? undefined : "留" }),
      row("K-4", "issued", "issued", { recordKey: which, batch: which }), ...(isHere ? [] : [row("K-5", "issued", "issued")]),
    ],
    log: [log], settings: isHere ? {} : { rule: "R" },
  };
};

const said = (["problems", "warnings", "differences", "headings"] as const).flatMap((part) => Object.keys(backupZh[part]).map((kind) => [part, kind] as const));
const mentioned = (template: string): readonly string[] => [...parametersOf(template)].sort();
const templateOf = (dictionary: typeof backupZh, part: (typeof said)[number][0], kind: string): string => (dictionary[part] as Readonly<Record<string, string>>)[kind] ?? "";

it.each(said)("%s: %s takes the same parameters in both languages", (part, kind) => {
  expect(mentioned(templateOf(backupEn, part, kind))).toEqual(mentioned(templateOf(backupZh, part, kind)));
});

it("knows the same words in both languages", () => {
  const keys = ({ words: { nobody: _nobody, ...words } }: typeof backupZh) => Object.entries(words).map(([name, each]) => [name, Object.keys(each).sort()]);
  expect(keys(backupEn)).toEqual(keys(backupZh));
});

/** What the core gives with each difference. */
const given: Readonly<Record<keyof typeof backupZh.differences, string>> = {
  "code-added": "code customer status at by", "code-changed": "code customer before status", "code-filled": "code customer", "code-collision": "code here there at by ownat ownby",
  "code-kept-returned": "code customer status", "rule-added": "rule version pattern status", "rule-collision": "rule version here there added", "value-added": "codebook value code",
  "value-collision": "codebook value here there", "value-code-taken": "codebook value code other", "counter-added": "rule key next owner", "counter-raised": "rule key from next owner",
  "block-overlap": "rule key owner other from limit", "setting-added": "name", "log-added": "rows", "log-apart": "rows hash",
};
it.each(Object.keys(given) as (keyof typeof given)[])("%s is given what its sentence mentions", (kind) => {
  const [there, here] = [world("there"), world("here")];
  const backup = { content: there, at: "", by: "", intact: true, unreadable: { count: 0, first: [] } };
  const found = [compareBackup(backup, here), compareBackup(backup, { ...here, log: [] })].map(({ differences }) => differences[kind]?.first[0]).find((each) => each !== undefined);
  expect(Object.keys(found?.params ?? {}).sort()).toEqual(given[kind].split(" ").sort());
  expect(given[kind].split(" ")).toEqual(expect.arrayContaining([...mentioned(backupZh.differences[kind])]));
});

const collision = { kind: "code-collision", params: { code: "BJ-1", here: "甲", there: "", at: "2026-02-02T10:20:30", by: "王", ownat: "", ownby: "" } };
it.each([
  ["zh-CN", collision, "编码 BJ-1 给了两个客户：本工作簿中是“甲”；备份中是未登记的客户，2026-02-02 10:20，经办 王。本工作簿的保持不变；请核实后为另一个客户另发编码。"],
  ["en-US", collision, "Two customers have the code BJ-1: “甲” in this workbook; a customer who is not registered in the backup, 2026-02-02 10:20, by 王. This workbook’s row stays; find out which is right and issue another code to the other customer."],
  ["zh-CN", { kind: "code-changed", params: { code: "BJ-1", customer: "", before: "issued", status: "void" } }, "编码 BJ-1 在备份里的状态较新，将由“已发放”改为“已作废”。"],
  ["en-US", { kind: "rule-added", params: { rule: "客户", version: 2, pattern: "{region}-{seq:4}", status: "retired" } }, "Version 2 of the rule “客户” ({region}-{seq:4}) is missing. It is added as retired."],
  ["zh-CN", { kind: "counter-raised", params: { rule: "客户", key: "", from: 3, next: 9, owner: "李四" } }, "规则“客户”的 李四 的计数器将由 3 调大到 9，以免重复发放。"],
  ["en-US", { kind: "of a later version", params: {} }, ""],
] as const)("in %s, the difference %j is said", (locale, difference, expected) => {
  expect(createBackupMessages(locale).difference(difference)).toBe(expected);
});

it("names the part of a file in words, says nothing of none, and heads a list", () => {
  const zh = createBackupMessages("zh-CN");
  expect(zh.backupProblem({ kind: "backup-damaged", params: { part: "register" } })).toMatch(/^这个备份文件已损坏，“登记簿”部分读不出来。/);
  expect(zh.backupProblem({ kind: "backup-damaged", params: { part: "" } })).toMatch(/^这个备份文件已损坏。/);
  expect(zh.backupWarning({ kind: "unreadable", params: { count: 2, table: "log", row: 7 } })).toMatch(/第一处是“日志”的第 7 行/);
  expect(zh.differenceHeading("code-added", 12)).toBe("补上的编码：12");
  expect(zh.differenceHeading("of a later version", 12)).toBe("");
});

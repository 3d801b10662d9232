import { createCounters, createRegister, logRow, verifyLog, type ChainedRow, type LogFinding, type RegisterEntry } from "../core";
import { auditKinds, auditRegister, type AuditFinding, type AuditKind } from "../core/audit";
import { registered, ruleOf } from "../core/testing/samples";
import { COLUMNS } from "../app/stored/columns";
import { auditNotesEn } from "./auditNotes.en";
import { auditNotesZh } from "./auditNotes.zh";
import { createAuditMessages } from "./createAuditMessages";
import { parametersOf } from "./fillTemplate";

const locales = ["zh-CN", "en-US"] as const;
const mentioned = (template: string): readonly string[] => [...parametersOf(template)].sort();

describe.each(["titles", "notes", "unreadable", "statuses", "logTitles", "log"] as const)("%s", (part) => {
  const [zh, en]: readonly Readonly<Record<string, string>>[] = [auditNotesZh[part], auditNotesEn[part]];
  it("has the same sentences in both languages", () => {
    expect(Object.keys(en ?? {}).sort()).toEqual(Object.keys(zh ?? {}).sort());
  });
  it.each(Object.keys(zh ?? {}))("%s takes the same parameters in both languages", (kind) => {
    expect(mentioned(en?.[kind] ?? "")).toEqual(mentioned(zh?.[kind] ?? ""));
  });
});

/** A workbook in which everything is wrong. */
const messy = (): readonly AuditFinding[] => {
  const bj = (number: number, over: Partial<RegisterEntry> = {}): RegisterEntry => registered(`BJ-00${number}`, { key: "BJ", number, recordKey: `客户${number}`, cell: `名单!F${number}`, ...over });
  const register = createRegister([
    bj(1), bj(1, { recordKey: "乙" }), bj(3, { recordKey: "客户1" }), bj(4, { status: "void" }), bj(5, { status: "reserved", until: "2026-01-31" }), bj(6, { version: 2 }),
    bj(7, { code: "BJ/007" }), bj(7, { code: "XX-007" }), bj(7, { code: "BJ-008" }), bj(7, { key: "SH" }), bj(9, { rule: "C", code: "BJ-009-1", key: "BJ" }), bj(2, { rule: "L", code: "BJ-2" }),
  ]);
  const row = { key: "BJ", step: 1, limit: 999, lastCode: "", lastIssued: "" };
  const counters = createCounters([{ ...row, rule: "R", next: 20 }, { ...row, rule: "L", next: 1 }], register);
  const rules = Object.entries({ R: "{region}-{seq:3}", C: "{region}-{seq:3}-{check:mod37-36}", L: "{region}-{seq:1}" }).map(([name, pattern]) => ({ name, version: 1, rule: ruleOf(pattern) }));
  const cells = [...["SH-017", "BJ-004", "BJ-001", "BJ-001", "BJ-003"].map((code, i) => ({ address: `名单!F${i}`, code })), { address: "旧表!A2", code: "BJ-003" }];
  return auditRegister({ register, counters, rules, batches: [{ batch: "b9", issued: 2 }], cells, today: "2026-02-01" }).findings;
};

/** Every way in which a log can be wrong. */
const wrongLogs = (): readonly LogFinding[] => {
  const log: ChainedRow[] = [];
  for (let i = 0; i < 60; i++) {
    const previous = log[i === 55 ? 2 : i - 1]?.hash ?? "";
    log.push({ fields: [String(i)], previous, hash: logRow(previous, [String(i)]) });
  }
  const some = log.slice(0, 6);
  const put = (change: Partial<ChainedRow>) => some.map((row, i) => (i === 2 ? { ...row, ...change } : row));
  const typed: ChainedRow = { fields: ["x"], hash: "", previous: "" };
  const begins: ChainedRow[] = [...log.slice(0, 55), { fields: ["55"], previous: "", hash: logRow("", ["55"]) }];
  const anchor = { count: 6, hash: some[5]?.hash ?? "" };
  return [
    log, begins, put({ fields: ["x"] }), put({ hash: "x" }), put({ previous: "x" }), put(typed), [...some, typed], [...some, some[1] as ChainedRow], some.slice(1), [...some.slice(0, 2), ...some.slice(3)],
    [...some.slice(0, 2), some[4] as ChainedRow, ...some.slice(2, 4), some[5] as ChainedRow], [...some].reverse(),
  ].flatMap((rows) => verifyLog(rows).findings).concat(verifyLog(some.slice(0, 5), anchor).findings, verifyLog([...some.slice(0, 5), { ...(some[5] as ChainedRow), fields: ["y"], hash: logRow(some[4]?.hash ?? "", ["y"]) }], anchor).findings);
};

describe.each(locales)("in %s", (locale) => {
  const { auditNote, auditTitle, logNote, logTitle } = createAuditMessages(locale);
  const noted = messy();

  it.each(auditKinds)("%s is said with all that it tells, with rows and without", (kind: AuditKind) => {
    const ofKind = noted.filter((finding) => finding.kind === kind);
    expect(ofKind.length).toBeGreaterThan(0);
    for (const finding of ofKind) {
      for (const firstRow of [4, undefined]) expect(auditNote(finding, firstRow)).not.toMatch(/[{}[\]]|undefined|NaN|^$/);
    }
    expect(auditTitle(kind)).not.toBe("");
  });

  it("says why a code does not agree with its row", () => {
    expect(new Set(noted.filter(({ kind }) => kind === "code-unreadable").map(({ params }) => params["reason"]))).toEqual(new Set(Object.keys(auditNotesZh.unreadable)));
  });

  it("says all that can be wrong with a log", () => {
    const said = wrongLogs().map((finding) => [logTitle(finding.kind), logNote(finding, 4)] as const);
    for (const each of said.flat()) expect(each).not.toMatch(/[{}[\]]|undefined|NaN|^$/);
    const sentences = new Set(said.map(([, note]) => note.replace(/\d+/g, "#").replace(/#(?:(?:、|, )#)+/g, "#")));
    // One is said in two ways: with the row that it goes on from, and without.
    expect(sentences.size).toBe(Object.keys(auditNotesZh.log).length + 1);
  });

  it("names the columns of the log as the sheet does", () => {
    const word = locale === "zh-CN" ? "zh" : "en";
    expect(logNote({ kind: "moved", at: 0, rows: [0], sorted: true }, 4)).toContain(`“${COLUMNS.log.at[word]}”`);
  });
});

it.each([
  ["zh-CN", { kind: "code-twice", row: 3, params: { code: "BJ-002", first: 1, customer: "甲", other: "乙" } }, "登记簿第 7 行：编码“BJ-002”登记给了两位客户，先是“甲”（第 5 行），后来又给了“乙”。编码归先登记的一位，请给另一位重新发放。"],
  ["en-US", { kind: "code-twice", row: 3, params: { code: "BJ-002", first: 1, customer: "", other: "" } }, "Row 7 of the register: code “BJ-002” was registered for two customers (row 5). It stays with the first; give the other a new code."],
  ["en-US", { kind: "cell-code-void", params: { code: "BJ-002", cell: "S!A1", status: "returned" } }, "Code “BJ-002” in “S!A1” was handed back (another customer may get it) and should not be used any more. Clear the cell, or issue a new code."],
  ["zh-CN", { kind: "gaps", params: { rule: "R", key: "", count: 4, ranges: "1, 4-6" } }, "规则“R”有 4 个空号：1, 4-6。空号不会再发，一般无妨；如果它们曾经发出过，请与备份核对。"],
  ["zh-CN", { kind: "code-unreadable", row: 0, params: { code: "XX-007", rule: "R", version: 1, reason: "value", found: "XX", stated: "", segment: "region" } }, "登记簿第 4 行：编码“XX-007”里的“XX”不在“地区”的码表里。请把它补回码表；如果是编码被手工改过，请改回。"],
] as const)("in %s, %j is said", (locale, finding, expected) => {
  expect(createAuditMessages(locale).auditNote(finding, 4)).toBe(expected);
});

it("begins with a capital letter when no row is named", () => {
  expect(createAuditMessages("en-US").auditNote({ kind: "reservation-over", row: 1, params: { code: "BJ-1", until: "2026-01-31", customer: "" } })).toBe("Code “BJ-1” was reserved until 2026-01-31, which is over. Issue it, prolong the reservation, or void it.");
});

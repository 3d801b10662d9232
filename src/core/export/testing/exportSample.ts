/** A register with everything that a register can hold, under rules of many kinds. Used by tests only. */
import { checkSchemeIds, checkSchemes } from "../../checkDigits";
import { createRegister, type Register } from "../../register/createRegister";
import { entry, registered, ruleOf, smallBook } from "../../testing/samples";
import type { CodebookEntry, Counter, RegisterEntry } from "../../types";
import type { SqlRule } from "../sql/sqlScript";

export const sampleBook: readonly CodebookEntry[] = [
  ...smallBook,
  entry("area", "北区", "N-1"), entry("area", "南区", "S2"), entry("area", "西区", "W", "西|'West'"),
];

const rule = (name: string, pattern: string, version = 1): SqlRule => ({ name, version, pattern, validFrom: version === 1 ? "" : "2026-06-01", status: "active", compiled: ruleOf(pattern, sampleBook) });

/** A rule for each scheme, with a number that gets longer. */
const schemeRules = checkSchemeIds.map((scheme) => {
  const alphabet = checkSchemes[scheme].payload.includes("0") ? "" : " alphabet letters";
  return rule(scheme, `{seq:4${alphabet} overflow grow}{check:${scheme}}`);
});

export const sampleRules: readonly SqlRule[] = [
  rule("客户编码", "{region}-{industry}-{seq:4}"),
  rule("客户编码", "{region}{seq:4}{check:mod37-36}", 2),
  rule("O'Neil \\ 的规则", "{area}/{seq:3 overflow grow}"),
  rule("部门", "{dept:copy}-{seq:3}{check:mod37-36}"),
  rule("校验在前", "{check:mod11-2 over seq}{area}{seq:3}"),
  ...schemeRules,
  { name: "没有码表", version: 1, pattern: "{town}-{seq:4}", validFrom: "", status: "draft", compiled: undefined },
];

const codeOf = (name: string, version: number, row: readonly string[], number: number): string => {
  const compiled = sampleRules.find((each) => each.name === name && each.version === version)?.compiled;
  if (compiled === undefined) throw new Error(`No rule ${name} ${version}`);
  return compiled.print(compiled.frame(row), number);
};

const code = (name: string, version: number, row: readonly string[], number: number, over: Partial<RegisterEntry> = {}): RegisterEntry =>
  registered(codeOf(name, version, row, number), { rule: name, version, number, inputs: row, ...over });

/** One row of each sort; the record keys are those of different customers unless a test is about that. */
export const sampleEntries: readonly RegisterEntry[] = [
  code("客户编码", 1, ["北京市", "信息技术"], 1, { recordKey: "甲公司", by: "王'芳", note: "第一行\n第二行\\\t完" }),
  code("客户编码", 1, ["上海市", "制造业"], 12, { recordKey: "乙公司", status: "void", note: "$(客户)停业" }),
  code("客户编码", 2, ["广东省"], 3, { recordKey: "丙公司", status: "reserved", until: "2026-12-31" }),
  code("O'Neil \\ 的规则", 1, ["北区"], 7, { recordKey: "丁公司", status: "adopted" }),
  code("O'Neil \\ 的规则", 1, ["西区"], 12_345, { recordKey: "戊公司\nGO\n", cell: "客户名单!F2" }),
  code("部门", 1, ["X-9/a"], 1, { recordKey: "己公司" }),
  code("校验在前", 1, ["南区"], 8, { recordKey: "庚公司" }),
  ...checkSchemeIds.flatMap((scheme, i) => [100, 9_000, 12_300, 9_876_500].map((number) => code(scheme, 1, [], number + i, { recordKey: `${scheme}-${number}` }))),
  // A number that was handed back and issued again.
  code("客户编码", 1, ["北京市", "制造业"], 5, { recordKey: "辛公司", status: "returned" }),
  code("客户编码", 1, ["北京市", "制造业"], 5, { recordKey: "壬公司" }),
  // Of no rule; full width and small letters.
  registered("旧－００１", { rule: "", recordKey: "甲公司", status: "adopted" }),
  registered("old 'code' é", { rule: "", recordKey: "甲公司", status: "adopted" }),
  // What a register should not hold and may hold: a code twice, a customer twice, a code that its rule does not read any more.
  code("客户编码", 1, ["北京市", "信息技术"], 1, { recordKey: "癸公司" }),
  code("客户编码", 1, ["北京市", "信息技术"], 2, { recordKey: "甲公司" }),
  registered("TJ-IT-0001", { rule: "客户编码", recordKey: "子公司" }),
];

export const sampleCounters: readonly Counter[] = [
  { rule: "客户编码", key: "BJ-IT", next: 3, step: 1, limit: 9999, lastCode: "BJ-IT-0002", lastIssued: "2026-01-01T00:00:00Z" },
  { rule: "客户编码", key: "BJ-IT", next: 0, step: 1, limit: 9999, lastCode: "", lastIssued: "" },
  { rule: "客户编码", key: "BJ-IT", next: 1001, step: 1, limit: 1100, lastCode: "", lastIssued: "", owner: "李'明" },
  { rule: "客户编码", key: "BJ-IT", next: 2001, step: 1, limit: 2100, lastCode: "", lastIssued: "", owner: "李'明" },
  { rule: "gs1", key: "", next: 0, step: 5, limit: 999_999_999_999_999, lastCode: "", lastIssued: "" },
];

export const sampleRegister = (): Register => createRegister(sampleEntries);

/** A code of a rule of the sample that is not registered. */
export const freeCode = codeOf;

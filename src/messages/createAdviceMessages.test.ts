import type { Advice, AdviceKind } from "../core/lint/advice";
import { adviceEn } from "./advice.en";
import { adviceZh } from "./advice.zh";
import { createAdviceMessages } from "./createAdviceMessages";
import { parametersOf } from "./fillTemplate";

const kinds = Object.keys(adviceZh.advice) as AdviceKind[];
/** Words in braces that are examples of patterns and no parameters. */
const mentioned = (template: string) => [...parametersOf(template)].sort();
const optional = (template: string) => [...template.matchAll(/\[([^\]]*)\]/g)].flatMap(([part]) => mentioned(part)).sort();

it.each(kinds)("%s takes the same parameters in both languages", (kind) => {
  expect(mentioned(adviceEn.advice[kind])).toEqual(mentioned(adviceZh.advice[kind]));
  expect(optional(adviceEn.advice[kind])).toEqual(optional(adviceZh.advice[kind]));
});

it("knows the same words in both languages", () => {
  expect(Object.keys(adviceEn.advice).sort()).toEqual([...kinds].sort());
  expect(Object.keys(adviceEn.readAs)).toEqual(Object.keys(adviceZh.readAs));
  expect(Object.keys(adviceEn.periods)).toEqual(Object.keys(adviceZh.periods));
});

it.each([
  ["zh-CN", "excel-changes", { as: "number", shown: "10" }, "01E0001", "在 Excel 的常规格式单元格里输入“01E0001”，会变成数字（显示为 10）。"],
  ["en-US", "excel-changes", { as: "date", shown: "1-Mar" }, "MAR-01", "Typed into a General cell, “MAR-01” becomes a date, shown as 1-Mar."],
  ["zh-CN", "changes-often", { input: "buying" }, undefined, "“购买行为”会随时间变化"],
  ["en-US", "reset-not-printed", { period: "year" }, undefined, "The sequence starts again every year, but"],
  ["en-US", "capacity", { key: "", needed: 12, capacity: 9 }, undefined, "There are not enough numbers: 12 are needed and there are 9."],
] as const)("in %s, %s is said of %j", (locale, kind, params, code, expected) => {
  const advice: Advice = { kind, severity: "warning", params, ...(code === undefined ? {} : { code }) };
  expect(createAdviceMessages(locale).advice(advice)).toContain(expected);
});

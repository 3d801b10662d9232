/** One finding of each kind as an inspection gives it, for the pages that explain the kinds and for tests of their sentences. */
import type { CodeFindingKind } from "./catalogue";
import type { CodeFinding } from "./inspection";

export interface FindingExample {
  /** What the code's cell shows. */
  readonly text: string;
  readonly finding: CodeFinding;
}

const at = (text: string, kind: CodeFindingKind, start: number, length: number, params: CodeFinding["params"]): FindingExample => ({ text, finding: { kind, start, length, params } });
const about = (text: string, kind: CodeFindingKind, params: CodeFinding["params"] = {}): FindingExample => ({ text, finding: { kind, params } });

const expected = "BJ-IT-0001";

export const findingExamples: Readonly<Record<CodeFindingKind, FindingExample>> = {
  "code-format": at("BJ-IT-00A1", "code-format", 6, 4, { expected }),
  "code-too-short": about("BJ-IT-01", "code-too-short", { expected, length: 8, least: 10 }),
  "code-too-long": at("BJ-IT-000100", "code-too-long", 10, 2, { expected, length: 12, most: 10 }),
  "code-several": about("BJ-IT-0001、BJ-IT-0002", "code-several", { count: 2, first: "BJ-IT-0001", second: "BJ-IT-0002" }),
  "code-separator": at("BJ/IT-0001", "code-separator", 2, 1, { expected, found: "/", separator: "-" }),
  "code-wrong-character": at("BJ-IT-0007-G", "code-wrong-character", 9, 1, { found: "7", meant: "1" }),
  "code-swapped": at("JB-IT-0001", "code-swapped", 0, 2, { found: "JB", meant: "BJ" }),
  "code-missing-character": at("BJ-IT-001", "code-missing-character", 6, 0, { meant: "0" }),
  "code-extra-character": at("BJ-IT-00011", "code-extra-character", 10, 1, { found: "1" }),
  "code-value-unknown": at("BX-IT-0001", "code-value-unknown", 0, 2, { segment: "region", text: "BX", suggestion: "BJ" }),
  "code-check-digit": at("BJ-IT-0001-A", "code-check-digit", 11, 1, { expected: "G", found: "A", scheme: "mod37-36" }),
  "code-two-customers": about("BJ-IT-0001", "code-two-customers", { code: "BJ-IT-0001", first: 5, count: 2, customers: 2 }),
  "customer-two-codes": about("BJ-IT-0007", "customer-two-codes", { customer: "华星科技", code: "BJ-IT-0007", other: "BJ-IT-0001", first: 5 }),
  "row-repeated": about("BJ-IT-0001", "row-repeated", { first: 5, count: 2 }),
  "code-repeated": about("BJ-IT-0001", "code-repeated", { code: "BJ-IT-0001", first: 5, count: 2 }),
  "code-lookalike": at("BJ-IT-00O1", "code-lookalike", 8, 1, { found: "O", meant: "0" }),
  "code-foreign-letter": at("ВJ-IT-0001", "code-foreign-letter", 0, 1, { found: "В", meant: "B", script: "cyrillic", point: "U+0412" }),
  "code-full-width": at("ＢＪ-IT-0001", "code-full-width", 0, 2, { found: "ＢＪ", meant: "BJ" }),
  "code-dash": at("BJ–IT-0001", "code-dash", 2, 1, { found: "–", point: "U+2013" }),
  "code-invisible": at("BJ\u200b-IT-0001", "code-invisible", 2, 1, { point: "U+200B", count: 1 }),
  "code-odd-space": at("BJ-IT-0001\u00a0", "code-odd-space", 10, 1, { point: "U+00A0", count: 1 }),
  "code-spaces": at("BJ -IT-0001", "code-spaces", 2, 1, { place: "inside", count: 1 }),
  "code-apostrophe": at("'BJ-IT-0001", "code-apostrophe", 0, 1, {}),
  "code-case": at("bj-IT-0001", "code-case", 0, 2, { found: "bj", meant: "BJ" }),
  "code-zeros-missing": at("BJ-IT-12", "code-zeros-missing", 6, 0, { meant: "00" }),
  "code-zeros-lost": about("1001", "code-zeros-lost", { value: "1001", code: "0001001" }),
  "code-exponent": about("1.00E+04", "code-exponent", { value: "10000", shown: "1.00E+04", count: 2 }),
  "code-date": about("2026/3/1", "code-date", { shown: "2026/3/1", count: 2 }),
  "code-rounded": about("1.23457E+17", "code-rounded", { value: "123456789012345000", digits: 18 }),
  "code-number": about("202310100001", "code-number", { value: "202310100001" }),
  "code-formula": about("BJ-IT-0001", "code-formula", { formula: '=A2&"-0001"', value: "BJ-IT-0001" }),
  "code-error": about("#N/A", "code-error", { value: "#N/A" }),
  "code-boolean": about("TRUE", "code-boolean", { value: "TRUE" }),
  "code-injection": at("+1+1", "code-injection", 0, 1, { sign: "+" }),
  "row-injection": about("BJ-IT-0001", "row-injection", { column: "客户名称", sign: "=", value: "=HYPERLINK(…)" }),
  "code-contradicts-row": at("BJ-IT-0001", "code-contradicts-row", 0, 2, { segment: "region", code: "BJ", row: "SH" }),
  "code-blank": about("", "code-blank"),
  "input-blank": about("BJ-IT-0001", "input-blank", { input: "region" }),
  "number-outlier": about("BJ-IT-9999", "number-outlier", { code: "BJ-IT-9999", number: 9999, highest: 120, key: "BJ-IT" }),
  "numbers-missing": about("", "numbers-missing", { key: "BJ-IT", first: 5, last: 7, count: 3, code: "BJ-IT-0005" }),
  "number-above-counter": about("BJ-IT-0130", "number-above-counter", { code: "BJ-IT-0130", number: 130, next: 121, key: "BJ-IT" }),
  "counter-behind": about("", "counter-behind", { key: "BJ-IT", next: 121, highest: 130 }),
  "code-old-version": about("BJ001", "code-old-version", { rule: "客户编码", version: 1, current: 2 }),
  "code-void": about("BJ-IT-0001", "code-void", { code: "BJ-IT-0001" }),
  "code-reserved": about("BJ-IT-0001", "code-reserved", { code: "BJ-IT-0001", customer: "华星科技" }),
  "code-other-customer": about("BJ-IT-0001", "code-other-customer", { code: "BJ-IT-0001", customer: "华星科技" }),
  "parent-missing": about("HQ-009-BJ-01", "parent-missing", { parent: "HQ-009" }),
  "parent-too-deep": about("HQ-001-01-01-01", "parent-too-deep", { depth: 3, most: 2 }),
  "parent-circular": about("HQ-001-01", "parent-circular", { parent: "华星分部" }),
  "rule-ambiguous": about("", "rule-ambiguous", { code: "A11", first: "A + 11", second: "A1 + 1" }),
  "code-repeated-form": about("bj-it-0001", "code-repeated-form", { code: "bj-it-0001", other: "BJ-IT-0001", first: 5 }),
  "code-near": about("BJ-IT-0012", "code-near", { code: "BJ-IT-0012", other: "BJ-IT-0021", first: 5 }),
  "date-impossible": at("202302300001", "date-impossible", 0, 8, { text: "20230230" }),
  "date-future": at("209910100001", "date-future", 0, 8, { text: "20991010", date: "2099-10-10", today: "2026-01-31" }),
  "list-hidden-rows": about("", "list-hidden-rows", { count: 12 }),
  "list-merged-cells": about("", "list-merged-cells", { addresses: "A5:A7", count: 1 }),
  "row-header": about("客户编码", "row-header"),
  "list-several-tables": about("", "list-several-tables", { table: "表2" }),
  "list-follows-no-rule": about("", "list-follows-no-rule", { count: 980, rule: "客户编码", expected }),
  "list-same-slip": about("", "list-same-slip", { damage: "extra-character", count: 412, of: 980, rule: "客户编码" }),
  "external-id-wrong": about("BJ-IT-0001", "external-id-wrong", { column: "统一社会信用代码", value: "91350100M000100Y40", holds: "uscc", reason: "check" }),
};

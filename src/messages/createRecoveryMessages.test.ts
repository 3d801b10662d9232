import type { UnfinishedBatch, UnsettledCode } from "../app/registerApi";
import { createRecoveryMessages, recoveryDictionaries, type RecoveryDictionary } from "./createRecoveryMessages";
import { parametersOf } from "./fillTemplate";

const { "zh-CN": zh, "en-US": en } = recoveryDictionaries;

it.each(Object.keys(zh) as (keyof RecoveryDictionary)[])("%s takes the same parameters in both languages", (key) => {
  expect([...parametersOf(en[key])].sort()).toEqual([...parametersOf(zh[key])].sort());
});

const batch: UnfinishedBatch = { batch: "b1", at: "2026-01-01T00:00:00Z", by: "李", own: true, list: "名单!A1:C7", registered: 6, missing: 2, rows: [4, 5] };

it.each<[Partial<UnfinishedBatch>, string]>([
  [{}, "这台电脑上有一次发放编码（名单!A1:C7）没有做完。已登记 6 个编码，其中 2 个还没有写入单元格。点“补完”把它们写到各自的行，点“结束”则不再使用它们。"],
  [{ own: false, missing: 0 }, "有一次发放编码（名单!A1:C7）没有做完，由李开始。已登记 6 个编码，都已写入单元格。请点“补完”，再给名单编码一次，让没有编码的行也得到编码。"],
])("says what was broken off: %j", (change, expected) => {
  expect(createRecoveryMessages("zh-CN").unfinished({ ...batch, ...change })).toBe(expected);
});

const unsettled: UnsettledCode = { address: "名单!C2", code: "BJ-0001", newCode: "BJ-0003", customer: "甲" };

it.each<[Partial<UnsettledCode>, string]>([
  [{}, "Somebody else registered “BJ-0001” in the same moment, so “甲” got the new code “BJ-0003”. Which cell is theirs is not certain; the code was meant for 名单!C2. Find the row and enter “BJ-0003” there."],
  [{ newCode: "", address: "" }, "Somebody else registered “BJ-0001” in the same moment, and no new code could be issued to “甲” by itself. Find out whose the code is, and issue or reserve a new one for the other."],
])("says whose cell is not certain: %j", (change, expected) => {
  expect(createRecoveryMessages("en-US").unsettled({ ...unsettled, ...change })).toBe(expected);
});

/**
 * Sentences for what crashes and co-authors left. Apart from `createMessages`, because the worksheet functions never need them and their
 * script is to stay small.
 */
import type { Locale } from "../app/api";
import type { UnfinishedBatch, UnsettledCode } from "../app/registerApi";
import { fillTemplate } from "./fillTemplate";

export interface RecoveryMessages {
  /** What an action left behind that never ended. */
  unfinished(batch: UnfinishedBatch): string;
  /** What a person has to see to: a customer with a new code whose cell is not certain. */
  unsettled(code: UnsettledCode): string;
}

/** All sentences of one language; parts in square brackets are said only when all parameters in them say something. */
export interface RecoveryDictionary {
  readonly unfinishedOwn: string;
  readonly unfinishedOther: string;
  readonly nothingMissing: string;
  readonly missing: string;
  readonly unsettled: string;
  readonly unsettledWithoutCode: string;
}

const en: RecoveryDictionary = {
  unfinishedOwn: "Issuing codes[ for {list}] was broken off on this computer. {registered} are registered. ",
  unfinishedOther: "Issuing codes[ for {list}][, begun by {by},] was broken off. {registered} are registered. ",
  nothingMissing: "All of them stand in cells. Choose “Finish”, then encode the list once more for the rows without a code.",
  missing: "{missing} of them stand in no cell yet. Choose “Finish” to write them into their rows, or “Close” to take them out of use.",
  unsettled: "Somebody else registered “{code}” in the same moment, so “{customer}” got the new code “{replacement}”. Which cell is theirs is not certain[; the code was meant for {address}]. Find the row and enter “{replacement}” there.",
  unsettledWithoutCode: "Somebody else registered “{code}” in the same moment, and no new code could be issued to “{customer}” by itself[; the code was meant for {address}]. Find out whose the code is, and issue or reserve a new one for the other.",
};

const zh: RecoveryDictionary = {
  unfinishedOwn: "这台电脑上有一次发放编码[（{list}）]没有做完。已登记 {registered} 个编码，",
  unfinishedOther: "有一次发放编码[（{list}）]没有做完[，由{by}开始]。已登记 {registered} 个编码，",
  nothingMissing: "都已写入单元格。请点“补完”，再给名单编码一次，让没有编码的行也得到编码。",
  missing: "其中 {missing} 个还没有写入单元格。点“补完”把它们写到各自的行，点“结束”则不再使用它们。",
  unsettled: "别人在同一时刻登记了编码“{code}”，所以给“{customer}”改发了新编码“{replacement}”，但不能确定是哪个单元格[（原定写入 {address}）]。请找到这一行，填上“{replacement}”。",
  unsettledWithoutCode: "别人在同一时刻登记了编码“{code}”，不能自动给“{customer}”改发新编码[（原定写入 {address}）]。请查清这个编码归谁用，再给另一方发放或预留新编码。",
};

/** By language, for tests of their parameters. */
export const recoveryDictionaries: Readonly<Record<Locale, RecoveryDictionary>> = { "zh-CN": zh, "en-US": en };

/** The sentences of a language. */
export const createRecoveryMessages = (locale: Locale): RecoveryMessages => {
  const dictionary = recoveryDictionaries[locale];
  return {
    unfinished: ({ own, missing, list, by, registered }) => {
      const params = { list, by, registered, missing };
      return fillTemplate((own ? dictionary.unfinishedOwn : dictionary.unfinishedOther) + (missing > 0 ? dictionary.missing : dictionary.nothingMissing), params);
    },
    unsettled: ({ address, code, newCode, customer }) =>
      fillTemplate(newCode === "" ? dictionary.unsettledWithoutCode : dictionary.unsettled, { address, code, replacement: newCode, customer }),
  };
};

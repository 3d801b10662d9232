import type { Locale } from "../../../../app/api";
import { usePane } from "../../../PaneContext";

const zh = {
  title: "登记了两次的编码",
  hint: "两个人同时发放时，同一个编码可能登记给了两位客户。先登记的客户保留它，后登记的客户改发新编码。",
  settle: (code: string) => `给后登记的客户改发（${code}）`,
  settled: (code: string, newCode: string, address: string) => `后登记的客户已改发 ${newCode}${address === "" ? `，但找不到它的单元格，请把 ${code} 改成 ${newCode}` : `，已写入 ${address}`}。`,
  alone: (code: string) => `${code} 现在只属于一位客户，不用处理。`,
};

type TwiceWords = typeof zh;

const en: TwiceWords = {
  title: "Codes registered twice",
  hint: "When two people issue at the same moment, one code may be registered for two customers. The earlier keeps it; the later gets a new one.",
  settle: (code) => `Issue the later customer anew (${code})`,
  settled: (code, newCode, address) => `The later customer now has ${newCode}${address === "" ? `, but its cell was not found: change ${code} to ${newCode} there` : `, written into ${address}`}.`,
  alone: (code) => `${code} belongs to one customer now; there is nothing to do.`,
};

const languages: Readonly<Record<Locale, TwiceWords>> = { "zh-CN": zh, "en-US": en };

/** The words for codes that two rows of the register hold. */
export const useTwiceWords = (): TwiceWords => languages[usePane().locale];

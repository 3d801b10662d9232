import type { Locale } from "../../../../app/api";
import { usePane } from "../../../PaneContext";

const zh = {
  save: "保存",

  person: "经办人",
  name: "您的名字",
  nameHint: "记在登记簿和日志的“经办人”里，只保存在这台电脑上。",
  nameSaved: (name: string) => (name === "" ? "以后不记经办人。" : `以后记为“${name}”。`),

  blocks: "号段",
  blocksHint: "多人同时在同一个工作簿里发放编码时使用：每人一次领一段号，各发各的，不会抢到同一个号。",
  blocksCost: "各人的号段不连续，没用完的号会空着；先填好各自的名字才起作用。",
  size: "每人一次领几个号",
  sizeHint: "填 0 表示不用号段，所有人共用一个计数器。",
  badSize: (most: string) => `请填 0 到 ${most} 的整数`,
  sizeSaved: (size: string) => `每人一次领 ${size} 个号。`,
  sizeOff: "不用号段，所有人共用一个计数器。",

  hashes: "客户标识只存摘要",
  hashesSwitch: "登记簿里只存客户标识的摘要",
  protectsTitle: "保护什么",
  protects: "看到屏幕、打印件或导出文件的人，看不出登记簿里是哪些客户。同一客户仍只发一个编码。",
  protectsNotTitle: "不保护什么",
  protectsNot: "拿到工作簿文件的人，可以用猜到的名称或税号逐个比对出客户。名单等其他工作表里的名称也不变。",
  losesTitle: "不再能用",
  loses: "=CUSTCODE.CUSTOMER(…) 查不出名称；查找客户时要输入完整的标识，登记簿和导出的文件里也看不到名称。",
  turnOn: "开启",
  turnOnAsk: "开启后，新登记的客户只存摘要；一旦登记了摘要，就不能再关闭。",
  turnedOn: "已开启：新登记的客户只存摘要。",
  turnedOff: "已关闭：登记簿里保存客户标识原文。",
  hashNow: "把已登记的也换成摘要",
  hashAsk: "把登记簿里现有的客户标识全部换成摘要。这一步不能恢复；以前的备份和工作簿副本里仍有原文。",
  hashYes: "换成摘要，不再恢复",
  hashing: "正在处理…",
  hashed: (count: string) => `已把 ${count} 个客户标识换成摘要。`,
  hashedNone: "登记簿里没有要换成摘要的客户标识。",
};

export type OptionsWords = typeof zh;

const en: OptionsWords = {
  save: "Save",

  person: "Who works here",
  name: "Your name",
  nameHint: "Stands as “by” in register and log. Kept on this machine alone.",
  nameSaved: (name) => (name === "" ? "No name will be noted from now on." : `You will be noted as “${name}”.`),

  blocks: "Number blocks",
  blocksHint: "For offices where several people issue in one workbook at the same time: each takes a block of numbers and issues from it, so that no two meet in one number.",
  blocksCost: "Numbers do not follow each other from person to person, and unused ones stay blank. Everybody has to give a name first.",
  size: "Numbers that a person takes at a time",
  sizeHint: "0 for no blocks: all draw from one counter.",
  badSize: (most) => `A whole number from 0 to ${most}, please`,
  sizeSaved: (size) => `Each person takes ${size} numbers at a time.`,
  sizeOff: "No blocks: all draw from one counter.",

  hashes: "Keep only hashes of customers",
  hashesSwitch: "The register keeps record keys as hashes",
  protectsTitle: "What it protects",
  protects: "Whoever looks at the screen, a print or an exported file does not see who the customers in the register are. One customer still gets one code.",
  protectsNotTitle: "What it does not",
  protectsNot: "Whoever has the workbook's file can try names and tax numbers one by one until they match. Names on lists and other sheets stay as they are.",
  losesTitle: "What no longer works",
  loses: "=CUSTCODE.CUSTOMER(…) finds no names; customers are found by their whole record key alone; register and exported files show no names.",
  turnOn: "Turn on",
  turnOnAsk: "From now on, customers are registered as hashes. Once one is, this cannot be turned off any more.",
  turnedOn: "Turned on: customers are registered as hashes.",
  turnedOff: "Turned off: the register keeps record keys as they are.",
  hashNow: "Hash what is registered, too",
  hashAsk: "Replaces all record keys in the register by their hashes. This cannot be taken back; earlier backups and copies of the workbook still hold the names.",
  hashYes: "Hash them for good",
  hashing: "Hashing…",
  hashed: (count) => `${count} record keys were replaced by hashes.`,
  hashedNone: "The register holds no record keys to be hashed.",
};

const languages: Readonly<Record<Locale, OptionsWords>> = { "zh-CN": zh, "en-US": en };

/** The words for an office's options, in the language of Office. */
export const useOptionsWords = (): OptionsWords => languages[usePane().locale];

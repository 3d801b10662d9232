import type { Locale } from "../../../../app/api";
import { usePane } from "../../../PaneContext";

const zh = {
  hint: "每组流水号发到几号、还剩多少。",
  none: "还没有计数器。发放第一个编码后，这里会列出来。",
  reading: "正在读取…",
  list: "计数器",
  search: "查找流水依据",
  noMatch: "没有符合条件的计数器。",
  all: "全部客户",
  next: (next: string) => `下一个号 ${next}`,
  full: "已用完",
  used: (used: string, total: string, percent: string) => `已用 ${used} / ${total}（${percent}）`,
  below: (percent: string) => `不到 ${percent}`,
  nearlyFull: "快用完了",
  nearlyFullHint: "可以在“规则”页加大流水号的位数。",
  last: (code: string, at: string) => (at === "" ? `最后发放 ${code}` : `最后发放 ${code}，${at}`),
  runsOut: (month: string) => `按最近的速度，约 ${month}用完`,
  block: (owner: string) => `${owner} 的号段`,
  blockRange: (next: string, limit: string, left: string) => `${next} – ${limit}，还剩 ${left} 个号`,
  blockUsed: "已用完",

  raise: "调大",
  raiseThis: (name: string) => `调大计数器 ${name}`,
  raiseHint: "例如旧系统已经用到了更大的号。跳过的号以后不会再发，计数器只能调大，不能调小。",
  newNext: "新的下一个号",
  reason: "原因",
  reasonHint: "会记在日志里。",
  badNumber: "请填整数",
  raised: (name: string, next: string) => `计数器 ${name} 的下一个号已改为 ${next}。`,
};

export type CountersWords = typeof zh;

const en: CountersWords = {
  hint: "How far each count has come, and how much is left.",
  none: "There are no counters yet. They are listed here once the first code has been issued.",
  reading: "Reading…",
  list: "Counters",
  search: "Find a counter key",
  noMatch: "No counter matches.",
  all: "All customers",
  next: (next) => `Next number ${next}`,
  full: "Used up",
  used: (used, total, percent) => `${used} of ${total} used (${percent})`,
  below: (percent) => `less than ${percent}`,
  nearlyFull: "Nearly full",
  nearlyFullHint: "Give the sequence more digits on the tab “Rules”.",
  last: (code, at) => (at === "" ? `Last issued ${code}` : `Last issued ${code}, ${at}`),
  runsOut: (month) => `Used up by about ${month} at the present pace`,
  block: (owner) => `Block of ${owner}`,
  blockRange: (next, limit, left) => `${next} – ${limit}, ${left} numbers left`,
  blockUsed: "used up",

  raise: "Raise",
  raiseThis: (name) => `Raise the counter ${name}`,
  raiseHint: "For instance, because an older system has used higher numbers. Numbers that are passed over are never issued; a counter goes up, never down.",
  newNext: "New next number",
  reason: "Reason",
  reasonHint: "Kept in the log.",
  badNumber: "A whole number, please",
  raised: (name, next) => `The next number of the counter ${name} is ${next} now.`,
};

const languages: Readonly<Record<Locale, CountersWords>> = { "zh-CN": zh, "en-US": en };

/** The words for counters, in the language of Office. */
export const useCountersWords = (): CountersWords => languages[usePane().locale];

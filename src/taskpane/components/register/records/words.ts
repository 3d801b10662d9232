import type { Locale } from "../../../../app/api";
import type { AuditSeverity } from "../../../../core/audit";
import { usePane } from "../../../PaneContext";

const zh = {
  verify: "检查日志",
  verifyHint: "日志的每一行都与前一行相扣。检查有没有人改过、删过或插过行。",
  verifyRun: "检查日志",
  verifying: "正在检查…",
  whole: (rows: string, at: string) => `日志完整：${rows} 行都和写入时一样（检查于 ${at}）。`,
  blank: "日志还没有内容。",
  forks: (count: string) => `其中 ${count} 处是两个人同时写入的，没有问题。`,
  broken: (count: string) => `日志有 ${count} 处不对`,
  toRow: (row: string) => `转到日志第 ${row} 行`,

  audit: "全面检查",
  auditHint: "核对登记簿、计数器、日志和规则是否一致，不会改动任何内容。",
  cells: "同时查看所有工作表的单元格",
  cellsHint: "找出没有登记、已作废却还在用的编码；表大时要多等一会儿。",
  auditRun: "开始检查",
  auditAgain: "重新检查",
  auditing: "正在检查",
  stopped: "已停止检查。",
  looked: (rows: string, counters: string, cells: string) => `看过登记簿 ${rows} 行、计数器 ${counters} 个${cells === "" ? "" : `、单元格里的编码 ${cells} 个`}。`,
  allGood: "没有发现问题。",
  totals: (errors: string, warnings: string, infos: string) => `错误 ${errors}，提醒 ${warnings}，供了解 ${infos}`,
  severities: { error: "错误", warning: "提醒", info: "供了解" } as Readonly<Record<AuditSeverity, string>>,
  listed: (count: string) => `这里列出前 ${count} 项。`,
  toCell: (address: string) => `转到 ${address}`,
  whereIs: "查看单元格",
  inNoCell: "没有单元格显示这个编码。",

  recent: "最近的日志",
  none: "还没有操作记录。",
  total: (shown: string, total: string) => `显示最近 ${shown} 条，共 ${total} 条。`,
  more: "显示更多",
  reload: "刷新",
  by: (at: string, by: string) => [at, by].filter((part) => part !== "").join(" · "),
  reason: (reason: string) => `原因：${reason}`,
  details: "前后内容",
  before: "之前",
  after: "之后",
};

type RecordsWords = typeof zh;

const en: RecordsWords = {
  verify: "Verify the log",
  verifyHint: "Each row of the log is linked to the row before. Checks whether rows were changed, deleted or put in.",
  verifyRun: "Verify the log",
  verifying: "Verifying…",
  whole: (rows, at) => `The log is whole: all ${rows} rows are as they were written (verified ${at}).`,
  blank: "The log is still blank.",
  forks: (count) => `Two people wrote at the same moment: ${count}. That is all right.`,
  broken: (count) => `Things wrong with the log: ${count}`,
  toRow: (row) => `Go to row ${row} of the log`,

  audit: "Audit",
  auditHint: "Compares register, counters, log and rules with each other. Nothing is changed.",
  cells: "Also look at the cells of all sheets",
  cellsHint: "Finds codes that are not registered, and void codes still in use; takes longer with large sheets.",
  auditRun: "Start the audit",
  auditAgain: "Audit again",
  auditing: "Auditing",
  stopped: "The audit was stopped.",
  looked: (rows, counters, cells) => `Looked at: ${rows} register rows, ${counters} counters${cells === "" ? "" : `, ${cells} codes in cells`}.`,
  allGood: "Nothing wrong was found.",
  totals: (errors, warnings, infos) => `Errors: ${errors}, warnings: ${warnings}, good to know: ${infos}`,
  severities: { error: "Error", warning: "Warning", info: "Good to know" },
  listed: (count) => `The first ${count} are listed here.`,
  toCell: (address) => `Go to ${address}`,
  whereIs: "Show the cell",
  inNoCell: "No cell shows this code.",

  recent: "Latest log rows",
  none: "Nothing has been logged yet.",
  total: (shown, total) => `The latest ${shown} of ${total}.`,
  more: "Show more",
  reload: "Refresh",
  by: (at, by) => [at, by].filter((part) => part !== "").join(" · "),
  reason: (reason) => `Reason: ${reason}`,
  details: "Before and after",
  before: "Before",
  after: "After",
};

const languages: Readonly<Record<Locale, RecordsWords>> = { "zh-CN": zh, "en-US": en };

/** The words of log and audit in the language of Office. */
export const useRecordsWords = (): RecordsWords => languages[usePane().locale];

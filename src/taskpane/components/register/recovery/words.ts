import type { Locale } from "../../../../app/api";
import { usePane } from "../../../PaneContext";

const zh = {
  title: "没有完成的发放",
  elsewhere: "这是别人的操作。请先确认对方已经不在处理这份名单。",
  begun: (at: string) => `开始于 ${at}`,
  rows: (rows: string, more: boolean) => `第 ${rows} 行${more ? "等" : ""}`,
  finish: "补完",
  finishHint: "把这些编码写进原来那些客户的空白单元格；有改动的行不会写。",
  finishing: "正在补写编码",
  close: "结束",
  closeAsk: "不再补写。没有写进单元格的编码怎么处理？",
  closeNow: "结束这次发放",
  closing: "正在结束…",
  finished: (written: string) => `已补写 ${written} 个编码。`,
  left: (count: string) => `${count} 个编码没有写：原来的行改过、填过或删掉了。它们怎么处理？`,
  keep: "保留登记",
  stopped: "已停止。已写入的编码有效，可以再点“补完”接着写。",
  closed: (voided: string, returned: string) => `已结束：作废 ${voided} 个编码，退回 ${returned} 个号码。`,
  unsettledTitle: "请核对这些客户的编码",
  unsettledHint: "另一个人同时发放了同一个编码，编码归先登记的客户。以下客户需要您看一看：",
  goTo: "转到单元格",
  dismiss: "已处理",
};

type RecoveryWords = typeof zh;

const en: RecoveryWords = {
  title: "Unfinished issuing",
  elsewhere: "Somebody else began this. Make sure first that they are not working on the list any more.",
  begun: (at) => `Begun ${at}`,
  rows: (rows, more) => `Rows ${rows}${more ? " …" : ""}`,
  finish: "Finish",
  finishHint: "Writes the codes into the blank cells of the customers they were meant for; rows that were changed are left alone.",
  finishing: "Writing codes",
  close: "Close",
  closeAsk: "Nothing more is written. What becomes of the codes that stand in no cell?",
  closeNow: "Close the action",
  closing: "Closing…",
  finished: (written) => `Codes written: ${written}.`,
  left: (count) => `Codes that were not written, because their rows were changed, filled or deleted: ${count}. What becomes of them?`,
  keep: "Keep them registered",
  stopped: "Stopped. The codes written so far count; “Finish” goes on with the rest.",
  closed: (voided, returned) => `Closed. Codes voided: ${voided}; numbers handed back: ${returned}.`,
  unsettledTitle: "Please check these customers’ codes",
  unsettledHint: "Somebody else issued the same code at the same moment. It belongs to the customer who was registered first; please see to these:",
  goTo: "Go to the cell",
  dismiss: "Done",
};

const languages: Readonly<Record<Locale, RecoveryWords>> = { "zh-CN": zh, "en-US": en };

/** The words for what a crash left in the language of Office. */
export const useRecoveryWords = (): RecoveryWords => languages[usePane().locale];

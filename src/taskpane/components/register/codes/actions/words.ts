import type { Locale } from "../../../../../app/api";
import { usePane } from "../../../../PaneContext";

const zh = {
  goTo: "转到单元格",
  copy: "复制编码",
  copied: "已复制",
  copyByHand: "请按 Ctrl+C 复制",
  reason: "原因",
  reasonHint: "例如：录入重复、客户注销。会记在登记簿和日志里。",

  void: "作废",
  voidAsk: (code: string) => `作废编码 ${code}`,
  voidHint: "作废后，这个编码永远不会再发给任何客户，也不能恢复。单元格里的内容不改动。",
  voided: (code: string) => `编码 ${code} 已作废。`,
  notVoided: (code: string) => `编码 ${code} 已经作废或退回，没有改动。`,

  handBack: "试着退回",
  handBackAsk: (code: string) => `试着退回编码 ${code}`,
  handBackHint: "退回后，这个号码会发给别的客户。只有后面还没有发过号、编码也不在任何单元格里时才能退回。如果编码已经告诉过客户，请改用“作废”。",
  handedBack: (code: string) => `编码 ${code} 已退回，它的号码以后会发给别的客户。`,
  notHandedBack: (code: string) => `编码 ${code} 没有退回：后面已经发过号，或者它还在某个单元格里。编码保持原样，不再需要时可以作废。`,

  extend: "延期",
  extendAsk: (code: string) => `更改编码 ${code} 的预留`,
  until: "预留到哪一天",
  untilHint: "留空表示一直预留。",
  note: "为谁、做什么用",
  save: "保存",
  extended: (code: string, day: string) => (day === "" ? `编码 ${code} 改为一直预留。` : `编码 ${code} 预留到 ${day}。`),

  assign: "发放给客户",
  assignAsk: (code: string) => `把编码 ${code} 发放给客户`,
  customer: "客户标识",
  customerHint: "与名单里的写法一致，例如客户名称。",
  intoCell: "写入选中的单元格（须是空白的）",
  assignNow: "发放",
  assigned: (code: string, customer: string) => `编码 ${code} 已发放给“${customer}”。`,
  assignedInto: (code: string, customer: string, address: string) => `编码 ${code} 已发放给“${customer}”，并写入 ${address}。`,
  assignedNoCell: (code: string, customer: string) => `编码 ${code} 已发放给“${customer}”。选中的单元格不是空白的，没有写入。`,
};

export type CodeActionWords = typeof zh;

const en: CodeActionWords = {
  goTo: "Go to cell",
  copy: "Copy code",
  copied: "Copied",
  copyByHand: "Press Ctrl+C to copy",
  reason: "Reason",
  reasonHint: "For instance: entered twice, customer closed. Kept in the register and the log.",

  void: "Void",
  voidAsk: (code) => `Void the code ${code}`,
  voidHint: "A void code never comes back: no customer will ever be given it, and it cannot be restored. Cells are left as they are.",
  voided: (code) => `The code ${code} is void.`,
  notVoided: (code) => `The code ${code} was void or handed back already; nothing was changed.`,

  handBack: "Try to hand back",
  handBackAsk: (code) => `Try to hand back the code ${code}`,
  handBackHint: "A number that is handed back will be given to another customer. Possible only while no later number was issued and the code stands in no cell. Void it instead if a customer has been told the code.",
  handedBack: (code) => `The code ${code} was handed back; another customer will be given its number.`,
  notHandedBack: (code) => `The code ${code} was not handed back: later numbers were issued, or it still stands in a cell. It stays as it is; void it if it is not needed any more.`,

  extend: "Extend",
  extendAsk: (code) => `Change the reservation of ${code}`,
  until: "Reserved until",
  untilHint: "Leave it blank to reserve without end.",
  note: "For whom, and what for",
  save: "Save",
  extended: (code, day) => (day === "" ? `The code ${code} is reserved without end.` : `The code ${code} is reserved until ${day}.`),

  assign: "Issue to a customer",
  assignAsk: (code) => `Issue the code ${code} to a customer`,
  customer: "Record key",
  customerHint: "As the list writes it, for instance the customer's name.",
  intoCell: "Write it into the selected cell, if that is blank",
  assignNow: "Issue",
  assigned: (code, customer) => `The code ${code} was issued to “${customer}”.`,
  assignedInto: (code, customer, address) => `The code ${code} was issued to “${customer}” and written into ${address}.`,
  assignedNoCell: (code, customer) => `The code ${code} was issued to “${customer}”. The selected cell is not blank, so nothing was written.`,
};

const languages: Readonly<Record<Locale, CodeActionWords>> = { "zh-CN": zh, "en-US": en };

/** The words for what can be done with one code, in the language of Office. */
export const useCodeActionWords = (): CodeActionWords => languages[usePane().locale];

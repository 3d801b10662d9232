import type { Locale } from "../../../../app/api";
import type { Finding } from "../../../../core";
import type { AdoptFate, OutlierChoice } from "../../../../core/adopt";
import { usePane } from "../../../PaneContext";

const zh = {
  hint: "名单里已有的编码登记进来：以后不会再发给别人，流水号接着往后数。单元格不会改动。",
  column: "编码所在的列",
  allRules: "全部规则",
  rule: "编码规则",
  customer: "客户标识",
  customerHint: "如客户名称或税号。有了它，同一客户再次编码时沿用原来的编码。",
  customerNone: "不用（只登记编码）",
  inputs: "编码要用到的列（可选）",
  inputsHint: "编码本身看不出流水依据时，要靠这些列。",
  inputNone: "（没有这一列）",
  look: "先看看",
  lookAgain: "重新看",
  looking: "正在查看",
  stopped: "已停止查看。",

  willAdopt: (count: string) => `将收编 ${count} 个编码`,
  willChange: (count: string) => `另有 ${count} 个已登记的编码补上客户，或由预留转为收编。`,
  nothing: "没有需要收编的编码",
  nothingReadTitle: "这一列不像是编码",
  rows: "名单里的行",
  fates: {
    adopted: "照原样收编", known: "已在登记簿里", repeated: "与上面的行相同", blank: "没有编码", named: "补上客户", reserved: "预留转为收编",
    conflict: "几个客户共用一个编码", second: "同一客户的又一个编码", keyless: "看不出流水依据", outlier: "号码特别大", unread: "没有规则读得出",
    void: "编码已作废", "other-customer": "属于别的客户", "not-text": "不是文本",
  } as Readonly<Record<AdoptFate, string>>,
  neverDrawn: (count: string) => `其中 ${count} 个编码的号码规则自己不会发，只登记，不影响计数器。`,

  counters: (count: string) => `计数器（${count}）`,
  counter: (rule: string, key: string) => `${rule}${key === "" ? "" : ` · ${key}`}`,
  next: (before: string, after: string) => (before === after ? `下一个号 ${after}，不变` : `下一个号 ${before} → ${after}`),
  counted: (codes: string, lowest: string, highest: string) => `${codes} 个编码，号码 ${lowest}–${highest}`,
  full: (limit: string) => `已用到最大号 ${limit}，再发放前请加大位数。`,

  outliers: "号码特别大，可能录错了",
  group: (at: string, of: string) => `第 ${at} 组，共 ${of} 组`,
  outlier: (name: string, codes: string, lowest: string, highest: string, below: string) =>
    `${name}：${codes} 个编码的号码${lowest === highest ? `是 ${lowest}` : `在 ${lowest}–${highest} 之间`}${below === "" ? "" : `，其余最大的是 ${below}`}。`,
  outlierAsk: "怎么处理？",
  outlierChoices: {
    apart: ["登记，但计数器不跟着走（建议）", (next: string) => `编码不会再发给别人；下一个号是 ${next}。`],
    count: ["号码没错，接着往后数", (next: string) => `下一个号是 ${next}，中间的号不再发。`],
    leave: ["先不登记，等改正后再收编", () => "没有登记的编码以后可能发给别人。"],
  } as Readonly<Record<OutlierChoice, readonly [string, (next: string) => string]>>,
  previous: "上一组",
  following: "下一组",

  further: "更多选项",
  choices: {
    conflicts: { label: "几个客户共用的编码", hint: "默认只登记编码、不记客户：编码不会再发给别人，查清后再补客户。", options: { nobody: "登记，不记客户", first: "算第一行的客户", leave: "不登记" } },
    secondCodes: { label: "同一客户的第二个编码", hint: "默认登记编码、不记客户：客户仍用原来的编码。", options: { nobody: "登记，不记客户", adopt: "一并算这个客户的", leave: "不登记" } },
    keyless: { label: "看不出流水依据的编码", hint: "默认只登记编码，不影响计数器。", options: { apart: "登记，不计流水号", leave: "不登记" } },
    legacy: { label: "没有规则读得出的编码", hint: "默认按原样登记，可以按客户查到。", options: { keep: "登记，不归任何规则", leave: "不登记" } },
  },
  leaveHint: "没有登记的编码以后可能发给别人。",

  listed: "请看一看的行",
  unlisted: (count: string) => `还有 ${count} 行没有列出。`,
  notes: (count: string) => `照样收编，但有说明的行（${count}）`,
  row: (row: string) => `第 ${row} 行`,
  run: (count: string) => `收编 ${count} 个编码`,
  adopting: "正在收编",
  adoptStopped: "已停止。停止之前收编的编码有效；再收编一次就接着做完。",
  done: (count: string) => `已收编 ${count} 个编码`,
  doneHint: "已记入日志。如果收编错了，可以在上面的“最近的操作”里撤销。",
  again: "收编另一份名单",
  kinds: {
    "adopt-spelling": "写法不同", "adopt-number-cell": "单元格是数字", "adopt-zeros-lost": "前面的零可能丢了", "adopt-key-unknown": "看不出流水依据",
    "adopt-two-customers": "几个客户共用", "adopt-other-customer": "属于别的客户", "adopt-void": "编码已作废", "adopt-second-code": "客户已有编码",
    "adopt-outlier": "号码特别大", "adopt-never-drawn": "规则不会发的号",
  } as Readonly<Partial<Record<Finding["kind"], string>>>,
};

type AdoptWords = typeof zh;

const codes = (count: string): string => `${count} ${count === "1" ? "code" : "codes"}`;

const en: AdoptWords = {
  hint: "Takes codes that a list has already into the register: nobody else will get them, and the counters go on behind them. Cells stay as they are.",
  column: "Column of the codes",
  allRules: "All rules",
  rule: "Coding rule",
  customer: "Customer",
  customerHint: "A name or tax number. With it, a customer who is encoded again gets the same code.",
  customerNone: "None (register codes alone)",
  inputs: "Columns that the codes are made of (optional)",
  inputsHint: "Needed where a code alone does not say which counter it belongs to.",
  inputNone: "(no such column)",
  look: "Look first",
  lookAgain: "Look again",
  looking: "Looking",
  stopped: "Stopped looking.",

  willAdopt: (count) => `Codes to adopt: ${count}`,
  willChange: (count) => `Registered codes that get their customer, or are no longer reserved: ${count}.`,
  nothing: "No codes to adopt",
  nothingReadTitle: "This does not look like a column of codes",
  rows: "Rows of the list",
  fates: {
    adopted: "Adopted as they are", known: "Registered already", repeated: "Same as a row above", blank: "Without a code", named: "Get their customer", reserved: "Were reserved, become adopted",
    conflict: "One code, several customers", second: "A customer’s further code", keyless: "Counter unknown", outlier: "Number far above the others", unread: "No rule reads them",
    void: "Code is void", "other-customer": "Belong to another customer", "not-text": "Not text",
  },
  neverDrawn: (count) => `Of these, with numbers that the rule itself never gives (registered, but not counted): ${count}.`,

  counters: (count) => `Counters (${count})`,
  counter: (rule, key) => `${rule}${key === "" ? "" : ` · ${key}`}`,
  next: (before, after) => (before === after ? `Next number ${after}, unchanged` : `Next number ${before} → ${after}`),
  counted: (codes, lowest, highest) => `Codes: ${codes}, numbers ${lowest}–${highest}`,
  full: (limit) => `The highest number, ${limit}, is used. Give the rule more digits before you issue again.`,

  outliers: "Far above the others, perhaps mistyped",
  group: (at, of) => `Group ${at} of ${of}`,
  outlier: (name, n, lowest, highest, below) => `${name}: ${codes(n)}, ${lowest === highest ? `number ${lowest}` : `numbers ${lowest}–${highest}`}${below === "" ? "" : `; the highest of the others is ${below}`}.`,
  outlierAsk: "What becomes of them?",
  outlierChoices: {
    apart: ["Register them; the counter does not follow (advised)", (next) => `Nobody else gets these codes; the next number is ${next}.`],
    count: ["The numbers are right; count on from them", (next) => `The next number is ${next}; those in between are left out.`],
    leave: ["Leave them out until they are corrected", () => "Codes that are not registered may be given to others."],
  },
  previous: "Previous group",
  following: "Next group",

  further: "Further choices",
  choices: {
    conflicts: { label: "Codes of several customers", hint: "By default the code is registered without a customer: nobody else gets it, and the customer can be added later.", options: { nobody: "Register without a customer", first: "The first row’s customer", leave: "Leave out" } },
    secondCodes: { label: "A customer’s second code", hint: "By default it is registered without a customer, who keeps the first code.", options: { nobody: "Register without a customer", adopt: "The customer has both", leave: "Leave out" } },
    keyless: { label: "Codes whose counter is unknown", hint: "By default they are registered and no counter follows.", options: { apart: "Register without a number", leave: "Leave out" } },
    legacy: { label: "Codes that no rule reads", hint: "By default they are registered as they are and found by their customer.", options: { keep: "Register without a rule", leave: "Leave out" } },
  },
  leaveHint: "Codes that are not registered may be given to others.",

  listed: "Rows to look at",
  unlisted: (count) => `Further rows that are not listed: ${count}.`,
  notes: (count) => `Adopted, with a remark (${count})`,
  row: (row) => `Row ${row}`,
  run: (count) => `Adopt ${codes(count)}`,
  adopting: "Adopting",
  adoptStopped: "Stopped. What was adopted so far counts; adopting once more goes on with the rest.",
  done: (count) => `Codes adopted: ${count}`,
  doneHint: "The log says so. If it was a mistake, take it back under “Recent actions” above.",
  again: "Adopt another list",
  kinds: {
    "adopt-spelling": "Spelt otherwise", "adopt-number-cell": "Number in the cell", "adopt-zeros-lost": "Zeros may be lost", "adopt-key-unknown": "Counter unknown",
    "adopt-two-customers": "Several customers", "adopt-other-customer": "Another customer’s", "adopt-void": "Void", "adopt-second-code": "Customer has a code",
    "adopt-outlier": "Far above the others", "adopt-never-drawn": "Number the rule never gives",
  },
};

const languages: Readonly<Record<Locale, AdoptWords>> = { "zh-CN": zh, "en-US": en };

/** The words of adopting in the language of Office. */
export const useAdoptWords = (): AdoptWords => languages[usePane().locale];

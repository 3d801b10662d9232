import type { Locale } from "../api";
import type { OwnTable } from "../ports";

/** The layout of our own tables that this version writes. A higher number in a sheet was written by a newer CustCode. */
export const SCHEMA = 2;

interface ColumnWords {
  readonly zh: string;
  readonly en: string;
  /** Columns are text unless they count something. */
  readonly format?: string;
  /** Issuing stops when this column is missing; the others are only added again. */
  readonly vital?: true;
}

/** Every column of the five tables, in the order in which they are created, with its header in both languages. */
export const COLUMNS = {
  rules: {
    name: { zh: "编码规则", en: "Rule", vital: true },
    version: { zh: "版本", en: "Version", format: "0" },
    pattern: { zh: "模式", en: "Pattern", vital: true },
    validFrom: { zh: "生效日期", en: "Valid from" },
    status: { zh: "状态", en: "Status" },
    owner: { zh: "负责人", en: "Owner" },
    reviewDate: { zh: "复核日期", en: "Review date" },
    definition: { zh: "定义", en: "Definition" },
  },
  codebooks: {
    codebook: { zh: "码表", en: "Codebook", vital: true },
    value: { zh: "值", en: "Value", vital: true },
    code: { zh: "代码", en: "Code", vital: true },
    aliases: { zh: "别名", en: "Aliases" },
    parent: { zh: "上级", en: "Parent" },
    from: { zh: "起", en: "From" },
    to: { zh: "止", en: "To" },
    status: { zh: "状态", en: "Status" },
  },
  counters: {
    rule: { zh: "编码规则", en: "Rule", vital: true },
    key: { zh: "流水依据", en: "Counter key", vital: true },
    next: { zh: "下一个号", en: "Next", format: "0", vital: true },
    step: { zh: "步长", en: "Step", format: "0" },
    limit: { zh: "上限", en: "Limit", format: "0" },
    used: { zh: "已用", en: "Used", format: "0.0%" },
    lastCode: { zh: "最近编码", en: "Last code" },
    lastIssued: { zh: "最近发放", en: "Last issued" },
    owner: { zh: "号段使用人", en: "Block of" },
  },
  register: {
    code: { zh: "编码", en: "Code", vital: true },
    rule: { zh: "编码规则", en: "Rule", vital: true },
    version: { zh: "版本", en: "Version", format: "0" },
    key: { zh: "流水依据", en: "Counter key", vital: true },
    number: { zh: "流水号", en: "Number", format: "0", vital: true },
    recordKey: { zh: "客户标识", en: "Record key" },
    inputs: { zh: "输入项", en: "Inputs" },
    status: { zh: "状态", en: "Status" },
    batch: { zh: "批次", en: "Batch" },
    by: { zh: "经办人", en: "By" },
    at: { zh: "时间", en: "At" },
    cell: { zh: "单元格", en: "Cell" },
    // Not "备注" or "Note": people add columns of that name themselves.
    note: { zh: "登记说明", en: "Register note" },
    until: { zh: "预留至", en: "Reserved until" },
  },
  log: {
    at: { zh: "时间", en: "At" },
    by: { zh: "经办人", en: "By" },
    action: { zh: "动作", en: "Action" },
    subject: { zh: "对象", en: "Subject" },
    reason: { zh: "原因", en: "Reason" },
    before: { zh: "之前", en: "Before" },
    after: { zh: "之后", en: "After" },
    hash: { zh: "校验", en: "Hash" },
    previous: { zh: "前一行校验", en: "Previous hash" },
  },
} as const satisfies Record<OwnTable, Record<string, ColumnWords>>;

export type ColumnId<T extends OwnTable> = keyof (typeof COLUMNS)[T] & string;

export const OWN_TABLES = Object.keys(COLUMNS) as readonly OwnTable[];

/** The columns of a table as plain entries, in order. */
export function columnsOf(table: OwnTable): readonly (readonly [string, ColumnWords])[] {
  return Object.entries<ColumnWords>(COLUMNS[table]);
}

/** The sheet's name under which a table is created. */
export function sheetNameOf(table: OwnTable): string {
  return `CustCode ${table.charAt(0).toUpperCase()}${table.slice(1)}`;
}

/** The language that a table's headers are in, so that new rows speak it too. */
export function localeOf(table: OwnTable, headers: readonly string[]): Locale {
  return columnsOf(table).some(([, words]) => headers.includes(words.zh)) ? "zh-CN" : "en-US";
}

/** A column's header in one language. */
export function headerText(words: { readonly zh: string; readonly en: string }, locale: Locale): string {
  return locale === "zh-CN" ? words.zh : words.en;
}

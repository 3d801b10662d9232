import type { Locale } from "../api";
import type { OwnTable, TablePlan } from "../ports";

/** The layout of our own tables that this version writes. A higher number in a sheet was written by a newer CustCode. */
export const SCHEMA = 2;

interface ColumnWords {
  readonly zh: string;
  readonly en: string;
  /** Columns are text unless they count something. */
  readonly format?: string;
  readonly width: number;
  /** Issuing stops when this column is missing; the others are only added again. */
  readonly vital?: true;
}

/** Every column of the five tables, in the order in which they are created, with its header in both languages. */
export const COLUMNS = {
  rules: {
    name: { zh: "编码规则", en: "Rule", width: 110, vital: true },
    version: { zh: "版本", en: "Version", format: "0", width: 60 },
    pattern: { zh: "模式", en: "Pattern", width: 240, vital: true },
    validFrom: { zh: "生效日期", en: "Valid from", width: 90 },
    status: { zh: "状态", en: "Status", width: 70 },
    owner: { zh: "负责人", en: "Owner", width: 90 },
    reviewDate: { zh: "复核日期", en: "Review date", width: 90 },
    definition: { zh: "定义", en: "Definition", width: 300 },
  },
  codebooks: {
    codebook: { zh: "码表", en: "Codebook", width: 110, vital: true },
    value: { zh: "值", en: "Value", width: 180, vital: true },
    code: { zh: "代码", en: "Code", width: 80, vital: true },
    aliases: { zh: "别名", en: "Aliases", width: 260 },
    parent: { zh: "上级", en: "Parent", width: 100 },
    from: { zh: "起", en: "From", width: 90 },
    to: { zh: "止", en: "To", width: 90 },
    status: { zh: "状态", en: "Status", width: 70 },
  },
  counters: {
    rule: { zh: "编码规则", en: "Rule", width: 110, vital: true },
    key: { zh: "流水依据", en: "Counter key", width: 120, vital: true },
    next: { zh: "下一个号", en: "Next", format: "0", width: 80, vital: true },
    step: { zh: "步长", en: "Step", format: "0", width: 60 },
    limit: { zh: "上限", en: "Limit", format: "0", width: 80 },
    used: { zh: "已用", en: "Used", format: "0.0%", width: 60 },
    lastCode: { zh: "最近编码", en: "Last code", width: 130 },
    lastIssued: { zh: "最近发放", en: "Last issued", width: 160 },
    owner: { zh: "号段使用人", en: "Block of", width: 90 },
  },
  register: {
    code: { zh: "编码", en: "Code", width: 130, vital: true },
    rule: { zh: "编码规则", en: "Rule", width: 110, vital: true },
    version: { zh: "版本", en: "Version", format: "0", width: 60 },
    key: { zh: "流水依据", en: "Counter key", width: 110, vital: true },
    number: { zh: "流水号", en: "Number", format: "0", width: 70, vital: true },
    recordKey: { zh: "客户标识", en: "Record key", width: 160 },
    inputs: { zh: "输入项", en: "Inputs", width: 200 },
    status: { zh: "状态", en: "Status", width: 70 },
    batch: { zh: "批次", en: "Batch", width: 110 },
    by: { zh: "经办人", en: "By", width: 90 },
    at: { zh: "时间", en: "At", width: 160 },
    cell: { zh: "单元格", en: "Cell", width: 130 },
    // Not "备注" or "Note": people add columns of that name themselves.
    note: { zh: "登记说明", en: "Register note", width: 160 },
    until: { zh: "预留至", en: "Reserved until", width: 90 },
  },
  log: {
    at: { zh: "时间", en: "At", width: 160 },
    by: { zh: "经办人", en: "By", width: 90 },
    action: { zh: "动作", en: "Action", width: 110 },
    subject: { zh: "对象", en: "Subject", width: 160 },
    reason: { zh: "原因", en: "Reason", width: 200 },
    before: { zh: "之前", en: "Before", width: 200 },
    after: { zh: "之后", en: "After", width: 200 },
    hash: { zh: "校验", en: "Hash", width: 160 },
    previous: { zh: "前一行校验", en: "Previous hash", width: 160 },
  },
} as const satisfies Record<OwnTable, Record<string, ColumnWords>>;

export type ColumnId<T extends OwnTable> = keyof (typeof COLUMNS)[T] & string;

export const OWN_TABLES = Object.keys(COLUMNS) as readonly OwnTable[];

const SHEETS: Record<OwnTable, { readonly sheet: string; readonly zh: string; readonly en: string }> = {
  rules: { sheet: "CustCode Rules", zh: "编码规则", en: "coding rules" },
  codebooks: { sheet: "CustCode Codebooks", zh: "码表(可直接在此编辑)", en: "codebooks (edit them right here)" },
  counters: { sheet: "CustCode Counters", zh: "流水号计数器(“下一个号”可调大,不可调小)", en: "counters (“Next” may be raised, never lowered)" },
  register: { sheet: "CustCode Register", zh: "登记簿(只增不减,请勿修改或删除)", en: "register (only ever grows; please do not edit or delete)" },
  log: { sheet: "CustCode Log", zh: "日志(请勿修改)", en: "log (please do not edit)" },
};

/** The columns of a table as plain entries, in order. */
export function columnsOf(table: OwnTable): readonly (readonly [string, ColumnWords])[] {
  return Object.entries<ColumnWords>(COLUMNS[table]);
}

/** The sheet's name under which a table is created. */
export function sheetNameOf(table: OwnTable): string {
  return SHEETS[table].sheet;
}

/** The language that a table's headers are in, so that new rows speak it too. */
export function localeOf(table: OwnTable, headers: readonly string[]): Locale {
  return columnsOf(table).some(([, words]) => headers.includes(words.zh)) ? "zh-CN" : "en-US";
}

/**
 * What to create for one table in the user's language.
 *
 * @param identity the workbook's identity, which stands in the title of each of our sheets; "" when it has none yet.
 */
export function planTable(table: OwnTable, locale: Locale, identity = ""): TablePlan {
  const name = SHEETS[table];
  const what = locale === "zh-CN" ? name.zh : name.en;
  return {
    table,
    sheet: name.sheet,
    title: `CustCode ${what} · schema ${SCHEMA}${identity === "" ? "" : ` · id ${identity}`}`,
    schema: SCHEMA,
    columns: columnsOf(table).map(([, words]) => ({
      header: headerText(words, locale),
      numberFormat: words.format ?? "@",
      width: words.width,
    })),
  };
}

/** A column's header in one language. */
export function headerText(words: { readonly zh: string; readonly en: string }, locale: Locale): string {
  return locale === "zh-CN" ? words.zh : words.en;
}

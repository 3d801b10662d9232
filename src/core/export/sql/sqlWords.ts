/** Comments of a script, in both languages; `--` is put before every line. */

export interface SqlWords {
  readonly title: string;
  readonly database: (name: string, since: string) => string;
  readonly made: (on: string) => string;
  readonly rows: (count: number) => string;
  readonly run: readonly string[];
  readonly rule: (name: string, version: number, pattern: string) => string;
  readonly notReady: (name: string, version: number) => string;
  readonly noFormat: string;
  readonly noCheck: (scheme: string) => string;
  readonly someLengths: (scheme: string, most: number) => string;
  readonly codesTable: readonly string[];
  readonly keyByWriter: readonly string[];
  readonly columns: Readonly<Record<"code" | "rule" | "version" | "counterKey" | "number" | "recordKey" | "inputs" | "status" | "batch" | "by" | "at" | "cell" | "note" | "until" | "codeKey" | "sameCode" | "sameCustomer" | "exempt", string>>;
  readonly countersTable: string;
  readonly rulesTable: string;
  readonly codebooksTable: string;
  readonly unique: string;
}

const zh: SqlWords = {
  title: "客户编码登记簿（由 CustCode 从工作簿导出）",
  database: (name, since) => `数据库：${name} ${since} 或更高版本，编码 UTF-8`,
  made: (on) => `导出时间：${on}`,
  rows: (count) => `登记簿行数：${count}`,
  run: ["在一个还没有这些表的空库（或空架构）里运行。任何一句出错，数据都不会写入一半。"],
  rule: (name, version, pattern) => `规则“${name}”第 ${version} 版：${pattern}`,
  notReady: (name, version) => `规则“${name}”第 ${version} 版还不能使用，所以没有为它写检查。`,
  noFormat: "格式有太多种写法，这个数据库里没有检查。",
  noCheck: (scheme) => `校验位（${scheme}）的位置不固定，没有检查。`,
  someLengths: (scheme, most) => `校验位（${scheme}）只检查到 ${most} 个字符。`,
  codesTable: ["每一行是一个发放、收编、预留、作废或退回的编码；编码只发放一次，作废后也不再使用。"],
  keyByWriter: ["写入新行时，code_key 要填编码的比较形式：半角、大写、不含空格。"],
  columns: {
    code: "编码，按文本保存，保留前导零",
    rule: "规则名称；空文本表示不属于任何规则的旧编码",
    version: "发放时的规则版本",
    counterKey: "流水依据",
    number: "流水号；没有流水号的规则为 NULL",
    recordKey: "客户标识",
    inputs: "行里的输入项，JSON 数组",
    status: "issued 已发放，adopted 已收编，reserved 已预留，void 已作废，returned 已退回",
    batch: "批次",
    by: "发放人",
    at: "发放时间，ISO 8601",
    cell: "工作簿里的单元格",
    note: "备注",
    until: "预留到哪一天，ISO 日期",
    codeKey: "编码的比较形式：大小写、全半角、空格不计",
    sameCode: "导出时编码已重复：更早那一行的 row_no；新行请留 NULL",
    sameCustomer: "导出时该客户已有有效编码：那一行的 row_no；新行请留 NULL",
    exempt: "1 表示不按规则检查（规则或码表后来改了）；新行请留 0",
  },
  countersTable: "计数器：下一个号码。owner 不为空的是某个人自己的号段。",
  rulesTable: "编码规则的各个版本。",
  codebooksTable: "码表：值和编码。",
  unique: "一个编码只有一行；一个客户在一条规则下只有一个有效编码。",
};

const en: SqlWords = {
  title: "Register of customer codes, exported from a workbook by CustCode",
  database: (name, since) => `Database: ${name} ${since} or later, in UTF-8`,
  made: (on) => `Exported: ${on}`,
  rows: (count) => `Rows of the register: ${count}`,
  run: ["Run it in a database (or schema) that has none of these tables yet. When a statement fails, no half of the data is kept."],
  rule: (name, version, pattern) => `Rule “${name}”, version ${version}: ${pattern}`,
  notReady: (name, version) => `Rule “${name}”, version ${version}, cannot be used yet, so nothing is checked for it.`,
  noFormat: "The format can be written in too many ways to be checked in this database.",
  noCheck: (scheme) => `The check (${scheme}) has no fixed place and is not checked.`,
  someLengths: (scheme, most) => `The check (${scheme}) is checked up to ${most} characters only.`,
  codesTable: ["Each row is a code that was issued, adopted, reserved, voided or handed back. A code is issued once and never comes back."],
  keyByWriter: ["Whoever inserts a row fills code_key with the code's comparison form: half width, upper case, no blanks."],
  columns: {
    code: "the code, as text, with its leading zeros",
    rule: "the rule's name; empty for an old code of no rule",
    version: "the version of the rule that issued it",
    counterKey: "the counter key",
    number: "the number; NULL for rules without a sequence",
    recordKey: "the record key: which customer it is",
    inputs: "the row's inputs, a JSON array",
    status: "issued, adopted, reserved, void or returned",
    batch: "the batch",
    by: "who issued it",
    at: "when, ISO 8601",
    cell: "the cell in the workbook",
    note: "a note",
    until: "last day of a reservation, ISO date",
    codeKey: "the code's comparison form: case, width and blanks do not count",
    sameCode: "row_no of the earlier row that had the same code in the workbook; NULL for new rows",
    sameCustomer: "row_no of the row that was the customer's living code already; NULL for new rows",
    exempt: "1: not held to the rule, which was changed later, or its codebook; 0 for new rows",
  },
  countersTable: "Counters: the next number. Those with an owner are one person's own block.",
  rulesTable: "The versions of the coding rules.",
  codebooksTable: "Codebooks: values and their codes.",
  unique: "One row for a code; one living code for a customer under a rule.",
};

export const sqlWords = { "zh-CN": zh, "en-US": en } as const;
export type SqlLanguage = keyof typeof sqlWords;

/** Words on the sheet that a report is written on. */
import type { Locale } from "../app/api";

export interface ReportMessages {
  /** What the sheet is called, with the day behind it. */
  readonly sheet: string;
  readonly title: string;
  readonly facts: Readonly<Record<"when" | "list" | "column" | "rule" | "rows" | "good" | "found" | "left", string>>;
  readonly counts: readonly [kind: string, count: string, severity: string];
  readonly chart: string;
  readonly headers: readonly [finding: string, row: string, severity: string, cell: string, code: string, note: string, proposed: string, certainty: string, reasons: string];
  /** Between several things that were undone. */
  readonly between: string;
}

const messages: Readonly<Record<Locale, ReportMessages>> = {
  "zh-CN": {
    sheet: "编码检查",
    title: "客户编码检查结果",
    facts: { when: "检查时间", list: "名单", column: "编码列", rule: "编码规则", rows: "检查行数", good: "没有问题的行", found: "有问题的行", left: "未列出的问题（工作表已满）" },
    counts: ["问题", "次数", "程度"],
    chart: "各类问题的次数",
    headers: ["问题", "行", "程度", "单元格", "编码", "说明", "建议编码", "把握", "依据"],
    between: "、",
  },
  "en-US": {
    sheet: "Code findings",
    title: "What is wrong with the customer codes",
    facts: { when: "Checked", list: "List", column: "Column", rule: "Coding rule", rows: "Rows checked", good: "Rows without fault", found: "Rows with findings", left: "Findings not listed (the sheet is full)" },
    counts: ["Finding", "Count", "Severity"],
    chart: "Findings by kind",
    headers: ["Finding", "Row", "Severity", "Cell", "Code", "What is wrong", "Proposed code", "Certainty", "Reasons"],
    between: ", ",
  },
};

export const createReportMessages = (locale: Locale): ReportMessages => messages[locale];

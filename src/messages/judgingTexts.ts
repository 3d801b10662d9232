import type { Locale } from "../app/api";

/** What the worksheet functions that judge codes say beside the findings. */
export interface JudgingTexts {
  /** The headers of `CUSTCODE.AUDIT`. */
  readonly headers: readonly [row: string, code: string, finding: string, proposed: string, certainty: string];
  readonly nothingFound: string;
  /** The last line, where findings are left out. Params: count. */
  readonly more: string;
  /** Between two sentences in one cell. */
  readonly between: string;
}

export const judgingTexts: Readonly<Record<Locale, JudgingTexts>> = {
  "zh-CN": {
    headers: ["行", "编码", "检查结果", "建议编码", "把握"],
    nothingFound: "没有发现问题。",
    more: "还有 {count} 条结果没有列出，请在 CustCode 窗格的“验证”页查看全部。",
    between: "",
  },
  "en-US": {
    headers: ["Row", "Code", "Finding", "Proposed code", "Certainty"],
    nothingFound: "Nothing found.",
    more: "{count} more findings are not listed; see all of them in the CustCode pane, under Validate.",
    between: " ",
  },
};

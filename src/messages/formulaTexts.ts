import type { AppState, Locale } from "../app/api";

/** What a formula's error says when one rests the pointer on it. */
export interface FormulaTexts {
  readonly waiting: string;
  readonly notReady: Readonly<Record<AppState["phase"], string>>;
  readonly noDefaultRule: string;
  /** `{name}` stands for the rule that was asked for. */
  readonly noSuchRule: string;
}

const zh: FormulaTexts = {
  waiting: "正在等待发放编码。如果一直不变，请打开 CustCode 窗格，查看“等待发放的公式”。",
  notReady: {
    loading: "CustCode 正在读取工作簿，请稍候。",
    absent: "此工作簿还没有编码规则。请打开 CustCode 窗格完成设置。",
    blocked: "CustCode 的工作表有问题，已暂停发放。请打开 CustCode 窗格查看原因。",
    ready: "没有可用的默认编码规则。请在 CustCode 窗格的“规则”中检查。",
  },
  noDefaultRule: "没有可用的默认编码规则。请在 CustCode 窗格的“规则”中检查。",
  noSuchRule: "没有名为“{name}”的编码规则。请检查名称，或在 CustCode 窗格的“规则”中查看。",
};

const en: FormulaTexts = {
  waiting: "Waiting to be issued. If this stays, open the CustCode pane and look at the waiting formulas.",
  notReady: {
    loading: "CustCode is still reading the workbook. Please wait a moment.",
    absent: "This workbook has no coding rule yet. Open the CustCode pane to set one up.",
    blocked: "Something is wrong with CustCode's sheets, so no codes are issued. Open the CustCode pane to see why.",
    ready: "There is no usable default coding rule. Check the rules in the CustCode pane.",
  },
  noDefaultRule: "There is no usable default coding rule. Check the rules in the CustCode pane.",
  noSuchRule: "There is no coding rule named \"{name}\". Check the name, or look at the rules in the CustCode pane.",
};

/** The texts in this language. */
export function formulaTexts(locale: Locale): FormulaTexts {
  return locale === "zh-CN" ? zh : en;
}

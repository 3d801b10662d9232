/** What Excel says when a cell of a guarded column is given something else than it takes. */
import type { Locale } from "../app/api";
import { fillTemplate } from "./fillTemplate";
import { inputNames } from "./inputNames";

export interface GuardMessage {
  readonly title: string;
  readonly message: string;
}

export interface GuardMessages {
  list(input: string): GuardMessage;
  code(rule: string, example: string): GuardMessage;
}

/** Excel shows no longer ones. */
const longestTitle = 32;
const longestMessage = 225;

const texts = {
  "zh-CN": {
    listTitle: "CustCode · {input}",
    list: "“{input}”只能填下拉列表中的值。请从列表中选择；列表中没有时，先在 CustCode 的码表中加上，再重新设置一次。",
    codeTitle: "CustCode · {rule}",
    code: "这不是规则“{rule}”的编码，或者本列已经有这个编码。正确的编码形如“{example}”，要以文本填写（数字前先输入 '）。请核对字母、数字和分隔符。",
  },
  "en-US": {
    listTitle: "CustCode · {input}",
    list: "“{input}” takes only the values of the list. Choose one; a value that is missing is added to its codebook in CustCode first, then the lists are set up again.",
    codeTitle: "CustCode · {rule}",
    code: "This is no code of the rule “{rule}”, or the column has it already. A code looks like “{example}” and is entered as text (' before digits). Check letters, digits and separators.",
  },
} as const;

/** Cut between characters, with a sign that something is missing. */
const cut = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1);
  return `${/[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head}…`;
};

/** Names inside a message may be long; what is to be done must stay. */
const longestName = 24;

export const createGuardMessages = (locale: Locale): GuardMessages => {
  const { listTitle, list, codeTitle, code } = texts[locale];
  const say = (title: string, message: string, params: Readonly<Record<string, string>>): GuardMessage => ({
    title: cut(fillTemplate(title, params), longestTitle),
    message: cut(fillTemplate(message, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, cut(value, longestName)]))), longestMessage),
  });
  return {
    list: (input) => say(listTitle, list, { input: Object.hasOwn(inputNames[locale], input) ? (inputNames[locale][input] as string) : input }),
    code: (rule, example) => say(codeTitle, code, { rule, example }),
  };
};

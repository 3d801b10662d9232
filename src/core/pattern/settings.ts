/**
 * What a pattern says of the rule as a whole. `{rule case upper length 12 priority 5 when tier is VIP and sales above 1000万}` and
 * `{input region also 所在地区, 区域}` print nothing.
 */
import { findingAt } from "../result";
import { nearestWord } from "../text/nearest";
import type { Condition, RuleDefinition } from "../types";
import { acceptsName, isPrintable, printName, printText, type Placeholder, type Report, type Token } from "./placeholder";
import { meaningOf, readOptions, type OptionTable } from "./readOptions";

/** Words that begin the placeholders of settings. */
export const ruleHeads = ["rule", "规则"];
export const inputHeads = ["input", "输入项"];
export const settingHeads: readonly string[] = [...ruleHeads, ...inputHeads];

const whenWords = ["when", "当"];
const andWords = ["and", "且", "并且"];

const ruleOptions = {
  arguments: [],
  options: {
    letters: { words: ["case", "大小写"], takes: "word", values: { upper: ["upper", "大写"], keep: ["keep", "保持"] } },
    maxLength: { words: ["length", "长度"], takes: "integer", least: 1, most: 255 },
    priority: { words: ["priority", "优先级"], takes: "integer", least: 0, most: 9999 },
  },
} as const satisfies OptionTable;

const inputOptions = { arguments: [], options: { also: { words: ["also", "又名", "别名"], takes: "texts" } } } as const satisfies OptionTable;

const tests = {
  is: ["is", "=", "是", "为"],
  "is-not": ["isnt", "isn't", "<>", "不是", "不为"],
  above: ["above", ">", "大于", "高于"],
  "at-least": ["least", ">=", "≥", "不小于", "不低于"],
  below: ["below", "<", "小于", "低于"],
  "at-most": ["most", "<=", "≤", "不大于", "不高于"],
  blank: ["blank", "为空", "空"],
  given: ["given", "有值", "非空"],
} as const satisfies Readonly<Record<Condition["test"], readonly string[]>>;

/** The words of settings, for the documentation. */
export const settingWords = { rule: ruleOptions, input: inputOptions, when: whenWords, and: andWords, tests } as const;

const headIs = ({ tokens: [head] }: Placeholder, words: readonly string[]): boolean => head?.type === "word" && words.includes(head.text.toLowerCase());

/** True when the placeholder is no segment but says something of the rule. */
export const isSetting = (placeholder: Placeholder): boolean => headIs(placeholder, settingHeads);

const isWord = (token: Token | undefined, words: readonly string[]): boolean => token?.type === "word" && words.includes(token.text.toLowerCase());

/** One condition, all of whose tokens are given. */
const readCondition = (tokens: readonly Token[], report: Report): Condition | undefined => {
  const [input, ...rest] = tokens;
  const complain = (at: Token | undefined): undefined => {
    const token = at ?? tokens.at(-1);
    if (token !== undefined) report(findingAt("pattern-bad-condition", token.start, token.length, { text: token.text, suggestion: nearestWord(token.text.toLowerCase(), Object.values(tests).flat()) }));
    return undefined;
  };
  if (input === undefined || !acceptsName(input, report)) return undefined;
  let words = rest;
  // "is not", "is blank", "is given", "at least", "at most": two words for one test.
  const first = words[0];
  if (isWord(first, ["at"]) || (isWord(first, tests.is) && isWord(words[1], ["not", "blank", "given", "空"]))) words = words.slice(1);
  const [test] = words;
  const meaning = isWord(test, ["not"]) ? "is-not" : test?.type === "word" ? (meaningOf(test.text, tests) as Condition["test"] | undefined) : undefined;
  if (meaning === undefined) return complain(test);
  const values = words.slice(1).filter(({ type }) => type !== "comma");
  if (meaning === "blank" || meaning === "given") return values.length === 0 ? { input: input.text, test: meaning, values: [] } : complain(values[0]);
  const single = meaning !== "is" && meaning !== "is-not";
  if (values.length === 0 || (single && values.length > 1)) return complain(values[1] ?? test);
  const wrong = values.find(({ type, text }, i) => type === "colon" || !isPrintable(text) || (i > 0 && words[words.indexOf(values[i] as Token) - 1]?.type !== "comma"));
  return wrong === undefined ? { input: input.text, test: meaning, values: values.map(({ text }) => text) } : complain(wrong);
};

/** The conditions after "when", joined by "and". */
const readConditions = (tokens: readonly Token[], report: Report): readonly Condition[] => {
  const groups: Token[][] = [[]];
  for (const token of tokens) {
    if (isWord(token, andWords)) groups.push([]);
    else groups.at(-1)?.push(token);
  }
  return groups.flatMap((group) => readCondition(group, report) ?? []);
};

export type Settings = Pick<RuleDefinition, "inputs" | "letters" | "maxLength" | "priority" | "when">;

/** Adds what a placeholder says to the settings; mistakes are reported. */
export const readSetting = (placeholder: Placeholder, settings: Settings, report: Report): Settings => {
  const { tokens } = placeholder;
  if (headIs(placeholder, inputHeads)) {
    const [, name] = tokens;
    if (name === undefined || !acceptsName(name, report)) {
      if (name === undefined) report(findingAt("pattern-missing-value", placeholder.start, placeholder.length, { option: "input" }));
      return settings;
    }
    const read = readOptions(placeholder, inputOptions, report, 2);
    const also = read?.tokens["also"];
    if (read === undefined) return settings;
    if (also === undefined) {
      report(findingAt("pattern-missing-value", name.start, name.length, { option: "also" }));
      return settings;
    }
    if (settings.inputs?.some((each) => each.name === name.text)) report(findingAt("pattern-twice", name.start, name.length, { text: name.text }));
    return { ...settings, inputs: [...(settings.inputs ?? []), { name: name.text, also: also.map(({ text }) => text) }] };
  }
  const when = tokens.findIndex((token) => isWord(token, whenWords));
  const options = when < 0 ? tokens : tokens.slice(0, when);
  const read = readOptions({ ...placeholder, tokens: options.filter(({ type }) => type !== "colon") }, ruleOptions, report);
  if (read === undefined) return settings;
  const { letters } = read.words;
  const { maxLength, priority } = read.integers;
  const conditions = when < 0 ? undefined : readConditions(tokens.slice(when + 1), report);
  if (when >= 0 && tokens.length === when + 1) report(findingAt("pattern-missing-value", placeholder.start, placeholder.length, { option: "when" }));
  return {
    ...settings,
    ...(letters === "upper" ? { letters } : {}),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(priority === undefined || priority === 0 ? {} : { priority }),
    ...(conditions === undefined || conditions.length === 0 ? {} : { when: conditions }),
  };
};

const phrases: Readonly<Record<Condition["test"], string>> = {
  is: "is", "is-not": "is not", above: "above", "at-least": "at least", below: "below", "at-most": "at most", blank: "is blank", given: "is given",
};
const taken = [...andWords, "not", "blank", "given", "at", ...Object.values(tests).flat()];

const printCondition = ({ input, test, values }: Condition): string =>
  [printName(input, taken), phrases[test], values.map((value) => printText(value, taken)).join(", ")].filter((text) => text !== "").join(" ");

/** The placeholders of a rule's settings, "" when it has none. */
export const printSettings = ({ inputs = [], letters, maxLength, priority, when }: Settings): string => {
  const words = [
    letters === undefined ? "" : `case ${letters}`,
    maxLength === undefined ? "" : `length ${maxLength}`,
    priority === undefined ? "" : `priority ${priority}`,
    when === undefined ? "" : `when ${when.map(printCondition).join(" and ")}`,
  ].filter((word) => word !== "");
  const aliases = inputs.map(({ name, also }) => `{input ${printName(name)} also ${also.map((text) => printText(text, inputOptions.options.also.words)).join(", ")}}`);
  return aliases.join("") + (words.length === 0 ? "" : `{rule ${words.join(" ")}}`);
};

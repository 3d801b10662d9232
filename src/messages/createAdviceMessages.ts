/**
 * Sentences for what the lint says of a rule. Apart from `createMessages`, because the worksheet functions never need them and their
 * script is to stay small.
 */
import type { Locale } from "../app/api";
import type { Advice } from "../core/lint/advice";
import { adviceEn } from "./advice.en";
import { adviceZh } from "./advice.zh";
import type { AdviceDictionary } from "./adviceDictionary";
import { fillTemplate } from "./fillTemplate";
import { inputNames } from "./inputNames";
import { schemeNames } from "./schemeNames";

export interface AdviceMessages {
  /** What is wrong or could be better and what to do about it; the pair of rows that shows it is said apart. */
  advice(advice: Advice): string;
}

const dictionaries: Readonly<Record<Locale, AdviceDictionary>> = { "zh-CN": adviceZh, "en-US": adviceEn };

/** The sentences of a language. */
export const createAdviceMessages = (locale: Locale): AdviceMessages => {
  const { advice: sentences, readAs, periods } = dictionaries[locale];
  /** Parameters whose values are words of ours. */
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    as: readAs, period: periods, input: inputNames[locale], segment: inputNames[locale], scheme: schemeNames[locale], better: schemeNames[locale],
  };
  return {
    advice: ({ kind, params, code }) => {
      const said = Object.entries(params).map(([name, value]) => [name, words[name]?.[value] ?? value] as const);
      return fillTemplate(sentences[kind], { code, ...Object.fromEntries(said) });
    },
  };
};

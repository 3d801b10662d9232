/**
 * Sentences for what a converted format does otherwise than the system it comes from. Apart from `createMessages`, because the worksheet
 * functions never need them and their script is to stay small.
 */
import type { Locale } from "../app/api";
import type { ForeignNoteKind } from "../core/foreign";
import { fillTemplate } from "./fillTemplate";
import { foreignEn } from "./foreign.en";
import { foreignZh } from "./foreign.zh";
import type { ForeignDictionary } from "./foreignDictionary";
import { inputNames } from "./inputNames";

export interface ForeignMessages {
  /** A note of a conversion; "" for a kind that this version does not know. */
  foreignNote(note: { readonly kind: string; readonly params: Readonly<Record<string, string | number>> }): string;
}

const dictionaries: Readonly<Record<Locale, ForeignDictionary>> = { "zh-CN": foreignZh, "en-US": foreignEn };

/** The sentences of a language. */
export const createForeignMessages = (locale: Locale): ForeignMessages => {
  const { notes, periods } = dictionaries[locale];
  const word = (name: string, value: string | number): string | number | undefined => {
    if (name === "period") return periods[value] ?? value;
    if (name === "input" || name === "inputs") return String(value).split(", ").map((input) => inputNames[locale][input] ?? input).join(", ");
    // No month is said by 0.
    return name === "month" && value === 0 ? undefined : value;
  };
  return {
    foreignNote: ({ kind, params }) => {
      if (!Object.hasOwn(notes, kind)) return "";
      const said = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, word(name, value)]));
      return fillTemplate(notes[kind as ForeignNoteKind], said);
    },
  };
};

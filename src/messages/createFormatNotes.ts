/** Sentences on how a rule differs from the format of another system. Apart from the others, as only the pane's builder says them. */
import type { ConvertedFormat, Locale } from "../app/api";
import { fillTemplate } from "./fillTemplate";
import { formatNotesEn, formatPeriodsEn } from "./formatNotes.en";
import { formatNotesZh, formatPeriodsZh } from "./formatNotes.zh";
import { inputNames } from "./inputNames";

const languages: Readonly<Record<Locale, { readonly notes: Readonly<Record<string, string>>; readonly periods: Readonly<Record<string, string>> }>> = {
  "zh-CN": { notes: formatNotesZh, periods: formatPeriodsZh },
  "en-US": { notes: formatNotesEn, periods: formatPeriodsEn },
};

/** Says a note in a language; a kind that is not known is said as it is called. */
export const createFormatNotes = (locale: Locale): ((note: ConvertedFormat["notes"][number]) => string) => {
  const { notes, periods } = languages[locale];
  const word = (name: string, value: string | number): string | number => {
    if (name === "period") return periods[value] ?? value;
    if (name === "input" || name === "inputs") return inputNames[locale][value] ?? value;
    // No month is said by 0.
    return name === "month" && value === 0 ? "" : value;
  };
  return ({ kind, params }) => fillTemplate(notes[kind] ?? kind, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, word(name, value)])));
};

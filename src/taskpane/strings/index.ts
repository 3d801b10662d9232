import type { Locale } from "../../app/api";
import { en } from "./en";
import { zh, type Strings } from "./zh";

export type { Strings };

const languages: Readonly<Record<Locale, Strings>> = { "zh-CN": zh, "en-US": en };

/** The pane's own words in the language of Office. */
export function strings(locale: Locale): Strings {
  return languages[locale];
}

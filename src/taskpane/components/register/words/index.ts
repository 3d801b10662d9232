import type { Locale } from "../../../../app/api";
import { usePane } from "../../../PaneContext";
import { registerEn } from "./en";
import { registerZh, type RegisterWords } from "./zh";

export type { RegisterWords };

const languages: Readonly<Record<Locale, RegisterWords>> = { "zh-CN": registerZh, "en-US": registerEn };

/** The tab's words in the language of Office. */
export const useRegisterWords = (): RegisterWords => languages[usePane().locale];

import type { Locale } from "../../../../app/api";
import { usePane } from "../../../PaneContext";
import { validateEn } from "./en";
import { validateZh, type ValidateWords } from "./zh";

export type { ValidateWords };

export const validateWords: Readonly<Record<Locale, ValidateWords>> = { "zh-CN": validateZh, "en-US": validateEn };

/** The tab's words in the language of Office. */
export const useValidateWords = (): ValidateWords => validateWords[usePane().locale];

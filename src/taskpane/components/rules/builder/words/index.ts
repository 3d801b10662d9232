import type { Locale } from "../../../../../app/api";
import { usePane } from "../../../../PaneContext";
import { builderEn } from "./en";
import { builderZh, type BuilderWords } from "./zh";

export type { BuilderWords };

const languages: Readonly<Record<Locale, BuilderWords>> = { "zh-CN": builderZh, "en-US": builderEn };

/** The builder's words in the language of Office. */
export const useBuilderWords = (): BuilderWords => languages[usePane().locale];

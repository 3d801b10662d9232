import type { Locale } from "../app/api";
import { createMessages, type Messages } from "./createMessages";
import { en } from "./en";
import { zh } from "./zh";

/** The sentences of a language at once, with all languages on board: for command lines and tests. */
export const messagesIn = (locale: Locale): Messages => createMessages(locale, locale === "zh-CN" ? zh : en);

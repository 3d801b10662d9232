import type { Locale } from "../app/api";
import { createMessages, type Messages } from "./createMessages";

/** The sentences of a language. Only that language is fetched: the functions are waited for each time a workbook is opened. */
export const loadMessages = async (locale: Locale): Promise<Messages> => {
  const dictionary = locale === "zh-CN" ? (await import("./zh")).zh : (await import("./en")).en;
  return createMessages(locale, dictionary);
};

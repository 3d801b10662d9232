import type { Locale } from "../app/api";
import type { Messages } from "./createMessages";

/** The sentences of a language. Only that language is fetched, and behind the functions: these are waited for each time a workbook is opened. */
export const loadMessages = async (locale: Locale): Promise<Messages> => {
  const dictionary = locale === "zh-CN" ? import("./zh").then(({ zh }) => zh) : import("./en").then(({ en }) => en);
  const { createMessages } = await import("./createMessages");
  return createMessages(locale, await dictionary);
};

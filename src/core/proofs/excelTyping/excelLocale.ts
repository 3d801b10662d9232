/** The languages of Excel for which it is known what becomes of typed text. */
export type ExcelLocale = "zh-CN" | "en-US";

export const excelLocales: readonly ExcelLocale[] = ["zh-CN", "en-US"];

/** Printing a date by a format, and what such prints can be. */
import { digits, fixedText, type Language } from "../segments/language";
import { isoWeekOf, years, type CivilDate } from "./civil";
import type { DateFormatPart, DateToken } from "./dateFormat";
import { fiscalYear, quarterOf } from "./period";

const padded = (number: number, width: number): string => String(number).padStart(width, "0");
const lastTwo = (year: number): string => padded(year % 100, 2);

const printToken = (token: DateToken, date: CivilDate, fiscalStart: number): string => {
  switch (token) {
    case "yyyy": return padded(date.year, 4);
    case "yy": return lastTwo(date.year);
    case "MM": return padded(date.month, 2);
    case "dd": return padded(date.day, 2);
    case "HH": return padded(date.hour, 2);
    case "mm": return padded(date.minute, 2);
    case "ss": return padded(date.second, 2);
    case "Q": return String(quarterOf(date));
    case "GGGG": return padded(isoWeekOf(date).year, 4);
    case "ww": return padded(isoWeekOf(date).week, 2);
    case "FY": return padded(fiscalYear(date, fiscalStart), 4);
    case "fy": return lastTwo(fiscalYear(date, fiscalStart));
  }
};

/**
 * The date as the format prints it; every date has the same length.
 *
 * @param fiscalStart the month in which the fiscal year begins, for `FY` and `fy`, which name it by the year in which it ends.
 */
export const formatDate = (tokens: readonly DateFormatPart[], date: CivilDate, fiscalStart = 1): string => {
  let text = "";
  for (const part of tokens) text += part.kind === "literal" ? part.text : printToken(part.token, date, fiscalStart);
  return text;
};

const numbers = (least: number, most: number, width: number): Language => ({
  kind: "texts", texts: Array.from({ length: most - least + 1 }, (_, i) => padded(least + i, width)),
});

const allYears = numbers(years.least, years.most, 4);

const languageOfToken = (token: DateToken): Language => {
  switch (token) {
    case "yyyy": case "GGGG": case "FY": return allYears;
    case "yy": case "fy": return digits(2);
    case "MM": return numbers(1, 12, 2);
    case "dd": return numbers(1, 31, 2);
    case "HH": return numbers(0, 23, 2);
    case "mm": case "ss": return numbers(0, 59, 2);
    case "Q": return numbers(1, 4, 1);
    case "ww": return numbers(1, 53, 2);
  }
};

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Month and day side by side: the 366 days of a year, with what stands between them. */
const daysOfYear = (between: string, dayFirst: boolean): Language => ({
  kind: "texts",
  texts: longestMonths.flatMap((days, month) =>
    Array.from({ length: days }, (_, day) => {
      const [a, b] = [padded(month + 1, 2), padded(day + 1, 2)];
      return dayFirst ? b + between + a : a + between + b;
    }),
  ),
});

/**
 * All texts that the format can print. Each token alone is exact (months 01 to 12, years 1900 to 9999), and so are month and day side by
 * side; otherwise tokens are taken as independent, so that 29 February stands in every year.
 */
export const languageOf = (tokens: readonly DateFormatPart[]): Language => {
  const items: Language[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const part = tokens[i] as DateFormatPart;
    if (part.kind === "literal") {
      items.push(fixedText(part.text));
      continue;
    }
    const next = tokens[i + 1];
    const between = next?.kind === "literal" ? next.text : "";
    const second = next?.kind === "literal" ? tokens[i + 2] : next;
    const other = second?.kind === "token" ? second.token : undefined;
    if ((part.token === "MM" && other === "dd") || (part.token === "dd" && other === "MM")) {
      items.push(daysOfYear(between, part.token === "dd"));
      i += between === "" ? 1 : 2;
    } else {
      items.push(languageOfToken(part.token));
    }
  }
  return items.length === 1 ? (items[0] as Language) : { kind: "sequence", items };
};

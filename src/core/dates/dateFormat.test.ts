import fc from "fast-check";
import type { Language } from "../segments/language";
import { normalizeText } from "../text/normalizeText";
import { civilDay, dayNumber } from "./civil";
import { dateTokens, parseDateFormat, partWidth, printDateFormat, type DateFormatPart, type DateToken } from "./dateFormat";
import { formatDate, languageOf } from "./formatDate";
import { readFormatted } from "./readFormatted";

const tokensOf = (text: string): readonly DateFormatPart[] => {
  const format = parseDateFormat(text);
  if (!format.ok) throw new Error(text);
  return format.tokens;
};

const moment = { year: 2024, month: 12, day: 30, hour: 8, minute: 5, second: 9 };

it.each([
  ["yyyyMMdd", "yyyyMMdd", "20241230"],
  ["YYYYMMDD", "yyyyMMdd", "20241230"],
  ["yyyymmdd", "yyyyMMdd", "20241230"],
  ["yymm", "yyMM", "2412"],
  ["dd.MM.yyyy", "dd.MM.yyyy", "30.12.2024"],
  ["yyyy-mm-dd hhmm", "yyyy-MM-dd HHmm", "2024-12-30 0805"],
  ["yyyy-mm-dd hh:mm", "yyyy-MM-dd HH:mm", "2024-12-30 08:05"],
  ["YYYYMMDDHHMMSS", "yyyyMMddHHmmss", "20241230080509"],
  ["mmss", "mmss", "0509"],
  ["yyyy年MM月", "yyyy年MM月", "2024年12月"],
  ["yyyyQ", "yyyyQ", "20244"],
  ["GGGG-Www", "GGGG-Www", "2025-W01"],
  ["ggggWW", "GGGGww", "202501"],
  ["FY", "FY", "2025"],
  ["fy_MM", "fy_MM", "25_12"],
])("prints %s as %s: %s", (text, canonical, printed) => {
  const tokens = tokensOf(text);
  expect([printDateFormat(tokens), formatDate(tokens, moment, 4)]).toEqual([canonical, printed]);
});

it.each([
  ["yyyMMdd", 0, 3, "yyyy"], ["yyyyMd", 4, 1, "MM"], ["yyyyMMM", 4, 3, "MM"], ["yyyyMMddd", 6, 3, "dd"], ["yyyyMMdd*", 8, 1, ""], ["", 0, 0, "yyyyMMdd"], ["--", 0, 2, "yyyyMMdd"],
  ["yyyyMMyyyy", 6, 4, ""], ["FYYY", 0, 4, "fy"], ["Fy", 0, 2, "FY"], ["yyyyMM-MM", 7, 2, ""], ["JJJJ", 0, 4, "yyyy"],
])("refuses %s at %i", (text, at, length, suggestion) => {
  expect(parseDateFormat(text)).toEqual({ ok: false, at, length, suggestion });
});

it.each([
  ["yyyyMMdd", "X20231001Y", 1, "2023-10-01"], ["yyyyMM", "202310", 0, "2023-10"], ["yyQ", "234", 0, "23 Q4"], ["GGGG-Www", "2020-W53", 0, "2020-W53"], ["FY", "2024", 0, "FY2024"],
  ["yyyy-MM-dd HHmm", "2023-10-010830", 0, "2023-10-01 08:30"], ["yyMMdd", "000229", 0, "00-02-29"], ["MMdd", "0229", 0, "02-29"],
  ["yyyyMMdd", "20231301", 0, undefined], ["yyyyMMdd", "20230230", 0, undefined], ["yyyyMMdd", "2023100", 0, undefined], ["yyyyMMdd", "2023-101", 0, undefined], ["yyyyMM", "189912", 0, undefined],
  ["yyMMdd", "230229", 0, undefined], ["MMdd", "0230", 0, undefined], ["GGGGww", "202353", 0, undefined], ["GGGGww", "202300", 0, undefined], ["yyyyMMQ", "2023101", 0, undefined],
  ["yyyyGGGGww", "2023202501", 0, undefined], ["HHmm", "2400", 0, undefined], ["FYMM", "202404", 0, "04 FY2024"],
])("reads %s in %s at %i: %s", (text, code, at, meaning) => {
  expect(readFormatted(tokensOf(text), code, at, 4)?.meaning).toBe(meaning);
});

const tokenNames = Object.keys(dateTokens) as DateToken[];
const anyFormat = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...tokenNames), { minLength: 1, maxLength: 6 }), fc.array(fc.constantFrom("", "-", ".", "_", "/", " ", "年"), { minLength: 6, maxLength: 6 }))
  .map(([tokens, between]) => tokens.map((token, i) => token + (between[i] ?? "")).join(""));
const anyDate = fc
  .record({ number: fc.integer({ min: dayNumber(1900, 1, 1), max: dayNumber(9998, 12, 31) }), hour: fc.nat(23), minute: fc.nat(59), second: fc.nat(59) })
  .map(({ number, ...time }) => ({ ...civilDay(number), ...time }));

/** True when the text is in the language; languages of formats are sequences of texts and digits. */
const accepts = (language: Language, text: string): boolean => {
  const restsAfter = (part: Language, rests: readonly string[]): readonly string[] => {
    if (part.kind === "texts") return rests.flatMap((rest) => part.texts.filter((each) => rest.startsWith(each)).map((each) => rest.slice(each.length)));
    if (part.kind === "characters") return rests.flatMap((rest) => (/^\d+$/.test(rest.slice(0, part.least)) ? [rest.slice(part.least)] : []));
    return part.kind === "sequence" ? part.items.reduce((left, item) => restsAfter(item, left), rests) : [];
  };
  return restsAfter(language, [text]).includes("");
};

it("reads back what it prints, in its language, at the width of its parts; its spelling is canonical", () => {
  fc.assert(
    fc.property(anyFormat, anyDate, fc.integer({ min: 1, max: 12 }), (text, date, fiscalStart) => {
      const format = parseDateFormat(text);
      // Two tokens may melt into a longer run (yy yyyy), or an MM and an mm be the same thing twice.
      if (!format.ok) return;
      const printed = formatDate(format.tokens, date, fiscalStart);
      expect(printed).toHaveLength(format.tokens.reduce((sum, part) => sum + partWidth(part), 0));
      expect(accepts(languageOf(format.tokens), printed)).toBe(true);
      expect(readFormatted(format.tokens, normalizeText(printed), 0, fiscalStart)?.text).toBe(printed);
      expect(parseDateFormat(printDateFormat(format.tokens))).toEqual(format);
    }),
  );
});

it("has no 31st of short months in its language", () => {
  const language = languageOf(tokensOf("yyyy-MM-dd"));
  expect(["2023-02-29", "2023-02-30", "2023-04-31", "2023-13-01", "1899-01-01"].map((text) => accepts(language, text))).toEqual([true, false, false, false, false]);
});

import fc from "fast-check";

import { digits, fixedText, type Language } from "../segments/language";
import { excelSafety } from "./excelSafety";
import { listCodes, part, rule, smallRules, texts } from "./testing/sampleRules";
import { naiveExcelTyping } from "./testing/naiveExcelTyping";

const industries = part(texts("A", "B", "E"));
const dash = part(fixedText("-"), "constant");
const seq = (width: number, most = width) => part(digits(width, most), "number");
const months = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];
const days = Array.from({ length: 31 }, (_, day) => `${day + 1}`.padStart(2, "0"));
const years = Array.from({ length: 200 }, (_, year) => `${1900 + year}`);
const date: Language = { kind: "sequence", items: [texts(...years), texts(...months), texts(...days)] };
const fromOne = { conforms: (code: string) => !code.endsWith("00") };
const digitSum = rule([part(texts("01", "02")), part(digits(1)), part(digits(3)), part(digits(1), "check")], {
  conforms: (code) => [...code].reduce((sum, digit) => sum + Number(digit), 0) % 10 === 0,
});
const texts05 = part(texts("05"), "number");
const plainCopy = rule([part(fixedText("1")), part({ kind: "anything", least: 1, most: 255 })], { conforms: (code) => /^[0-9A-Z]+$/.test(code) });

describe("codes that Excel would spoil", () => {
  test.each([
    ["the example with section E", rule([part(texts("01", "02")), industries, part(digits(4)), seq(2)]), { code: "01E000000", as: "number", shown: "1" }],
    ["the same from 1 on", rule([part(texts("01", "02")), industries, part(digits(4)), seq(2)], fromOne), { code: "01E000001", as: "number", shown: "10" }],
    ["a department called MAR", rule([part(texts("DEV", "MAR", "SEP")), dash, seq(2)], fromOne), { code: "MAR-01", as: "date", shown: "1-Mar" }],
    ["figures with a check digit", digitSum, { code: "0100009", as: "number", shown: "100009" }],
    ["a date and four digits", rule([part(date), seq(4)]), { code: "190001010000", as: "number", shown: "1.90001E+11" }],
    ["eighteen digits", rule([part(digits(18), "number")]), { code: "0".repeat(18), as: "number", shown: "0" }],
    ["month and number", rule([part(texts("3", "13")), dash, texts05]), { code: "3-05", as: "date", shown: "3月5日" }],
    ["logic spelt by two books", rule([part(texts("TR", "X")), part(texts("UE", "Y"))]), { code: "TRUE", as: "boolean", shown: "TRUE" }],
    ["a formula", rule([part(texts("-")), part(texts("北京"))]), { code: "-北京", as: "formula", shown: undefined }],
    ["an apostrophe", rule([part(texts("'")), part(texts("A"))]), { code: "'A", as: "text", shown: "A" }],
    ["a number that may grow", rule([part(texts("A", "")), seq(3, 15)]), { code: "000", as: "number", shown: "0" }],
    ["copied text after a prefix", plainCopy, { code: "10", as: "number", shown: "10" }],
  ])("%s", (_, example, expected) => {
    expect(excelSafety(example)).toMatchObject({ safe: false, certain: true, first: true, ...expected });
  });

  test("what is only suspected is said to be so, and can be left out", () => {
    const example = rule([part(texts("DEV", "MAR")), dash, seq(3)]);
    expect(excelSafety(example)).toMatchObject({ safe: false, code: "MAR-000", as: "date", certain: false, locales: ["zh-CN", "en-US"] });
    expect(excelSafety(example, { certainOnly: true })).toEqual({ safe: true });
  });

  test("the language of Excel counts", () => {
    const example = rule([part(digits(2), "number"), part(fixedText("月")), part(digits(2)), part(fixedText("日"))]);
    expect(excelSafety(example)).toMatchObject({ safe: false, code: "01月01日", as: "date", locales: ["zh-CN"], shown: "1月1日" });
    expect(excelSafety(example, { locales: ["en-US"] })).toEqual({ safe: true });
  });
});

describe("codes that Excel leaves alone", () => {
  const book = Array.from({ length: 3000 }, (_, index) => `N${((index * 7919) % 46656).toString(36).toUpperCase().padStart(3, "0")}`);
  test.each([
    ["region, industry, number", rule([part(texts("BJ", "SH")), dash, part(texts("IT", "FI")), dash, seq(4)])],
    ["region and buying", rule([part(texts("A", "B", "C")), part(texts("1", "2", "3")), dash, seq(3)])],
    ["a prefix", rule([part(fixedText("CUST")), seq(6)])],
    ["parent, branch, number", rule([part(fixedText("HQ-")), part(digits(3)), dash, part(texts("BJ", "SH")), dash, seq(2)])],
    ["copied text behind a prefix that nothing continues", rule([part(fixedText("C-")), part({ kind: "anything", least: 0, most: 255 })])],
    ["two books of 3 000 codes", rule([part(texts(...book)), part(texts(...book)), seq(5, 15)])],
    ["3 000 Chinese codes", rule([part(texts(...book.map((_, index) => String.fromCodePoint(0x4e00 + index)))), seq(5)])],
    ["no codes at all", rule([part(texts()), seq(3)])],
    ["figures of which none conforms", rule([part(digits(3))], { conforms: () => false })],
  ])("%s", (_, example) => {
    expect(excelSafety(example)).toEqual({ safe: true });
  });
});

describe("the proof agrees with listing every code and asking the naive model", () => {
  test.each([
    ["numbers", ["0", "1", "1E", "E", "-", "+", ".", ","]],
    ["dates", ["0", "1", "2", "31", "-", "/", "MAR", "FEB"]],
    ["letters that make months", ["M", "A", "R", "MA", "Y", "1", "0", "-"]],
    ["times and words", ["1", "12", ":", " ", "A", "P", "TR", "UE"]],
    ["Chinese dates", ["1", "2", "29", "年", "月", "日", "-"]],
    ["marks", ["=", "'", "(", ")", "$", "5", "%", "x"]],
  ])("on %s", (_, pieces) => {
    const unsafe = (code: string): boolean => naiveExcelTyping(code, "zh-CN").length > 0 || naiveExcelTyping(code, "en-US").length > 0;
    fc.assert(
      fc.property(smallRules(pieces), (example) => {
        const expected = listCodes(example).find(([code]) => unsafe(code))?.[0];
        const safety = excelSafety(example);
        expect(safety.safe === false ? safety.code : safety.safe).toBe(expected ?? true);
        if (safety.safe === false) expect(naiveExcelTyping(safety.code, safety.locales[0]!)).toContain(safety.as);
      }),
      { numRuns: 150, seed: 20260102 },
    );
  });

  const printable = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));
  test.each(["", "1", "12", "MA", "TRU", "=", "x", "#N/", "1:", "2-"])("for text of any kind behind “%s”", (start) => {
    const listed = rule([part(fixedText(start)), part({ kind: "characters", alphabet: `${printable.join("")}中月年`, least: 1, most: 2 })]);
    const anything = rule([part(fixedText(start)), part({ kind: "anything", least: 1, most: 2 })]);
    expect(excelSafety(anything)).toEqual(excelSafety(listed));
  });
});

describe("when most texts are no codes", () => {
  test("an example from far back is found, and said not to be the first", () => {
    const example = rule([part(digits(8)), seq(4)], { conforms: (code) => /^20[0-9]{2}(0[1-9]|1[0-2])[0-2][1-9]/.test(code) });
    expect(excelSafety(example)).toMatchObject({ safe: false, as: "number", first: false });
  });

  test("giving up is said", () => {
    expect(excelSafety(rule([part(digits(12))], { conforms: () => false }))).toEqual({ safe: undefined, reason: "too-many-refused" });
  });
});

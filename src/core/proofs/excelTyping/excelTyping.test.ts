import fc from "fast-check";
import { parseValue } from "numfmt";

import { naiveExcelTyping } from "../testing/naiveExcelTyping";
import { excelLocales } from "./excelLocale";
import { excelTyping, typingMachine } from "./excelTyping";
import known from "./vectors/typedTexts.json";

/** All texts over the alphabet up to a length. */
const textsOver = (alphabet: readonly string[], most: number): readonly string[] => {
  const all = [""];
  let level = [""];
  for (let length = 1; length <= most; length++) {
    level = level.flatMap((text) => alphabet.map((character) => text + character));
    for (const text of level) all.push(text);
  }
  return all;
};

const latinPieces = ["0", "1", "2", "12", "29", "30", "31", "1900", "2023", "2024", "-", "/", ".", ",", ":", " ", "E", "T", "+", "$", "%", "(", ")"].concat(
  ["MAR", "SEPT", "FEBRUARY", "DECEM", "MON", "FRIDAY", "AM", "PM", "A", "P", "TRUE", "#N/A", "x", "€"],
);
const chinesePieces = ["年", "月", "日", "时", "分", "上午", "二十", "星期三", "１"];

/** Texts about which the automaton and the naive model say different things. */
const disagreements = (texts: Iterable<string>): readonly string[] => {
  const different: string[] = [];
  for (const text of texts) {
    for (const locale of excelLocales) {
      const naive = naiveExcelTyping(text, locale);
      const typing = excelTyping(text, locale);
      const agree = typing ? naive.includes(typing.as) : naive.length === 0;
      if (!agree) different.push(`${locale} ${text}: ${typing?.as ?? "stays"}, naively ${naive.join()}`);
    }
  }
  return different;
};

describe("what Excel makes of typed text", () => {
  test.each(known)("$text: $zh in Chinese, $en in English ($why)", ({ text, zh, en }) => {
    const [chinese, english] = (["zh-CN", "en-US"] as const).map((locale) => {
      const typing = excelTyping(text, locale);
      return typing ? `${typing.as}${typing.certain ? "" : "?"}` : "stays";
    });
    expect([chinese, english]).toEqual([zh, en]);
  });
});

describe("the automaton agrees with the naive model", () => {
  test.each([
    ["figures and marks", [..."0123-/"], 5],
    ["figures, points and commas", [..."019.,% "], 5],
    ["signs, brackets and exponents", [..."1E+-($)"], 4],
    ["a month", ["M", "MA", "R", "0", "1", "-"], 5],
    ["two letters short of a month", ["FE", "B", "2", "9", "3", "0", " ", "/"], 5],
    ["times", [..."019:.AP "], 5],
    ["halves of the day", ["1", "13", "0", ":", " ", "AM", "P"], 5],
    ["Chinese dates", [..."12年月日 号"], 5],
    ["Chinese figures and weekdays", ["二", "十", "年", "月", "日", "周", "1", "星期"], 5],
    ["Chinese times", ["1", "时", "分", "秒", "上午", "下午", ":", " "], 5],
    ["formulas and what is eaten", [..."=+-@'\"/1A"], 4],
    ["logic and errors", ["TRUE", "FALSE", "T", "#N/A", "#REF!", "#", "!", " "], 4],
    ["full width", [..."０１－／：Ａ　"], 5],
  ])("on all texts of %s", (_, alphabet, most) => {
    expect(disagreements(textsOver(alphabet, most))).toEqual([]);
  });

  test("on all days of some years, in all orders", () => {
    const texts: string[] = [];
    const days = [0, 1, 28, 29, 30, 31, 32];
    for (const year of [0, 4, 23, 24, 96, 99, 100, 1899, 1900, 1901, 1904, 2000, 2023, 2024, 2100, 2400, 9996, 9999, 10000]) {
      for (let month = 0; month <= 13; month++) {
        for (const day of days) {
          const name = ["XXX", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC", "YYY"][month]!;
          texts.push(`${year}-${month}-${day}`, `${month}/${day}/${year}`, `${day}/${month}/${year}`, `${year}年${month}月${day}日`);
          texts.push(`${day}-${name}-${year}`, `${name} ${day}, ${year}`, `${day}${name}${year}`, `${year}${name}${day}`, `00${month}-00${day}`);
        }
      }
    }
    expect(disagreements(texts)).toEqual([]);
  });

  test("on texts put together from what Excel knows", () => {
    const text = fc.array(fc.constantFrom(...latinPieces, ...chinesePieces), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (sample) => expect(disagreements([sample])).toEqual([])),
      { numRuns: 10_000, seed: 20260101 },
    );
  });

  test("on texts one character off from a dangerous one", () => {
    const dangerous = known.filter(({ zh, en }) => zh !== "stays" || en !== "stays").map(({ text }) => text);
    const near = dangerous.flatMap((text) =>
      [...text].flatMap((_, at) => {
        const [before, from, after] = [text.slice(0, at), text.slice(at), text.slice(at + 1)];
        return [before + after, ...[..."01 -/:.EAPT月日"].flatMap((extra) => [before + extra + from, before + extra + after])];
      }),
    );
    expect(disagreements(near)).toEqual([]);
  });
});

test("what numfmt, which imitates Excel, converts is dangerous", () => {
  const text = fc.array(fc.constantFrom(...latinPieces), { minLength: 1, maxLength: 7 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (sample) => {
      // Two things that Excel does not do: a month alone with blanks behind it, and a percentage with a fraction.
      fc.pre(!/^[A-Z]+ +$/.test(sample) && !/^[%$€].*\//.test(sample));
      if (parseValue(sample)) expect(`${sample}: ${excelTyping(sample, "en-US") ? "changes" : "stays"}`).toBe(`${sample}: changes`);
    }),
    { numRuns: 20_000, seed: 20260105 },
  );
});

test.each(excelLocales)("in %s what is certain is suspected, too", (locale) => {
  // Both automata walked in step: no pair of states may accept surely and not carefully.
  const sure = typingMachine({ locales: [locale], certainOnly: true });
  const careful = typingMachine({ locales: [locale], certainOnly: false });
  const symbols = [...new Set([...sure.symbols, ...careful.symbols]), ""];
  const seen = new Map([[`${sure.start} ${careful.start}`, ""]]);
  const queue: [number, number, string][] = [[sure.start, careful.start, ""]];
  const missed: string[] = [];
  for (const [a, b, text] of queue) {
    if (sure.accepted(a) !== undefined && careful.accepted(b) === undefined) missed.push(text);
    for (const symbol of symbols) {
      const [nextA, nextB] = [sure.step(a, symbol), careful.step(b, symbol)];
      if (nextA < 0 || seen.has(`${nextA} ${nextB}`)) continue;
      seen.set(`${nextA} ${nextB}`, text + symbol);
      queue.push([nextA, nextB, text + symbol]);
    }
  }
  expect(missed).toEqual([]);
});

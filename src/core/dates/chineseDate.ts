/** Dates in Chinese numerals: 二〇二三年十月一日, as certificates have them. */

const numerals = "〇一二三四五六七八九";
const digitOf = (numeral: string): number => (numeral === "零" || numeral === "○" ? 0 : numerals.indexOf(numeral));

/** 三, 十, 十五, 二十, 三十一 → 3, 10, 15, 20, 31. */
const small = (text: string): number => {
  const at = text.indexOf("十");
  if (at < 0) return digitOf(text);
  return (at === 0 ? 1 : digitOf(text.charAt(0))) * 10 + (at + 1 < text.length ? digitOf(text.charAt(at + 1)) : 0);
};

const chinese = /^([〇零○一二三四五六七八九]{4})年(十[一二]?|[一二三四五六七八九])月([二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号號]?$/u;

/** Year, month and day of such a text; undefined for any other text. The day may not exist. */
export const readChineseDate = (text: string): readonly [number, number, number] | undefined => {
  const match = chinese.exec(text);
  if (match === null) return undefined;
  const [, year = "", month = "", day = ""] = match;
  return [Number([...year].map(digitOf).join("")), small(month), small(day)];
};

/** Cuts a name into what initials are taken from: runs of Chinese characters, Latin words and numbers. All else only separates. */

/** Part of a name: as it is written, in half width, without accents. */
export interface NameToken {
  readonly kind: "chinese" | "latin" | "number";
  readonly text: string;
}

/** Latin letters that are no base letter with an accent; what is not here and not A to Z counts as a separator. */
const latinForms: Readonly<Record<string, string>> = {
  Ø: "O", ø: "o", Æ: "Ae", æ: "ae", Œ: "Oe", œ: "oe", Ð: "D", ð: "d", Đ: "D", đ: "d", Ł: "L", ł: "l", Þ: "Th", þ: "th", ß: "ss", ẞ: "SS", ı: "i",
  Ħ: "H", ħ: "h", Ŋ: "N", ŋ: "n", Ŧ: "T", ŧ: "t", ĸ: "k", Ə: "E", ə: "e", ƒ: "f",
};

const foldLatin = (text: string): string =>
  text.normalize("NFKC").replace(/[^\p{ASCII}\p{Script=Han}]/gu, (letter) => latinForms[letter] ?? letter).normalize("NFKD").replace(/\p{M}/gu, "");

/** Invisible characters, which may stand inside of words; and the blanks that lists put between two Chinese characters (王　明). */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const blankBetweenChinese = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** An apostrophe belongs to its word: O'Brien and McDonald's are one word each. */
const token = /(?<chinese>\p{Script=Han}+)|(?<latin>[A-Za-z]+(?:['’ʼ‘`][A-Za-z]+)*)|[0-9]+/gu;

/** The tokens of a name, in order; none for a text without letters, digits and Chinese characters. Any string is allowed. */
export const tokenizeName = (name: string): readonly NameToken[] => {
  const tokens: NameToken[] = [];
  for (const match of foldLatin(name).replace(invisible, "").replace(blankBetweenChinese, "").matchAll(token)) {
    const { chinese, latin } = match.groups ?? {};
    tokens.push({ kind: chinese !== undefined ? "chinese" : latin !== undefined ? "latin" : "number", text: match[0] });
  }
  return tokens;
};

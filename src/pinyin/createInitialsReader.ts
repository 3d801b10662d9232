/** The reader of initials over any dictionary of Chinese readings. */
import type { InitialsReader } from "../core/segments/initials/initialsReader";
import { createLatinInitials } from "./latinInitials";
import { createChineseReader, type Dictionary } from "./readChinese";
import { tokenizeName, type NameToken } from "./tokenizeName";

/** Tells namesakes apart and makes no company of a person: 单明2, 单明 A. */
const isMark = (token: NameToken): boolean => token.kind === "number" || (token.kind === "latin" && token.text.length === 1);

/**
 * A reader of initials.
 *
 * `initials` takes one letter of each Chinese character and each Latin word, and numbers as they are: `曾氏 Blue Sky 360` → `ZSBS360`. Legal
 * forms count too (有限公司 → YXGS): whoever wants the first n takes the first n. Greek, Cyrillic, kana and all signs are skipped, and so are
 * Chinese characters that the dictionary lacks. No string makes it throw; the time grows with the length.
 *
 * `syllables` gives each Chinese character with its reading, in lower case without tones, `v` for ü; "" where none is known.
 */
export const createInitialsReader = (dictionary: Dictionary): InitialsReader => {
  const readChinese = createChineseReader(dictionary);
  const read = (tokens: readonly NameToken[]): readonly (readonly string[])[] => {
    const isAlone = tokens.slice(1).every(isMark);
    return tokens.map((token, i) => (token.kind === "chinese" ? readChinese(token.text, { isHead: i === 0, isAlone }) : []));
  };
  return {
    initials: (name) => {
      const tokens = tokenizeName(name);
      const latin = createLatinInitials(tokens);
      const syllables = read(tokens);
      const parts = tokens.map((token, i) => {
        if (token.kind === "number") return token.text;
        if (token.kind === "latin") return latin(token.text);
        return (syllables[i] ?? []).map((each) => each.charAt(0).toUpperCase()).join("");
      });
      return parts.join("");
    },
    syllables: (name) => {
      const tokens = tokenizeName(name);
      const syllables = read(tokens);
      return tokens.flatMap((token, i) => (token.kind === "chinese" ? Array.from(token.text, (char, j) => ({ char, pinyin: syllables[i]?.[j] ?? "" })) : []));
    },
  };
};

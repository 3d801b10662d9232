/**
 * Initials of the Latin words of a name: the first letter of each, `Blue Sky` → `BS`; but an abbreviation of up to four capitals is a word
 * already: `ABC 贸易` → `ABCMY`, `TCL` → `TCL`. Capitals say nothing in a name that is typed in capitals altogether, which is taken to be so
 * when a longer word is in capitals too, or when there are several words, all in capitals, and nothing Chinese: `BLUE SKY LTD` → `BSL`.
 */
import type { NameToken } from "./tokenizeName";

/** Most letters of an abbreviation that is kept whole. */
const longestAbbreviation = 4;

const isCapital = (word: string): boolean => /^[A-Z]+$/.test(word);

const capitalsMeanNothing = (tokens: readonly NameToken[]): boolean => {
  const words = tokens.filter((each) => each.kind === "latin").map((each) => each.text);
  if (words.some((word) => word.length > longestAbbreviation && isCapital(word))) return true;
  return words.length > 1 && words.every(isCapital) && tokens.every((each) => each.kind !== "chinese");
};

/** What each Latin word of a name puts into the initials, in upper case. */
export const createLatinInitials = (tokens: readonly NameToken[]): ((word: string) => string) => {
  const firstOnly = capitalsMeanNothing(tokens);
  return (word) => (!firstOnly && word.length <= longestAbbreviation && isCapital(word) ? word : word.charAt(0).toUpperCase());
};

const isLetterOrDigit = /[\p{L}\p{N}]/u;

/**
 * The order of characters in which examples are sought: digits and letters come before marks and blanks, so that people are shown `0-01`
 * and not `"-01` for a part that may hold anything; otherwise by code point. Negative when `a` comes first.
 */
export const compareCharacters = (a: string, b: string): number =>
  Number(isLetterOrDigit.test(b)) - Number(isLetterOrDigit.test(a)) || a.codePointAt(0)! - b.codePointAt(0)!;

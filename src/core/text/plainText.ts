/**
 * A text made plain for reading what it says, word by word: half width, upper case, nothing invisible, one blank at a time and none at the
 * ends. Unlike the comparison form it keeps blanks, which part words and numbers.
 */
export const plainText = (text: string): string =>
  text.normalize("NFKC").replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "").replace(/[\s\p{Z}\p{Cc}]+/gu, " ").trim().toUpperCase();

/** The alphabets that sequences and random segments are written in. */

/** Named alphabets. `safe` has no vowels, which could make words, and none of 0 O 1 I L 2 Z 5 S 8 B, which are mistaken for each other. */
export const alphabets: Readonly<Record<string, string>> = {
  digits: "0123456789",
  base36: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  letters: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  safe: "34679CDFGHJKMNPQRTVWXY",
};

/** The characters that an alphabet's name, or the characters themselves, stand for. */
export const charactersOf = (alphabet: string): string => alphabets[alphabet] ?? alphabet;

/** An alphabet as a definition keeps it: a name in lower case, characters in upper case. */
export const alphabetOf = (text: string): string => (alphabets[text.toLowerCase()] === undefined ? text.toUpperCase() : text.toLowerCase());

/** True when no character is in it twice, in whatever case, and all are letters or digits in comparison form. */
export const isAlphabet = (alphabet: string): boolean => {
  const characters = charactersOf(alphabet);
  return characters.length >= 2 && new Set(characters).size === characters.length && /^[A-Z0-9]+$/.test(characters);
};

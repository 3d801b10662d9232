/** Words with their syllables, found by the longest match at a place of a text. */

/** A word's syllables, one for each character; `headOnly` words count at the beginning of a name alone. */
export interface Word {
  readonly characters: readonly string[];
  readonly syllables: readonly string[];
  readonly headOnly: boolean;
}

const readLine = (line: string): Word => {
  const [written = "", ...syllables] = line.split(" ");
  const headOnly = written.startsWith("^");
  const characters = Array.from(headOnly ? written.slice(1) : written);
  if (characters.length !== syllables.length) throw new Error(`"${line}" needs a syllable for each character.`);
  return { characters, syllables, headOnly };
};

/**
 * The words of tables, one a line: the word and its syllables, with blanks in between.
 * @throws Error when a line has too many or too few syllables, which is a mistake in a table.
 */
export const readWords = (...tables: readonly string[]): readonly Word[] =>
  tables.flatMap((table) => table.split("\n").filter((line) => line !== "").map(readLine));

/** Finds the longest of the words that begins at a place; words are looked up by their first character. */
export const createWordFinder = (words: readonly Word[]): ((characters: readonly string[], at: number, isHead: boolean) => Word | undefined) => {
  const byFirst = new Map<string, Word[]>();
  for (const word of words) {
    const first = word.characters[0] ?? "";
    const others = byFirst.get(first);
    if (others) others.push(word);
    else byFirst.set(first, [word]);
  }
  for (const others of byFirst.values()) others.sort((a, b) => b.characters.length - a.characters.length);
  return (characters, at, isHead) =>
    byFirst.get(characters[at] ?? "")?.find((word) => (isHead || !word.headOnly) && word.characters.every((each, i) => each === characters[at + i]));
};

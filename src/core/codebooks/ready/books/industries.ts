/** Books by industry: sections and divisions of GB/T 4754-2017. */
import { divisions } from "../divisions";
import { industries } from "../industries";
import { wordsOf, type Names, type ReadyRow } from "../readyBook";

const sections = (pick: (letter: string, letters: string) => string): readonly ReadyRow[] =>
  industries.map(([letter, letters, chinese, english, aliases]) => ({ code: pick(letter, letters), chinese, english, aliases: wordsOf(aliases) }));

/** The standard's own letters A–T. */
export const sectionLetters = (): readonly ReadyRow[] => sections((letter) => letter);

/** CustCode's two letters, which remind of the English name and are safe after digits. */
export const industryLetters = (): readonly ReadyRow[] => sections((_, letters) => letters);

/** Two digits each, under the section; `C13` is understood as 13. */
export const divisionNumbers = (): readonly ReadyRow[] => {
  const names = new Map(industries.map(([letter, , chinese, english]): [string, Names] => [letter, { chinese, english }]));
  return divisions.flatMap(([letter, rows]) =>
    rows.map(([code, chinese, english, aliases]) => ({ code, chinese, english, aliases: [...wordsOf(aliases), letter + code], parent: names.get(letter) })),
  );
};

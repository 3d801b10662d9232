/**
 * Latin letters and digits that people and scanners take for each other (letters of other scripts are told in validate/confusables). Only upper case
 * stands here, as codes are compared in upper case. After what offices complain of: O/0, I/l/1, B/8, S/5, Z/2 first of all.
 */
import { foreignLetter } from "../../validate/confusables";

/** The character of a code that a letter of another script looks like, in upper case; undefined for any other character. `cased` is as it was typed. */
export const latinTwin = (cased: string): string | undefined => {
  const twin = cased <= "\u007f" ? undefined : foreignLetter(cased)?.meant.toUpperCase();
  return twin?.length === 1 ? twin : undefined;
};

/** Characters that look alike; those of one group are all mistaken for each other. `strong`: nobody ever meant the other one. */
const groups: readonly { readonly characters: string; readonly strong: boolean }[] = [
  { characters: "0O", strong: true },
  { characters: "1IL|", strong: true },
  { characters: "0ODQ", strong: false },
  { characters: "2Z", strong: false },
  { characters: "5S", strong: false },
  { characters: "6G", strong: false },
  { characters: "8B", strong: false },
  { characters: "7T", strong: false },
  { characters: "UV", strong: false },
];

/** A character of the group for each character, so that texts which look alike have one skeleton. */
const representatives = new Map<string, string>();
const twins = new Map<string, Map<string, boolean>>();
for (const { characters, strong } of groups) {
  const first = representatives.get(characters.charAt(0)) ?? characters.charAt(0);
  for (const a of characters) {
    representatives.set(a, first);
    const known = twins.get(a) ?? new Map<string, boolean>();
    twins.set(a, known);
    for (const b of characters) if (a !== b && !known.has(b)) known.set(b, strong);
  }
}

/** The same for all texts that look alike, and for some that nearly do. */
export const skeletonOf = (text: string): string => {
  let skeleton = "";
  for (const character of text) skeleton += representatives.get(character) ?? character;
  return skeleton;
};

/** What a character may be mistaken for, with whether the mistake is a common one. */
export const twinsOf = (character: string): ReadonlyMap<string, boolean> => twins.get(character) ?? noTwins;
const noTwins: ReadonlyMap<string, boolean> = new Map();

/** How many characters of two texts of one length look alike without being the same; undefined when some do not look alike. */
export const alikeCount = (a: string, b: string): number | undefined => {
  let count = 0;
  for (let i = 0; i < a.length; i++) {
    const one = a.charAt(i);
    const other = b.charAt(i);
    if (one === other) continue;
    if (!twinsOf(one).has(other)) return undefined;
    count++;
  }
  return count;
};

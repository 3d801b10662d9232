/**
 * The syllables of a run of Chinese characters: the dictionary's, corrected by the tables of this folder.
 *
 * From strong to weak: compound surnames at the head (尉迟), places and words by the longest match from the left (乐清), a surname at the head
 * of a person's or a family firm's name (单), trades that end in 行, the dictionary, and the readings that single characters have in names (都).
 */
import { characterReadings } from "./readings/characterReadings";
import { placeReadings } from "./readings/places";
import { compoundSurnames, familyMark, organisationEnding, surnames } from "./readings/surnames";
import { traditionalForms } from "./readings/traditionalForms";
import { createWordFinder, readWords } from "./readings/wordList";
import { wordReadings } from "./readings/words";

/** A dictionary: the syllable of each character of a simplified text, without tones; something else where it knows none. */
export type Dictionary = (text: string) => readonly string[];

const findCompound = createWordFinder(readWords(compoundSurnames));
const findWord = createWordFinder(readWords(placeReadings, wordReadings));

/** Shops and firms that are called 行 (háng): at the end of a run or before the legal form. */
const tradeHouse =
  /(?<=[商车洋支分总琴当卖茶米粮布酒鱼药器金表花鞋油纸木材料品具件饰灯电果肉菜粉面烟糖盐皮书画瓷玉石铁钢煤炭香竹漆珠钟镜易券产租押])行(?=$|有限|股份|集团|连锁|总店|分店)/gu;

/** The run in simplified characters; the repeat mark of Japanese names, 佐々木, is what it repeats. */
const simplify = (run: string): readonly string[] => {
  const characters: string[] = [];
  for (const each of run) characters.push(each === "々" ? (characters.at(-1) ?? each) : (traditionalForms.get(each) ?? each));
  return characters;
};

/** What stands before and around the run decides whether its first character can be a surname. */
export interface Place {
  /** The name begins with this run. */
  readonly isHead: boolean;
  /** There is nothing in the name but this run, or the run and a number or letter that tells namesakes apart. */
  readonly isAlone: boolean;
}

/**
 * True when the run reads like a person's name: two to four characters that do not end like the name of a firm, an office or a place.
 * Only its first character matters, and only when that is one of the few surnames that sound otherwise than the word.
 */
const looksLikePerson = (characters: readonly string[], text: string): boolean =>
  characters.length >= 2 && characters.length <= 4 && !organisationEnding.test(text);

const surnameAt = (characters: readonly string[], text: string, at: number, place: Place): string | undefined => {
  const surname = surnames.get(characters[at] ?? "");
  if (surname === undefined) return undefined;
  if (characters[at + 1] === "氏") return surname.pinyin;
  if (at > 0 || !place.isHead || surname.words.some((word) => text.startsWith(word))) return undefined;
  const isFamily = familyMark.test(characters.slice(1, 3).join(""));
  return isFamily || (place.isAlone && looksLikePerson(characters, text)) ? surname.pinyin : undefined;
};

/** The syllable of each character of a run of Chinese characters, in lower case without tones, `v` for ü; "" where none is known. */
export const createChineseReader = (dictionary: Dictionary): ((run: string, place: Place) => readonly string[]) => (run, place) => {
  const characters = simplify(run);
  const text = characters.join("");
  const found = dictionary(text);
  const whole = found.length === characters.length ? found : characters.map((each) => dictionary(each)[0] ?? "");
  const syllables = whole.map((each, i) => characterReadings.get(characters[i] ?? "") ?? (/^[a-z]+$/.test(each) ? each : ""));
  for (const match of text.matchAll(tradeHouse)) syllables[Array.from(text.slice(0, match.index)).length] = "hang";
  let at = 0;
  while (at < characters.length) {
    const isHead = at === 0 && place.isHead;
    const word = (isHead ? findCompound(characters, at, true) : undefined) ?? findWord(characters, at, isHead);
    const surname = word === undefined ? surnameAt(characters, text, at, place) : undefined;
    const readings = word?.syllables ?? (surname === undefined ? [] : [surname]);
    readings.forEach((reading, i) => { syllables[at + i] = reading; });
    at += Math.max(readings.length, 1);
  }
  return syllables;
};

import { pinyin } from "pinyin-pro";
import { characterReadings } from "./characterReadings";
import { placeReadings } from "./places";
import { compoundSurnames, surnames } from "./surnames";
import { traditionalForms } from "./traditionalForms";
import { createWordFinder, readWords, type Word } from "./wordList";
import { wordReadings } from "./words";

const words = readWords(placeReadings, wordReadings, compoundSurnames);
const textOf = (word: Word): string => word.characters.join("");

it("has every word once", () => {
  const texts = words.map(textOf);
  expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
});

/** Readings that live in one word alone and are missing in the dictionary's list for the character. */
const inOneWordAlone = ["芎林 芎 qiong", "阿房宫 房 pang", "宏碁 碁 ji"];

it("gives each character a syllable that it has somewhere", () => {
  const strange = words.flatMap(({ characters, syllables }) =>
    characters.flatMap((char, i) => {
      const known = pinyin(char, { multiple: true, toneType: "none", type: "array", v: true });
      return known.includes(syllables[i] ?? "") ? [] : [`${characters.join("")} ${char} ${syllables[i]}`];
    }),
  );
  expect(strange).toEqual(inOneWordAlone);
});

it("lists no surname with a word that another character begins", () => {
  const strange = Array.from(surnames).flatMap(([char, { words: others }]) => others.filter((word) => !word.startsWith(char)));
  expect(strange).toEqual([]);
});

it.each([...Array.from(characterReadings), ...Array.from(surnames, ([char, { pinyin: reading }]) => [char, reading] as const)])("knows %s as %s", (char, reading) => {
  const known = [...pinyin(char, { multiple: true, toneType: "none", type: "array", v: true }), ...pinyin(char, { surname: "all", toneType: "none", type: "array" })];
  expect(known).toContain(reading);
});

it("turns each traditional character into one that sounds the same", () => {
  const readings = (char: string): readonly string[] => pinyin(char, { multiple: true, toneType: "none", type: "array" });
  const strange = Array.from(traditionalForms).filter(([from, to]) => from === to || !readings(from).some((each) => readings(to).includes(each)));
  expect(strange).toEqual([]);
});

describe("finding words", () => {
  const find = createWordFinder(readWords("单 shan\n单县 shan xian\n^东阿 dong e\n"));
  const found = (text: string, at: number, isHead: boolean): string | undefined => {
    const word = find(Array.from(text), at, isHead);
    return word && textOf(word);
  };

  it.each([
    ["the longest", "单县", 0, true, "单县"],
    ["the shorter when the longer does not fit", "单明", 0, true, "单"],
    ["words further on", "山东单县", 2, false, "单县"],
    ["words of the head at the head", "东阿", 0, true, "东阿"],
    ["none of them elsewhere", "山东阿", 1, false, undefined],
    ["nothing beyond the end", "东", 0, true, undefined],
  ])("%s", (_, text, at, isHead, expected) => {
    expect(found(text, at, isHead)).toBe(expected);
  });
});

it("refuses a line with too few syllables", () => {
  expect(() => readWords("单县 shan\n")).toThrow("单县 shan");
});

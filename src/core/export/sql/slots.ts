/**
 * The widths in which a segment can stand in a code. A code of a rule is laid out in one of few ways; in each of them every character has its
 * place, so that a database can look at it.
 */
import type { Part } from "../../segments/contract";
import type { Language } from "../../segments/language";
import { normalizeText } from "../../text/normalizeText";
import { repeated, setPattern, textsPattern } from "./pattern";

/** One width of a segment, or of a piece of it. */
export interface Slot {
  readonly width: number;
  readonly pattern: string;
  /** For each character those that can stand there; "" for any. */
  readonly sets: readonly string[];
  /** Exact texts, from a place in the slot on, where the sets alone say too little. */
  readonly lists: readonly { readonly from: number; readonly texts: readonly string[] }[];
  /** Which characters are letters or digits, which a check looks at; undefined when nobody knows. */
  readonly mask: readonly boolean[] | undefined;
}

/** A list longer than this is told by its characters alone where there are no regular expressions. */
export const longestList = 400;

export const isPayload = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** A text's characters as databases count them. */
export const charactersIn = (text: string): readonly string[] => [...text];

const groupBy = <T>(items: readonly T[], name: (item: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(name(item));
    if (known === undefined) groups.set(name(item), [item]);
    else known.push(item);
  }
  return [...groups.values()];
};

const textSlots = (texts: readonly string[]): readonly Slot[] => {
  const split = [...new Set(texts.map(normalizeText))].map(charactersIn);
  return groupBy(split, (text) => text.map((character) => (isPayload(character) ? "x" : "-")).join("")).map((group) => {
    const [first = []] = group;
    const sets = first.map((_, i) => [...new Set(group.map((text) => text[i] as string))].sort().join(""));
    const exact = sets.reduce((product, set) => product * charactersIn(set).length, 1) === group.length;
    const joined = group.map((text) => text.join(""));
    const lists = exact || group.length > longestList ? [] : [{ from: 0, texts: joined }];
    return { width: first.length, pattern: textsPattern(joined), sets, lists, mask: first.map(isPayload) };
  });
};

/** One slot after another, as one. */
const joined = (slots: readonly Slot[]): Slot => {
  let at = 0;
  const lists: Slot["lists"][number][] = [];
  for (const slot of slots) {
    for (const { from, texts } of slot.lists) lists.push({ from: at + from, texts });
    at += slot.width;
  }
  const known = slots.every(({ mask }) => mask !== undefined);
  return { width: at, pattern: slots.map(({ pattern }) => pattern).join(""), sets: slots.flatMap(({ sets }) => sets), lists, mask: known ? slots.flatMap(({ mask }) => mask ?? []) : undefined };
};

/** Every choice of one slot for each place, up to `most` of them; undefined when there are more. */
export const choices = (places: readonly (readonly Slot[])[], most: number): readonly (readonly Slot[])[] | undefined => {
  let found: readonly (readonly Slot[])[] = [[]];
  for (const slots of places) {
    if (found.length * slots.length > most) return undefined;
    found = found.flatMap((before) => slots.map((slot) => [...before, slot]));
  }
  return found;
};

const widths = (least: number, most: number): readonly number[] => Array.from({ length: most - least + 1 }, (_, i) => least + i);

const languageSlots = (language: Language, most: number, grows: boolean): readonly Slot[] | undefined => {
  switch (language.kind) {
    case "texts": {
      const slots = textSlots(language.texts);
      return slots.length > most ? undefined : slots;
    }
    case "characters": {
      const { alphabet, least, most: widest } = language;
      if (widest - least >= most) return undefined;
      return widths(least, widest).map((width) => {
        // A number that needs more than its usual width does not begin with a zero.
        const first = grows && width > least ? alphabet.slice(1) : alphabet;
        const pattern = first === alphabet ? repeated(setPattern(alphabet), width, width) : setPattern(first) + repeated(setPattern(alphabet), width - 1, width - 1);
        return { width, pattern, sets: [first, ...Array.from({ length: width - 1 }, () => alphabet)], lists: [], mask: Array.from({ length: width }, () => true) };
      });
    }
    case "anything": {
      if (language.most - language.least >= most) return undefined;
      return widths(language.least, language.most).map((width) => ({ width, pattern: repeated(".", width, width), sets: Array.from({ length: width }, () => ""), lists: [], mask: undefined }));
    }
    case "sequence": {
      const items = language.items.map((item) => languageSlots(item, most, false));
      const places = items.flatMap((slots) => (slots === undefined ? [] : [slots]));
      return places.length < items.length ? undefined : choices(places, most)?.map(joined);
    }
  }
};

/** The slots of a segment; undefined when there are more than `most`. */
export const slotsOf = ({ language, role }: Part, most: number): readonly Slot[] | undefined => languageSlots(language, most, role === "number");

const languagePattern = (language: Language, grows: boolean): string => {
  switch (language.kind) {
    case "texts":
      return textsPattern(language.texts.map(normalizeText));
    case "characters": {
      const { alphabet, least, most } = language;
      const any = setPattern(alphabet);
      if (!grows || most === least) return repeated(any, least, most);
      return `(?:${repeated(any, least, least)}|${setPattern(alphabet.slice(1))}${repeated(any, least, most - 1)})`;
    }
    case "anything":
      return repeated(".", language.least, language.most);
    case "sequence":
      return language.items.map((item) => languagePattern(item, false)).join("");
  }
};

/** A regular expression for all that a segment can be, in comparison form. */
export const patternOf = ({ language, role }: Part): string => languagePattern(language, role === "number");

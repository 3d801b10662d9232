/** What a code says, segment by segment, and how people ask for one of its segments. */
import type { CompiledRule } from "../rules/compileRule";
import type { Reading } from "../rules/readCode";
import { kindOf } from "../segments/registry";
import { cellText } from "../text/cellText";
import { nearestWord } from "../text/nearest";
import { normalizeText } from "../text/normalizeText";

/** One segment of a code that was read. */
export interface DecodedSegment {
  /** The input's name, or the word for the kind: "seq", "today", "check". */
  readonly name: string;
  /** Its characters, as the rule prints them. */
  readonly text: string;
  /** The codebook's value, the date, the sequence's number; "" for what says nothing by itself, as a check digit. */
  readonly meaning: string | number;
  /** Further words for it, in pattern and headers: `also` of the input, and the words of its kind. */
  readonly words: readonly string[];
}

/** Further words for the segments of a rule, in their order. */
const wordsByRule = new WeakMap<CompiledRule, readonly (readonly string[])[]>();

const wordsOf = (rule: CompiledRule): readonly (readonly string[])[] => {
  let words = wordsByRule.get(rule);
  if (words === undefined) {
    const { definition, parts } = rule;
    const also = (name: string | undefined): readonly string[] => definition.inputs?.find((input) => input.name === name)?.also ?? [];
    words = definition.segments.map((segment, at) => [...also(parts[at]?.name), ...kindOf(segment).heads]);
    wordsByRule.set(rule, words);
  }
  return words;
};

/** The segments of a reading in the order of the code; fixed texts and separators are left out. */
export const decodeCode = (rule: CompiledRule, { segments }: Reading): readonly DecodedSegment[] => {
  const words = wordsOf(rule);
  return segments.flatMap(({ name, text, meaning }, at): readonly DecodedSegment[] =>
    name === "" ? [] : [{ name, text, meaning: rule.parts[at]?.role === "number" ? Number(meaning) : meaning, words: words[at] ?? [] }],
  );
};

export type FoundSegment = { readonly segment: DecodedSegment } | { readonly segment?: undefined; readonly suggestion: string };

/**
 * The segment that a person asks for: by its name, by a further word for it, or by its place among the segments, counted from 1. Names
 * count before words and words before places, and of two segments with one name the first is meant.
 *
 * @param asked a cell's value.
 * @param translations what a name is called in other languages.
 * @returns the segment, or the nearest name ("" when none is near).
 */
export const findSegment = (segments: readonly DecodedSegment[], asked: string | number, translations: (name: string) => readonly string[]): FoundSegment => {
  const text = cellText(asked);
  const form = normalizeText(text);
  const isAsked = (word: string): boolean => normalizeText(word) === form;
  const further = ({ name, words }: DecodedSegment): readonly string[] => [...translations(name), ...words];
  const segment =
    segments.find(({ name }) => isAsked(name)) ??
    segments.find((each) => translations(each.name).some(isAsked)) ??
    segments.find((each) => further(each).some(isAsked)) ??
    (/^\d{1,3}$/.test(form) ? segments[Number(form) - 1] : undefined);
  if (segment !== undefined) return { segment };
  const words = segments.flatMap((each) => [each.name, ...further(each)]);
  const near = nearestWord(form, words.map(normalizeText));
  return { suggestion: words.find((word) => near !== "" && normalizeText(word) === near) ?? "" };
};

/**
 * What Excel makes of a text that is typed or pasted into a cell formatted General, in Chinese and in English: the exact model, as one
 * automaton for all texts. Which forms count is written down in the files beside this one, with sources, and which of them are certain.
 *
 * Letters count in both cases. Full-width characters count as their half-width twins: East Asian versions convert `１２３` to 123 on entry,
 * others might, so they are dangerous everywhere and certain nowhere. Not covered, since it is not about the whole cell: AutoCorrect
 * (`(c)` becomes ©) and AutoComplete. Digits of other scripts and minus signs other than `-` stay text.
 */
import { createMachine, type Machine, type Tagged } from "../automata/machine";
import { dates } from "./dates";
import type { ExcelLocale } from "./excelLocale";
import { numbers } from "./numbers";
import type { Reading } from "./numerals";
import { times } from "./times";
import { booleans, changedTexts, errorValues, formulas, spaced } from "./words";

/** What a text becomes; "text" when it stays text but not the same. */
export type TypedAs = "number" | "date" | "time" | "boolean" | "error" | "formula" | "text";

export interface Typing {
  readonly as: TypedAs;
  /** False where no source says so and Excel is only suspected. */
  readonly certain: boolean;
}

/** Which texts a machine recognises. */
export interface TypingScope {
  /** In any of these languages. */
  readonly locales: readonly ExcelLocale[];
  /** Leave out what is only suspected. */
  readonly certainOnly: boolean;
}

const forms = (locale: ExcelLocale, reading: Reading): readonly Tagged<TypedAs>[] => [
  { tag: "error", expression: errorValues(reading) },
  { tag: "boolean", expression: booleans(reading) },
  { tag: "number", expression: numbers(locale, reading) },
  ...dates(locale, reading).map((expression): Tagged<TypedAs> => ({ tag: "date", expression })),
  { tag: "time", expression: spaced(times(locale, reading), reading) },
  { tag: "formula", expression: formulas(reading) },
  { tag: "text", expression: changedTexts(reading) },
];

const machines = new Map<string, Machine<TypedAs>>();

/**
 * The automaton that recognises every dangerous text; made once for each scope. Feed it with `typingSymbol` of each character. What is
 * certain is suspected as well, so that one reading suffices.
 */
export const typingMachine = ({ locales, certainOnly }: TypingScope): Machine<TypedAs> => {
  const key = `${locales.join()} ${certainOnly}`;
  const known = machines.get(key);
  if (known) return known;
  const all = locales.flatMap((locale) => forms(locale, certainOnly ? "sure" : "careful"));
  // Most forms are the same in all languages.
  const different = new Map(all.map((form) => [JSON.stringify(form), form]));
  const machine = createMachine([...different.values()]);
  machines.set(key, machine);
  return machine;
};

const isWide = (point: number): boolean => point === 0x3000 || (point >= 0xff01 && point <= 0xff5e);

/** The character as typing sees it: upper case and, unless only what is certain counts, half width. */
export const typingSymbol = (character: string, certainOnly = false): string => {
  const point = character.codePointAt(0)!;
  if (point === 0xffe5) return "¥";
  if (isWide(point)) {
    if (certainOnly) return character;
    return typingSymbol(point === 0x3000 ? " " : String.fromCodePoint(point - 0xfee0));
  }
  return point >= 0x61 && point <= 0x7a ? String.fromCodePoint(point - 0x20) : character;
};

const typedAs = (text: string, locale: ExcelLocale, certainOnly: boolean): TypedAs | undefined => {
  const machine = typingMachine({ locales: [locale], certainOnly });
  let state = machine.start;
  for (const character of text) state = machine.step(state, typingSymbol(character, certainOnly));
  return machine.accepted(state);
};

/** What Excel in this language makes of the text; undefined when it stays as it is. */
export const excelTyping = (text: string, locale: ExcelLocale): Typing | undefined => {
  const certain = typedAs(text, locale, true);
  if (certain) return { as: certain, certain: true };
  const suspected = typedAs(text, locale, false);
  return suspected && { as: suspected, certain: false };
};

/** Writing the numbers of a sequence in any alphabet, and which of them may be issued. */
import type { SequenceSegment } from "../../types";
import { charactersOf } from "../alphabets";

/** Fifteen digits: all that Excel and a JavaScript number keep exactly. */
export const mostDigits = 15;
export const mostNumber = 10 ** mostDigits - 1;

export interface Numerals {
  readonly characters: string;
  /** At least `width` characters. */
  write(number: number): string;
  /** The number that a text stands for; -1 when a character is none of the alphabet's. */
  value(text: string): number;
  /** Highest number of so many characters. */
  highest(width: number): number;
}

const isDecimal = (characters: string): boolean => characters === "0123456789";

/** Numbers in the alphabet, with its first character as the zero, `width` wide at least. */
export const numeralsOf = (alphabet: string | undefined, width: number): Numerals => {
  const characters = charactersOf(alphabet ?? "digits");
  const base = characters.length;
  const zero = characters.charAt(0);
  const values = new Map([...characters].map((character, value) => [character, value]));
  return {
    characters,
    write: (number) => {
      if (isDecimal(characters)) return String(number).padStart(width, zero);
      let text = "";
      for (let rest = number; rest > 0; rest = Math.floor(rest / base)) text = characters.charAt(rest % base) + text;
      return text.padStart(width, zero);
    },
    value: (text) => {
      let number = 0;
      for (const character of text) {
        const value = values.get(character);
        if (value === undefined) return -1;
        number = number * base + value;
      }
      return number;
    },
    highest: (count) => Math.min(mostNumber, base ** count - 1),
  };
};

/** Widest text that a number of the alphabet can be. */
export const widestOf = (alphabet: string | undefined): number => numeralsOf(alphabet, 1).write(mostNumber).length;

/**
 * The first number from a given one on, in steps, that is neither reserved nor contains a text to be skipped; `limit + 1` or more when there is
 * none. Undefined when every number may be issued.
 */
export const usableFrom = ({ step, skip = [], reserved = [] }: SequenceSegment, numerals: Numerals, limit: number): ((number: number) => number) | undefined => {
  if (skip.length === 0 && reserved.length === 0) return undefined;
  const ranges = [...reserved].sort(([a], [b]) => a - b);
  const words = skip.map((word) => word.toUpperCase());
  const base = numerals.characters.length;
  return (from) => {
    let number = from;
    while (number <= limit) {
      const range = ranges.find(([first, last]) => number >= first && number <= last);
      if (range !== undefined) {
        number += Math.max(1, Math.ceil((range[1] + 1 - number) / step)) * step;
      } else {
        const text = numerals.write(number);
        // All numbers that begin like this one up to the end of the word have it as well: AB00 is followed by AC00.
        const end = Math.min(...words.map((word) => (text.includes(word) ? text.indexOf(word) + word.length : Number.POSITIVE_INFINITY)));
        if (end === Number.POSITIVE_INFINITY) return number;
        const place = base ** (text.length - end);
        const free = (Math.floor(number / place) + 1) * place;
        number += Math.max(1, Math.ceil((free - number) / step)) * step;
      }
    }
    return number;
  };
};

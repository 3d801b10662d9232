/**
 * Where segments of a text can begin and end when all others are read exactly. Of segments that may hold anything only the first or last end that
 * serves is looked for, so that texts of several such segments cost little.
 */
import type { Part } from "../../segments/contract";

export interface Layout {
  /** Places where a part can begin, when all parts before it are read exactly. */
  startsOf(part: number): readonly number[];
  /** True when all parts from this one on can be read exactly from a place to the end. */
  finishes(part: number, at: number): boolean;
  /** Where a part that begins here and is read exactly can end, the furthest first. */
  endsOf(part: number, at: number): readonly number[];
}

/** Places where characters begin, and the end: a rare ideograph of two units of text is one character. */
const bordersOf = (text: string): readonly number[] => {
  const borders: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) borders.push(at);
  borders.push(text.length);
  return borders;
};

/** Fits a text to parts from both ends. */
export const createLayout = (parts: readonly Part[], text: string): Layout => {
  const width = text.length + 1;
  const borders = bordersOf(text);
  const isPlain = borders.length === width;
  /** The number of the character at a place, or of the one that it lies in. */
  const characterAt = (at: number): number => (isPlain ? at : borders.findLastIndex((border) => border <= at));
  const isOpen = ({ language }: Part): boolean => language.kind === "anything";
  const ends = new Map<number, readonly number[]>();
  const finished = new Map<number, boolean>();
  /** By part: for a border the last one up to it from which the parts from there on can be read, or -1. */
  const lasts: (number[] | undefined)[] = [];
  const starts: (readonly number[])[] = [[0]];

  const lastUpTo = (part: number, border: number): number => {
    const known = (lasts[part] ??= []);
    let from = border;
    while (from >= 0 && known[from] === undefined && !finishes(part, borders[from] as number)) from--;
    const last = from < 0 ? -1 : (known[from] ?? from);
    for (let i = from + 1; i <= border; i++) known[i] = last;
    if (from >= 0) known[from] = last;
    return last;
  };
  const endsOf = (part: number, at: number): readonly number[] => {
    const key = part * width + at;
    let found = ends.get(key);
    if (found === undefined) {
      const current = parts[part] as Part;
      const first = characterAt(at) + current.width.least;
      found = isOpen(current) ? borders.slice(first, characterAt(at) + current.width.most + 1).reverse() : [...new Set(current.read(text, at).map(({ length }) => at + length))];
      ends.set(key, found);
    }
    return found;
  };
  const finishes = (part: number, at: number): boolean => {
    const current = parts[part];
    if (current === undefined) return at === text.length;
    const key = part * width + at;
    let found = finished.get(key);
    if (found === undefined) {
      const character = characterAt(at);
      found = isOpen(current)
        ? lastUpTo(part + 1, Math.min(borders.length - 1, character + current.width.most)) >= character + current.width.least
        : endsOf(part, at).some((end) => finishes(part + 1, end));
      finished.set(key, found);
    }
    return found;
  };
  /** Places behind a part that may hold anything: all that are neither too near to a place where it can begin nor too far. */
  const behindOpen = ({ width: { least, most } }: Part, begins: readonly number[]): readonly number[] => {
    const from = begins.map(characterAt);
    let next = 0;
    return borders.filter((_, border) => {
      while (next < from.length && (from[next] as number) + least <= border) next++;
      return next > 0 && border <= (from[next - 1] as number) + most;
    });
  };
  const startsOf = (part: number): readonly number[] => {
    const known = starts[part];
    if (known !== undefined) return known;
    const before = parts[part - 1] as Part;
    const begins = startsOf(part - 1);
    const found = isOpen(before) ? behindOpen(before, begins) : [...new Set(begins.flatMap((at) => endsOf(part - 1, at)))].sort((a, b) => a - b);
    starts[part] = found;
    return found;
  };
  return { startsOf, finishes, endsOf };
};

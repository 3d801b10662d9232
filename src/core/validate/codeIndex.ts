/**
 * Finds the row in which a code stands first. Codes that differ in their number lie side by side on a shelf, and whoever knows the shelf needs no
 * look-up; codes that end in a check character differ at both ends, and are found by their hashes.
 */
import { createNumberedTexts } from "../register/numberedTexts";
import { createRowIndex } from "../register/rowIndex";

/** Digits that a shelf counts by itself. */
const shelfDigits = 4;
const slots = 10 ** shelfDigits;

export interface CodeIndex {
  /** The first row of a code, given in comparison form; `at` itself where it is the first, from now on. */
  first(form: string, at: number): number;
  /** -1 for none. */
  find(form: string): number;
  /** The same for codes of one frame; undefined where they are not on shelves of their own. */
  ofFrame(head: string, digits: number, tail: string): FrameIndex | undefined;
}

/** The codes that one frame prints. */
export interface FrameIndex {
  first(form: string, number: number, at: number): number;
}

const hasDigit = (text: string): boolean => /\d/.test(text);

const createShelves = (): CodeIndex => {
  const places = createNumberedTexts();
  const firstAt = (shelf: number, slot: number, at: number): number => {
    const known = places.rowAt(shelf, slot);
    if (known >= 0) return known;
    places.setRow(shelf, slot, at);
    return at;
  };
  return {
    first: (form, at) => {
      const { shelf, slot } = places.place(form, true);
      return firstAt(shelf, slot, at);
    },
    find: places.find,
    ofFrame: (head, digits, tail) => {
      // The number must be all that a shelf counts.
      if (hasDigit(tail) || (digits < shelfDigits && hasDigit(head.slice(-1)))) return undefined;
      const shelves: number[] = [];
      return {
        first: (form, number, at) => {
          const block = digits <= shelfDigits ? 0 : Math.floor(number / slots);
          const shelf = (shelves[block] ??= places.place(form, true).shelf);
          return firstAt(shelf, digits <= shelfDigits ? number : number % slots, at);
        },
      };
    },
  };
};

const createHashed = (formOf: (at: number) => string): CodeIndex => {
  const index = createRowIndex(formOf);
  return {
    first: (form, at) => {
      const known = index.get(form);
      if (known !== undefined) return known;
      index.set(form, at);
      return at;
    },
    find: (form) => index.get(form) ?? -1,
    ofFrame: () => undefined,
  };
};

/**
 * @param isNumbered true for codes that mostly differ in a number alone.
 * @param formOf the comparison form of a row's code.
 */
export const createCodeIndex = (isNumbered: boolean, formOf: (at: number) => string): CodeIndex => (isNumbered ? createShelves() : createHashed(formOf));

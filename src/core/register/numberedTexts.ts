/**
 * An index from texts to row numbers for texts that mostly differ in a number: codes (`BJ-IT-0001`) and cells (`Sheet1!F2`).
 *
 * A text is cut at its last run of digits, of which the last four at most count: the text around them names a shelf, the digits are
 * a slot on it. `BJ-IT-0001` is slot 1 of the shelf `BJ-IT-`. So ten thousand codes share the text of one shelf, and finding one is an
 * array access. A shelf with a single text holds a plain number instead of an array.
 */

const most = 4;
/** Slots on a shelf, and the factor that packs a row and a slot into one number. */
const slots = 10 ** most;

/** Where a text stands. One object is used over and over, so that looking up costs no memory. */
export interface Place {
  /** -1 when there is no such shelf yet. */
  shelf: number;
  slot: number;
  digits: number;
}

export interface NumberedTexts {
  /** The place of a text; a missing shelf is made when `create` is set. Valid until the next call. */
  place(text: string, create: boolean): Readonly<Place>;
  /** The row at a place, -1 when there is none. */
  rowAt(shelf: number, slot: number): number;
  setRow(shelf: number, slot: number, row: number): void;
  /** The slot behind the last that was ever set on a shelf; 0 for no shelf. */
  endOf(shelf: number): number;
  /** The row of a text, -1 when there is none. */
  find(text: string): number;
  /** The text that stands at a place. */
  textAt(shelf: number, slot: number): string;
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const zeros = ["", "0", "00", "000"];

export const createNumberedTexts = (): NumberedTexts => {
  /** Shelves by head for each count of digits; a head and a tail are joined by a character that no text has. */
  const byHead = Array.from({ length: most + 1 }, () => new Map<string, number>());
  const heads: string[] = [];
  const tails: string[] = [];
  const digitsOf: number[] = [];
  /** -1: empty; a number: `row * slots + slot` of the only text; an array: rows by slot, undefined or -1 where there is none. */
  const contents: (number | number[])[] = [];
  const scratch: Place = { shelf: -1, slot: 0, digits: 0 };

  const place = (text: string, create: boolean): Place => {
    let end = text.length;
    while (end > 0 && !isDigit(text.charCodeAt(end - 1))) end--;
    let start = end;
    let slot = 0;
    for (let unit = 1; start > 0 && end - start < most && isDigit(text.charCodeAt(start - 1)); unit *= 10) {
      start--;
      slot += (text.charCodeAt(start) - 48) * unit;
    }
    // A text without digits stands alone on the shelf that bears its name.
    const digits = end - start;
    const head = digits === 0 ? text : text.slice(0, start);
    const key = digits === 0 || end === text.length ? head : `${head}\u0000${text.slice(end)}`;
    const known = (byHead[digits] as Map<string, number>).get(key);
    scratch.slot = slot;
    scratch.digits = digits;
    if (known !== undefined) {
      scratch.shelf = known;
    } else if (create) {
      scratch.shelf = heads.push(head) - 1;
      tails.push(digits === 0 ? "" : text.slice(end));
      digitsOf.push(digits);
      contents.push(-1);
      (byHead[digits] as Map<string, number>).set(key, scratch.shelf);
    } else {
      scratch.shelf = -1;
    }
    return scratch;
  };

  const rowAt = (shelf: number, slot: number): number => {
    const content = shelf < 0 ? -1 : (contents[shelf] as number | number[]);
    if (typeof content !== "number") return content[slot] ?? -1;
    return content >= 0 && content % slots === slot ? Math.floor(content / slots) : -1;
  };

  const setRow = (shelf: number, slot: number, row: number): void => {
    const content = contents[shelf] as number | number[];
    if (typeof content !== "number") {
      content[slot] = row;
    } else if (content < 0 || content % slots === slot) {
      contents[shelf] = row < 0 ? -1 : row * slots + slot;
    } else {
      const rows: number[] = [];
      rows[content % slots] = Math.floor(content / slots);
      rows[slot] = row;
      contents[shelf] = rows;
    }
  };

  return {
    place,
    rowAt,
    setRow,
    endOf: (shelf) => {
      const content = shelf < 0 ? -1 : (contents[shelf] as number | number[]);
      return typeof content !== "number" ? content.length : content < 0 ? 0 : (content % slots) + 1;
    },
    find: (text) => {
      const { shelf, slot } = place(text, false);
      return rowAt(shelf, slot);
    },
    textAt: (shelf, slot) => {
      const digits = digitsOf[shelf] as number;
      if (digits === 0) return heads[shelf] as string;
      const number = String(slot);
      return `${heads[shelf] as string}${zeros[digits - number.length] ?? ""}${number}${tails[shelf] as string}`;
    },
  };
};

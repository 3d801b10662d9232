/** Building stones of the register: rows of numbers, lists of numbers, and texts that are kept once and stand as numbers. */

const bits = 14;
const blockRows = 1 << bits;
const mask = blockRows - 1;

export interface Rows {
  /** The block that holds a row; makes it when it is missing. */
  block(row: number): Int32Array;
  /** Where the row begins in its block. */
  offset(row: number): number;
}

/** A table of whole numbers with so many fields, kept in blocks, so that growing copies nothing and a row lies in one place. */
export const createRows = (fields: number): Rows => {
  const blocks: Int32Array[] = [];
  return {
    block: (row) => (blocks[row >>> bits] ??= new Int32Array(blockRows * fields)),
    offset: (row) => (row & mask) * fields,
  };
};

export interface Interner {
  /** The number of a text, counted from 0. */
  idOf(text: string): number;
  textOf(id: number): string;
}

export const createInterner = (): Interner => {
  const ids = new Map<string, number>();
  const texts: string[] = [];
  return {
    idOf: (text) => {
      let id = ids.get(text);
      if (id === undefined) ids.set(text, (id = texts.push(text) - 1));
      return id;
    },
    textOf: (id) => texts[id] ?? "",
  };
};

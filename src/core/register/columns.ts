/** Building stones of the register: tables of numbers and of texts in blocks, and texts that are kept once and stand as numbers. */

/** A block is small, because most registers are; a million rows are a thousand of them. */
const bits = 10;
const blockRows = 1 << bits;
const mask = blockRows - 1;

/** A table of whole numbers with so many fields: growing copies nothing, a row lies in one place, and unused blocks are not there. */
export interface NumberRows {
  /** The block that holds a row; made when it is missing. */
  block(row: number): Int32Array;
  /** Where the row begins in its block. */
  offset(row: number): number;
  /** A field of a row, 0 where nothing was written. */
  get(row: number, field: number): number;
  set(row: number, field: number, value: number): void;
}

export const createNumberRows = (fields: number): NumberRows => {
  const blocks: (Int32Array | undefined)[] = [];
  const block = (row: number): Int32Array => (blocks[row >>> bits] ??= new Int32Array(blockRows * fields));
  const offset = (row: number): number => (row & mask) * fields;
  return {
    block,
    offset,
    get: (row, field) => blocks[row >>> bits]?.[offset(row) + field] ?? 0,
    set: (row, field, value) => void (block(row)[offset(row) + field] = value),
  };
};

/** A column of texts, most of which may be blank. */
export interface TextColumn {
  get(row: number): string;
  set(row: number, text: string): void;
}

export const createTextColumn = (): TextColumn => {
  const blocks: (string[] | undefined)[] = [];
  return {
    get: (row) => blocks[row >>> bits]?.[row & mask] ?? "",
    set: (row, text) => {
      if (text !== "" || blocks[row >>> bits] !== undefined) (blocks[row >>> bits] ??= new Array<string>(blockRows).fill(""))[row & mask] = text;
    },
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

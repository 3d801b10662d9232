/** Building stones of the register: number columns that grow, and texts that are kept once and stand as numbers. */

type Numbers = Uint8Array | Uint16Array | Int32Array | Float64Array;

export interface Column {
  get(row: number): number;
  set(row: number, value: number): void;
}

/** A column of numbers that makes room by itself, half as much again each time. */
export const createColumn = <T extends Numbers>(make: new (length: number) => T): Column => {
  let values = new make(64);
  return {
    get: (row) => values[row] ?? 0,
    set: (row, value) => {
      if (row >= values.length) {
        const larger = new make(Math.max(row + 1, Math.ceil(values.length * 1.5)));
        larger.set(values);
        values = larger;
      }
      values[row] = value;
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

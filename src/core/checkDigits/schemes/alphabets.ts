/** The alphabets of check schemes, and the values of their characters: the place of each, counted from 0. */

export const digits = "0123456789";
export const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
export const alphanumeric = digits + letters;
/** GB 32100-2015, table 1: without I, O, S, V and Z, which are taken for others. */
export const safeAlphanumeric = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** From a UTF-16 unit below 128 to the value of that character; −1 for characters that are not in the alphabet. */
export type ValueTable = Int8Array;

/** The values of an alphabet of ASCII characters. */
export const valueTable = (alphabet: string): ValueTable => {
  const table = new Int8Array(128).fill(-1);
  for (let value = 0; value < alphabet.length; value++) table[alphabet.charCodeAt(value)] = value;
  return table;
};

/** The values of a text's characters; undefined when the text is empty or has a character of another alphabet. */
export const valuesOf = (text: string, table: ValueTable): readonly number[] | undefined => {
  if (text === "") return undefined;
  const values: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const value = table[text.charCodeAt(i)] ?? -1;
    if (value < 0) return undefined;
    values.push(value);
  }
  return values;
};

/**
 * PostgreSQL from version 13 on, with a database in UTF-8. `code_key` is a generated column: normalize() makes full width half width, so that
 * whoever inserts a row need not know of it.
 */
import { partialIndexes, type Dialect } from "./dialect";
import { setPattern } from "./pattern";

/** Backslashes and line breaks want the form with escapes; everything else is an ordinary literal. */
const literal = (text: string): string => {
  const clean = text.replaceAll("\u0000", "\uFFFD").replaceAll("'", "''");
  if (!/[\\\n\r]/.test(clean)) return `'${clean}'`;
  return `E'${clean.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r")}'`;
};

/** Blanks and what cannot be seen, as far as codes may contain it: first and last of each range. */
const invisibleRanges = [
  [0x01, 0x20], [0x7f, 0xa0], [0xad], [0x34f], [0x61c], [0x115f, 0x1160], [0x1680], [0x17b4, 0x17b5], [0x180b, 0x180f], [0x2000, 0x200f], [0x2028, 0x202f],
  [0x205f, 0x206f], [0x2800], [0x3000], [0x3164], [0xfe00, 0xfe0f], [0xfeff], [0xffa0],
] as const;

/** The same as a set of a regular expression, in escapes so that it shows. */
const invisible = `[${invisibleRanges.map((range) => range.map((point) => `\\u${point.toString(16).padStart(4, "0")}`).join("-")).join("")}]`;
const invisibleCharacters = new RegExp(invisible, "gu");

/** What PostgreSQL makes of a code, for the few whose comparison form is another. */
export const postgresqlKey = (code: string): string => [...code.normalize("NFKC").replace(invisibleCharacters, "")].map((character) => {
  const upper = character.toUpperCase();
  return [...upper].length === 1 ? upper : character;
}).join("");

export const postgresql: Dialect = {
  name: "PostgreSQL",
  since: "13",
  mark: "",
  regular: true,
  computesKey: true,
  longestIndex: 600,
  literal,
  text: () => "text",
  longText: "text",
  part: (of, from, length) => `substr(${of}, ${from}, ${length})`,
  length: (of) => `char_length(${of})`,
  butLast: (of, count) => `left(${of}, -${count})`,
  last: (of, count) => `right(${of}, ${count})`,
  padded: (of, length, character, side) => `${side === "left" ? "lpad" : "rpad"}(${of}, ${length}, ${literal(character)})`,
  place: (of, characters) => `strpos(${literal(characters)}, ${of})`,
  without: (of, characters) => `translate(${of}, ${literal(characters)}, '')`,
  consists: (of, characters) => `translate(${of}, ${literal(characters)}, '') = ''`,
  matches: (of, pattern) => `${of} ~ ${literal(`^${pattern}$`)}`,
  shape: (of, sets) => `${of} ~ ${literal(`^${sets.map((set) => (set === "" ? "." : setPattern(set))).join("")}$`)}`,
  begin: ["SET client_encoding = 'UTF8';", "SET standard_conforming_strings = on;", "BEGIN;"],
  beforeRows: [],
  between: [],
  end: ["COMMIT;"],
  keyColumn: () => `code_key text NOT NULL GENERATED ALWAYS AS (upper(regexp_replace(normalize(code, NFKC), '${invisible}', '', 'g'))) STORED`,
  keyCheck: undefined,
  unique: (_, indexCustomers) => partialIndexes(indexCustomers),
};

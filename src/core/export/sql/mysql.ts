/**
 * MySQL from version 8.0.16 on, the first that keeps CHECK constraints, and MariaDB 10.11. Neither can make full width half width, so
 * `code_key` is filled by whoever writes the row, and a CHECK holds it to the code as far as MySQL can tell.
 */
import { blocking, living, tables, type Dialect } from "./dialect";
import { setPattern } from "./pattern";

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "'": "''", "\n": "\\n", "\r": "\\r", "\u0000": "\\0", "\u001a": "\\Z" };

// eslint-disable-next-line no-control-regex -- these are the characters that MySQL wants written as escapes
const literal = (text: string): string => `'${text.replace(/[\\'\n\r\u0000\u001a]/g, (character) => escapes[character] as string)}'`;

const binary = "CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";

export const mysql: Dialect = {
  name: "MySQL",
  since: "8.0.16",
  mark: "",
  regular: true,
  computesKey: false,
  longestIndex: 760,
  literal,
  text: (length) => `varchar(${length}) ${binary}`,
  longText: `longtext ${binary}`,
  part: (of, from, length) => `SUBSTRING(${of}, ${from}, ${length})`,
  length: (of) => `CHAR_LENGTH(${of})`,
  butLast: (of, count) => `LEFT(${of}, CHAR_LENGTH(${of}) - ${count})`,
  last: (of, count) => `RIGHT(${of}, ${count})`,
  padded: (of, length, character, side) => `${side === "left" ? "LPAD" : "RPAD"}(${of}, ${length}, ${literal(character)})`,
  place: (of, characters) => `LOCATE(${of}, ${literal(characters)})`,
  without: (of, characters) => `REGEXP_REPLACE(${of}, ${literal(setPattern(characters))}, '')`,
  consists: (of, characters) => `${of} REGEXP ${literal(`^${setPattern(characters)}*$`)}`,
  matches: (of, pattern) => `${of} REGEXP ${literal(`^${pattern}$`)}`,
  shape: (of, sets) => `${of} REGEXP ${literal(`^${sets.map((set) => (set === "" ? "." : setPattern(set))).join("")}$`)}`,
  begin: ["SET NAMES utf8mb4;", "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION';"],
  beforeRows: ["START TRANSACTION;"],
  between: [],
  end: ["COMMIT;"],
  keyColumn: (length) => `code_key varchar(${length}) ${binary} NOT NULL`,
  // What is ASCII, MySQL makes itself; of the rest it sees that nothing is full width, in small letters, or blank.
  keyCheck: `code_key = UPPER(REGEXP_REPLACE(code, '[[:space:]]', '')) OR code REGEXP '[^ -~]' AND NOT code_key REGEXP '[a-z[:space:]！-～　]'`,
  // There are no indexes over some of the rows; a NULL is equal to nothing.
  unique: ({ code, customer }, indexCustomers) => ({
    columns: [
      `blocking_key varchar(${code}) ${binary} GENERATED ALWAYS AS (CASE WHEN ${blocking} THEN code_key END) STORED`,
      `CONSTRAINT ${tables.codes}_code_unique UNIQUE (blocking_key)`,
      ...(indexCustomers
        ? [
            `living_customer varchar(${customer}) ${binary} GENERATED ALWAYS AS (CASE WHEN ${living} THEN record_key END) STORED`,
            `CONSTRAINT ${tables.codes}_customer_unique UNIQUE (rule_name, living_customer)`,
          ]
        : []),
    ],
    statements: [],
  }),
};

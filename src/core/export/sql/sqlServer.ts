/**
 * SQL Server from version 2016 on. It has no regular expressions, so formats are told with LIKE and lists. Texts are cut where sqlcmd would read
 * them: `$(` is a variable to it, and a line with GO ends a batch even inside of quotes.
 */
import { partialIndexes, type Dialect } from "./dialect";

/** A literal may have this many characters before joining literals needs a longer type. */
const longestPiece = 4000;

const literal = (text: string): string => {
  const pieces = text.split(/(\r\n|\r|\n|\$(?=\())/).filter((piece) => piece !== "");
  const printed = pieces.map((piece) => (piece === "\r\n" ? "NCHAR(13) + NCHAR(10)" : piece === "\n" ? "NCHAR(10)" : piece === "\r" ? "NCHAR(13)" : `N'${piece.replaceAll("\u0000", "\uFFFD").replaceAll("'", "''")}'`));
  if (printed.length === 0) return "N''";
  if (printed.length === 1) return printed[0] as string;
  return text.length > longestPiece ? `CAST(N'' AS nvarchar(max)) + ${printed.join(" + ")}` : printed.join(" + ");
};

const binary = "COLLATE Latin1_General_100_BIN2";

const inLike = (character: string): string => (/[[%_]/.test(character) ? `[${character}]` : character);

/** Letters and digits in sets; a set with other characters is left to the lists. */
const setInLike = (set: string): string => {
  const characters = [...set];
  if (characters.length === 1) return inLike(set);
  if (characters.length === 0 || !characters.every((character) => /[0-9A-Z*]/.test(character))) return "_";
  const ranges = [["0123456789", "0-9"], ["ABCDEFGHIJKLMNOPQRSTUVWXYZ", "A-Z"]] as const;
  return `[${ranges.reduce((shown, [all, range]) => shown.replace(all, range), characters.sort().join(""))}]`;
};

const guard = ["GO", "IF @@TRANCOUNT = 0 SET NOEXEC ON;", "GO"];

export const sqlServer: Dialect = {
  name: "SQL Server",
  since: "2016",
  // Without it sqlcmd takes the file for the code page of Windows.
  mark: "\uFEFF",
  regular: false,
  computesKey: false,
  longestIndex: 840,
  literal,
  text: (length) => `nvarchar(${length}) ${binary}`,
  longText: `nvarchar(max) ${binary}`,
  part: (of, from, length) => `SUBSTRING(${of}, ${from}, ${length})`,
  length: (of) => `LEN(${of})`,
  butLast: (of, count) => `SUBSTRING(${of}, 1, LEN(${of}) - ${count})`,
  last: (of, count) => `RIGHT(${of}, ${count})`,
  padded: (of, length, character, side) => side === "left" ? `RIGHT(REPLICATE(${literal(character)}, ${length}) + ${of}, ${length})` : `LEFT(${of} + REPLICATE(${literal(character)}, ${length}), ${length})`,
  place: (of, characters) => `CHARINDEX(${of}, ${literal(characters)})`,
  without: (of, characters) => [...characters].reduce((text, character) => `REPLACE(${text}, ${literal(character)}, N'')`, of),
  consists: (of, characters) => `${of} NOT LIKE N'%[^${[...characters].sort().join("").replace("0123456789", "0-9").replace("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "A-Z")}]%'`,
  matches: () => undefined,
  shape: (of, sets) => `${of} LIKE ${literal(sets.map(setInLike).join(""))}`,
  begin: [
    "SET ANSI_NULLS, ANSI_PADDING, ANSI_WARNINGS, ARITHABORT, CONCAT_NULL_YIELDS_NULL, QUOTED_IDENTIFIER ON;",
    "SET NUMERIC_ROUNDABORT OFF;",
    "SET XACT_ABORT ON;",
    "SET NOCOUNT ON;",
    "GO",
    "BEGIN TRANSACTION;",
    "GO",
  ],
  beforeRows: guard,
  between: guard,
  end: ["GO", "IF @@TRANCOUNT > 0 COMMIT TRANSACTION;", "GO", "SET NOEXEC OFF;", "GO"],
  keyColumn: (length) => `code_key nvarchar(${length}) ${binary} NOT NULL`,
  keyCheck: "code_key = UPPER(REPLACE(REPLACE(code, N' ', N''), NCHAR(9), N'')) OR code LIKE N'%[^ -~]%' AND code_key NOT LIKE N'%[a-z ！-～　]%'",
  unique: (_, indexCustomers) => partialIndexes(indexCustomers),
};

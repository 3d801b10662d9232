/** Addresses as Excel writes them (`客户名单!F2`, `'Q1 list'!$B$3:$C$9`), read into numbers and back. */

/** A rectangle on a named sheet; `row` and `column` count from 0. Whole rows or columns have `Infinity` in the open direction. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `AB` → 27. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** 27 → `AB`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const CELLS = /^\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/;
const ROWS = /^\$?(\d+):\$?(\d+)$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;

/**
 * Reads an address with or without its sheet; `sheet` stands in where it has none.
 * Undefined for anything that is not one rectangle (several areas, a name, an empty text).
 */
export function parseArea(address: string, sheet = ""): Area | undefined {
  const bang = address.lastIndexOf("!");
  const quoted = address.slice(0, Math.max(bang, 0));
  if (!quoted.startsWith("'") && /[!,]/.test(quoted)) return undefined;
  const name = bang < 0 ? sheet : sheetName(quoted);
  const cells = address.slice(bang + 1);
  const block = CELLS.exec(cells);
  if (block) {
    const [, left = "", top = "", right = left, bottom = top] = block;
    return between(name, Number(top) - 1, columnNumber(left), Number(bottom) - 1, columnNumber(right));
  }
  const rows = ROWS.exec(cells);
  if (rows) return between(name, Number(rows[1]) - 1, 0, Number(rows[2]) - 1, Infinity);
  const columns = COLUMNS.exec(cells);
  if (columns) return between(name, 0, columnNumber(columns[1] ?? ""), Infinity, columnNumber(columns[2] ?? ""));
  return undefined;
}

function between(sheet: string, top: number, left: number, bottom: number, right: number): Area {
  return { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Takes the quotes and a `[Book.xlsx]` off a sheet's name. */
function sheetName(quoted: string): string {
  const plain = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return plain.replace(/^.*\]/, "");
}

/** `客户名单!F2`: one cell's address in the form that is used as a key everywhere; the name is quoted when Excel would. */
export function cellAddress(sheet: string, row: number, column: number): string {
  return `${sheetPrefix(sheet)}${columnLetters(column)}${row + 1}`;
}

/** `客户名单!`, `'Q1 list'!`: what stands before the cells in an address. */
export function sheetPrefix(sheet: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !CELLS.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!`;
}

/** True when the two share a cell. */
export function overlaps(a: Area, b: Area): boolean {
  return (
    a.sheet === b.sheet &&
    a.row < b.row + b.rows && b.row < a.row + a.rows &&
    a.column < b.column + b.columns && b.column < a.column + a.columns
  );
}

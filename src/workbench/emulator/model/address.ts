import { MAX_COLUMNS, MAX_ROWS, type Box } from "./values";

/** The letters of a column counted from 0: 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The column (from 0) that letters name, or undefined when there is no such column. */
export function columnNumber(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number <= MAX_COLUMNS ? number - 1 : undefined;
}

/** The whole sheet. */
export const WHOLE_SHEET: Box = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** `A1`, `A1:C3`, `A:C` or `1:3`, as Excel writes a box without its sheet. */
export function boxAddress(box: Box): string {
  const first = columnLetters(box.column);
  const last = columnLetters(box.column + box.columns - 1);
  if (box.rows === MAX_ROWS && box.columns === MAX_COLUMNS) return `1:${MAX_ROWS}`;
  if (box.rows === MAX_ROWS) return `${first}:${last}`;
  if (box.columns === MAX_COLUMNS) return `${box.row + 1}:${box.row + box.rows}`;
  const start = `${first}${box.row + 1}`;
  return box.rows === 1 && box.columns === 1 ? start : `${start}:${last}${box.row + box.rows}`;
}

/** A sheet's name as an address prefix wants it: quoted when it is not a plain word. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `Sheet1!A1:C3`. */
export function fullAddress(sheetName: string, box: Box): string {
  return `${quoteSheetName(sheetName)}!${boxAddress(box)}`;
}

/** An address taken apart; `sheet` is undefined when the address names none. */
export interface ParsedAddress {
  readonly sheet?: string;
  readonly boxes: readonly Box[];
}

/** Reads `A1`, `$A$1:B2`, `A:C`, `2:5`, `'My Sheet'!A1`, and lists of them; undefined when it is no address. */
export function parseAddress(text: string): ParsedAddress | undefined {
  let sheet: string | undefined;
  const boxes: Box[] = [];
  for (const part of splitOutsideQuotes(text.trim())) {
    const cut = part.lastIndexOf("!");
    if (cut >= 0) sheet = unquoteSheetName(part.slice(0, cut));
    const box = parseBox(part.slice(cut + 1));
    if (!box) return undefined;
    boxes.push(box);
  }
  return boxes.length === 0 ? undefined : { sheet, boxes };
}

/** A sheet name as it stands before the `!`, without its quotes. */
export function unquoteSheetName(text: string): string {
  const trimmed = text.trim();
  return trimmed.startsWith("'") && trimmed.endsWith("'") && trimmed.length > 1
    ? trimmed.slice(1, -1).replaceAll("''", "'")
    : trimmed;
}

/** Reads one box without sheet name; undefined when the text is none. */
export function parseBox(text: string): Box | undefined {
  const ends = text.replaceAll("$", "").trim().split(":");
  if (ends.length > 2) return undefined;
  const first = parseEnd(ends[0] ?? "");
  const last = ends.length === 2 ? parseEnd(ends[1] ?? "") : first;
  if (!first || !last) return undefined;
  if ((first.row === undefined) !== (last.row === undefined)) return undefined;
  if ((first.column === undefined) !== (last.column === undefined)) return undefined;
  if (ends.length === 1 && (first.row === undefined || first.column === undefined)) return undefined;
  const row = Math.min(first.row ?? 0, last.row ?? 0);
  const column = Math.min(first.column ?? 0, last.column ?? 0);
  return {
    row,
    column,
    rows: first.row === undefined ? MAX_ROWS : Math.abs(first.row - last.row!) + 1,
    columns: first.column === undefined ? MAX_COLUMNS : Math.abs(first.column - last.column!) + 1,
  };
}

function parseEnd(text: string): { row?: number; column?: number } | undefined {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text.trim());
  if (!match || match[0] === "") return undefined;
  const row = match[2] ? Number(match[2]) - 1 : undefined;
  const column = match[1] ? columnNumber(match[1]) : undefined;
  if (row !== undefined && (row < 0 || row >= MAX_ROWS)) return undefined;
  if (match[1] && column === undefined) return undefined;
  return { row, column };
}

function splitOutsideQuotes(text: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "'") quoted = !quoted;
    if (text[at] === "," && !quoted) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/**
 * CSV as RFC 4180 has it: commas, CRLF, quotes around a cell that holds a comma, a quote, a line break or blanks at its ends, quotes doubled inside.
 *
 * Spreadsheets take a cell that begins with = + - @, tab or carriage return for a formula, quotes or not (OWASP, CSV Injection). A guarded file
 * puts an apostrophe before such a cell, which Excel, WPS and LibreOffice then show as text. So that nothing is damaged for good, a cell that has apostrophes
 * before such a character gets one more: taking one away from every cell that looks guarded gives back exactly what was written.
 */

/** What begins a formula, behind apostrophes; full width marks as well, which Excel takes for their half width twins in some languages. */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** True when a spreadsheet could take the cell for a formula. */
export const looksLikeFormula = (cell: string): boolean => /^[=+\-@\t\r\n＝＋－＠]/.test(cell);

/** A cell that no spreadsheet takes for a formula. */
export const guardCell = (cell: string): string => (formulaStart.test(cell) ? `'${cell}` : cell);

/** What stood in a guarded cell: `'+86-001` was `+86-001`. */
export const unguardCell = (cell: string): string => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

/** A cell with the quotes that it needs. */
const quoteCell = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One row with its line end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoteCell).join(",")}\r\n`;

/** So many rows are put together to one piece. */
const rowsPerPiece = 2000;

/** Rows as pieces of text. */
export function* csvPieces(rows: Iterable<readonly string[]>, mark = "\uFEFF"): Generator<string> {
  let lines: string[] = [mark];
  for (const row of rows) {
    lines.push(csvLine(row));
    if (lines.length > rowsPerPiece) {
      yield lines.join("");
      lines = [];
    }
  }
  if (lines.length > 0) yield lines.join("");
}

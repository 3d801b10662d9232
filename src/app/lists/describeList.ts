import { cellText, type InputValue } from "../../core";
import { CustCodeError, type ListColumn, type ListNote, type ListSource } from "../api";
import { columnLetters } from "../cellAddress";
import type { Area, AreaFacts, SelectionFacts } from "../ports";

/** Which cells are the list, before anything is known about their content. */
export interface ChosenArea {
  readonly area: Area;
  readonly table?: SelectionFacts["table"];
  readonly notes: readonly ListNote[];
}

/**
 * Chooses the list that a selection means: the table it touches, else the block of cells around it, else (a blank cell beside
 * everything) the sheet's only table or all its cells.
 *
 * @throws CustCodeError `several-areas`, `own-sheet` or `empty-sheet`.
 */
export function chooseArea(facts: SelectionFacts): ChosenArea {
  if (facts.own) throw new CustCodeError({ kind: "own-sheet", params: { sheet: facts.sheet } });
  if (facts.areaCount > 1) throw new CustCodeError({ kind: "several-areas", params: { count: facts.areaCount } });
  if (facts.table) return { area: facts.table.area, table: facts.table, notes: [] };
  if (!facts.used) throw new CustCodeError({ kind: "empty-sheet", params: { sheet: facts.sheet } });

  const only = facts.otherTables.length === 1 ? facts.otherTables[0] : undefined;
  const joined = facts.block && facts.otherTables.find(({ area }) => overlaps(area, facts.block!));
  const table = joined ?? (facts.block ? undefined : only);
  if (table) {
    const note: ListNote = { kind: joined ? "table-beside" : "selection-widened", params: joined ? { table: table.name } : { address: print(table.area) } };
    return { area: table.area, table, notes: [note] };
  }
  const area = facts.block ?? facts.used;
  const notes: ListNote[] = facts.otherTables.map(({ name }) => ({ kind: "table-beside", params: { table: name } }));
  if (!facts.block) notes.unshift({ kind: "selection-widened", params: { address: print(area) } });
  // A blank row ends a block, as in Excel; whoever has one in the middle of a list must not learn of it from customers without codes.
  if (facts.otherTables.length === 0 && lastRowOf(facts.used) > lastRowOf(area)) notes.push({ kind: "more-below", params: { row: lastRowOf(area) } });
  return { area, notes };
}

function lastRowOf(area: Area): number {
  return area.firstRow + area.rowCount - 1;
}

/** What tells headers from values: the words that head columns, and the values that codebooks know. */
export interface HeaderSense {
  isHeaderWord(text: string): boolean;
  isKnownValue(text: string): boolean;
}

/** Makes the list out of its area: where the headers are, which rows hold data, what its columns are called, what is odd. */
export function describeList(selection: SelectionFacts, chosen: ChosenArea, facts: AreaFacts, sense: HeaderSense): ListSource {
  const { area, table } = chosen;
  const notes: ListNote[] = [...chosen.notes];
  const header = table ? tableHeader(table.hasHeader, facts.top, sense) : blockHeader(facts.top, sense);
  if (header.line === undefined) notes.push({ kind: "no-header", params: {} });
  else if (header.lines > 1) notes.push({ kind: "two-header-rows", params: { row: area.firstRow + header.line } });
  if (facts.merged.length > 0) notes.push({ kind: "merged-cells", params: { addresses: facts.merged.join(","), count: facts.merged.length } });
  if (facts.hiddenRows > 0) notes.push({ kind: facts.filtered ? "filtered-rows" : "hidden-rows", params: { count: facts.hiddenRows } });

  const skipped = header.lines;
  const lastRow = area.firstRow + area.rowCount - 1 - (table?.hasTotals ? 1 : 0);
  const data = { firstRow: area.firstRow + skipped, lastRow };
  const rows = selectedRows(selection.selection, data) ?? data;
  const top = header.line === undefined ? area.firstRow : area.firstRow + header.line;
  return {
    sheet: selection.sheet,
    address: print({ ...area, firstRow: top, rowCount: Math.max(1, lastRow - top + 1) }),
    table: table?.name,
    headerRow: header.line === undefined ? 0 : area.firstRow + header.line,
    firstRow: rows.firstRow,
    rowCount: Math.max(0, rows.lastRow - rows.firstRow + 1),
    columns: columnsOf(area, facts.top, header.line),
    notes,
  };
}

interface Header {
  /** Line of `top` that holds the headers; undefined when there are none. */
  readonly line: number | undefined;
  /** Lines of `top` before the first data row. */
  readonly lines: number;
}

/** A table says itself where its header is; below it there may be a second one, as of another language. */
function tableHeader(hasHeader: boolean, top: AreaFacts["top"], sense: HeaderSense): Header {
  if (!hasHeader) return { line: undefined, lines: 0 };
  const second = top[1] ?? [];
  return { line: 0, lines: countHeaderWords(second, sense) >= 2 ? 2 : 1 };
}

function blockHeader(top: AreaFacts["top"], sense: HeaderSense): Header {
  let line = 0;
  const width = top[0]?.length ?? 0;
  // A title over the list: one filled cell in a row of several columns.
  while (line + 1 < top.length && width > 1 && filled(top[line]!) <= 1 && filled(top[line + 1]!) > 1) line++;
  const first = top[line] ?? [];
  if (!isHeaderLike(first, sense)) return { line: undefined, lines: line };
  const second = top[line + 1] ?? [];
  const grouped = first.some((cell, column) => cell === null && second[column] !== null);
  const bilingual = countHeaderWords(first, sense) >= 2 && countHeaderWords(second, sense) >= 2;
  if (top.length > line + 2 && isHeaderLike(second, sense) && (grouped || bilingual)) line++;
  return { line, lines: line + 1 };
}

/** Headers are short texts; none of them is a value that a codebook knows. */
function isHeaderLike(cells: readonly InputValue[], sense: HeaderSense): boolean {
  const texts = cells.filter((cell) => cell !== null);
  return texts.length > 0 && texts.every((cell) => typeof cell === "string" && cell.length <= 60 && !/^[\d\s.,:/-]+$/.test(cell) && !sense.isKnownValue(cell));
}

function countHeaderWords(cells: readonly InputValue[], sense: HeaderSense): number {
  return cells.filter((cell) => typeof cell === "string" && sense.isHeaderWord(cell)).length;
}

function filled(cells: readonly InputValue[]): number {
  return cells.filter((cell) => cell !== null).length;
}

/** Several selected rows within the data mean just these; one row, or all of them, mean the list. */
function selectedRows(selection: Area, data: { firstRow: number; lastRow: number }): { firstRow: number; lastRow: number } | undefined {
  const firstRow = Math.max(selection.firstRow, data.firstRow);
  const lastRow = Math.min(selection.firstRow + selection.rowCount - 1, data.lastRow);
  return lastRow > firstRow ? { firstRow, lastRow } : undefined;
}

function columnsOf(area: Area, top: AreaFacts["top"], line: number | undefined): ListColumn[] {
  return Array.from({ length: area.columnCount }, (_, index) => {
    const letters = columnLetters(area.firstColumn + index);
    let header = "";
    // Where a header is merged over two rows, its text stands in the upper one.
    for (let at = line ?? -1; at >= 0 && header === ""; at--) header = cellText(top[at]?.[index] ?? null).trim();
    return { index, header, letters };
  });
}

function print(area: Area): string {
  const first = `${columnLetters(area.firstColumn)}${area.firstRow}`;
  const last = `${columnLetters(area.firstColumn + area.columnCount - 1)}${area.firstRow + area.rowCount - 1}`;
  return first === last ? first : `${first}:${last}`;
}

function overlaps(a: Area, b: Area): boolean {
  return (
    a.firstRow < b.firstRow + b.rowCount && b.firstRow < a.firstRow + a.rowCount &&
    a.firstColumn < b.firstColumn + b.columnCount && b.firstColumn < a.firstColumn + a.columnCount
  );
}

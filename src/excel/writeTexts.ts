/** Texts written into a column of a list. */
import { cellAddress } from "../app/cellAddress";
import type { ExpectedRows, ListPort } from "../app/ports";
import type { InputValue } from "../core";
import { formatAsText, piecesBySize, restForBulk, textLength } from "./bulkWrites";
import { inChunks } from "./chunks";
import { columnRuns } from "./columnRuns";
import { excelOnce } from "./excelRun";
import { type CellBefore, putBack } from "./putBack";

/** Cells that are given back in one request. */
const CELLS_PUT_BACK = 500;

/** See the port. */
export const writeTexts: ListPort["write"] = async (sheet, column, firstRow, texts, expect) => {
  const moved = new Map<number, CellBefore>();
  for (const piece of piecesBySize(texts, (text, row) => lengthOf(text) + lengthExpected(expect, row))) {
    await inChunks(piece.count, piece.count, async (offset, count) => {
      const from = piece.from + offset;
      const found = await excelOnce((context) => writePiece(context, { sheet, column, firstRow: firstRow + from, texts: texts.slice(from, from + count), expect: expect && part(expect, from, count) }));
      for (const [row, before] of found) moved.set(from + row, before);
    });
  }
  const cells = [...moved].map(([row, before]) => ({ address: cellAddress(sheet, firstRow - 1 + row, column), before }));
  for (let from = 0; from < cells.length; from += CELLS_PUT_BACK) await putBack(cells.slice(from, from + CELLS_PUT_BACK));
  return new Set(moved.keys());
};

interface Piece {
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
  readonly texts: readonly (string | null)[];
  readonly expect: ExpectedRows | undefined;
}

/** Writes in one request; answers what rows held in the cell that were not the expected ones. */
async function writePiece(context: Excel.RequestContext, { sheet, column, firstRow, texts, expect }: Piece): Promise<ReadonlyMap<number, CellBefore>> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const rangeAt = (at: number, width = 1) => worksheet.getRangeByIndexes(firstRow - 1, at, texts.length, width);
  // What is loaded before the write is what stood there before it.
  const { runs, places } = columnRuns(expect?.columns ?? []);
  const beside = runs.map(({ first, count }) => rangeAt(first, count));
  for (const range of beside) range.load("values");
  const before = expect && rangeAt(column);
  before?.load("formulas,numberFormat");
  // Mostly all of it is blank: values are told of what is not.
  const filled = before?.getUsedRangeOrNullObject(true);
  filled?.load("values,rowIndex");

  const target = rangeAt(column);
  restForBulk(context, texts.length);
  // The format comes before the value; `null` leaves a cell's format or value as it is.
  if (texts.every((text) => text !== null)) formatAsText(target);
  else target.numberFormat = texts.map((text) => [text === null || text === "" ? null : "@"]) as string[][];
  target.values = texts.map((text) => [text]);
  await context.sync();

  const moved = new Map<number, CellBefore>();
  if (!before || !filled) return moved;
  const columns = places.map(({ run, at }, index) => ({ cells: beside[run]!.values, at, expected: expect.values[index] ?? [] }));
  const { formulas, numberFormat } = before;
  const [values, top] = filled.isNullObject ? [[], 0] : [filled.values, filled.rowIndex - (firstRow - 1)];
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row];
    if (text === null) continue;
    const [formula, value]: readonly unknown[] = [formulas[row]?.[0], values[row - top]?.[0] ?? ""];
    const isFree = formula === "" || (formula === text && value === text);
    if (isFree && columns.every(({ cells, at, expected }) => cells[row]?.[at] === rawValue(expected[row]))) continue;
    moved.set(row, { formula, value, numberFormat: String(numberFormat[row]?.[0]) });
  }
  return moved;
}

/** A value as office.js gives it. */
function rawValue(value: InputValue | undefined): unknown {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? value.error : value;
}

function part({ columns, values }: ExpectedRows, from: number, count: number): ExpectedRows {
  return { columns, values: values.map((column) => column.slice(from, from + count)) };
}

function lengthOf(text: string | null): number {
  return text === null ? 7 : textLength(text) + 2;
}

/** What a row adds to the answer: an answer that is too large comes after the write, and what stood there would be lost. */
function lengthExpected(expect: ExpectedRows | undefined, row: number): number {
  let length = 0;
  for (const column of expect?.values ?? []) {
    const value = column[row];
    length += typeof value === "string" ? textLength(value) + 2 : 10;
  }
  return length;
}

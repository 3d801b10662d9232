/** Cells of a column with what Excel knows of them beyond their values. */
import type { CellContentState, CellState, RepairPort } from "../app/repairPort";
import type { RowSpan } from "../app/ports";
import { seenCell } from "../app/validate/seenCell";
import type { SeenCell } from "../core/validate/inspection";
import { inChunks } from "./chunks";
import { excelRun } from "./excelRun";
import { byRequest, rowRuns, spreads } from "./rowRuns";

/** Rows asked for together: five answers a row at the most. */
const ROWS_PER_READ = 20_000;
/** Runs of rows that go into one request. */
const RUNS_PER_REQUEST = 400;

/** See the port. Text is read as it is; of all else shown text, number format and type are asked for, for the part of the piece in which it lies. */
export const seenCells: RepairPort["seen"] = async (rows, column) => {
  const cells: SeenCell[] = [];
  await inChunks(rows.rowCount, ROWS_PER_READ, async (from, count) => {
    const piece = await excelRun((context) => readPiece(context, { ...rows, firstRow: rows.firstRow + from, rowCount: count }, column));
    cells.length = from;
    for (const cell of piece) cells.push(cell);
  });
  return cells;
};

async function readPiece(context: Excel.RequestContext, { sheet, firstRow, rowCount }: RowSpan, column: number): Promise<readonly SeenCell[]> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const piece = worksheet.getRangeByIndexes(firstRow - 1, column, rowCount, 1);
  piece.load("formulas");
  await context.sync();
  const found: readonly (readonly unknown[])[] = piece.formulas;
  const first = found.findIndex(([formula]) => !isPlainText(formula));
  if (first < 0) return found.map(([text]) => plainCell(text));
  const last = found.findLastIndex(([formula]) => !isPlainText(formula));
  const odd = worksheet.getRangeByIndexes(firstRow - 1 + first, column, last - first + 1, 1);
  odd.load("formulas,values,text,numberFormat,valueTypes");
  await context.sync();
  return found.map(([formula], row) => (isPlainText(formula) ? plainCell(formula) : seenCell(stateOf(odd, row - first))));
}

/** True for what can be nothing but a text or nothing. A text that only looks like a formula, an error or a boolean is told apart by its type. */
function isPlainText(formula: unknown): boolean {
  if (typeof formula !== "string") return false;
  const first = formula.charCodeAt(0);
  return first !== 0x3d /* = */ && first !== 0x23 /* # */ && formula !== "TRUE" && formula !== "FALSE";
}

const BLANK: SeenCell = { value: null };

function plainCell(text: unknown): SeenCell {
  return text === "" ? BLANK : { value: text as string };
}

/** A cell of a range of which formulas, values, numberFormat and valueTypes are loaded. */
export function contentStateOf(range: Excel.Range, row: number): CellContentState {
  const value = range.values[row]?.[0] as CellState["value"];
  const formula: unknown = range.formulas[row]?.[0];
  return {
    value,
    isError: range.valueTypes[row]?.[0] === Excel.RangeValueType.error,
    format: String(range.numberFormat[row]?.[0] ?? "General"),
    // Text that begins with "=" in a cell formatted as text reads the same both ways; a formula and its value do not.
    formula: typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : "",
  };
}

/** The same, with its text loaded as well. */
function stateOf(range: Excel.Range, row: number): CellState {
  return { ...contentStateOf(range, row), shown: range.text[row]?.[0] ?? "" };
}

/** See the port. */
export const cellStates: RepairPort["states"] = async (sheet, column, rows) => {
  const states = new Map<number, CellState>();
  for (const runs of byRequest(rowRuns(rows, ROWS_PER_READ), { runs: RUNS_PER_REQUEST, rows: ROWS_PER_READ })) {
    const some = runs.flat();
    // Long texts may make an answer too large: then fewer rows at a time.
    await inChunks(some.length, some.length, (from, count) => excelRun((context) => readStates(context, sheet, column, rowRuns(some.slice(from, from + count), count), states)));
  }
  return states;
};

async function readStates(context: Excel.RequestContext, sheet: string, column: number, runs: readonly (readonly number[])[], states: Map<number, CellState>): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const ranges = spreads(runs, ROWS_PER_READ).map((spread) => {
    const range = worksheet.getRangeByIndexes(spread.first - 1, column, spread.count, 1);
    range.load("formulas,values,text,numberFormat,valueTypes");
    return { ...spread, range };
  });
  await context.sync();
  for (const { first, runs: rows, range } of ranges) for (const row of rows.flat()) states.set(row, stateOf(range, row - first));
}

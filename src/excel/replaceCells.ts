/** Cells that become otherwise if they still are as they were seen: repairs, and what is given back when they are undone. */
import type { CellChange, CellContentState, RepairPort } from "../app/repairPort";
import { piecesBySize, restForBulk, textLength } from "./bulkWrites";
import { excelRun } from "./excelRun";
import { byRequest, rowRuns } from "./rowRuns";
import { contentStateOf } from "./typedCells";

/** Bytes that one request may carry; its answer is as large again. An answer that is too large comes after the write, and what stood there would be lost. */
const BYTES_PER_REQUEST = 1_500_000;
const MOST = { runs: 200, rows: 10_000 };

/** See the port. */
export const replaceCells: RepairPort["replace"] = async (sheet, column, changes) => {
  const sorted = [...changes].sort((a, b) => a.row - b.row);
  const others = new Map<number, CellContentState>();
  for (const piece of piecesBySize(sorted, lengthOf, BYTES_PER_REQUEST)) {
    const byRow = new Map(sorted.slice(piece.from, piece.from + piece.count).map((change) => [change.row, change]));
    for (const runs of byRequest(rowRuns([...byRow.keys()], MOST.rows), MOST)) {
      for (const [row, now] of await excelRun((context) => replaceRuns(context, sheet, column, runs, byRow))) others.set(row, now);
    }
  }
  // Few at a time: it happens only where somebody changed cells in the very moment in which we wrote.
  for (const runs of byRequest(rowRuns([...others.keys()], MOST.runs), { runs: MOST.runs, rows: MOST.runs })) {
    await excelRun((context) => giveBack(context, sheet, column, runs, others));
  }
  return new Set(others.keys());
};

async function giveBack(context: Excel.RequestContext, sheet: string, column: number, runs: readonly (readonly number[])[], cells: ReadonlyMap<number, CellContentState>): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  for (const rows of runs) write(worksheet.getRangeByIndexes(rows[0]! - 1, column, rows.length, 1), rows.map((row) => cells.get(row)!));
  await context.sync();
}

/** Bytes that a change adds to a request and to its answer. */
function lengthOf({ before, after }: CellChange): number {
  const text = ({ value, formula, format }: CellContentState) => (typeof value === "string" ? textLength(value) : 12) + textLength(formula) + textLength(format);
  return Math.max(text(before), text(after)) * 2;
}

/** Writes in one request; answers what rows held that were not as they were seen. */
async function replaceRuns(
  context: Excel.RequestContext,
  sheet: string,
  column: number,
  runs: readonly (readonly number[])[],
  byRow: ReadonlyMap<number, CellChange>,
): Promise<ReadonlyMap<number, CellContentState>> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  restForBulk(context, runs.reduce((sum, { length }) => sum + length, 0));
  const written = runs.map((rows) => {
    const rangeHere = () => worksheet.getRangeByIndexes(rows[0]! - 1, column, rows.length, 1);
    // What is loaded before the write is what stood there before it.
    const before = rangeHere();
    before.load("formulas,values,numberFormat,valueTypes");
    write(rangeHere(), rows.map((row) => byRow.get(row)!.after));
    return { rows, before };
  });
  await context.sync();

  const others = new Map<number, CellContentState>();
  for (const { rows, before } of written) {
    rows.forEach((row, at) => {
      const now = contentStateOf(before, at);
      if (!isSame(byRow.get(row)!.before, now)) others.set(row, now);
    });
  }
  return others;
}

/** Formats come before values; where the value is no text, the format "@" comes after it, or Excel would make a text of it. */
function write(range: Excel.Range, cells: readonly CellContentState[]): void {
  const formats = cells.map((cell) => (isLate(cell) ? "General" : cell.format));
  const [format] = formats;
  range.numberFormat = (formats.every((each) => each === format) ? format : formats.map((each) => [each])) as unknown as string[][];
  range.formulas = cells.map((cell) => [asTyped(cell)]);
  if (cells.some(isLate)) range.numberFormat = cells.map((cell) => [isLate(cell) ? cell.format : null]) as string[][];
}

function isLate({ value, formula, format, isError }: CellContentState): boolean {
  return format === "@" && (formula !== "" || isError || typeof value !== "string");
}

/** As if it were typed: text goes behind an apostrophe wherever Excel could take it for something else. */
function asTyped({ value, isError, format, formula }: CellContentState): string | number | boolean {
  if (formula !== "") return formula;
  return typeof value === "string" && value !== "" && !isError && format !== "@" ? `'${value}` : value;
}

function isSame(a: CellContentState, b: CellContentState): boolean {
  return a.value === b.value && a.formula === b.formula && a.format === b.format && a.isError === b.isError;
}

/** Cells with our formulas through office.js. */
import { parseArea } from "../app/cellAddress";
import type { FormulaCell, StampedCell } from "../app/ports";
import { inputValue } from "./cellValues";
import { formatAsText } from "./bulkWrites";
import { excelRun } from "./excelRun";
import { type CellBefore, putBack } from "./putBack";

/** Cells that lie below each other in one column: a formula filled down is one run, and one proxy. */
interface Run {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Positions in the list that was asked for, top to bottom. */
  readonly positions: number[];
}

/** Cells and runs that go into one request, so that neither it nor its answer grows too large. */
const CELLS_PER_REQUEST = 10_000;
const RUNS_PER_REQUEST = 2_000;

/** Reads cells, in as few round trips as their size allows; answers in the order asked. */
export async function read(addresses: readonly string[]): Promise<readonly FormulaCell[]> {
  const answer: FormulaCell[] = addresses.map((address) => ({ address, exists: false, formula: "", value: null, protected: false }));
  await eachRequest(runsOf(addresses), (runs) => excelRun((context) => readRuns(context, runs, addresses, answer)));
  return answer;
}

async function readRuns(context: Excel.RequestContext, runs: readonly Run[], addresses: readonly string[], answer: FormulaCell[]): Promise<void> {
  const sheets = await sheetsOf(context, runs);
  const there = runs.filter((run) => !sheets.get(run.sheet)!.isNullObject);
  if (there.length === 0) return;
  for (const sheet of sheets.values()) if (!sheet.isNullObject) sheet.protection.load("protected");
  const ranges = there.map((run) => {
    const range = rangeOfRun(sheets.get(run.sheet)!, run);
    const protection = range.format.protection;
    range.load("formulas,values,valueTypes");
    protection.load("locked");
    return { run, range, protection };
  });
  await context.sync();
  const mixed = ranges.filter(({ run, protection }) => sheets.get(run.sheet)!.protection.protected && protection.locked === null);
  const locks = await lockedCells(context, sheets, mixed.map(({ run }) => run));

  for (const { run, range, protection } of ranges) {
    const isProtected = sheets.get(run.sheet)!.protection.protected;
    run.positions.forEach((position, index) => {
      const formula = range.formulas[index]?.[0];
      const value: unknown = range.values[index]?.[0];
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
      answer[position] = {
        address: addresses[position]!,
        exists: true,
        formula: isFormula ? formula : "",
        value: inputValue(value, range.valueTypes[index]?.[0]),
        protected: isProtected && (locks.get(position) ?? protection.locked !== false),
      };
    });
  }
}

/** Asks cell by cell where a run on a protected sheet has locked and open cells. */
async function lockedCells(context: Excel.RequestContext, sheets: ReadonlyMap<string, Excel.Worksheet>, runs: readonly Run[]): Promise<ReadonlyMap<number, boolean>> {
  const cells = runs.flatMap((run) =>
    run.positions.map((position, index) => {
      const protection = sheets.get(run.sheet)!.getRangeByIndexes(run.row + index, run.column, 1, 1).format.protection;
      protection.load("locked");
      return { position, protection };
    }),
  );
  if (cells.length > 0) await context.sync();
  return new Map(cells.map(({ position, protection }) => [position, protection.locked !== false]));
}

/** Puts codes as text in the place of formulas; see the port. */
export async function stamp(cells: readonly StampedCell[]): Promise<ReadonlySet<string>> {
  const before = new Map<number, CellBefore>();
  await eachRequest(runsOf(cells.map((cell) => cell.address)), (some) =>
    excelRun(async (context) => {
      const reads = some.map((run) => {
        const sheet = context.workbook.worksheets.getItem(run.sheet);
        const old = rangeOfRun(sheet, run);
        old.load("formulas,values,numberFormat");
        const range = rangeOfRun(sheet, run);
        formatAsText(range);
        range.values = run.positions.map((position) => [cells[position]!.code]);
        return { run, old };
      });
      await context.sync();
      for (const { run, old } of reads) {
        run.positions.forEach((position, row) => {
          before.set(position, { formula: old.formulas[row]?.[0], value: old.values[row]?.[0], numberFormat: String(old.numberFormat[row]?.[0]) });
        });
      }
    }),
  );
  const missed = new Set(cells.filter((cell, at) => cell.address === cell.anchor && before.get(at)?.formula !== cell.formula).map(({ anchor }) => anchor));
  const wrong = cells.flatMap(({ address, anchor }, at) => (missed.has(anchor) ? [{ address, before: before.get(at)! }] : []));
  if (wrong.length > 0) await putBack(wrong);
  return missed;
}

/** Marks cells dirty. */
export async function recalculate(addresses: readonly string[]): Promise<void> {
  await eachRequest(runsOf(addresses), (runs) =>
    excelRun(async (context) => {
      const sheets = await sheetsOf(context, runs);
      for (const run of runs) {
        const sheet = sheets.get(run.sheet)!;
        if (!sheet.isNullObject) rangeOfRun(sheet, run).setDirty();
      }
      await context.sync();
    }),
  );
}

/** The sheets of the runs, by name; null objects for those that are gone. */
async function sheetsOf(context: Excel.RequestContext, runs: readonly Run[]): Promise<ReadonlyMap<string, Excel.Worksheet>> {
  const sheets = new Map([...new Set(runs.map((run) => run.sheet))].map((name) => [name, context.workbook.worksheets.getItemOrNullObject(name)]));
  for (const sheet of sheets.values()) sheet.load("name");
  await context.sync();
  return sheets;
}

function rangeOfRun(sheet: Excel.Worksheet, run: Run): Excel.Range {
  return sheet.getRangeByIndexes(run.row, run.column, run.positions.length, 1);
}

/** Sorts cells into runs; what is no address of one cell is left out. A cell asked for twice makes a run of its own. */
function runsOf(addresses: readonly string[]): Run[] {
  const cells = addresses
    .map((address, position) => ({ area: parseArea(address), position }))
    .filter((cell) => cell.area !== undefined && cell.area.rows === 1 && cell.area.columns === 1)
    .map(({ area, position }) => ({ ...area!, position }));
  cells.sort((a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.column - b.column || a.row - b.row));
  const runs: Run[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    const follows = last && last.sheet === cell.sheet && last.column === cell.column && last.row + last.positions.length === cell.row;
    if (follows && last.positions.length < CELLS_PER_REQUEST) last.positions.push(cell.position);
    else runs.push({ sheet: cell.sheet, row: cell.row, column: cell.column, positions: [cell.position] });
  }
  return runs;
}

async function eachRequest(runs: readonly Run[], work: (runs: readonly Run[]) => Promise<void>): Promise<void> {
  let some: Run[] = [];
  let cells = 0;
  for (const run of runs) {
    if (some.length > 0 && (some.length >= RUNS_PER_REQUEST || cells + run.positions.length > CELLS_PER_REQUEST)) {
      await work(some);
      some = [];
      cells = 0;
    }
    some.push(run);
    cells += run.positions.length;
  }
  if (some.length > 0) await work(some);
}

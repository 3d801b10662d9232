import { CustCodeError } from "../app/api";
import type { RowUpdate, StoredCell } from "../app/ports";
import { columnsAlike, formatAsText, restForBulk } from "./bulkWrites";
import { columnRuns, type ColumnRun } from "./columnRuns";
import { hasExcelApi } from "./excelRun";

/**
 * Writes rows just below a table and makes the table hold them; answers the 0-based data row of the first.
 * Below the table, not `rows.add`, because that one clashes between co-authors. `rows.add` remains for tables with a totals row,
 * for cells of the user's right below the table, and for an Excel that cannot resize tables.
 */
export async function writeRows(context: Excel.RequestContext, tableName: string, rows: readonly (readonly StoredCell[])[]): Promise<number> {
  const table = context.workbook.tables.getItem(tableName);
  const whole = table.getRange();
  const body = table.getDataBodyRange();
  const last = body.getLastRow();
  const below = whole.getRowsBelow(rows.length);
  const occupied = below.getUsedRangeOrNullObject(true);
  table.load("showTotals");
  whole.load("rowCount");
  body.load("rowCount");
  last.load("values");
  occupied.load("address");
  await context.sync();

  const fillsBlank = body.rowCount === 1 && (last.values[0] ?? []).every((cell) => cell === "");
  const first = fillsBlank ? 0 : body.rowCount;
  const target = fillsBlank ? body.getResizedRange(rows.length - 1, 0) : below;
  if ((rows.length > 1 || !fillsBlank) && (table.showTotals || !occupied.isNullObject || !hasExcelApi("1.13"))) {
    await addRows(context, table, body, rows, fillsBlank);
    return first;
  }
  restForBulk(context, rows.length);
  formatColumns(target, rows);
  writeColumns(target, rows);
  if (first + rows.length > body.rowCount) table.resize(whole.getCell(0, 0).getBoundingRect(target.getLastCell()));
  await context.sync();
  return first;
}

/** From so many rows on, a column that says the same in each of them is written as one value. */
const ROWS_ALIKE = 3;

/**
 * Writes rows, columns from left to right: the code, which must never be lost, stands in the first ones. A column, or neighbours, that hold one
 * and the same value take that value alone, as Excel likes it best; of a register's columns half are of that kind. For new rows only, which no
 * filter hides.
 */
function writeColumns(target: Excel.Range, rows: readonly (readonly StoredCell[])[]): void {
  const width = rows[0]?.length ?? 0;
  const alike = rows.length < ROWS_ALIKE ? rows[0]!.map(() => false) : columnsAlike(rows);
  for (let column = 0; column < width; ) {
    const start = column++;
    const value = rows[0]![start];
    while (column < width && alike[column] === alike[start] && (!alike[start] || rows[0]![column] === value)) column++;
    const part = start === 0 && column === width ? target : target.getColumn(start).getResizedRange(0, column - start - 1);
    part.values = (alike[start] ? value : part === target ? rows : rows.map((row) => row.slice(start, column))) as StoredCell[][];
  }
}

async function addRows(
  context: Excel.RequestContext,
  table: Excel.Table,
  body: Excel.Range,
  rows: readonly (readonly StoredCell[])[],
  fillsBlank: boolean,
): Promise<void> {
  let rest = rows;
  if (fillsBlank) {
    const line = body.getRow(0);
    formatColumns(line, rows);
    line.values = rows.slice(0, 1) as StoredCell[][];
    rest = rows.slice(1);
  }
  // New rows take the formats of the row above; blank ones first, so that the format is there before the value.
  table.rows.add(undefined, rest.map((row) => row.map(() => "")));
  const target = table.getDataBodyRange().getLastRow().getOffsetRange(1 - rest.length, 0).getResizedRange(rest.length - 1, 0);
  formatColumns(target, rest);
  writeColumns(target, rest);
  await context.sync();
}

/** Columns that get nothing but text are formatted as text, neighbours in one go. */
function formatColumns(target: Excel.Range, rows: readonly (readonly (StoredCell | null)[])[]): void {
  const width = rows[0]?.length ?? 0;
  const isText = (column: number) =>
    column < width && rows.some((row) => typeof row[column] === "string") && rows.every((row) => row[column] === null || typeof row[column] === "string");
  for (let column = 0; column < width; column++) {
    if (!isText(column)) continue;
    const start = column;
    while (isText(column + 1)) column++;
    formatAsText(target.getColumn(start).getResizedRange(0, column - start));
  }
}

/** Gaps of so many rows between updates are bridged with "leave as it is", which makes fewer blocks. */
const BRIDGE = 16;

interface UpdateBlock {
  readonly start: number;
  /** One for each line of the block; undefined for a line that bridges. */
  readonly updates: readonly (RowUpdate | undefined)[];
}

/** Rows that lie near each other, as blocks. */
function blocksOf(rows: readonly RowUpdate[]): UpdateBlock[] {
  const sorted = [...rows].sort((a, b) => a.index - b.index);
  const blocks: UpdateBlock[] = [];
  for (let at = 0; at < sorted.length; ) {
    const updates: (RowUpdate | undefined)[] = [];
    const start = sorted[at]!.index;
    while (at < sorted.length && sorted[at]!.index - (start + updates.length) <= BRIDGE) {
      const update = sorted[at++]!;
      while (start + updates.length < update.index) updates.push(undefined);
      updates.push(update);
    }
    blocks.push({ start, updates });
  }
  return blocks;
}

/** Columns of which some row says something. */
function columnsIn(rows: readonly (readonly (StoredCell | null)[])[]): readonly number[] {
  const columns = new Set<number>();
  let last: (typeof rows)[number] | undefined;
  for (const row of rows) {
    // Many rows mostly become the same.
    if (row === last) continue;
    last = row;
    for (let column = 0; column < row.length; column++) if (row[column] !== null) columns.add(column);
  }
  return [...columns];
}

/**
 * Overwrites cells of rows that are there; `null` leaves a cell as it is. One round trip: what the rows held is read in the request that
 * writes, so that a row which somebody sorted away in between is seen, and then everything is put back as it was. Columns that nobody writes
 * or expects something in are left out.
 *
 * @throws CustCodeError `write-not-kept` with reason `moved`.
 */
export async function writeUpdates(context: Excel.RequestContext, tableName: string, rows: readonly RowUpdate[]): Promise<void> {
  const body = context.workbook.tables.getItem(tableName).getDataBodyRange();
  const written = columnsIn(rows.map(({ cells }) => cells));
  const expected = columnsIn(rows.map(({ expect = [] }) => expect));
  const { runs } = columnRuns(written);
  const watched = columnRuns([...expected, ...written]);
  const placeOf = new Map([...expected, ...written].map((column, at) => [column, watched.places[at]!]));
  const blocks = blocksOf(rows).map(({ start, updates }) => {
    const part = ({ first, count }: ColumnRun) => body.getRow(start).getColumn(first).getResizedRange(updates.length - 1, count - 1);
    const before = updates.some((update) => update?.expect) ? watched.runs.map(part) : [];
    for (const range of before) range.load("values");
    const targets = runs.map((run) => {
      const blank = new Array<null>(run.count).fill(null);
      const cells = updates.map((update) => update?.cells.slice(run.first, run.first + run.count) ?? blank);
      const range = part(run);
      formatColumns(range, cells);
      // Value by value: a filter may hide some of these rows, and one value for all of them might pass over those.
      range.values = cells as StoredCell[][];
      return { run, range, cells };
    });
    const held = (line: number, column: number): unknown => {
      const { run, at } = placeOf.get(column)!;
      return before[run]?.values[line]?.[at];
    };
    return { updates, before, targets, held };
  });
  await context.sync();
  const isOther = ({ held, updates }: (typeof blocks)[number]) =>
    updates.some(
      (update, line) =>
        update?.expect &&
        expected.some((column) => {
          const cell = update.expect![column] ?? null;
          return cell !== null && !isSameCell(cell, held(line, column));
        }),
    );
  if (!blocks.some(isOther)) return;
  for (const { before, targets, held } of blocks) {
    if (before.length === 0) continue;
    for (const { run, range, cells } of targets) {
      range.values = cells.map((line, at) => line.map((cell, column) => (cell === null ? null : (held(at, run.first + column) ?? "")))) as StoredCell[][];
    }
  }
  await context.sync();
  throw new CustCodeError({ kind: "write-not-kept", params: { reason: "moved" } });
}

function isSameCell(expected: StoredCell, found: unknown): boolean {
  return expected === found || String(expected).trim() === String(found ?? "").trim();
}

/** The table of what cells held before they were repaired. */
import type { RepairPort } from "../app/repairPort";
import type { StoredCell } from "../app/ports";
import { piecesBySize, rowMeasure } from "./bulkWrites";
import { inChunks, rowsPerRead } from "./chunks";
import { createTables } from "./createTables";
import { excelRun } from "./excelRun";
import { TABLE_NAMES } from "./ownTables";
import { writeRows } from "./tableWrites";

const NAME = TABLE_NAMES.originals;

/** See the port. */
export const lookForOriginals: RepairPort["originals"] = () =>
  excelRun(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(NAME);
    table.load("name");
    await context.sync();
    if (table.isNullObject) return undefined;
    const header = table.getHeaderRowRange();
    const body = table.getDataBodyRange();
    const last = body.getLastRow();
    header.load("values");
    body.load("rowCount");
    last.load("values");
    await context.sync();
    const isEmpty = body.rowCount === 1 && (last.values[0] ?? []).every((cell) => cell === "");
    return { headers: (header.values[0] ?? []).map(String), rowCount: isEmpty ? 0 : body.rowCount };
  });

/** See the port. */
export const createOriginals: RepairPort["createOriginals"] = (plan) => excelRun((context) => createTables(context, [plan]));

/** See the port. */
export const readOriginals: RepairPort["readOriginals"] = async (from, count, only) => {
  const rows: (readonly StoredCell[])[] = [];
  await inChunks(count, rowsPerRead(only?.length ?? 14), async (offset, size) => {
    const parts = await excelRun(async (context) => {
      const block = context.workbook.tables.getItem(NAME).getDataBodyRange().getRow(from + offset).getResizedRange(size - 1, 0);
      const ranges = only ? only.map((column) => block.getColumn(column)) : [block];
      for (const range of ranges) range.load("values");
      await context.sync();
      return ranges.map(({ values }) => values as StoredCell[][]);
    });
    rows.length = offset;
    for (let row = 0; row < size; row++) rows.push(only ? parts.map((part) => part[row]?.[0] ?? "") : (parts[0]?.[row] ?? []));
  });
  return rows;
};

/** See the port. */
export const keepOriginals: RepairPort["keepOriginals"] = async (rows) => {
  for (const piece of piecesBySize(rows, rowMeasure(rows))) {
    await inChunks(piece.count, piece.count, async (offset, count) => {
      const from = piece.from + offset;
      await excelRun((context) => writeRows(context, NAME, rows.slice(from, from + count)));
    });
  }
};

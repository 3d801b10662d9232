import type { RowSpan } from "../app/ports";
import { inChunks } from "./chunks";
import { excelRun } from "./excelRun";

/** Rows asked for one by one in a request, once it is known that some are hidden. */
const ROWS_PER_REQUEST = 5_000;

/** The rows of a span that are hidden, by hand or by a filter. One round trip when none is. */
export async function hiddenRows(rows: RowSpan): Promise<ReadonlySet<number>> {
  const hidden = new Set<number>();
  if (rows.rowCount === 0) return hidden;
  const whole = await excelRun((context) => rowHidden(context, rows));
  if (whole === false) return hidden;
  if (whole === true) {
    for (let row = 0; row < rows.rowCount; row++) hidden.add(rows.firstRow + row);
    return hidden;
  }
  await inChunks(rows.rowCount, ROWS_PER_REQUEST, (from, count) =>
    excelRun(async (context) => {
      const range = context.workbook.worksheets.getItem(rows.sheet).getRangeByIndexes(rows.firstRow - 1 + from, 0, count, 1);
      const properties = range.getRowProperties({ rowHidden: true });
      await context.sync();
      properties.value.forEach((row, index) => {
        if (row.rowHidden) hidden.add(rows.firstRow + from + index);
      });
    }),
  );
  return hidden;
}

/** True or false for all rows of the span; `null` when some are hidden and some are not. */
async function rowHidden(context: Excel.RequestContext, rows: RowSpan): Promise<boolean | null> {
  const range = context.workbook.worksheets.getItem(rows.sheet).getRangeByIndexes(rows.firstRow - 1, 0, rows.rowCount, 1);
  range.load("rowHidden");
  await context.sync();
  return range.rowHidden as boolean | null;
}

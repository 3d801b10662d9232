import type { RowSpan } from "../app/ports";
import { excelRun } from "./excelRun";

/** Rows asked for together before one asks row by row; most lists have their hidden rows in few places. */
const BLOCK = 256;
const PROXIES_PER_REQUEST = 2_000;

interface Span {
  readonly firstRow: number;
  readonly rowCount: number;
}

/**
 * The rows of a span that are hidden, by hand or by a filter. One round trip when none is: a range says of its rows whether all, none or
 * some are hidden, so the span is asked as a whole, then in blocks, and row by row only where a block is mixed.
 */
export async function hiddenRows(rows: RowSpan): Promise<ReadonlySet<number>> {
  const hidden = new Set<number>();
  let spans: Span[] = rows.rowCount > 0 ? [rows] : [];
  while (spans.length > 0) {
    const answers = await ask(rows.sheet, spans);
    const mixed: Span[] = [];
    spans.forEach((span, index) => {
      if (answers[index] === null) mixed.push(...split(span));
      else if (answers[index]) for (let row = 0; row < span.rowCount; row++) hidden.add(span.firstRow + row);
    });
    spans = mixed;
  }
  return hidden;
}

function split({ firstRow, rowCount }: Span): Span[] {
  const size = rowCount > BLOCK ? BLOCK : 1;
  return Array.from({ length: Math.ceil(rowCount / size) }, (_, at) => ({ firstRow: firstRow + at * size, rowCount: Math.min(size, rowCount - at * size) }));
}

/** True, false, or `null` for a span that has both kinds of rows. */
async function ask(sheet: string, spans: readonly Span[]): Promise<(boolean | null)[]> {
  const answers: (boolean | null)[] = [];
  for (let from = 0; from < spans.length; from += PROXIES_PER_REQUEST) {
    answers.push(...(await excelRun((context) => rowHidden(context, sheet, spans.slice(from, from + PROXIES_PER_REQUEST)))));
  }
  return answers;
}

async function rowHidden(context: Excel.RequestContext, name: string, spans: readonly Span[]): Promise<(boolean | null)[]> {
  const sheet = context.workbook.worksheets.getItem(name);
  const ranges = spans.map(({ firstRow, rowCount }) => sheet.getRangeByIndexes(firstRow - 1, 0, rowCount, 1));
  for (const range of ranges) range.load("rowHidden");
  await context.sync();
  return ranges.map((range) => range.rowHidden as boolean | null);
}

/** A report of findings on a sheet of its own: facts, counts with a chart, and a table. */
import type { OpenReport, ReportedCell, ReportPlan, ReportPort, ReportRow } from "../app/reportPort";
import { sheetPrefix } from "../app/cellAddress";
import { formatAsText, piecesBySize, restForBulk, rowMeasure } from "./bulkWrites";
import { excelRun, hasExcelApi } from "./excelRun";

/** Points for the columns of the findings. */
const WIDTHS = [150, 44, 56, 60, 120, 420, 120, 72, 220];
/** Rows that the chart needs. */
const CHART_ROWS = 17;
/** Rows that its title and margins need. */
const LEAST_CHART_ROWS = 6;
const LAST_ROW = 1_048_576;
/** Places among a row's cells that are not text: the row's number and the link to its cell. */
const [ROW_AT, CELL_AT] = [1, 3];

/** See the port. */
export const begin: ReportPort["begin"] = async (plan) => {
  const { id, name } = await makeSheet(plan.name);
  const countsAt = plan.facts.length + 2;
  const headerAt = countsAt + Math.max(plan.counts.rows.length + 1, plan.counts.charted > 0 ? CHART_ROWS : 0) + 1;
  const report: OpenReport = openReport(id, name, headerAt);
  try {
    await excelRun((context) => writeHead(context, id, plan, countsAt, headerAt));
  } catch (error) {
    await report.discard().catch(() => undefined);
    throw error;
  }
  return report;
};

/** A new sheet with this name, or this name and a number. */
const makeSheet = (wanted: string): Promise<{ readonly id: string; readonly name: string }> =>
  excelRun(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    const named = (number: number): string => (number === 1 ? wanted : `${wanted} (${number})`);
    let number = 1;
    while (taken.has(named(number).toLowerCase())) number++;
    const sheet = worksheets.add(named(number));
    sheet.load("id,name");
    await context.sync();
    return { id: sheet.id, name: sheet.name };
  });

/** Rows are counted from 0 here. */
async function writeHead(context: Excel.RequestContext, id: string, plan: ReportPlan, countsAt: number, headerAt: number): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  WIDTHS.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  });
  const title = sheet.getRangeByIndexes(0, 0, 1, 1);
  formatAsText(title);
  title.values = [[plan.title]];
  title.format.font.bold = true;
  title.format.font.size = 14;
  const facts = sheet.getRangeByIndexes(1, 0, plan.facts.length, 2);
  formatAsText(facts);
  facts.values = plan.facts.map((fact) => [...fact]);
  const { headers, rows, chartTitle, charted } = plan.counts;
  const counts = sheet.getRangeByIndexes(countsAt, 0, rows.length + 1, 3);
  formatAsText(counts);
  if (rows.length > 0) sheet.getRangeByIndexes(countsAt + 1, 1, rows.length, 1).numberFormat = "0" as unknown as string[][];
  counts.values = [[...headers], ...rows.map((row) => [...row])];
  sheet.getRangeByIndexes(countsAt, 0, 1, 3).format.font.bold = true;
  const head = sheet.getRangeByIndexes(headerAt, 0, 1, WIDTHS.length);
  formatAsText(head);
  head.values = [[...plan.headers]];
  if (charted > 0) drawChart(sheet, sheet.getRangeByIndexes(countsAt, 0, charted + 1, 2), chartTitle, countsAt, charted);
  await context.sync();
}

function drawChart(sheet: Excel.Worksheet, data: Excel.Range, title: string, top: number, bars: number): void {
  const chart = sheet.charts.add(Excel.ChartType.barClustered, data, Excel.ChartSeriesBy.columns);
  chart.title.text = title;
  chart.legend.visible = false;
  chart.dataLabels.showValue = true;
  chart.axes.valueAxis.majorGridlines.visible = false;
  if (hasExcelApi("1.7")) {
    // Each bar says its number; of few findings the axis would count halves.
    chart.axes.valueAxis.visible = false;
    // Bars are drawn from the bottom up otherwise, the commonest last.
    chart.axes.categoryAxis.reversePlotOrder = true;
  }
  const rows = Math.min(CHART_ROWS, bars + LEAST_CHART_ROWS);
  chart.setPosition(sheet.getRangeByIndexes(top, 4, 1, 1), sheet.getRangeByIndexes(top + rows - 1, 5, 1, 1));
}

function openReport(id: string, name: string, headerAt: number): OpenReport {
  let written = 0;
  return {
    sheet: name,
    room: LAST_ROW - headerAt - 1,
    async append(rows) {
      const lines = rows.map(lineOf);
      for (const { from, count } of piecesBySize(lines, rowMeasure([]))) {
        await writeLines(id, headerAt + 1 + written, lines.slice(from, from + count));
        written += count;
      }
    },
    finish: () => excelRun((context) => finish(context, id, headerAt, written)),
    discard: () =>
      excelRun(async (context) => {
        context.workbook.worksheets.getItem(id).delete();
        await context.sync();
      }),
  };
}

const lineOf = (row: ReportRow<ReportedCell | "">): (string | number)[] => row.map((cell) => (typeof cell === "object" ? linkTo(cell) : cell));

/** The only formulas of a report; their texts are addresses that were made here. */
function linkTo({ address, sheet, link }: ReportedCell): string {
  if (!link) return address;
  return `=HYPERLINK("#${sheetPrefix(sheet).replaceAll('"', '""')}${address}","${address}")`;
}

const writeLines = (id: string, first: number, lines: readonly (readonly (string | number)[])[]): Promise<void> =>
  excelRun(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const range = sheet.getRangeByIndexes(first, 0, lines.length, WIDTHS.length);
    restForBulk(context, lines.length);
    // Formats come before values: a text in a cell for texts is never taken for a formula.
    formatAsText(range);
    for (const at of [ROW_AT, CELL_AT]) sheet.getRangeByIndexes(first, at, lines.length, 1).numberFormat = "General" as unknown as string[][];
    range.values = lines as (string | number)[][];
    await context.sync();
  });

async function finish(context: Excel.RequestContext, id: string, headerAt: number, written: number): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  if (written > 0) sheet.tables.add(sheet.getRangeByIndexes(headerAt, 0, written + 1, WIDTHS.length), true);
  sheet.activate();
  sheet.getRangeByIndexes(0, 0, 1, 1).select();
  await context.sync();
}

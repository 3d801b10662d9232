import type { ChartRecord } from "../model/charts";
import { ExcelError } from "../model/excelError";
import type { Sheet } from "../model/sheet";
import type { Call, WireProperty } from "../protocol/registry";

/** A chart object keeps the sheet's id and the chart's. */
export interface ChartRef {
  readonly sheetId: string;
  readonly id: string;
}

export function chartOf(self: ChartRef, call: Call): ChartRecord {
  const found = call.session.book.sheet(self.sheetId).meta.charts.find(({ id }) => id === self.id);
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

export function writeCharts(sheet: Sheet, charts: readonly ChartRecord[], call: Call): void {
  if (sheet.meta.protection && sheet.meta.protection.options["allowEditObjects"] !== true) throw new ExcelError("AccessDenied");
  call.session.edit("chart", () => {
    call.session.book.patchSheet(sheet, { charts });
    call.session.book.note({ kind: "other", what: "chart" });
  });
}

export function changeChart(self: ChartRef, change: (chart: ChartRecord) => ChartRecord, call: Call): void {
  const sheet = call.session.book.sheet(self.sheetId);
  chartOf(self, call);
  writeCharts(sheet, sheet.meta.charts.map((chart) => (chart.id === self.id ? change(chart) : chart)), call);
}

type Missing = string | number | boolean | ((chart: ChartRecord, call: Call) => unknown);

/** A setting of a chart's part, kept under a name of its own. */
export function chartSetting(
  key: string, missing: Missing, check: (value: unknown) => unknown, derived: Readonly<Record<string, unknown>> = {},
): WireProperty<ChartRef> {
  return {
    get: (self, call) => {
      const chart = chartOf(self, call);
      return chart.settings[key] ?? (typeof missing === "function" ? missing(chart, call) : missing);
    },
    set: (self, value, call) => {
      const checked = check(value);
      changeChart(self, (chart) => ({ ...chart, settings: { ...chart.settings, ...derived, [key]: checked } }), call);
    },
  };
}

import { drawnSeries, referenceTo, type ChartSeries } from "../model/charts";
import { ExcelError } from "../model/excelError";
import { Handle, wireClass, type Call } from "../protocol/registry";
import { integer, optionalText, text } from "./arguments";
import { changeChart, chartOf, type ChartRef } from "./chartRef";
import { color } from "./colors";
import { rangeArgument } from "./range";

interface SeriesRef {
  readonly chart: ChartRef;
  readonly at: number;
}

interface PointRef extends SeriesRef {
  readonly point: number;
}

function seriesOf({ chart, at }: SeriesRef, call: Call): ChartSeries {
  const found = chartOf(chart, call).series[at];
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

function change(self: SeriesRef, alter: Partial<ChartSeries>, call: Call): void {
  seriesOf(self, call);
  changeChart(self.chart, (chart) => ({ ...chart, series: chart.series.map((series, at) => (at === self.at ? { ...series, ...alter } : series)) }), call);
}

const drawn = (self: SeriesRef, call: Call) => drawnSeries(call.session.book, chartOf(self.chart, call))[self.at]!;

/** A range that was handed over, as a reference. */
function reference(value: unknown, call: Call): string {
  const range = rangeArgument(value);
  if (!range) throw new ExcelError("InvalidArgument");
  return `=${referenceTo(call.session.book.sheet(range.sheetId), range.box)}`;
}

const pointClass = wireClass<PointRef>("ChartPoint", { properties: { Value: (self, call) => drawn(self, call).values[self.point] ?? null } });

const pointAt = (self: SeriesRef, point: number, call: Call): Handle => {
  if (point < 0 || point >= drawn(self, call).values.length) throw new ExcelError("InvalidArgument");
  return new Handle(pointClass, { ...self, point }) as Handle;
};

const pointsClass = wireClass<SeriesRef>("ChartPointsCollection", {
  properties: { Count: (self, call) => drawn(self, call).values.length },
  items: (self, call) => drawn(self, call).values.map((_, point) => pointAt(self, point, call)),
  methods: { GetCount: (self, _args, call) => drawn(self, call).values.length, GetItemAt: (self, [index], call) => pointAt(self, integer(index), call) },
});

const fillClass = wireClass<SeriesRef>("ChartFill", {
  methods: {
    Clear: (self, _args, call) => {
      change(self, { color: undefined }, call);
      return null;
    },
    SetSolidColor: (self, [value], call) => {
      change(self, { color: color(value) }, call);
      return null;
    },
  },
});

const formatClass = wireClass<SeriesRef>("ChartSeriesFormat", { objects: { Fill: (self) => new Handle(fillClass, self) as Handle } });

const seriesClass = wireClass<SeriesRef>("ChartSeries", {
  properties: {
    Name: [(self, call) => drawn(self, call).name, (self, value, call) => change(self, { name: text(value) }, call)],
    ChartType: (self, call) => chartOf(self.chart, call).type,
  },
  objects: { Points: (self) => new Handle(pointsClass, self) as Handle, Format: (self) => new Handle(formatClass, self) as Handle },
  methods: {
    SetValues: (self, [range], call) => {
      change(self, { values: reference(range, call) }, call);
      return null;
    },
    SetXAxisValues: (self, [range], call) => {
      change(self, { categories: reference(range, call) }, call);
      return null;
    },
    Delete: (self, _args, call) => {
      seriesOf(self, call);
      changeChart(self.chart, (chart) => ({ ...chart, series: chart.series.filter((_, at) => at !== self.at) }), call);
      return null;
    },
  },
});

const handleAt = (chart: ChartRef, at: number, call: Call): Handle => {
  if (at < 0 || at >= chartOf(chart, call).series.length) throw new ExcelError("InvalidArgument");
  return new Handle(seriesClass, { chart, at }) as Handle;
};

/** The series of a chart, in their order. */
export const seriesCollectionClass = wireClass<ChartRef>("ChartSeriesCollection", {
  properties: { Count: (self, call) => chartOf(self, call).series.length },
  items: (self, call) => chartOf(self, call).series.map((_, at) => handleAt(self, at, call)),
  methods: {
    GetCount: (self, _args, call) => chartOf(self, call).series.length,
    GetItemAt: (self, [index], call) => handleAt(self, integer(index), call),
    Add: (self, [name, index], call) => {
      const { length } = chartOf(self, call).series;
      const at = integer(index, length);
      if (at < 0 || at > length) throw new ExcelError("InvalidArgument");
      const named = optionalText(name);
      const added: ChartSeries = { ...(named === undefined ? {} : { name: named }), values: "={1}" };
      changeChart(self, (chart) => ({ ...chart, series: [...chart.series.slice(0, at), added, ...chart.series.slice(at)] }), call);
      return handleAt(self, at, call);
    },
  },
});

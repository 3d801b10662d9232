import { parseAddress } from "../model/address";
import { chartCorners, chartPlace, newChartId, seriesOf, type ChartPlace, type ChartRecord } from "../model/charts";
import { ExcelError } from "../model/excelError";
import type { Sheet } from "../model/sheet";
import type { Box } from "../model/values";
import { Handle, wireClass, type Call, type WireProperty } from "../protocol/registry";
import { integer, oneOf, text } from "./arguments";
import { areaFormatClass, axesClass, labelsClass, legendClass, titleClass } from "./chartParts";
import { changeChart, chartOf, type ChartRef, writeCharts } from "./chartRef";
import { seriesCollectionClass } from "./chartSeries";
import { rangeArgument } from "./range";
import { pixelsOf } from "./rangeLayout";
import { worksheetHandle } from "./worksheet";

interface SheetRef {
  readonly sheetId: string;
}

/** The charts of a worksheet. */
export const chartsHandle = ({ sheetId }: SheetRef): Handle => new Handle(collectionClass, { sheetId }) as Handle;

/** The kinds that are played, drawn and saved; Excel knows some eighty. */
const TYPES = [
  "ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "BarStacked100", "Line", "LineMarkers", "Pie", "Doughnut",
] as const;

const SERIES_BY = ["Auto", "Columns", "Rows"] as const;

/** Five by three inches, as Excel makes them. */
const SIZE = { width: 360, height: 216 };

const handle = (sheetId: string, { id }: ChartRecord): Handle => new Handle(chartClass, { sheetId, id }) as Handle;

const chartsOf = ({ sheetId }: SheetRef, call: Call): readonly ChartRecord[] => call.session.book.sheet(sheetId).meta.charts;

const named = (self: SheetRef, name: unknown, call: Call): ChartRecord | undefined => {
  const wanted = text(name).toLowerCase();
  return chartsOf(self, call).find((chart) => chart.name.toLowerCase() === wanted);
};

function typeNamed(value: unknown): string {
  if (typeof value === "string" && value !== "" && !TYPES.some((type) => type.toLowerCase() === value.toLowerCase())) throw new ExcelError("NotImplemented");
  return oneOf(value, TYPES);
}

const orFail = (sheetId: string, chart: ChartRecord | undefined): Handle => {
  if (!chart) throw new ExcelError("ItemNotFound");
  return handle(sheetId, chart);
};

/** Series out of the range that was handed over. */
function seriesFrom(source: unknown, by: unknown, call: Call): ChartRecord["series"] {
  const range = rangeArgument(source);
  if (!range) throw new ExcelError("InvalidArgument");
  const sheet = call.session.book.sheet(range.sheetId);
  const used = sheet.usedBox(true, range.box);
  return seriesOf(sheet, range.box.rows > 100_000 || range.box.columns > 1_000 ? (used ?? { ...range.box, rows: 1, columns: 1 }) : range.box, oneOf(by, SERIES_BY, "Auto"));
}

function side(key: keyof ChartPlace): WireProperty<ChartRef> {
  return {
    get: (self, call) => chartPlace(call.session.book.sheet(self.sheetId), chartOf(self, call))[key],
    set: (self, value, call) => {
      if (typeof value !== "number" || value < 0 || !Number.isFinite(value)) throw new ExcelError("InvalidArgument");
      const sheet = call.session.book.sheet(self.sheetId);
      changeChart(self, (chart) => ({ ...chart, ...chartCorners(sheet, { ...chartPlace(sheet, chart), [key]: value }) }), call);
    },
  };
}

/** A cell or block on the chart's sheet, as a range or an address. */
function boxAt(value: unknown, sheet: Sheet): Box {
  const range = rangeArgument(value);
  if (range) {
    if (range.sheetId !== sheet.id) throw new ExcelError("InvalidArgument");
    return range.box;
  }
  const box = parseAddress(text(value))?.boxes[0];
  if (!box) throw new ExcelError("InvalidArgument");
  return box;
}

function setPosition(self: ChartRef, [start, end]: readonly unknown[], call: Call): null {
  const sheet = call.session.book.sheet(self.sheetId);
  const first = pixelsOf(sheet, boxAt(start, sheet));
  const before = chartPlace(sheet, chartOf(self, call));
  const last = end === null || end === undefined ? undefined : pixelsOf(sheet, boxAt(end, sheet));
  const size = last ? { width: last.left + last.width - first.left, height: last.top + last.height - first.top } : { width: before.width, height: before.height };
  if (size.width < 0 || size.height < 0) throw new ExcelError("InvalidArgument");
  changeChart(self, (chart) => ({ ...chart, ...chartCorners(sheet, { left: first.left, top: first.top, ...size }) }), call);
  return null;
}

const chartClass = wireClass<ChartRef>("Chart", {
  identify: (self) => ({ Id: self.id }),
  properties: {
    Id: (self) => self.id,
    Name: [
      (self, call) => chartOf(self, call).name,
      (self, value, call) => {
        const name = text(value);
        const other = named(self, name, call);
        if (name === "" || (other && other.id !== self.id)) throw new ExcelError("InvalidArgument");
        changeChart(self, (chart) => ({ ...chart, name }), call);
      },
    ],
    ChartType: [(self, call) => chartOf(self, call).type, (self, value, call) => changeChart(self, (chart) => ({ ...chart, type: typeNamed(value) }), call)],
    Left: side("left"),
    Top: side("top"),
    Width: side("width"),
    Height: side("height"),
  },
  objects: {
    Title: (self) => new Handle(titleClass, self) as Handle,
    Legend: (self) => new Handle(legendClass, self) as Handle,
    DataLabels: (self) => new Handle(labelsClass, self) as Handle,
    Axes: (self) => new Handle(axesClass, self) as Handle,
    Series: (self) => new Handle(seriesCollectionClass, self) as Handle,
    Format: (self) => new Handle(areaFormatClass, self) as Handle,
    Worksheet: (self, call) => worksheetHandle(call.session, self.sheetId),
  },
  methods: {
    Activate: (self, _args, call) => {
      chartOf(self, call);
      return null;
    },
    Delete: (self, _args, call) => {
      chartOf(self, call);
      writeCharts(call.session.book.sheet(self.sheetId), chartsOf(self, call).filter(({ id }) => id !== self.id), call);
      return null;
    },
    SetData: (self, [source, by], call) => {
      const series = seriesFrom(source, by, call);
      changeChart(self, (chart) => ({ ...chart, series }), call);
      return null;
    },
    SetPosition: setPosition,
    GetImage: () => {
      throw new ExcelError("NotImplemented");
    },
  },
});

/** `Chart 1`, or the next number that no chart of the sheet has. */
function freeName(charts: readonly ChartRecord[]): string {
  let number = charts.length + 1;
  while (charts.some(({ name }) => name === `Chart ${number}`)) number++;
  return `Chart ${number}`;
}

function add(self: SheetRef, [type, source, by]: readonly unknown[], call: Call): Handle {
  const { book } = call.session;
  const sheet = book.sheet(self.sheetId);
  const { charts } = sheet.meta;
  const chart: ChartRecord = {
    id: newChartId(book), name: freeName(charts), type: typeNamed(type), series: seriesFrom(source, by, call), settings: {},
    ...chartCorners(sheet, { left: 144, top: 75, ...SIZE }),
  };
  writeCharts(sheet, [...charts, chart], call);
  return handle(self.sheetId, chart);
}

const collectionClass = wireClass<SheetRef>("ChartCollection", {
  properties: { Count: (self, call) => chartsOf(self, call).length },
  items: (self, call) => chartsOf(self, call).map((chart) => handle(self.sheetId, chart)),
  item: (self, key, call) => orFail(self.sheetId, chartsOf(self, call).find(({ id }) => id === key) ?? named(self, key, call)),
  methods: {
    Add: add,
    GetCount: (self, _args, call) => chartsOf(self, call).length,
    GetItem: (self, [name], call) => orFail(self.sheetId, named(self, name, call)),
    GetItemAt: (self, [index], call) => orFail(self.sheetId, chartsOf(self, call)[integer(index)]),
    GetItemOrNullObject: (self, [name], call) => {
      const found = named(self, name, call);
      return found ? handle(self.sheetId, found) : null;
    },
  },
});

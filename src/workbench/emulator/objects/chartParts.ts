import { chartTitle } from "../model/charts";
import { ExcelError } from "../model/excelError";
import { Handle, wireClass, type WireClass, type WireProperty } from "../protocol/registry";
import { flag, oneOf, text } from "./arguments";
import { chartOf, chartSetting, type ChartRef } from "./chartRef";
import { color } from "./colors";

/** Title, legend, labels and axes of a chart: settings with Excel's own names, kept with the chart. */

const toggle = (value: unknown): boolean => {
  if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
  return flag(value, false);
};

const amount = (value: unknown): unknown => {
  if (value === "" || value === null) return undefined;
  if (typeof value !== "number" || !Number.isFinite(value)) throw new ExcelError("InvalidArgument");
  return value;
};

const child = (type: () => WireClass<ChartRef>) => (self: ChartRef): Handle => new Handle(type(), self) as Handle;

/** The font of a part, under the part's name. */
const fontClass = (part: string): WireClass<ChartRef> =>
  wireClass<ChartRef>("ChartFont", {
    properties: {
      Bold: chartSetting(`${part}.Font.Bold`, false, toggle),
      Color: chartSetting(`${part}.Font.Color`, "#595959", color),
      Italic: chartSetting(`${part}.Font.Italic`, false, toggle),
      Name: chartSetting(`${part}.Font.Name`, "Calibri", text),
      Size: chartSetting(`${part}.Font.Size`, part === "Title" ? 14 : 9, amount),
      Underline: chartSetting(`${part}.Font.Underline`, "None", (value) => oneOf(value, ["None", "Single"])),
    },
  });

const fillClass = (part: string): WireClass<ChartRef> =>
  wireClass<ChartRef>("ChartFill", {
    methods: {
      Clear: (self, _args, call) => {
        chartSetting(`${part}.Fill`, "", () => "").set!(self, "", call);
        return null;
      },
      SetSolidColor: (self, [value], call) => {
        chartSetting(`${part}.Fill`, "", color).set!(self, value, call);
        return null;
      },
    },
  });

const formatClass = (name: string, part: string): WireClass<ChartRef> => {
  const [font, fill] = [fontClass(part), fillClass(part)];
  return wireClass<ChartRef>(name, { objects: { Font: child(() => font), Fill: child(() => fill) } });
};

export const areaFormatClass = formatClass("ChartAreaFormat", "Area");
const titleFormatClass = formatClass("ChartTitleFormat", "Title");
const legendFormatClass = formatClass("ChartLegendFormat", "Legend");
const labelFormatClass = formatClass("ChartDataLabelFormat", "Labels");
const axisFormatClass = formatClass("ChartAxisFormat", "Axes");

export const titleClass = wireClass<ChartRef>("ChartTitle", {
  properties: {
    // A title that is given a text is seen.
    Text: chartSetting("Title.Text", (chart, call) => chartTitle(call.session.book, chart), text, { "Title.Visible": true }),
    Visible: chartSetting("Title.Visible", true, toggle),
    Overlay: chartSetting("Title.Overlay", false, toggle),
  },
  objects: { Format: child(() => titleFormatClass) },
});

export const legendClass = wireClass<ChartRef>("ChartLegend", {
  properties: {
    Visible: chartSetting("Legend.Visible", (chart) => chart.series.length > 1 || /Pie|Doughnut/.test(chart.type), toggle),
    Position: chartSetting("Legend.Position", "Bottom", (value) => oneOf(value, ["Top", "Bottom", "Left", "Right", "Corner", "Custom"])),
    Overlay: chartSetting("Legend.Overlay", false, toggle),
  },
  objects: { Format: child(() => legendFormatClass) },
});

const label = (key: string, missing = false): WireProperty<ChartRef> => chartSetting(`Labels.${key}`, missing, toggle);

export const labelsClass = wireClass<ChartRef>("ChartDataLabels", {
  properties: {
    ShowValue: label("ShowValue"),
    ShowSeriesName: label("ShowSeriesName"),
    ShowCategoryName: label("ShowCategoryName"),
    ShowLegendKey: label("ShowLegendKey"),
    ShowPercentage: label("ShowPercentage"),
    ShowBubbleSize: label("ShowBubbleSize"),
    Position: chartSetting("Labels.Position", "OutsideEnd", (value) => oneOf(value, ["None", "Center", "InsideEnd", "InsideBase", "OutsideEnd", "Left", "Right", "Top", "Bottom", "BestFit", "Callout"])),
    Separator: chartSetting("Labels.Separator", ",", text),
  },
  objects: { Format: child(() => labelFormatClass) },
});

const gridlines = (key: string, missing: boolean): WireClass<ChartRef> => wireClass<ChartRef>("ChartGridlines", { properties: { Visible: chartSetting(key, missing, toggle) } });

const axisClass = (axis: "Category" | "Value"): WireClass<ChartRef> => {
  const part = `${axis}Axis`;
  const axisTitle = wireClass<ChartRef>("ChartAxisTitle", {
    properties: {
      Text: chartSetting(`${part}.Title.Text`, "Axis Title", text, { [`${part}.Title.Visible`]: true }),
      Visible: chartSetting(`${part}.Title.Visible`, false, toggle),
    },
  });
  const [major, minor] = [gridlines(`${part}.MajorGridlines`, axis === "Value"), gridlines(`${part}.MinorGridlines`, false)];
  return wireClass<ChartRef>("ChartAxis", {
    properties: {
      Type: () => axis,
      Maximum: chartSetting(`${part}.Maximum`, "", amount),
      Minimum: chartSetting(`${part}.Minimum`, "", amount),
      MajorUnit: chartSetting(`${part}.MajorUnit`, "", amount),
      MinorUnit: chartSetting(`${part}.MinorUnit`, "", amount),
      Visible: chartSetting(`${part}.Visible`, true, toggle),
      ReversePlotOrder: chartSetting(`${part}.ReversePlotOrder`, false, toggle),
    },
    objects: { Title: child(() => axisTitle), MajorGridlines: child(() => major), MinorGridlines: child(() => minor), Format: child(() => axisFormatClass) },
  });
};

const categoryAxis = axisClass("Category");
const valueAxis = axisClass("Value");

/** Pies have no axes. */
const axis = (type: WireClass<ChartRef>) => (self: ChartRef, call: Parameters<typeof chartOf>[1]): Handle => {
  if (/Pie|Doughnut/.test(chartOf(self, call).type)) throw new ExcelError("InvalidOperation");
  return new Handle(type, self) as Handle;
};

export const axesClass = wireClass<ChartRef>("ChartAxes", {
  objects: {
    CategoryAxis: axis(categoryAxis),
    ValueAxis: axis(valueAxis),
    SeriesAxis: () => {
      throw new ExcelError("InvalidOperation");
    },
  },
  methods: { GetItem: (self, [type], call) => axis(oneOf(type, ["Category", "Value"] as const) === "Category" ? categoryAxis : valueAxis)(self, call) },
});

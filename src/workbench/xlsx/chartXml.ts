import { chartTitle, drawnSeries, type ChartRecord, type ChartSeries, type DrawnSeries } from "../emulator/model/charts";
import type { Workbook } from "../emulator/model/workbook";
import { escapeXml, unescapeXml } from "./packageParts";

/**
 * Charts of the model as DrawingML, and back. A comment says that a part was written here: those are read into the model. Other programs drop the
 * comment when they save, and their charts, which can do more than the model knows, stay in the file as they are.
 */

const MARK = "<!--workbench-->";
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${MARK}`;
const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const [CATEGORY_AXIS, VALUE_AXIS] = [111111111, 222222222];

/** Kinds by group, direction and grouping in a file. */
const KINDS: Readonly<Record<string, readonly [group: string, direction: string, grouping: string]>> = {
  ColumnClustered: ["barChart", "col", "clustered"], ColumnStacked: ["barChart", "col", "stacked"], ColumnStacked100: ["barChart", "col", "percentStacked"],
  BarClustered: ["barChart", "bar", "clustered"], BarStacked: ["barChart", "bar", "stacked"], BarStacked100: ["barChart", "bar", "percentStacked"],
  Line: ["lineChart", "none", "standard"], LineMarkers: ["lineChart", "circle", "standard"], Pie: ["pieChart", "", ""], Doughnut: ["doughnutChart", "", ""],
};

const LEGEND_PLACES: Readonly<Record<string, string>> = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" };

const LABELS = [["ShowLegendKey", "showLegendKey"], ["ShowValue", "showVal"], ["ShowCategoryName", "showCatName"], ["ShowSeriesName", "showSerName"], ["ShowPercentage", "showPercent"], ["ShowBubbleSize", "showBubbleSize"]] as const;

const value = (name: string, what: string | number | boolean): string => `<c:${name} val="${typeof what === "boolean" ? Number(what) : what}"/>`;

const richText = (text: string): string => `<c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>`;

const title = (text: string): string => `<c:title>${richText(text)}${value("overlay", false)}</c:title>`;

const plainReference = (reference: string): string => escapeXml(reference.replace(/^=/, ""));

/** The part of a chart. */
export function chartToXml(book: Workbook, chart: ChartRecord): string {
  const { settings, type } = chart;
  const [group, direction, grouping] = KINDS[type] ?? KINDS["ColumnClustered"]!;
  const isRound = group === "pieChart" || group === "doughnutChart";
  const drawn = drawnSeries(book, chart);
  const series = chart.series.map((each, at) => seriesXml(each, drawn[at]!, at, group, direction, settings)).join("");
  const axes = `${value("axId", CATEGORY_AXIS)}${value("axId", VALUE_AXIS)}`;
  const bodies: Readonly<Record<string, string>> = {
    barChart: `${value("barDir", direction)}${value("grouping", grouping)}${value("varyColors", false)}${series}${value("gapWidth", 60)}${grouping === "clustered" ? "" : value("overlap", 100)}${axes}`,
    lineChart: `${value("grouping", grouping)}${value("varyColors", false)}${series}${value("marker", true)}${axes}`,
    pieChart: `${value("varyColors", true)}${series}${value("firstSliceAng", 0)}`,
    doughnutChart: `${value("varyColors", true)}${series}${value("firstSliceAng", 0)}${value("holeSize", 50)}`,
  };
  const heading = chartTitle(book, chart);
  const hasLegend = settings["Legend.Visible"] ?? (chart.series.length > 1 || isRound);
  const place = LEGEND_PLACES[String(settings["Legend.Position"] ?? "Bottom")] ?? "b";
  return (
    `${HEAD}<c:chartSpace ${NAMESPACES}>${value("roundedCorners", false)}<c:chart>${heading === "" ? "" : title(heading)}${value("autoTitleDeleted", heading === "")}` +
    `<c:plotArea><c:layout/><c:${group}>${bodies[group]}</c:${group}>${isRound ? "" : axesXml(settings, direction === "bar")}</c:plotArea>` +
    `${hasLegend === true ? `<c:legend>${value("legendPos", place)}${value("overlay", false)}</c:legend>` : ""}${value("plotVisOnly", true)}${value("dispBlanksAs", "gap")}</c:chart></c:chartSpace>`
  );
}

function seriesXml(series: ChartSeries, drawn: DrawnSeries, at: number, group: string, direction: string, settings: ChartRecord["settings"]): string {
  const name = series.name === undefined ? "" : series.name.startsWith("=")
    ? `<c:tx><c:strRef><c:f>${plainReference(series.name)}</c:f>${cache("str", [drawn.name])}</c:strRef></c:tx>`
    : `<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`;
  const fill = `<a:solidFill><a:srgbClr val="${drawn.color.slice(1)}"/></a:solidFill>`;
  const isLine = group === "lineChart";
  const look = series.color === undefined ? "" : `<c:spPr>${isLine ? `<a:ln w="28575">${fill}</a:ln>` : fill}</c:spPr>`;
  const extra = group === "barChart" ? value("invertIfNegative", false) : isLine ? `<c:marker>${value("symbol", direction)}</c:marker>` : "";
  const labels = LABELS.map(([key, element]) => value(element, settings[`Labels.${key}`] === true)).join("");
  const categories = series.categories?.startsWith("=") ? `<c:cat><c:strRef><c:f>${plainReference(series.categories)}</c:f>${cache("str", drawn.categories)}</c:strRef></c:cat>` : "";
  const numbers = `<c:val><c:numRef><c:f>${plainReference(series.values)}</c:f>${cache("num", drawn.values)}</c:numRef></c:val>`;
  return `<c:ser>${value("idx", at)}${value("order", at)}${name}${look}${extra}<c:dLbls>${labels}</c:dLbls>${categories}${numbers}${isLine ? value("smooth", false) : ""}</c:ser>`;
}

const cache = (kind: "str" | "num", values: readonly (string | number)[]): string =>
  `<c:${kind}Cache>${kind === "num" ? "<c:formatCode>General</c:formatCode>" : ""}${value("ptCount", values.length)}${values.map((each, at) => `<c:pt idx="${at}"><c:v>${escapeXml(String(each))}</c:v></c:pt>`).join("")}</c:${kind}Cache>`;

function axesXml(settings: ChartRecord["settings"], isBar: boolean): string {
  const part = (axis: "CategoryAxis" | "ValueAxis"): string => {
    const setting = (key: string): unknown => settings[`${axis}.${key}`];
    const isValue = axis === "ValueAxis";
    const limits = [["max", "Maximum"], ["min", "Minimum"]].map(([element, key]) => (typeof setting(key!) === "number" ? value(element!, setting(key!) as number) : "")).join("");
    const text = setting("Title.Visible") === true ? title(String(setting("Title.Text") ?? "Axis Title")) : "";
    return (
      `${value("axId", isValue ? VALUE_AXIS : CATEGORY_AXIS)}<c:scaling>${value("orientation", setting("ReversePlotOrder") === true ? "maxMin" : "minMax")}${limits}</c:scaling>` +
      `${value("delete", setting("Visible") === false)}${value("axPos", isValue === isBar ? "b" : "l")}${(setting("MajorGridlines") ?? isValue) === true ? "<c:majorGridlines/>" : ""}${text}` +
      `<c:numFmt formatCode="General" sourceLinked="1"/>${value("majorTickMark", "none")}${value("minorTickMark", "none")}${value("tickLblPos", "nextTo")}${value("crossAx", isValue ? CATEGORY_AXIS : VALUE_AXIS)}${value("crosses", "autoZero")}`
    );
  };
  const unit = settings["ValueAxis.MajorUnit"];
  return (
    `<c:catAx>${part("CategoryAxis")}${value("auto", true)}${value("lblAlgn", "ctr")}${value("lblOffset", 100)}${value("noMultiLvlLbl", false)}</c:catAx>` +
    `<c:valAx>${part("ValueAxis")}${value("crossBetween", "between")}${typeof unit === "number" ? value("majorUnit", unit) : ""}</c:valAx>`
  );
}

/** True for a chart that was written here and by nobody since. */
export const isOwnChart = (xml: string): boolean => xml.includes(MARK);

const attribute = (xml: string, element: string): string | undefined => new RegExp(`<c:${element} val="([^"]*)"/>`).exec(xml)?.[1];
const inside = (xml: string, element: string): string | undefined => new RegExp(`<c:${element}>(.*?)</c:${element}>`, "s").exec(xml)?.[1];
const textIn = (xml: string | undefined, element: string): string | undefined => {
  const found = new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml ?? "")?.[1];
  return found === undefined ? undefined : unescapeXml(found);
};

/** What a chart part that was written here says. */
export function chartFromXml(xml: string): Pick<ChartRecord, "type" | "series" | "settings"> {
  const group = /<c:(barChart|lineChart|pieChart|doughnutChart)>/.exec(xml)?.[1] ?? "barChart";
  const body = inside(xml, group) ?? "";
  const direction = group === "barChart" ? attribute(body, "barDir") : group === "lineChart" ? attribute(body, "symbol") : "";
  const grouping = attribute(body, "grouping") ?? "";
  const type = Object.entries(KINDS).find(([, kind]) => kind[0] === group && kind[1] === direction && kind[2] === grouping)?.[0] ?? "ColumnClustered";
  const heading = textIn(/^.*?<c:autoTitleDeleted/s.exec(xml)?.[0], "a:t");
  const legend = inside(xml, "legend");
  const place = Object.entries(LEGEND_PLACES).find(([, short]) => short === attribute(legend ?? "", "legendPos"))?.[0];
  const labels = inside(body, "dLbls") ?? "";
  const settings: Record<string, unknown> = {
    "Title.Visible": heading !== undefined,
    ...(heading === undefined ? {} : { "Title.Text": heading }),
    "Legend.Visible": legend !== undefined,
    ...(place ? { "Legend.Position": place } : {}),
    ...Object.fromEntries(LABELS.filter(([, element]) => attribute(labels, element) === "1").map(([key]) => [`Labels.${key}`, true])),
    ...axisSettings("CategoryAxis", inside(xml, "catAx")),
    ...axisSettings("ValueAxis", inside(xml, "valAx")),
  };
  return { type, series: [...body.matchAll(/<c:ser>(.*?)<\/c:ser>/gs)].map(([, series = ""]) => seriesFromXml(series)), settings };
}

function axisSettings(axis: string, xml: string | undefined): Record<string, unknown> {
  if (xml === undefined) return {};
  const text = textIn(inside(xml, "title"), "a:t");
  const numbers = [["Maximum", "max"], ["Minimum", "min"], ["MajorUnit", "majorUnit"]].flatMap(([key, element]) => {
    const found = attribute(xml, element!);
    return found === undefined ? [] : [[`${axis}.${key}`, Number(found)] as const];
  });
  return {
    ...Object.fromEntries(numbers),
    [`${axis}.MajorGridlines`]: xml.includes("<c:majorGridlines/>"),
    ...(attribute(xml, "orientation") === "maxMin" ? { [`${axis}.ReversePlotOrder`]: true } : {}),
    ...(attribute(xml, "delete") === "1" ? { [`${axis}.Visible`]: false } : {}),
    ...(text === undefined ? {} : { [`${axis}.Title.Text`]: text, [`${axis}.Title.Visible`]: true }),
  };
}

function seriesFromXml(xml: string): ChartSeries {
  const reference = (element: string): string | undefined => {
    const found = textIn(inside(xml, element), "c:f");
    return found === undefined ? undefined : `=${found}`;
  };
  const name = reference("tx") ?? textIn(inside(xml, "tx"), "c:v");
  const categories = reference("cat");
  const color = /<a:srgbClr val="([0-9A-F]{6})"\/>/.exec(inside(xml, "spPr") ?? "")?.[1];
  return { ...(name === undefined ? {} : { name }), values: reference("val") ?? "={0}", ...(categories ? { categories } : {}), ...(color ? { color: `#${color}` } : {}) };
}

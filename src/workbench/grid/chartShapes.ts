import { chartTitle, drawnSeries, type ChartRecord, type DrawnSeries } from "../emulator/model/charts";
import type { Workbook } from "../emulator/model/workbook";

/** What a chart is drawn of, in pixels from its top left corner. */
export type ChartShape =
  | { readonly kind: "bar"; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly color: string }
  | { readonly kind: "line"; readonly points: readonly (readonly [number, number])[]; readonly color: string | undefined }
  | { readonly kind: "slice"; readonly path: string; readonly color: string }
  | { readonly kind: "text"; readonly x: number; readonly y: number; readonly text: string; readonly anchor: "start" | "middle" | "end"; readonly isTitle?: boolean };

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Slices and legends of pies take the workbook's colours one after the other. */
const SLICES = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

const LETTER = 6.5;

/** Chinese characters are as wide as two letters. */
const widthOf = (text: string): number => [...text].reduce((width, letter) => width + (letter.codePointAt(0)! > 0x2e7f ? 11 : LETTER), 0);

const cut = (text: string, room: number): string => {
  let shown = "";
  for (const letter of text) {
    if (widthOf(shown + letter) > room - LETTER) return `${shown}…`;
    shown += letter;
  }
  return shown;
};

/** The shapes of a chart in the model, as large as it lies on the sheet. */
export function chartShapes(book: Workbook, chart: ChartRecord, width: number, height: number): readonly ChartShape[] {
  const series = drawnSeries(book, chart);
  const title = chartTitle(book, chart);
  const shapes: ChartShape[] = [];
  const frame = { left: 12, top: title === "" ? 12 : 36, right: width - 14, bottom: height - 12 };
  if (title !== "") shapes.push({ kind: "text", x: width / 2, y: 22, text: cut(title, width - 16), anchor: "middle", isTitle: true });
  const isRound = /Pie|Doughnut/.test(chart.type);
  const entries = isRound ? (series[0]?.categories ?? []).map((name, at) => ({ name, color: sliceColor(at) })) : series.map(({ name, color }) => ({ name, color }));
  const inner = (chart.settings["Legend.Visible"] ?? (series.length > 1 || isRound)) === true ? drawLegend(shapes, entries, frame) : frame;
  if (inner.right - inner.left < 20 || inner.bottom - inner.top < 20 || series.length === 0) return shapes;
  if (isRound) drawPie(shapes, series[0]!, inner, chart.type === "Doughnut");
  else if (chart.type.startsWith("Line")) drawLines(shapes, series, inner, chart);
  else drawBars(shapes, series, inner, chart);
  return shapes;
}

const sliceColor = (at: number): string => SLICES[at % SLICES.length]!;

function drawLegend(shapes: ChartShape[], entries: readonly { readonly name: string; readonly color: string }[], frame: Frame): Frame {
  let x = frame.left;
  for (const { name, color } of entries) {
    const text = cut(name, 120);
    if (x + 16 + widthOf(text) > frame.right) break;
    shapes.push({ kind: "bar", x, y: frame.bottom - 8, width: 8, height: 8, color }, { kind: "text", x: x + 12, y: frame.bottom, text, anchor: "start" });
    x += 28 + widthOf(text);
  }
  return { ...frame, bottom: frame.bottom - 18 };
}

/** Values from a category's beginning to its end, for stacks and for what is compared with the whole. */
function extents(series: readonly DrawnSeries[], type: string): { readonly spans: readonly (readonly (readonly [number, number])[])[]; readonly stacked: boolean } {
  const stacked = type.includes("Stacked");
  const whole = type.endsWith("100");
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  const sums = new Array<number>(count).fill(0);
  const totals = sums.map((_, at) => series.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0) || 1);
  const spans = series.map(({ values }) =>
    sums.map((before, at): readonly [number, number] => {
      const value = (values[at] ?? 0) / (whole ? totals[at]! / 100 : 1);
      if (!stacked) return [0, value];
      sums[at] = before + value;
      return [before, before + value];
    }),
  );
  return { spans, stacked };
}

/** A scale with round numbers that holds all values. */
function scaleOf(values: readonly number[], { settings }: ChartRecord): { readonly low: number; readonly high: number; readonly step: number } {
  const given = (key: string): number | undefined => (typeof settings[`ValueAxis.${key}`] === "number" ? (settings[`ValueAxis.${key}`] as number) : undefined);
  const [least, most] = [values.reduce((a, b) => Math.min(a, b), 0), values.reduce((a, b) => Math.max(a, b), 0)];
  const rough = (most - least || 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = given("MajorUnit") ?? [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough)!;
  const low = given("Minimum") ?? Math.floor(least / step) * step;
  return { low, high: Math.max(low + step, given("Maximum") ?? Math.ceil(most / step) * step), step };
}

/** The plot, its category names and its values' lines; answers how values and categories become places. */
function drawAxes(shapes: ChartShape[], series: readonly DrawnSeries[], frame: Frame, chart: ChartRecord, values: readonly number[], across: boolean) {
  const { low, high, step } = scaleOf(values, chart);
  const names = series.reduce<readonly string[]>((longest, { categories }) => (categories.length > longest.length ? categories : longest), []);
  const room = across ? Math.min((frame.right - frame.left) * 0.45, Math.max(0, ...names.map(widthOf)) + 10) : Math.max(widthOf(String(high)), widthOf(String(low))) + 10;
  const plot = { ...frame, left: frame.left + room, bottom: frame.bottom - 16 };
  const at = (value: number): number => {
    const part = (Math.min(high, Math.max(low, value)) - low) / (high - low);
    return across ? plot.left + part * (plot.right - plot.left) : plot.bottom - part * (plot.bottom - plot.top);
  };
  const band = (across ? plot.bottom - plot.top : plot.right - plot.left) / Math.max(1, names.length);
  // Excel draws bars from the bottom up, unless the order is turned round.
  const isTurned = across ? chart.settings["CategoryAxis.ReversePlotOrder"] !== true : chart.settings["CategoryAxis.ReversePlotOrder"] === true;
  const start = (index: number): number => (across ? plot.top : plot.left) + band * (isTurned ? names.length - 1 - index : index);
  const hasLines = chart.settings["ValueAxis.MajorGridlines"] !== false;
  const hasValues = chart.settings["ValueAxis.Visible"] !== false;
  for (let value = low, count = 0; value <= high + step / 1e6 && count < 50; value += step, count++) {
    const place = at(value);
    if (hasLines || value === low) shapes.push({ kind: "line", color: undefined, points: across ? [[place, plot.top], [place, plot.bottom]] : [[plot.left, place], [plot.right, place]] });
    if (!hasValues) continue;
    const text = String(Number(value.toPrecision(10)));
    shapes.push(across ? { kind: "text", x: place, y: frame.bottom, text, anchor: "middle" } : { kind: "text", x: plot.left - 6, y: place + 4, text, anchor: "end" });
  }
  const every = across ? Math.ceil(13 / band) : Math.ceil(24 / band);
  names.forEach((name, index) => {
    if (index % every !== 0) return;
    const middle = start(index) + band / 2;
    shapes.push(
      across
        ? { kind: "text", x: plot.left - 6, y: middle + 4, text: cut(name, room), anchor: "end" }
        : { kind: "text", x: middle, y: frame.bottom, text: cut(name, band * every), anchor: "middle" },
    );
  });
  return { at, start, band };
}

function drawBars(shapes: ChartShape[], series: readonly DrawnSeries[], frame: Frame, chart: ChartRecord): void {
  const across = chart.type.startsWith("Bar");
  const { spans, stacked } = extents(series, chart.type);
  const { at, start, band } = drawAxes(shapes, series, frame, chart, spans.flat(2), across);
  const thickness = Math.max(1, (band * 0.62) / (stacked ? 1 : series.length));
  spans.forEach((one, index) =>
    one.forEach(([from, to], category) => {
      const side = start(category) + band * 0.19 + (stacked ? 0 : index * thickness);
      const [first, last] = [at(from), at(to)].sort((a, b) => a - b) as [number, number];
      const { color, values } = series[index]!;
      shapes.push(
        across
          ? { kind: "bar", x: first, y: side, width: Math.max(0, last - first), height: thickness, color }
          : { kind: "bar", x: side, y: first, width: thickness, height: Math.max(0, last - first), color },
      );
      if (chart.settings["Labels.ShowValue"] !== true || (across && thickness < 7)) return;
      const text = String(values[category] ?? 0);
      const inside = at(to) + widthOf(text) + 6 > frame.right;
      shapes.push(
        across
          ? { kind: "text", x: at(to) + (inside ? -4 : 4), y: side + thickness / 2 + 4, text, anchor: inside ? "end" : "start" }
          : { kind: "text", x: side + thickness / 2, y: at(to) - 3, text, anchor: "middle" },
      );
    }),
  );
}

function drawLines(shapes: ChartShape[], series: readonly DrawnSeries[], frame: Frame, chart: ChartRecord): void {
  const { at, start, band } = drawAxes(shapes, series, frame, chart, series.flatMap(({ values }) => values), false);
  for (const { values, color } of series) {
    const points = values.map((value, index): readonly [number, number] => [start(index) + band / 2, at(value)]);
    shapes.push({ kind: "line", points, color });
    if (chart.type === "LineMarkers") for (const [x, y] of points) shapes.push({ kind: "bar", x: x - 2.5, y: y - 2.5, width: 5, height: 5, color });
  }
}

function drawPie(shapes: ChartShape[], { values }: DrawnSeries, frame: Frame, isRing: boolean): void {
  const total = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  if (total === 0) return;
  const [x, y] = [(frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2];
  const radius = Math.min(frame.right - frame.left, frame.bottom - frame.top) / 2;
  const hole = isRing ? radius / 2 : 0;
  let turned = 0;
  values.forEach((value, at) => {
    const share = Math.max(0, value) / total;
    if (share === 0) return;
    // A whole circle has no end that differs from its beginning.
    const [from, to] = [turned, turned + Math.min(share, 0.99999)].map((turn) => (turn - 0.25) * 2 * Math.PI) as [number, number];
    turned += share;
    const point = (angle: number, far: number): string => `${(x + far * Math.cos(angle)).toFixed(2)} ${(y + far * Math.sin(angle)).toFixed(2)}`;
    const large = share > 0.5 ? 1 : 0;
    shapes.push({ kind: "slice", color: sliceColor(at), path: `M${point(from, radius)}A${radius} ${radius} 0 ${large} 1 ${point(to, radius)}L${point(to, hole)}${hole > 0 ? `A${hole} ${hole} 0 ${large} 0 ${point(from, hole)}` : ""}Z` });
  });
}

import { useSyncExternalStore, type ReactElement } from "react";
import { chartTitle, drawnSeries, type ChartCorner, type ChartRecord } from "../emulator/model/charts";
import type { Sheet } from "../emulator/model/sheet";
import type { Workbook } from "../emulator/model/workbook";
import { chartShapes, type ChartShape } from "../grid/chartShapes";
import type { Shown } from "../grid/selection";

/** The part of the sheet that the grid shows: its first cell, and how far that is pushed out of sight. */
export interface SeenPart {
  readonly x: number;
  readonly y: number;
  readonly tx: number;
  readonly ty: number;
}

interface Props {
  readonly book: Workbook;
  readonly sheet: Sheet;
  readonly shown: Shown;
  readonly dark: boolean;
  /** Pixels of row numbers and column letters. */
  readonly left: number;
  readonly top: number;
  readonly columnWidth: (at: number) => number;
  readonly rowHeight: (at: number) => number;
  readonly seen: () => SeenPart;
  readonly subscribe: (listener: () => void) => () => void;
}

const PIXELS_PER_POINT = 4 / 3;
/** Charts so many rows out of sight are not looked for. */
const FAR = 3_000;

const COLORS = {
  light: { paper: "#FFFFFF", edge: "#D2D0CE", line: "#E1DFDD", text: "#444444", title: "#1B1A19" },
  dark: { paper: "#262626", edge: "#4A4A4A", line: "#3B3A39", text: "#C8C6C4", title: "#E8E8E8" },
} as const;

/** The sheet's charts over the grid, on their cells wherever these are scrolled to. Clicks go through to the cells. */
export function ChartLayer({ sheet, left, top, ...rest }: Props): ReactElement | null {
  const seen = useSyncExternalStore(rest.subscribe, rest.seen);
  if (sheet.meta.charts.length === 0) return null;
  return (
    <div style={{ position: "absolute", left, top, right: 0, bottom: 0, overflow: "hidden", pointerEvents: "none" }} data-testid="charts">
      {sheet.meta.charts.map((chart) => <Chart key={chart.id} chart={chart} seenPart={seen} {...rest} />)}
    </div>
  );
}

function Chart({ book, chart, shown, dark, columnWidth, rowHeight, seenPart }: Omit<Props, "sheet" | "left" | "top" | "seen" | "subscribe"> & { readonly chart: ChartRecord; readonly seenPart: SeenPart }): ReactElement | null {
  const place = ({ row, column, right, down }: ChartCorner): { readonly x: number; readonly y: number } => {
    const columnAt = shown.columns.findIndex((each) => each >= column);
    const [x, y] = [columnAt < 0 ? shown.columns.length : columnAt, shown.rows.toGrid(row)];
    return {
      x: distance(seenPart.x, x, columnWidth) + seenPart.tx + right * PIXELS_PER_POINT,
      y: (Math.abs(y - seenPart.y) > FAR ? 1e6 * Math.sign(y - seenPart.y) : distance(seenPart.y, y, rowHeight)) + seenPart.ty + down * PIXELS_PER_POINT,
    };
  };
  const [start, end] = [place(chart.from), place(chart.to)];
  const [width, height] = [Math.round(end.x - start.x), Math.round(end.y - start.y)];
  if (width < 8 || height < 8 || height > 10_000 || end.y < 0 || end.x < 0) return null;
  const colors = COLORS[dark ? "dark" : "light"];
  return (
    <svg role="img" aria-label={describe(book, chart)} width={width} height={height} style={{ position: "absolute", left: start.x, top: start.y, fontFamily: "inherit" }}>
      <rect x={0.5} y={0.5} width={width - 1} height={height - 1} fill={colors.paper} stroke={colors.edge} />
      {chartShapes(book, chart, width, height).map((shape, at) => drawShape(shape, at, colors))}
    </svg>
  );
}

/** Pixels from the beginning of one row or column to that of another. */
function distance(from: number, to: number, size: (at: number) => number): number {
  let pixels = 0;
  for (let at = Math.min(from, to); at < Math.max(from, to); at++) pixels += size(at);
  return to < from ? -pixels : pixels;
}

/** What a chart says to those who do not see it: its title, and the numbers by name. */
function describe(book: Workbook, chart: ChartRecord): string {
  const lines = drawnSeries(book, chart).map(({ name, values, categories }) => `${name}: ${categories.slice(0, 20).map((category, at) => `${category} ${values[at]}`).join(", ")}`);
  return [chartTitle(book, chart), ...lines].filter((line) => line !== "").join(". ");
}

function drawShape(shape: ChartShape, key: number, colors: (typeof COLORS)["light" | "dark"]): ReactElement {
  switch (shape.kind) {
    case "bar":
      return <rect key={key} x={shape.x} y={shape.y} width={shape.width} height={shape.height} fill={shape.color} />;
    case "line":
      return <polyline key={key} points={shape.points.map((point) => point.join(",")).join(" ")} fill="none" stroke={shape.color ?? colors.line} strokeWidth={shape.color ? 2 : 1} />;
    case "slice":
      return <path key={key} d={shape.path} fill={shape.color} stroke={colors.paper} />;
    case "text":
      return (
        <text key={key} x={shape.x} y={shape.y} textAnchor={shape.anchor} fontSize={shape.isTitle ? 15 : 11} fill={shape.isTitle ? colors.title : colors.text}>
          {shape.text}
        </text>
      );
  }
}

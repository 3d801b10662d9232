import { createWorkbook } from "../emulator/createWorkbook";
import { seriesOf, type ChartRecord } from "../emulator/model/charts";
import { USER } from "../emulator/model/events";
import { chartShapes, type ChartShape } from "./chartShapes";

function drawn(type: string, rows: readonly (readonly (string | number)[])[], settings: ChartRecord["settings"] = {}): readonly ChartShape[] {
  const book = createWorkbook();
  const sheet = book.sheets[0]!;
  const box = { row: 0, column: 0, rows: rows.length, columns: rows[0]!.length };
  book.edit(USER, "fill", () => book.put(sheet, box, { values: rows }));
  const corner = { row: 0, column: 0, right: 0, down: 0 };
  return chartShapes(book, { id: "1", name: "c", type, from: corner, to: corner, settings, series: seriesOf(sheet, box, "Columns") }, 400, 300);
}

const data = [["kind", "count"], ["少了零", 8], ["大小写", 4], ["空格", 2]] as const;
const bars = (shapes: readonly ChartShape[]) => shapes.flatMap((shape) => (shape.kind === "bar" ? [shape] : []));
const texts = (shapes: readonly ChartShape[]) => shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));

test("bars are as long as their numbers, one below the other, the first on top when the order is turned", () => {
  const shapes = drawn("BarClustered", data, { "CategoryAxis.ReversePlotOrder": true, "Labels.ShowValue": true });
  const [first, second, third] = bars(shapes) as [ChartShape & { kind: "bar" }, ChartShape & { kind: "bar" }, ChartShape & { kind: "bar" }];
  expect(first.width / second.width).toBeCloseTo(2);
  expect(first.width / third.width).toBeCloseTo(4);
  expect(first.y).toBeLessThan(second.y);
  expect(new Set([first.x, second.x, third.x]).size).toBe(1);
  expect(texts(shapes)).toEqual(expect.arrayContaining(["count", "少了零", "大小写", "空格", "8", "4", "2"]));
});

test("an axis that does not show says no values", () => {
  const shown = (settings: ChartRecord["settings"]) => texts(drawn("BarClustered", [["kind", "count"], ["空格", 2]], settings));
  expect(shown({})).toContain("0.5");
  expect(shown({ "ValueAxis.Visible": false })).toEqual(["count", "空格"]);
});

test("without being turned the first bar is at the bottom; columns stand from left to right", () => {
  const [first, second] = bars(drawn("BarClustered", data));
  expect(first!.y).toBeGreaterThan(second!.y);
  const columns = bars(drawn("ColumnClustered", data));
  expect(columns[0]!.x).toBeLessThan(columns[1]!.x);
  expect(columns[0]!.height / columns[1]!.height).toBeCloseTo(2);
});

test("stacks lie on one another, and parts of the whole fill the plot", () => {
  const two = [["", "a", "b"], ["x", 1, 3], ["y", 10, 10]];
  const [ax, ay, bx, by] = bars(drawn("ColumnStacked", two, { "Legend.Visible": false })) as (ChartShape & { kind: "bar" })[];
  expect(bx!.y + bx!.height).toBeCloseTo(ax!.y);
  expect([bx!.x, by!.x]).toEqual([ax!.x, ay!.x]);
  const whole = bars(drawn("ColumnStacked100", two, { "Legend.Visible": false }));
  expect(whole[0]!.height + whole[2]!.height).toBeCloseTo(whole[1]!.height + whole[3]!.height);
  expect(whole[2]!.height / whole[0]!.height).toBeCloseTo(3);
});

test.each(["BarClustered", "ColumnClustered", "ColumnStacked", "Line", "LineMarkers", "Pie", "Doughnut"])("%s stays inside its frame, also with negative, many, huge and no numbers", (type) => {
  const many = [["", "n"], ...Array.from({ length: 200 }, (_, at) => [`一个很长的名字 ${at}`, (at - 50) * 1e9])];
  for (const rows of [data, many, [["", "n"], ["a", 0]], [["", "n"], ["a", "text"]]]) {
    for (const shape of drawn(type, rows)) {
      const places = shape.kind === "bar" ? [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height] : shape.kind === "line" ? shape.points.flat() : shape.kind === "text" ? [shape.x, shape.y] : [];
      for (const place of places) expect(place >= -1 && place <= 401).toBe(true);
      if (shape.kind === "slice") expect(shape.path).not.toContain("NaN");
    }
  }
});

test("slices of a pie make a whole, with names in the legend", () => {
  const shapes = drawn("Pie", data);
  expect(shapes.filter(({ kind }) => kind === "slice")).toHaveLength(3);
  expect(texts(shapes)).toEqual(expect.arrayContaining(["少了零", "大小写", "空格"]));
});

/** What Microsoft's documentation shows to be done with charts, task by task, with what Excel answers. */
import type { DocumentedTask } from "../testing/documentedTasks";
import { openExcel, type OpenedExcel } from "../testing/openExcel";

let excel: OpenedExcel;

beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

type Task = DocumentedTask<[sheet: Excel.Worksheet, context: Excel.RequestContext]>;

const sales = (sheet: Excel.Worksheet): Excel.Range => {
  const range = sheet.getRange("A1:C4");
  range.values = [["Product", "Q1", "Q2"], ["Frames", 5000, 7000], ["Saddles", 400, 323], ["Tires", 1500, 1600]];
  return range;
};

const add = (sheet: Excel.Worksheet, type: Excel.ChartType = Excel.ChartType.columnClustered): Excel.Chart => sheet.charts.add(type, sales(sheet), Excel.ChartSeriesBy.auto);

const series = async (chart: Excel.Chart, context: Excel.RequestContext): Promise<unknown> => {
  chart.series.load("items/name");
  await context.sync();
  const points = chart.series.items.map((item) => item.points.load("items/value"));
  await context.sync();
  return chart.series.items.map((item, at) => [item.name, points[at]!.items.map(({ value }) => value)]);
};

const tasks: readonly Task[] = [
  {
    name: "creates a column chart with title, legend, size and place",
    act: async (sheet, context) => {
      const chart = add(sheet);
      chart.title.text = "Quarterly sales chart";
      chart.legend.position = "Right";
      chart.legend.format.fill.setSolidColor("white");
      chart.dataLabels.format.font.size = 15;
      chart.dataLabels.format.font.color = "black";
      chart.dataLabels.showValue = true;
      chart.setPosition("A15", "F30");
      chart.name = "Sales";
      chart.load("name, top, left, width, height, chartType, title/text, title/visible, legend/position, legend/visible, dataLabels/showValue");
      await context.sync();
      return [chart.name, chart.chartType, [chart.top, chart.left, chart.width, chart.height], chart.title.text, chart.title.visible, chart.legend.position, chart.legend.visible, chart.dataLabels.showValue, await series(chart, context)];
    },
    expected: ["Sales", "ColumnClustered", [210, 0, 288, 240], "Quarterly sales chart", true, "Right", true, true, [["Q1", [5000, 400, 1500]], ["Q2", [7000, 323, 1600]]]],
  },
  {
    name: "takes rows as series when asked, and other data later",
    act: async (sheet, context) => {
      const chart = sheet.charts.add("Line", sales(sheet), "Rows");
      const rows = await series(chart, context);
      chart.setData(sheet.getRange("A1:B3"), "Columns");
      return [rows, await series(chart, context)];
    },
    expected: [[["Frames", [5000, 7000]], ["Saddles", [400, 323]], ["Tires", [1500, 1600]]], [["Q1", [5000, 400]]]],
  },
  {
    name: "finds charts by name, number and list, and deletes them",
    act: async (sheet, context) => {
      add(sheet).name = "one";
      const second = add(sheet, Excel.ChartType.pie);
      second.load("name");
      sheet.charts.load("count, items/name");
      const [found, missing] = [sheet.charts.getItem("ONE").load("name"), sheet.charts.getItemOrNullObject("none").load("name")];
      const at = sheet.charts.getItemAt(1).load("chartType");
      await context.sync();
      const before = [sheet.charts.count, sheet.charts.items.map(({ name }) => name), found.name, missing.isNullObject, at.chartType, second.name];
      sheet.charts.getItem("one").delete();
      const count = sheet.charts.getCount();
      await context.sync();
      return [before, count.value];
    },
    expected: [[2, ["one", "Chart 2"], "one", true, "Pie", "Chart 2"], 1],
  },
  {
    name: "sets axes, gridlines and the colour of a series",
    act: async (sheet, context) => {
      const chart = add(sheet, Excel.ChartType.barClustered);
      const { valueAxis, categoryAxis } = chart.axes;
      valueAxis.maximum = 5;
      valueAxis.minimum = 0;
      valueAxis.majorUnit = 1;
      valueAxis.majorGridlines.visible = false;
      categoryAxis.title.text = "Product";
      categoryAxis.reversePlotOrder = true;
      chart.series.getItemAt(0).format.fill.setSolidColor("#FF0000");
      valueAxis.load("maximum, minimum, majorUnit, majorGridlines/visible");
      categoryAxis.load("title/text, title/visible, reversePlotOrder");
      await context.sync();
      return [valueAxis.maximum, valueAxis.minimum, valueAxis.majorUnit, valueAxis.majorGridlines.visible, categoryAxis.title.text, categoryAxis.title.visible, categoryAxis.reversePlotOrder, excel.workbook.sheets.at(-1)!.meta.charts[0]!.series.map(({ color }) => color)];
    },
    expected: [5, 0, 1, false, "Product", true, true, ["#FF0000", undefined]],
  },
  {
    name: "adds a series by name, values and categories; deletes one",
    act: async (sheet, context) => {
      const chart = add(sheet);
      const added = chart.series.add("Q3");
      sheet.getRange("E2:E4").values = [[1], [2], [3]];
      added.setValues(sheet.getRange("E2:E4"));
      added.setXAxisValues(sheet.getRange("A2:A4"));
      chart.series.getItemAt(0).delete();
      return series(chart, context);
    },
    expected: [["Q2", [7000, 323, 1600]], ["Q3", [1, 2, 3]]],
  },
  {
    name: "stays on its cells and shows them, wherever they go",
    act: async (sheet, context) => {
      const chart = add(sheet);
      chart.setPosition("E3", "H10");
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("A:A").insert("Right");
      sheet.name = `它 ${Date.now()}`;
      sheet.getRange("D6").values = [[9]];
      chart.load("top, left, width, height");
      await context.sync();
      return [[chart.top, chart.left, chart.width, chart.height], await series(chart, context)];
    },
    expected: [[60, 240, 192, 120], [["Q1", [5000, 400, 1500]], ["Q2", [7000, 323, 9]]]],
  },
  {
    name: "copies with its sheet and then shows the copy",
    act: async (sheet, context) => {
      add(sheet).name = "own";
      const copy = sheet.copy();
      copy.getRange("B2").values = [[1]];
      const [own, other] = [sheet.charts.getItem("own"), copy.charts.getItem("own")];
      own.load("id");
      other.load("id");
      await context.sync();
      const answer = [own.id === other.id, await series(own, context), await series(other, context)];
      copy.delete();
      await context.sync();
      return answer;
    },
    expected: [false, [["Q1", [5000, 400, 1500]], ["Q2", [7000, 323, 1600]]], [["Q1", [1, 400, 1500]], ["Q2", [7000, 323, 1600]]]],
  },
  {
    name: "loses its numbers with the sheet that they are on",
    act: async (sheet, context) => {
      const data = context.workbook.worksheets.add();
      const chart = sheet.charts.add("ColumnClustered", sales(data));
      await context.sync();
      data.delete();
      return series(chart, context);
    },
    expected: [["", []], ["", []]],
  },
  {
    name: "is taken away and brought back by undo",
    act: async (sheet, context) => {
      add(sheet);
      await context.sync();
      excel.workbook.undo();
      sheet.charts.load("count");
      await context.sync();
      const gone = sheet.charts.count;
      excel.workbook.redo();
      sheet.charts.load("count");
      await context.sync();
      return [gone, sheet.charts.count];
    },
    expected: [0, 1],
  },
];

const withSheet = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.activate();
    await context.sync();
    return act(sheet, context);
  });

it.each(tasks)("$name", async ({ act, expected }) => {
  const answer = await withSheet(act);
  await excel.settled();
  expect(answer).toEqual(expected);
  expect(excel.host.internalErrors).toEqual([]);
});

test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
  ["a chart that is not there", "ItemNotFound", (sheet) => void sheet.charts.getItem("none").load("name")],
  ["a type that Excel does not know", "InvalidArgument", (sheet) => void sheet.charts.add("" as "Pie", sales(sheet))],
  ["a type that is not played", "NotImplemented", (sheet) => void sheet.charts.add("Treemap", sales(sheet))],
  ["no data", "InvalidArgument", (sheet) => void sheet.charts.add("Pie", "A1:B2" as unknown as Excel.Range)],
  ["a negative width", "InvalidArgument", (sheet) => void (add(sheet).width = -1)],
  ["a name that another chart has", "InvalidArgument", (sheet) => {
    add(sheet).name = "one";
    add(sheet).name = "One";
  }],
  ["a series beyond the last", "InvalidArgument", (sheet) => void add(sheet).series.getItemAt(7).load("name")],
  ["an axis of a pie", "InvalidOperation", (sheet) => void add(sheet, Excel.ChartType.pie).axes.valueAxis.load("maximum")],
  ["a chart on a protected sheet", "AccessDenied", (sheet) => {
    sales(sheet);
    sheet.protection.protect();
    sheet.charts.add("Pie", sheet.getRange("A1:B4"));
  }],
  ["an image", "NotImplemented", (sheet) => void add(sheet).getImage()],
])("%s is refused", async (_, code, act) => {
  await expect(
    withSheet(async (sheet, context) => {
      act(sheet);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code });
});

test("an Excel that lacks a part says so", async () => {
  const old = await openExcel({ sets: { ExcelApi: "1.1" } });
  try {
    await expect(
      old.run(async (context) => {
        const chart = context.workbook.worksheets.getFirst().charts.getItemOrNullObject("x");
        chart.load("chartType");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ApiNotFound" });
  } finally {
    old.close();
  }
});


/** What Microsoft's documentation shows to be done with the looks of cells, and with copies of them, task by task, with what Excel answers. */
import { cells, products, read, type DocumentedTask } from "../testing/documentedTasks";
import { openExcel, type OpenedExcel } from "../testing/openExcel";

let excel: OpenedExcel;

beforeAll(async () => {
  excel = await openExcel();
});

afterAll(() => excel.close());

type Task = DocumentedTask<[sheet: Excel.Worksheet, context: Excel.RequestContext]>;

const tasks: readonly Task[] = [
  {
    name: "sets colours and one number format for each cell",
    act: async (sheet) => {
      const header = products(sheet).getRow(0);
      header.format.fill.color = "#4472C4";
      header.format.font.color = "White";
      sheet.getRange("D3:E5").numberFormat = [["0.00", "0.0"], ["0.00", "0.0"], ["0.00", "0.0"]];
      header.load("format/fill/color, format/font/color");
      return [await read(sheet.getRange("D4:E5"), "text"), header.format.fill.color, header.format.font.color];
    },
    expected: [[["34.50", "34.5"], ["9.56", "47.8"]], "#4472C4", "#FFFFFF"],
  },
  {
    name: "colours several areas and special cells at once",
    act: async (sheet, context) => {
      products(sheet);
      sheet.getRange("F3:F5").values = [[true], [false], ["?"]];
      const areas = sheet.getRanges("C3:C5, E3:E5");
      areas.format.fill.color = "pink";
      const used = sheet.getUsedRange();
      const formulas = used.getSpecialCells("Formulas");
      formulas.format.fill.color = "lightgreen";
      const words = used.getSpecialCells("Constants", "LogicalText");
      areas.load("format/fill/color, isEntireColumn, address, areaCount, cellCount");
      formulas.load("address, format/fill/color");
      words.load("address");
      await context.sync();
      return [areas.format.fill.color, areas.isEntireColumn, cells(areas.address), areas.areaCount, areas.cellCount, cells(formulas.address), formulas.format.fill.color, cells(words.address)];
    },
    // One area is pink, the other green by now: no colour in common.
    expected: [null, false, "C3:C5,E3:E5", 2, 6, "E3:E5", "#90EE90", expect.stringContaining("F3:F5")],
  },
  {
    name: "colours what the user selected",
    act: async (sheet, context) => {
      sheet.load("id");
      await context.sync();
      const cell = (row: number, column: number, rows: number) => ({ row, column, rows, columns: 1 });
      excel.host.view.setSelection(sheet.id, [cell(1, 1, 1), cell(3, 3, 2)]);
      context.workbook.getSelectedRanges().format.fill.color = "lightblue";
      const chosen = sheet.getRange("D5").load("format/fill/color");
      const other = sheet.getRange("D6").load("format/fill/color");
      await context.sync();
      return [chosen.format.fill.color, other.format.fill.color];
    },
    expected: ["#ADD8E6", "#FFFFFF"],
  },
  {
    name: "copies all, formulas, results, formats, without blanks, across and turned over",
    act: async (sheet, context) => {
      sheet.getRange("A1:D1").values = [["3", "5", "7", ""]];
      sheet.getRange("A1:D1").format.font.color = "DarkMagenta";
      sheet.getRange("E1").formulas = [["=SUM(A1:D1)"]];
      sheet.getRange("G1").copyFrom("A1:E1");
      sheet.getRange("G2").copyFrom("A1:E1", Excel.RangeCopyType.formulas);
      sheet.getRange("G3").copyFrom("E1", Excel.RangeCopyType.values);
      sheet.getRange("G4:K4").copyFrom("A1", Excel.RangeCopyType.values);
      sheet.getRange("G5").copyFrom("A1:E1", Excel.RangeCopyType.formats);
      sheet.getRange("G6:K6").values = [["旧", "旧", "旧", "旧", "旧"]];
      sheet.getRange("G6").copyFrom("A1:E1", Excel.RangeCopyType.all, true, false);
      sheet.getRange("G7").copyFrom("A1:E1", Excel.RangeCopyType.all, false, true);
      const format = sheet.getRange("G5").load("format/font/color, values");
      const plain = sheet.getRange("G2").load("format/font/color");
      await context.sync();
      return [
        await read(sheet.getRange("G1:K1"), "formulas"), await read(sheet.getRange("K2"), "formulas"), await read(sheet.getRange("G3"), "formulas"),
        await read(sheet.getRange("G4:K4"), "values"), [format.format.font.color, format.values, plain.format.font.color],
        await read(sheet.getRange("G6:J6"), "values"), await read(sheet.getRange("G7:G10"), "values"),
      ];
    },
    expected: [
      [[3, 5, 7, "", "=SUM(G1:J1)"]], [["=SUM(G2:J2)"]], [[15]], [[3, 3, 3, 3, 3]], ["#8B008B", [[""]], "#000000"], [[3, 5, 7, "旧"]], [[3], [5], [7], [""]],
    ],
  },
  {
    name: "moves cells with their formats",
    act: async (sheet, context) => {
      sheet.getRange("A1:B1").values = [[1, "=1+1"]];
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1:B1").moveTo("D3");
      const target = sheet.getRange("D3").load("format/font/bold");
      await context.sync();
      return [await read(sheet.getRange("A1:B1"), "values"), await read(sheet.getRange("D3:E3"), "formulas"), target.format.font.bold];
    },
    expected: [[["", ""]], [[1, "=1+1"]], true],
  },
  {
    name: "sets and gets properties cell by cell: styles, fills, fonts, borders",
    act: async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      const boxed = { format: { borders: { bottom: { style: Excel.BorderLineStyle.continuous }, left: { style: Excel.BorderLineStyle.double } } } };
      range.setCellProperties([
        [{ style: "Heading1" }, {}],
        [{ format: { fill: { color: "Blue", pattern: Excel.FillPattern.gray25 }, font: { color: "White", bold: true } } }, boxed as Excel.SettableCellProperties],
      ]);
      const answer = range.getCellProperties({ address: true, style: true, format: { fill: { color: true }, font: { color: true, bold: true } } });
      const borders = sheet.getRange("B2").format.borders;
      const bottom = borders.getItem("EdgeBottom").load("style");
      const left = borders.getItem("EdgeLeft").load("style");
      await context.sync();
      const [first, second] = [answer.value[0]![0]!, answer.value[1]![0]!];
      return [cells(first.address!), first.style, first.format?.font?.bold, second.format?.fill?.color, second.format?.font?.color, bottom.style, left.style];
    },
    expected: ["A1", "Heading1", true, "#0000FF", "#FFFFFF", "Continuous", "Double"],
  },
  {
    name: "fills: values only, formats only, a copy, a series",
    act: async (sheet, context) => {
      sheet.getRange("A1:B3").values = [[1, 2], [3, 4], [5, 6]];
      const sum = sheet.getRange("C1");
      sum.formulas = [["=SUM(A1:B1)"]];
      sum.format.fill.color = "LightBlue";
      sum.autoFill("C1:C3", Excel.AutoFillType.fillValues);
      sheet.getRanges("E1,G1").copyFrom("C1", Excel.RangeCopyType.all);
      sheet.getRange("E1").autoFill("E1:E3", Excel.AutoFillType.fillFormats);
      sheet.getRange("I1:I2").values = [[10], [15]];
      sheet.getRange("I1:I2").autoFill("I1:I5");
      sheet.getRange("J1").values = [["客户 08"]];
      sheet.getRange("J1").autoFill("J1:J3", Excel.AutoFillType.fillDefault);
      sheet.getRange("K1").values = [[7]];
      sheet.getRange("K1").autoFill("K1:K3", Excel.AutoFillType.fillDefault);
      const [withValues, withFormats] = ["C3", "E3"].map((address) => sheet.getRange(address).load("format/fill/color, formulas"));
      await context.sync();
      return [
        [withValues!.formulas, withValues!.format.fill.color], [withFormats!.formulas, withFormats!.format.fill.color],
        await read(sheet.getRange("I3:I5"), "values"), await read(sheet.getRange("J2:J3"), "values"), await read(sheet.getRange("K2:K3"), "values"),
      ];
    },
    expected: [[[["=SUM(A3:B3)"]], "#FFFFFF"], [[[""]], "#ADD8E6"], [[20], [25], [30]], [["客户 09"], ["客户 10"]], [[7], [7]]],
  },
  {
    name: "turns text and says when cells differ",
    act: async (sheet, context) => {
      sheet.getRange("B2:E2").format.textOrientation = 90;
      const [same, mixed] = ["B2:E2", "B2:B3"].map((address) => sheet.getRange(address).load("format/textOrientation"));
      await context.sync();
      return [same!.format.textOrientation, mixed!.format.textOrientation];
    },
    expected: [90, null],
  },
  {
    name: "applies cell styles by name",
    act: async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.style = Excel.BuiltInStyle.neutral;
      range.load("style, format/fill/color");
      sheet.getRange("A2").style = "Heading2";
      const both = sheet.getRange("A1:A2").load("style");
      await context.sync();
      return [range.style, range.format.fill.color, both.style];
    },
    expected: ["Neutral", "#FFEB9C", null],
  },
];

it.each(tasks)("$name", async ({ act, expected }) => {
  const answer = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.activate();
    await context.sync();
    return act(sheet, context);
  });
  await excel.settled();
  expect(answer).toEqual(expected);
  expect(excel.host.internalErrors).toEqual([]);
});

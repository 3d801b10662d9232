/** Conditional formats through office.js: kept whole, laid over cells, taken off again. */
import { shownStyle } from "../model/conditional";
import { openExcel, type OpenedExcel } from "../testing/openExcel";

let excel: OpenedExcel;

beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

/** The active sheet, emptied of cells and formats. */
const withSheet = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.activate();
    await context.sync();
    return act(sheet, context);
  });

const shown = (row: number, column: number) => {
  const sheet = excel.workbook.sheets.at(-1)!;
  return shownStyle(excel.workbook, sheet, row, column, excel.workbook.styles.get(sheet.styleNumber(row, column)));
};

test("a custom format has formula, fill, font, number format and borders", async () => {
  const answer = await withSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [["a"], ["b"], [3]];
    const { custom } = sheet.getRanges("A1:A2,C5").conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.rule.formula = "=ISTEXT(A1)";
    custom.format.fill.color = "#FFC7CE";
    custom.format.font.color = "#9C0006";
    custom.format.font.bold = true;
    custom.format.numberFormat = '"⚠ "@';
    custom.format.borders.bottom.color = "red";
    custom.format.borders.getItem("EdgeTop").style = "Dash";
    const item = sheet.getRange("A2").conditionalFormats.getItemAt(0);
    item.load("type");
    item.custom.load("rule/formula,format/numberFormat,format/fill/color,format/font/color,format/font/bold");
    const borders = item.custom.format.borders;
    borders.load("items/sideIndex,items/style,items/color");
    const areas = item.getRanges();
    areas.load("address,cellCount");
    await context.sync();
    const { rule, format } = item.custom;
    return [item.type, rule.formula, format.numberFormat, format.fill.color, format.font.color, format.font.bold, borders.items.map((one) => [one.sideIndex, one.style, one.color]), areas.cellCount];
  });
  expect(answer).toEqual([
    "Custom", "=ISTEXT(A1)", '"⚠ "@', "#FFC7CE", "#9C0006", true,
    [["EdgeTop", "Dash", "#000000"], ["EdgeBottom", "Continuous", "#FF0000"], ["EdgeLeft", "None", "#000000"], ["EdgeRight", "None", "#000000"]], 3,
  ]);
  expect(shown(1, 0)).toMatchObject({ fill: "#FFC7CE", fontColor: "#9C0006", bold: true, numberFormat: '"⚠ "@', borders: { EdgeTop: "Dash #000000 Thin", EdgeBottom: "Continuous #FF0000 Thin" } });
  expect(shown(2, 0)).toMatchObject({ fill: "", numberFormat: "General" });
});

test("formulas are read from the cell's own place, and the upper format holds", async () => {
  await withSheet(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [[1, 1], [2, 5], [3, 3]];
    const lower = sheet.getRange("A1:A3").conditionalFormats.add("Custom").custom;
    lower.rule.formula = "=A1<>$B1";
    lower.format.fill.color = "#FF0000";
    lower.format.font.bold = true;
    const upper = sheet.getRange("A1:A3").conditionalFormats.add("CellValue").cellValue;
    upper.rule = { formula1: "=2", operator: "EqualTo" };
    upper.format.fill.color = "#00FF00";
    await context.sync();
  });
  expect([0, 1, 2].map((row) => [shown(row, 0).fill, shown(row, 0).bold])).toEqual([["", false], ["#00FF00", true], ["", false]]);
});

test("a number format is taken away with null, a fill by clearing it", async () => {
  const answer = await withSheet(async (sheet, context) => {
    const { custom } = sheet.getRange("A1").conditionalFormats.add("Custom");
    custom.format.numberFormat = "0.00";
    custom.format.fill.color = "red";
    (custom.format as { numberFormat: unknown }).numberFormat = null;
    custom.format.load("numberFormat,fill/color");
    await context.sync();
    const before = [custom.format.numberFormat, custom.format.fill.color];
    custom.format.fill.clear();
    custom.format.load("numberFormat,fill/color");
    await context.sync();
    return [before, [custom.format.numberFormat, custom.format.fill.color]];
  });
  expect(answer).toEqual([[null, "#FF0000"], [null, ""]]);
});

test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
  ["a list of addresses over 8192 characters", "InvalidArgument", (sheet) => void sheet.getRanges(Array.from({ length: 1400 }, (_, at) => `A${2 * at + 1000}`).join(",")).load("address")],
  ["no line of borders", "InvalidArgument", (sheet) => void (sheet.getRange("A1").conditionalFormats.add("Custom").custom.format.borders.top.style = "Wavy" as "Dot")],
  ["no number format", "InvalidArgument", (sheet) => void (sheet.getRange("A1").conditionalFormats.add("Custom").custom.format.numberFormat = 7)],
  ["the part of another type", "ItemNotFound", (sheet) => void sheet.getRange("A1").conditionalFormats.add("CellValue").custom.rule.load("formula")],
])("%s is refused", async (_, code, act) => {
  await expect(withSheet(async (sheet, context) => {
    act(sheet);
    await context.sync();
  })).rejects.toMatchObject({ code });
});

import { openExcel, type OpenedExcel } from "../testing/openExcel";

let excel: OpenedExcel;

beforeAll(async () => {
  excel = await openExcel();
});

afterAll(() => excel.close());

/** Runs on a fresh sheet. */
async function onSheet<T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.activate();
    await context.sync();
    return act(sheet, context);
  });
}

it.each<[string, (range: Excel.Range) => Excel.Range, string]>([
  ["getCell", (range) => range.getCell(1, 2), "D3"],
  ["getCell outside the range", (range) => range.getCell(5, 5), "G7"],
  ["getRow", (range) => range.getRow(1), "B3:E3"],
  ["getColumn", (range) => range.getColumn(0), "B2:B5"],
  ["getLastCell", (range) => range.getLastCell(), "E5"],
  ["getLastRow", (range) => range.getLastRow(), "B5:E5"],
  ["getLastColumn", (range) => range.getLastColumn(), "E2:E5"],
  ["getEntireRow", (range) => range.getRow(0).getEntireRow(), "2:2"],
  ["getEntireColumn", (range) => range.getColumn(0).getEntireColumn(), "B:B"],
  ["getOffsetRange", (range) => range.getOffsetRange(1, -1), "A3:D6"],
  ["getResizedRange", (range) => range.getResizedRange(-2, 1), "B2:F3"],
  ["getAbsoluteResizedRange", (range) => range.getAbsoluteResizedRange(1, 2), "B2:C2"],
  ["getRowsAbove", (range) => range.getRowsAbove(1), "B1:E1"],
  ["getRowsBelow", (range) => range.getRowsBelow(2), "B6:E7"],
  ["getColumnsBefore", (range) => range.getColumnsBefore(1), "A2:A5"],
  ["getColumnsAfter", (range) => range.getColumnsAfter(3), "F2:H5"],
  ["getBoundingRect", (range) => range.getBoundingRect("G9:H9"), "B2:H9"],
  ["getIntersection", (range) => range.getIntersection("C1:C20"), "C2:C5"],
])("%s", async (_name, move, expected) => {
  await onSheet(async (sheet, context) => {
    const range = move(sheet.getRange("B2:E5")).load("address");
    sheet.load("name");
    await context.sync();
    expect(range.address).toBe(`${sheet.name}!${expected}`);
  });
});

it("finds used ranges, regions and edges", async () => {
  await onSheet(async (sheet, context) => {
    const nothing = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    expect(nothing.isNullObject).toBe(true);
    sheet.getRange("B2:C4").values = [[1, 2], [3, ""], [5, 6]];
    sheet.getRange("F9").values = [[1]];
    sheet.getRange("J20").format.fill.color = "red";
    const addresses = [
      sheet.getUsedRange(), sheet.getUsedRange(true), sheet.getRange("B:C").getUsedRange(), sheet.getRange("B2").getSurroundingRegion(),
      sheet.getRange("B2").getRangeEdge("Down"), sheet.getRange("B2").getExtendedRange("Right"),
    ].map((range) => range.load("address"));
    await context.sync();
    expect(addresses.map((range) => range.address.split("!")[1])).toEqual(["B2:J20", "B2:F9", "B2:C4", "B2:C4", "B4", "B2:C2"]);
  });
});

it.each([
  ["001", 1, "General"],
  ["'001", "001", "General"],
  ["2023-10-1", 45200, "yyyy/m/d"],
  ["12%", 0.12, "0%"],
  ["01E0001", 10, "0.00E+00"],
  ["TRUE", true, "General"],
  ["北京", "北京", "General"],
  ["#N/A", "#N/A", "General"],
  ["BJ-IT-0001", "BJ-IT-0001", "General"],
  ["1,234", 1234, "#,##0"],
  ["12345678901234567", 12345678901234500, "General"],
])("takes %p as if typed", async (input, value, numberFormat) => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1");
    range.values = [[input]];
    range.load(["values", "numberFormat"]);
    await context.sync();
    expect([range.values[0]![0], range.numberFormat[0]![0]]).toEqual([value, numberFormat]);
  });
});

it("keeps texts as they are once the format is @", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:A4");
    range.numberFormat = [["@"], ["@"], ["@"], ["@"]];
    range.values = [["001"], ["=1+1"], ["MAR-01"], [12]];
    range.load(["values", "valueTypes", "formulas"]);
    await context.sync();
    expect(range.values).toEqual([["001"], ["=1+1"], ["MAR-01"], ["12"]]);
    expect(range.valueTypes.flat()).toEqual(["String", "String", "String", "String"]);
  });
});

it("leaves cells alone where null is written, fills with one value, and refuses a wrong shape", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.values = 7 as never;
    range.values = [[null, 1], ["", null]] as never;
    range.load(["values"]);
    await context.sync();
    expect(range.values).toEqual([[7, 1], ["", 7]]);
    sheet.getRange("A1:B2").values = [[1, 2, 3]];
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

it("inserts and deletes, references and kept ranges following", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [[1, "=A1*2"], [2, "=SUM(A$1:A2)"], [3, "=B2"]];
    const kept = sheet.getRange("A3");
    context.trackedObjects.add(kept);
    await context.sync();
    sheet.getRange("2:3").insert("Down");
    sheet.getRange("A1").delete("Left");
    kept.load("address");
    const formulas = sheet.getRange("A1:B5").load("formulas");
    await context.sync();
    expect(kept.address.split("!")[1]).toBe("A5");
    expect(formulas.formulas).toEqual([["=#REF!*2", ""], ["", ""], ["", ""], [2, "=SUM(A$1:A4)"], [3, "=B4"]]);
  });
});

it("copies with relative references, fills, merges, clears, finds and replaces", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").values = [[5, "=A1+1"]];
    sheet.getRange("A2:B3").copyFrom("A1:B1");
    sheet.getRange("D1:E1").merge();
    sheet.getRange("D1").values = [["merged"]];
    const formulas = sheet.getRange("A1:B3").load("formulas");
    const found = sheet.getRange().find("MERGED", { completeMatch: true }).load("address");
    const merged = sheet.getRange("A1:Z9").getMergedAreasOrNullObject().load("address");
    const replaced = sheet.replaceAll("5", "6", {});
    await context.sync();
    expect(formulas.formulas).toEqual([[5, "=A1+1"], [5, "=A2+1"], [5, "=A3+1"]]);
    expect([found.address.split("!")[1], merged.address.split("!")[1], replaced.value]).toEqual(["D1", "D1:E1", 3]);
    sheet.getRange("A1:A3").clear("Contents");
    const blanks = sheet.getRange("A1:B3").getSpecialCells("Blanks").load("address");
    await context.sync();
    expect(blanks.address.split("!")[1]).toBe("A1:A3");
  });
});

it("sorts a range by a column, blanks last", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B5");
    range.values = [["name", "n"], ["b", 2], ["a", 10], ["", ""], ["c", 1]];
    range.sort.apply([{ key: 1, ascending: false }], false, true);
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["name", "n"], ["a", 10], ["b", 2], ["c", 1], ["", ""]]);
  });
});

it("formats: fill, font, alignment, widths, mixed is null", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.format.fill.color = "yellow";
    range.format.font.bold = true;
    sheet.getRange("B2").format.font.bold = false;
    range.format.horizontalAlignment = "Center";
    range.format.columnWidth = 90;
    range.load("format/fill/color,format/font/bold,format/horizontalAlignment,format/columnWidth");
    await context.sync();
    expect([range.format.fill.color, range.format.font.bold, range.format.horizontalAlignment, range.format.columnWidth]).toEqual(["#FFFF00", null, "Center", 90]);
  });
});

it("sets many properties at once with set()", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("B2:E2");
    range.set({ format: { fill: { color: "#4472C4" }, font: { name: "Verdana", color: "white" } } });
    range.format.autofitColumns();
    range.load("format/font/name");
    await context.sync();
    expect(range.format.font.name).toBe("Verdana");
  });
});

it("knows hidden rows in its visible view", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
    sheet.getRange("2:3").rowHidden = true;
    const view = sheet.getRange("A1:A4").getVisibleView().load("values");
    const areas = sheet.getRange("A1:A4").getSpecialCells("Visible").load(["address", "areaCount"]);
    const rows = sheet.getRange("A1:A4").load("rowHidden");
    await context.sync();
    expect(view.values).toEqual([[1], [4]]);
    expect(areas.areaCount).toBe(2);
    expect(rows.rowHidden).toBeNull();
  });
});

it("reads and sets properties of many cells in one request", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").setCellProperties([
      [{ format: { fill: { color: "#FF0000" } } }, {}],
      [{}, { format: { font: { bold: true }, fill: { color: "#00FF00" } } }],
    ]);
    sheet.getRange("A1:B2").setColumnProperties([{ format: { columnWidth: 100 } }, { columnHidden: true }]);
    const cells = sheet.getRange("A1:B2").getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
    const columns = sheet.getRange("A1:B2").getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    sheet.load("name");
    await context.sync();
    expect(cells.value[1]![1]).toEqual({ address: `${sheet.name}!B2`, format: { fill: { color: "#00FF00" }, font: { bold: true } } });
    expect(cells.value[0]![0]!.format!.fill!.color).toBe("#FF0000");
    expect(columns.value).toEqual([{ columnHidden: false, format: { columnWidth: 100 } }, { columnHidden: true, format: { columnWidth: 0 } }]);
  });
});

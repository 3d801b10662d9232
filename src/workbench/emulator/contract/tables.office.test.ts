import { enterText } from "../model/writing";
import { openExcel, type OpenedExcel } from "../testing/openExcel";

let excel: OpenedExcel;

beforeEach(async () => {
  excel = await openExcel();
});

afterEach(() => excel.close());

/** The table of Microsoft's own samples. */
async function expenses(context: Excel.RequestContext): Promise<Excel.Table> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const table = sheet.tables.add("A1:D1", true);
  table.name = "ExpensesTable";
  table.getHeaderRowRange().values = [["Date", "Merchant", "Category", "Amount"]];
  table.rows.add(undefined, [
    ["1/1/2017", "The Phone Company", "Communications", "$120"],
    ["1/2/2017", "Northwind Electric Cars", "Transportation", "$142"],
    ["1/5/2017", "Best For You Organics Company", "Groceries", "$27"],
  ]);
  await context.sync();
  return table;
}

it("makes a table, fills it and reads it back", async () => {
  await excel.run(async (context) => {
    const table = await expenses(context);
    table.columns.load("items/name");
    table.rows.load("count");
    const body = table.getDataBodyRange().load(["values", "address", "text"]);
    const column = table.columns.getItem("Merchant").getDataBodyRange().load("values");
    await context.sync();
    expect(table.columns.items.map((item) => item.name)).toEqual(["Date", "Merchant", "Category", "Amount"]);
    expect(table.rows.count).toBe(3);
    expect(body.address).toBe("Sheet1!A2:D4");
    expect(body.values[0]).toEqual([42736, "The Phone Company", "Communications", 120]);
    expect(body.text[1]![3]).toBe("$142");
    expect(column.values).toEqual([["The Phone Company"], ["Northwind Electric Cars"], ["Best For You Organics Company"]]);
  });
});

it("grows when values are written just below it, through the API and through typing", async () => {
  await excel.run(async (context) => {
    const table = await expenses(context);
    context.workbook.worksheets.getActiveWorksheet().getRange("A5:D6").values = [["x", "y", "z", 1], ["x", "y", "z", 2]];
    table.rows.load("count");
    await context.sync();
    expect(table.rows.count).toBe(5);
  });
  expect(excel.workbook.tableByName("expensestable")!.box.rows).toBe(6);
  const sheet = excel.workbook.sheets[0]!;
  enterText(excel.workbook, sheet.id, 6, 0, "typed below");
  expect(excel.workbook.tableByName("ExpensesTable")!.box.rows).toBe(7);
  enterText(excel.workbook, sheet.id, 7, 0, "");
  expect(excel.workbook.tableByName("ExpensesTable")!.box.rows).toBe(7);
});

it("adds and deletes rows and columns in the middle", async () => {
  await excel.run(async (context) => {
    const table = await expenses(context);
    context.workbook.worksheets.getActiveWorksheet().getRange("A9").values = [["below"]];
    table.rows.add(0, [["1/1/2018", "first", "c", 1]]);
    table.columns.add(1, [["Extra"], ["a"], ["b"], ["c"], ["d"]]);
    table.rows.getItemAt(2).delete();
    table.columns.getItem("Category").delete();
    const range = table.getRange().load("values");
    const below = context.workbook.worksheets.getActiveWorksheet().getRange("A9:A10").load("values");
    await context.sync();
    expect(range.values.map((line) => line.slice(1))).toEqual([
      ["Extra", "Merchant", "Amount"],
      ["a", "first", 1],
      ["b", "The Phone Company", 120],
      ["d", "Best For You Organics Company", 27],
    ]);
    expect(below.values).toEqual([["below"], [""]]);
  });
});

it("finds tables by name or not at all", async () => {
  await excel.run(async (context) => {
    await expenses(context);
    const found = context.workbook.tables.getItemOrNullObject("EXPENSESTABLE").load("name");
    const missing = context.workbook.tables.getItemOrNullObject("Nothing");
    const chained = missing.getRange();
    const count = context.workbook.tables.getCount();
    await context.sync();
    expect([found.isNullObject, found.name, missing.isNullObject, chained.isNullObject, count.value]).toEqual([false, "ExpensesTable", true, true, 1]);
  });
  await expect(
    excel.run(async (context) => {
      context.workbook.tables.getItem("Nothing").load("name");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "ItemNotFound" });
});

it("sorts, filters, resizes, converts and keeps headers unique", async () => {
  await excel.run(async (context) => {
    const table = await expenses(context);
    table.sort.apply([{ key: 3, ascending: true }]);
    table.columns.getItem("Category").filter.applyValuesFilter(["Groceries", "Transportation"]);
    const visible = table.getDataBodyRange().getVisibleView().load("values");
    await context.sync();
    expect(visible.values.map((line) => line[3])).toEqual([27, 142]);
    table.clearFilters();
    table.getHeaderRowRange().getCell(0, 1).values = [["Category"]];
    table.resize("A1:D3");
    table.load("name");
    const header = table.getHeaderRowRange().load("values");
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    expect(header.values[0]).toEqual(["Date", "Category2", "Category", "Amount"]);
    expect(body.values).toHaveLength(2);
    table.convertToRange();
    const count = context.workbook.tables.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

it("adds a table over a range without headers by putting a header row above", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:C3").values = [[1, 2], [3, 4]];
    const table = sheet.tables.add("B2:C3", false);
    const range = table.getRange().load(["values", "address"]);
    await context.sync();
    expect(range.address).toBe("Sheet1!B2:C4");
    expect(range.values).toEqual([["Column1", "Column2"], [1, 2], [3, 4]]);
  });
});

it.each([
  ["an overlap", (sheet: Excel.Worksheet) => void [sheet.tables.add("A1:B3", true), sheet.tables.add("B2:C4", true)], "InvalidArgument"],
  ["a bad name", (sheet: Excel.Worksheet) => void (sheet.tables.add("A1:B3", true).name = "a b"), "InvalidArgument"],
  ["a name in use", (sheet: Excel.Worksheet) => {
    sheet.tables.add("A1:B3", true).name = "One";
    sheet.tables.add("E1:F3", true).name = "one";
  }, "ItemAlreadyExists"],
])("refuses %s", async (_name, act, code) => {
  await expect(
    excel.run(async (context) => {
      act(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    }),
  ).rejects.toMatchObject({ code });
});

import { openExcel, type OpenedExcel } from "../testing/openExcel";

let excel: OpenedExcel;

beforeEach(async () => {
  excel = await openExcel();
});

afterEach(() => excel.close());

const names = (): string[] => excel.workbook.sheets.map((sheet) => sheet.name);

it("adds, names, orders, hides, activates and deletes sheets", async () => {
  await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const second = worksheets.add("客户");
    const third = worksheets.add();
    third.position = 0;
    third.name = "First of all";
    second.activate();
    second.tabColor = "#FF0000";
    worksheets.load("items/name,items/position,items/visibility");
    const active = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["First of all", "Sheet1", "客户"]);
    expect(active.name).toBe("客户");
    second.visibility = "Hidden";
    const count = worksheets.getCount(true);
    const next = worksheets.getItem("Sheet1").getNextOrNullObject(true);
    const last = worksheets.getLast().load("name");
    const now = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect([count.value, next.isNullObject, last.name, now.name]).toEqual([2, true, "客户", "Sheet1"]);
    third.delete();
    await context.sync();
  });
  expect(names()).toEqual(["Sheet1", "客户"]);
});

it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, string]>([
  ["activating a hidden sheet", (sheet) => ((sheet.visibility = "Hidden"), sheet.activate()), "InvalidOperation"],
  ["hiding the last visible sheet", (sheet, context) => {
    sheet.visibility = "Hidden";
    context.workbook.worksheets.getItem("Sheet1").visibility = "VeryHidden";
  }, "InvalidOperation"],
  ["deleting a very hidden sheet", (sheet) => ((sheet.visibility = "VeryHidden"), sheet.delete()), "InvalidOperation"],
  ["adding a sheet to a protected workbook", (_sheet, context) => (context.workbook.protection.protect(), void context.workbook.worksheets.add("x")), "AccessDenied"],
])("refuses %s", async (_name, act, code) => {
  await expect(
    excel.run(async (context) => {
      act(context.workbook.worksheets.add("Other"), context);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code });
});

it("goes back to a sheet that is left when adding the shown one is undone", async () => {
  await excel.run(async (context) => {
    context.workbook.worksheets.add("New").activate();
    await context.sync();
  });
  excel.workbook.undo();
  expect(names()).toEqual(["Sheet1"]);
  expect(excel.workbook.view.activeSheetId).toBe(excel.workbook.sheets[0]!.id);
  excel.workbook.redo();
  expect(names()).toEqual(["Sheet1", "New"]);
});

it("copies a sheet with what is on it, and cannot undo that", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = [["a", "b"], [1, "=A2+1"]];
    sheet.tables.add("A1:B2", true);
    const copy = sheet.copy("After", sheet).load("name");
    const values = copy.getRange("A1:B2").load("values");
    const tables = copy.tables.load("items/name");
    await context.sync();
    expect(copy.name).toBe("Sheet1 (2)");
    expect(values.values).toEqual([["a", "b"], [1, 2]]);
    expect(tables.items).toHaveLength(1);
  });
  expect(excel.workbook.journal.canUndo).toBe(false);
});

it("follows renamed sheets in formulas, and shows #REF! when one is deleted", async () => {
  await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const other = worksheets.add("Other");
    other.getRange("A1").values = [[5]];
    const cell = worksheets.getItem("Sheet1").getRange("A1");
    cell.formulas = [["=Other!A1*2"]];
    other.name = "码表 1";
    cell.load(["formulas", "values"]);
    await context.sync();
    expect([cell.formulas[0]![0], cell.values[0]![0]]).toEqual(["='码表 1'!A1*2", 10]);
    other.delete();
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([["#REF!"]]);
  });
});

it("keeps frozen panes, autofilters and custom properties", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B4").values = [["k", "v"], ["x", 1], ["y", 2], ["x", 3]];
    sheet.freezePanes.freezeRows(1);
    sheet.autoFilter.apply(sheet.getRange("A1:B4"), 0, { filterOn: "Values", values: ["x"] });
    sheet.customProperties.add("owner", "Wang");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const view = sheet.getRange("A1:B4").getVisibleView().load("values");
    const property = sheet.customProperties.getItem("OWNER").load("value");
    await context.sync();
    expect(frozen.address).toBe("Sheet1!1:1");
    expect(view.values).toEqual([["k", "v"], ["x", 1], ["x", 3]]);
    expect(property.value).toBe("Wang");
    sheet.autoFilter.remove();
    const rows = sheet.getRange("A1:B4").load("rowHidden");
    await context.sync();
    expect(rows.rowHidden).toBe(false);
  });
});

it("selects several areas and reads the selection", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:C3").select();
    const one = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    expect([one.address, cell.address]).toEqual(["Sheet1!B2:C3", "Sheet1!B2"]);
    excel.workbook.view.setSelection(excel.workbook.sheets[0]!.id, [
      { row: 0, column: 0, rows: 1, columns: 1 },
      { row: 4, column: 1, rows: 2, columns: 2 },
    ]);
    const areas = context.workbook.getSelectedRanges().load("address,areaCount");
    await context.sync();
    expect([areas.address, areas.areaCount]).toEqual(["Sheet1!A1,Sheet1!B5:C6", 2]);
    context.workbook.getSelectedRange().load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidSelection" });
  });
});

it("waits with delayForCellEdit until the cell editor is closed", async () => {
  excel.workbook.view.editing = { sheetId: excel.workbook.sheets[0]!.id, row: 0, column: 0 };
  let done = false;
  const reading = excel.run({ delayForCellEdit: true } as Excel.RunOptions, async (context) => {
    const sheet = context.workbook.worksheets.getFirst().load("name");
    await context.sync();
    done = true;
    return sheet.name;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done).toBe(false);
  excel.workbook.view.editing = undefined;
  expect(await reading).toBe("Sheet1");
});

import { enterText } from "../model/writing";
import { openExcel, type OpenedExcel } from "../testing/openExcel";

let excel: OpenedExcel;

beforeEach(async () => {
  excel = await openExcel();
});

afterEach(() => excel.close());

type Act = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

const onSheet = (act: Act): Promise<unknown> =>
  excel.run(async (context) => {
    act(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });

it.each<[string, Act, string]>([
  ["a sheet that is not there", (_sheet, context) => context.workbook.worksheets.getItem("Nowhere").load("name"), "ItemNotFound"],
  ["an address that is none", (sheet) => sheet.getRange("Hello World").load("values"), "InvalidArgument"],
  ["a range off the sheet", (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("values"), "InvalidArgument"],
  ["a sheet name in use", (_sheet, context) => context.workbook.worksheets.add("sheet1"), "ItemAlreadyExists"],
  ["a sheet name Excel refuses", (_sheet, context) => context.workbook.worksheets.add("a/b"), "InvalidArgument"],
  ["deleting the only sheet", (sheet) => sheet.delete(), "InvalidOperation"],
  ["too many cells", (sheet) => sheet.getRange("A:F").load("values"), "RangeExceedsLimit"],
  ["no common cells", (sheet) => sheet.getRange("A1").getIntersection("B2").load("address"), "ItemNotFound"],
  ["no special cells", (sheet) => sheet.getRange("A1:B2").getSpecialCells("Formulas").load("address"), "ItemNotFound"],
  ["a property nobody knows", (sheet) => sheet.load("nonsense"), "InvalidArgument"],
])("%s", async (_name, act, code) => {
  await expect(onSheet(act)).rejects.toMatchObject({ code });
  expect(excel.host.internalErrors).toEqual([]);
});

it("refuses writes to locked cells of a protected sheet, and lets unlocked ones through", async () => {
  await onSheet((sheet) => {
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect({ allowSort: true }, "secret");
  });
  await expect(onSheet((sheet) => (sheet.getRange("A1").values = [[1]]))).rejects.toMatchObject({ code: "AccessDenied" });
  await expect(onSheet((sheet) => sheet.getRange("1:1").insert("Down"))).rejects.toMatchObject({ code: "AccessDenied" });
  await expect(onSheet((sheet) => sheet.protection.protect())).rejects.toMatchObject({ code: "AccessDenied" });
  await expect(onSheet((sheet) => sheet.protection.unprotect("wrong"))).rejects.toMatchObject({ code: "AccessDenied" });
  await onSheet((sheet) => (sheet.getRange("B1").values = [[1]]));
  await onSheet((sheet) => sheet.protection.unprotect("secret"));
  await onSheet((sheet) => (sheet.getRange("A1").values = [[1]]));
});

it("keeps what ran before the error, and says where it happened", async () => {
  const failing = onSheet((sheet, context) => {
    sheet.getRange("A1").values = [["done"]];
    context.workbook.tables.getItem("Nothing").load("name");
    sheet.getRange("A2").values = [["never"]];
  });
  await expect(failing).rejects.toMatchObject({ code: "ItemNotFound", debugInfo: { errorLocation: "TableCollection.getItem" } });
  const sheet = excel.workbook.sheets[0]!;
  expect([sheet.value(0, 0), sheet.value(1, 0)]).toEqual(["done", null]);
});

it("refuses requests and answers over five megabytes", async () => {
  const row = Array.from({ length: 1_000 }, () => ["x".repeat(6_000)]);
  await expect(onSheet((sheet) => (sheet.getRange("A1:A1000").values = row))).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  const half = row.slice(0, 500);
  await onSheet((sheet) => (sheet.getRange("A1:A500").values = half));
  await onSheet((sheet) => (sheet.getRange("A501:A1000").values = half));
  await expect(onSheet((sheet) => sheet.getRange("A1:A1000").load("values"))).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
});

it("refuses everything while a cell is being edited", async () => {
  excel.workbook.view.editing = { sheetId: excel.workbook.sheets[0]!.id, row: 0, column: 0 };
  await expect(onSheet((sheet) => sheet.load("name"))).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
});

it("plays an older Excel", async () => {
  excel.close();
  excel = await openExcel({ sets: { ExcelApi: "1.8" } });
  expect(excel.Office.context.requirements.isSetSupported("ExcelApi", "1.8")).toBe(true);
  expect(excel.Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(false);
  await expect(onSheet((sheet) => sheet.getRanges("A1,B2").load("address"))).rejects.toMatchObject({ code: "ApiNotFound" });
});

it("makes one undo record of one sync", async () => {
  enterText(excel.workbook, excel.workbook.sheets[0]!.id, 0, 0, "before");
  await onSheet((sheet) => {
    sheet.getRange("A1").values = [["after"]];
    sheet.getRange("B1").numberFormat = [["@"]];
    sheet.getRange("1:1").insert("Down");
  });
  const sheet = excel.workbook.sheets[0]!;
  expect(sheet.value(1, 0)).toBe("after");
  excel.workbook.undo();
  expect([sheet.value(0, 0), sheet.value(1, 0), excel.workbook.styles.get(sheet.styleNumber(0, 1)).numberFormat]).toEqual(["before", null, "General"]);
  excel.workbook.redo();
  expect(sheet.value(1, 0)).toBe("after");
});

it.each([
  ["fails before applying", { failBefore: "GeneralException" }, null],
  ["fails after applying", { failAfter: "RequestAborted" }, "x"],
])("%s, when told to", async (_name, fault, stored) => {
  excel.host.faults.add((request) => request.writes, fault);
  await expect(onSheet((sheet) => (sheet.getRange("A1").values = [["x"]]))).rejects.toMatchObject({ code: Object.values(fault)[0] });
  expect(excel.workbook.sheets[0]!.value(0, 0)).toBe(stored);
  await onSheet((sheet) => (sheet.getRange("A2").values = [["y"]]));
  expect(excel.workbook.sheets[0]!.value(1, 0)).toBe("y");
});

it("holds a request until it is let go", async () => {
  const open = excel.host.faults.hold((request) => request.writes);
  const order: string[] = [];
  const write = onSheet((sheet) => (sheet.getRange("A1").values = [["x"]])).then(() => order.push("written"));
  await new Promise((resolve) => setTimeout(resolve, 5));
  order.push("still waiting");
  open();
  await write;
  expect(order).toEqual(["still waiting", "written"]);
});

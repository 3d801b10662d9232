import { openExcel, type OpenedExcel } from "./openExcel";

let excel: OpenedExcel;

beforeEach(async () => {
  excel = await openExcel();
});

afterEach(() => excel.close());

it("answers Office.onReady as Excel on Windows does", async () => {
  const info = await excel.Office.onReady();
  expect(info.host).toBe("Excel");
  expect(info.platform).toBe("PC");
  expect(excel.Office.context.displayLanguage).toBe("zh-CN");
});

it("reads what it wrote", async () => {
  const values = await excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.values = [["北京", 7], ["2023-10-1", "=A1&B1"]];
    range.load(["values", "formulas", "address", "text", "numberFormat", "valueTypes"]);
    await context.sync();
    return range.toJSON();
  });
  expect(values).toEqual({
    address: "Sheet1!A1:B2",
    formulas: [["北京", 7], [45200, "=A1&B1"]],
    numberFormat: [["General", "General"], ["yyyy/m/d", "General"]],
    text: [["北京", "7"], ["2023/10/1", "北京7"]],
    valueTypes: [["String", "Double"], ["Double", "String"]],
    values: [["北京", 7], [45200, "北京7"]],
  });
});

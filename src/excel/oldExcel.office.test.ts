import { openExcel, type OpenedExcel } from "../workbench/emulator/testing/openExcel";
import { excelRun } from "./excelRun";

let excel: OpenedExcel;
afterEach(() => excel.close());

it("an Excel that lacks what is asked for is said to be too old, not broken", async () => {
  excel = await openExcel({ sets: { ExcelApi: "1.8" } });
  const asked = excelRun(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").setDirty();
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ error: { kind: "excel-too-old" } });
});

/** Data validation through office.js: what several cells have in common, what Excel refuses, formulas that move with their cells. */
import { openExcel, type OpenedExcel } from "../testing/openExcel";

let excel: OpenedExcel;

beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

const withSheet = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    await context.sync();
    return act(sheet, context);
  });

test("cells with one, some and several validations are told apart", async () => {
  const types = await withSheet(async (sheet, context) => {
    sheet.getRange("A1:A4").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    sheet.getRange("A5").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    sheet.getRange("A7").dataValidation.rule = { custom: { formula: "=A7>1" } };
    const found = ["A1:A4", "A1:A5", "A1:A6", "A5:A7", "A7", "B1:B9"].map((address) => sheet.getRange(address).dataValidation);
    for (const each of found) each.load("type");
    await context.sync();
    return found.map(({ type }) => type);
  });
  expect(types).toEqual(["List", "List", "MixedCriteria", "Inconsistent", "Custom", "None"]);
});

test("formulas follow the cells, the rest of a rule stays", async () => {
  const rules = await withSheet(async (sheet, context) => {
    sheet.getRange("A2:B3").values = [["x", 1], ["y", 2]];
    sheet.getRange("C2:C9").dataValidation.rule = { custom: { formula: '=AND(COUNTIF($A$2:$A$9,A2)=1,B2>0,"A1"<>"")' } };
    await context.sync();
    const rule = async () => {
      const { dataValidation } = sheet.getRange("C4:C5").load("address");
      dataValidation.load("rule,type");
      await context.sync();
      return dataValidation.rule.custom?.formula;
    };
    sheet.getRange("1:1").insert("Down");
    const inserted = await rule();
    sheet.getRange("2:3").delete("Up");
    const deleted = await rule();
    sheet.getRange("A:A").insert("Right");
    const right = sheet.getRange("D2").dataValidation.load("rule");
    await context.sync();
    return [inserted, deleted, right.rule.custom?.formula];
  });
  expect(rules).toEqual(['=AND(COUNTIF($A$3:$A$10,A3)=1,B3>0,"A1"<>"")', '=AND(COUNTIF($A$2:$A$8,A2)=1,B2>0,"A1"<>"")', '=AND(COUNTIF($B$2:$B$8,B2)=1,C2>0,"A1"<>"")']);
});

test("a list may come out of a named range, whatever its sheet is called by now", async () => {
  const [valid, invalid] = await withSheet(async (sheet, context) => {
    const lists = context.workbook.worksheets.add("Lists");
    lists.getRange("A1:A2").values = [["北京"], ["上海"]];
    context.workbook.names.add("Regions", lists.getRange("A1:A2"));
    sheet.getRange("B1:B2").dataValidation.rule = { list: { inCellDropDown: true, source: "=Regions" } };
    sheet.getRange("B1:B2").values = [["上海"], ["广州"]];
    lists.name = "列 表";
    const cells = ["B1", "B2"].map((address) => sheet.getRange(address).dataValidation.load("valid"));
    await context.sync();
    return cells.map((cell) => cell.valid);
  });
  expect([valid, invalid]).toEqual([true, false]);
});

const long = (length: number): string => "x".repeat(length);

test.each<[string, (validation: Excel.DataValidation) => void]>([
  ["a list over 255 characters", (validation) => (validation.rule = { list: { inCellDropDown: true, source: long(256) } })],
  ["a formula over 255 characters", (validation) => (validation.rule = { custom: { formula: `="${long(255)}"=A1` } })],
  ["a title over 32 characters", (validation) => (validation.errorAlert = { message: "m", showAlert: true, style: "Stop", title: long(33) })],
  ["a message over 255 characters", (validation) => (validation.errorAlert = { message: long(256), showAlert: true, style: "Stop", title: "t" })],
  ["a rule of no kind", (validation) => (validation.rule = { nothing: {} } as Excel.DataValidationRule)],
])("%s is refused", async (_, act) => {
  await expect(
    withSheet(async (sheet, context) => {
      act(sheet.getRange("A1").dataValidation);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});

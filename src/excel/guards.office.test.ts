import type { ListSource } from "../app/api";
import { createGuard } from "../app/validate/createGuard";
import { findInvalid } from "../workbench/emulator/model/validating";
import { WorkbookCalculation } from "../workbench/emulator/model/calculation";
import { readWorkbook } from "../workbench/xlsx/readWorkbook";
import { writeWorkbook } from "../workbench/xlsx/writeWorkbook";
import { addBook, openCustCode, type OpenedCustCode, setUp } from "./testing/openCustCode";

let opened: OpenedCustCode;
let list: ListSource;

const regions = [["北京", "BJ"], ["上海", "SH"], ["广东", "GD"]] as const;
const cities = Array.from({ length: 300 }, (_, at) => [`城市${at}`, `C${String(at).padStart(3, "0")}`] as const);

async function open(rows: readonly (readonly unknown[])[] = [["北京", "城市7", "BJ-C007-0001"]], pattern = "{region}-{city}-{seq:4}"): Promise<void> {
  await setUp(opened, pattern);
  await addBook(opened, "region", regions);
  await addBook(opened, "city", cities);
  await opened.fill("客户", [["地区", "城市", "编码"], ...rows]);
  list = await opened.app.lists.find();
}

beforeEach(async () => {
  opened = await openCustCode();
});
afterEach(() => opened.close());

const guard = (columns: Readonly<Record<string, number>> = { region: 0, city: 1 }) =>
  createGuard({ ports: opened.ports, workspace: opened.app.workspace }).guard({ list, rule: "客户编码", column: 2, columns }, "zh-CN");

const sheet = (name = "客户") => opened.excel.workbook.sheetByName(name)!;
/** Rows of a column, counted as people do, that hold what the validation does not take. */
const invalid = (column: number, name = "客户") => findInvalid(opened.excel.workbook, sheet(name), { row: 1, column, rows: 100, columns: 1 }).map(({ row }) => row + 1);

function type(address: string, values: readonly (readonly unknown[])[], name = "客户"): Promise<void> {
  return opened.excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getRange(address);
    range.numberFormat = [["@"]];
    range.values = values as unknown[][];
    await context.sync();
  });
}

test("inputs get lists, short ones inside and long ones by name; the code's column gets a formula", async () => {
  await open();
  expect(await guard()).toEqual({ lists: ["region", "city"], skipped: [], code: true, partly: false, kept: [] });
  const [region, city, code] = sheet().meta.validations;
  expect(region).toMatchObject({ boxes: [{ row: 1, column: 0, rows: 1_048_575, columns: 1 }], rule: { list: { source: "北京,上海,广东", inCellDropDown: true } }, ignoreBlanks: true, errorAlert: { style: "Stop", title: "CustCode · 地区" } });
  expect(city!.rule).toMatchObject({ list: { source: expect.stringMatching(/^=CustCode_\w+$/) as string } });
  expect(code).toMatchObject({ ignoreBlanks: false, rule: { custom: { formula: expect.stringContaining("COUNTIF($C$2:$C$1048576,C2)=1") as string } } });
  expect(sheet("CustCode Lists").meta.visibility).toBe("Hidden");
  expect(opened.errors).toEqual([]);
});

test("what is typed next is judged: values, codes, doubles", async () => {
  await open();
  await guard();
  await type("A3:C8", [
    ["上海", "城市299", "SH-C299-0001"], ["京", "城市300", "SH-C300-0001"], ["广东", "城市0", "GD-C000-1"], ["北京", "城市1", "bj-C001-0002"], ["北京", "城市1", "BJ-C007-0001"], ["北京", "城市1", "BJ－C001-0003"],
  ]);
  expect([invalid(0), invalid(1), invalid(2)]).toEqual([[4], [4], [2, 4, 5, 6, 7, 8]]);
});

test("all that holds after sheets were renamed, rows inserted, and the file saved and opened", async () => {
  await open();
  await guard();
  await opened.excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("CustCode Lists").name = "列表";
    worksheets.getItem("客户").getRange("1:3").insert("Down");
    worksheets.getItem("客户").name = "新 客户";
    await context.sync();
  });
  const workbook = await readWorkbook(await writeWorkbook(opened.excel.workbook));
  opened.close();
  opened = await openCustCode({ workbook });
  new WorkbookCalculation(workbook);
  await type("A6:C7", [["上海", "城市299", "SH-C299-0001"], ["深圳", "城市300", "SH-C300-0001"]], "新 客户");
  expect([0, 1, 2].map((column) => invalid(column, "新 客户"))).toEqual([[7], [7], [7]]);
});

test("a second time ours are replaced, also where rows came in between; lists follow their codebooks", async () => {
  await open();
  await guard();
  await addBook(opened, "city", [["新城", "C999"]]);
  await opened.excel.run(async (context) => {
    context.workbook.worksheets.getItem("客户").getRange("B5:C9").dataValidation.clear();
    await context.sync();
  });
  expect(await guard()).toMatchObject({ lists: ["region", "city"], code: true, kept: [] });
  expect(sheet().meta.validations).toHaveLength(3);
  await type("A3:C3", [["上海", "新城", "SH-C999-0001"]]);
  expect([invalid(1), invalid(2)]).toEqual([[], []]);
  expect(opened.excel.workbook.meta.names.filter(({ name }) => name.startsWith("CustCode_"))).toHaveLength(2);
});

test("validations of others stay, and are told of", async () => {
  await open();
  await opened.excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem("客户");
    worksheet.getRange("A2:A50").dataValidation.rule = { list: { inCellDropDown: true, source: "x,y" } };
    worksheet.getRange("C40").dataValidation.rule = { textLength: { formula1: 3, operator: "EqualTo" } };
    await context.sync();
  });
  const before = sheet().meta.validations;
  expect(await guard()).toEqual({ lists: ["city"], skipped: [], code: false, partly: false, kept: ["地区", "编码"] });
  expect(sheet().meta.validations.slice(0, 2)).toEqual(before);
});

test("below a list with more under it nothing is guarded, and a table takes its own rows", async () => {
  await open();
  await type("A9", [["合计"]]);
  await guard();
  expect(sheet().meta.validations.map(({ boxes }) => boxes)).toEqual([0, 1, 2].map((column) => [{ row: 1, column, rows: 1, columns: 1 }]));
});

test("inputs that are no codebooks are left out; a sheet that is protected says so", async () => {
  await open([["北京", "x", "BJ-0001"]], "{region}-{seq:4 per owner}");
  expect(await guard({ region: 0, owner: 1 })).toMatchObject({ lists: ["region"], skipped: ["owner"], code: true, partly: false });
  await opened.excel.run(async (context) => {
    context.workbook.worksheets.getItem("客户").protection.protect();
    await context.sync();
  });
  await expect(guard()).rejects.toMatchObject({ error: { kind: "protected-sheet" } });
});

test("a rule that does not exist is named", async () => {
  await open();
  const asked = createGuard({ ports: opened.ports, workspace: opened.app.workspace }).guard({ list, rule: "none", column: 2, columns: {} }, "zh-CN");
  await expect(asked).rejects.toMatchObject({ error: { kind: "no-rule", params: { rule: "none" } } });
});

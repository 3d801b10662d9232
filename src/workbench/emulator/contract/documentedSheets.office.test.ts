/** What Microsoft's documentation shows to be done with sheets, task by task, with what Excel answers. */
import { cells, type DocumentedTask } from "../testing/documentedTasks";
import { openExcel, type OpenedExcel } from "../testing/openExcel";

let excel: OpenedExcel;

beforeEach(async () => {
  excel = await openExcel({ locale: "en-US" });
});

afterEach(() => excel.close());

type Task = DocumentedTask<[context: Excel.RequestContext]>;

/** The names of all sheets from left to right. */
async function names(context: Excel.RequestContext): Promise<string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return worksheets.items.map(({ name }) => name);
}

const tasks: readonly Task[] = [
  {
    name: "adds, renames, moves and deletes sheets",
    act: async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("样本");
      added.name = "数据";
      added.position = 0;
      worksheets.add();
      const moved = await names(context);
      worksheets.getItemOrNullObject("样本").delete();
      worksheets.getItem("数据").delete();
      return [moved, await names(context)];
    },
    expected: [["数据", "Sheet1", "Sheet3"], ["Sheet1", "Sheet3"]],
  },
  {
    name: "takes the place of a sheet deleted in the same batch",
    act: async (context) => {
      context.workbook.worksheets.add("Sample").getRange("A1").values = [["old"]];
      await context.sync();
      context.workbook.worksheets.getItemOrNullObject("Sample").delete();
      const sheet = context.workbook.worksheets.add("Sample");
      const used = sheet.getUsedRangeOrNullObject();
      await context.sync();
      return [used.isNullObject, await names(context)];
    },
    expected: [true, ["Sheet1", "Sample"]],
  },
  {
    name: "finds sheets by where they stand",
    act: async (context) => {
      const { worksheets } = context.workbook;
      ["一", "二", "三"].forEach((name) => worksheets.add(name));
      worksheets.getItem("二").visibility = Excel.SheetVisibility.hidden;
      const first = worksheets.getFirst().load("name");
      const last = worksheets.getLast().load("name");
      const next = worksheets.getItem("一").getNext(true).load("name");
      const previous = worksheets.getItem("三").getPrevious().load("name");
      const none = worksheets.getItem("三").getNextOrNullObject();
      const count = worksheets.getCount(true);
      await context.sync();
      return [first.name, last.name, next.name, previous.name, none.isNullObject, count.value];
    },
    expected: ["Sheet1", "三", "三", "二", true, 3],
  },
  {
    name: "hides and shows sheets",
    act: async (context) => {
      context.workbook.worksheets.add("Other");
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.visibility = Excel.SheetVisibility.veryHidden;
      sheet.load("visibility");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return [sheet.visibility, active.name];
    },
    expected: ["VeryHidden", "Other"],
  },
  {
    name: "copies a sheet with its table",
    act: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.tables.add("A1:B2", true).name = "Sales";
      sheet.getRange("A1:B2").values = [["品", "量"], ["车", 7]];
      const copy = sheet.copy("End").load("name");
      copy.tables.load("items/name");
      const values = copy.getRange("A2:B2").load("values");
      await context.sync();
      return [copy.name, copy.tables.items.length, copy.tables.items[0]!.name === "Sales", values.values];
    },
    expected: ["Sheet1 (2)", 1, false, [["车", 7]]],
  },
  {
    name: "colours tabs, hides grid lines and headings",
    act: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.set({ tabColor: "#FF00FF", showGridlines: false, showHeadings: false });
      sheet.load("tabColor, showGridlines, showHeadings");
      await context.sync();
      return [sheet.tabColor, sheet.showGridlines, sheet.showHeadings];
    },
    expected: ["#FF00FF", false, false],
  },
  {
    name: "freezes panes and lets them go",
    act: async (context) => {
      const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
      const where = async (): Promise<string | undefined> => {
        const found = freezePanes.getLocationOrNullObject().load("address");
        await context.sync();
        return found.isNullObject ? undefined : cells(found.address);
      };
      freezePanes.freezeColumns(2);
      const columns = await where();
      freezePanes.unfreeze();
      freezePanes.freezeRows(2);
      const rows = await where();
      freezePanes.freezeAt("A1:C4");
      const both = await where();
      freezePanes.unfreeze();
      return [columns, rows, both, await where()];
    },
    expected: ["A:B", "1:2", "A1:C4", undefined],
  },
  {
    name: "finds and replaces in a whole sheet",
    act: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B3").values = [["完成", "x"], ["未完成", "完成"], ["", "COMPLETE"]];
      const found = sheet.findAll("完成", { completeMatch: true }).load("address");
      found.format.fill.color = "green";
      const none = sheet.findAllOrNullObject("没有", { completeMatch: false, matchCase: false });
      const count = sheet.replaceAll("complete", "完成", { matchCase: false });
      const value = sheet.getRange("B3").load("values");
      await context.sync();
      return [cells(found.address), none.isNullObject, count.value, value.values];
    },
    expected: ["A1,B2", true, 1, [["完成"]]],
  },
  {
    name: "protects data and structure, with and without a password",
    act: async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getActiveWorksheet();
      sheet.protection.protect(undefined, "pass@word1");
      workbook.protection.protect("pass@word1");
      sheet.load("protection/protected");
      workbook.load("protection/protected");
      await context.sync();
      const state = [sheet.protection.protected, workbook.protection.protected];
      const refused = await excel.run(async (inner) => void (inner.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]])).catch((error: { code: string }) => error.code);
      const wrong = await excel.run(async (inner) => inner.workbook.worksheets.getActiveWorksheet().protection.unprotect("no")).catch((error: { code: string }) => error.code);
      const noSheet = await excel.run(async (inner) => void inner.workbook.worksheets.add()).catch((error: { code: string }) => error.code);
      const wrongForAll = await excel.run(async (inner) => inner.workbook.protection.unprotect("no")).catch((error: { code: string }) => error.code);
      sheet.protection.unprotect("pass@word1");
      workbook.protection.unprotect("pass@word1");
      sheet.load("protection/protected");
      workbook.load("protection/protected");
      await context.sync();
      return [state, refused, wrong, noSheet, wrongForAll, sheet.protection.protected, workbook.protection.protected];
    },
    expected: [[true, true], "AccessDenied", "AccessDenied", "AccessDenied", "AccessDenied", false, false],
  },
  {
    name: "lets unlocked columns and cells of a protected sheet be written, however far down",
    act: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B:B").format.protection.locked = false;
      sheet.getRange("D1:D2").format.protection.locked = false;
      sheet.getRange("B20000").format.protection.locked = true;
      sheet.protection.protect();
      await context.sync();
      const write = (address: string): Promise<string | undefined> =>
        excel
          .run(async (inner) => void (inner.workbook.worksheets.getActiveWorksheet().getRange(address).values = 1 as never))
          .then(() => "written", (error: { code: string }) => error.code);
      const answers: unknown[] = [];
      for (const address of ["B15000:B16000", "B19999:B20001", "D1:D2", "D2:D3", "A30000"]) answers.push(await write(address));
      return answers;
    },
    expected: ["written", "AccessDenied", "written", "AccessDenied", "AccessDenied"],
  },
  {
    name: "writes a report and makes its columns equal",
    act: async (context) => {
      const sheet = context.workbook.worksheets.add();
      const title = sheet.getCell(0, 0);
      title.values = [["季度报告"]];
      title.format.font.name = "Century";
      title.format.font.size = 26;
      const header = title.getOffsetRange(1, 0).getResizedRange(0, 2);
      header.values = [["品", "一季", "二季"]];
      header.getRow(0).format.font.bold = true;
      const data = header.getOffsetRange(1, 0).getResizedRange(1, 0);
      data.values = [["车架", 5000, 7000], ["鞍座", 400, 323]];
      title.getResizedRange(0, 2).merge();
      data.format.autofitColumns();
      const columns = [0, 1, 2].map((at) => data.getColumn(at).load("format/columnWidth"));
      await context.sync();
      const widest = Math.max(60, ...columns.map(({ format }) => format.columnWidth));
      data.getOffsetRange(0, 1).getResizedRange(0, -1).format.columnWidth = widest;
      const after = data.getColumn(2).load("format/columnWidth, address");
      title.load("format/font/size, format/font/name");
      sheet.activate();
      await context.sync();
      return [after.format.columnWidth === widest, cells(after.address), title.format.font.size, title.format.font.name];
    },
    expected: [true, "C3:C4", 26, "Century"],
  },
];

it.each(tasks)("$name", async ({ act, expected }) => {
  const answer = await excel.run(act);
  await excel.settled();
  expect(answer).toEqual(expected);
  expect(excel.host.internalErrors).toEqual([]);
});

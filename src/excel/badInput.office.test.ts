import type { AppError, EncodeReport, ListSource } from "../app/api";
import { CustCodeError } from "../app/api";
import { addBook, openCustCode, type OpenedCustCode, quietRun, requestFor, setUp } from "./testing/openCustCode";

// Every odd thing that a workbook can be: a defined answer, nothing of the user's overwritten or lost, no cell that becomes a formula.

let opened: OpenedCustCode;

beforeEach(async () => {
  opened = await openCustCode();
  await setUp(opened, "{region}-{seq:4}");
  await addBook(opened, "region", [["北京", "BJ"], ["上海", "SH"]]);
});

afterEach(() => opened.close());

const LIST = [["名称", "地区"], ["甲", "北京"], ["乙", "上海"], ["丙", "北京"]];

const inSheet = <T>(name: string, work: (sheet: Excel.Worksheet) => T): Promise<void> =>
  opened.excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(name));
    await context.sync();
  });

async function errorOf(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(() => undefined, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(CustCodeError);
  return (error as CustCodeError).error;
}

const find = (): Promise<ListSource> => opened.app.lists.find();
const issue = async (change: Parameters<typeof requestFor>[2] = {}): Promise<EncodeReport> => opened.app.lists.issue(requestFor(opened, await find(), change), quietRun());
const codes = async (name = "名单", column = 2): Promise<unknown[]> => (await opened.values(name)).map((row) => row[column]);
const notes = ({ notes: all }: ListSource): string[] => all.map(({ kind }) => kind);

describe("what is selected", () => {
  test("a chart", async () => {
    opened.excel.host.faults.add(({ names }) => names.includes("GetSelectedRanges"), { failBefore: "InvalidSelection" });
    expect(await errorOf(find())).toMatchObject({ kind: "no-selection" });
  });

  test("several areas", async () => {
    await opened.fill("名单", LIST);
    const { view } = opened.excel.host;
    view.setSelection(view.activeSheetId, [{ row: 0, column: 0, rows: 1, columns: 1 }, { row: 2, column: 0, rows: 1, columns: 1 }]);
    expect(await errorOf(find())).toMatchObject({ kind: "several-areas", params: { count: 2 } });
  });

  test("an empty sheet", async () => {
    await opened.select("Sheet1", "C3");
    expect(await errorOf(find())).toMatchObject({ kind: "empty-sheet", params: { sheet: "Sheet1" } });
  });

  test("a sheet of ours", async () => {
    await opened.select("CustCode Codebooks", "B5");
    expect(await errorOf(find())).toMatchObject({ kind: "own-sheet" });
  });

  test("a blank cell beside the list", async () => {
    await opened.fill("名单", LIST);
    await opened.select("名单", "H20");
    const list = await find();
    expect([list.address, notes(list)]).toEqual(["A1:B4", ["selection-widened"]]);
  });

  test("a list that holds more than Excel answers at once", async () => {
    await opened.fill("名单", [["名称", "备注"]]);
    const remark = "长".repeat(100);
    for (let from = 0; from < 30_000; from += 10_000) {
      await inSheet("名单", (sheet) => {
        sheet.getRangeByIndexes(1 + from, 0, 10_000, 2).values = Array.from({ length: 10_000 }, (_, row) => [`客户${from + row}`, remark]);
      });
    }
    await opened.select("名单", "A2");
    expect(await find()).toMatchObject({ sheet: "名单", address: "A1:B30001", rowCount: 30_000 });
  });

  test("a plain range beside a table", async () => {
    await opened.fill("名单", LIST);
    await inSheet("名单", (sheet) => {
      sheet.getRange("E1:F2").values = [["x", "y"], [1, 2]];
      sheet.tables.add("E1:F2", true).name = "Other";
    });
    const list = await find();
    expect([list.address, list.table, notes(list)]).toEqual(["A1:B4", undefined, ["table-beside"]]);
    // The new column comes right of the list, and the table stays where it is.
    expect(await issue()).toMatchObject({ issued: 3 });
    expect(await codes()).toEqual(["客户编码", "BJ-0001", "SH-0001", "BJ-0002"]);
    await opened.select("名单", "E2");
    expect(await find()).toMatchObject({ table: "Other", address: "E1:F2" });
  });
});

describe("how the list is made", () => {
  test("two header rows", async () => {
    await opened.fill("名单", [["2026 年客户名单", ""], ...LIST]);
    const list = await find();
    expect([list.headerRow, list.firstRow, notes(list)]).toEqual([2, 3, ["two-header-rows"]]);
    expect(await issue()).toMatchObject({ issued: 3, refused: 0 });
    expect(await codes()).toEqual(["", "客户编码", "BJ-0001", "SH-0001", "BJ-0002"]);
  });

  test("merged cells in a column that matters stop before a number is drawn; elsewhere they are only told of", async () => {
    await opened.fill("名单", LIST);
    await inSheet("名单", (sheet) => sheet.getRange("B2:B3").merge());
    expect(notes(await find())).toEqual(["merged-cells"]);
    expect(await errorOf(issue())).toMatchObject({ kind: "merged-cells", params: { address: "B2:B3" } });
    expect(await opened.rows("CustCodeCounters")).toEqual([]);
    await inSheet("名单", (sheet) => {
      sheet.getRange("B2:B3").unmerge();
      sheet.getRange("B3").values = [["上海"]];
      sheet.getRange("A2:A3").merge();
    });
    expect(await issue()).toMatchObject({ issued: 3 });
  });

  test("hidden rows are passed over unless they are asked for", async () => {
    await opened.fill("名单", LIST);
    await inSheet("名单", (sheet) => {
      sheet.getRange("3:3").rowHidden = true;
    });
    expect((await find()).notes).toEqual([{ kind: "hidden-rows", params: { count: 1 } }]);
    expect(await issue()).toMatchObject({ issued: 2, skippedHidden: 1 });
    expect(await codes()).toEqual(["客户编码", "BJ-0001", "", "BJ-0002"]);
    expect(await issue({ includeHidden: true })).toMatchObject({ issued: 1, kept: 2, skippedHidden: 0 });
  });

  test("filtered rows are told of as filtered", async () => {
    await opened.fill("名单", LIST);
    await inSheet("名单", (sheet) => {
      sheet.autoFilter.apply(sheet.getRange("A1:B4"), 1, { filterOn: "Values" as Excel.FilterOn, values: ["北京"] });
    });
    expect((await find()).notes).toEqual([{ kind: "filtered-rows", params: { count: 1 } }]);
    expect(await issue()).toMatchObject({ issued: 2, skippedHidden: 1 });
  });

  test("a protected sheet stops before a number is drawn", async () => {
    await opened.fill("名单", LIST);
    await inSheet("名单", (sheet) => sheet.protection.protect());
    expect(await errorOf(issue())).toMatchObject({ kind: "protected-sheet" });
    expect(await opened.rows("CustCodeCounters")).toEqual([]);
    expect(await opened.values("名单")).toEqual(LIST);
  });

  test("a protected sheet whose code column is open gets its codes", async () => {
    await opened.fill("名单", LIST.map((row, at) => [...row, at === 0 ? "客户编码" : ""]));
    await inSheet("名单", (sheet) => {
      sheet.getRange("C2:C4").format.protection.locked = false;
      sheet.getRange("C2:C4").numberFormat = "@" as unknown as string[][];
      sheet.protection.protect({ allowFormatCells: true });
    });
    expect(await issue()).toMatchObject({ issued: 3 });
  });

  test("cells with errors, far too long texts and blanks are refused one by one", async () => {
    await opened.fill("名单", [["名称", "地区"], ["甲", "=NA()"], ["乙", "京".repeat(10_000)], ["丙", ""], ["丁", "#N/A 待定"], ["戊", "北京"]]);
    const report = await issue();
    expect(report).toMatchObject({ issued: 1, refused: 4 });
    expect(report.refusals.map(({ row, findings }) => [row, findings[0]?.kind])).toEqual([[2, "input-error"], [3, "input-too-long"], [4, "input-missing"], [5, "value-unknown"]]);
    expect(report.refusals.every(({ text }) => text.length <= 200)).toBe(true);
    expect((await codes())[5]).toBe("BJ-0001");
  });

  test("a number for a code and formulas in the code column are findings, and stay", async () => {
    const cells = [["地区", "客户编码"], ["北京", "BJ-0001"], ["北京", 17], ["北京", "=1/0"], ["北京", '="BJ-"&"0002"'], ["北京", "BJ-0001"], ["上海", "BJ-0009"], ["上海", ""], ["北京", "bj 01"]];
    await opened.fill("名单", cells);
    const list = await find();
    const rule = opened.app.state.get().rules[0]!.name;
    const { found } = await (await opened.app.validate()).inspect({ list, rule, column: 1, columns: { region: 0 } }, quietRun());
    expect(found.map(({ row, findings }) => [row, findings.map(({ kind }) => kind).join()])).toEqual([
      [2, "row-repeated"], [3, "code-too-short,code-number"], [4, "code-error,code-formula"], [5, "code-formula"], [6, "row-repeated"], [7, "code-contradicts-row"], [8, "code-blank"],
      [9, "code-too-short,code-spaces"],
    ]);
    expect(await issue()).toMatchObject({ issued: 1, kept: 7, refused: 0 });
  });
});

describe("our sheets after people were there", () => {
  beforeEach(async () => {
    await opened.fill("名单", LIST);
    await issue();
    await opened.fill("名单2", LIST);
  });

  const state = async () => {
    await opened.app.setup.reload();
    return opened.app.state.get();
  };

  test("renamed sheets are found by their tables", async () => {
    await inSheet("CustCode Register", (sheet) => {
      sheet.name = "登记簿";
    });
    await inSheet("CustCode Rules", (sheet) => {
      sheet.name = "我的规则";
    });
    expect(await state()).toMatchObject({ phase: "ready", registered: 3, problems: [] });
    expect(await issue()).toMatchObject({ issued: 3 });
    expect(await codes("名单2")).toEqual(["客户编码", "BJ-0003", "SH-0002", "BJ-0004"]);
  });

  test("a raised counter counts, a lowered or spoilt one heals from the register", async () => {
    await inSheet("CustCode Counters", (sheet) => {
      sheet.getRange("C4:C5").values = [[50], ["??"]];
    });
    expect((await state()).problems).toMatchObject([{ sheet: "CustCode Counters", row: 5, kind: "row-unreadable", blocks: false }]);
    expect(await issue()).toMatchObject({ issued: 3 });
    expect(await codes("名单2")).toEqual(["客户编码", "BJ-0050", "SH-0002", "BJ-0051"]);
    await inSheet("CustCode Counters", (sheet) => {
      sheet.getRange("C4").values = [[1]];
    });
    await opened.fill("名单3", LIST);
    await issue();
    expect(await codes("名单3")).toEqual(["客户编码", "BJ-0052", "SH-0003", "BJ-0053"]);
  });

  test("blank rows, extra and moved columns in the register", async () => {
    await opened.excel.run(async (context) => {
      const table = context.workbook.tables.getItem("CustCodeRegister");
      table.columns.add(0, undefined, "备注");
      table.rows.add(1, [Array(15).fill("")]);
      await context.sync();
    });
    expect(await state()).toMatchObject({ phase: "ready", registered: 3, problems: [] });
    expect(await issue()).toMatchObject({ issued: 3 });
    const rows = await opened.rows("CustCodeRegister");
    expect(rows.map((row) => [row["备注"], row["编码"]])).toEqual(["BJ-0001", "SH-0001", "BJ-0002", "BJ-0003", "SH-0002", "BJ-0004"].map((code) => ["", code]));
  });

  test("cells of the user's right below the register stay", async () => {
    await inSheet("CustCode Register", (sheet) => {
      sheet.getRange("A8").values = [["我的说明"]];
    });
    await issue();
    expect((await opened.rows("CustCodeRegister")).map((row) => row["编码"])).toEqual(["BJ-0001", "SH-0001", "BJ-0002", "BJ-0003", "SH-0002", "BJ-0004"]);
    expect((await opened.values("CustCode Register")).flat()).toContain("我的说明");
  });

  test("counters deleted: rebuilt from the register", async () => {
    await inSheet("CustCode Counters", (sheet) => sheet.delete());
    expect((await state()).problems).toMatchObject([{ sheet: "CustCode Counters", kind: "sheet-missing", blocks: false }]);
    expect(await issue()).toMatchObject({ issued: 3 });
    expect(await codes("名单2")).toEqual(["客户编码", "BJ-0003", "SH-0002", "BJ-0004"]);
    expect(await opened.rows("CustCodeCounters")).toMatchObject([{ 流水依据: "BJ", 下一个号: 5 }, { 流水依据: "SH", 下一个号: 3 }]);
    expect(opened.app.state.get().problems).toEqual([]);
  });

  test.each(["CustCode Register", "CustCode Rules"])("%s deleted: nothing is issued until it is mended", async (name) => {
    await inSheet(name, (sheet) => sheet.delete());
    expect(await state()).toMatchObject({ phase: "blocked", problems: [{ sheet: name, kind: "sheet-missing", blocks: true }] });
    const list = await find();
    const request = { list, rule: "客户编码", columns: { region: 1 }, targetHeader: "客户编码", includeHidden: false };
    expect(await errorOf(opened.app.lists.issue(request, quietRun()))).toMatchObject({ kind: "blocked", params: { sheet: name } });
    await opened.app.setup.create({ locale: "zh-CN", rule: { name: "客户编码", pattern: "{region}-{seq:4}" }, codebooks: [] });
    expect(opened.app.state.get()).toMatchObject({ phase: "ready", problems: [] });
    // Even without the register the counters remember: no number comes twice.
    expect(await opened.app.lists.issue(request, quietRun())).toMatchObject({ issued: 3 });
    expect(await codes("名单2")).toEqual(["客户编码", "BJ-0003", "SH-0002", "BJ-0004"]);
  });

  test("the register turned into a plain range: nothing is issued", async () => {
    await opened.excel.run(async (context) => {
      context.workbook.tables.getItem("CustCodeRegister").convertToRange();
      await context.sync();
    });
    expect(await state()).toMatchObject({ phase: "blocked", problems: [{ kind: "table-missing", blocks: true }] });
  });

  test("codebooks deleted: the rule cannot be used, and says so", async () => {
    await inSheet("CustCode Codebooks", (sheet) => sheet.delete());
    expect(await state()).toMatchObject({ phase: "ready", problems: [{ kind: "sheet-missing", blocks: false }] });
    expect(await errorOf(issue())).toMatchObject({ kind: "no-rule" });
  });

  test("codes changed to numbers and codes given twice are told of", async () => {
    await inSheet("CustCode Register", (sheet) => {
      sheet.getRange("A4:A6").numberFormat = [["General"], ["@"], ["@"]];
      sheet.getRange("A4:A6").values = [[12], ["SH-0001"], ["SH-0001"]];
    });
    expect((await state()).problems.map(({ row, kind }) => [row, kind])).toEqual([[4, "code-unreadable"], [6, "code-twice"], [0, "rows-missing"]]);
    expect((await state()).problems[0]).toMatchObject({ params: { likely: "BJ-0001" } });
    expect(await errorOf(issue())).toMatchObject({ kind: "blocked" });
    await inSheet("CustCode Register", (sheet) => {
      sheet.getRange("A4").numberFormat = [["@"]];
      sheet.getRange("A4").values = [["BJ-0001"]];
    });
    await opened.app.setup.reload();
    expect(await issue()).toMatchObject({ issued: 3 });
    expect(await codes("名单2")).toEqual(["客户编码", "BJ-0003", "SH-0002", "BJ-0004"]);
  });

  test("a column deleted from the register blocks, and set-up mends it", async () => {
    await opened.excel.run(async (context) => {
      context.workbook.tables.getItem("CustCodeRegister").columns.getItem("流水号").delete();
      await context.sync();
    });
    expect(await state()).toMatchObject({ phase: "blocked", problems: [{ kind: "column-missing", params: { column: "流水号" }, blocks: true }] });
    await opened.app.setup.create({ locale: "zh-CN", rule: { name: "客户编码", pattern: "{region}-{seq:4}" }, codebooks: [] });
    expect(await issue()).toMatchObject({ issued: 3 });
    expect(await codes("名单2")).toEqual(["客户编码", "BJ-0003", "SH-0002", "BJ-0004"]);
  });

  test("a sheet written by a newer CustCode is left alone", async () => {
    await inSheet("CustCode Register", (sheet) => {
      sheet.getRange("A1").values = [["CustCode · schema 99"]];
    });
    expect(await state()).toMatchObject({ phase: "blocked", problems: [{ kind: "schema-newer", params: { schema: 99 } }] });
  });
});

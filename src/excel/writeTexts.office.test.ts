import type { ExpectedRows } from "../app/ports";
import type { LoggedRequest } from "../workbench/emulator/protocol/requestLog";
import { enterText } from "../workbench/emulator/model/writing";
import { addBook, openCustCode, type OpenedCustCode, quietRun, requestFor, setUp } from "./testing/openCustCode";

let opened: OpenedCustCode;

beforeEach(async () => {
  opened = await openCustCode();
});
afterEach(() => opened.close());

/** Formulas and number formats of a column, from its second row on. */
function column(sheet: string, address: string): Promise<readonly (readonly unknown[])[]> {
  return opened.excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("formulas,numberFormat");
    await context.sync();
    return range.formulas.map(([formula], row) => [formula, range.numberFormat[row]?.[0]]);
  });
}

describe("texts that are written only where rows are as expected", () => {
  const expect2: ExpectedRows = { columns: [0, 1], values: [["甲", "乙", "丙"], ["北京", 7, null]] };

  test("are written where they are, and where they stand already", async () => {
    await opened.fill("S", [["名称", "地区", "编码"], ["甲", "北京", ""], ["乙", 7, "B"], ["丙", "", ""]]);
    expect([...(await opened.ports.lists.write("S", 2, 2, ["A", "B", "C"], expect2))]).toEqual([]);
    expect(await column("S", "C2:C4")).toEqual([["A", "@"], ["B", "@"], ["C", "@"]]);
  });

  test.each<[string, unknown, string, readonly unknown[]]>([
    ["text that looks like a number", "'0012", "General", ["0012", "General"]],
    ["a number", 12.5, "0.00", [12.5, "0.00"]],
    ["a formula", "=1+1", "General", ["=1+1", "General"]],
    ["a formula that shows nothing", '=""', "General", ['=""', "General"]],
    ["text in a text cell", "001", "@", ["001", "@"]],
    ["TRUE", true, "General", [true, "General"]],
  ])("give back %s", async (_, held, format, after) => {
    await opened.fill("S", [["名称", "地区", "编码"], ["甲", "北京", ""], ["乙", 7, ""], ["丙", "", ""]]);
    await opened.excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("S").getRange("C3");
      cell.numberFormat = [[format]];
      cell.values = [[held]];
      await context.sync();
    });
    expect([...(await opened.ports.lists.write("S", 2, 2, ["A", "B", "C"], expect2))]).toEqual([1]);
    expect(await column("S", "C2:C4")).toEqual([["A", "@"], after, ["C", "@"]]);
  });

  test.each<[string, readonly (readonly unknown[])[], readonly number[]]>([
    ["two rows that changed places", [["乙", 7], ["甲", "北京"], ["丙", ""]], [0, 1]],
    ["a row that came in between", [["甲", "北京"], ["新", "上海"], ["乙", 7]], [1, 2]],
    ["a number that became text", [["甲", "北京"], ["乙", "'7"], ["丙", ""]], [1]],
    ["a value where nothing was", [["甲", "北京"], ["乙", 7], ["丙", 0]], [2]],
  ])("leave blank what stood beside %s", async (_, rows, moved) => {
    await opened.fill("S", [["名称", "地区"], ...rows]);
    const before = await column("S", "C2:C4");
    expect([...(await opened.ports.lists.write("S", 2, 2, ["A", "B", "C"], expect2))]).toEqual(moved);
    expect(await column("S", "C2:C4")).toEqual(before.map((cell, row) => (moved.includes(row) ? cell : ["ABC"[row], "@"])));
  });

  test("pass over rows in which nothing is written", async () => {
    await opened.fill("S", [["名称", "地区", "编码"], ["甲", "北京", ""], ["谁", 1, "mine"], ["丙", "", ""]]);
    expect([...(await opened.ports.lists.write("S", 2, 2, ["A", null, "C"], expect2))]).toEqual([]);
    expect((await opened.values("S")).map((row) => row[2])).toEqual(["编码", "A", "mine", "C"]);
  });

  test("are given back in several requests when there are many", async () => {
    const names = Array.from({ length: 1200 }, (_, at) => `客户${at}`);
    await opened.fill("S", [["名称", "编码"], ...names.map((name, at) => [name, at % 2 === 0 ? "" : at])]);
    const moved = await opened.ports.lists.write("S", 1, 2, names.map((_, at) => `C${at}`), { columns: [0], values: [names] });
    expect([moved.size, moved.has(1), moved.has(2)]).toEqual([600, true, false]);
    expect((await opened.values("S")).slice(1).every((row, at) => row[1] === (at % 2 === 0 ? `C${at}` : at))).toBe(true);
  });
});

describe("a list that somebody touches while its codes are being issued", () => {
  const isCells = (request: LoggedRequest) => request.writes && JSON.stringify(request.body).includes("BJ-0001") && !JSON.stringify(request.body).includes("CustCodeRegister");
  const isRegister = (request: LoggedRequest) => request.writes && JSON.stringify(request.body).includes("BJ-0001");

  /** Issues codes; `meddle` is called when such a request has arrived and not been done. */
  async function issueWhile(when: (request: LoggedRequest) => boolean, meddle: () => void) {
    await setUp(opened, "{region}-{seq:4}");
    await addBook(opened, "region", [["北京", "BJ"], ["上海", "SH"]]);
    await opened.fill("客户名单", [["名称", "地区", "编码"], ["甲", "北京", ""], ["乙", "上海", ""], ["丙", "北京", ""]]);
    const request = requestFor(opened, await opened.app.lists.find());
    let arrived: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => (arrived = resolve));
    let isHeld = false;
    const release = opened.excel.host.faults.hold((each) => {
      if (isHeld || !when(each)) return false;
      isHeld = true;
      arrived();
      return true;
    });
    const issuing = opened.app.lists.issue(request, quietRun());
    await reached;
    meddle();
    release();
    return issuing;
  }

  const sheet = () => opened.excel.workbook.sheetByName("客户名单")!;
  const type = (row: number, at: number, text: string) => enterText(opened.excel.workbook, sheet().id, row, at, text);

  test.each<[string, (request: LoggedRequest) => boolean, () => void]>([
    ["in the last moment", isCells, () => {
      sheet().values.set(1, 1, "上海");
      sheet().values.set(2, 2, "my own");
    }],
    ["in the last moment, as events tell afterwards", isCells, () => {
      type(1, 1, "上海");
      type(2, 2, "my own");
    }],
    ["while the register is written, as events tell", isRegister, () => {
      type(1, 1, "上海");
      type(2, 2, "my own");
    }],
  ])("keeps what was typed %s", async (_, when, meddle) => {
    const report = await issueWhile(when, meddle);
    expect(report).toMatchObject({ issued: 1, refused: 2 });
    expect((await opened.values("客户名单")).slice(1).map((row) => row[2])).toEqual(["", "my own", "BJ-0002"]);
    expect((await opened.rows("CustCodeRegister")).map((row) => [row["编码"], row["状态"]])).toEqual([["BJ-0001", "已作废"], ["SH-0001", "已作废"], ["BJ-0002", "已发放"]]);
  });

  test("and sorted in the last moment: no code comes beside another customer", async () => {
    const report = await issueWhile(isCells, () => {
      for (const [row, cells] of [["丙", "北京"], ["甲", "北京"], ["乙", "上海"]].entries()) cells.forEach((value, at) => sheet().values.set(row + 1, at, value));
    });
    // Customers are not told apart by what the rule does not ask for: the first row still is one of 北京.
    expect(report).toMatchObject({ issued: 1, refused: 2 });
    expect((await opened.values("客户名单")).slice(1)).toEqual([["丙", "北京", "BJ-0001"], ["甲", "北京", ""], ["乙", "上海", ""]]);
  });
});

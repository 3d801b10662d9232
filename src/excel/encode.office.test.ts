import type { EncodeReport } from "../app/api";
import { addBook, bookOf, fixture, openCustCode, type OpenedCustCode, quietRun, requestFor, setUp } from "./testing/openCustCode";

let opened: OpenedCustCode;

beforeEach(async () => {
  opened = await openCustCode();
});

afterEach(() => {
  expect(opened.errors).toEqual([]);
  opened.close();
});

const REGIONS = [["北京", "BJ"], ["上海", "SH"]] as const;
const INDUSTRIES = [["信息技术", "IT"], ["制造业", "MF"]] as const;
const LIST = [
  ["客户名称", "地区", "行业"],
  ["驰矿业", "北京", "信息技术"],
  ["兴利咨询", "上海", "制造业"],
  ["聚翔联合", "北京", "信息技术"],
  ["品地咨询", "火星", "制造业"],
];

async function small(): Promise<void> {
  await setUp(opened);
  await addBook(opened, "region", REGIONS);
  await addBook(opened, "industry", INDUSTRIES);
  await opened.fill("客户名单", LIST);
}

async function issue(change: Parameters<typeof requestFor>[2] = {}): Promise<EncodeReport> {
  const list = await opened.app.lists.find();
  return opened.app.lists.issue(requestFor(opened, list, change), quietRun());
}

const column = async (sheet: string, index: number): Promise<unknown[]> => (await opened.values(sheet)).map((row) => row[index]);

describe("a small list", () => {
  test("gets its codes in a new column, with counters, register and log", async () => {
    await small();
    const report = await issue();
    expect(report).toMatchObject({ rows: 4, issued: 3, known: 0, kept: 0, refused: 1, skippedHidden: 0, cancelled: false });
    expect(report.samples[0]).toEqual({ address: "客户名单!D2", code: "BJ-IT-0001" });
    expect(report.refusals).toMatchObject([{ row: 5, findings: [{ kind: "value-unknown", params: { value: "火星" } }] }]);
    expect(await column("客户名单", 3)).toEqual(["客户编码", "BJ-IT-0001", "SH-MF-0001", "BJ-IT-0002", ""]);
    expect(await opened.rows("CustCodeCounters")).toMatchObject([
      { 流水依据: "BJ-IT", 下一个号: 3, 上限: 9999, 最近编码: "BJ-IT-0002" },
      { 流水依据: "SH-MF", 下一个号: 2 },
    ]);
    expect((await opened.rows("CustCodeRegister")).map((row) => [row["编码"], row["流水号"], row["输入项"], row["批次"], row["单元格"]])).toEqual([
      ["BJ-IT-0001", 1, "北京 | 信息技术", report.batch, "客户名单!D2"],
      ["SH-MF-0001", 1, "上海 | 制造业", report.batch, "客户名单!D3"],
      ["BJ-IT-0002", 2, "北京 | 信息技术", report.batch, "客户名单!D4"],
    ]);
    expect((await opened.rows("CustCodeLog")).map((row) => row["动作"])).toEqual(["建立", "修改码表", "修改码表", "开始发放", "发放"]);
  });

  test("a dry run says the same and writes nothing", async () => {
    await small();
    const list = await opened.app.lists.find();
    const report = await opened.app.lists.dryRun(requestFor(opened, list), quietRun());
    expect(report).toMatchObject({ issued: 3, refused: 1, batch: "" });
    expect(await opened.values("客户名单")).toEqual(LIST);
    expect(await opened.rows("CustCodeRegister")).toEqual([]);
  });

  test("encoded twice nothing changes; added rows go on; another start of the add-in knows all of it", async () => {
    await small();
    await issue();
    const register = await opened.rows("CustCodeRegister");
    expect(await issue()).toMatchObject({ issued: 0, kept: 3, refused: 1 });
    expect(await opened.rows("CustCodeRegister")).toEqual(register);

    await opened.fill("客户名单", [...(await opened.values("客户名单")), ["新客户", "北京", "信息技术", ""]]);
    await opened.app.setup.reload();
    expect(await issue()).toMatchObject({ issued: 1, kept: 3, refused: 1 });
    expect(await column("客户名单", 3)).toEqual(["客户编码", "BJ-IT-0001", "SH-MF-0001", "BJ-IT-0002", "", "BJ-IT-0003"]);
  });

  test("a customer who is known keeps the code", async () => {
    await small();
    await opened.fill("客户名单", [...LIST, ["驰矿业", "上海", "制造业"]]);
    const report = await issue({ recordKey: 0 });
    expect(report).toMatchObject({ issued: 3, known: 1, refused: 1 });
    expect((await column("客户名单", 3))[5]).toBe("BJ-IT-0001");
    expect(await opened.rows("CustCodeRegister")).toHaveLength(3);
  });

  test("what stands in the code column is kept: codes, numbers, formulas, formulas that show nothing", async () => {
    await small();
    await opened.fill("客户名单", LIST.map((row, at) => [...row, ["客户编码", "OLD-1", 17, '=""', ""][at]!]));
    expect(await issue()).toMatchObject({ issued: 0, kept: 3, refused: 1 });
    expect(await column("客户名单", 3)).toEqual(["客户编码", "OLD-1", 17, "", ""]);
  });

  test("codes typed by hand, which the register does not know, are nobody else's", async () => {
    await small();
    await opened.fill("客户名单", LIST.map((row, at) => [...row, ["客户编码", "", " bj-it-0001", "", ""][at]!]));
    expect(await issue()).toMatchObject({ kept: 1 });
    const codes = (await column("客户名单", 3)).slice(1).filter((code) => code !== "").map((code) => String(code).trim().toUpperCase());
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toContain("BJ-IT-0002");
  });

  test("inputs that begin with = + - @ never become formulas, nor do their codes", async () => {
    await setUp(opened, "{region}{seq:2}");
    await addBook(opened, "region", [["=1+1", "=A"], ["+5", "-B"], ["@x", "@C"]]);
    await opened.excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A4");
      range.numberFormat = [["@"], ["@"], ["@"], ["@"]];
      range.values = [["地区"], ["=1+1"], ["+5"], ["@x"]];
      context.workbook.worksheets.getActiveWorksheet().getRange("A2").select();
      await context.sync();
    });
    expect(await issue()).toMatchObject({ issued: 3, refused: 0 });
    expect(await column("Sheet1", 1)).toEqual(["客户编码", "=A01", "-B01", "@C01"]);
    expect((await opened.rows("CustCodeRegister")).map((row) => [row["编码"], row["输入项"]])).toEqual([["=A01", "=1+1"], ["-B01", "+5"], ["@C01", "@x"]]);
    const formulas = opened.excel.workbook.sheets.flatMap((sheet) => {
      const found: unknown[] = [];
      sheet.formulas.forEach({ row: 0, column: 0, rows: 1000, columns: 50 }, (_r: number, _c: number, text: string) => found.push(text));
      return found;
    });
    expect(formulas).toEqual([]);
  });

  test("a table gets the column inside", async () => {
    await small();
    await opened.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("客户名单");
      sheet.tables.add("A1:C5", true).name = "Customers";
      await context.sync();
    });
    const list = await opened.app.lists.find();
    expect(list).toMatchObject({ table: "Customers", address: "A1:C5", firstRow: 2, rowCount: 4 });
    expect(await issue()).toMatchObject({ issued: 3 });
    expect(await opened.app.lists.find()).toMatchObject({ table: "Customers", address: "A1:D5" });
    expect(await column("客户名单", 3)).toEqual(["客户编码", "BJ-IT-0001", "SH-MF-0001", "BJ-IT-0002", ""]);
  });
});

describe("undo", () => {
  test.each([
    ["return", { cells: 3, voided: 0, returned: 3 }, "BJ-IT-0001"],
    ["void", { cells: 3, voided: 3, returned: 0 }, "BJ-IT-0003"],
  ] as const)("%s", async (how, expected, next) => {
    await small();
    const { batch } = await issue();
    expect(await opened.app.lists.undo(batch, how)).toEqual(expected);
    expect(await column("客户名单", 3)).toEqual(["客户编码", "", "", "", ""]);
    expect((await opened.rows("CustCodeRegister")).map((row) => row["状态"])).toEqual(Array(3).fill(how === "void" ? "已作废" : "已退回"));
    expect(await issue()).toMatchObject({ issued: 3 });
    expect((await column("客户名单", 3))[1]).toBe(next);
  });

  test("finds codes that were sorted, leaves what was overwritten, voids its code", async () => {
    await small();
    const { batch } = await issue();
    await opened.fill("客户名单", [
      ["客户名称", "地区", "行业", "客户编码"],
      ["聚翔联合", "北京", "信息技术", "BJ-IT-0002"],
      ["驰矿业", "北京", "信息技术", "BJ-IT-0001"],
      ["兴利咨询", "上海", "制造业", "my own"],
      ["品地咨询", "火星", "制造业", ""],
    ]);
    expect(await opened.app.lists.undo(batch, "void")).toEqual({ cells: 2, voided: 3, returned: 0 });
    expect(await column("客户名单", 3)).toEqual(["客户编码", "", "", "my own", ""]);
  });

  test("a code that was copied, or that a formula shows, is not handed back", async () => {
    await small();
    const report = await issue();
    await opened.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("客户名单");
      sheet.getRange("H2:H3").numberFormat = [["@"], ["General"]];
      sheet.getRange("H2:H3").values = [["BJ-IT-0001"], ['="SH-"&"MF-0001"']];
      await context.sync();
    });
    const shown = (await column("客户名单", 7)).slice(1, 3);
    expect(shown[0]).toBe("BJ-IT-0001");
    await opened.app.lists.undo(report.batch, "return");
    const living = (await opened.rows("CustCodeRegister")).filter((row) => row["状态"] === "已发放").map((row) => row["编码"]);
    expect(living).toEqual(shown);
  });

  test("a number is handed back only while nothing later was drawn", async () => {
    await small();
    const { batch } = await issue();
    await opened.fill("客户名单", [...(await opened.values("客户名单")), ["新客户", "北京", "信息技术", ""]]);
    await issue();
    expect(await opened.app.lists.undo(batch, "return")).toEqual({ cells: 3, voided: 2, returned: 1 });
  });
});

test("the thousand customers of the fixtures get the expected codes", async () => {
  await setUp(opened);
  const { sheets } = opened.ports;
  const place = (await sheets.look()).find(({ table }) => table === "codebooks")!;
  const entries = [...bookOf("region", "regions.csv"), ...bookOf("industry", "industries.csv")];
  await sheets.append("codebooks", entries.map((entry) => place.headers.map((_, at) => [entry.codebook, entry.value, entry.code, entry.aliases.join("|")][at] ?? "")));
  await opened.app.setup.reload();

  const customers = fixture("customers-dev.csv");
  const headers = Object.keys(customers[0]!);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("客户");
    const range = sheet.getRangeByIndexes(0, 0, customers.length + 1, headers.length);
    range.numberFormat = "@" as unknown as string[][];
    range.values = [headers, ...customers.map((row) => headers.map((header) => row[header]!))];
    sheet.activate();
    sheet.getRange("A2").select();
    await context.sync();
  });
  const expected = fixture("expected-dev.csv").map(({ R1 }) => R1!);
  const report = await issue();
  expect(report).toMatchObject({ rows: 1000, issued: expected.filter((code) => !code.startsWith("!")).length });
  const codes = await column("客户", headers.length);
  expect(codes.slice(1)).toEqual(expected.map((code) => (code.startsWith("!") ? "" : code)));
  expect(await opened.rows("CustCodeRegister")).toHaveLength(report.issued);
  expect(await issue()).toMatchObject({ issued: 0, kept: report.issued });
});

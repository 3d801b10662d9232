// FIND, CUSTOMER and STATUS in cells: the register both ways, also while it changes.
import type { CustCodeApp } from "../src/app/custCode";
import type { CodeStatus, RegisterEntry } from "../src/core";
import { CellError } from "../src/workbench/emulator/model/values";
import { openAddin, type OpenedAddin } from "./support/openAddin";

let addin: OpenedAddin;

const workspace = () => (addin.custcode as CustCodeApp).workspace;

const entry = (code: string, recordKey: string, more: Partial<RegisterEntry> = {}): RegisterEntry => ({
  code, rule: "客户编码", version: 1, key: "", number: null, recordKey, inputs: [], status: "issued", batch: `b-${code}`, by: "", at: "2026-01-31T08:00:00Z", cell: "", ...more,
});

/** Writes entries into the register as an action of the add-in would. */
async function register(...entries: readonly RegisterEntry[]): Promise<void> {
  await workspace().exclusive(() => workspace().commit({ entries, counters: [] }));
  await addin.settled();
}

async function release(code: string, how: "void" | "return"): Promise<void> {
  await workspace().exclusive(() => workspace().release([code], how));
  await addin.settled();
}

/** A cell as one sees it, with an error's sentence behind it. */
function said(address: string): string {
  const value = addin.sheet("Sheet1").value(Number(address.slice(1)) - 1, address.charCodeAt(0) - 65);
  return value instanceof CellError ? `${value.code} ${value.message}` : String(value);
}

const statuses: readonly [string, CodeStatus, string][] = [
  ["BJ-IT-0001", "issued", "已发放"], ["OLD-7", "adopted", "已收编"], ["BJ-IT-0002", "reserved", "已预留"], ["BJ-IT-0003", "void", "已作废"], ["BJ-IT-0004", "returned", "已退回"],
];

describe("a register at rest", () => {
  beforeAll(async () => {
    addin = await openAddin();
    await addin.setUp();
    await addin.custcode.rules.save({ name: "分支", pattern: "F{seq:3}" });
    await addin.custcode.rules.save({ name: "门店", pattern: "M{seq:3}" });
    await register(
      ...statuses.map(([code, status], at) => entry(code, `客户${at}`, { status, rule: status === "adopted" ? "" : "客户编码" })),
      entry("F001", "客户0", { rule: "分支" }), entry("F002", "两处", { rule: "分支" }), entry("M002", "两处", { rule: "门店" }), entry("F003", "Only Branch Ltd", { rule: "分支" }),
      entry("BJ-IT-0009", ""),
    );
  });
  afterAll(() => addin.close());

  test.each([
    ['=CUSTCODE.FIND("客户0")', "BJ-IT-0001"],
    ['=CUSTCODE.FIND(" 客 户0")', "BJ-IT-0001"],
    ['=CUSTCODE.FIND("客户0","分支")', "F001"],
    ['=CUSTCODE.FIND("only branch ltd")', "F003"],
    ['=CUSTCODE.FIND("客户1")', "OLD-7"],
    ['=CUSTCODE.FIND(Z1)', ""],
    ['=CUSTCODE.FIND("两处")', /^#N\/A 客户“两处”有几个编码，分属这些规则：分支, 门店。/],
    ['=CUSTCODE.FIND("客户0","门店")', /^#N\/A .*客户“客户0”在规则“门店”下没有在用的编码/],
    ['=CUSTCODE.FIND("客户3")', /^#N\/A .*“客户3”没有在用的编码/],
    ['=CUSTCODE.FIND("客户4")', /^#N\/A .*“客户4”没有在用的编码/],
    ['=CUSTCODE.FIND("客户0","客户编号")', /^#N\/A 没有编码规则“客户编号”。是不是“客户编码”？/],
    ['=CUSTCODE.CUSTOMER("bj-it-0001")', "客户0"],
    ['=CUSTCODE.CUSTOMER("BJ-IT-0003")', "客户3"],
    ['=CUSTCODE.CUSTOMER("BJ-IT-0009")', ""],
    ['=CUSTCODE.CUSTOMER(Z1)', ""],
    ['=CUSTCODE.CUSTOMER("BJ-IT-0004")', /^#N\/A 编码“BJ-IT-0004”已退回/],
    ['=CUSTCODE.CUSTOMER("XX-1")', /^#N\/A 登记簿里没有编码“XX-1”/],
    ['=CUSTCODE.STATUS(Z1)', ""],
    ['=CUSTCODE.STATUS("XX-1")', /^#N\/A 登记簿里没有编码“XX-1”/],
    ...statuses.map(([code, , word]): [string, string] => [`=CUSTCODE.STATUS("${code.toLowerCase()}")`, word]),
  ])("%s", async (formula, expected) => {
    await addin.type("Sheet1!C1", formula);
    if (typeof expected === "string") expect(said("C1")).toBe(expected);
    else expect(said("C1")).toMatch(expected);
  });

  test("lists in, lists out: an error in its own cell, blanks for blanks", async () => {
    await addin.type("Sheet1!C1", "");
    for (const [row, text] of ["客户0", "", "没有"].entries()) await addin.type(`Sheet1!A${row + 1}`, text);
    await addin.type("Sheet1!C1", '=CUSTCODE.FIND(A1:A3,{"客户编码","分支"})');
    expect(["C1", "D1", "C2", "D2"].map(said)).toEqual(["BJ-IT-0001", "F001", "", ""]);
    expect(["C3", "D3"].map(said)).toEqual([expect.stringContaining("“没有”在规则“客户编码”下"), expect.stringContaining("“没有”在规则“分支”下")]);
    await addin.type("Sheet1!F1", "=CUSTCODE.STATUS(C1:D2)");
    await addin.type("Sheet1!I1", "=CUSTCODE.CUSTOMER(C1:C2)");
    expect(["F1", "G1", "F2", "G2", "I1", "I2"].map(said)).toEqual(["已发放", "已发放", "", "", "客户0", ""]);
  });

  test("they change nothing", async () => {
    const before = addin.registered();
    for (const formula of ['=CUSTCODE.FIND("新客户")', '=CUSTCODE.CUSTOMER("F009")', '=CUSTCODE.STATUS("F009")']) await addin.type("Sheet1!C1", formula);
    expect(addin.registered()).toEqual(before);
  });
});

describe("a register that changes", () => {
  beforeEach(async () => {
    addin = await openAddin();
  });
  afterEach(() => addin.close());

  const formulas = ['=CUSTCODE.FIND("甲")', '=CUSTCODE.CUSTOMER("BJ-IT-0001")', '=CUSTCODE.STATUS("BJ-IT-0001")'];
  const ask = async () => {
    for (const [at, formula] of formulas.entries()) await addin.type(`Sheet1!${"ABC"[at]}1`, formula);
  };
  const shown = () => ["A1", "B1", "C1"].map((address) => (said(address).startsWith("#N/A ") ? "#N/A" : said(address)));

  test("cells that asked before the set-up are answered after it", async () => {
    await ask();
    for (const address of ["A1", "B1", "C1"]) expect(said(address)).toBe("#N/A 这个工作簿还没有设置 CustCode。请打开 CustCode 窗格完成设置。");
    await addin.setUp();
    expect(said("A1")).toContain("“甲”没有在用的编码");
  });

  test("issued by a formula, voided, restored by hand: the cells follow", async () => {
    await addin.setUp();
    await ask();
    expect(shown()).toEqual(["#N/A", "#N/A", "#N/A"]);
    await addin.type("Sheet1!E1", '=CUSTCODE("北京","信息技术","","甲")');
    expect(shown()).toEqual(["BJ-IT-0001", "甲", "已发放"]);
    await release("BJ-IT-0001", "void");
    expect(shown()).toEqual(["#N/A", "甲", "已作废"]);
    const { box } = addin.excel.workbook.tableByName("CustCodeRegister")!;
    await addin.type(`CustCode Register!H${box.row + 2}`, "已发放");
    await workspace().exclusive(workspace().load);
    await addin.settled();
    expect(shown()).toEqual(["BJ-IT-0001", "甲", "已发放"]);
  });

  test("a code that is handed back is nobody's, until another customer gets it", async () => {
    await addin.setUp();
    await addin.type("Sheet1!E1", '=CUSTCODE("北京","信息技术","","甲")');
    await addin.type("Sheet1!E1", "");
    await ask();
    await release("BJ-IT-0001", "return");
    expect(shown()).toEqual(["#N/A", "#N/A", "已退回"]);
    await addin.type("Sheet1!E1", '=CUSTCODE("北京","信息技术","","乙")');
    expect(shown()).toEqual(["#N/A", "乙", "已发放"]);
  });

  test("a conditional rule's code is found as CUSTCODE finds it", async () => {
    await addin.setUp();
    await addin.custcode.rules.save({ name: "VIP", pattern: "VIP{seq:3}{rule when tier is VIP}" });
    await register(entry("VIP007", "甲", { rule: "VIP" }), entry("BJ-IT-0001", "甲"));
    await addin.type("Sheet1!E1", '=CUSTCODE("北京","信息技术","普通","甲")');
    await addin.type("Sheet1!F1", '=CUSTCODE.FIND("甲")');
    expect([said("E1"), said("F1")]).toEqual(["VIP007", "VIP007"]);
  });
});

// CUSTCODE.BY in cells: the same as CUSTCODE for a rule that is named, with any number of inputs.
import { fillDown } from "../src/workbench/emulator/model/copying";
import { USER } from "../src/workbench/emulator/model/events";
import { insertRows } from "../src/workbench/emulator/model/structure";
import type { CellError } from "../src/workbench/emulator/model/values";
import { writeInputs } from "../src/workbench/emulator/model/writing";
import { sortByColumn } from "../src/workbench/session/edits";
import { openAddin, type OpenedAddin } from "./support/openAddin";

const regions = ["北京", "上海", "广东"];
let addin: OpenedAddin;

beforeEach(async () => {
  addin = await openAddin();
  await addin.setUp();
  await addin.custcode.rules.save({ name: "重要客户", pattern: "VIP-{tier}-{region}-{industry}-{seq:3 overflow grow}" });
  await addin.settled();
});
afterEach(() => addin.close());

/** A list of `count` customers in A2:D…: region, industry, tier, name. */
async function list(count: number): Promise<void> {
  const book = addin.excel.workbook;
  const rows = Array.from({ length: count }, (_, index) => [regions[index % 3]!, "信息技术", "A", `客户${index + 1}`]);
  book.edit(USER, "paste", () => writeInputs(book, addin.sheet("Sheet1"), { row: 0, column: 0, rows: count + 1, columns: 4 }, [["地区", "行业", "客户等级", "客户名称"], ...rows]));
  await addin.settled();
}

async function fill(column: number, rows: number): Promise<void> {
  const book = addin.excel.workbook;
  book.edit(USER, "fill down", () => fillDown(book, addin.sheet("Sheet1"), { row: 1, column, rows, columns: 1 }));
  await addin.settled();
}

const said = (row: number, column: number): string | undefined => (addin.sheet("Sheet1").value(row - 1, column) as CellError).message;
const column = (letter: string, count: number): unknown[] => Array.from({ length: count }, (_, index) => addin.show(`Sheet1!${letter}${index + 2}`));

describe("under its own rule", () => {
  test("a formula without a customer is stamped, and undoing brings its code back", async () => {
    await addin.type("Sheet1!F2", '=CUSTCODE.BY("重要客户",,"A","北京","信息技术")');
    expect([addin.show("Sheet1!F2"), addin.formula("Sheet1!F2")]).toEqual(["VIP-A-BJ-IT-001", undefined]);
    addin.excel.workbook.undo();
    await addin.settled();
    expect(addin.formula("Sheet1!F2")).toBe('=CUSTCODE.BY("重要客户",,"A","北京","信息技术")');
    expect(addin.show("Sheet1!F2")).toBe("VIP-A-BJ-IT-001");
    await addin.type("Sheet1!A9", "work goes on");
    expect([addin.show("Sheet1!F2"), addin.formula("Sheet1!F2")]).toEqual(["VIP-A-BJ-IT-001", undefined]);
    expect(addin.registered()).toEqual(["VIP-A-BJ-IT-001"]);
  });

  test("a customer keeps the code, wherever the formula is copied, sorted or moved", async () => {
    await list(9);
    await addin.type("Sheet1!F2", '=CUSTCODE.BY("重要客户",D2,C2,A2,B2)');
    await fill(5, 9);
    const codeOf = () => new Map(Array.from({ length: 14 }, (_, row) => [addin.show(`Sheet1!D${row + 1}`), addin.show(`Sheet1!F${row + 1}`)] as const).filter(([name]) => /客户\d/.test(String(name))));
    const before = codeOf();
    expect([...before.values()].slice(0, 4)).toEqual(["VIP-A-BJ-IT-001", "VIP-A-SH-IT-001", "VIP-A-GD-IT-001", "VIP-A-BJ-IT-002"]);
    const book = addin.excel.workbook;
    book.edit(USER, "insert rows", () => insertRows(book, addin.sheet("Sheet1"), 1, 2));
    await addin.settled();
    sortByColumn(book, addin.sheet("Sheet1"), { row: 3, column: 0, rows: 9, columns: 6 }, 3, false);
    await addin.settled();
    await addin.type("Sheet1!H1", '=CUSTCODE.BY("重要客户","客户4","A","北京","信息技术")');
    expect(codeOf()).toEqual(before);
    expect(addin.show("Sheet1!H1")).toBe("VIP-A-BJ-IT-002");
    expect(addin.registered()).toHaveLength(9);
  });

  test("a stamp is not handed to the same question under another rule", async () => {
    await addin.type("Sheet1!F2", '=CUSTCODE.BY("客户编码",,"北京","信息技术")');
    expect(addin.show("Sheet1!F2")).toBe("BJ-IT-0001");
    addin.excel.workbook.undo();
    await addin.settled();
    await addin.custcode.rules.save({ name: "乙", pattern: "Z{region}-{industry}-{seq:2}" });
    await addin.type("Sheet1!F2", '=CUSTCODE.BY("乙",,"北京","信息技术")');
    expect(addin.show("Sheet1!F2")).toBe("ZBJ-IT-01");
  });

  test("over ranges, the codes spill and are stamped together; single values repeat", async () => {
    await list(3);
    await addin.type("Sheet1!F2", '=CUSTCODE.BY("重要客户",,"A",A2:A4,B2:B4)');
    expect(column("F", 3)).toEqual(["VIP-A-BJ-IT-001", "VIP-A-SH-IT-001", "VIP-A-GD-IT-001"]);
    expect(addin.formula("Sheet1!F2")).toBeUndefined();
  });

  test("inside another formula it is stamped as a whole", async () => {
    await addin.type("Sheet1!A2", "北京");
    await addin.type("Sheet1!F2", '=IF(A2="","",CUSTCODE.BY("重要客户",,"A",A2,"信息技术"))');
    await addin.type("Sheet1!A9", "work goes on");
    expect([addin.show("Sheet1!F2"), addin.formula("Sheet1!F2")]).toEqual(["VIP-A-BJ-IT-001", undefined]);
  });

  test("a rule without any input needs none", async () => {
    await addin.custcode.rules.save({ name: "顺序号", pattern: "CUST{seq:6}" });
    await addin.type("Sheet1!F2", '=CUSTCODE.BY("顺序号","华为")');
    await addin.type("Sheet1!F3", '=CUSTCODE.BY("顺序号")');
    expect([addin.show("Sheet1!F2"), addin.show("Sheet1!F3"), addin.formula("Sheet1!F3")]).toEqual(["CUST000001", "CUST000002", undefined]);
  });
});

describe("two rules in one calculation", () => {
  test("each draws from its own counters, in the order of the cells", async () => {
    await list(4);
    const book = addin.excel.workbook;
    const lines = Array.from({ length: 4 }, (_, at) => [`=CUSTCODE(A${at + 2},B${at + 2},"",D${at + 2})`, `=CUSTCODE.BY("重要客户",D${at + 2},C${at + 2},A${at + 2},B${at + 2})`]);
    book.edit(USER, "paste", () => writeInputs(book, addin.sheet("Sheet1"), { row: 1, column: 5, rows: 4, columns: 2 }, lines));
    await addin.settled();
    expect(column("F", 4)).toEqual(["BJ-IT-0001", "SH-IT-0001", "GD-IT-0001", "BJ-IT-0002"]);
    expect(column("G", 4)).toEqual(["VIP-A-BJ-IT-001", "VIP-A-SH-IT-001", "VIP-A-GD-IT-001", "VIP-A-BJ-IT-002"]);
    expect(addin.registered()).toHaveLength(8);
  });

  test("2 000 formulas under two rules need no more requests than under one", async () => {
    const count = 2000;
    await list(count);
    await addin.custcode.rules.save({ name: "乙", pattern: "Z{region}-{industry}-{seq:4}" });
    const requestsFor = async (letter: string, at: number, formula: string): Promise<number> => {
      await addin.type(`Sheet1!${letter}2`, formula);
      const before = addin.excel.host.log.total;
      await fill(at, count);
      expect(new Set(column(letter, count).filter((code) => /^[A-Z]+-.*\d$/.test(String(code)))).size).toBe(count);
      return addin.excel.host.log.total - before;
    };
    const plain = await requestsFor("F", 5, '=CUSTCODE(A2,B2,"",D2)');
    const named = await requestsFor("G", 6, '=CUSTCODE.BY("重要客户",D2,C2,A2,B2)');
    const mixed = await requestsFor("H", 7, '=IF(MOD(ROW(),2)=0,CUSTCODE.BY("乙",D2&"乙",A2,B2),CUSTCODE.BY("重要客户",D2&"乙",C2,A2,B2))');
    expect([named <= plain, mixed <= plain]).toEqual([true, true]);
    expect(addin.registered()).toHaveLength(3 * count);
  }, 120_000);
});

describe("a wrong question", () => {
  test.each([
    ["a rule that is not there", '=CUSTCODE.BY("重点客户","甲","A","北京","信息技术")', "#N/A", "重点客户"],
    ["a blank rule, though there is a default one", '=CUSTCODE.BY("","甲","北京","信息技术")', "#N/A", "没有可用的编码规则"],
    ["a blank cell for the rule", '=CUSTCODE.BY(Z9,"甲","北京","信息技术")', "#N/A", "没有可用的编码规则"],
    ["an unknown value", '=CUSTCODE.BY("重要客户","甲","A","火星","信息技术")', "#VALUE!", "火星"],
    ["too few inputs", '=CUSTCODE.BY("重要客户","甲","A","北京")', "#VALUE!", "行业"],
    ["a customer that is blank", '=CUSTCODE.BY("重要客户",Z9,"A","北京","信息技术")', "#VALUE!", "客户标识"],
  ])("%s is told, and nothing is issued", async (_, formula, error, words) => {
    await addin.type("Sheet1!F2", formula);
    expect(addin.show("Sheet1!F2")).toBe(error);
    expect(said(2, 5)).toContain(words);
    expect(addin.registered()).toEqual([]);
  });

  test("an error among the inputs stays what it is", async () => {
    await addin.type("Sheet1!A2", "=1/0");
    await addin.type("Sheet1!F2", '=CUSTCODE.BY("重要客户","甲","A",A2,"信息技术")');
    expect(addin.show("Sheet1!F2")).toBe("#DIV/0!");
    expect(addin.registered()).toEqual([]);
  });

  test("a rule that comes later issues then, and one that is emptied issues nothing", async () => {
    await addin.type("Sheet1!Z1", "后来的规则");
    await addin.type("Sheet1!F2", '=CUSTCODE.BY(Z1,"甲","北京")');
    expect(addin.show("Sheet1!F2")).toBe("#N/A");
    await addin.custcode.rules.save({ name: "后来的规则", pattern: "L-{region}-{seq:2}" });
    await addin.settled();
    expect(addin.show("Sheet1!F2")).toBe("L-BJ-01");
    await addin.type("Sheet1!Z1", "");
    expect(addin.show("Sheet1!F2")).toBe("#N/A");
    expect(addin.registered()).toEqual(["L-BJ-01"]);
  });
});

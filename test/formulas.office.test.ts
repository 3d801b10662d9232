// CUSTCODE in cells, under all that Excel does with formulas: no number is drawn twice, none for nothing.
import type { WorkbookCalculation } from "../src/workbench/emulator/model/calculation";
import { USER } from "../src/workbench/emulator/model/events";
import { fillDown } from "../src/workbench/emulator/model/copying";
import { insertRows } from "../src/workbench/emulator/model/structure";
import { writeInputs } from "../src/workbench/emulator/model/writing";
import type { Workbook } from "../src/workbench/emulator/model/workbook";
import { Calculator } from "../src/workbench/session/calculator";
import { sortByColumn } from "../src/workbench/session/edits";
import { readWorkbook } from "../src/workbench/xlsx/readWorkbook";
import { writeWorkbook } from "../src/workbench/xlsx/writeWorkbook";
import { openAddin, type OpenedAddin } from "./support/openAddin";

const regions = ["北京", "上海", "广东"];
let addin: OpenedAddin;

beforeEach(async () => {
  addin = await openAddin();
});
afterEach(() => addin.close());

/** A list of `count` customers in A2:C…, with headers. */
async function list(count: number, book: Workbook = addin.excel.workbook): Promise<void> {
  const sheet = book.sheetByName("Sheet1")!;
  const rows = Array.from({ length: count }, (_, index) => [regions[index % 3]!, "信息技术", `客户${index + 1}`]);
  book.edit(USER, "paste", () => writeInputs(book, sheet, { row: 0, column: 0, rows: count + 1, columns: 3 }, [["地区", "行业", "客户名称"], ...rows]));
  await addin.settled();
}

async function fill(address: { row: number; column: number; rows: number }): Promise<void> {
  const book = addin.excel.workbook;
  book.edit(USER, "fill down", () => fillDown(book, addin.sheet("Sheet1"), { ...address, columns: 1 }));
  await addin.settled();
}

async function numberFormat(address: string): Promise<unknown> {
  return addin.excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    range.load("numberFormat");
    await context.sync();
    return range.numberFormat[0]?.[0];
  });
}

const calculation = () => addin.excel.workbook.calculation as WorkbookCalculation;

describe("a formula that names no customer", () => {
  test("is stamped: the cell holds the code as text, and the register knows it", async () => {
    await addin.setUp();
    await addin.type("Sheet1!E2", '=CUSTCODE("北京","信息技术","A")');
    expect(addin.show("Sheet1!E2")).toBe("BJ-IT-0001");
    expect(addin.formula("Sheet1!E2")).toBeUndefined();
    expect(await numberFormat("E2")).toBe("@");
    expect(addin.registered()).toEqual(["BJ-IT-0001"]);
    await addin.type("Sheet1!E3", '=CUSTCODE("北京市","IT")');
    expect(addin.show("Sheet1!E3")).toBe("BJ-IT-0002");
  });

  test("gets its old code when the stamp is undone, is stamped again when work goes on, and nothing is drawn", async () => {
    await addin.setUp();
    await addin.type("Sheet1!E2", '=CUSTCODE("北京","信息技术","A")');
    addin.excel.workbook.undo();
    await addin.settled();
    expect(addin.formula("Sheet1!E2")).toBe('=CUSTCODE("北京","信息技术","A")');
    expect(addin.show("Sheet1!E2")).toBe("BJ-IT-0001");
    await addin.type("Sheet1!A9", "something else");
    expect(addin.formula("Sheet1!E2")).toBeUndefined();
    expect(addin.show("Sheet1!E2")).toBe("BJ-IT-0001");
    expect(addin.registered()).toEqual(["BJ-IT-0001"]);
  });

  test("leaves an orphan when its cell is emptied; handed back, the number is the next one's", async () => {
    await addin.setUp();
    await addin.type("Sheet1!E2", '=CUSTCODE("北京","信息技术")');
    await addin.type("Sheet1!E2", "");
    expect(addin.custcode.state.get().orphans.map(({ code }) => code)).toEqual(["BJ-IT-0001"]);
    await addin.custcode.formulas.releaseOrphans(["BJ-IT-0001"], "return");
    await addin.settled();
    expect(addin.custcode.state.get().orphans).toEqual([]);
    // Elsewhere: the emptied cell is formatted as text, in which Excel leaves a formula a text.
    await addin.type("Sheet1!E3", '=CUSTCODE("北京","信息技术")');
    expect(addin.show("Sheet1!E3")).toBe("BJ-IT-0001");
  });

  test("a void orphan never comes back", async () => {
    await addin.setUp();
    await addin.type("Sheet1!E2", '=CUSTCODE("北京","信息技术")');
    await addin.type("Sheet1!E2", "");
    await addin.custcode.formulas.releaseOrphans(["BJ-IT-0001"], "void");
    await addin.type("Sheet1!E3", '=CUSTCODE("北京","信息技术")');
    expect(addin.show("Sheet1!E3")).toBe("BJ-IT-0002");
  });

  test("inside another formula, the whole value becomes text", async () => {
    await addin.setUp();
    await addin.type("Sheet1!A2", "北京");
    await addin.type("Sheet1!E2", '=IF(A2="","",CUSTCODE(A2,"信息技术"))');
    await addin.type("Sheet1!A9", "work goes on");
    expect(addin.show("Sheet1!E2")).toBe("BJ-IT-0001");
    expect(addin.formula("Sheet1!E2")).toBeUndefined();
    expect(addin.registered()).toEqual(["BJ-IT-0001"]);
  });

  test("over a range, the spilled codes are stamped together", async () => {
    await addin.setUp();
    await list(3);
    await addin.type("Sheet1!E2", "=CUSTCODE(A2:A4,B2:B4)");
    expect(["E2", "E3", "E4"].map((cell) => addin.show(`Sheet1!${cell}`))).toEqual(["BJ-IT-0001", "SH-IT-0001", "GD-IT-0001"]);
    expect(addin.formula("Sheet1!E2")).toBeUndefined();
    expect(addin.registered()).toHaveLength(3);
  });
});

describe("a formula that names its customer", () => {
  test("stays a formula and always finds that customer's code", async () => {
    await addin.setUp();
    await list(2);
    await addin.type("Sheet1!E2", '=CUSTCODE(A2,B2,"",C2)');
    await addin.type("Sheet1!F2", '=CUSTCODE(A2,B2,"",C2)');
    expect([addin.show("Sheet1!E2"), addin.show("Sheet1!F2")]).toEqual(["BJ-IT-0001", "BJ-IT-0001"]);
    expect(addin.formula("Sheet1!E2")).toBe('=CUSTCODE(A2,B2,"",C2)');
    expect(addin.registered()).toEqual(["BJ-IT-0001"]);
  });

  test("filled down over 1 000 rows draws 1 000 numbers, in a number of requests that does not grow with the rows", async () => {
    await addin.setUp();
    await list(1000);
    await addin.type("Sheet1!E2", '=CUSTCODE(A2,B2,"",C2)');
    const before = addin.excel.host.log.total;
    await fill({ row: 1, column: 4, rows: 1000 });
    const requests = addin.excel.host.log.total - before;
    const codes = Array.from({ length: 1000 }, (_, index) => addin.show(`Sheet1!E${index + 2}`));
    expect(new Set(codes).size).toBe(1000);
    expect(codes.slice(0, 4)).toEqual(["BJ-IT-0001", "SH-IT-0001", "GD-IT-0001", "BJ-IT-0002"]);
    expect(codes[999]).toBe("BJ-IT-0334");
    expect(addin.registered()).toHaveLength(1000);
    expect(requests).toBeLessThan(60);
  }, 60_000);

  test("rows inserted above, the range sorted: every customer keeps the code, nothing is drawn", async () => {
    await addin.setUp();
    await list(30);
    await addin.type("Sheet1!E2", '=CUSTCODE(A2,B2,"",C2)');
    await fill({ row: 1, column: 4, rows: 30 });
    const codeOf = () => new Map(Array.from({ length: 33 }, (_, row) => [addin.show(`Sheet1!C${row + 1}`), addin.show(`Sheet1!E${row + 1}`)] as const).filter(([name]) => String(name).startsWith("客户") && name !== "客户名称"));
    const before = codeOf();
    const book = addin.excel.workbook;
    book.edit(USER, "insert rows", () => insertRows(book, addin.sheet("Sheet1"), 1, 2));
    await addin.settled();
    expect(codeOf()).toEqual(before);
    sortByColumn(book, addin.sheet("Sheet1"), { row: 3, column: 0, rows: 30, columns: 5 }, 2, false);
    await addin.settled();
    expect(codeOf()).toEqual(before);
    expect(addin.registered()).toHaveLength(30);
  });

  test("saved and reopened, codes stay and numbering goes on", async () => {
    await addin.setUp();
    await list(5);
    await addin.type("Sheet1!E2", '=CUSTCODE(A2,B2,"",C2)');
    await fill({ row: 1, column: 4, rows: 5 });
    await addin.type("Sheet1!G2", '=CUSTCODE("北京","信息技术")');
    const codes = () => [2, 3, 4, 5, 6].map((row) => addin.show(`Sheet1!E${row}`));
    const before = codes();
    const bytes = await writeWorkbook(addin.excel.workbook);
    addin.close();
    const reopened = await readWorkbook(bytes, { addinFunctions: new Set(["CUSTCODE", "CUSTCODE.NEXT", "CUSTCODE.VALIDATE"]) });
    new Calculator(reopened);
    addin = await openAddin({ workbook: reopened });
    expect(codes()).toEqual(before);
    expect(addin.show("Sheet1!G2")).toBe("BJ-IT-0003");
    expect(addin.registered()).toHaveLength(6);
    await addin.type("Sheet1!G3", '=CUSTCODE("北京","信息技术")');
    expect(addin.show("Sheet1!G3")).toBe("BJ-IT-0004");
  });
});

describe("nothing is drawn", () => {
  test("for a preview of the formula being typed", async () => {
    await addin.setUp();
    const preview = await calculation().engine.preview('=CUSTCODE("北京","信息技术")', addin.sheet("Sheet1").id, 1, 4);
    await addin.settled();
    expect(preview).not.toBe("BJ-IT-0001");
    expect(addin.registered()).toEqual([]);
  });

  test("by CUSTCODE.NEXT, however often it is asked", async () => {
    await addin.setUp();
    await addin.type("Sheet1!E2", '=CUSTCODE.NEXT("北京","信息技术")');
    await addin.type("Sheet1!E3", '=CUSTCODE.NEXT("北京","信息技术")');
    expect([addin.show("Sheet1!E2"), addin.show("Sheet1!E3")]).toEqual(["BJ-IT-0001", "BJ-IT-0001"]);
    expect(addin.registered()).toEqual([]);
  });

  test("while automatic issuing is off; the button issues", async () => {
    await addin.setUp();
    await addin.custcode.formulas.setAutoIssue(false);
    await addin.type("Sheet1!E2", '=CUSTCODE("北京","信息技术")');
    expect(addin.show("Sheet1!E2")).toBe("#N/A");
    expect(addin.custcode.state.get().waiting).toMatchObject([{ address: "Sheet1!E2", reason: "auto-issue-off" }]);
    await addin.custcode.formulas.issueWaiting();
    await addin.settled();
    expect(addin.show("Sheet1!E2")).toBe("BJ-IT-0001");
  });

  test("on a protected sheet, and the pane can say so", async () => {
    await addin.setUp();
    await addin.custcode.formulas.setAutoIssue(false);
    await addin.type("Sheet1!E2", '=CUSTCODE("北京","信息技术")');
    await addin.excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.protect();
      await context.sync();
    });
    await addin.custcode.formulas.issueWaiting();
    await addin.settled();
    expect(addin.custcode.state.get().waiting).toMatchObject([{ address: "Sheet1!E2", reason: "protected" }]);
    expect(addin.registered()).toEqual([]);
  });

  test("on a co-author's machine, which evaluates the same formula", async () => {
    await addin.setUp();
    const book = addin.excel.workbook;
    const sheet = addin.sheet("Sheet1");
    book.edit({ kind: "user", person: "Li" }, "typed elsewhere", () => writeInputs(book, sheet, { row: 1, column: 4, rows: 1, columns: 1 }, [['=CUSTCODE("北京","信息技术")']]));
    await addin.settled();
    expect(addin.show("Sheet1!E2")).toBe("#N/A");
    expect(addin.custcode.state.get().waiting).toMatchObject([{ address: "Sheet1!E2", reason: "entered-elsewhere" }]);
    expect(addin.registered()).toEqual([]);
    await addin.custcode.formulas.issueWaiting();
    await addin.settled();
    expect(addin.show("Sheet1!E2")).toBe("BJ-IT-0001");
  });
});

describe("bad input", () => {
  test("an unknown region is #VALUE! with a sentence; once the codebook knows it, the code is issued", async () => {
    await addin.setUp();
    await addin.type("Sheet1!E2", '=CUSTCODE("火星","信息技术")');
    expect(addin.show("Sheet1!E2")).toBe("#VALUE!");
    expect(addin.registered()).toEqual([]);
    const codebook = addin.custcode.rules.parse("{region}-{industry}-{seq:4}").definition?.segments[0];
    await addin.custcode.rules.addValues([{ codebook: codebook?.kind === "codebook" ? codebook.codebook : "", value: "火星", code: "MARS" }]);
    await addin.settled();
    expect(addin.show("Sheet1!E2")).toBe("MARS-IT-0001");
  });

  test("a customer that is asked for but blank is refused, not stamped as one of many", async () => {
    await addin.setUp();
    await list(2);
    await addin.type("Sheet1!C3", "");
    await addin.type("Sheet1!E2", '=CUSTCODE(A2,B2,"",C2)');
    await fill({ row: 1, column: 4, rows: 2 });
    expect(["E2", "E3"].map((cell) => addin.show(`Sheet1!${cell}`))).toEqual(["BJ-IT-0001", "#VALUE!"]);
    expect(addin.registered()).toEqual(["BJ-IT-0001"]);
    await addin.type("Sheet1!C3", "后来才知道的客户");
    expect(addin.show("Sheet1!E3")).toBe("SH-IT-0001");
    expect(addin.formula("Sheet1!E3")).toBe('=CUSTCODE(A3,B3,"",C3)');
  });

  test("before the set-up the formula waits; after it, its code is issued", async () => {
    await addin.type("Sheet1!E2", '=CUSTCODE("北京","信息技术")');
    expect(addin.show("Sheet1!E2")).toBe("#N/A");
    await addin.setUp();
    expect(addin.show("Sheet1!E2")).toBe("BJ-IT-0001");
  });

  test("an array with one bad row is not stamped in part", async () => {
    await addin.setUp();
    await list(3);
    await addin.type("Sheet1!A3", "火星");
    await addin.type("Sheet1!E2", "=CUSTCODE(A2:A4,B2:B4)");
    expect(addin.formula("Sheet1!E2")).toBe("=CUSTCODE(A2:A4,B2:B4)");
    expect(addin.show("Sheet1!E3")).toBe("#VALUE!");
    expect(addin.registered()).toEqual([]);
    await addin.type("Sheet1!A3", "上海");
    expect(addin.show("Sheet1!E3")).toBe("SH-IT-0001");
  });
});

test("CUSTCODE.VALIDATE judges cells and ranges", async () => {
  await addin.setUp();
  await addin.type("Sheet1!A1", "BJ-IT-0001");
  await addin.type("Sheet1!A2", "BJ-XX-0001");
  await addin.type("Sheet1!A3", "17");
  await addin.type("Sheet1!B1", "=CUSTCODE.VALIDATE(A1:A3)");
  expect(["B1", "B2", "B3"].map((cell) => addin.show(`Sheet1!${cell}`))).toEqual([true, false, false]);
});

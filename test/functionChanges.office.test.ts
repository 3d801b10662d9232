// Questions about codes while rules, codebooks and the register change: cells that asked are answered anew.
import { CellError } from "../src/workbench/emulator/model/values";
import { Calculator } from "../src/workbench/session/calculator";
import { readWorkbook } from "../src/workbench/xlsx/readWorkbook";
import { writeWorkbook } from "../src/workbench/xlsx/writeWorkbook";
import { worksheetFunctions } from "../src/functions/worksheetFunctions";
import { openAddin, type OpenedAddin } from "./support/openAddin";

let addin: OpenedAddin;
beforeEach(async () => {
  addin = await openAddin();
});
afterEach(() => addin.close());

const said = (address: string): string => {
  const value = addin.sheet("Sheet1").value(0, address.charCodeAt(0) - 65);
  return value instanceof CellError ? `${value.code} ${value.message}` : String(value);
};

test("before the set-up every question says so, and is answered once it is done", async () => {
  const formulas = ['=CUSTCODE.LOOKUP("region","北京")', '=CUSTCODE.PART("BJ-IT-0012","seq")', '=CUSTCODE.SORTKEY("BJ-IT-0012")', '=CUSTCODE.VALIDATE("BJ-IT-0012")', '=CUSTCODE.NEXT("北京","信息技术")'];
  for (const [at, formula] of formulas.entries()) await addin.type(`Sheet1!${"ABCDE"[at]}1`, formula);
  await addin.type("Sheet1!G1", '=CUSTCODE.DECODE("BJ-IT-0012")');
  for (const letter of ["A", "B", "C", "D", "E", "G"]) expect(said(letter)).toBe("#N/A 这个工作簿还没有设置 CustCode。请打开 CustCode 窗格完成设置。");
  await addin.type("Sheet1!F1", '=CUSTCODE.CHECKDIGIT("572","luhn")');
  expect(addin.show("Sheet1!F1")).toBe("8");
  await addin.setUp();
  expect(["A", "B", "D", "E", "G"].map((letter) => addin.show(`Sheet1!${letter}1`))).toEqual(["BJ", 12, true, "BJ-IT-0001", "编码规则"]);
  expect(said("C")).toMatch(/^C/);
});

test("a codebook's new value is found without asking again", async () => {
  await addin.setUp();
  await addin.type("Sheet1!A1", '=CUSTCODE.LOOKUP("region","火星")');
  await addin.type("Sheet1!C1", '=CUSTCODE.PART("MARS-IT-0001","region")');
  expect([said("A"), said("C")]).toEqual([expect.stringContaining("火星"), expect.stringContaining("MARS-IT-0001")]);
  await addin.custcode.rules.addValues([{ codebook: "region", value: "火星", code: "MARS" }]);
  await addin.settled();
  expect([addin.show("Sheet1!A1"), addin.show("Sheet1!C1")]).toEqual(["MARS", "火星"]);
});

test("a registered code is read under the version that issued it, and new ones sort behind it", async () => {
  await addin.setUp("{region}{seq:2}{industry}");
  await addin.type("Sheet1!A1", '=CUSTCODE("北京","信息技术","","甲")');
  expect(addin.show("Sheet1!A1")).toBe("BJ01IT");
  await addin.custcode.rules.save({ name: "客户编码", pattern: "{region}{seq:3}{industry}" });
  await addin.settled();
  await addin.type("Sheet1!B1", '=CUSTCODE("北京","信息技术","","乙")');
  expect(addin.show("Sheet1!B1")).toBe("BJ002IT");
  await addin.type("Sheet1!D1", '=INDEX(CUSTCODE.DECODE(A1),1,3)&"/"&CUSTCODE.PART(A1,"seq","text")');
  await addin.type("Sheet1!E1", '=INDEX(CUSTCODE.DECODE(B1),1,3)&"/"&CUSTCODE.PART(B1,"seq","text")');
  await addin.type("Sheet1!F1", "=CUSTCODE.SORTKEY(A1)<CUSTCODE.SORTKEY(B1)");
  expect(["D", "E", "F"].map(said)).toEqual(["客户编码（第 1 版）/01", "客户编码（第 2 版）/002", "true"]);
  expect(addin.registered()).toHaveLength(2);
});

test("a workbook that is opened again asks again what it asked too early", async () => {
  await addin.setUp();
  await addin.type("Sheet1!A1", '=CUSTCODE.LOOKUP("region","火星")');
  await addin.type("Sheet1!B1", '=CUSTCODE.CHECKDIGIT("客","luhn")');
  const bytes = await writeWorkbook(addin.excel.workbook);
  addin.close();
  const workbook = await readWorkbook(bytes, { addinFunctions: new Set(Object.keys(worksheetFunctions)) });
  new Calculator(workbook);
  addin = await openAddin({ workbook });
  expect([said("A"), said("B")]).toEqual([expect.stringMatching(/^#N\/A .*火星/), expect.stringMatching(/^#VALUE! .*客/)]);
});

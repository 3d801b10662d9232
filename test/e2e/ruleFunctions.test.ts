// The functions beside =CUSTCODE(…) in a real browser: a rule by its name, codebooks, check digits, and what a code says.
import { builderPane } from "./support/builderPane";
import { startWorkbook } from "./support/typedList";
import { openWorkbench, type WorkbenchPage } from "./support/workbenchPage";

jest.setTimeout(120_000);

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await openWorkbench();
  const builder = builderPane(workbench);
  await startWorkbook(workbench, /^地区-行业-流水号/, "its own");
  await builder.begin("校验编码");
  await builder.add("固定文字", { 文字: "KH" });
  await builder.add("流水号", { 位数: "6" });
  await builder.add("校验码");
  await builder.save("校验编码");
  await workbench.page.evaluate(() => globalThis.workbench.addSheet());
});
afterAll(() => workbench.close());

/** Types a formula into a cell of the sheet in front, and reads the cells of an address: that cell unless told. */
async function shown(cell: string, formula: string, address = cell): Promise<readonly (readonly unknown[])[]> {
  await workbench.type(cell, formula);
  return workbench.values(address);
}

const message = async (cell: string) => (await workbench.page.evaluate((asked) => globalThis.workbench.read(asked), cell))[0]?.[0]?.message;

test("BY issues under the rule that is named, with and without a customer", async () => {
  expect(await shown("A1", '=CUSTCODE.BY("校验编码")')).toEqual([["KH0000013"]]);
  expect(await shown("A2", '=CUSTCODE.BY("客户编码","甲公司","北京","信息技术")')).toEqual([["BJ-IT-0001"]]);
  expect(await shown("A3", '=CUSTCODE.BY("客户编码","甲公司","北京","信息技术")')).toEqual([["BJ-IT-0001"]]);
  expect(await shown("A4", '=CUSTCODE.BY("客户编码",,"北京市","软件")')).toEqual([["BJ-IT-0002"]]);
  const [[issued] = []] = await workbench.page.evaluate(() => globalThis.workbench.read("A4"));
  expect(issued).toMatchObject({ numberFormat: "@" });
  expect(issued?.formula).toBeUndefined();
  expect(await shown("A5", '=CUSTCODE.BY("没有的规则","甲公司")')).not.toEqual([["KH0000021"]]);
  expect(await message("A5")).toContain("没有的规则");
});

test("LOOKUP answers from the codebooks, and says what it does not know", async () => {
  expect(await shown("C1", '=CUSTCODE.LOOKUP("region",{"北京市","上海"})', "C1:D1")).toEqual([["BJ", "SH"]]);
  expect(await shown("C2", '=CUSTCODE.LOOKUP("行业","软件")')).toEqual([["IT"]]);
  expect(await shown("C3", '=CUSTCODE.LOOKUP("region","火星")')).toEqual([["#N/A"]]);
  expect(await message("C3")).toContain("火星");
});

test.each([
  ["015001", "digit-sum", "3"],
  ["7992739871", "luhn", "3"],
  ["572", "damm", "4"],
  ["794", "mod97-10", "44"],
])("CHECKDIGIT of %s by %s is %s", async (text, scheme, check) => {
  expect(await shown("F1", `=CUSTCODE.CHECKDIGIT("${text}","${scheme}")`)).toEqual([[check]]);
});

test("DECODE spills a code's rule and segments", async () => {
  expect(await shown("H1", '=CUSTCODE.DECODE("bj-it-0012")', "H1:J4")).toEqual([
    ["编码规则", "BJ-IT-0012", "客户编码"],
    ["地区", "BJ", "北京市"],
    ["行业", "IT", "信息传输、软件和信息技术服务业"],
    ["流水号", "0012", 12],
  ]);
});

test("PART answers one segment of an issued code", async () => {
  await workbench.type("L1", "=A2");
  expect(await shown("M1", '=CUSTCODE.PART(L1,"region")')).toEqual([["北京市"]]);
  expect(await shown("M2", '=CUSTCODE.PART(L1,"流水号")')).toEqual([[1]]);
  expect(await shown("M3", '=CUSTCODE.PART(L1,"seq","text")')).toEqual([["0001"]]);
  expect(await shown("M4", '=CUSTCODE.PART(L1,"rule")')).toEqual([["客户编码"]]);
});

test("SORTKEY brings codes into counting order", async () => {
  const codes = ["KH0000105", "BJ-IT-0010", "BJ-IT-0002", "不是编码"];
  for (const [row, code] of codes.entries()) await workbench.type(`O${row + 1}`, code);
  const keys = (await shown("P1", "=CUSTCODE.SORTKEY(O1:O4)", "P1:P4")).map(([key]) => String(key));
  expect(new Set(keys).size).toBe(4);
  expect(keys[2]! < keys[1]!).toBe(true);
  expect([...keys].sort().at(-1)).toBe(keys[3]);
});

test("neither page reported an error", async () => {
  expect(workbench.problems).toEqual([]);
  expect(await workbench.page.evaluate(() => globalThis.workbench.internalErrors())).toEqual([]);
});

// VALIDATE, CHECK, AUDIT and FIX in cells: what is wrong with codes, by what is in memory.
import { CellError } from "../src/workbench/emulator/model/values";
import { openAddin, type OpenedAddin } from "./support/openAddin";

let addin: OpenedAddin;

beforeAll(async () => {
  addin = await openAddin();
  await addin.setUp();
  await addin.custcode.rules.save({ name: "数字", pattern: "{region}{seq:4}{check:mod37-36}" });
  await addin.settled();
});
afterAll(() => addin.close());

/** What the cells from C1 on show after a formula is typed there; A1… hold the given values. */
async function ask(formula: string, cells: readonly string[] = []): Promise<unknown[][]> {
  const sheet = addin.sheet("Sheet1");
  for (let row = 0; row < 12; row += 1) await addin.type(`Sheet1!A${row + 1}`, cells[row] ?? "");
  await addin.type("Sheet1!C1", formula);
  const shown = Array.from({ length: 30 }, (_, row) =>
    Array.from({ length: 6 }, (__, column) => {
      const value = sheet.value(row, column + 2);
      return value instanceof CellError ? `${value.code} ${value.message ?? ""}`.trim() : value;
    }),
  );
  await addin.type("Sheet1!C1", "");
  const rows = shown.map((row) => row.slice(0, 1 + row.findLastIndex((value) => value !== null)));
  return rows.slice(0, 1 + rows.findLastIndex((row) => row.length > 0));
}

const mixed = ["BJ-IT-0001", "bj-it-0002", "BJ-XX-0003", "17", "ＢＪ－ＩＴ－０００４", "BJ-IT-00O5", "", "TRUE", "BJ-IT-0006 ", "BJ-IT-0001"];

test("VALIDATE is TRUE exactly where CHECK has nothing to say", async () => {
  const verdicts = await ask("=CUSTCODE.VALIDATE(A1:A10)", mixed);
  const words = await ask("=CUSTCODE.CHECK(A1:A10)", mixed);
  expect(verdicts.flat()).toEqual([true, false, false, false, false, false, false, false, false, true]);
  expect(words.map(([cell]) => cell === "")).toEqual(verdicts.flat());
});

test("each cell alone says the same as in a range", async () => {
  const together = await ask("=CUSTCODE.CHECK(A1:A10)", mixed);
  for (const at of [0, 1, 2, 5, 6]) expect(await ask(`=CUSTCODE.CHECK(A${at + 1})`, mixed)).toEqual([together[at]]);
});

test("fifteen codes that follow no rule are each told", async () => {
  const rows = await ask('=CUSTCODE.CHECK(TEXT(SEQUENCE(15),"000"))');
  expect(rows).toHaveLength(15);
  expect(rows.every(([cell]) => typeof cell === "string" && cell !== "")).toBe(true);
});

test("AUDIT judges a list as a whole, with headers, proposals and certainties", async () => {
  const rows = await ask("=CUSTCODE.AUDIT(A1:A10)", mixed);
  expect(rows[0]).toEqual(["行", "编码", "检查结果", "建议编码", "把握"]);
  const of = (row: number) => rows.filter(([at]) => at === row);
  expect(of(1)[0]?.[1]).toBe("BJ-IT-0001");
  expect(of(1)).not.toEqual([]);
  expect(of(2)[0]?.slice(3)).toEqual(["BJ-IT-0002", "有把握"]);
  expect(of(6)[0]?.slice(3)).toEqual(["BJ-IT-0005", "很可能"]);
});

test("AUDIT says so when nothing is found", async () => {
  const rows = await ask("=CUSTCODE.AUDIT(A1:A2)", ["BJ-IT-0001", "BJ-IT-0002"]);
  expect(rows).toEqual([["行", "编码", "检查结果", "建议编码", "把握"], ["", "", "没有发现问题。", "", ""]]);
});

test("FIX gives the code itself, its one certain repair, or the reason", async () => {
  const rows = await ask("=CUSTCODE.FIX(A1:A6)", mixed);
  expect(rows.slice(0, 2)).toEqual([["BJ-IT-0001"], ["BJ-IT-0002"]]);
  expect(rows[2]?.[0]).toMatch(/^#N\/A .+/);
  expect(rows[3]?.[0]).toMatch(/^#N\/A .+/);
  expect(rows[4]).toEqual(["BJ-IT-0004"]);
  expect(rows[5]?.[0]).toMatch(/^#N\/A .*BJ-IT-0005/);
});

test("FIX hears what the row says", async () => {
  const rows = await ask('=CUSTCODE.FIX(A1,"北京","信息技术")', ["JB-IT-0001"]);
  expect(rows).toEqual([["BJ-IT-0001"]]);
});

test("FIX never makes one code of two", async () => {
  const rows = await ask("=CUSTCODE.FIX(A1:A3)", ["bj-it-0009", "BJ-IT-0009", "BJ-IT-0010"]);
  expect(rows[0]?.[0]).toMatch(/^#N\/A .+/);
  expect(rows.slice(1)).toEqual([["BJ-IT-0009"], ["BJ-IT-0010"]]);
});

test("a rule that is named, and one that there is not", async () => {
  expect(await ask('=CUSTCODE.VALIDATE("BJ-IT-0001","数字")')).toEqual([[false]]);
  expect((await ask('=CUSTCODE.CHECK("BJ-IT-0001","没有")'))[0]?.[0]).toMatch(/^#N\/A .*没有/);
});

test("a whole column ends with its last filled cell", async () => {
  const rows = await ask("=CUSTCODE.VALIDATE(A:A)", ["BJ-IT-0001", "", "BJ-IT-0002"]);
  expect(rows).toEqual([[true], [false], [true]]);
  expect(await ask("=CUSTCODE.AUDIT(A:A)", ["BJ-IT-0001", "BJ-IT-0002"])).toHaveLength(2);
});

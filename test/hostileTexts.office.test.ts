// Texts that Excel would take for formulas, numbers or dates: in inputs, customers, codebooks, rules and codes. They stay text, also on disk.
import type { Workbook } from "../src/workbench/emulator/model/workbook";
import { readWorkbook } from "../src/workbench/xlsx/readWorkbook";
import { writeWorkbook } from "../src/workbench/xlsx/writeWorkbook";
import { addBook, openCustCode, type OpenedCustCode, quietRun, requestFor, setUp } from "../src/excel/testing/openCustCode";

let opened: OpenedCustCode;

beforeEach(async () => {
  opened = await openCustCode();
});
afterEach(() => {
  expect(opened.errors).toEqual([]);
  opened.close();
});

const TEXTS = ["=1+1", "=HYPERLINK(\"http://x\",\"y\")", "+86138", "-5", "@SUM(A1)", "0012", "1E5", "2023-10-1", "1/2", "TRUE", "'quoted", "=cmd|' /C calc'!A0", "\t=1", "12345678901234567890", "#N/A"];

function formulasOf(book: Workbook): string[] {
  return book.sheets.flatMap((sheet) => {
    const used = sheet.usedBox(false);
    if (!used) return [];
    const found: string[] = [];
    for (let row = used.row; row < used.row + used.rows; row += 1)
      for (let column = used.column; column < used.column + used.columns; column += 1) if (sheet.formula(row, column) !== undefined) found.push(`${sheet.name} ${row} ${column} ${sheet.formula(row, column)}`);
    return found;
  });
}

/** Values of a table's column, as they are. */
async function columnOf(table: string, header: string): Promise<unknown[]> {
  return (await opened.rows(table)).map((row) => row[header]);
}

/** A list whose texts were typed behind an apostrophe, as a person must. */
async function list(rows: readonly (readonly string[])[]): Promise<void> {
  await opened.fill("名单", rows.map((row, at) => row.map((text) => (at === 0 ? text : `'${text}`))));
}

test("values, customers and codebook entries stay what they are, in every sheet of ours and after saving", async () => {
  await setUp(opened, "{region}-{seq:4}");
  await addBook(opened, "region", TEXTS.map((text, at) => [text, `R${at}`] as const));
  await list([["地区", "名称"], ...TEXTS.map((text) => [text, text])]);
  const report = await opened.app.lists.issue({ ...requestFor(opened, await opened.app.lists.find()), recordKey: 1 }, quietRun());
  expect(report.refusals).toEqual([]);
  expect(report).toMatchObject({ issued: TEXTS.length });
  expect(formulasOf(opened.excel.workbook)).toEqual([]);
  expect(await columnOf("CustCodeCodebooks", "值")).toEqual(TEXTS.map((text) => text.trim()));
  for (const header of ["编码", "客户标识", "输入项"]) for (const cell of await columnOf("CustCodeRegister", header)) expect(typeof cell).toBe("string");
  const before = await opened.rows("CustCodeRegister");

  // A second encode, and another start, know all of them.
  await opened.app.setup.reload();
  expect(opened.app.state.get().problems).toEqual([]);
  expect(await opened.rows("CustCodeRegister")).toEqual(before);
  const reopened = await readWorkbook(await writeWorkbook(opened.excel.workbook), { addinFunctions: new Set(["CUSTCODE"]) });
  expect(formulasOf(reopened)).toEqual([]);
  const table = reopened.tableByName("CustCodeRegister")!;
  const codes = Array.from({ length: table.box.rows - 1 }, (_, at) => reopened.sheet(table.sheetId).value(table.box.row + 1 + at, table.box.column));
  expect(codes).toEqual(before.map((row) => row["编码"]));
});

test.each(["=A{seq:4}", "+{seq:6}", "-{seq:4}", "@{seq:3}", "{seq:6}", "1E{seq:4}", "2023-10-{seq:2}", "={region}+{seq:2}", "'{seq:3}"])("codes of %s are text in cells, register and counters, also after saving", async (pattern) => {
  await setUp(opened, pattern);
  if (pattern.includes("region")) await addBook(opened, "region", [["北京", "BJ"]]);
  await opened.fill("名单", [["地区", "名称"], ["北京", "甲"], ["北京", "乙"]]);
  expect(await opened.app.lists.issue({ ...requestFor(opened, await opened.app.lists.find()), recordKey: 1 }, quietRun())).toMatchObject({ issued: 2 });
  const codes = (await opened.values("名单")).slice(1).map((row) => row[2]);
  expect(codes.map((code) => typeof code)).toEqual(["string", "string"]);
  expect(codes[0]).toBe(pattern.replace("{region}", "BJ").replace(/\{seq:(\d)\}/, (_, width: string) => "1".padStart(Number(width), "0")));
  expect(formulasOf(opened.excel.workbook)).toEqual([]);
  expect(await columnOf("CustCodeRegister", "编码")).toEqual(codes);
  expect(await columnOf("CustCodeCounters", "最近编码")).toEqual(codes.slice(1));
  const reopened = await readWorkbook(await writeWorkbook(opened.excel.workbook), { addinFunctions: new Set(["CUSTCODE"]) });
  const sheet = reopened.sheetByName("名单")!;
  expect([sheet.value(1, 2), sheet.value(2, 2), sheet.formula(1, 2)]).toEqual([...codes, undefined]);
  // Undo finds and empties them, whatever they look like.
  const [row] = await opened.rows("CustCodeRegister");
  expect(await opened.app.lists.undo(String(row!["批次"]), "void")).toMatchObject({ cells: 2, voided: 2 });
});

test("customers that differ in width, case and blanks are one; under another rule they are known by another code", async () => {
  await setUp(opened, "A{seq:3}");
  await opened.fill("名单", [["名称"], ["Acme 公司"], ["ＡＣＭＥ公司"], [" acme　公司 "], [45000], ["45000"], ["x".repeat(256)]]);
  const report = await opened.app.lists.issue({ ...requestFor(opened, await opened.app.lists.find()), recordKey: 0 }, quietRun());
  expect(report).toMatchObject({ issued: 2, known: 3, refused: 1 });
  expect((await opened.values("名单")).slice(1).map((row) => row[1])).toEqual(["A001", "A001", "A001", "A002", "A002", ""]);
  await opened.app.rules.save({ name: "另一规则", pattern: "B{seq:3}" });
  await opened.fill("名单2", [["名称"], ["ACME公司"], ["b".repeat(255)]]);
  const again = await opened.app.lists.issue({ ...requestFor(opened, await opened.app.lists.find()), rule: "另一规则", recordKey: 0 }, quietRun());
  expect(again).toMatchObject({ issued: 2 });
  expect((await opened.values("名单2")).slice(1).map((row) => row[1])).toEqual(["B001", "B002"]);
});

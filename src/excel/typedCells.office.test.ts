import type { CellChange, CellContentState } from "../app/repairPort";
import { openCustCode, type OpenedCustCode } from "./testing/openCustCode";

// A number is not its text: what a cell shows, its format and its formula decide what a code may have been.

let opened: OpenedCustCode;

beforeEach(async () => {
  opened = await openCustCode();
});
afterEach(() => opened.close());

const sheet = "名单";

async function fillCells(cells: readonly { readonly format?: string; readonly typed: unknown }[]): Promise<void> {
  await opened.fill(sheet, [["编码"], ...cells.map(() => [""])]);
  await opened.excel.run(async (context) => {
    cells.forEach(({ format, typed }, at) => {
      const cell = context.workbook.worksheets.getItem(sheet).getCell(at + 1, 0);
      if (format !== undefined) cell.numberFormat = [[format]];
      cell.formulas = [[typed]];
    });
    await context.sync();
  });
}

const seen = async (rowCount: number) => opened.ports.repairs.seen({ sheet, firstRow: 2, rowCount }, 0);

test("numbers, zeros, exponents, dates, errors, booleans, formulas and texts are told apart", async () => {
  await fillCells([
    { typed: "BJ-01" }, { typed: 12 }, { typed: 12, format: "0000" }, { typed: "1E+03" }, { typed: 1e15 }, { typed: "3-5" }, { typed: "=1/0" }, { typed: "#N/A" }, { typed: true },
    { typed: "=\"BJ\"&\"-02\"" }, { typed: "'=1+1" }, { typed: "'TRUE" }, { typed: "'#N/A" }, { typed: "0012", format: "@" }, { typed: "" }, { typed: "=\"\"" },
  ]);
  const year = new Date().getFullYear();
  const day = (await seen(6))[5]!;
  expect(await seen(16)).toEqual([
    { value: "BJ-01" },
    { value: 12 },
    { value: 12, shown: "0012", format: "0000" },
    { value: 1000, shown: "1.00E+03", format: "0.00E+00" },
    { value: 1e15, shown: "1E+15" },
    { value: day.value, shown: day.shown, format: "d-mmm" },
    { value: { error: "#DIV/0!" }, formula: "=1/0" },
    { value: { error: "#N/A" } },
    { value: true },
    { value: "BJ-02", formula: "=\"BJ\"&\"-02\"" },
    { value: "=1+1" },
    { value: "TRUE" },
    { value: "#N/A" },
    { value: "0012" },
    { value: null },
    { value: null, formula: "=\"\"" },
  ]);
  expect(day.value).toBe(Date.UTC(year, 2, 5) / 86_400_000 + 25_569);
});

test("a column of texts takes one light request a piece; odd cells are asked about where they lie", async () => {
  const count = 45_000;
  await opened.fill(sheet, [["编码"], ...Array.from({ length: count }, (_, at) => [`BJ-${at}`])]);
  const asked: string[] = [];
  opened.excel.host.faults.add((entry) => {
    const body = JSON.stringify(entry.body);
    if (/"Select":\[[^\]]*"(formulas|text)"/.test(body)) asked.push(body);
    return false;
  }, {});
  expect(await seen(count)).toHaveLength(count);
  expect(asked).toHaveLength(3);
  expect(asked.some((body) => body.includes("numberFormat"))).toBe(false);

  await opened.excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getCell(30_000, 0).values = [[7]];
    await context.sync();
  });
  asked.length = 0;
  const cells = await seen(count);
  expect(cells[29_999]).toEqual({ value: 7 });
  expect(cells[30_000]).toEqual({ value: "BJ-30000" });
  expect(asked).toHaveLength(4);
});

test("cells of ten thousand characters, halves of emoji and blanks come as they are", async () => {
  const long = "x".repeat(10_000);
  await fillCells([{ typed: long }, { typed: "\ud83d" }, { typed: "\u200bBJ\u202e" }, { typed: "  " }]);
  expect(await seen(4)).toEqual([{ value: long }, { value: "\ud83d" }, { value: "\u200bBJ\u202e" }, { value: "  " }]);
});

const text = (value: string): CellContentState => ({ value, isError: false, format: "@", formula: "" });

test("whatever a cell held comes back as it was: numbers as numbers, dates as dates, formulas, errors, texts that look like them", async () => {
  await fillCells([
    { typed: 12 }, { typed: 12, format: "0000" }, { typed: "3-5" }, { typed: "=1/0" }, { typed: "#N/A" }, { typed: false }, { typed: "=ROW()" }, { typed: "'=1+1" }, { typed: "'1-2" }, { typed: "''a" },
    { typed: "0012", format: "@" }, { typed: "'-x", format: "@" }, { typed: 0.1 + 0.2 }, { typed: 1e-7 }, { typed: "" }, { typed: "  b " },
  ]);
  // A number and a formula that were there before their cells became text.
  await opened.excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem(sheet).getRange("A18:A19");
    cells.formulas = [[77], ["=1+1"]];
    await context.sync();
    cells.numberFormat = [["@"], ["@"]];
    await context.sync();
  });
  const rows = Array.from({ length: 18 }, (_, at) => at + 2);
  const before = await opened.ports.repairs.states(sheet, 0, rows);
  const repairs = rows.map((row): CellChange => ({ row, before: before.get(row)!, after: text(`BJ-${row}`) }));
  expect([...(await opened.ports.repairs.replace(sheet, 0, repairs))]).toEqual([]);
  const repaired = await opened.ports.repairs.states(sheet, 0, rows);
  expect([...repaired.values()]).toEqual(rows.map((row) => ({ ...text(`BJ-${row}`), shown: `BJ-${row}` })));

  await opened.ports.repairs.replace(sheet, 0, rows.map((row) => ({ row, before: repaired.get(row)!, after: before.get(row)! })));
  expect(await opened.ports.repairs.states(sheet, 0, rows)).toEqual(before);
});

test("a cell that is not as it was seen keeps what it holds now", async () => {
  await fillCells([{ typed: 1 }, { typed: 2 }, { typed: 3 }, { typed: 4 }]);
  const before = await opened.ports.repairs.states(sheet, 0, [2, 3, 4, 5]);
  await opened.excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.getRange("A3").formulas = [["=5+5"]];
    worksheet.getRange("A4").numberFormat = [["000"]];
    worksheet.getRange("A5").values = [["'mine"]];
    await context.sync();
  });
  const now = await opened.ports.repairs.states(sheet, 0, [2, 3, 4, 5]);
  const changes = [2, 3, 4, 5].map((row): CellChange => ({ row, before: before.get(row)!, after: text(`BJ-${row}`) }));
  expect([...(await opened.ports.repairs.replace(sheet, 0, changes))]).toEqual([3, 4, 5]);
  const after = await opened.ports.repairs.states(sheet, 0, [2, 3, 4, 5]);
  expect([...after.values()].slice(1)).toEqual([...now.values()].slice(1));
  expect(after.get(2)).toEqual({ ...text("BJ-2"), shown: "BJ-2" });
});

import type { ListSource, Run } from "../app/api";
import { createReport } from "../app/validate/createReport";
import type { ListInspection } from "../app/validateApi";
import type { RowInspection } from "../core/validate/inspection";
import { drawnSeries } from "../workbench/emulator/model/charts";
import { addBook, openCustCode, type OpenedCustCode, quietRun, setUp } from "./testing/openCustCode";

let opened: OpenedCustCode;

beforeEach(async () => {
  opened = await openCustCode();
});
afterEach(() => opened.close());

const list: ListSource = {
  sheet: "客户's 名单", address: "A1:C9", headerRow: 1, firstRow: 2, rowCount: 8, notes: [],
  columns: [{ index: 0, header: "名称", letters: "A" }, { index: 1, header: "地区", letters: "B" }, { index: 2, header: "编码", letters: "C" }],
};

const inspectionOf = (found: readonly RowInspection[], change: Partial<ListInspection> = {}): ListInspection => ({
  request: { list, rule: "客户编码", column: 2, columns: {} }, sheetColumn: 2, changes: undefined, rows: found.length, good: 0, about: [], found, ...change,
});

const wrong = (row: number, text = `bj-${row}`, change: Partial<RowInspection> = {}): RowInspection => ({
  row, text, findings: [{ kind: "code-case", start: 0, length: 2, params: { found: "bj", meant: "BJ" } }], ...change,
});

const report = (inspection: ListInspection, run: Run = quietRun(), locale: "zh-CN" | "en-US" = "zh-CN") => createReport(opened.ports).writeReport(inspection, locale, run);

const sheet = (name: string) => opened.excel.workbook.sheetByName(name)!;

/** The findings on a sheet: rows of its table by header. */
async function findings(name: string): Promise<Record<string, unknown>[]> {
  return opened.rows(sheet(name) && opened.excel.workbook.meta.tables.find(({ sheetId }) => sheetId === sheet(name).id)!.name);
}

test("facts, counts with a chart, and every finding with its cell, words, proposal and reasons", async () => {
  const { sheet: name, rows } = await report(
    inspectionOf([
      wrong(3, "bj-0001", {
        findings: [{ kind: "code-lookalike", start: 4, length: 1, params: { found: "O", meant: "0" } }, { kind: "code-case", start: 0, length: 2, params: { found: "bj", meant: "BJ" } }],
        repair: { certainty: "certain", count: 1, candidates: [{ code: "BJ-0001", damages: ["case", "lookalike"], support: ["row"], undone: [] }] },
      }),
      wrong(7),
    ], { rows: 8, good: 6, about: [{ kind: "list-hidden-rows", params: { count: 2 } }] }),
  );
  expect([name, rows]).toEqual([`编码检查 ${opened.ports.clock.today()}`, 4]);
  const cells = await opened.values(name);
  expect(cells[0]![0]).toBe("客户编码检查结果");
  expect(Object.fromEntries(cells.slice(1, 8).map(([label, value]) => [label, value]))).toMatchObject({ 名单: "客户's 名单 A1:C9", 编码列: "C 编码", 编码规则: "客户编码", 检查行数: "8", 没有问题的行: "6", 有问题的行: "2" });
  const counts = cells.findIndex((row) => row[1] === "次数");
  expect(cells.slice(counts, counts + 4).map((row) => row[1])).toEqual(["次数", 2, 1, 1]);
  const found = await findings(name);
  expect(found.map((row) => [row["行"], row["单元格"], row["编码"], row["程度"], row["建议编码"], row["把握"]])).toEqual([
    ["", "", "", "提示", "", ""], [3, "C3", "bj-0001", "错误", "BJ-0001", "有把握"], [3, "C3", "bj-0001", "警告", "BJ-0001", "有把握"], [7, "C7", "bj-7", "警告", "", ""],
  ]);
  expect(found[1]!["说明"]).toContain("0");
  expect(String(found[1]!["依据"]).split("、")).toHaveLength(3);
  const [chart] = sheet(name).meta.charts;
  expect(chart).toMatchObject({ type: "BarClustered", settings: { "Title.Text": "各类问题的次数", "ValueAxis.Visible": false } });
  expect(drawnSeries(opened.excel.workbook, chart!)).toMatchObject([{ values: [2, 1, 1], categories: cells.slice(counts + 1, counts + 4).map(([kind]) => kind) }]);
  expect(opened.excel.workbook.view.activeSheetId).toBe(sheet(name).id);
});

test("nothing that looks like a formula is calculated, and codes stay texts", async () => {
  const texts = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "0012", "1E5", "2024-3-5", '=HYPERLINK("http://x","y")', "#N/A", "'x", "TRUE"];
  const { sheet: name } = await report(inspectionOf(texts.map((text, at) => wrong(at + 2, text, { repair: { certainty: "open", count: 1, candidates: [{ code: text, damages: [], support: [], undone: [] }] } }))));
  const found = await findings(name);
  expect(found.map((row) => row["编码"])).toEqual(texts);
  expect(found.map((row) => row["建议编码"])).toEqual(texts);
  const formulas: string[] = [];
  sheet(name).formulas.forEach({ row: 0, column: 0, rows: 1_000, columns: 20 }, (_row, _column, text) => formulas.push(text));
  expect(formulas).toHaveLength(texts.length);
  expect(formulas[0]).toBe(`=HYPERLINK("#'客户''s 名单'!C2","C2")`);
});

test("a second report gets a name of its own, in the language that is asked for", async () => {
  const names = [await report(inspectionOf([wrong(2)])), await report(inspectionOf([wrong(2)])), await report(inspectionOf([]), quietRun(), "en-US")].map(({ sheet: name }) => name);
  const today = opened.ports.clock.today();
  expect(names).toEqual([`编码检查 ${today}`, `编码检查 ${today} (2)`, `Code findings ${today}`]);
  expect((await opened.values(names[2]!))[0]![0]).toBe("What is wrong with the customer codes");
  expect(sheet(names[2]!).meta.charts).toEqual([]);
});

test("a hundred thousand findings are written in pieces, with progress", async () => {
  const count = 100_000;
  const seen: number[] = [];
  const { sheet: name, rows } = await report(inspectionOf(Array.from({ length: count }, (_, at) => wrong(at + 2))), { signal: new AbortController().signal, progress: (done, total) => seen.push(done / total) });
  expect(rows).toBe(count);
  expect(seen.length).toBeGreaterThan(20);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
  const table = opened.excel.workbook.meta.tables.find(({ sheetId }) => sheetId === sheet(name).id)!;
  expect(table.box.rows).toBe(count + 1);
  const last = table.box.row + count;
  expect([0, 1, 3, 4].map((column) => sheet(name).value(last, column))).toEqual([expect.any(String), count + 1, `C${count + 1}`, `bj-${count + 1}`]);
});

test("what is cancelled or broken off leaves no sheet", async () => {
  const before = opened.excel.workbook.meta.order;
  const stop = new AbortController();
  const many = inspectionOf(Array.from({ length: 9_000 }, (_, at) => wrong(at + 2)));
  await expect(report(many, { signal: stop.signal, progress: () => stop.abort() })).rejects.toMatchObject({ error: { kind: "cancelled" } });
  expect(opened.excel.workbook.meta.order).toEqual(before);
  await opened.excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  await expect(report(inspectionOf([wrong(2)]))).rejects.toMatchObject({ error: { kind: "protected-sheet" } });
});

test("the desk inspects, marks, reports", async () => {
  await setUp(opened, "{region}-{seq:4}");
  await addBook(opened, "region", [["北京", "BJ"], ["上海", "SH"]]);
  await opened.fill("客户", [["名称", "地区", "编码"], ["甲", "北京", "BJ-0001"], ["乙", "上海", "sh-0001"], ["丙", "北京", "BJ-OOO2"], ["丁", "北京", "BJ-0001"]]);
  const desk = await opened.app.validate();
  const inspection = await desk.inspect({ list: await opened.app.lists.find(), rule: "客户编码", column: 2, columns: { region: 1 }, customer: 0 }, quietRun());
  expect(await desk.mark(inspection, inspection.found)).toEqual({ marked: inspection.found.length });
  expect(await desk.isMarked("客户")).toBe(true);
  const { sheet: name } = await desk.writeReport(inspection, "zh-CN", quietRun());
  expect((await findings(name)).map((row) => row["单元格"])).toEqual(expect.arrayContaining(["C3", "C4", "C5"]));
  const again = await desk.inspect(inspection.request, quietRun());
  expect(again.found).toEqual(inspection.found);
});

import { createInspectionMemory } from "../app/validate/inspectionMemory";
import { createOriginals } from "../app/validate/originals";
import { repairList, type RepairParts } from "../app/validate/repairList";
import { undoRepair } from "../app/validate/undoRepair";
import type { ListInspection, RowRepair } from "../app/validateApi";
import type { SeenCell } from "../core/validate/inspection";
import { addBook, openCustCode, type OpenedCustCode, quietRun, setUp } from "./testing/openCustCode";

// What the user's cells held comes into the sheet of originals before anything else is written, and out of it again as it was.

let opened: OpenedCustCode;

afterEach(() => opened.close());

const sheet = "老系统";

/** Customers and their codes, as an old system gave them and Excel spoilt them. */
async function open(codes: readonly unknown[], pattern = "{region}{seq:4}"): Promise<RepairParts> {
  opened = await openCustCode();
  await setUp(opened, pattern);
  await addBook(opened, "region", [["北京", "01"], ["上海", "02"]]);
  await opened.fill(sheet, [["客户", "编码"], ...codes.map((code, at) => [`客户${at + 1}`, code])]);
  const parts = { workspace: opened.app.workspace, ports: opened.ports };
  return { ...parts, memory: createInspectionMemory(), originals: createOriginals(parts), nameOf: async () => (row) => `第${row}行`, rowsPerStep: 3 };
}

/** The list as it stands, judged by nothing: what counts here is what its cells held. */
async function look({ memory, ports }: RepairParts, change: Partial<ListInspection["request"]> = {}): Promise<ListInspection> {
  const list = await opened.app.lists.find();
  const request = { list, rule: "客户编码", column: 1, columns: {}, ...change };
  const cells = await ports.repairs.seen({ sheet: list.sheet, firstRow: list.firstRow, rowCount: list.rowCount }, 1);
  memory.keep(request, new Map(cells.map((cell, at): [number, SeenCell] => [list.firstRow + at, cell])));
  return { rows: list.rowCount, good: 0, found: [], about: [], request, sheetColumn: 1, changes: undefined };
}

const column = async () => (await opened.values(sheet)).slice(1).map((row) => row[1]);
const original = async () => (await opened.rows("CustCodeOriginals")).map((row) => [row["单元格"], row["原值"], row["原类型"], row["原数字格式"], row["原公式"], row["新编码"]]);
const states = (parts: RepairParts, rows: readonly number[]) => parts.ports.repairs.states(sheet, 1, rows);
const repair = (row: number, code: string): RowRepair => ({ row, code });

async function edit(work: (worksheet: Excel.Worksheet) => void): Promise<void> {
  await opened.excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(sheet));
    await context.sync();
  });
}

test("codes come as text, originals into a sheet of their own; undoing gives every cell back as it was", async () => {
  const parts = await open([10001, "0100O2", "=\"01\"&\"0003\"", "3-5", true, "=1/0", ""]);
  await edit((worksheet) => void (worksheet.getRange("B2").numberFormat = [["000000"]]));
  const before = await states(parts, [2, 3, 4, 5, 6, 7, 8]);
  const codes = [2, 3, 4, 5, 6, 7].map((row) => repair(row, `01000${row - 1}`));
  const seen = await look(parts);
  const outcome = await repairList(parts, seen, codes, quietRun());
  expect(outcome).toMatchObject({ repaired: 6, changed: [], taken: [] });
  expect((await column()).slice(0, 6)).toEqual(["010001", "010002", "010003", "010004", "010005", "010006"]);
  expect(await original()).toEqual([
    ["B2", "10001", "数字", "000000", "", "010001"],
    ["B3", "0100O2", "文本", "General", "", "010002"],
    ["B4", "010003", "文本", "General", "=\"01\"&\"0003\"", "010003"],
    ["B5", String(before.get(5)!.value), "数字", "d-mmm", "", "010004"],
    ["B6", "true", "逻辑值", "General", "", "010005"],
    ["B7", "#DIV/0!", "错误值", "General", "=1/0", "010006"],
  ]);
  expect(await parts.originals.batches()).toEqual([expect.objectContaining({ batch: outcome.batch, sheet, count: 6 })]);

  expect(await undoRepair(parts, outcome.batch, quietRun())).toEqual({ restored: 6, changed: 0 });
  expect(await states(parts, [2, 3, 4, 5, 6, 7, 8])).toEqual(before);
  expect(await parts.originals.batches()).toEqual([]);
  expect((await opened.rows("CustCodeLog")).map((row) => row["动作"]).slice(-2)).toEqual(["修复编码", "撤销修复"]);
});

test("cells that changed since they were judged are left alone and counted", async () => {
  const parts = await open(["a1", "a2", "a3", "a4"]);
  const seen = await look(parts);
  await edit((worksheet) => {
    worksheet.getRange("B3").values = [["mine"]];
    worksheet.getRange("B4").formulas = [["=\"a3\""]];
  });
  const outcome = await repairList(parts, seen, [2, 3, 4, 5].map((row) => repair(row, `01000${row}`)), quietRun());
  expect(outcome).toMatchObject({ repaired: 2, changed: [3, 4], taken: [] });
  expect(await column()).toEqual(["010002", "mine", "a3", "010005"]);
});

test("an inspection that this page does not know repairs nothing", async () => {
  const parts = await open(["a1"]);
  const seen = await look(parts);
  expect(await repairList({ ...parts, memory: createInspectionMemory() }, seen, [repair(2, "010001")], quietRun())).toMatchObject({ repaired: 0, changed: [2] });
});

test("a colleague who types between the look and the write keeps what was typed", async () => {
  const parts = await open(["a1", "a2"]);
  const seen = await look(parts);
  let arrived: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (arrived = resolve));
  const release = opened.excel.host.faults.hold((entry) => {
    const body = JSON.stringify(entry.body);
    const isCells = entry.writes && body.includes("010002") && !body.includes("a2");
    if (isCells) arrived();
    return isCells;
  });
  const running = repairList(parts, seen, [repair(2, "010001"), repair(3, "010002")], quietRun());
  await reached;
  const model = opened.excel.workbook.sheets.find(({ name }) => name === sheet)!;
  model.values.set(2, 1, "theirs");
  release();
  expect(await running).toMatchObject({ repaired: 1, changed: [3] });
  expect(await column()).toEqual(["010001", "theirs"]);
});

test("a code that another row has by now, that two rows would get, or that is void or another customer's is refused", async () => {
  const parts = await open(["a1", "a2", "a3", "a4", "a5", "０１０００9"]);
  await opened.fill("名单", [["名称", "地区"], ["客户4", "北京"], ["别人", "北京"], ["某人", "北京"]]);
  const list = await opened.app.lists.find();
  const { columns } = opened.app.lists.propose("客户编码", list);
  await opened.app.lists.issue({ list, rule: "客户编码", columns, recordKey: 0, targetHeader: "编码", includeHidden: false }, quietRun());
  await opened.app.workspace.exclusive(() => opened.app.workspace.release(["010003"], "void"));
  await opened.select(sheet, "A2");

  const seen = await look(parts, { customer: 0 });
  const wanted = [repair(2, "010009"), repair(3, "020001"), repair(4, "020001"), repair(5, "010001"), repair(6, "010002")];
  const outcome = await repairList(parts, seen, wanted, quietRun());
  expect(outcome).toMatchObject({ repaired: 2, changed: [], taken: [2, 4, 6] });
  expect(await column()).toEqual(["a1", "020001", "a3", "010001", "a5", "０１０００9"]);
  expect(await repairList(parts, seen, [repair(2, "010003")], quietRun())).toMatchObject({ repaired: 0, taken: [2] });
});

test("undoing finds codes that were sorted, leaves those that somebody changed, and does not touch what was undone", async () => {
  const parts = await open([1, 2, 3, 4]);
  const { batch } = await repairList(parts, await look(parts), [2, 3, 4, 5].map((row) => repair(row, `01000${row}`)), quietRun());
  await edit((worksheet) => {
    worksheet.getRange("B2:B5").values = [["010005"], ["010004"], ["010003"], ["mine"]];
  });
  expect(await undoRepair(parts, batch, quietRun())).toEqual({ restored: 3, changed: 1 });
  expect(await column()).toEqual([4, 3, 2, "mine"]);
  expect(await undoRepair(parts, batch, quietRun())).toEqual({ restored: 0, changed: 4 });
});

test("two repairs of one cell are undone one after the other", async () => {
  const parts = await open([7]);
  const first = await repairList(parts, await look(parts), [repair(2, "010001")], quietRun());
  const second = await repairList(parts, await look(parts), [repair(2, "010002")], quietRun());
  expect((await parts.originals.batches()).map(({ batch }) => batch)).toEqual([second.batch, first.batch]);
  expect(await undoRepair(parts, first.batch, quietRun())).toEqual({ restored: 0, changed: 1 });
  expect(await undoRepair(parts, second.batch, quietRun())).toEqual({ restored: 1, changed: 0 });
  expect(await column()).toEqual(["010001"]);
});

test("a protected sheet and merged cells are refused before anything is written", async () => {
  const parts = await open(["a1", "a2", "a3"]);
  await edit((worksheet) => worksheet.getRange("B3:B4").merge());
  const seen = await look(parts);
  await expect(repairList(parts, seen, [repair(3, "010001")], quietRun())).rejects.toMatchObject({ error: { kind: "merged-cells" } });
  expect(await repairList(parts, seen, [repair(2, "010001")], quietRun())).toMatchObject({ repaired: 1 });
  await edit((worksheet) => worksheet.protection.protect());
  await expect(repairList(parts, seen, [repair(4, "010002")], quietRun())).rejects.toMatchObject({ error: { kind: "protected-sheet" } });
  expect(await original()).toHaveLength(1);
});

test("rows that are hidden are repaired like others, and stay hidden", async () => {
  const parts = await open(["a1", "a2", "a3"]);
  await edit((worksheet) => void (worksheet.getRange("3:3").rowHidden = true));
  expect(await repairList(parts, await look(parts), [2, 3, 4].map((row) => repair(row, `01000${row}`)), quietRun())).toMatchObject({ repaired: 3 });
  expect(await column()).toEqual(["010002", "010003", "010004"]);
  expect([...(await opened.ports.lists.hiddenRows({ sheet, firstRow: 2, rowCount: 3 }))]).toEqual([3]);
});

test("the sheet of originals is none of the user's lists: nothing is found, judged or counted in it", async () => {
  const parts = await open(["a1"]);
  await repairList(parts, await look(parts), [repair(2, "010001")], quietRun());
  await opened.select("CustCode 原值", "A4");
  await expect(opened.app.lists.find()).rejects.toMatchObject({ error: { kind: "own-sheet" } });
  expect(await opened.ports.formulaCells.find(["010001"])).toEqual(new Map([["010001", ["老系统!B2"]]]));
});

test("originals are found by the name of their table; a table that lost a column stops before anything is written", async () => {
  const parts = await open(["a1", "a2"]);
  const seen = await look(parts);
  const { batch } = await repairList(parts, seen, [repair(2, "010001")], quietRun());
  await opened.excel.run(async (context) => {
    context.workbook.worksheets.getItem("CustCode 原值").name = "归档";
    await context.sync();
  });
  expect(await undoRepair(parts, batch, quietRun())).toEqual({ restored: 1, changed: 0 });
  await opened.excel.run(async (context) => {
    context.workbook.tables.getItem("CustCodeOriginals").columns.getItem("原公式").delete();
    await context.sync();
  });
  await expect(repairList(parts, seen, [repair(3, "010002")], quietRun())).rejects.toMatchObject({ error: { kind: "blocked" } });
  expect(await column()).toEqual(["a1", "a2"]);
});

test("hostile texts come through the sheet of originals unchanged", async () => {
  const hostile = ["=1+1", "'quoted", "-5", "\u202eabc\u200b", "😀", "\ud83d", "y".repeat(10_000), " 01 ", "2024-01-02", "#N/A", "a\nb"];
  const parts = await open(hostile.map((text) => `'${text}`));
  const rows = hostile.map((_, at) => at + 2);
  const before = await states(parts, rows);
  const { batch } = await repairList(parts, await look(parts), rows.map((row) => repair(row, `01${String(row).padStart(4, "0")}`)), quietRun());
  expect(await undoRepair(parts, batch, quietRun())).toEqual({ restored: hostile.length, changed: 0 });
  expect(await states(parts, rows)).toEqual(before);
});

test("a list that is stopped keeps what was repaired so far, all of it with its originals", async () => {
  const parts = await open(Array.from({ length: 9 }, (_, at) => `a${at}`));
  const controller = new AbortController();
  const run = { signal: controller.signal, progress: (done: number) => void (done >= 3 && controller.abort()) };
  const outcome = await repairList(parts, await look(parts), Array.from({ length: 9 }, (_, at) => repair(at + 2, `01000${at}`)), run);
  expect(outcome.repaired).toBe(3);
  expect(await original()).toHaveLength(3);
  expect((await column()).filter((code) => String(code).startsWith("01"))).toHaveLength(3);
});

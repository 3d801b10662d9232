import type { InspectRequest, ListInspection, RowRepair, ValidateUseCases } from "../app/validateApi";
import { countRepairs } from "../app/validateApi";
import { addBook, openCustCode, type OpenedCustCode, quietRun, setUp } from "./testing/openCustCode";

// Lists as branches send them, judged and repaired end to end on the emulated Excel.

let opened: OpenedCustCode;
let desk: ValidateUseCases;

afterEach(() => opened.close());

const sheet = "分公司";

async function open(rows: readonly (readonly unknown[])[], pattern = "{region}-{seq:4}", books: readonly (readonly [string, string])[] = [["北京", "BJ"], ["上海", "SH"]]): Promise<void> {
  opened = await openCustCode();
  await setUp(opened, pattern);
  await addBook(opened, "region", books);
  await opened.fill(sheet, [["客户", "地区", "编码"], ...rows]);
  desk = await opened.app.validate();
}

async function request(change: Partial<InspectRequest> = {}): Promise<InspectRequest> {
  return { list: await opened.app.lists.find(), rule: "客户编码", column: 2, columns: { region: 1 }, customer: 0, ...change };
}

const inspect = async (change: Partial<InspectRequest> = {}) => desk.inspect(await request(change), quietRun());
const kinds = ({ found }: ListInspection) => Object.fromEntries(found.map(({ row, findings }) => [row, findings.map(({ kind }) => kind)]));
const certain = ({ found }: ListInspection): RowRepair[] => found.flatMap(({ row, repair }) => (repair?.certainty === "certain" ? [{ row, code: repair.candidates[0]!.code }] : []));
const column = async () => (await opened.values(sheet)).slice(1).map((row) => row[2]);

async function edit(work: (worksheet: Excel.Worksheet) => void): Promise<void> {
  await opened.excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(sheet));
    await context.sync();
  });
}

test("a list is judged, repaired as text, judged again with what changed, and given back", async () => {
  await open([
    ["甲", "北京", "BJ-0001"], ["乙", "上海", "sh-0001"], ["丙", "北京", "BJ-OOO2"], ["丁", "北京", "ＢＪ－０００３"], ["戊", "上海", "BJ-0004"], ["己", "上海", ""], ["庚", "上海", "SH-0002 "],
  ]);
  const first = await inspect();
  expect(first).toMatchObject({ rows: 7, good: 1, sheetColumn: 2, changes: undefined });
  expect(kinds(first)).toMatchObject({ 3: ["code-case"], 7: ["code-blank"], 8: ["code-spaces"] });
  expect(kinds(first)[6]).toContain("code-contradicts-row");
  const outcome = await desk.repair(first, certain(first), quietRun());
  expect(outcome.repaired).toBe(certain(first).length);
  expect(outcome.repaired).toBeGreaterThan(2);
  expect(await column()).toEqual(expect.arrayContaining(["SH-0001", "BJ-0003", "SH-0002"]));

  const second = await inspect();
  expect(second.changes).toEqual({ mended: outcome.repaired, fresh: [] });
  expect(await desk.repairs()).toMatchObject([{ batch: outcome.batch, sheet, count: outcome.repaired }]);
  expect(await desk.undoRepair(outcome.batch, quietRun())).toEqual({ restored: outcome.repaired, changed: 0 });
  expect(await column()).toEqual(["BJ-0001", "sh-0001", "BJ-OOO2", "ＢＪ－０００３", "BJ-0004", "", "SH-0002 "]);
  expect((await inspect()).changes?.fresh).toHaveLength(outcome.repaired);
});

test("codes of digits that Excel took for numbers and dates come back by what their cells say", async () => {
  await open([["甲", "北京", 10001], ["乙", "上海", 20002], ["丙", "北京", 10003], ["丁", "北京", "'010004"]], "{region}{seq:4}", [["北京", "01"], ["上海", "02"]]);
  await edit((worksheet) => void (worksheet.getRange("C3").numberFormat = [["000000"]]));
  const found = await inspect();
  expect(kinds(found)).toEqual({ 2: ["code-zeros-lost"], 3: ["code-number"], 4: ["code-zeros-lost"] });
  await desk.repair(found, certain(found), quietRun());
  expect(await column()).toEqual(["010001", "020002", "010003", "010004"]);
  const states = await opened.ports.repairs.states(sheet, 2, [2, 3, 4]);
  expect([...states.values()].map(({ format, formula }) => [format, formula])).toEqual([["@", ""], ["@", ""], ["@", ""]]);
});

test("formulas of ours are as good as their answer; others, errors and booleans are told", async () => {
  await open([["甲", "北京", "BJ-0001"], ["乙", "北京", "=\"BJ-\"&\"0002\""], ["丙", "北京", "=1/0"], ["丁", "北京", true]]);
  expect(kinds(await inspect())).toEqual({ 3: ["code-formula"], 4: ["code-error", "code-formula"], 5: ["code-boolean"] });
});

test("what the register and the counters know is held against the list", async () => {
  await open([["甲", "北京", ""], ["乙", "北京", ""]]);
  const list = await opened.app.lists.find();
  await opened.app.lists.issue({ list, rule: "客户编码", columns: { region: 1 }, recordKey: 0, target: 2, targetHeader: "编码", includeHidden: false }, quietRun());
  expect((await inspect()).found).toEqual([]);
  await edit((worksheet) => {
    worksheet.getRange("A2:C3").values = [["丙", "北京", "BJ-0001"], ["乙", "北京", "BJ-0007"]];
  });
  const found = kinds(await inspect());
  expect(found[2]).toContain("code-other-customer");
  expect(found[3]).toContain("number-above-counter");
});

test("hidden rows and merged cells are told of the list", async () => {
  await open([["甲", "北京", "BJ-0001"], ["乙", "北京", "BJ-0002"], ["丙", "北京", "BJ-0003"]]);
  await edit((worksheet) => {
    worksheet.getRange("3:3").rowHidden = true;
    worksheet.getRange("A4:A5").merge();
  });
  expect((await inspect()).about.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["list-hidden-rows", "list-merged-cells"]));
});

test("the rule that explains most of a column is found, with its share", async () => {
  await open([["甲", "北京", "BJ-0001"], ["乙", "上海", "sh-0002"], ["丙", "北京", "?"], ["丁", "北京", ""]]);
  await opened.app.rules.save({ name: "数字", pattern: "{seq:6}" });
  const { list } = await request();
  expect(await desk.fits(list, 2)).toEqual([{ rule: "客户编码", version: 1, read: 1, tidied: 1, of: 3 }]);
  expect(await desk.fits(list, 0)).toEqual([]);
});

test("a list that follows no rule says so once", async () => {
  await open(Array.from({ length: 40 }, (_, at) => [`客户${at}`, "北京", `备注${"甲乙丙丁"[at % 4]!}`]));
  const found = await inspect();
  expect(found.about.map(({ kind }) => kind)).toContain("list-follows-no-rule");
  expect(found.found.filter(({ findings }) => findings.some(({ kind }) => kind === "code-format"))).toEqual([]);
});

test("an empty list, a rule that there is not, and a list that is stopped", async () => {
  await open([["甲", "北京", "BJ-0001"]]);
  const given = await request();
  expect(await desk.inspect({ ...given, list: { ...given.list, rowCount: 0 } }, quietRun())).toMatchObject({ rows: 0, good: 0, found: [] });
  await expect(desk.inspect({ ...given, rule: "没有" }, quietRun())).rejects.toMatchObject({ error: { kind: "no-rule" } });
  const controller = new AbortController();
  controller.abort();
  await expect(desk.inspect(given, { signal: controller.signal, progress: () => undefined })).rejects.toMatchObject({ error: { kind: "cancelled" } });
});

test("a hundred thousand rows are read, judged, repaired and given back in pieces, and the page breathes", async () => {
  const count = 100_000;
  const written = (at: number) => `${at % 2 ? "BJ" : "SH"}-${String((at >> 1) + 1).padStart(6, "0")}`;
  await open(Array.from({ length: count }, (_, at) => [`客户${at}`, at % 2 ? "北京" : "上海", at % 10 ? written(at) : written(at).toLowerCase()]), "{region}-{seq:6}");
  const done: number[] = [];
  const run = { signal: new AbortController().signal, progress: (now: number) => void done.push(now) };
  const found = await desk.inspect(await request(), run);
  expect(done.length).toBeGreaterThan(10);
  expect(countRepairs(found).certain).toBe(count / 10);
  const outcome = await desk.repair(found, certain(found), quietRun());
  expect(outcome).toMatchObject({ repaired: count / 10, changed: [], taken: [] });
  expect((await column()).filter((code, at) => code !== written(at))).toEqual([]);
  expect(await desk.undoRepair(outcome.batch, quietRun())).toEqual({ restored: count / 10, changed: 0 });
  expect((await column()).filter((code, at) => code !== written(at))).toHaveLength(count / 10);
}, 240_000);

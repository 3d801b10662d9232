// What happens to our sheets in an office: renamed, moved, sorted, filtered, cut, translated, turned into numbers. What can be healed is healed
// and logged; what cannot is said, and nothing is issued until somebody has decided. No code comes twice.
import { addBook, openCustCode, type OpenedCustCode, quietRun, requestFor, setUp } from "../src/excel/testing/openCustCode";
import { CustCodeError } from "../src/app/api";

let opened: OpenedCustCode;

const LIST = [["名称", "地区"], ["甲", "北京"], ["乙", "上海"], ["丙", "北京"]];

beforeEach(async () => {
  opened = await openCustCode();
  await setUp(opened, "{region}{seq:4}");
  await addBook(opened, "region", [["北京", "01"], ["上海", "02"]]);
  await opened.fill("名单", LIST);
  await issue();
});
afterEach(() => opened.close());

async function issue(): Promise<unknown> {
  try {
    const list = await opened.app.lists.find();
    return await opened.app.lists.issue(requestFor(opened, list, { recordKey: 0 }), quietRun());
  } catch (error) {
    if (error instanceof CustCodeError) return error.error.kind;
    throw error;
  }
}

const sheetOf = (table: string, work: (sheet: Excel.Worksheet, table: Excel.Table) => void) =>
  opened.excel.run(async (context) => {
    const item = context.workbook.tables.getItem(`CustCode${table}`);
    work(item.worksheet, item);
    await context.sync();
  });

/** Another day: nothing of what this page remembers is left. */
async function reopen(): Promise<void> {
  const { workbook } = opened.excel;
  opened.close();
  opened = await openCustCode({ workbook });
}

/** Issues for three more customers; the codes of all. */
async function goOn(): Promise<unknown[]> {
  await opened.fill("名单2", [["名称", "地区"], ["丁", "北京"], ["戊", "上海"], ["甲", "北京"]]);
  expect(await issue()).toMatchObject({ issued: 2, known: 1 });
  return (await opened.values("名单2")).slice(1).map((row) => row[2]);
}

const codes = async () => (await opened.rows("CustCodeRegister")).map((row) => row["编码"]);
const actions = async () => (await opened.rows("CustCodeLog")).map((row) => row["动作"]);
const next = ["010003", "020002", "010001"];

test.each<[string, () => Promise<unknown>]>([
  ["sheets renamed", () => sheetOf("Register", (sheet) => void (sheet.name = "台账"))],
  ["sheets moved and hidden", () => sheetOf("Register", (sheet) => {
    sheet.position = 0;
    sheet.visibility = "Hidden";
  })],
  ["the register sorted downwards", () => sheetOf("Register", (_, table) => table.sort.apply([{ key: 0, ascending: false }]))],
  ["the register filtered", () => sheetOf("Register", (_, table) => table.columns.getItemAt(0).filter.applyValuesFilter(["010001"]))],
  ["counters sorted and filtered", () => sheetOf("Counters", (_, table) => {
    table.sort.apply([{ key: 1, ascending: false }]);
    table.columns.getItemAt(1).filter.applyValuesFilter(["01"]);
  })],
  ["columns inserted between ours", () => sheetOf("Register", (_, table) => {
    table.columns.add(1, undefined, "部门");
    table.columns.add(0, undefined, "备注");
  })],
  ["counters deleted", () => sheetOf("Counters", (sheet) => sheet.delete())],
  ["the log deleted", () => sheetOf("Log", (sheet) => sheet.delete())],
  ["titles overwritten", () => sheetOf("Register", (sheet) => void (sheet.getRange("A1").values = [["登记表"]]))],
])("%s: numbers go on, today and another day", async (_, spoil) => {
  await spoil();
  await opened.excel.settled();
  await opened.app.setup.reload();
  expect(await goOn()).toEqual(next);
  await reopen();
  expect(opened.app.state.get()).toMatchObject({ phase: "ready", registered: 5 });
  await opened.fill("名单3", [["名称", "地区"], ["己", "北京"]]);
  expect(await issue()).toMatchObject({ issued: 1 });
  expect((await opened.values("名单3"))[1]?.[2]).toBe("010004");
});

test("codes and keys that became numbers are known all the same, put right with the next write, and logged", async () => {
  await sheetOf("Register", (_, table) => {
    for (const at of [0, 3]) {
      const column = table.columns.getItemAt(at).getDataBodyRange();
      column.numberFormat = [["0"], ["0"], ["0"]];
      column.values = at === 0 ? [[10001], [20001], [10002]] : [[1], [2], [1]];
    }
  });
  await reopen();
  expect(opened.app.state.get()).toMatchObject({ phase: "ready", problems: [] });
  expect(await goOn()).toEqual(next);
  expect(await codes()).toEqual(["010001", "020001", "010002", "010003", "020002"]);
  expect((await opened.rows("CustCodeRegister")).map((row) => row["流水依据"])).toEqual(["01", "02", "01", "01", "02"]);
  expect(await actions()).toContain("修复工作表");
});

test.each<[string, string | number]>([["a code that no number of digits can bring back", 7], ["a code that was emptied", ""]])("%s stops issuing until it is entered again", async (_, value) => {
  await sheetOf("Register", (_sheet, table) => {
    const cell = table.columns.getItemAt(0).getDataBodyRange().getCell(0, 0);
    cell.numberFormat = [["0"]];
    cell.values = [[value]];
  });
  await reopen();
  expect(opened.app.state.get()).toMatchObject({ phase: "blocked", problems: [{ kind: "code-unreadable", row: 4, blocks: true }] });
  await opened.fill("名单2", [["名称", "地区"], ["丁", "北京"]]);
  expect(await issue()).toBe("blocked");
  await sheetOf("Register", (_sheet, table) => {
    const cell = table.columns.getItemAt(0).getDataBodyRange().getCell(0, 0);
    cell.numberFormat = [["@"]];
    cell.values = [["010001"]];
  });
  await opened.app.setup.reload();
  expect(await goOn()).toEqual(next);
});

test("headers that were translated are put back on a click, and nothing is issued before", async () => {
  await sheetOf("Register", (_, table) => {
    table.getHeaderRowRange().getCell(0, 0).getResizedRange(0, 4).values = [["Codice", "Regola", "Versione", "Chiave", "Numero"]];
  });
  await reopen();
  expect(opened.app.state.get().phase).toBe("blocked");
  await opened.app.setup.create({ locale: "zh-CN", rule: { name: "客户编码", pattern: "{region}{seq:4}" }, codebooks: [] });
  expect(opened.app.state.get()).toMatchObject({ phase: "ready", registered: 3 });
  expect(await goOn()).toEqual(next);
});

test("a table turned into a range becomes a table again over its rows", async () => {
  await sheetOf("Register", (_, table) => void table.convertToRange());
  await reopen();
  expect(opened.app.state.get()).toMatchObject({ phase: "blocked", problems: [{ kind: "table-missing" }] });
  expect(await issue()).toBe("blocked");
  await opened.app.setup.create({ locale: "zh-CN", rule: { name: "客户编码", pattern: "{region}{seq:4}" }, codebooks: [] });
  expect(opened.app.state.get()).toMatchObject({ phase: "ready", registered: 3 });
  expect(await goOn()).toEqual(next);
  expect(opened.excel.workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith("CustCode"))).toHaveLength(5);
});

test("the register deleted while we look: nothing is issued; made again, it holds what this page knows", async () => {
  await sheetOf("Register", (sheet) => sheet.delete());
  await opened.excel.settled();
  await opened.app.setup.reload();
  expect(opened.app.state.get().phase).toBe("blocked");
  expect(await issue()).toBe("blocked");
  await opened.app.setup.create({ locale: "zh-CN", rule: { name: "客户编码", pattern: "{region}{seq:4}" }, codebooks: [] });
  expect(opened.app.state.get()).toMatchObject({ phase: "ready", registered: 3 });
  expect(await goOn()).toEqual(next);
});

test("rows deleted from the register come back from memory, and are logged", async () => {
  await sheetOf("Register", (_, table) => table.rows.getItemAt(1).delete());
  await opened.excel.settled();
  await opened.app.setup.reload();
  expect((await codes()).sort()).toEqual(["010001", "010002", "020001"]);
  expect(await actions()).toContain("补登记");
});

test("a workbook whose customers are hashes goes on with them after another program dropped the settings", async () => {
  await opened.ports.settings.set("hashedKeys", "on");
  await reopen();
  await opened.fill("名单4", [["名称", "地区"], ["庚", "北京"]]);
  await issue();
  const [last] = (await opened.rows("CustCodeRegister")).slice(-1);
  expect(last).toMatchObject({ 编码: "010003", 客户标识: expect.stringMatching(/^#[A-Z2-7]{26}$/) as string });
  await opened.ports.settings.set("hashedKeys", "");
  await reopen();
  await opened.fill("名单5", [["名称", "地区"], ["庚", "北京"], ["甲", "北京"], ["辛", "北京"]]);
  expect(await issue()).toMatchObject({ issued: 1, known: 2 });
  expect((await opened.values("名单5")).slice(1).map((row) => row[2])).toEqual(["010003", "010001", "010004"]);
  expect((await opened.rows("CustCodeRegister")).at(-1)).toMatchObject({ 客户标识: expect.stringMatching(/^#/) as string });
});

import type { EncodeRequest } from "../app/api";
import { createCustCode, type CustCodeApp } from "../app/custCode";
import { createLists } from "../app/lists/createLists";
import { createRecovery, type Recovery } from "../app/recovery";
import { createExcelPorts } from ".";
import { addBook, openCustCode, type OpenedCustCode, quietRun, requestFor, setUp } from "./testing/openCustCode";

// What crashes leave: found, finished, closed, taken back. Whatever breaks off, no code is given twice and no cell shows a code that the register
// does not know.

let opened: OpenedCustCode;
let apps: CustCodeApp[];

beforeEach(async () => {
  localStorage.clear();
  opened = await openCustCode();
  apps = [opened.app];
  await setUp(opened, "{region}-{seq:4}");
  await addBook(opened, "region", [["北京", "BJ"], ["上海", "SH"]]);
});

afterEach(() => {
  for (const app of apps) app.stop();
  opened.close();
});

/** The add-in anew, as after the tab was closed; on another machine, nothing is remembered. */
async function startAnew(machine: "same" | "other" = "same", at = ""): Promise<CustCodeApp> {
  for (const app of apps) app.stop();
  const made = createExcelPorts();
  const person = machine === "same" ? made.person : { ...made.person, remember: () => undefined, forget: () => undefined, ownBatches: () => [] };
  const clock = at === "" ? made.clock : { ...made.clock, now: () => at };
  const app = createCustCode({ ...made, person, clock }, (error) => opened.errors.push(error));
  apps.push(app);
  ports = { ...made, person, clock };
  await app.start();
  await app.settled();
  return app;
}

let ports = createExcelPorts();

const recoveryOf = (app: CustCodeApp, rowsPerStep?: number): Recovery => createRecovery({ workspace: app.workspace, ports, forget: app.forgetCodes, state: app.recoveryState, rowsPerStep });

const ROWS: readonly (readonly string[])[] = [["甲", "北京"], ["乙", "上海"], ["丙", "北京"], ["丁", "北京"], ["戊", "上海"], ["己", "北京"]];

async function fillList(rows = ROWS, sheet = "名单"): Promise<EncodeRequest> {
  await opened.fill(sheet, [["名称", "地区", "编码"], ...rows.map((row) => [...row, ""])]);
  const list = await opened.app.lists.find();
  return { ...requestFor(opened, list), recordKey: 0 };
}

/** Issues in steps of two rows; the tab is closed at the write whose body holds the text. */
async function crashAt(request: EncodeRequest, text: RegExp): Promise<void> {
  const { faults } = opened.excel.host;
  let arrived: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (arrived = resolve));
  faults.add((entry) => {
    const picked = entry.writes && text.test(JSON.stringify(entry.body));
    if (picked) arrived();
    return picked;
  }, { drop: true });
  const lists = createLists({ workspace: opened.app.workspace, ports: opened.ports, onError: (error) => opened.errors.push(error), rowsPerStep: 2 });
  void lists.issue(request, quietRun());
  await reached;
  faults.clear();
}

const codes = async (sheet = "名单") => (await opened.values(sheet)).map((row) => row[2]).slice(1);
const registered = () => opened.rows("CustCodeRegister");
const actions = async () => (await opened.rows("CustCodeLog")).map((row) => row["动作"]);

/** The second step's cells: its codes are registered and stand nowhere. */
const SECOND_CELLS = /"BJ-0002"\],\["BJ-0003"\]\]/;

test("an action whose tab was closed is found at the next start, and finished", async () => {
  await crashAt(await fillList(), SECOND_CELLS);
  const app = await startAnew();
  const [found] = app.state.get().unfinished;
  expect(found).toMatchObject({ own: true, list: "名单!A1:C7", registered: 4, missing: 2, rows: [4, 5] });
  const recovery = recoveryOf(app);
  const steps: number[] = [];
  expect(await recovery.finish(found!.batch, { ...quietRun(), progress: (done) => steps.push(done) })).toEqual({ written: 2, left: [] });
  expect([await codes(), steps]).toEqual([["BJ-0001", "SH-0001", "BJ-0002", "BJ-0003", "", ""], [2]]);
  expect([app.state.get().unfinished, (await actions()).slice(-2), localStorage.getItem("custcode.openBatches")]).toEqual([[], ["开始发放", "补完发放"], ""]);
  expect(await recovery.finish(found!.batch, quietRun())).toEqual({ written: 0, left: [] });
  expect((await actions()).filter((word) => word === "补完发放")).toHaveLength(1);
});

test.each([
  ["sorted", () => opened.fill("名单", [["名称", "地区", "编码"], ["丁", "北京", ""], ["丙", "北京", ""], ["甲", "北京", "BJ-0001"], ["乙", "上海", "SH-0001"]]), ["BJ-0003", "BJ-0002", "BJ-0001", "SH-0001"], []],
  ["given rows above", () => opened.fill("名单", [["客户名单", "", ""], ["名称", "地区", "编码"], ["甲", "北京", "BJ-0001"], ["乙", "上海", "SH-0001"], ["庚", "北京", ""], ["丙", "北京", ""], ["丁", "北京", ""]]), ["编码", "BJ-0001", "SH-0001", "", "BJ-0002", "BJ-0003"], []],
  ["filled by hand", () => opened.fill("名单", [["名称", "地区", "编码"], ["甲", "北京", "BJ-0001"], ["乙", "上海", "SH-0001"], ["丙", "北京", "mine"], ["丁", "北京", ""]]), ["BJ-0001", "SH-0001", "mine", "BJ-0003"], ["BJ-0002"]],
  ["given another region", () => opened.fill("名单", [["名称", "地区", "编码"], ["甲", "北京", "BJ-0001"], ["乙", "上海", "SH-0001"], ["丙", "上海", ""], ["丁", "北京", ""]]), ["BJ-0001", "SH-0001", "", "BJ-0003"], ["BJ-0002"]],
  ["given another column of codes", () => opened.fill("名单", [["名称", "地区", "电话"], ["甲", "北京", ""], ["乙", "上海", ""], ["丙", "北京", ""], ["丁", "北京", ""]]), ["", "", "", ""], ["BJ-0001", "SH-0001", "BJ-0002", "BJ-0003"]],
])("the list was %s meanwhile: codes come to their customers, and nowhere else", async (_, change, expected, left) => {
  await crashAt(await fillList(ROWS.slice(0, 4)), SECOND_CELLS);
  await change();
  const app = await startAnew();
  const { batch } = app.state.get().unfinished[0]!;
  const recovery = recoveryOf(app);
  expect((await recovery.finish(batch, quietRun())).left).toEqual(left);
  expect((await codes()).slice(0, expected.length)).toEqual(expected);
  expect(await recovery.close(batch, "void")).toEqual({ voided: left.length, returned: 0 });
});

test("columns came before the codes: the header shows where they are", async () => {
  await crashAt(await fillList(ROWS.slice(0, 4)), SECOND_CELLS);
  await opened.fill("名单", [["名称", "地区", "电话", "编码"], ["甲", "北京", "", "BJ-0001"], ["乙", "上海", "", "SH-0001"], ["丙", "北京", "", ""], ["丁", "北京", "", ""]]);
  const app = await startAnew();
  await recoveryOf(app).finish(app.state.get().unfinished[0]!.batch, quietRun());
  expect((await opened.values("名单")).slice(1).map((row) => row.slice(2))).toEqual([["", "BJ-0001"], ["", "SH-0001"], ["", "BJ-0002"], ["", "BJ-0003"]]);
});

test.each([["void", { voided: 2, returned: 0 }, "已作废"], ["return", { voided: 0, returned: 2 }, "已退回"]] as const)("closed with %s: codes in no cell end, the others stay", async (how, answer, word) => {
  await crashAt(await fillList(), SECOND_CELLS);
  const app = await startAnew();
  const { batch } = app.state.get().unfinished[0]!;
  const recovery = recoveryOf(app);
  expect(await recovery.close(batch, how)).toEqual(answer);
  expect((await registered()).map((row) => row["状态"])).toEqual(["已发放", "已发放", word, word]);
  expect([app.state.get().unfinished, (await actions()).at(-1)]).toEqual([[], "结束发放"]);
  expect(await recovery.close(batch, how)).toEqual({ voided: 0, returned: 0 });
  expect((await actions()).filter((each) => each === "结束发放")).toHaveLength(1);
});

test("somebody else's action counts as running for ten minutes; one that ended, was cancelled or registered nothing is none", async () => {
  await crashAt(await fillList(), SECOND_CELLS);
  expect((await startAnew("other")).state.get().unfinished).toEqual([]);
  const later = await startAnew("other", new Date(Date.now() + 11 * 60_000).toISOString());
  expect(later.state.get().unfinished).toMatchObject([{ own: false, missing: 2 }]);

  const app = await startAnew();
  await recoveryOf(app).close(app.state.get().unfinished[0]!.batch, "void");
  await opened.select("名单", "A2");
  const request = { ...requestFor(opened, await app.lists.find()), recordKey: 0 };
  const controller = new AbortController();
  const lists = createLists({ workspace: app.workspace, ports, onError: (error) => opened.errors.push(error), rowsPerStep: 5 });
  await lists.issue(request, { signal: controller.signal, progress: () => controller.abort() });
  await lists.issue(request, quietRun());
  const words = await actions();
  await lists.issue(request, quietRun());
  expect([words.slice(-4), await actions()]).toEqual([["开始发放", "发放", "开始发放", "发放"], words]);
  expect([await recoveryOf(app).unfinished(), localStorage.getItem("custcode.openBatches")]).toEqual([[], ""]);
});

test("an error ends an action after its first step: the same page says so at once", async () => {
  const request = await fillList();
  opened.excel.host.faults.add((entry) => entry.writes && /"BJ-0001"\],\["SH-0001"\]/.test(JSON.stringify(entry.body)) && !/已发放/.test(JSON.stringify(entry.body)), { failBefore: "GeneralException" });
  await expect(opened.app.lists.issue(request, quietRun())).rejects.toThrow();
  await opened.app.settled();
  expect(opened.app.state.get().unfinished).toMatchObject([{ own: true, registered: 6, missing: 6 }]);
});

test("cancelled while finishing: what is written stays, and the action is still unfinished", async () => {
  await crashAt(await fillList(), /"BJ-0001"\],\["SH-0001"\]/);
  const app = await startAnew();
  const { batch } = app.state.get().unfinished[0]!;
  const controller = new AbortController();
  const recovery = recoveryOf(app, 1);
  expect(await recovery.finish(batch, { signal: controller.signal, progress: () => controller.abort() })).toEqual({ written: 1, left: ["SH-0001"] });
  expect(app.state.get().unfinished).toMatchObject([{ batch, missing: 1 }]);
  expect(await recovery.finish(batch, quietRun())).toEqual({ written: 1, left: [] });
});

test("an undone adoption leaves the cells alone and frees the codes; counters are lowered only when numbers are handed back", async () => {
  await fillList([["甲", "北京"], ["乙", "北京"]]);
  await opened.app.workspace.exclusive(async () => {
    const entry = { rule: "客户编码", version: 1, key: "BJ", recordKey: "", inputs: ["北京"], status: "adopted", batch: "adopted1", by: "", at: "2026-01-01T00:00:00Z" } as const;
    const counter = { rule: "客户编码", key: "BJ", next: 43, step: 1, limit: 9999, lastCode: "", lastIssued: "" };
    await (await opened.app.workspace.writes()).commit({ entries: [41, 42].map((number, at) => ({ ...entry, code: `BJ-00${number}`, number, cell: `名单!C${at + 2}` })), counters: [counter] });
  });
  await opened.fill("名单", [["名称", "地区", "编码"], ["甲", "北京", "BJ-0041"], ["乙", "北京", "BJ-0042"]]);
  expect(await opened.app.lists.undo("adopted1", "return")).toEqual({ cells: 0, voided: 0, returned: 2 });
  expect([await codes(), (await registered()).map((row) => row["状态"]), opened.app.state.get().counters[0]?.next]).toEqual([["BJ-0041", "BJ-0042"], ["已退回", "已退回"], 41]);
  expect(await opened.app.lists.undo("adopted1", "return")).toEqual({ cells: 0, voided: 0, returned: 0 });
});

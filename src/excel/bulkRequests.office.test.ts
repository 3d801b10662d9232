import { createLists } from "../app/lists/createLists";
import type { ListPort, RowSpan } from "../app/ports";
import { enterText } from "../workbench/emulator/model/writing";
import type { LoggedRequest } from "../workbench/emulator/protocol/requestLog";
import { addBook, openCustCode, type OpenedCustCode, quietRun, requestFor, setUp } from "./testing/openCustCode";

// What a bulk encode asks of Excel: nothing twice, nothing that is known, nothing that Excel would have to keep.

let opened: OpenedCustCode;

beforeEach(async () => {
  opened = await openCustCode();
  await setUp(opened, "{region}-{seq:4}");
  await addBook(opened, "region", [["北京", "BJ"], ["上海", "SH"]]);
});
afterEach(() => {
  expect(opened.errors).toEqual([]);
  opened.close();
});

const ROWS = 40;
const fillList = (): Promise<void> => opened.fill("名单", [["名称", "地区", "编码"], ...Array.from({ length: ROWS }, (_, at) => [`客户${at}`, at % 2 ? "北京" : "上海", ""])]);

const requests = (): readonly LoggedRequest[] => opened.excel.host.log.requests;
const bodyOf = (request: LoggedRequest): string => JSON.stringify(request.body);
const occurrences = (text: string, part: string): number => text.split(part).length - 1;

/** The lists' use case in steps of ten rows; every look at the code column is noted. */
function listsInSteps(): { readonly lists: ReturnType<typeof createLists>; readonly looks: RowSpan[] } {
  const looks: RowSpan[] = [];
  const contents: ListPort["contents"] = (rows, column) => {
    looks.push(rows);
    return opened.ports.lists.contents(rows, column);
  };
  const ports = { ...opened.ports, lists: { ...opened.ports.lists, contents } };
  return { lists: createLists({ workspace: opened.app.workspace, ports, onError: (error) => opened.errors.push(error), rowsPerStep: 10 }), looks };
}

test("what the rows of an action have in common travels once", async () => {
  await fillList();
  const report = await opened.app.lists.issue(requestFor(opened, await opened.app.lists.find()), quietRun());
  const [appended] = requests().filter((request) => request.writes && bodyOf(request).includes("BJ-0001") && bodyOf(request).includes(report.batch));
  expect({ codes: occurrences(bodyOf(appended!), '"BJ-00'), batches: occurrences(bodyOf(appended!), report.batch) }).toEqual({ codes: ROWS / 2, batches: 1 });
  const rows = await opened.rows("CustCodeRegister");
  expect(rows.map((row) => [row["批次"], row["状态"], row["版本"], row["预留至"]])).toEqual(rows.map(() => [report.batch, "已发放", 1, ""]));
  expect(rows.map((row) => [row["编码"], row["流水依据"], row["单元格"]])).toEqual(
    Array.from({ length: ROWS }, (_, at) => [`${at % 2 ? "BJ" : "SH"}-${String((at >> 1) + 1).padStart(4, "0")}`, at % 2 ? "BJ" : "SH", `名单!C${at + 2}`]),
  );
});

test("reading a list leaves Excel no ranges to keep, and takes neighbours together", async () => {
  await fillList();
  await opened.excel.settled();
  opened.excel.host.log.clear();
  const values = await opened.ports.lists.values({ sheet: "名单", firstRow: 2, rowCount: 3 }, [1, 0]);
  await opened.excel.settled();
  expect(values).toEqual([["上海", "北京", "上海"], ["客户0", "客户1", "客户2"]]);
  expect(requests()).toHaveLength(1);
  expect(occurrences(bodyOf(requests()[0]!), "GetRangeByIndexes")).toBe(1);
  expect(bodyOf(requests()[0]!)).not.toContain("_KeepReference");
});

test("the code column is looked at once, as long as nobody touches a cell", async () => {
  await fillList();
  const { lists, looks } = listsInSteps();
  const report = await lists.issue(requestFor(opened, await opened.app.lists.find()), quietRun());
  expect(report.issued).toBe(ROWS);
  expect(looks).toEqual([{ sheet: "名单", firstRow: 1, rowCount: ROWS + 1 }]);
});

test("a code that a person types while others are issued is kept", async () => {
  await fillList();
  const { lists, looks } = listsInSteps();
  const run = { ...quietRun(), progress: (done: number) => {
    if (done === 10) enterText(opened.excel.workbook, opened.excel.workbook.sheetByName("名单")!.id, 25, 2, "OLD-1");
  } };
  const report = await lists.issue(requestFor(opened, await opened.app.lists.find()), run);
  expect(report).toMatchObject({ issued: ROWS - 1, kept: 1, refused: 0 });
  expect(looks.length).toBeGreaterThan(1);
  expect((await opened.values("名单"))[25]![2]).toBe("OLD-1");
});

describe("an action that is undone", () => {
  test("sends of its rows only what they become", async () => {
    await fillList();
    const { batch } = await opened.app.lists.issue(requestFor(opened, await opened.app.lists.find()), quietRun());
    opened.excel.host.log.clear();
    expect(await opened.app.lists.undo(batch, "void")).toEqual({ cells: ROWS, voided: ROWS, returned: 0 });
    const changed = requests().filter((request) => request.writes && bodyOf(request).includes("已作废") && !bodyOf(request).includes(batch));
    expect(changed.map((request) => [occurrences(bodyOf(request), '["已作废"]'), occurrences(bodyOf(request), "null")])).toEqual([[ROWS, 0]]);
    expect((await opened.rows("CustCodeRegister")).map((row) => row["状态"])).toEqual(Array.from({ length: ROWS }, () => "已作废"));
    expect((await opened.values("名单")).slice(1).every((row) => (row[2] ?? "") === "")).toBe(true);
  });
});

describe("rows that are changed where they stand", () => {
  const STATUS = 7;
  const NOTE = 12;
  const change = (status: string, note: string | null) => Array.from({ length: 14 }, (_, column) => (column === STATUS ? status : column === NOTE ? note : null));
  const codeIs = (code: string) => Array.from({ length: 14 }, (_, column) => (column === 0 ? code : null));
  const shown = async () => (await opened.rows("CustCodeRegister")).map((row) => [row["状态"], row["登记说明"]]);

  beforeEach(async () => {
    await fillList();
    await opened.app.lists.issue(requestFor(opened, await opened.app.lists.find()), quietRun());
  });

  test("keep what nobody writes, also between others", async () => {
    await opened.ports.sheets.update("register", [
      { index: 0, cells: change("已作废", "first"), expect: codeIs("SH-0001") },
      { index: 1, cells: change("已预留", null), expect: codeIs("BJ-0001") },
      { index: 30, cells: change("已作废", "last") },
      { index: 3, cells: change("已作废", "fourth") },
    ]);
    const rows = await shown();
    expect([rows[0], rows[1], rows[2], rows[3], rows[30]]).toEqual([["已作废", "first"], ["已预留", ""], ["已发放", ""], ["已作废", "fourth"], ["已作废", "last"]]);
    expect(rows.filter(([status]) => status === "已发放")).toHaveLength(ROWS - 4);
  });

  test("become what they were when one of them is another by now", async () => {
    await opened.ports.sheets.update("register", [{ index: 5, cells: change("已预留", "kept") }]);
    const before = await shown();
    const update = opened.ports.sheets.update("register", [
      { index: 5, cells: change("已作废", "gone"), expect: codeIs("BJ-0003") },
      { index: 6, cells: change("已作废", "gone"), expect: codeIs("SH-9999") },
      { index: 7, cells: change("已作废", "gone"), expect: codeIs("BJ-0004") },
    ]);
    await expect(update).rejects.toMatchObject({ error: { kind: "write-not-kept", params: { reason: "moved" } } });
    expect(await shown()).toEqual(before);
  });
});

import { openExcel, type OpenedExcel } from "../workbench/emulator/testing/openExcel";
import { addBook, openCustCode, type OpenedCustCode, quietRun, requestFor, setUp } from "./testing/openCustCode";

// Two people in one workbook: no lock, so what the other one wrote is seen before numbers are used, and what was overwritten is written again.

let opened: OpenedCustCode;
let other: OpenedExcel;

beforeEach(async () => {
  opened = await openCustCode();
  await setUp(opened, "{region}-{seq:4}");
  await addBook(opened, "region", [["北京", "BJ"]]);
  await opened.fill("名单", [["名称", "地区"], ["甲", "北京"], ["乙", "北京"]]);
  other = await openExcel({ workbook: opened.excel.workbook, person: "李" });
});

afterEach(() => {
  expect(opened.errors).toEqual([]);
  other.close();
  opened.close();
});

/** What the other one's add-in writes when it issues a code. */
async function otherIssues(number: number, row: number): Promise<void> {
  await other.run(async (context) => {
    const table = context.workbook.tables.getItem("CustCodeRegister");
    const cells = table.getHeaderRowRange().getOffsetRange(row, 0);
    cells.numberFormat = [["@", "@", "0", "@", "0", ..."@@@@@@@@@"]];
    cells.values = [[`BJ-${String(number).padStart(4, "0")}`, "客户编码", 1, "BJ", number, "", "北京", "已发放", "theirs", "李", "2026-01-01", "", "", ""]];
    await context.sync();
  });
}

const issue = async () => opened.app.lists.issue(requestFor(opened, await opened.app.lists.find()), quietRun());
const codes = async () => (await opened.values("名单")).slice(1).map((row) => row[2]);
const registered = async () => (await opened.rows("CustCodeRegister")).map((row) => row["编码"]);

/** Holds the first of our requests that `when` picks; the answer tells when it came, and lets it go. */
function holdRequest(when: (text: string) => boolean): { readonly reached: Promise<void>; readonly release: () => void } {
  let arrived: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (arrived = resolve));
  const release = opened.excel.host.faults.hold((entry) => {
    const picked = when(JSON.stringify(entry.body));
    if (picked) arrived();
    return picked;
  });
  return { reached, release };
}

test("numbers go on after those of the other one", async () => {
  await otherIssues(7, 1);
  expect(await issue()).toMatchObject({ issued: 2 });
  expect(await codes()).toEqual(["BJ-0008", "BJ-0009"]);
  expect(await registered()).toEqual(["BJ-0007", "BJ-0008", "BJ-0009"]);
});

test("a counter that the other one raised while we planned: the plan is made again", async () => {
  await issue();
  await opened.fill("名单", [["名称", "地区", "客户编码"], ["甲", "北京", "BJ-0001"], ["乙", "北京", "BJ-0002"], ["丙", "北京", ""]]);
  await opened.app.setup.reload();
  const list = await opened.app.lists.find();
  const { reached, release } = holdRequest((text) => /formulas/i.test(text) && text.includes("GetRangeByIndexes"));
  const issuing = opened.app.lists.issue(requestFor(opened, list), quietRun());
  await reached;
  await otherIssues(3, 3);
  await other.run(async (context) => {
    context.workbook.tables.getItem("CustCodeCounters").getDataBodyRange().getCell(0, 2).values = [[4]];
    await context.sync();
  });
  release();
  expect(await issuing).toMatchObject({ issued: 1 });
  expect(await codes()).toEqual(["BJ-0001", "BJ-0002", "BJ-0004"]);
  expect(await registered()).toEqual(["BJ-0001", "BJ-0002", "BJ-0003", "BJ-0004"]);
});

test("rows of ours that the other one overwrote at the same moment are written again, and their code is theirs", async () => {
  const list = await opened.app.lists.find();
  let writes = 0;
  // The request after the one that appends our rows reads them back.
  const { reached, release } = holdRequest((text) => (text.includes('"BJ-0001"') && writes++ === 0 ? false : writes > 0));
  const issuing = opened.app.lists.issue(requestFor(opened, list), quietRun());
  await reached;
  await otherIssues(77, 1);
  release();
  expect(await issuing).toMatchObject({ issued: 2 });
  expect(await codes()).toEqual(["BJ-0001", "BJ-0002"]);
  expect((await registered()).sort()).toEqual(["BJ-0001", "BJ-0002", "BJ-0077"]);
});

test("rows of ours that are overwritten later are written again", async () => {
  await issue();
  await otherIssues(77, 1);
  await opened.excel.settled();
  await opened.app.setup.reload();
  expect((await registered()).sort()).toEqual(["BJ-0001", "BJ-0002", "BJ-0077"]);
  expect(opened.app.state.get().registered).toBe(3);
});

test("a codebook that is edited in its sheet is read by itself", async () => {
  let changed: () => void = () => undefined;
  const seen = new Promise<void>((resolve) => (changed = resolve));
  opened.app.state.subscribe(() => {
    if (opened.app.rules.entries("region").length === 2) changed();
  });
  await other.run(async (context) => {
    context.workbook.tables.getItem("CustCodeCodebooks").rows.add(undefined, [["region", "上海", "SH", "", "", "", "", ""]]);
    await context.sync();
  });
  await seen;
  expect(opened.app.rules.entries("region").map(({ code }) => code)).toEqual(["BJ", "SH"]);
});

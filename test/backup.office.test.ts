// Everything as one file, and back: nothing is lost by it, no counter goes back, nothing comes twice, whichever request fails.
import { addBook, openCustCode, type OpenedCustCode, quietRun, requestFor, setUp } from "../src/excel/testing/openCustCode";
import type { CustCodeError } from "../src/app/api";
import { registerRows } from "./support/registerRows";

let opened: OpenedCustCode;

beforeEach(async () => {
  opened = await openCustCode();
  await setUp(opened, "{region}-{seq:4}");
  await addBook(opened, "region", [["北京", "BJ"], ["上海", "SH"]]);
  await list("名单", [["甲", "北京"], ["乙", "上海"], ["丙", "北京"]]);
});
afterEach(() => opened.close());

const files = async () => (await opened.app.register()).files;
const backup = async () => (await (await files()).backup()).parts.join("");

/** Fills a sheet with customers and issues their codes. */
async function list(sheet: string, customers: readonly (readonly string[])[]): Promise<unknown[]> {
  await opened.fill(sheet, [["名称", "地区"], ...customers]);
  await opened.app.lists.issue(requestFor(opened, await opened.app.lists.find(), { recordKey: 0 }), quietRun());
  return (await opened.values(sheet)).slice(1).map((row) => row[2]);
}

/** What our sheets say, but for the log. */
async function content(): Promise<unknown> {
  const tables = ["CustCodeRules", "CustCodeCodebooks", "CustCodeCounters", "CustCodeRegister"];
  return Promise.all(tables.map((table) => opened.rows(table)));
}

const dropSheets = (...tables: readonly string[]) =>
  opened.excel.run(async (context) => {
    for (const table of tables) context.workbook.tables.getItem(table).worksheet.delete();
    await context.sync();
  });

/** Another day: nothing of what this page remembers is left. */
async function reopen(): Promise<void> {
  const { workbook } = opened.excel;
  opened.close();
  opened = await openCustCode({ workbook });
}

test("into a workbook without our sheets: all of it comes back, log and identity too, and numbers go on", async () => {
  const text = await backup();
  const [before, log, identity] = [await content(), await opened.rows("CustCodeLog"), opened.app.workspace.snapshot().identity];
  await dropSheets("CustCodeRules", "CustCodeCodebooks", "CustCodeCounters", "CustCodeRegister", "CustCodeLog");
  await reopen();
  expect(opened.app.state.get().phase).toBe("absent");
  expect(await (await files()).restore(text, {}, "zh-CN")).toMatchObject({ needs: [], otherWorkbook: false, onlyThere: 3 });
  expect(opened.app.state.get()).toMatchObject({ phase: "ready", registered: 3 });
  expect(await content()).toEqual(before);
  expect(opened.app.workspace.snapshot().identity).toBe(identity);
  const restored = await opened.rows("CustCodeLog");
  expect(restored.slice(0, -1)).toEqual(log);
  expect(restored.at(-1)).toMatchObject({ 动作: "恢复备份" });
  expect((await (await opened.app.register()).records.verifyLog()).verdict.findings).toEqual([]);
  expect(await list("名单2", [["丁", "北京"], ["甲", "北京"]])).toEqual(["BJ-0003", "BJ-0001"]);
});

test("into a workbook that lost its register: issuing is blocked before and goes on behind the last code after", async () => {
  const text = await backup();
  await dropSheets("CustCodeRegister");
  await reopen();
  expect(opened.app.state.get().phase).toBe("blocked");
  await (await files()).restore(text, {}, "zh-CN");
  expect(opened.app.state.get()).toMatchObject({ phase: "ready", registered: 3 });
  expect(await list("名单2", [["丁", "北京"]])).toEqual(["BJ-0003"]);
});

test("an old backup changes nothing that went on since: no counter is lowered, no void code revived", async () => {
  const old = await backup();
  await list("名单2", [["丁", "北京"], ["戊", "上海"]]);
  await (await opened.app.register()).codes.void(["BJ-0001"], "录错");
  const before = await content();
  expect(await (await files()).compare(old)).toMatchObject({ empty: true, diverged: false, onlyThere: 0, onlyHere: 2 });
  await (await files()).restore(old, {}, "zh-CN");
  expect(await content()).toEqual(before);
  expect(await list("名单3", [["己", "北京"]])).toEqual(["BJ-0004"]);
});

test("a copy of the file in which codes went on being issued is recognised, and its codes for other customers are only named", async () => {
  const { workbook } = opened.excel;
  const common = await backup();
  await list("名单2", [["丁", "北京"]]);
  const here = await backup();
  opened.close();
  // The copy: the state of the backup, in a file of its own.
  opened = await openCustCode();
  await (await files()).restore(common, {}, "zh-CN");
  await list("名单2", [["戊", "北京"], ["己", "上海"]]);
  const theirs = await backup();
  opened.close();
  opened = await openCustCode({ workbook });
  const report = await (await files()).compare(theirs);
  expect(report).toMatchObject({ otherWorkbook: false, diverged: true, common: 3, onlyHere: 1, onlyThere: 2 });
  expect(report.differences["code-collision"]).toMatchObject({ count: 1, first: [{ params: { code: "BJ-0003", here: "丁", there: "戊" } }] });
  await (await files()).restore(theirs, {}, "zh-CN");
  expect(await registerRows(opened)).toEqual(["BJ-0001 甲", "SH-0001 乙", "BJ-0002 丙", "BJ-0003 丁", "SH-0002 己"]);
  expect((await (await files()).compare(here)).empty).toBe(true);
});

test.each([["a list of rules", '{"kind":"custcode-rules","schema":1,"rules":[],"codebooks":[]}', "backup-rules-file"], ["half a file", undefined, "backup-torn"], ["no JSON", "编码", "backup-not-json"]])("%s is refused with its reason, and changes nothing", async (_, text, reason) => {
  const whole = await backup();
  const before = await content();
  const answer = await (await files()).restore(text ?? whole.slice(0, whole.length / 2), {}, "zh-CN").catch((error: unknown) => error);
  expect((answer as CustCodeError).error).toMatchObject({ kind: "bad-backup", params: { reason } });
  expect(await content()).toEqual(before);
});

test("a file that was changed by hand is restored only by somebody who says so", async () => {
  const changed = (await backup()).replace("丙", "丁");
  expect(await (await files()).compare(changed)).toMatchObject({ intact: false, needs: ["damaged"] });
  const before = await content();
  await (await files()).restore(changed, {}, "zh-CN");
  expect(await content()).toEqual(before);
});

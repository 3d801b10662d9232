// =CUSTCODE(…) in a real browser: the built add-in, the genuine office.js, the workbench's own editing.
import { openWorkbench, type WorkbenchPage } from "./support/workbenchPage";

jest.setTimeout(180_000);

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await openWorkbench();
  await workbench.pane.getByRole("button", { name: "开始设置" }).click();
  await workbench.settle();
  await workbench.page.evaluate(() => globalThis.workbench.activate("客户名单"));
});
afterAll(() => workbench.close());

const registered = async () => (await workbench.table("CustCodeRegister")).map(([code]) => code).filter((code) => code !== null && code !== "");
const value = async (address: string) => (await workbench.values(address))[0]?.[0];

test("typed with the keyboard, the next code stands in the cell as text", async () => {
  const { page } = workbench;
  await page.evaluate(() => globalThis.workbench.select("客户名单!H2"));
  await page.getByRole("textbox", { name: "编辑栏" }).click();
  await page.keyboard.type('=CUSTCODE("北京","信息技术","A")');
  await page.keyboard.press("Enter");
  await workbench.settle();
  expect(await value("客户名单!H2")).toBe("BJ-IT-0001");
  const [[cell] = []] = await page.evaluate(() => globalThis.workbench.read("客户名单!H2"));
  expect(cell).toMatchObject({ numberFormat: "@" });
  expect(cell?.formula).toBeUndefined();
  expect(await registered()).toEqual(["BJ-IT-0001"]);
});

test("filled down beside the list, every customer has one code; rows inserted above and a sort change none", async () => {
  const { page } = workbench;
  await workbench.type("客户名单!I2", '=CUSTCODE(B2,C2,D2,A2)');
  await page.evaluate(() => globalThis.workbench.fillDown("客户名单!I2:I21"));
  await workbench.settle();
  const pairs = async (rows: string) => {
    const cells = await workbench.values(rows);
    return new Map(cells.filter(([name]) => typeof name === "string" && name.includes("公司")).map((row) => [row[0], row[8]] as const));
  };
  const before = await pairs("客户名单!A2:I21");
  expect(new Set(before.values()).size).toBe(before.size);
  const drawn = (await registered()).length;
  await page.evaluate(() => globalThis.workbench.insertRows("客户名单!A5:A6"));
  await workbench.settle();
  expect(await pairs("客户名单!A2:I23")).toEqual(before);
  expect((await registered()).length).toBe(drawn);
});

test("a preview in the formula bar draws nothing", async () => {
  const { page } = workbench;
  const drawn = await registered();
  await page.evaluate(() => globalThis.workbench.select("客户名单!K2"));
  await page.evaluate(() => globalThis.workbench.preview('=CUSTCODE("北京","信息技术")'));
  await page.evaluate(() => globalThis.workbench.beginTyping("客户名单!K2", '=CUSTCODE("北京","信息技术")'));
  await page.waitForTimeout(800);
  await page.evaluate(() => globalThis.workbench.cancel());
  await workbench.settle();
  expect(await registered()).toEqual(drawn);
});

test("undoing the stamp brings the formula back with its code; saved and reopened, counting goes on", async () => {
  const { page } = workbench;
  await workbench.type("客户名单!K3", '=CUSTCODE("上海","教育")');
  expect(await value("客户名单!K3")).toBe("SH-ED-0001");
  const drawn = await registered();
  await page.evaluate(() => globalThis.workbench.undo());
  await workbench.settle();
  expect(await value("客户名单!K3")).toBe("SH-ED-0001");
  expect(await registered()).toEqual(drawn);

  const bytes = Array.from(await workbench.save());
  await page.evaluate((file) => globalThis.workbench.openFile(file, "again.xlsx"), bytes);
  await workbench.settle();
  expect(await registered()).toEqual(drawn);
  await workbench.type("客户名单!K4", '=CUSTCODE("上海","教育")');
  expect(await value("客户名单!K4")).toBe("SH-ED-0002");
});

test("a mistake is #VALUE! with a sentence for people", async () => {
  await workbench.type("客户名单!K6", '=CUSTCODE("火星","教育")');
  const [[cell] = []] = await workbench.page.evaluate(() => globalThis.workbench.read("客户名单!K6"));
  expect(cell?.value).toBe("#VALUE!");
  expect(cell?.message).toContain("火星");
});

test("neither page reported an error", async () => {
  expect(workbench.problems).toEqual([]);
  expect(await workbench.page.evaluate(() => globalThis.workbench.internalErrors())).toEqual([]);
});

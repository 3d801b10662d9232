// Living with codes, as a person does it in the pane: adopt a list, issue for new rows, void one, undo a batch, find a code and read what it says,
// tamper with the log and see it found, back up, delete the register's sheet, restore. With SCREENSHOTS=folder each step is pictured there.
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbench, type WorkbenchPage } from "./support/workbenchPage";

jest.setTimeout(300_000);

const words = {
  "zh-CN": {
    setUp: "开始设置", encode: "编码", register: "登记簿", headers: ["客户名称", "所在地区", "所属行业", "客户编码"],
    rows: [["宏达贸易有限公司", "北京", "信息技术"], ["启明制造有限公司", "上海", "制造业"], ["远航物流有限公司", "北京", "信息技术"]],
    adopt: "收编现有编码", look: "先看看", adoptNow: /^收编 \d+ 个编码$/, adopted: /^已收编 3 个编码$/,
    issue: /^发放 \d+ 个编码$/, again: "继续编码", search: "编码或客户", explained: (code: string) => `编码 ${code} 的说明`,
    void: "作废", reason: "原因", why: "录错了", voidNow: "作废", recent: "最近的操作", undo: /^撤销：发放/, undoNow: "撤销", undone: /已撤销：/,
    records: "日志与检查", verify: "检查日志", whole: /日志完整/, broken: /日志有 1 处不对/,
    files: "备份与导出", save: "保存备份", made: /已生成 custcode-backup/, restore: "恢复", choose: "选择备份文件", restored: "已恢复", paused: "已暂停发放编码",
  },
  "en-US": {
    setUp: "Set up", encode: "Encode", register: "Register", headers: ["Customer", "Region", "Industry", "Customer code"],
    rows: [["Harbour Trading Ltd", "Beijing", "Information technology"], ["Dawn Works Ltd", "Shanghai", "Manufacturing"], ["Voyage Logistics Ltd", "Beijing", "Information technology"]],
    adopt: "Adopt existing codes", look: "Look first", adoptNow: /^Adopt \d+ codes$/, adopted: /^Codes adopted: 3$/,
    issue: /^Issue \d+ codes?$/, again: "Encode more", search: "Code or customer", explained: (code: string) => `What the code ${code} means`,
    void: "Void", reason: "Reason", why: "entered wrongly", voidNow: "Void", recent: "Recent actions", undo: /^Undo: Issued/, undoNow: "Undo", undone: /^Undone/,
    records: "Log and checks", verify: "Verify the log", whole: /The log is whole/, broken: /wrong with the log: 1/,
    files: "Backup and export", save: "Save a backup", made: /custcode-backup/, restore: "Restore", choose: "Choose a backup", restored: "Restored", paused: "Issuing is paused",
  },
} as const;

describe.each([["zh-CN", "light", 350], ["en-US", "dark", 320]] as const)("%s, %s, %i px", (language, theme, paneWidth) => {
  const said = words[language];
  let workbench: WorkbenchPage;
  let step = 0;

  beforeAll(async () => {
    workbench = await openWorkbench({ language, theme, paneWidth });
  });
  afterAll(() => workbench.close());

  async function picture(name: string): Promise<void> {
    const folder = process.env["SCREENSHOTS"];
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    await workbench.page.screenshot({ path: path.join(folder, `${language}-${String(++step).padStart(2, "0")}-${name}.png`) });
  }

  const pane = () => workbench.pane;
  const button = (name: string | RegExp) => pane().getByRole("button", { name });
  const tab = async (name: string) => {
    await pane().getByRole("tab", { name, exact: true }).click();
    await workbench.settle();
  };
  const section = async (name: string) => {
    const head = button(name);
    if ((await head.getAttribute("aria-expanded")) !== "true") await head.click();
    await workbench.settle();
  };
  const registered = async () => (await workbench.table("CustCodeRegister")).map((row) => [row[0], row[7]]);

  /** A new sheet with a list, and the pane looking at it. */
  async function list(rows: readonly (readonly string[])[]): Promise<string> {
    const sheet = await workbench.page.evaluate(() => {
      globalThis.workbench.addSheet();
      return globalThis.workbench.sheets().at(-1)!.name;
    });
    await workbench.page.evaluate(([address, texts]) => globalThis.workbench.paste(address as string, texts as string[][]), [`'${sheet}'!A1`, [said.headers, ...rows].map((row) => [...row])] as const);
    await workbench.page.evaluate((address) => globalThis.workbench.select(address), `'${sheet}'!A2`);
    await workbench.settle();
    return sheet;
  }

  test("adopts a list: its codes are registered, and counters go on behind them", async () => {
    await button(said.setUp).click();
    await workbench.settle();
    const codes = ["BJ-IT-0007", "SH-MF-0002", "BJ-IT-0008"];
    await list(said.rows.map((row, at) => [...row, codes[at]!]));
    await tab(said.register);
    await section(said.adopt);
    await button(said.look).click();
    await button(said.adoptNow).waitFor();
    await picture("adopt-look");
    await button(said.adoptNow).click();
    await pane().getByText(said.adopted).first().waitFor();
    await workbench.settle();
    await picture("adopted");
    expect((await registered()).map(([code]) => code)).toEqual(codes);
    await section(said.adopt);
  });

  test("issues for new rows, behind the adopted ones", async () => {
    const sheet = await list([[...said.rows[0]], ["新客户 New", said.rows[0][1], said.rows[0][2]], ["又一个 Another", said.rows[0][1], said.rows[0][2]]]);
    await tab(said.encode);
    await button(said.issue).click();
    await button(said.again).waitFor();
    await workbench.settle();
    await picture("issued");
    expect((await workbench.values(`'${sheet}'!D2:D4`)).flat()).toEqual(["BJ-IT-0007", "BJ-IT-0009", "BJ-IT-0010"]);
    await button(said.again).click();
  });

  test("finds a code and says what it means, then voids it", async () => {
    await tab(said.register);
    await pane().getByLabel(said.search, { exact: true }).fill("bj-it-0009");
    await pane().getByLabel(said.explained("BJ-IT-0009")).first().waitFor();
    await workbench.settle();
    await picture("explained");
    const text = await pane().getByLabel(said.explained("BJ-IT-0009")).first().innerText();
    expect(text).toContain("BJ-IT-0011");
    await button(said.void).first().click();
    await pane().getByLabel(said.reason).first().fill(said.why);
    await picture("void");
    await button(said.voidNow).last().click();
    await workbench.settle();
    const voided = (await registered()).find(([code]) => code === "BJ-IT-0009");
    expect(voided?.[1]).toMatch(/已作废|void/);
    await pane().getByLabel(said.search, { exact: true }).fill("");
  });

  test("undoes a whole action: its cells are blank again, its codes void", async () => {
    const sheet = await list([["撤销 Undo", said.rows[1][1], said.rows[1][2]]]);
    await tab(said.encode);
    await button(said.issue).click();
    await button(said.again).waitFor();
    await button(said.again).click();
    await tab(said.register);
    const recent = pane().getByText(said.recent, { exact: true }).first();
    if (!(await button(said.undo).first().isVisible())) await recent.click();
    await button(said.undo).first().click();
    await picture("undo");
    await pane().getByRole("button", { name: said.undoNow, exact: true }).first().click();
    await pane().getByText(said.undone).first().waitFor();
    await workbench.settle();
    expect((await workbench.values(`'${sheet}'!D2:D2`)).flat()).toEqual([null]);
    expect((await registered()).find(([code]) => code === "SH-MF-0003")?.[1]).toMatch(/已作废|void/);
  });

  test("the log is whole, until somebody changes a cell of it", async () => {
    await section(said.records);
    await button(said.verify).click();
    await pane().getByText(said.whole).first().waitFor();
    await picture("log-whole");
    const address = await workbench.page.evaluate(() => globalThis.workbench.tables().find(({ name }) => name === "CustCodeLog")!.address);
    const log = address.replace(/!.*$/, "");
    const before = String((await workbench.values(`${log}!D6`))[0]![0]);
    await workbench.type(`${log}!D6`, `${before} !`);
    await button(said.verify).click();
    await pane().getByText(said.broken).first().waitFor();
    await picture("log-tampered");
    await workbench.type(`${log}!D6`, before);
    await section(said.records);
  });

  test("backs up, loses the register's sheet, restores: every code is back, and numbers go on", async () => {
    const before = await registered();
    await section(said.files);
    const download = workbench.page.waitForEvent("download");
    await button(said.save).click();
    const file = await (await download).path();
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ kind: "custcode-backup" });
    await picture("backed-up");
    // Another day: nothing of what this page remembers is left.
    const saved = await workbench.save();
    await workbench.page.evaluate(async (bytes) => globalThis.workbench.openFile(bytes), Array.from(saved));
    await workbench.settle();
    await workbench.page.evaluate(() => {
      const register = globalThis.workbench.tables().find(({ name }) => name === "CustCodeRegister")!;
      globalThis.workbench.deleteSheet(register.address.replace(/!.*$/, "").replace(/^'|'$/g, ""));
    });
    await workbench.page.evaluate(async (bytes) => globalThis.workbench.openFile(bytes), Array.from(await workbench.save()));
    await workbench.settle();
    await pane().getByText(said.paused).first().waitFor();
    await picture("register-lost");
    await tab(said.register);
    await section(said.files);
    const chooser = workbench.page.waitForEvent("filechooser");
    await button(said.choose).click();
    await (await chooser).setFiles(file);
    await pane().getByRole("button", { name: said.restore, exact: true }).waitFor();
    await picture("restore-compare");
    await pane().getByRole("button", { name: said.restore, exact: true }).click();
    await pane().getByText(said.restored, { exact: true }).first().waitFor();
    await workbench.settle();
    await picture("restored");
    expect(await registered()).toEqual(before);
    const sheet = await list([["最后 Last", said.rows[0][1], said.rows[0][2]]]);
    await tab(said.encode);
    await button(said.issue).click();
    await button(said.again).waitFor();
    await workbench.settle();
    expect((await workbench.values(`'${sheet}'!D2:D2`)).flat()).toEqual(["BJ-IT-0011"]);
    expect(workbench.problems).toEqual([]);
    expect(workbench.strangers).toEqual([]);
  });
});

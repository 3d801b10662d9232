// Validating imported lists, as a clerk does it: a file with codes typed by hand and mangled by Excel is opened, checked, repaired, taken back, repaired again,
// marked, reported, saved; another program reads the saved codes as text, equal to what they were. With SCREENSHOTS=folder each step is pictured there.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { validateEn } from "../../src/taskpane/components/validate/words/en";
import { validateZh } from "../../src/taskpane/components/validate/words/zh";
import { strings } from "../../src/taskpane/strings";
import { cutOff, nameless } from "./support/cutOff";
import { dateList, exponentList, numberList, spoiltFile, typedList, type SpoiltList } from "./support/spoiltFile";
import { openWorkbench, type WorkbenchPage } from "./support/workbenchPage";

jest.setTimeout(600_000);

const folder = mkdtempSync(path.join(os.tmpdir(), "custcode-validate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const typed = typedList("分公司名单", 120);
const digits = numberList("会员名单", 60);
const powers = exponentList("门店名单", 30);
const days = dateList("航线名单", 20);
const rules = [["会员号", "{seq:8}"], ["门店编码", "01E{seq:4}"], ["航线编码", "MAR-{seq:2}"]] as const;

describe.each([["zh-CN", "light", 350], ["en-US", "dark", 320]] as const)("%s, %s, %i px", (language, theme, paneWidth) => {
  const said = language === "zh-CN" ? validateZh : validateEn;
  const pane$ = strings(language);
  const spoilt = path.join(folder, `spoilt-${language}.xlsx`);
  const saved = path.join(folder, `repaired-${language}.xlsx`);
  let workbench: WorkbenchPage;
  let step = 0;

  beforeAll(async () => {
    writeFileSync(spoilt, await spoiltFile([typed, digits, powers, days]));
    workbench = await openWorkbench({ language, theme, paneWidth });
    await workbench.openFile(spoilt);
    await pane().getByRole("radio").first().waitFor();
    await button(pane$.firstRun.setUp).click();
    await pane().getByRole("tab", { name: pane$.tabs.rules }).waitFor();
    await workbench.settle();
    for (const [name, pattern] of rules) await addRule(name, pattern);
  });
  afterAll(() => workbench.close());

  const pane = () => workbench.pane;
  const panel = () => pane().getByRole("tabpanel", { name: pane$.tabs.validate, exact: true });
  const button = (name: string | RegExp) => pane().getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) });
  const picture = async (name: string) => {
    const shots = process.env["SCREENSHOTS"];
    if (!shots) return;
    mkdirSync(shots, { recursive: true });
    await workbench.page.screenshot({ path: path.join(shots, `validate-${language}-${theme}-${String(++step).padStart(2, "0")}-${name}.png`) });
  };
  const fits = async () => {
    expect(await cutOff(workbench)).toEqual([]);
    expect(await nameless(workbench)).toEqual([]);
  };

  async function addRule(name: string, pattern: string): Promise<void> {
    await pane().getByRole("tab", { name: pane$.tabs.rules, exact: true }).click();
    await button(pane$.rules.newRule).click();
    await pane().getByRole("textbox", { name: pane$.rules.name }).fill(name);
    await pane().getByRole("textbox", { name: pane$.rules.pattern, exact: true }).fill(pattern);
    await workbench.settle();
    await button(pane$.rules.save).click();
    await workbench.settle();
  }
  const codeCells = ({ sheet, headers, rows }: SpoiltList) => `'${sheet}'!${String.fromCharCode(64 + headers.length)}2:${String.fromCharCode(64 + headers.length)}${rows.length + 1}`;
  const held = async (list: SpoiltList) => (await workbench.values(codeCells(list))).map(([value]) => value);
  const originals = ({ rows }: SpoiltList) => rows.map(({ original }) => original);

  /** Looks at a list in the Validate tab and checks it by the rule that is found. */
  async function check(list: SpoiltList): Promise<void> {
    await workbench.page.evaluate((address) => globalThis.workbench.select(address), `'${list.sheet}'!A2`);
    await workbench.settle();
    await pane().getByRole("tab", { name: pane$.tabs.validate, exact: true }).click();
    await workbench.settle();
    const other = button(said.result.other);
    if (await other.isVisible()) await other.click();
    await workbench.settle();
    await button(said.choose.run).and(pane().locator(":not([aria-disabled=true])")).click();
    await pane().getByRole("heading", { name: said.result.title, exact: true }).waitFor();
    await workbench.settle();
  }
  async function repairCertain(): Promise<void> {
    await button(language === "zh-CN" ? /^修复有把握的/ : /^Repair .* certain/).click();
    await button(said.repair.now).click();
    await workbench.settle();
  }

  test("finds list, column and rule by itself", async () => {
    await workbench.page.evaluate((address) => globalThis.workbench.select(address), `'${typed.sheet}'!A2`);
    await workbench.settle();
    await pane().getByRole("tab", { name: pane$.tabs.validate, exact: true }).click();
    await pane().getByText(language === "zh-CN" ? /能读出 \d+%。/ : /reads \d+%\./).waitFor();
    await workbench.settle();
    await picture("choose");
    await fits();
    expect(await panel().getByLabel(said.choose.rule, { exact: true }).inputValue()).toBe(pane$.firstRun.ruleName);
  });

  test("says what is wrong with it, by kind, with what it should be", async () => {
    await check(typed);
    await picture("result");
    await fits();
    const kinds = panel().getByRole("heading", { level: 3 });
    expect(await kinds.count()).toBeGreaterThanOrEqual(4);
    await kinds.first().getByRole("button").click();
    await workbench.settle();
    await panel().getByRole("listitem").first().scrollIntoViewIfNeeded();
    await picture("kind");
    await panel().getByRole("button", { name: language === "zh-CN" ? /是什么意思$/ : /^What .* means$/ }).first().click();
    await workbench.settle();
    await picture("help");
    await fits();
    const row = panel().getByRole("listitem").first();
    await row.getByRole("button").first().click();
    await workbench.settle();
    expect(await workbench.page.evaluate(() => globalThis.workbench.selection())).toMatch(/!D\d+$/);
  });

  test("repairs what is certain, takes it back as one step, and repairs it again", async () => {
    const before = await held(typed);
    await repairCertainPictured();
    // Repaired cells hold what they held before the damage; no other cell was touched.
    const repaired = await held(typed);
    expect(repaired.filter((code, at) => code !== before[at] && code !== typed.rows[at]!.original)).toEqual([]);
    expect(repaired.filter((code, at) => code !== before[at]).length).toBeGreaterThan(50);
    await button(said.repair.undo).click();
    await workbench.settle();
    expect(await held(typed)).toEqual(before);
    await picture("undone");
    await repairCertain();
    expect(await held(typed)).toEqual(repaired);
  });

  test("repairs what is left of a kind, likely ones too when a person says so, until all is well", async () => {
    for (let left = 6; left > 0 && (await panel().getByRole("heading", { level: 3 }).count()) > 0; left--) {
      const group = panel().getByRole("heading", { level: 3 }).first().getByRole("button");
      if ((await group.getAttribute("aria-expanded")) !== "true") await group.click();
      await button(language === "zh-CN" ? /^修复这一类/ : /^Repair this kind/).click();
      const likely = panel().getByRole("checkbox", { name: language === "zh-CN" ? /^连“很可能”的/ : /^Include .* likely$/ });
      if ((await likely.count()) > 0 && !(await likely.isChecked())) await likely.check();
      await picture("ask-likely");
      await fits();
      await button(said.repair.now).click();
      await workbench.settle();
    }
    expect(await held(typed)).toEqual(originals(typed));
    await panel().getByText(said.result.allGood(String(typed.rows.length))).first().waitFor();
    await picture("all-good");
    await fits();
  });

  async function repairCertainPictured(): Promise<void> {
    await button(language === "zh-CN" ? /^修复有把握的/ : /^Repair .* certain/).click();
    await workbench.settle();
    await picture("ask");
    await fits();
    await button(said.repair.now).click();
    await workbench.settle();
    await picture("repaired");
    await fits();
  }

  test.each([["numbers that lost their zeros", digits], ["powers of ten", powers], ["days of March", days]] as const)("%s are codes again", async (_, list) => {
    await check(list);
    await picture(`excel-${list.sheet}`);
    await repairCertain();
    const now = await held(list);
    expect(now.filter((code, at) => code !== list.rows[at]!.original)).toEqual([]);
  });

  test("marks, report and guard", async () => {
    await workbench.page.evaluate((address) => globalThis.workbench.paste(address, [["bj-mf-0099"], ["XX-MF-0001"]]), `'${typed.sheet}'!D2`);
    await workbench.settle();
    await check(typed);
    await panel().getByRole("switch", { name: said.sheet.marks }).click();
    await workbench.settle();
    await picture("marked");
    await button(said.sheet.guard).click();
    await workbench.settle();
    await picture("guarded");
    await fits();
    await button(said.sheet.report).click();
    await pane().getByText(language === "zh-CN" ? /^已生成工作表/ : /^The sheet .* was written/).first().waitFor();
    await workbench.settle();
    await picture("report");
    // The report's sheet is in front, with the two rows in its table.
    const front = await workbench.page.evaluate(() => globalThis.workbench.selection().replace(/!.*$/, ""));
    const tables = await workbench.page.evaluate((sheet) => globalThis.workbench.tables().filter(({ address }) => address.startsWith(`${sheet}!`)), front);
    expect(tables.length).toBeGreaterThanOrEqual(1);
    expect((await Promise.all(tables.map(({ address }) => workbench.values(address)))).flat(2)).toEqual(expect.arrayContaining(["bj-mf-0099", "XX-MF-0001"]));
  });

  test("saved, another program reads codes as text, equal to what they were; opened again they are well", async () => {
    writeFileSync(saved, await workbench.save());
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(readFileSync(saved) as never);
    for (const list of [digits, powers, days]) {
      const page = book.getWorksheet(list.sheet)!;
      const cells = list.rows.map((_, at) => page.getCell(at + 2, list.headers.length));
      expect(cells.map(({ value }) => value)).toEqual(originals(list));
      expect(new Set(cells.map(({ type }) => type))).toEqual(new Set([ExcelJS.ValueType.String]));
    }
    await workbench.openFile(saved);
    await check(digits);
    await pane().getByText(said.result.allGood(String(digits.rows.length))).first().waitFor();
    await picture("opened-again");
  });

  test("neither page reported an error, and nothing was asked for outside", async () => {
    expect(workbench.problems).toEqual([]);
    expect(workbench.strangers).toEqual([]);
    expect(await workbench.page.evaluate(() => globalThis.workbench.internalErrors())).toEqual([]);
  });
});

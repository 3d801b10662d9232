// The generator's spoilt lists as a real .xlsx file: each is checked by the rule that is found for it, repaired where that is certain, saved, and read by another
// program. What was repaired is what the code was before the damage, as text; nothing else was touched.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { officeBooks, officeSpecs, spoilList, type SpoiltList as Generated } from "../../src/core/repair/testing/spoiling";
import type { SeenCell } from "../../src/core/validate/inspection";
import { validateZh as said } from "../../src/taskpane/components/validate/words/zh";
import { zh as strings } from "../../src/taskpane/strings/zh";
import { spoiltFile, type SpoiltList } from "./support/spoiltFile";
import { openWorkbench, type WorkbenchPage } from "./support/workbenchPage";

jest.setTimeout(600_000);

const wanted = ["separators and check", "literal and number", "digits with Luhn", "letter E", "months in English"];
const lists = officeSpecs.filter(({ name }) => wanted.includes(name)).map((spec) => spoilList({ ...spec, rows: Math.min(spec.rows, 210) }, 5));

/** A cell as a program writes it into a file. */
function heldBy({ value, formula }: SeenCell): ExcelJS.CellValue {
  if (formula !== undefined) return { formula: formula.slice(1), result: String(value) };
  if (value !== null && typeof value === "object") return { error: value.error } as ExcelJS.CellErrorValue;
  return value;
}

const sheetOf = ({ name, inputs, rows }: Generated): SpoiltList => ({
  sheet: name,
  headers: ["客户名称", ...inputs, "客户编码"],
  rows: rows.map(({ customer, inputs: values, cell, planted }) => ({
    inputs: [customer, ...values.map(String)],
    original: planted?.correction ?? "",
    held: heldBy(cell),
    ...(cell.format === undefined ? {} : { format: cell.format }),
  })),
});

const folder = mkdtempSync(path.join(os.tmpdir(), "custcode-spoilt-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [spoilt, saved] = [path.join(folder, "spoilt.xlsx"), path.join(folder, "repaired.xlsx")];
let workbench: WorkbenchPage;

const button = (name: string | RegExp) => workbench.pane.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) });
const codeColumn = ({ inputs }: Generated) => String.fromCharCode(66 + inputs.length);
const codes = async (list: Generated) => (await workbench.values(`'${list.name}'!${codeColumn(list)}2:${codeColumn(list)}${list.rows.length + 1}`)).map(([code]) => code);

beforeAll(async () => {
  writeFileSync(spoilt, await spoiltFile(lists.map(sheetOf)));
  workbench = await openWorkbench();
  const { page, pane, settle } = workbench;
  await workbench.openFile(spoilt);
  await pane.getByRole("radio").first().waitFor();
  for (const box of await pane.getByRole("checkbox").all()) if (await box.isChecked()) await box.uncheck();
  await button(strings.firstRun.setUp).click();
  await pane.getByRole("tab", { name: strings.tabs.rules }).waitFor();
  await settle();
  const below = await page.evaluate(() => globalThis.workbench.tables().find(({ name }) => name === "CustCodeCodebooks")!.address.replace(/!.*$/, "!A4"));
  await page.evaluate(([address, rows]) => globalThis.workbench.paste(address as string, rows as string[][]), [below, officeBooks.map(({ codebook, value, code }) => [codebook, value, code])] as const);
  await settle();
  for (const { name, pattern } of lists) {
    await pane.getByRole("tab", { name: strings.tabs.rules, exact: true }).click();
    await button(strings.rules.newRule).click();
    await pane.getByRole("textbox", { name: strings.rules.name }).fill(name);
    await pane.getByRole("textbox", { name: strings.rules.pattern, exact: true }).fill(pattern);
    await settle();
    await button(strings.rules.save).click();
    await settle();
  }
});
afterAll(() => workbench.close());

/** What became of a list: rows that were repaired, and those that should not have been, or not like that. */
let repairedIn = new Map<string, ReadonlyMap<number, string>>();

test.each(lists.map((list) => [list.name, list] as const))("%s: the rule is found, and what is certain is repaired to what it was", async (name, list) => {
  const { page, pane, settle } = workbench;
  const before = await codes(list);
  await page.evaluate((address) => globalThis.workbench.select(address), `'${name}'!A2`);
  await settle();
  await pane.getByRole("tab", { name: strings.tabs.validate, exact: true }).click();
  await settle();
  if (await button(said.result.other).isVisible()) await button(said.result.other).click();
  await settle();
  await pane.getByText(/能读出 .*%。/).waitFor();
  expect(await pane.getByRole("tabpanel", { name: strings.tabs.validate, exact: true }).getByLabel(said.choose.rule, { exact: true }).inputValue()).toBe(name);
  await button(said.choose.run).click();
  await pane.getByRole("heading", { name: said.result.title, exact: true }).waitFor();
  await settle();
  await button(/^修复有把握的/).click();
  await button(said.repair.now).click();
  await button(said.repair.undo).waitFor();
  await settle();
  const after = await codes(list);
  const changed = list.rows.flatMap((row, at) => (after[at] === before[at] ? [] : [{ row, code: after[at] }]));
  expect(changed.filter(({ row, code }) => code !== row.planted?.correction)).toEqual([]);
  expect(changed.length).toBeGreaterThan(3);
  repairedIn = new Map(repairedIn).set(name, new Map(changed.map(({ row, code }) => [row.row, String(code)])));
});

test("saved, another program reads the repaired codes as text, and everything else as it was", async () => {
  writeFileSync(saved, await workbench.save());
  const [book, old] = [new ExcelJS.Workbook(), new ExcelJS.Workbook()];
  await book.xlsx.load(readFileSync(saved) as never);
  await old.xlsx.load(readFileSync(spoilt) as never);
  for (const list of lists) {
    const at = (from: ExcelJS.Workbook, row: number) => from.getWorksheet(list.name)!.getCell(`${codeColumn(list)}${row}`);
    const repaired = repairedIn.get(list.name)!;
    for (const [row, code] of repaired) expect([at(book, row).value, at(book, row).type, at(book, row).numFmt]).toEqual([code, ExcelJS.ValueType.String, "@"]);
    const others = list.rows.map(({ row }) => row).filter((row) => !repaired.has(row) && typeof at(old, row).value === "string");
    expect(others.filter((row) => at(book, row).value !== at(old, row).value)).toEqual([]);
  }
});

test("neither page reported an error", async () => {
  expect(workbench.problems).toEqual([]);
  expect(await workbench.page.evaluate(() => globalThis.workbench.internalErrors())).toEqual([]);
});

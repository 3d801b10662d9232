// The main job on a real file: open a customer list, encode it, save it, look at it with other programs, open it again, go on.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { fixture, readCsv } from "./support/csv";
import { openWorkbench, type WorkbenchPage } from "./support/workbenchPage";

jest.setTimeout(240_000);

const expected = readCsv("expected-dev.csv").map(({ R1 }) => R1!);
const folder = mkdtempSync(path.join(os.tmpdir(), "custcode-e2e-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const saved = path.join(folder, "encoded.xlsx");
let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench.close());

/** The codebooks as a user pastes them into the codebooks sheet: codebook, value, code, aliases. */
const codebookRows = () => [
  ...readCsv("regions.csv").map(({ name, code, aliases }) => ["region", name!, code!, aliases ?? ""]),
  ...readCsv("industries.csv").map(({ name, code, aliases }) => ["industry", name!, code!, aliases ?? ""]),
];

/** The column that holds the codes, found by its header; values below the header. */
async function codeColumn(): Promise<{ readonly letters: string; readonly codes: readonly unknown[] }> {
  const [headers = []] = await workbench.values("customers!A1:Z1");
  const index = headers.indexOf("客户编码");
  expect(index).toBeGreaterThanOrEqual(0);
  const letters = String.fromCharCode(65 + index);
  return { letters, codes: (await workbench.values(`customers!${letters}2:${letters}1003`)).map(([code]) => code) };
}

async function encode(): Promise<void> {
  const { page, pane } = workbench;
  await page.evaluate(() => globalThis.workbench.select("customers!A2"));
  await workbench.settle();
  await pane.getByRole("tab", { name: "编码" }).click();
  await workbench.settle();
  const again = pane.getByRole("button", { name: "继续编码" });
  if (await again.isVisible()) await again.click();
  await workbench.settle();
}

async function choose(label: string, option: RegExp): Promise<void> {
  const list = workbench.pane.getByLabel(label, { exact: true });
  const choice = (await list.locator("option").allTextContents()).find((text) => option.test(text));
  expect(choice).toBeDefined();
  await list.selectOption({ label: choice! });
  await workbench.settle();
}

test("a list of 1 000 customers gets its codes, and every refused row a reason", async () => {
  const { page, pane } = workbench;
  await workbench.openFile(fixture("customers-dev.xlsx"));
  const [sheet] = await page.evaluate(() => globalThis.workbench.sheets());
  expect(sheet?.name).toBe("customers");

  await pane.getByRole("radio", { name: /地区-行业-流水号/ }).check();
  for (const box of await pane.getByRole("checkbox").all()) if (await box.isChecked()) await box.uncheck();
  await pane.getByRole("button", { name: "开始设置" }).click();
  await workbench.settle();
  const codebooks = await page.evaluate(() => globalThis.workbench.tables().find(({ name }) => name === "CustCodeCodebooks")!.address);
  const below = codebooks.replace(/!.*$/, "!A4");
  await page.evaluate(([address, rows]) => globalThis.workbench.paste(address as string, rows as string[][]), [below, codebookRows()] as const);
  await workbench.settle();

  await encode();
  await choose("地区", /province_city/);
  await choose("行业", /industry/);
  await choose("客户标识", /^(不|无|没有)/);
  const issue = pane.getByRole("button", { name: /^发放 .* 个编码$/ });
  await issue.waitFor();
  expect(await issue.innerText()).toBe(`发放 ${expected.filter((code) => !code.startsWith("!")).length} 个编码`);
  await issue.click();
  await pane.getByRole("button", { name: "继续编码" }).waitFor({ timeout: 60_000 });
  await workbench.settle();

  const { codes } = await codeColumn();
  const wanted = expected.map((code) => (code.startsWith("!") ? null : code));
  expect(codes.slice(0, 1000)).toEqual(wanted);
  const registered = await workbench.table("CustCodeRegister");
  expect(registered.map(([code]) => code)).toEqual(wanted.filter((code) => code !== null));
});

test("the counters stand one above the last number of each key", async () => {
  const last = new Map<string, number>();
  for (const code of expected.filter((each) => !each.startsWith("!"))) {
    const [, key = "", number = ""] = /^(.*)-(\d+)$/.exec(code) ?? [];
    last.set(key, Math.max(last.get(key) ?? 0, Number(number)));
  }
  const rows = await workbench.table("CustCodeCounters");
  expect(new Map(rows.map(([, key, next]) => [key, Number(next) - 1]))).toEqual(last);
});

test("saved, another program finds the codes as text, and register and counters beside them", async () => {
  writeFileSync(saved, await workbench.save());
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(saved) as never);
  const { letters } = await codeColumn();
  const sheet = book.getWorksheet("customers")!;
  const wanted = expected.map((code) => (code.startsWith("!") ? null : code));
  expect(Array.from({ length: 1000 }, (_, row) => sheet.getCell(`${letters}${row + 2}`).value)).toEqual(wanted);
  const first = sheet.getCell(`${letters}2`);
  expect(first.type).toBe(ExcelJS.ValueType.String);
  expect(first.numFmt).toBe("@");
  expect(book.worksheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["CustCode Rules", "CustCode Codebooks", "CustCode Counters", "CustCode Register", "CustCode Log"]));
  expect(book.getWorksheet("CustCode Register")!.getTables().map((table) => (table as unknown as { name: string }).name)).toEqual(["CustCodeRegister"]);
});

const office = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"].find((file) => existsSync(file));

// exceljs above is the second reader that is always there; LibreOffice is a third, where somebody has it.
if (office) {
  test("LibreOffice reads the same codes", () => {
    const csvFilter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1";
    execFileSync(office, ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", csvFilter, "--outdir", folder, saved], { stdio: "pipe" });
    const csv = ["encoded-customers.csv", "encoded.csv"].map((name) => path.join(folder, name)).find((file) => existsSync(file))!;
    const lines = readFileSync(csv, "utf8").split(/\r?\n/).slice(1, 1001);
    const codes = lines.flatMap((line) => /[A-Z]{2}-[A-Z]{2}-\d{4}$/.exec(line.split(",").at(-1) ?? "")?.[0] ?? []);
    expect(codes).toEqual(expected.filter((code) => !code.startsWith("!")));
  });
}

test("opened again and encoded again, nothing changes; new rows go on counting", async () => {
  const { page, pane } = workbench;
  await workbench.openFile(saved);
  const before = await codeColumn();
  const registered = (await workbench.table("CustCodeRegister")).length;
  await encode();
  await choose("客户标识", /^(不|无|没有)/);
  const { codes } = await codeColumn();
  expect(codes).toEqual(before.codes);
  expect((await workbench.table("CustCodeRegister")).length).toBe(registered);

  await page.evaluate(() => globalThis.workbench.paste("customers!A1002", [["新客户一有限公司", "北京", "制造业"], ["新客户二有限公司", "北京", "制造业"]]));
  await workbench.settle();
  await encode();
  await choose("客户标识", /^(不|无|没有)/);
  await pane.getByRole("button", { name: "发放 2 个编码" }).click();
  await pane.getByRole("button", { name: "继续编码" }).waitFor();
  await workbench.settle();
  const highest = Math.max(...expected.flatMap((code) => (code.startsWith("BJ-MF-") ? [Number(code.slice(6))] : [])));
  const after = await codeColumn();
  expect(after.codes.slice(1000)).toEqual([1, 2].map((more) => `BJ-MF-${String(highest + more).padStart(4, "0")}`));
  expect(after.codes.slice(0, 1000)).toEqual(before.codes.slice(0, 1000));
});

test("neither page reported an error, and nothing was asked for outside", async () => {
  expect(workbench.problems).toEqual([]);
  expect(workbench.strangers).toEqual([]);
  expect(await workbench.page.evaluate(() => globalThis.workbench.internalErrors())).toEqual([]);
});

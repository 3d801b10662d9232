// Workbooks with lists that were typed into a sheet of their own, and encoding them.
import { zh as strings } from "../../../src/taskpane/strings/zh";
import type { WorkbenchPage } from "./workbenchPage";

/** Begins a new workbook and sets CustCode up in it with the template of that name, and with its ready codebooks or none at all. */
export async function startWorkbook({ page, pane, settle }: WorkbenchPage, template: RegExp, codebooks: "its own" | "none"): Promise<void> {
  await page.evaluate(() => globalThis.workbench.newSample());
  await pane.getByRole("radio", { name: template }).check();
  for (const box of await pane.getByRole("checkbox").all()) if (codebooks === "none" && (await box.isChecked())) await box.uncheck();
  await pane.getByRole("button", { name: strings.firstRun.setUp }).click();
  await pane.getByRole("tab", { name: strings.tabs.rules }).waitFor();
  await settle();
}

/** Types a list into a new sheet, cell by cell, and selects its first row. */
export async function typeList({ page, settle }: WorkbenchPage, headers: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate((lines) => {
    const { workbench } = globalThis;
    workbench.addSheet();
    for (const [row, line] of lines.entries()) for (const [column, text] of line.entries()) if (text !== "") workbench.type(`${String.fromCharCode(65 + column)}${row + 1}`, text);
    workbench.select("A2");
  }, [headers, ...rows] as string[][]);
  await settle();
}

/** Encodes the list around the selection by a rule, and answers what then stands in its column of codes; blank cells as null. */
export async function codesOf(workbench: WorkbenchPage, rule: string): Promise<unknown[]> {
  const { page, pane, settle } = workbench;
  await pane.getByRole("tab", { name: strings.tabs.encode }).click();
  await settle();
  const again = pane.getByRole("button", { name: strings.encode.again });
  if (await again.isVisible()) await again.click();
  await pane.getByRole("combobox", { name: strings.common.rule, exact: true }).selectOption({ label: rule });
  await settle();
  await pane.getByRole("button", { name: /^发放 .* 个编码$/ }).click();
  await again.waitFor();
  await settle();
  const used = await page.evaluate(() => {
    const sheet = globalThis.workbench.selection().replace(/!.*$/, "").replace(/^'|'$/g, "");
    return `'${sheet}'!${globalThis.workbench.sheets().find(({ name }) => name === sheet)?.used}`;
  });
  const [headers = [], ...rows] = await workbench.values(used);
  const column = headers.indexOf(strings.columns.defaultHeader);
  return rows.map((row) => row[column] ?? null);
}

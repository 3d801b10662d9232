// The whole main job with the keyboard alone: first run, columns, issuing, report, and every control on the way is reached and named.
import { openWorkbench, type WorkbenchPage } from "./support/workbenchPage";

jest.setTimeout(240_000);

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await openWorkbench({ paneWidth: 320 });
});
afterAll(() => workbench.close());

/** What has the focus in the pane: its role or tag, and the name that a screen reader says. */
async function focused(): Promise<string> {
  const frame = workbench.page.frames().find((one) => one.url().includes("taskpane.html"))!;
  return frame.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return "nothing";
    const labels = "labels" in element ? [...((element as HTMLInputElement).labels ?? [])].map((label) => label.innerText) : [];
    const name = element.getAttribute("aria-label") ?? (labels.join(" ") || element.innerText);
    return `${element.getAttribute("role") ?? element.tagName.toLowerCase()}: ${name.split("\n")[0]!.trim()}`;
  });
}

/** What an action ends with may come a moment after it. */
async function focusComesTo(wanted: string | RegExp): Promise<void> {
  const isThere = (now: string) => (typeof wanted === "string" ? now === wanted : wanted.test(now));
  const end = Date.now() + 10_000;
  let now = await focused();
  for (; !isThere(now) && Date.now() < end; now = await focused()) await workbench.page.waitForTimeout(50);
  if (typeof wanted === "string") expect(now).toBe(wanted);
  else expect(now).toMatch(wanted);
}

/** Presses Tab until the control is reached; answers all that was passed. Fails when the walk goes round without meeting it. */
async function tabTo(wanted: RegExp, most = 40): Promise<string[]> {
  const passed: string[] = [];
  for (let step = 0; step < most; step++) {
    await workbench.page.keyboard.press("Tab");
    const now = await focused();
    passed.push(now);
    if (wanted.test(now)) return passed;
  }
  throw new Error(`Not reached: ${wanted}; passed ${passed.join(" > ")}`);
}

test("first run: from rule to set-up", async () => {
  await workbench.pane.getByRole("heading", { level: 1 }).click();
  const passed = await tabTo(/开始设置/);
  expect(passed.slice(0, 2)).toEqual([expect.stringMatching(/从备份恢复/), expect.stringMatching(/^input: 地区-行业-流水号/)]);
  expect(passed.filter((one) => /: $|^nothing/.test(one))).toEqual([]);
  // The radio group is one stop; the arrows choose within it.
  expect(passed.filter((one) => one.includes("流水号"))).toHaveLength(1);
  await workbench.page.keyboard.press("Enter");
  await workbench.settle();
});

test("Encode: tabs, columns, issuing, report and undo", async () => {
  const { page, pane } = workbench;
  await pane.getByRole("tab", { name: "编码" }).waitFor();
  await focusComesTo(/^(?!nothing)/);
  await pane.getByRole("tab", { name: "编码" }).focus();
  const passed = await tabTo(/发放 \d+ 个编码/, 60);
  for (const control of ["重新识别", "编码规则", "地区", "行业", "客户标识", "编码写入", "包括隐藏的行"]) expect(passed.some((one) => one.includes(control))).toBe(true);
  expect(passed.filter((one) => /: $|^nothing/.test(one))).toEqual([]);

  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "继续编码" }).waitFor();
  await workbench.settle();
  await focusComesTo("button: 继续编码");

  await page.keyboard.press("Tab");
  await focusComesTo("button: 撤销这次发放");
  await page.keyboard.press("Enter");
  await focusComesTo(/^input: 作废编码/);
  await page.keyboard.press("Escape");
  await focusComesTo("button: 撤销这次发放");
});

test("a value is added to its codebook, and the keyboard stays where it was", async () => {
  const { page, pane } = workbench;
  await tabTo(/补充码表/);
  await page.keyboard.press("Enter");
  await focusComesTo(/^tab: 规则/);
  await pane.getByRole("button", { name: /^等同/ }).waitFor();
  await tabTo(/等同/, 60);
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: /^等同/ }).waitFor({ state: "detached" });
  await workbench.settle();
  await focusComesTo(/的新编码$/);
  expect(workbench.problems).toEqual([]);
});

test("Validate: choose, check, read, repair one, take it back, repair all that is certain", async () => {
  const { page, pane } = workbench;
  await page.evaluate(() => {
    globalThis.workbench.addSheet();
    globalThis.workbench.paste("A1", [["客户名称", "所在地区", "所属行业", "客户编码"], ["甲公司", "北京市", "制造业", "bj-mf-0001"], ["乙公司", "北京市", "制造业", "BJ－MF－0002"], ["丙公司", "上海市", "制造业", "SH-MF-0001"]]);
    globalThis.workbench.select("A2");
  });
  await workbench.settle();
  const codes = async () => (await workbench.values("D2:D4")).flat();
  await pane.getByRole("tab", { name: "编码" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await pane.getByText(/能读出 \d+%。/).waitFor();
  const passed = await tabTo(/^button: 检查$/);
  for (const control of ["重新识别", "编码所在的列", "编码规则", "与本行其他列核对"]) expect(passed.some((one) => one.includes(control))).toBe(true);
  expect(passed.filter((one) => /: $|^nothing/.test(one))).toEqual([]);
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "检查结果" }).waitFor();
  await workbench.settle();
  await focusComesTo("button: 重新检查");

  await tabTo(/大小写不对/);
  await page.keyboard.press("Enter");
  // Its rows are drawn piece by piece; what comes next in the order of the page is there when the button says so.
  await pane.getByRole("button", { name: /^大小写不对/, expanded: true }).waitFor();
  const read = await tabTo(/^button: 改写第 2 行为 BJ-MF-0001/);
  expect(read.filter((one) => /: $|^nothing/.test(one))).toEqual([]);
  await page.keyboard.press("Enter");
  await pane.getByText("已改写 1 个单元格").first().waitFor();
  await workbench.settle();
  expect(await codes()).toEqual(["BJ-MF-0001", "BJ－MF－0002", "SH-MF-0001"]);
  await focusComesTo(/^(?!nothing)/);
  await tabTo(/撤销这次改写/);
  await page.keyboard.press("Enter");
  await pane.getByText("已撤销，1 个单元格恢复了原值").first().waitFor();
  await workbench.settle();
  expect(await codes()).toEqual(["bj-mf-0001", "BJ－MF－0002", "SH-MF-0001"]);

  await tabTo(/修复有把握的/);
  await page.keyboard.press("Enter");
  await focusComesTo("button: 确定改写");
  await page.keyboard.press("Escape");
  await focusComesTo(/修复有把握的/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await pane.getByText("已改写 2 个单元格").first().waitFor();
  await workbench.settle();
  expect(await codes()).toEqual(["BJ-MF-0001", "BJ-MF-0002", "SH-MF-0001"]);
  expect(workbench.problems).toEqual([]);
});

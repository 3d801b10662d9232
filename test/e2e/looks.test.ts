// The pane in both languages and themes, narrow and usual: nothing scrolls sideways, nothing is cut off, nothing is left untranslated.
import { validateEn } from "../../src/taskpane/components/validate/words/en";
import { validateZh } from "../../src/taskpane/components/validate/words/zh";
import { cutOff } from "./support/cutOff";
import { openWorkbench, type WorkbenchPage } from "./support/workbenchPage";

jest.setTimeout(240_000);

const words = {
  "zh-CN": { setUp: "开始设置", tabs: ["编码", "检查", "规则", "登记簿"], parts: ["收编现有编码", "预留编码", "计数器", "日志与检查", "备份与导出", "多人使用与选项"], issue: /^发放 .*个编码$/, again: "继续编码" },
  "en-US": { setUp: "Set up", tabs: ["Encode", "Validate", "Rules", "Register"], parts: ["Adopt existing codes", "Reserve codes", "Counters", "Log and checks", "Backup and export", "Working together, options"], issue: /^Issue .*codes?$/, again: "Encode more" },
} as const;

describe.each([
  ["zh-CN", "light", 320],
  ["zh-CN", "dark", 350],
  ["en-US", "light", 350],
  ["en-US", "dark", 300],
] as const)("%s, %s, %i px", (language, theme, paneWidth) => {
  let workbench: WorkbenchPage;
  const said = words[language];

  beforeAll(async () => {
    workbench = await openWorkbench({ language, theme, paneWidth });
  });
  afterAll(() => workbench.close());

  test("first run, each tab, and the report after issuing fit the pane", async () => {
    const { pane } = workbench;
    expect(await cutOff(workbench)).toEqual([]);
    await pane.getByRole("button", { name: said.setUp }).click();
    await workbench.settle();
    for (const tab of said.tabs) {
      await pane.getByRole("tab", { name: tab }).click();
      await workbench.settle();
      expect(await cutOff(workbench)).toEqual([]);
    }
    for (const part of said.parts) {
      await pane.getByRole("button", { name: part, exact: true }).click();
      await workbench.settle();
      expect(await cutOff(workbench)).toEqual([]);
    }
    if (language === "en-US") expect(await pane.locator("body").innerText()).not.toMatch(/[\u4e00-\u9fff]/);
    await pane.getByRole("tab", { name: said.tabs[0] }).click();
    await pane.getByRole("button", { name: said.issue }).click();
    await pane.getByRole("button", { name: said.again }).waitFor();
    expect(await cutOff(workbench)).toEqual([]);
    const text = await pane.locator("body").innerText();
    if (language === "en-US") expect(text.replace(/[\u4e00-\u9fff]+有限公司/g, "")).not.toMatch(/[\u4e00-\u9fff]/);
    expect(workbench.problems).toEqual([]);
  });

  test("what a check found, its kinds and their help, rows, the question before a repair and what came of it fit the pane", async () => {
    const { page, pane } = workbench;
    const validate = language === "zh-CN" ? validateZh : validateEn;
    const button = (name: string | RegExp) => pane.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) });
    await page.evaluate(() => {
      globalThis.workbench.addSheet();
      globalThis.workbench.paste("A1", [["Customer", "Region", "Industry", "Customer code"], ["A", "北京市", "制造业", "bj-mf-0001"], ["B", "北京市", "制造业", "BJ-MF-O002 and a remark that is far too long for a code"], ["C", "上海市", "制造业", "SH\u200b-MF-0001"], ["D", "上海市", "制造业", "BJ-MF-0003"], ["E", "上海市", "制造业", ""]]);
      globalThis.workbench.select("A2");
    });
    await workbench.settle();
    await pane.getByRole("tab", { name: said.tabs[1], exact: true }).click();
    await workbench.settle();
    await pane.locator("summary:visible").first().click();
    expect(await cutOff(workbench)).toEqual([]);
    await button(validate.choose.run).click();
    await pane.getByRole("heading", { name: validate.result.title, exact: true }).waitFor();
    await workbench.settle();
    expect(await cutOff(workbench)).toEqual([]);
    const kinds = pane.getByRole("heading", { level: 3 });
    for (let at = 0; at < (await kinds.count()); at++) {
      const group = kinds.nth(at).getByRole("button");
      if ((await group.getAttribute("aria-expanded")) !== "true") await group.click();
      await pane.getByRole("button", { name: language === "zh-CN" ? /是什么意思$/ : /^What .* means$/ }).nth(at).click();
      await workbench.settle();
      expect(await cutOff(workbench)).toEqual([]);
    }
    await pane.getByRole("tab", { name: validate.findings.byRow, exact: true }).click();
    await workbench.settle();
    expect(await cutOff(workbench)).toEqual([]);
    await button(language === "zh-CN" ? /^修复有把握的/ : /^Repair .* certain/).click();
    await workbench.settle();
    expect(await cutOff(workbench)).toEqual([]);
    await button(validate.repair.now).click();
    await button(validate.repair.undo).waitFor();
    await workbench.settle();
    expect(await cutOff(workbench)).toEqual([]);
    if (language === "en-US") expect((await pane.getByRole("tabpanel").locator("visible=true").innerText()).replaceAll("上海市", "").replaceAll("北京市", "")).not.toMatch(/[\u4e00-\u9fff]{2,}/);
    expect(workbench.problems).toEqual([]);
  });
});

test("the ribbon opens the pane at the right tab", async () => {
  const workbench = await openWorkbench();
  try {
    await workbench.pane.getByRole("button", { name: "开始设置" }).click();
    await workbench.settle();
    await workbench.page.getByRole("button", { name: "检查所选编码" }).click();
    await workbench.settle();
    expect(await workbench.pane.getByRole("tab", { name: "检查" }).getAttribute("aria-selected")).toBe("true");
    await workbench.page.getByRole("button", { name: "为所选行编码" }).click();
    await workbench.settle();
    expect(await workbench.pane.getByRole("tab", { name: "编码" }).getAttribute("aria-selected")).toBe("true");
  } finally {
    await workbench.close();
  }
});

import { screen, within } from "@testing-library/react";
import type { RegisterEntry } from "../../../../core";
import { memoryCustCode } from "../../../testing/memoryCustCode";
import { renderPane } from "../../../testing/renderPane";

const entry = (number: number, recordKey: string, status: RegisterEntry["status"] = "issued"): RegisterEntry => ({
  code: `BJ-IT-000${number}`, rule: "客户编码", version: 1, key: "BJ-IT", number, recordKey, inputs: ["北京", "信息技术"], status, batch: `b${number}`, by: "", at: "2026-01-01T00:00:00Z", cell: "",
});
/** The text of a backup of a workbook that holds these. */
const backupOf = async (...registered: readonly RegisterEntry[]) => (await (await memoryCustCode({ registered }).register()).files.backup()).parts.join("");

/** jsdom has no downloads: what was handed over, by name. */
const downloads: { name: string; text: Promise<string> }[] = [];
let blob: Blob;
beforeAll(() => {
  Object.assign(URL, { createObjectURL: (given: Blob) => ((blob = given), "blob:x"), revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push({ name: this.download, text: new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsText(blob);
    }) });
  });
});
beforeEach(() => downloads.splice(0));
afterAll(() => jest.restoreAllMocks());

const openFiles = async (...args: Parameters<typeof renderPane>) => {
  const pane = renderPane(...args);
  const isEnglish = args[1]?.locale === "en-US";
  await pane.openTab(isEnglish ? "Register" : "登记簿");
  await pane.press(isEnglish ? "Backup and export" : "备份与导出");
  const pick = async (text: string, name = "备份.json") => {
    const file = new File([text], name, { type: "application/json" });
    // jsdom's files cannot be read as text.
    Object.assign(file, { text: async () => text });
    await pane.user.upload(screen.getByLabelText(isEnglish ? "Choose a backup" : "选择备份文件", { selector: "input" }), file);
  };
  return { ...pane, pick };
};

it("saves a backup, also as text to copy", async () => {
  const { user, press } = await openFiles({ registered: [entry(1, "甲公司")] });
  await press("保存备份");
  expect((await screen.findAllByText(/已生成 custcode-backup-2026-01-01.json/))[0]).toBeVisible();
  expect(downloads).toHaveLength(1);
  const text = (await downloads[0]?.text) ?? "";
  expect(JSON.parse(text)).toMatchObject({ kind: "custcode-backup" });
  await user.click(screen.getByText("没有下载？复制内容"));
  expect(await screen.findByRole("textbox", { name: "文件内容" })).toHaveValue(text);
});

it("shows what a backup would change, then restores it", async () => {
  const { custcode, user, press, pick } = await openFiles({ registered: [entry(1, "甲公司"), entry(2, "乙公司")] });
  await pick(await backupOf(entry(1, "甲公司"), entry(2, "丙公司"), entry(3, "丁公司")));
  const kept = within(await screen.findByRole("group", { name: "保持不变，请看一看" }));
  await user.click(kept.getByText(/^给了两个客户的编码/));
  expect(await kept.findByText(/BJ-IT-0002.*乙公司.*丙公司/)).toBeVisible();
  expect(within(screen.getByRole("group", { name: "将补上" })).getByText("补上的编码：1")).toBeVisible();
  await press("恢复");
  expect((await screen.findAllByText("已恢复"))[0]).toBeVisible();
  const { codes } = await custcode.register();
  expect((await codes.find("BJ-IT-000", 9)).entries.map(({ recordKey }) => recordKey).sort()).toEqual(["丁公司", "乙公司", "甲公司"].sort());
});

it("says precisely why a file cannot be used, and asks before a changed one is", async () => {
  const { user, button, pick } = await openFiles({ registered: [entry(1, "甲公司")] }, { locale: "en-US" });
  const text = await backupOf(entry(1, "甲公司"), entry(2, "乙公司"));
  await pick(text.slice(0, text.length / 2));
  expect(await screen.findByText(/This backup ends in the middle/)).toBeVisible();
  await pick("{}");
  expect(await screen.findByText(/Another program wrote this file/)).toBeVisible();
  await pick(text.replaceAll("乙公司", "别公司"));
  expect(await screen.findByText(/This backup was changed after it was saved/)).toBeVisible();
  const restore = await button("Restore");
  expect(restore).toHaveAttribute("aria-disabled", "true");
  await user.click(screen.getByRole("checkbox", { name: /I know that this file was changed/ }));
  await user.click(restore);
  expect((await screen.findAllByText("Restored"))[0]).toBeVisible();
});

it("exports for other programs, with what is to be known of the files", async () => {
  const { user, press } = await openFiles({ registered: [entry(1, "甲公司"), entry(2, "")] });
  await press("导出 CSV");
  await screen.findAllByText(/已生成 custcode-register-2026-01-01.csv/);
  await user.selectOptions(screen.getByRole("combobox", { name: "数据库" }), "MySQL");
  await press("导出 SQL");
  await screen.findAllByText(/已生成 custcode-mysql-2026-01-01.sql/);
  await user.selectOptions(screen.getByRole("combobox", { name: "系统" }), "Zoho CRM");
  await press("导出导入文件");
  await screen.findAllByText(/已生成 custcode-zoho-2026-01-01.csv/);
  expect(downloads.map(({ name }) => name)).toEqual(["custcode-register-2026-01-01.csv", "custcode-mysql-2026-01-01.sql", "custcode-zoho-2026-01-01.csv"]);
  expect(await downloads[1]?.text).toContain("BJ-IT-0001");
  expect(within(screen.getByRole("group", { name: "导入文件" })).getByText(/BJ-IT-0002/)).toBeVisible();
});

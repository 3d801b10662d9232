import { screen, waitFor, within } from "@testing-library/react";
import type { ChainedRow, RegisterEntry } from "../../../../core";
import { chainLog } from "../../../testing/memoryWorkbook";
import { renderPane } from "../../../testing/renderPane";

const log = chainLog(
  [
    { action: "set-up", subject: "" },
    { action: "issued", subject: "客户编码 · b1", after: "2 · 客户名单!A1:D3" },
    { action: "voided", subject: "BJ-IT-0002", reason: "重复登记", before: "issued" },
  ],
  "2026-01-01T00:00:00Z",
);
const touched = (rows: readonly ChainedRow[]) => rows.map((row, at) => (at === 1 ? { ...row, fields: [...row.fields.slice(0, -1), "9"] } : row));
const entry = (number: number, recordKey: string, status: RegisterEntry["status"] = "issued"): RegisterEntry => ({
  code: `BJ-IT-000${number}`, rule: "客户编码", version: 1, key: "BJ-IT", number, recordKey, inputs: ["北京", "信息技术"], status, batch: "b1", by: "", at: "2026-01-01T00:00:00Z", cell: "",
});

const openRecords = async (...args: Parameters<typeof renderPane>) => {
  const pane = renderPane(...args);
  const isEnglish = args[1]?.locale === "en-US";
  await pane.openTab(isEnglish ? "Register" : "登记簿");
  await pane.press(isEnglish ? "Log and checks" : "日志与检查");
  return pane;
};

it("says that the log is whole, and shows its newest rows", async () => {
  const { user, press } = await openRecords({ logged: log });
  await press("检查日志");
  expect((await screen.findAllByText(/日志完整：3 行/))[0]).toBeVisible();
  const rows = within(screen.getByRole("list", { name: "最近的日志" })).getAllByRole("listitem");
  expect(rows[0]).toHaveTextContent(/作废 BJ-IT-0002.*原因：重复登记/);
  await user.click(within(rows[1]!).getByText("前后内容"));
  expect(await within(rows[1]!).findByText("2 · 客户名单!A1:D3")).toBeVisible();
});

it("names the row of the log that was changed, and leads there", async () => {
  const { custcode, press } = await openRecords({ logged: touched(log) }, { locale: "en-US" });
  await press("Verify the log");
  expect(await screen.findByText(/Row 5 of the log was changed/)).toBeVisible();
  await press("Go to row 5 of the log");
  await waitFor(() => expect(custcode.visited).toEqual(["'CustCode Log'!A5"]));
});

it("audits, tells grave from harmless in words, and leads to the cells", async () => {
  const headers = ["客户名称", "所在地区", "行业", "客户编码"];
  const rows = [["甲公司", "北京", "信息技术", "BJ-IT-0001"], ["乙公司", "北京", "信息技术", "BJ-IT-0002"], ["丙公司", "北京", "信息技术", "BJ-IT-0009"]];
  const { custcode, user, press } = await openRecords({ headers, rows, registered: [entry(1, "甲公司"), entry(2, "乙公司", "void"), entry(3, "甲公司")] });
  await press("开始检查");
  expect(await screen.findByText(/^一位客户，两个编码 1/)).toBeVisible();
  expect(screen.queryByText(/没有登记 1/)).not.toBeInTheDocument();
  await user.click(screen.getByRole("checkbox", { name: "同时查看所有工作表的单元格" }));
  await press("重新检查");
  expect((await screen.findAllByText(/^错误 1，提醒 \d/))[0]).toBeVisible();
  expect(screen.getByText("错误")).toBeVisible();
  await press("转到 客户名单!D4");
  await user.click(screen.getByText(/^一位客户，两个编码 1/));
  await press("查看单元格");
  expect((await screen.findAllByText("没有单元格显示这个编码。"))[0]).toBeVisible();
  await waitFor(() => expect(custcode.visited).toEqual(["客户名单!D4"]));
});

import { screen, waitFor } from "@testing-library/react";
import type { UnfinishedBatch } from "../../../../app/registerApi";
import type { RegisterEntry } from "../../../../core";
import { renderPane } from "../../../testing/renderPane";
import { rowRanges } from "./rowRanges";

const headers = ["客户名称", "所在地区", "行业", "客户编码"];
const entry = (number: number): RegisterEntry => ({
  code: `BJ-IT-000${number}`, rule: "客户编码", version: 1, key: "BJ-IT", number, recordKey: `客户${number}`, inputs: ["北京", "信息技术"], status: "issued", batch: "b1", by: "", at: "2026-01-01T00:00:00Z", cell: `客户名单!D${number + 1}`,
});
const registered = [entry(1), entry(2), entry(3)];
/** The first has its cell, the second a blank one, the third one that somebody filled. */
const rows = [["客户1", "北京", "信息技术", "BJ-IT-0001"], ["客户2", "北京", "信息技术", null], ["客户3", "北京", "信息技术", "别的"]];
const broken: UnfinishedBatch = { batch: "b1", at: "2026-01-01T08:00:00Z", by: "李雷", own: false, list: "客户名单!A1:D4", registered: 3, missing: 2, rows: [3, 4] };

it("is told of above every tab, finished, and what has no cell is voided", async () => {
  const { custcode, press } = renderPane({ headers, rows, registered, state: { unfinished: [broken] } });
  expect(await screen.findByText(/1 次发放没有做完/)).toBeVisible();
  await press("去处理");
  await waitFor(() => expect(screen.getByRole("tab", { name: "登记簿" })).toHaveFocus());
  expect(await screen.findByText(/由李雷开始.*已登记 3 个编码，其中 2 个还没有写入单元格/)).toBeVisible();
  expect(screen.getByText(/请先确认对方已经不在处理/)).toBeVisible();
  await press("第 3–4 行");
  await waitFor(() => expect(custcode.visited).toEqual(["客户名单!A3"]));

  await press("补完");
  expect((await screen.findAllByText("已补写 1 个编码。"))[0]).toBeVisible();
  expect([custcode.cell(1, 3), custcode.cell(2, 3)]).toEqual(["BJ-IT-0002", "别的"]);
  await press("结束这次发放");
  expect((await screen.findAllByText("已结束：作废 1 个编码，退回 0 个号码。"))[0]).toBeVisible();
  const { codes } = await custcode.register();
  expect((await codes.find("BJ-IT-000", 9)).entries.map(({ status }) => status)).toEqual(["issued", "issued", "void"]);
  expect(screen.queryByText(/1 次发放没有做完/)).not.toBeInTheDocument();
});

it("is closed without writing, and customers who got a new code are named until somebody saw to them", async () => {
  const unsettled = [{ address: "客户名单!D3", code: "BJ-IT-0007", newCode: "BJ-IT-0008", customer: "Acme" }];
  const { custcode, openTab, press } = renderPane({ headers, rows, registered, state: { unfinished: [{ ...broken, own: true }], unsettled } }, { locale: "en-US" });
  await openTab("Register");
  await press("Close");
  await press("Close the action");
  expect((await screen.findAllByText("Closed. Codes voided: 2; numbers handed back: 0."))[0]).toBeVisible();
  expect(custcode.cell(1, 3)).toBeNull();

  expect(screen.getByText(/“Acme” got the new code “BJ-IT-0008”/)).toBeVisible();
  await press("Go to the cell");
  await waitFor(() => expect(custcode.visited).toEqual(["客户名单!D3"]));
  await press("Done");
  await waitFor(() => expect(custcode.state.get().unsettled).toEqual([]));
});

it.each([[[3], "3"], [[3, 4, 5, 9], "3–5、9"], [[1, 3], "1、3"], [[], ""]])("says rows %j as %j", (given, said) => {
  expect(rowRanges(given, "、")).toBe(said);
});

import { act, screen, waitFor } from "@testing-library/react";
import type { RegisterEntry } from "../../core";
import { createPaneIntents } from "../../app/paneIntent";
import { createStore } from "../../app/store";
import { renderPane } from "../testing/renderPane";

const orphan = (code: string): RegisterEntry => ({
  code, rule: "客户编码", version: 1, key: "", number: 1, recordKey: "", inputs: [], status: "issued", batch: "b", by: "", at: "", cell: "客户名单!F9",
});

it("says that it reads the workbook", () => {
  renderPane({ phase: "loading" });
  expect(screen.getByText("正在读取工作簿…")).toBeVisible();
});

it("tells what went wrong before it was there", async () => {
  renderPane({ phase: "loading" }, { started: Promise.reject(new Error("no sheets")) });
  expect(await screen.findByText(/出现意外错误/)).toBeVisible();
});

it("tells what goes wrong behind it", async () => {
  const errors = createStore<unknown>(undefined);
  renderPane({}, { errors });
  act(() => errors.set(new Error("the issuing queue")));
  expect(await screen.findByText(/出现意外错误/)).toBeVisible();
});

it("changes its language and keeps its place", async () => {
  const { update, openTab } = renderPane();
  await openTab("规则");
  update({ locale: "en-US", theme: "dark" });
  expect(await screen.findByRole("tab", { name: "Rules", selected: true })).toBeVisible();
});

it("has one stop for the Tab key among the tabs, and arrow keys for the others", async () => {
  const { user } = renderPane();
  const tabs = await screen.findAllByRole("tab");
  expect(tabs.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
  act(() => tabs[0]!.focus());
  for (const [key, at] of [["ArrowLeft", 3], ["ArrowRight", 0], ["End", 3], ["Home", 0], ["ArrowRight", 1]] as const) {
    await user.keyboard(`{${key}}`);
    expect(tabs[at]).toHaveFocus();
  }
  expect(tabs[0]).toHaveAttribute("aria-selected", "true");
  await user.keyboard("{Enter}");
  expect(tabs.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1, -1]);
});

it("opens the tab that the ribbon asks for", async () => {
  const intents = createPaneIntents();
  renderPane({}, { intents });
  act(() => intents.ask("validate"));
  expect(await screen.findByRole("tab", { name: "检查", selected: true })).toBeVisible();
});

it("stops issuing while our sheets cannot be read, and says what to do", async () => {
  const { button, press, custcode } = renderPane({
    phase: "blocked",
    state: { problems: [{ sheet: "CustCode Register", row: 0, kind: "table-missing", params: {}, blocks: true }] },
  });
  expect(await screen.findByText("已暂停发放编码")).toBeVisible();
  expect(screen.getByRole("list", { name: "工作表中的问题" })).toHaveTextContent(/须先修复.*CustCode Register/);
  expect(await button("发放编码")).toHaveAttribute("aria-disabled", "true");
  await press("修好了，重新读取");
  await waitFor(() => expect(custcode.state.get().phase).toBe("ready"));
  expect(screen.queryByText("已暂停发放编码")).not.toBeInTheDocument();
});

it("lists waiting formulas with their reasons and issues them", async () => {
  const { custcode, press } = renderPane({
    state: { waiting: [{ address: "客户名单!F2", reason: "entered-elsewhere", findings: [] }], autoIssue: false },
  });
  await press("客户名单!F2");
  await waitFor(() => expect(custcode.visited).toEqual(["客户名单!F2"]));
  await press("立即发放");
  await waitFor(() => expect(custcode.state.get().waiting).toEqual([]));
});

it("switches automatic issuing", async () => {
  const { user, custcode } = renderPane();
  await user.click(await screen.findByRole("switch", { name: /自动为/ }));
  await waitFor(() => expect(custcode.state.get().autoIssue).toBe(false));
});

it("settles codes that nobody uses any more, those that are ticked", async () => {
  const { user, press, custcode } = renderPane({ state: { orphans: [orphan("BJ-IT-0001"), orphan("BJ-IT-0002")] } });
  await user.click(await screen.findByRole("checkbox", { name: /BJ-IT-0002/ }));
  await press("作废 1 个编码");
  await waitFor(() => expect(custcode.state.get().orphans.map(({ code }) => code)).toEqual(["BJ-IT-0002"]));
});

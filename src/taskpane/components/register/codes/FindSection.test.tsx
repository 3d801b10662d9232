import { screen, waitFor, within } from "@testing-library/react";
import { issueSample } from "../../../testing/issueSample";
import { renderPane } from "../../../testing/renderPane";

/** The register tab over a list whose six good rows have codes. */
async function openRegister(environment: Parameters<typeof renderPane>[1] = {}) {
  const pane = renderPane({}, environment);
  await issueSample(pane.custcode);
  await pane.openTab(environment.locale === "en-US" ? "Register" : "登记簿");
  const search = await screen.findByRole("searchbox", { name: environment.locale === "en-US" ? "Code or customer" : "编码或客户" }, { timeout: 20_000 });
  return { ...pane, search };
}

describe("finding codes", () => {
  it("explains a code where it was found, and leads to its cell", async () => {
    const { custcode, user, search } = await openRegister();
    await user.type(search, "bj-it-0001{Enter}");
    const explained = await screen.findByRole("group", { name: "编码 BJ-IT-0001 的说明" });
    const meanings = within(within(explained).getByRole("list", { name: "各段的含义" })).getAllByRole("listitem").map((item) => item.textContent);
    expect(meanings).toEqual(["地区：北京市 → BJ码表“地区”", "行业：信息技术 → IT码表“行业”", "流水号：第 1 号按 BJ-IT 计数"]);
    expect(explained).toHaveTextContent("北京驰远科技有限公司");
    expect(explained).toHaveTextContent("下一个编码BJ-IT-0003，还剩 9,997 个号");
    await user.click(within(explained).getByRole("button", { name: "客户名单!D2" }));
    await waitFor(() => expect(custcode.visited).toEqual(["客户名单!D2"]));
  });

  it("finds customers by a piece of their name, the rest counted", async () => {
    const { user, search } = await openRegister();
    await user.type(search, "北京");
    const results = await screen.findByRole("list", { name: "查找结果" });
    expect(within(results).getAllByRole("button").map((line) => line.textContent)).toEqual([expect.stringContaining("BJ-IT-0001"), expect.stringContaining("BJ-IT-0002")]);
    expect(within(results).getAllByText("已发放")).toHaveLength(2);
  });

  it("voids a code for ever, after a reason was given", async () => {
    const { user, search, press } = await openRegister();
    await user.type(search, "BJ-IT-0001{Enter}");
    await press("作废");
    const question = screen.getByRole("group", { name: "作废编码 BJ-IT-0001" });
    expect(question).toHaveTextContent("永远不会再发给任何客户");
    const reason = within(question).getByRole("textbox", { name: /原因/ });
    await waitFor(() => expect(reason).toHaveFocus());
    const yes = within(question).getByRole("button", { name: "作废" });
    expect(yes).toHaveAttribute("aria-disabled", "true");
    await user.type(reason, "录入重复");
    await user.click(yes);
    expect(await screen.findByText("编码 BJ-IT-0001 已作废。", { selector: "[role=group] *" })).toBeVisible();
    const explained = await screen.findByRole("group", { name: "编码 BJ-IT-0001 的说明" });
    await waitFor(() => expect(explained).toHaveTextContent("录入重复"));
    expect(within(explained).queryByRole("button", { name: "作废" })).toBeNull();
  });

  it("says why a number cannot be handed back", async () => {
    const { user, search, press } = await openRegister();
    await user.type(search, "BJ-IT-0001{Enter}");
    await press("试着退回");
    const question = screen.getByRole("group", { name: "试着退回编码 BJ-IT-0001" });
    await user.click(within(question).getByRole("button", { name: "试着退回" }));
    expect(await within(question).findByText(/没有退回：后面已经发过号/)).toBeVisible();
  });

  it("reads a code that the register does not know by its rule, and says when there is none", async () => {
    const { user, search } = await openRegister();
    await user.type(search, "SH-WR-0042{Enter}");
    expect(await screen.findByText(/登记簿里没有这个编码。下面是按规则“客户编码”读出的含义/)).toBeVisible();
    expect(screen.getByRole("group", { name: "编码 SH-WR-0042 的说明" })).toHaveTextContent("不在任何单元格");
    await user.clear(search);
    await user.type(search, "没有的客户{Enter}");
    expect(await screen.findByText("登记簿里没有“没有的客户”。", { selector: "[role=group] *" })).toBeVisible();
  });

  it("takes back what one action registered", async () => {
    const { custcode, user, press } = await openRegister({ locale: "en-US" });
    await user.click(screen.getByText("Recent actions"));
    await press("Undo: Issued 6 codes BJ-IT-0001");
    await waitFor(() => expect(screen.getByRole("radio", { name: /Void the codes/ })).toHaveFocus());
    await press("Undo");
    expect(await screen.findByText("Undone: 7 cells emptied, 6 codes voided.", { selector: "[role=group] *" })).toBeVisible();
    expect(custcode.cell(0, 3)).toBeNull();
    expect(await screen.findByText(/all void or handed back/)).toBeVisible();
  });
});

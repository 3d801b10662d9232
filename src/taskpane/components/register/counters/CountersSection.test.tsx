import { screen, waitFor, within } from "@testing-library/react";
import { issueSample } from "../../../testing/issueSample";
import { renderPane } from "../../../testing/renderPane";
import { groupCounters } from "./groupCounters";

describe("counters", () => {
  it("lists them by rule with what is left, and raises one but never lowers it", async () => {
    const { custcode, user, press, openTab } = renderPane({ pattern: "{region}-{seq:2}" });
    await issueSample(custcode);
    await openTab("登记簿");
    await user.click(await screen.findByRole("button", { name: "计数器" }, { timeout: 20_000 }));
    const list = await screen.findByRole("list", { name: "计数器" });
    expect(within(list).getByRole("heading", { name: "客户编码" })).toBeVisible();
    const [, first] = within(list).getAllByRole("listitem");
    expect(first).toHaveTextContent("BJ · 下一个号 3");
    if (!first) throw new Error("No counter");
    expect(within(first).getByRole("progressbar", { name: "已用 2 / 99（2%）" })).toHaveAttribute("aria-valuenow", "2");
    expect(first).toHaveTextContent(/最后发放 BJ-02，2026年1月1日/);

    await press("调大计数器 BJ");
    const question = screen.getByRole("group", { name: "调大计数器 BJ" });
    const next = within(question).getByRole("textbox", { name: /新的下一个号/ });
    await waitFor(() => expect(next).toHaveFocus());
    await user.type(within(question).getByRole("textbox", { name: /原因/ }), "旧系统用到 94");
    await user.type(next, "3");
    expect(within(question).getByText(/计数器已到 3，只能调大，不能调小/)).toBeVisible();
    expect(within(question).getByRole("button", { name: "调大" })).toHaveAttribute("aria-disabled", "true");
    await user.clear(next);
    await user.type(next, "９５");
    await user.click(within(question).getByRole("button", { name: "调大" }));
    expect(await screen.findByText("计数器 BJ 的下一个号已改为 95。", { selector: "[role=group] *" })).toBeVisible();
    expect(within(list).getByText(/快用完了/)).toBeVisible();
  });

  it("puts blocks below their counter and finds them by their owner", () => {
    const view = { rule: "客户编码", next: 1, limit: 99, used: 0, total: 99, lastCode: "", lastIssued: "", isNearlyFull: false, runsOut: undefined };
    const [bj, sh, block] = [{ ...view, key: "BJ", owner: "" }, { ...view, key: "SH", owner: "" }, { ...view, key: "SH", owner: "王芳" }];
    expect(groupCounters([block, bj, sh], "")).toEqual([
      { kind: "rule", rule: "客户编码" },
      { kind: "counter", counter: bj, blocks: [] },
      { kind: "counter", counter: sh, blocks: [block] },
    ]);
    expect(groupCounters([bj, sh, block], "王")).toEqual([{ kind: "rule", rule: "客户编码" }, { kind: "counter", counter: sh, blocks: [block] }]);
  });
});

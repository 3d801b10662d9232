import { screen, waitFor, within } from "@testing-library/react";
import { renderPane } from "../../testing/renderPane";

const rules = { pattern: "{region}-{seq:4}", further: { 大客户: "VIP{seq:3}{rule when tier is A}" } };
const rows = [["甲", "北京市", "A", null], ["乙", "上海", "B", null], ["丙", "北京", "A", null], ["丁", "火星", "B", null]];
const list = { ...rules, headers: ["客户名称", "所在地区", "客户等级", "客户编码"], rows };

it("lets the conditions choose, and says how many rows go to which rule, before and after", async () => {
  const { custcode, press } = renderPane(list);
  expect(await screen.findByRole("combobox", { name: "编码规则" })).toHaveDisplayValue("按条件选择");
  expect(screen.getByText("每一行用条件符合的规则，其余的行用默认规则“客户编码”。")).toBeVisible();
  expect(screen.getByRole("combobox", { name: "客户等级" })).toHaveValue("2");
  const shares = within(await screen.findByRole("list", { name: "各规则编码的行数" }));
  expect(shares.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["大客户：2 行，例如 VIP001", "客户编码：1 行，例如 SH-0001"]);

  await press("发放 3 个编码");
  await screen.findByRole("heading", { name: "已发放 3 个编码" });
  expect(screen.getByRole("list", { name: "各规则编码的行数" })).toHaveTextContent("大客户：2 行");
  expect([0, 1, 2, 3].map((row) => custcode.cell(row, 3))).toEqual(["VIP001", "SH-0001", "VIP002", null]);
});

it("takes one rule for all rows when somebody names it", async () => {
  const { user, button } = renderPane(list);
  await user.selectOptions(await screen.findByRole("combobox", { name: "编码规则" }), "客户编码");
  expect(await button("发放 3 个编码")).toBeVisible();
  expect(screen.queryByRole("list", { name: "各规则编码的行数" })).not.toBeInTheDocument();
  expect(screen.queryByRole("combobox", { name: "客户等级" })).not.toBeInTheDocument();
  expect(await screen.findByRole("list", { name: "前几个编码" })).toHaveTextContent("BJ-0001");
});

it("offers no choice by condition where no rule has any", async () => {
  renderPane();
  const select = await screen.findByRole("combobox", { name: "编码规则" });
  expect(within(select).queryByRole("option", { name: "按条件选择" })).not.toBeInTheDocument();
});

describe("the Rules tab", () => {
  it("names counters that are nearly full, the fullest first, and rules to be reviewed", async () => {
    const { openTab, press } = renderPane({
      ...list,
      state: {
        nearlyFull: [{ rule: "客户编码", key: "BJ", used: 9100, limit: 9999 }, { rule: "大客户", key: "", used: 999, limit: 999 }],
        reviewsDue: [{ rule: "大客户", reviewDate: "2026-01-31", owner: "王芳" }],
      },
    });
    await openTab("规则");
    expect(await screen.findByText("流水号快用完了")).toBeVisible();
    expect(screen.getAllByText(/已用/).map(({ textContent }) => textContent)).toEqual(["大客户：已用 999 / 999", "客户编码 · BJ：已用 9,100 / 9,999"]);
    expect(screen.getByText(/“大客户”应在 2026-01-31 前复核。 负责人：王芳。/)).toBeVisible();
    await press("打开规则“大客户”");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "编码规则" })).toHaveValue("VIP{seq:3}{rule when tier is A}"));
  });
});

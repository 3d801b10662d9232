import { screen, waitFor, within } from "@testing-library/react";
import type { RegisterEntry } from "../../../../core";
import { issueSample } from "../../../testing/issueSample";
import { renderPane } from "../../../testing/renderPane";

const over: RegisterEntry = {
  code: "SH-WR-0009", rule: "客户编码", version: 1, key: "SH-WR", number: null, recordKey: "", inputs: ["上海市", "批发和零售业"],
  status: "reserved", batch: "r1", by: "王芳", at: "2020-01-02T03:04:05Z", cell: "", note: "展会现场开户", until: "2020-02-01",
};

async function openReserve(registered: readonly RegisterEntry[] = []) {
  const pane = renderPane({ registered });
  await issueSample(pane.custcode);
  await pane.openTab("登记簿");
  await pane.user.click(await screen.findByRole("button", { name: "预留编码" }, { timeout: 20_000 }));
  const form = await screen.findByRole("region", { name: "预留新的编码" });
  const fill = async (values: Readonly<Record<string, string>>, inside = form) => {
    for (const [name, value] of Object.entries(values)) {
      const field = within(inside).getByLabelText(name);
      await pane.user.clear(field);
      await pane.user.type(field, value);
    }
  };
  return { ...pane, fill };
}

describe("reserving codes", () => {
  it("shows what would be reserved, then reserves it", async () => {
    const { press, fill } = await openReserve();
    await fill({ 地区: "北京", 行业: "软件", 个数: "3", "为谁、做什么用": "展会", 预留到哪一天: "2999-12-31" });
    await press("查看结果");
    const plan = await screen.findByRole("group", { name: "预留结果" });
    expect(plan).toHaveTextContent("将预留 3 个编码：BJ-IT-0003…BJ-IT-0005");
    expect(plan).toHaveTextContent("计数器 BJ-IT 的下一个号：3 → 6");
    expect(screen.getByLabelText("给哪个客户")).toBeDisabled();
    await press("预留 3 个编码");
    expect(await screen.findByText("已预留 3 个编码：BJ-IT-0003 … BJ-IT-0005。", { selector: "[role=group] *" })).toBeVisible();
    const list = await screen.findByRole("list", { name: "已预留的编码" });
    expect(within(list).getAllByRole("button").map((line) => line.textContent)).toHaveLength(3);
    expect(list).toHaveTextContent("到 2999年12月31日 · 展会");
  });

  it("says which of the named numbers cannot be had, and why", async () => {
    const { user, button, press, fill } = await openReserve();
    await user.click(screen.getByRole("radio", { name: "指定的号码" }));
    await fill({ 地区: "北京", 行业: "信息技术", 从: "2", 到: "8" });
    await press("查看结果");
    const refused = await screen.findByRole("list", { name: "1 个不能预留" });
    expect(within(refused).getByRole("listitem")).toHaveTextContent(/BJ-IT-0002.*已经登记/);
    expect(await button("预留 6 个编码")).toBeEnabled();
    await fill({ 到: "1" });
    expect(await button("查看结果")).toHaveAttribute("aria-disabled", "true");
    expect(screen.getByText(/“到”不能小于“从”/)).toBeVisible();
  });

  it("marks what is over, extends it, and issues it into the selected cell", async () => {
    const { custcode, user, button, press, fill } = await openReserve([over]);
    expect(await screen.findByText(/1 个预留已过期/)).toBeVisible();
    const line = await button(/SH-WR-0009/);
    expect(line).toHaveTextContent("已过期（2020年2月1日） · 展会现场开户");
    await user.click(line);
    await press("延期");
    const question = screen.getByRole("group", { name: "更改编码 SH-WR-0009 的预留" });
    const until = within(question).getByLabelText("预留到哪一天");
    await user.clear(until);
    await user.type(until, "2999-12-31");
    await user.click(within(question).getByRole("button", { name: "保存" }));
    await waitFor(() => expect(line).toHaveTextContent("到 2999年12月31日"));
    expect(screen.queryByText(/1 个预留已过期/)).toBeNull();

    await press("发放给客户");
    const issuing = screen.getByRole("group", { name: "把编码 SH-WR-0009 发放给客户" });
    await fill({ "客户标识*": "四川锦程物流有限公司" }, issuing);
    await user.click(within(issuing).getByRole("button", { name: "发放" }));
    expect(await screen.findByText("编码 SH-WR-0009 已发放给“四川锦程物流有限公司”，并写入 客户名单!D7。", { selector: "[role=group] *" })).toBeVisible();
    expect(custcode.cell(5, 3)).toBe("SH-WR-0009");
    expect(await screen.findByText("没有预留的编码。")).toBeVisible();
  });
});

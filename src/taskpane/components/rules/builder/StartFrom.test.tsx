import { screen, waitFor, within } from "@testing-library/react";
import { renderPane } from "../../../testing/renderPane";

const openNewRule = async (...args: Parameters<typeof renderPane>) => {
  const pane = renderPane(...args);
  await pane.openTab("规则");
  await pane.press("新建规则");
  return pane;
};

describe("templates", () => {
  it("offer the few that most take, and all by words and category", async () => {
    const { user, press } = await openNewRule();
    const list = await screen.findByRole("list", { name: "模板" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(5);
    await press(/^全部 \d+ 个模板$/);
    expect(within(list).getAllByRole("listitem").length).toBeGreaterThan(25);
    await user.selectOptions(screen.getByRole("combobox", { name: "分类" }), "hierarchy");
    expect(within(list).getAllByRole("listitem")).toHaveLength(3);
    await user.type(screen.getByRole("searchbox", { name: "查找模板" }), "总部");
    expect(within(list).getAllByRole("listitem")).toHaveLength(1);
  });

  it("bring a name, the office's own values and the rules that belong to them", async () => {
    const { custcode, user, press } = await openNewRule();
    const list = await screen.findByRole("list", { name: "模板" });
    await press(/^全部 \d+ 个模板$/);
    await user.type(screen.getByRole("searchbox", { name: "查找模板" }), "总部");
    await user.click(within(list).getByRole("button", { name: "使用模板“总部-分部-流水号”" }));
    expect(screen.getByRole("textbox", { name: "编码规则" })).toHaveValue("{parent}-{branch}-{seq:2}");
    expect(screen.getByRole("textbox", { name: /规则名称/ })).toHaveValue("总部-分部-流水号");
    await user.click(screen.getByText("把模板的 3 个值加入码表"));
    await waitFor(() => expect(custcode.rules.entries("branch").map(({ code }) => code)).toEqual(["BJ", "SH", "GD"]));
    await user.click(screen.getByText("另建规则“总部编码”"));
    await waitFor(() => expect(custcode.state.get().rules.at(-1)).toMatchObject({ name: "总部编码", pattern: "HQ-{seq:3}" }));
    expect(screen.queryByText(/另建规则/)).not.toBeInTheDocument();
  });
});

describe("the format of another system", () => {
  it("is recognised, with what differs, and becomes the rule", async () => {
    const { user, press } = await openNewRule();
    await user.click(await screen.findByText("其他系统的格式"));
    const box = await screen.findByRole("textbox", { name: "其他系统的格式" });
    await user.click(box);
    await user.paste("CUST-{SEQNUM:4}");
    expect(await screen.findByText(/^4 位用完后号码自动加位/)).toBeVisible();
    await press("把 Dataverse 的格式用作规则");
    expect(screen.getByRole("textbox", { name: "编码规则" })).toHaveValue("CUST-{seq:4 per none start 1000 overflow grow}");
    expect(screen.getByRole("button", { name: /^流水号 4 位/ })).toBeVisible();
  });

  it("is said not to be known", async () => {
    const { user } = await openNewRule();
    await user.click(await screen.findByText("其他系统的格式"));
    await user.click(await screen.findByRole("textbox", { name: "其他系统的格式" }));
    await user.paste("hello");
    expect(await screen.findByText(/认不出这个格式/)).toBeVisible();
  });
});

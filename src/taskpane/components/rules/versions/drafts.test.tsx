import { screen, waitFor } from "@testing-library/react";
import { renderPane } from "../../../testing/renderPane";

const openRules = async () => {
  const pane = renderPane();
  await pane.openTab("规则");
  const field = await screen.findByRole("textbox", { name: "编码规则" });
  return { ...pane, field };
};

it("saves a draft, which is put to use when it is good", async () => {
  const { custcode, user, button, press, field } = await openRules();
  await user.clear(field);
  await user.click(field);
  await user.paste("{region}-{seq:6}");
  const saved = jest.spyOn(custcode.rules, "save");
  await press("保存为草稿");
  await waitFor(() => expect(saved).toHaveBeenLastCalledWith(expect.objectContaining({ pattern: "{region}-{seq:6}", status: "draft" })));
  await press("启用这条规则");
  await waitFor(() => expect(saved).toHaveBeenLastCalledWith(expect.objectContaining({ pattern: "{region}-{seq:6}", status: "active" })));
  expect(await button("没有改动")).toHaveAttribute("aria-disabled", "true");
});

it("brings a retired rule back", async () => {
  const { custcode, user, press } = await openRules();
  await user.click(await screen.findByText("版本（1）"));
  await press("停用这条规则");
  await press("停用");
  await press("启用这条规则");
  await waitFor(() => expect(custcode.state.get().rules[0]?.status).toBe("active"));
});

it("takes pasted rules where no file can be chosen", async () => {
  const { custcode, user, press } = await openRules();
  const compared = jest.spyOn(custcode.rules, "compareRules").mockResolvedValue({ rules: [{ name: "新规则", change: "new", before: "", after: "{seq:4}" }], codebooks: [] });
  await user.click(await screen.findByText("不能选文件？粘贴导出的内容"));
  await user.click(screen.getByRole("textbox", { name: "要导入的内容" }));
  await user.paste('{"kind":"custcode-rules"}');
  await press("看看会改变什么");
  expect(await screen.findByText("新规则“新规则”")).toBeVisible();
  expect(compared).toHaveBeenCalledWith('{"kind":"custcode-rules"}');
});

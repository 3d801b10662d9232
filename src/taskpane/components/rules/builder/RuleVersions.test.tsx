import { screen, waitFor } from "@testing-library/react";
import { renderPane } from "../../../testing/renderPane";

it("shows a rule's versions, takes one up again and retires the rule", async () => {
  const { custcode, user, openTab } = renderPane();
  await openTab("规则");
  const field = await screen.findByRole("textbox", { name: "编码规则" });
  await user.click(await screen.findByText("版本（1）"));
  expect(await screen.findByText(/^使用中 · 发过 0 个编码/)).toBeVisible();
  await user.clear(field);
  await user.click(field);
  await user.paste("CUST{{seq:6}");
  await user.click(screen.getByLabelText("载入版本 1 的写法"));
  expect(field).toHaveValue("{region}-{industry}-{seq:4}");
  await user.click(screen.getByText("停用这条规则"));
  await waitFor(() => expect(screen.getByRole("button", { name: "取消" })).toHaveFocus());
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.getByText("停用这条规则")).toHaveFocus());
  expect(custcode.state.get().rules[0]?.status).toBe("active");
  await user.click(screen.getByText("停用这条规则"));
  await user.click(screen.getByRole("button", { name: "停用" }));
  await waitFor(() => expect(custcode.state.get().rules[0]?.status).toBe("retired"));
});

it("exports rules as text, and says what a file would change before it is imported", async () => {
  const { custcode, user, openTab } = renderPane();
  jest.spyOn(custcode.rules, "compareRules").mockResolvedValue({
    rules: [{ name: "新规则", change: "new", before: "", after: "{seq:4}" }],
    codebooks: [{ name: "city", added: 372, same: 0, kept: [] }],
  });
  const imported = jest.spyOn(custcode.rules, "importRules");
  await openTab("规则");
  await user.click(await screen.findByText("导出全部规则"));
  expect(screen.getByLabelText("导出的内容")).toHaveValue(custcode.rules.exportRules(["客户编码"]));
  const file = new File(["{}"], "rules.json", { type: "application/json" });
  // jsdom's files cannot be read as text.
  Object.assign(file, { text: async () => "{}" });
  await user.upload(screen.getByLabelText("导入文件", { selector: "input" }), file);
  expect(await screen.findByText("新规则“新规则”")).toBeVisible();
  expect(screen.getByText("码表“city”：加入 372 个值")).toBeVisible();
  await user.click(screen.getByText("导入"));
  await waitFor(() => expect(imported).toHaveBeenCalledWith("{}"));
});

import { screen } from "@testing-library/react";
import { memoryCustCode } from "../../testing/memoryCustCode";
import { renderPane } from "../../testing/renderPane";

it("sets up with the proposal by one click and goes on to encode", async () => {
  const { custcode, button, press } = renderPane({ phase: "absent" });
  for (const sheet of ["CustCode Rules", "CustCode Codebooks", "CustCode Counters", "CustCode Register", "CustCode Log"]) {
    expect(screen.getByText(sheet)).toBeVisible();
  }
  await press("开始设置");
  expect(await screen.findByRole("tab", { name: "编码", selected: true })).toBeVisible();
  expect(await button("发放 6 个编码")).toBeVisible();
  expect(custcode.state.get().codebooks.map(({ name }) => name)).toEqual(["region", "industry"]);
});

it("proposes the codebooks that the chosen rule needs", async () => {
  const { user } = renderPane({ phase: "absent" });
  await user.click(await screen.findByRole("radio", { name: /客户等级/ }));
  expect(screen.getByRole("checkbox", { name: /^客户等级/ })).toBeChecked();
  await user.click(screen.getByRole("radio", { name: /固定前缀/ }));
  expect(screen.queryByRole("checkbox", { name: /^地区/ })).not.toBeInTheDocument();
  await user.click(screen.getByText("其他 3 个现成码表"));
  expect(await screen.findByRole("checkbox", { name: /^地区/ })).not.toBeChecked();
});

it("takes one's own rule, once it can be read", async () => {
  const { custcode, user, button, press } = renderPane({ phase: "absent" });
  await user.click(screen.getByRole("radio", { name: "自己写" }));
  const field = screen.getByRole("textbox", { name: "编码规则" });
  await user.clear(field);
  await user.paste("{branch}-{seq:3");
  expect(await button("开始设置")).toHaveAttribute("aria-disabled", "true");
  await user.paste("}");
  expect(screen.getByText(/码表“branch”没有现成的/)).toBeVisible();
  await press("开始设置");
  await screen.findByRole("tab", { name: "规则" });
  expect(custcode.state.get().rules[0]?.pattern).toBe("{branch}-{seq:3}");
});

it("tells why the set-up failed and can be tried again", async () => {
  const { custcode, press } = renderPane({ phase: "absent" }, { locale: "en-US" });
  jest.spyOn(custcode.setup, "create").mockRejectedValueOnce(new Error("GeneralException"));
  await press("Set up");
  expect(await screen.findByText(/Something unexpected went wrong/)).toBeVisible();
  await press("Set up");
  expect(await screen.findByRole("tab", { name: "Encode" })).toBeVisible();
});

it("begins with a backup as well", async () => {
  const before = memoryCustCode({ pattern: "{region}-{seq:3}" });
  const { files } = await before.register();
  const text = (await files.backup()).parts.join("");
  const { custcode, user, press } = renderPane({ phase: "absent" });
  await user.click(screen.getByText("从备份恢复"));
  await user.click(await screen.findByText("不能选文件？粘贴导出的内容"));
  await user.click(await screen.findByRole("textbox", { name: "要导入的内容" }));
  await user.paste(text);
  await press("看看会改变什么");
  expect(await screen.findByText("补上的规则版本：1")).toBeVisible();
  await press("恢复");
  expect(await screen.findByRole("tab", { name: "编码" })).toBeVisible();
  expect(custcode.state.get().rules.map(({ pattern }) => pattern)).toEqual(["{region}-{seq:3}"]);
});

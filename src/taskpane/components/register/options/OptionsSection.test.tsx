import { screen, waitFor, within } from "@testing-library/react";
import { CustCodeError } from "../../../../app/api";
import { issueSample } from "../../../testing/issueSample";
import { renderPane } from "../../../testing/renderPane";

async function openOptions() {
  const pane = renderPane();
  await issueSample(pane.custcode);
  await pane.openTab("登记簿");
  await pane.user.click(await screen.findByRole("button", { name: "多人使用与选项" }, { timeout: 20_000 }));
  return { ...pane, options: (await pane.custcode.register()).options };
}

describe("options", () => {
  it("keeps the name and the size of number blocks", async () => {
    const { user, press, options } = await openOptions();
    await user.type(await screen.findByRole("textbox", { name: "您的名字" }), "王芳{Enter}");
    expect(await screen.findByText("以后记为“王芳”。", { selector: "span" })).toBeVisible();
    const size = screen.getByRole("textbox", { name: "每人一次领几个号" });
    await user.clear(size);
    await user.type(size, "x");
    expect(screen.getByText("请填 0 到 10,000 的整数")).toBeVisible();
    await user.clear(size);
    await user.type(size, "50");
    jest.spyOn(options, "set").mockRejectedValueOnce(new CustCodeError({ kind: "protected-sheet", params: { sheet: "CustCode Log" } }));
    await press("保存：每人一次领几个号");
    expect(await screen.findByText(/CustCode Log/)).toBeVisible();
    await press("保存：每人一次领几个号");
    await waitFor(() => expect(options.get()).toEqual({ person: "王芳", blockSize: 50, hashedKeys: false }));
  });

  it("hashes customers only after it was asked, with the keyboard on the answer that does nothing", async () => {
    const { user, button, press, options, custcode } = await openOptions();
    await user.click(await screen.findByRole("switch", { name: /只存客户标识的摘要/ }));
    await waitFor(async () => expect(await button("取消")).toHaveFocus());
    expect(options.get().hashedKeys).toBe(false);
    await press("开启");
    await press("把已登记的也换成摘要");
    await user.click(within(screen.getByRole("group", { name: /不能恢复/ })).getByRole("button", { name: "换成摘要，不再恢复" }));
    expect(await screen.findByText("已把 6 个客户标识换成摘要。", { selector: "[role=group] *" })).toBeVisible();
    const { entries } = await (await custcode.register()).codes.find("BJ-IT-0001", 1);
    expect(entries[0]?.recordKey).toMatch(/^#[A-Z2-7]{26}$/);

    await user.click(screen.getByRole("switch", { name: /只存客户标识的摘要/ }));
    expect(await screen.findByText(/所以不能关闭/)).toBeVisible();
    expect(options.get().hashedKeys).toBe(true);
  });
});

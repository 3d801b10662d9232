import { screen, waitFor, within } from "@testing-library/react";
import { gate, renderPane } from "../../testing/renderPane";

const imported = [
  ["甲公司", "北京市", "信息技术", "BJ-IT-0001"],
  ["乙公司", "上海", "制造业", "SH-MF-0001"],
  ["丙公司", "北京", "信息技术", "BJ-XX-0002"],
  ["丁公司", "广东", "软件", "SH-IT-0001"],
  ["戊公司", "北京", "信息技术", "BJ-IT-0001"],
  ["己公司", "北京", "信息技术", 12345],
];

const openValidate = async (...args: Parameters<typeof renderPane>) => {
  const pane = renderPane(...args);
  await pane.openTab("检查");
  return pane;
};

it("groups findings by kind, marks the wrong characters and leads to the cell", async () => {
  const { custcode, user, button } = await openValidate({ rows: imported });
  await user.click(await button("检查"));
  expect(await button("编码重复 2")).toBeVisible();
  const results = screen.getByRole("list", { name: "检查结果" });
  expect(within(results).getByText("XX")).toBeVisible();
  expect(within(results).getByText("XX").tagName).toBe("MARK");

  await user.click(await button("编码与本行内容不一致 1"));
  await user.click(within(screen.getByRole("list", { name: "检查结果" })).getByRole("button", { name: "第 5 行" }));
  await waitFor(() => expect(custcode.visited).toEqual(["客户名单!D5"]));
});

it("does not compare with the row when that is switched off", async () => {
  const { user, button } = await openValidate({ rows: imported });
  await user.click(await screen.findByRole("checkbox", { name: "同时核对编码与本行的内容" }));
  await user.click(await button("检查"));
  await button("编码重复 2");
  expect(screen.queryByRole("button", { name: /不一致/ })).not.toBeInTheDocument();
});

it("says so when all is well", async () => {
  const { user, button } = await openValidate({ rows: imported.slice(0, 2) });
  await user.click(await button("检查"));
  expect((await screen.findAllByText("检查了 2 行，没有发现问题。"))[0]).toBeVisible();
});

it("can be stopped", async () => {
  const door = gate();
  door.open();
  const { user, button } = await openValidate({ rows: imported, breathe: door.breathe, chunk: 1 });
  const start = await button("检查");
  door.close();
  await user.click(start);
  // The encode tab's dry run may still be under way behind, with a button of its own.
  const panel = within(screen.getByRole("tabpanel", { name: "检查" }));
  await user.click(await panel.findByRole("button", { name: "取消" }));
  door.open();
  expect((await screen.findAllByText("已停止检查。"))[0]).toBeVisible();
  expect(await button("检查")).toBeEnabled();
});

it("draws only the rows in sight of a long list, and finds in all of them", async () => {
  const rows = Array.from({ length: 500 }, (_, index) => [`客户${index}`, "北京市", "信息技术", `坏${index}`]);
  // jsdom lays nothing out: the list has room for seven rows.
  const room = jest.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(392);
  const rowHeight = jest.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(56);
  const { user, button } = await openValidate({ rows, chunk: 500 });
  await user.click(await button("检查"));
  const results = await screen.findByRole("list", { name: "检查结果" });
  await waitFor(() => expect(within(results).getAllByRole("listitem").length).toBeLessThan(40));
  expect(within(results).getAllByRole("listitem")[0]).toHaveAttribute("aria-setsize", "500");
  await user.type(screen.getByRole("searchbox", { name: "在结果中查找" }), "坏499");
  await waitFor(() => expect(screen.getByRole("list", { name: "检查结果" })).toHaveTextContent(/^第 501 行/));
  room.mockRestore();
  rowHeight.mockRestore();
});

import { act, screen, waitFor, within } from "@testing-library/react";
import type { RegisterEntry } from "../../../../core";
import { gate, renderPane } from "../../../testing/renderPane";

const headers = ["客户名称", "所在地区", "行业", "客户编码"];
const row = (name: string, code: string | number | null) => [name, "北京", "信息技术", code];
const known: RegisterEntry = {
  code: "BJ-IT-0002", rule: "客户编码", version: 1, key: "BJ-IT", number: 2, recordKey: "乙公司", inputs: ["北京", "信息技术"], status: "issued", batch: "b1", by: "", at: "2026-01-01T00:00:00Z", cell: "",
};
/** Nine in a row, one registered, one for two customers, one far above, one that no rule reads. */
const rows = [
  ...Array.from({ length: 9 }, (_, at) => row(at === 1 ? "乙公司" : `客户${at}`, `BJ-IT-000${at + 1}`)),
  row("丙公司", "BJ-IT-0003"),
  row("丁公司", "BJ-IT-7001"),
  row("戊公司", "老编码-7"),
  row("己公司", null),
];

const openAdopt = async (...args: Parameters<typeof renderPane>) => {
  const pane = renderPane(...args);
  await pane.openTab(args[1]?.locale === "en-US" ? "Register" : "登记簿");
  await pane.press(args[1]?.locale === "en-US" ? "Adopt existing codes" : "收编现有编码");
  return pane;
};

it("looks first, asks about numbers far above the others, and adopts", async () => {
  const { custcode, user, button, press } = await openAdopt({ rows, headers, registered: [known] });
  await press("先看看");
  const fates = await screen.findByRole("list", { name: "名单里的行" });
  expect(within(fates).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "7照原样收编", "1已在登记簿里", "1没有编码", "1号码特别大", "2几个客户共用一个编码", "1没有规则读得出",
  ]);
  expect(screen.getByText("下一个号 3 → 10")).toBeVisible();
  // Looking reads the rules once more from their sheet.
  act(() => custcode.setState({ rules: custcode.state.get().rules.map((rule) => ({ ...rule })) }));
  expect(await button("收编 10 个编码")).toBeEnabled();

  const outliers = within(screen.getByRole("group", { name: "号码特别大，可能录错了" }));
  await user.click(outliers.getByRole("button", { name: "BJ-IT-7001" }));
  await waitFor(() => expect(custcode.visited).toEqual(["客户名单!D12"]));
  expect(outliers.getByRole("radio", { name: /计数器不跟着走/ })).toBeChecked();
  await user.click(outliers.getByRole("radio", { name: /接着往后数/ }));
  expect(await screen.findByText("下一个号 3 → 7002")).toBeVisible();
  await user.click(outliers.getByRole("radio", { name: /先不登记/ }));
  await press("收编 9 个编码");

  expect((await screen.findAllByText("已收编 9 个编码"))[0]).toBeVisible();
  const { codes, counters } = await custcode.register();
  expect((await codes.find("BJ-IT-7001", 1)).entries).toEqual([]);
  expect((await codes.find("老编码-7", 1)).entries).toMatchObject([{ rule: "", status: "adopted" }]);
  expect(await counters.list()).toMatchObject([{ key: "BJ-IT", next: 10 }]);
});

it("leaves out what a person decides to leave, and leads to the rows", async () => {
  const { custcode, user, button, press } = await openAdopt({ rows, headers }, { locale: "en-US" });
  await press("Look first");
  await button("Adopt 11 codes");
  await user.click(screen.getByText("Further choices"));
  await user.selectOptions(screen.getByRole("combobox", { name: "Codes that no rule reads" }), "leave");
  expect(await button("Adopt 10 codes")).toBeVisible();
  await press("Several customers 2");
  await user.click(within(screen.getByRole("list", { name: "Rows to look at" })).getAllByRole("button")[1]!);
  await waitFor(() => expect(custcode.visited).toEqual(["客户名单!D11"]));
});

it("says once that a column holds no codes", async () => {
  const { user, press } = await openAdopt({ rows, headers });
  await user.selectOptions(await screen.findByRole("combobox", { name: "编码所在的列" }), "1");
  await press("先看看");
  expect(await screen.findByText("这一列不像是编码")).toBeVisible();
  expect(screen.getByText(/没有一个符合规则/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /收编 \d/ })).not.toBeInTheDocument();
});

it("can be stopped, and says that what was adopted counts", async () => {
  const door = gate();
  door.open();
  const { user, button, press } = await openAdopt({ rows, headers, breathe: door.breathe });
  await press("先看看");
  const run = await button("收编 11 个编码");
  door.close();
  await user.click(run);
  // The dry run behind the other tab may have come to the closed door, too.
  const register = within(screen.getByRole("tabpanel", { name: "登记簿" }));
  await user.click(await register.findByRole("button", { name: "取消" }));
  door.open();
  expect((await screen.findAllByText(/停止之前收编的编码有效/))[0]).toBeVisible();
  expect(await button("收编 11 个编码")).toBeEnabled();
});

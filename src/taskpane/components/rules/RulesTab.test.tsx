import { act, screen, waitFor, within } from "@testing-library/react";
import { renderPane } from "../../testing/renderPane";

const openRules = async (...args: Parameters<typeof renderPane>) => {
  const pane = renderPane(...args);
  await pane.openTab("规则");
  const field = await screen.findByRole("textbox", { name: "编码规则" });
  const write = async (pattern: string) => {
    await pane.user.clear(field);
    await pane.user.click(field);
    await pane.user.paste(pattern);
  };
  return { ...pane, field, write };
};

describe("the pattern", () => {
  it("shows which characters are wrong, why, and mends them by one click", async () => {
    const { button, press, field, write } = await openRules();
    await write("{region}-{industry}-{seq:4 strat 5}");
    expect(field).toHaveAttribute("aria-invalid", "true");
    expect(screen.getByTestId("pattern-mirror").querySelector("mark")).toHaveTextContent("strat");
    expect(screen.getByText("第 28–32 个字符")).toBeVisible();
    expect(await button("保存为版本 2")).toHaveAttribute("aria-disabled", "true");

    await press("改为“start”");
    expect(field).toHaveValue("{region}-{industry}-{seq:4 start 5}");
    await waitFor(() => expect(field).toHaveFocus());
    expect(screen.queryByTestId("pattern-mirror")).not.toBeInTheDocument();
    expect(screen.getByText("含义：按地区 + 行业分别计数，0005 – 9999。")).toBeVisible();
  });

  it("marks a place where something is lacking", async () => {
    const { write } = await openRules();
    await write("{region}-{seq:4");
    expect(screen.getByTestId("pattern-mirror").querySelector("mark")).toHaveTextContent("{seq:4");
  });

  it("is saved as the rule's next version", async () => {
    const { custcode, button, press, write } = await openRules();
    await write("{region}{seq:5}");
    await press("保存为版本 2");
    await waitFor(() => expect(custcode.state.get().rules[0]).toMatchObject({ name: "客户编码", version: 2, pattern: "{region}{seq:5}" }));
    expect(await button("没有改动")).toHaveAttribute("aria-disabled", "true");
  });

  it("can begin a new rule, which then can be made the default", async () => {
    const { custcode, user, press, write } = await openRules();
    await press("新建规则");
    // Nothing is wrong yet, and the keyboard is where one begins.
    expect(screen.getByRole("textbox", { name: "编码规则" })).not.toHaveAttribute("aria-invalid", "true");
    await waitFor(() => expect(screen.getByRole("textbox", { name: /规则名称/ })).toHaveFocus());
    await user.type(screen.getByRole("textbox", { name: /规则名称/ }), "简单编码");
    await write("CUST{seq:6}");
    await press("保存规则");
    await press("设为默认");
    await waitFor(() => expect(custcode.state.get().rules.map(({ name }) => name)).toEqual(["简单编码", "客户编码"]));
  });
});

describe("a draft that nobody typed into", () => {
  it("follows the rule that a colleague saves", async () => {
    const { custcode, field } = await openRules();
    const [rule] = custcode.state.get().rules;
    act(() => custcode.setState({ rules: [{ ...rule!, version: 2, pattern: "{region}-{seq:6}" }] }));
    expect(field).toHaveValue("{region}-{seq:6}");
  });

  it("is left alone once it was changed", async () => {
    const { custcode, field, write } = await openRules();
    await write("{industry}-{seq:4}");
    const [rule] = custcode.state.get().rules;
    act(() => custcode.setState({ rules: [{ ...rule!, version: 2, pattern: "{region}-{seq:6}" }] }));
    expect(field).toHaveValue("{industry}-{seq:4}");
  });
});

describe("the preview", () => {
  it("tries the pattern on the sheet's own rows and consumes nothing", async () => {
    const { custcode, write } = await openRules();
    await write("{region}{seq:3}");
    const table = await screen.findByRole("table", { name: "预览" });
    await waitFor(() => expect(within(table).getAllByRole("row")[1]).toHaveTextContent(/^2北京市BJ001$/));
    expect(within(table).getAllByRole("row")).toHaveLength(11);
    expect(within(table).getAllByRole("row")[6]).toHaveTextContent(/码表里没有这个值/);
    expect(custcode.state.get().registered).toBe(0);
  });
});

describe("values that the codebooks lack", () => {
  it("are a to-do list that empties as they are added", async () => {
    const { custcode, user, press } = await openRules();
    expect(await screen.findByRole("heading", { name: "码表里没有的值（3）" })).toBeVisible();

    await press("等同“北京市”（BJ）");
    expect(await screen.findByRole("heading", { name: "码表里没有的值（2）" })).toBeVisible();
    expect(custcode.rules.entries("region")[0]?.aliases).toContain("北就市");
    // The button is gone with its value; the keyboard goes on at the next one.
    await waitFor(() => expect(screen.getByRole("textbox", { name: "“物流”的新编码" })).toHaveFocus());

    await user.type(screen.getByRole("textbox", { name: "“四川省”的新编码" }), "SC");
    await user.type(screen.getByRole("textbox", { name: "“物流”的新编码" }), "LG");
    await press("加入已填的 2 个值");
    await waitFor(() => expect(screen.queryByRole("heading", { name: /码表里没有的值/ })).not.toBeInTheDocument());
    expect(custcode.rules.entries("industry").at(-1)).toMatchObject({ value: "物流", code: "LG" });
  });
});

describe("codebooks", () => {
  it("show their entries, found by alias too", async () => {
    const { user, press } = await openRules();
    await press(/^地区.*个值/);
    await user.type(screen.getByRole("searchbox", { name: "查找值、编码或别名" }), "shang");
    const entries = await screen.findByRole("list", { name: "地区" });
    await waitFor(() => expect(within(entries).getAllByRole("listitem")).toHaveLength(1));
    expect(entries).toHaveTextContent("SH上海市");
  });

  it("can be added from the ready ones", async () => {
    const { user, button, press } = await openRules();
    await user.click(screen.getByText("还有 1 个现成码表"));
    await press("添加 客户等级");
    expect(await button(/^客户等级.*个值/)).toBeVisible();
  });
});

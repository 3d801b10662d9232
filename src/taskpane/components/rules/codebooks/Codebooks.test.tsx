import { screen, waitFor, within } from "@testing-library/react";
import { TextDecoder } from "node:util";
import { readySummaries } from "../../../../app/rules/readyBooks";
import { renderPane } from "../../../testing/renderPane";

// Browsers have it, jsdom does not.
Object.assign(globalThis, { TextDecoder });

const open = async (...args: Parameters<typeof renderPane>) => {
  const pane = renderPane(...args);
  await pane.openTab("规则");
  await screen.findByRole("heading", { name: "码表" });
  return pane;
};

const departments = { headers: ["部门名称", "部门代码", "又名"], rows: [["销售部", "XS", "营销|市场"], ["研发部", "YF", null], ["财务部", "YF", null]] };

/** A file as a browser hands it over; jsdom's own cannot be read as bytes. */
const fileOf = (name: string, ...bytes: readonly number[]) => Object.assign(new File([], name), { arrayBuffer: async () => Uint8Array.from(bytes).buffer });

describe("importing a codebook", () => {
  const openImport = async (...args: Parameters<typeof renderPane>) => {
    const pane = await open(...args);
    await pane.user.click(screen.getByText("从名单或 CSV 文件导入码表"));
    await pane.button(/^读取名单/);
    return pane;
  };

  it("shows what is found in the list, and writes when it has a name", async () => {
    const { custcode, user, button, press } = await openImport(departments);
    await press("读取名单 客户名单 A1:C4");
    const preview = await screen.findByRole("list", { name: "预览" });
    expect(within(preview).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["XS销售部营销、市场", "YF研发部", "YF财务部"]);
    expect(screen.getByText("1 处需要留意：")).toBeVisible();
    expect(screen.getByText(/“研发部”和“财务部”|“财务部”和“研发部”/)).toBeVisible();
    expect(await button("没有新的值可以导入")).toHaveAttribute("aria-disabled", "true");

    await user.type(screen.getByRole("textbox", { name: /新码表的名称/ }), "dept");
    await press("导入 3 项");
    expect(await screen.findAllByText(/已导入码表“dept”：加入 3 个值/)).not.toHaveLength(0);
    expect(custcode.rules.entries("dept").map(({ value, code }) => [value, code])).toEqual([["销售部", "XS"], ["研发部", "YF"], ["财务部", "YF"]]);
  });

  it("takes other columns when somebody says so", async () => {
    const { user, press } = await openImport(departments);
    await press(/^读取名单/);
    await screen.findByRole("list", { name: "预览" });
    await user.selectOptions(screen.getByRole("combobox", { name: "别名" }), "（不用）");
    await user.selectOptions(screen.getByRole("combobox", { name: "值" }), "C 列 · 又名");
    await waitFor(() => expect(screen.getByRole("list", { name: "预览" })).toHaveTextContent(/^XS营销\|市场$/));
    await user.click(screen.getByRole("checkbox", { name: "第一行是标题" }));
    await waitFor(() => expect(screen.getByRole("list", { name: "预览" })).toHaveTextContent("部门代码又名"));
  });

  it("completes a codebook that is there, and tells what it leaves alone", async () => {
    const { custcode, user, press } = await openImport({ headers: ["名称", "编码"], rows: [["北京市", "BEI"], ["天津市", "TJ"], ["上海市", "SH"]] });
    await press(/^读取名单/);
    await user.selectOptions(await screen.findByRole("combobox", { name: "导入到" }), "地区");
    expect(await screen.findByText("码表“地区”：加入 1 个值，1 个已经有了。")).toBeVisible();
    expect(screen.getByText("北京市：现有 BJ，导入的是 BEI")).toBeVisible();
    await press("导入 1 项");
    await waitFor(() => expect(custcode.rules.entries("region").find(({ value }) => value === "天津市")?.code).toBe("TJ"));
    expect(custcode.rules.entries("region").find(({ value }) => value === "北京市")?.code).toBe("BJ");
  });

  it("reads a CSV file in the encoding of a Chinese Excel", async () => {
    const { user } = await openImport();
    // 部门,代码 / 销售,XS in GB 18030
    await user.upload(screen.getByLabelText("选择 CSV 文件"), fileOf("部门.csv", 0xb2, 0xbf, 0xc3, 0xc5, 0x2c, 0xb4, 0xfa, 0xc2, 0xeb, 0x0a, 0xcf, 0xfa, 0xca, 0xdb, 0x2c, 0x58, 0x53, 0x0a));
    expect(await screen.findByText("来自：部门.csv")).toBeVisible();
    await waitFor(() => expect(screen.getByRole("list", { name: "预览" })).toHaveTextContent("XS销售"));
  });

  it("says what to do about a file that is no table", async () => {
    const { user } = await openImport();
    await user.upload(screen.getByLabelText("选择 CSV 文件"), fileOf("图.csv", 80, 75, 3, 4, 0, 0));
    expect(await screen.findByText(/另存为“CSV UTF-8/)).toBeVisible();
  });
});

describe("the ready codebooks", () => {
  it("are found by subject or by a word", async () => {
    const { custcode, user, button } = renderPane();
    jest.spyOn(custcode.setup, "readyCodebooks").mockImplementation((locale) => readySummaries(locale));
    await user.click(await screen.findByRole("tab", { name: "规则" }));
    await user.click(await screen.findByText(/^还有 \d+ 个现成码表/));
    expect(screen.queryByText(/六位行政区划代码/)).not.toBeInTheDocument();
    await user.click(await screen.findByText(/^省市区县（\d+）$/));
    expect(within(await screen.findByRole("list", { name: "省市区县" })).getAllByText(/六位行政区划代码/)).toHaveLength(3);

    await user.type(screen.getByRole("searchbox", { name: "查找现成码表" }), "ISO 3166");
    const found = within(screen.getByRole("list", { name: "添加现成码表" })).getAllByRole("listitem");
    expect(found.map(({ textContent }) => textContent)).toEqual([expect.stringContaining("国家和地区（两位字母）{country} · 249 个值 · 来源：ISO 3166-1（2025-07）"), expect.anything(), expect.anything()]);
    expect(await button("添加 国家和地区（三位字母）")).toBeEnabled();
  });
});

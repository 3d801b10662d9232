import { act, screen, waitFor, within } from "@testing-library/react";
import { CustCodeError } from "../../../app/api";
import { createPaneIntents } from "../../../app/paneIntent";
import { settleMilliseconds } from "../../hooks/useEncode";
import { gate, renderPane } from "../../testing/renderPane";

const codeColumn = 3;

describe("encoding a list", () => {
  it("proposes the columns by their headers and tries the rule on the rows", async () => {
    renderPane();
    expect(await screen.findByRole("combobox", { name: "地区" })).toHaveValue("1");
    expect(screen.getByRole("combobox", { name: "行业" })).toHaveValue("2");
    expect(screen.getByRole("combobox", { name: "客户标识" })).toHaveValue("0");
    expect(screen.getByRole("combobox", { name: "编码写入" })).toHaveValue("3");
    const samples = await screen.findByRole("list", { name: "前几个编码" });
    expect(within(samples).getAllByRole("listitem")[0]).toHaveTextContent("BJ-IT-0001");
  });

  it("issues, reports, and leads to the rows without a code", async () => {
    const { custcode, user, press } = renderPane();
    await press("发放 6 个编码");
    expect(await screen.findByRole("heading", { name: "已发放 6 个编码" })).toBeVisible();
    expect(custcode.cell(0, codeColumn)).toBe("BJ-IT-0001");
    expect(custcode.cell(9, codeColumn)).toBe("BJ-IT-0001");
    expect(custcode.cell(5, codeColumn)).toBeNull();

    const refused = screen.getByRole("list", { name: "不能编码的行" });
    expect(within(refused).getByText(/#N\/A/)).toBeVisible();
    await user.click(within(refused).getByRole("button", { name: "第 9 行" }));
    await waitFor(() => expect(custcode.visited).toEqual(["客户名单!D9"]));
  });

  it("shows only the reason that is asked for", async () => {
    const { press } = renderPane();
    await press("缺少输入项 1");
    expect(within(screen.getByRole("list", { name: "不能编码的行" })).getAllByRole("listitem")).toHaveLength(1);
  });

  it("stops between two portions and keeps what was written", async () => {
    const door = gate();
    door.open();
    const { custcode, user, button, press } = renderPane({ breathe: door.breathe, chunk: 1 });
    const issue = await button("发放 6 个编码");
    door.close();
    await user.click(issue);
    await press("取消");
    expect(await button("取消")).toHaveAttribute("aria-disabled", "true");
    door.open();
    expect(await screen.findByRole("heading", { name: "已停止" })).toBeVisible();
    expect(custcode.cell(0, codeColumn)).toBeNull();
    await press("继续编码");
    expect(await button("发放 6 个编码")).toBeEnabled();
  });

  it("undoes a batch: the cells are blank, the codes are void and not given again", async () => {
    const { custcode, press } = renderPane();
    await press("发放 6 个编码");
    await press("撤销这次发放");
    await waitFor(() => expect(screen.getByRole("radio", { name: /作废编码/ })).toHaveFocus());
    await press("撤销");
    expect(await screen.findByText(/已清空 7 个单元格，作废 6 个编码/)).toBeVisible();
    expect(custcode.cell(0, codeColumn)).toBeNull();
    await press("继续编码");
    const samples = await screen.findByRole("list", { name: "前几个编码" });
    expect(within(samples).getAllByRole("listitem")[0]).toHaveTextContent("BJ-IT-0003");
  });

  it("hands the numbers back when that is chosen", async () => {
    const { user, press } = renderPane();
    await press("发放 6 个编码");
    await press("撤销这次发放");
    await user.click(screen.getByRole("radio", { name: /退回号码/ }));
    await press("撤销");
    expect(await screen.findByText(/退回 6 个号码/)).toBeVisible();
    await press("继续编码");
    const samples = await screen.findByRole("list", { name: "前几个编码" });
    expect(within(samples).getAllByRole("listitem")[0]).toHaveTextContent("BJ-IT-0001");
  });

  it("closes the undo panel with Escape and returns to its button", async () => {
    const { user, button, press } = renderPane();
    await press("发放 6 个编码");
    await press("撤销这次发放");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("radio")).not.toBeInTheDocument();
    await waitFor(async () => expect(await button("撤销这次发放")).toHaveFocus());
  });

  it("tries the rows again when somebody types into the list, and leaves a report alone", async () => {
    const { custcode, button, press } = renderPane();
    await button("发放 6 个编码");
    act(() => custcode.type(1, 1, "火星"));
    await press("发放 5 个编码");
    await screen.findByRole("heading", { name: "已发放 5 个编码" });
    act(() => custcode.type(1, 1, "北京市"));
    expect(screen.getByRole("heading", { name: "已发放 5 个编码" })).toBeVisible();
  });

  it("tries nothing behind another tab, and takes up what was typed meanwhile", async () => {
    const { custcode, button, openTab } = renderPane();
    const dryRun = jest.spyOn(custcode.lists, "dryRun");
    await button("发放 6 个编码");
    await openTab("登记簿");
    dryRun.mockClear();
    act(() => custcode.type(1, 1, "火星"));
    // Longer than changes take to settle.
    await expect(waitFor(() => expect(dryRun).toHaveBeenCalled(), { timeout: 2 * settleMilliseconds })).rejects.toThrow();
    await openTab("编码");
    expect(await button("发放 5 个编码")).toBeVisible();
  });

  it("says why a rule cannot be used, and adds the ready codebook that it lacks", async () => {
    const { press } = renderPane({ pattern: "{tier}-{seq:3}" });
    expect(await screen.findByText("这条规则暂时不能编码")).toBeVisible();
    expect(screen.queryByRole("heading", { name: "试算结果" })).not.toBeInTheDocument();
    await press("添加现成码表“客户等级”");
    await waitFor(() => expect(screen.queryByText("这条规则暂时不能编码")).not.toBeInTheDocument());
    expect(screen.getByRole("heading", { name: "试算结果" })).toBeVisible();
  });

  it("points out numbers in the code column before anything is issued", async () => {
    const { custcode, button, press } = renderPane({ rows: [["甲", "北京市", "信息技术", 77], ["乙", "北京市", "信息技术", null]] });
    await press("查看 客户名单!D2");
    await waitFor(() => expect(custcode.visited).toEqual(["客户名单!D2"]));
    expect(screen.getByText(/有 1 个单元格不是文本/)).toBeVisible();
    expect(await button("发放 1 个编码")).toBeEnabled();
  });

  it("asks for the columns that no header names", async () => {
    const { user, button } = renderPane({ headers: ["甲", "乙", "行业", "丁"] });
    const region = await screen.findByRole("combobox", { name: "地区" });
    expect(screen.getByText("选好上面各列后，这里显示试算结果。")).toBeVisible();
    expect(await button("发放编码")).toHaveAttribute("aria-disabled", "true");
    await user.selectOptions(region, "B 列 · 乙");
    expect(await button("发放 7 个编码")).toBeVisible();
  });

  it("says in place what to select, and follows the selection", async () => {
    const { custcode, button } = renderPane();
    await button("发放 6 个编码");
    act(() => custcode.select({ kind: "no-selection", params: {} }));
    expect(await screen.findByText("还没有找到名单")).toBeVisible();
    expect(screen.queryByRole("combobox", { name: "地区" })).not.toBeInTheDocument();
  });

  it("tries again when a codebook has learnt a value", async () => {
    const { custcode, button } = renderPane();
    await button("发放 6 个编码");
    await act(() => custcode.rules.addValues([{ codebook: "region", value: "北就市", aliasOf: "北京市" }]));
    expect(await button("发放 7 个编码")).toBeVisible();
  });

  it("begins anew with the list that the ribbon asks for", async () => {
    const intents = createPaneIntents();
    const { button, press } = renderPane({}, { intents });
    await press("发放 6 个编码");
    await button("继续编码");
    act(() => intents.ask("encode"));
    expect(await button("没有需要发放的编码")).toBeVisible();
  });

  it("tells a failure in the error bar, with details, and goes on", async () => {
    const { custcode, user, button, press } = renderPane();
    const issue = await button("发放 6 个编码");
    jest.spyOn(custcode.lists, "issue").mockRejectedValueOnce(new CustCodeError({ kind: "protected-sheet", params: { sheet: "客户名单" } }));
    await user.click(issue);
    expect(await screen.findByText(/客户名单.*保护|保护.*客户名单/)).toBeVisible();
    await press("查看详情");
    expect(screen.getByRole("textbox", { name: "查看详情" })).toHaveTextContent("protected-sheet");
    await press("关闭");
    expect(await button("发放 6 个编码")).toBeVisible();
  });

  it("is done by the keyboard alone, in the order of the page", async () => {
    const { custcode, user, button } = renderPane();
    const issue = await button("发放 6 个编码");
    // Fluent's focus manager keeps the Tab key to itself in jsdom; what counts for it is the order of what can have the focus.
    const stops = [...screen.getByRole("tabpanel", { name: "编码" }).querySelectorAll<HTMLElement>("button, select, input")];
    expect(stops.filter(({ tabIndex }) => tabIndex !== 0)).toEqual([]);
    expect(stops.slice(0, 7).map(labelOf)).toEqual(["重新识别", "编码规则", "地区", "行业", "客户标识", "编码写入", "包括隐藏的行"]);
    expect(stops.slice(-2).map(labelOf)).toEqual(["自动为 =CUSTCODE(…) 公式发放编码", "发放 6 个编码"]);

    issue.focus();
    await user.keyboard("{Enter}");
    await waitFor(async () => expect(await button("继续编码")).toHaveFocus());
    expect(custcode.cell(0, codeColumn)).toBe("BJ-IT-0001");
  });
});

function labelOf(element: Element): string {
  const label = element.id ? document.querySelector(`label[for="${element.id}"]`) : null;
  return label?.textContent ?? element.textContent ?? "";
}

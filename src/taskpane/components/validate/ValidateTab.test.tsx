import { act, screen, waitFor, within } from "@testing-library/react";
import type { InputValue } from "../../../core";
import type { CodeFinding, RepairCandidate, RowInspection } from "../../../core/validate/inspection";
import type { Judge } from "../../testing/memoryValidate";
import { gate, renderPane } from "../../testing/renderPane";

const imported: readonly (readonly InputValue[])[] = [
  ["甲公司", "北京市", "信息技术", "BJ-IT-0001"],
  ["乙公司", "上海", "制造业", "SH-MF-O001"],
  ["丙公司", "北京", "信息技术", "bj-it-0002"],
  ["丁公司", "广东", "软件", "GD-1T-0001"],
  ["戊公司", "北京", "信息技术", "BJ-IT-00S"],
  ["己公司", "北京", "信息技术", null],
  ["庚公司", "北京", "信息技术", "BJ-IT-0003"],
];

const candidate = (code: string, damage: RepairCandidate["damages"][number], found: string, meant: string, ...support: RepairCandidate["support"]): RepairCandidate => ({
  code,
  damages: [damage],
  undone: [{ damage, start: 0, length: found.length, found, meant }],
  support,
});

const known: Readonly<Record<string, Omit<RowInspection, "row" | "text">>> = {
  "SH-MF-O001": {
    findings: [{ kind: "code-lookalike", start: 6, length: 1, params: { found: "O", meant: "0" } }],
    repair: { certainty: "certain", count: 1, candidates: [candidate("SH-MF-0001", "lookalike", "O", "0", "row")] },
  },
  "bj-it-0002": {
    findings: [{ kind: "code-case", start: 0, length: 5, params: { found: "bj-it", meant: "BJ-IT" } }],
    repair: { certainty: "certain", count: 1, candidates: [candidate("BJ-IT-0002", "case", "bj-it", "BJ-IT")] },
  },
  "GD-1T-0001": {
    findings: [{ kind: "code-lookalike", start: 3, length: 1, params: { found: "1", meant: "I" } }],
    repair: { certainty: "likely", count: 1, candidates: [candidate("GD-IT-0001", "lookalike", "1", "I")] },
  },
  "BJ-IT-00S": {
    findings: [{ kind: "code-too-short", params: { expected: "BJ-IT-0001", length: 9, least: 10 } }],
    repair: { certainty: "open", count: 2, candidates: [candidate("BJ-IT-0005", "lookalike", "S", "05"), candidate("BJ-IT-0055", "missing-character", "S", "55")] },
  },
};
const blank: readonly CodeFinding[] = [{ kind: "code-blank", params: {} }];

/** Finds what `known` says, and blank cells. */
const judge: Judge = (cells, column) => ({
  found: cells.flatMap((row, at): readonly RowInspection[] => {
    const value = row[column] ?? null;
    const found = typeof value === "string" ? known[value] : undefined;
    if (value === null) return [{ row: at + 2, text: "", findings: blank }];
    return found ? [{ row: at + 2, text: String(value), ...found }] : [];
  }),
  about: [],
});

const openValidate = async (...[options = {}, look]: Parameters<typeof renderPane>) => {
  const pane = renderPane({ rows: imported, judge, ...options }, look);
  await pane.openTab(look?.locale === "en-US" ? "Validate" : "检查");
  return pane;
};
const checked = async (...args: Parameters<typeof renderPane>) => {
  const pane = await openValidate(...args);
  await pane.press("检查");
  await screen.findByRole("heading", { name: "检查结果" });
  // What is below the verdict follows after it.
  await screen.findByRole("heading", { name: "更多" });
  return pane;
};
const tab = () => within(screen.getByRole("tabpanel", { name: "检查" }));
const column = (custcode: { cell(row: number, column: number): InputValue }) => imported.map((_, at) => custcode.cell(at, 3));

describe("choosing", () => {
  it("finds column and rule by itself, and says how much the rule reads", async () => {
    await openValidate({ further: { 老规则: "OLD{seq:5}" } });
    expect(await tab().findByLabelText("编码所在的列")).toHaveDisplayValue("D 列 · 客户编码");
    expect(await tab().findByLabelText("编码规则")).toHaveDisplayValue("客户编码（能读出 50%）");
    expect(await tab().findByText(/规则“客户编码”第 1 版能读出 33%。另有 17% 写法不规范/)).toBeVisible();
    expect(within(tab().getByLabelText("编码规则")).getAllByRole("option").map((option) => option.textContent)).toEqual(["客户编码（能读出 50%）", "老规则（读不出）"]);
  });

  it("takes the column that a rule reads where no header says which it is", async () => {
    const headers = ["甲", "乙", "丙", "丁"];
    await openValidate({ headers });
    expect(await tab().findByDisplayValue("D 列 · 丁")).toBeVisible();
  });

  it("says in one notice that no rule reads the column, with the ways on", async () => {
    const { user } = await openValidate({ rows: imported.map((row) => [...row.slice(0, 3), "无规律"]) });
    expect(await tab().findByText("没有规则能读出这一列")).toBeVisible();
    await user.click(tab().getByRole("button", { name: "去收编" }));
    expect(screen.getByRole("tab", { name: "登记簿" })).toHaveAttribute("aria-selected", "true");
  });

  it("says what to do when there is no rule", async () => {
    const { user } = await openValidate({ state: { rules: [] } });
    expect(await tab().findByText("还没有编码规则")).toBeVisible();
    await user.click(tab().getByRole("button", { name: "到“规则”页处理" }));
    expect(screen.getByRole("tab", { name: "规则" })).toHaveAttribute("aria-selected", "true");
  });

  it("compares with the columns that the headers name, which can be changed", async () => {
    const { user, custcode } = await openValidate();
    const desk = await custcode.validate();
    const inspect = jest.spyOn(desk, "inspect");
    await user.click(await tab().findByText("与本行其他列核对（3）"));
    await user.selectOptions(await tab().findByLabelText("行业"), "（不核对）");
    await user.click(await tab().findByRole("button", { name: "检查" }));
    await waitFor(() => expect(inspect.mock.calls[0]?.[0]).toMatchObject({ column: 3, rule: "客户编码", columns: { region: 1 }, customer: 0 }));
  });

  it("can be stopped", async () => {
    const door = gate();
    door.open();
    const { user, button } = await openValidate({ breathe: door.breathe, chunk: 1 });
    const start = await button("检查");
    await waitFor(() => expect(start).not.toHaveAttribute("aria-disabled", "true"));
    door.close();
    await user.click(start);
    await user.click(await tab().findByRole("button", { name: "取消" }));
    door.open();
    expect(await tab().findByText("已停止检查。")).toBeVisible();
    expect(await button("检查")).toBeEnabled();
  });
});

describe("reading", () => {
  it("says in one sentence what was found and what can be repaired", async () => {
    await checked();
    expect((await screen.findAllByText("共 7 行，2 行正常，4 行有错误，1 行有警告。"))[0]).toBeVisible();
    expect(tab().getByText("修复建议：有把握 2，很可能 1，由您决定 1。")).toBeVisible();
  });

  it("groups by kind, marks wrong characters and what is proposed, and leads to the cell", async () => {
    const { user, custcode, press } = await checked();
    await press(/^形近字符/);
    const rows = await tab().findByRole("list", { name: "形近字符的行" });
    const [first] = within(rows).getAllByRole("listitem");
    expect(within(first!).getByText("O").tagName).toBe("MARK");
    expect(within(within(first!).getByRole("group", { name: "第 3 行的修复建议" })).getByText("0").tagName).toBe("MARK");
    expect(first).toHaveTextContent("有把握 · 改正形近字符（O → 0）；与本行内容一致");
    await user.click(within(first!).getByRole("button", { name: "第 3 行" }));
    await waitFor(() => expect(custcode.visited).toEqual(["客户名单!D3"]));
  });

  it("explains a kind behind its question mark", async () => {
    const { user, button } = await checked();
    const help = await button("“形近字符”是什么意思");
    expect(help).toHaveAttribute("aria-expanded", "false");
    await user.click(help);
    expect(await tab().findByText("常见原因")).toBeVisible();
  });

  it("filters by severity and by repair, searches, and shows all row by row", async () => {
    const { user, button, press } = await checked({ rows: [...imported, ...imported] });
    await press("警告 2");
    expect(tab().queryByRole("button", { name: /^形近字符/ })).not.toBeInTheDocument();
    expect(await button(/^大小写不对/)).toBeVisible();
    await press("警告 2");
    await user.selectOptions(tab().getByLabelText("按修复建议筛选"), "由您决定（2）");
    expect(await button(/^编码太短/)).toBeVisible();
    await user.selectOptions(tab().getByLabelText("按修复建议筛选"), "修复建议：全部");
    await user.type(tab().getByRole("searchbox", { name: "查找行号、编码、客户" }), "GD-");
    await user.click(tab().getByRole("tab", { name: "按行" }));
    const rows = await tab().findByRole("list", { name: "有问题的行" });
    await waitFor(() => expect(within(rows).getAllByRole("listitem")).toHaveLength(2));
    await user.type(tab().getByRole("searchbox", { name: "查找行号、编码、客户" }), "没有的");
    await press("取消筛选");
    expect(await tab().findByRole("list", { name: "有问题的行" })).toBeVisible();
  });

  it("is glad when all is well, and says so of an empty list", async () => {
    await checked({ judge: () => ({ found: [], about: [] }) });
    expect((await screen.findAllByText("检查了 7 行，没有发现问题"))[0]).toBeVisible();
  });

  it("shows what concerns the whole list behind one line a kind", async () => {
    const about: readonly CodeFinding[] = [
      { kind: "numbers-missing", params: { key: "BJ-IT", first: 4, last: 6, count: 3 } },
      { kind: "numbers-missing", params: { key: "SH-MF", first: 2, last: 2, count: 1 } },
      { kind: "counter-behind", params: { key: "BJ-IT", next: 2, highest: 3 } },
    ];
    const { user } = await checked({ judge: () => ({ found: [], about }) });
    const lines = tab().getAllByText(/^(警告|提示) · /);
    expect(lines.map((line) => line.textContent)).toEqual(["警告 · 计数器落后", "提示 · 流水号有空号（2）"]);
    await user.click(lines[1]!);
    expect(await tab().findByText(/流水号从 4 到 6 缺了 3 个/)).toBeVisible();
  });

  it("says of a list that follows no rule what to do, in one notice", async () => {
    const { user } = await checked({ judge: () => ({ found: [], about: [{ kind: "list-follows-no-rule", params: { count: 7, rule: "客户编码", expected: "BJ-IT-0001" } }] }) });
    expect(tab().getByText(/7 个编码中没有几个符合规则“客户编码”/)).toBeVisible();
    await user.click(tab().getByRole("button", { name: "换一列" }));
    expect(await tab().findByLabelText("编码所在的列")).toBeVisible();
  });

  it("draws only the rows in sight of a long list, and finds in all of them", async () => {
    const rows = Array.from({ length: 500 }, (_, index) => [`客户${index}`, "北京市", "信息技术", `坏${index}`]);
    const many: Judge = (cells) => ({ found: cells.map((row, at) => ({ row: at + 2, text: String(row[3]), findings: [{ kind: "code-format", params: { expected: "BJ-IT-0001" } }] })), about: [] });
    // jsdom lays nothing out: the list has room for seven rows.
    const room = jest.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(392);
    const rowHeight = jest.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(56);
    const { user } = await checked({ rows, judge: many, chunk: 500 });
    const results = await tab().findByRole("list", { name: "格式不符合规则的行" });
    await waitFor(() => expect(within(results).getAllByRole("listitem").length).toBeLessThan(40));
    expect(within(results).getAllByRole("listitem")[0]).toHaveAttribute("aria-setsize", "500");
    await user.type(tab().getByRole("searchbox", { name: "查找行号、编码、客户" }), "坏499");
    await waitFor(() => expect(tab().getByRole("list", { name: "格式不符合规则的行" })).toHaveTextContent(/^第 501 行/));
    room.mockRestore();
    rowHeight.mockRestore();
  });
});

describe("repairing", () => {
  it("asks, repairs all that are certain, keeps the rest, and judges again", async () => {
    const { button, press, custcode } = await checked();
    await press("修复有把握的 2 个");
    expect(tab().getByText("将改写 2 个单元格")).toBeVisible();
    expect(tab().getByText(/原值保存在“CustCode 原值”表，可一步撤销/)).toBeVisible();
    await waitFor(async () => expect(await button("确定改写")).toHaveFocus());
    await press("确定改写");
    expect(await tab().findByText("已改写 2 个单元格")).toBeVisible();
    expect(await tab().findByText("与上次相比：2 行已改好，没有新的问题。")).toBeVisible();
    expect(column(custcode)).toEqual(["BJ-IT-0001", "SH-MF-0001", "BJ-IT-0002", "GD-1T-0001", "BJ-IT-00S", null, "BJ-IT-0003"]);
  });

  it("forgets what was done last when another column is wanted", async () => {
    const { press } = await checked();
    await press("修复有把握的 2 个");
    await press("确定改写");
    await tab().findByText("已改写 2 个单元格");
    await press("检查别的列");
    await press("检查");
    await screen.findByRole("heading", { name: "检查结果" });
    expect(tab().queryByText("已改写 2 个单元格")).not.toBeInTheDocument();
    expect(await tab().findByText("以前的修复（1）")).toBeVisible();
  });

  it("takes a repair back as one step, also later", async () => {
    const { user, press, custcode } = await checked();
    await press("修复有把握的 2 个");
    await press("确定改写");
    await press("撤销这次改写");
    expect(await tab().findByText("已撤销，2 个单元格恢复了原值")).toBeVisible();
    expect(column(custcode)).toEqual(imported.map((row) => row[3]));
    await press("修复有把握的 2 个");
    await press("确定改写");
    await user.click(await tab().findByText("以前的修复（1）"));
    await press("撤销：客户名单：改写 2 个单元格");
    await user.click(within(tab().getByRole("group", { name: "将 2 个单元格恢复原值吗？" })).getByRole("button", { name: "撤销" }));
    await waitFor(() => expect(column(custcode)).toEqual(imported.map((row) => row[3])));
  });

  it("includes likely ones of a kind only when a person says so", async () => {
    const { user, press, custcode } = await checked();
    await press(/^形近字符/);
    await press("修复这一类（2）");
    expect(tab().getByText("将改写 1 个单元格")).toBeVisible();
    await user.click(tab().getByRole("checkbox", { name: "连“很可能”的 1 行一起改" }));
    expect(tab().getByText("将改写 2 个单元格")).toBeVisible();
    await press("确定改写");
    await waitFor(() => expect(column(custcode).slice(1, 4)).toEqual(["SH-MF-0001", "bj-it-0002", "GD-IT-0001"]));
  });

  it("writes one row's code at once", async () => {
    const { custcode, press } = await checked();
    await press(/^大小写不对/);
    await press("改写第 4 行为 BJ-IT-0002");
    expect(await tab().findByText("已改写 1 个单元格")).toBeVisible();
    expect(custcode.cell(2, 3)).toBe("BJ-IT-0002");
  });

  it("lets a person choose between several codes, and repairs what is chosen", async () => {
    const { user, press, custcode } = await checked();
    await press(/^编码太短/);
    const proposal = tab().getByRole("group", { name: "第 6 行的修复建议" });
    expect(within(proposal).getByRole("button", { name: "改写" })).toHaveAttribute("aria-disabled", "true");
    await user.click(within(proposal).getByRole("radio", { name: /BJ-IT-0055/ }));
    expect(tab().getByRole("checkbox", { name: "选中第 6 行" })).toBeChecked();
    await press("修复选中的 1 行");
    await press("确定改写");
    await waitFor(() => expect(custcode.cell(4, 3)).toBe("BJ-IT-0055"));
  });

  it("shows the likeliest code first, and the others to choose from when asked", async () => {
    const several: Judge = (cells) => ({
      found: cells.flatMap((row, at) => (row[3] === "BJ-IT-00S" ? [{ row: at + 2, text: "BJ-IT-00S", findings: known["BJ-IT-00S"]!.findings, repair: { ...known["BJ-IT-00S"]!.repair!, certainty: "likely" as const } }] : [])),
      about: [],
    });
    const { user, button, press, custcode } = await checked({ judge: several });
    expect(await button("改写第 6 行为 BJ-IT-0005")).toBeVisible();
    expect(tab().queryByRole("radio")).not.toBeInTheDocument();
    await press("其他可能（1）");
    await user.click(await tab().findByRole("radio", { name: /BJ-IT-0055/ }));
    await press("收起");
    await press("改写第 6 行为 BJ-IT-0055");
    await waitFor(() => expect(custcode.cell(4, 3)).toBe("BJ-IT-0055"));
  });

  it("ticks all that is listed, and says which have no code yet", async () => {
    const { user, press, custcode } = await checked();
    await user.click(tab().getByRole("tab", { name: "按行" }));
    await user.click(await tab().findByRole("checkbox", { name: "选中列出的全部（4）" }));
    expect(tab().getByText("已选 4 行")).toBeVisible();
    await press("修复选中的 4 行");
    expect(tab().getByText("将改写 3 个单元格")).toBeVisible();
    expect(tab().getByText("其中 1 行还没有选定编码，这次不改。")).toBeVisible();
    await press("确定改写");
    await waitFor(() => expect(column(custcode)).toEqual(["BJ-IT-0001", "SH-MF-0001", "BJ-IT-0002", "GD-IT-0001", "BJ-IT-00S", null, "BJ-IT-0003"]));
  });

  it("leaves the question by Escape, back at the button that asked", async () => {
    const { user, button, press, custcode } = await checked();
    await press("修复有把握的 2 个");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(tab().queryByText("将改写 2 个单元格")).not.toBeInTheDocument());
    await waitFor(async () => expect(await button("修复有把握的 2 个")).toHaveFocus());
    expect(column(custcode)).toEqual(imported.map((row) => row[3]));
  });

  it("names rows that changed meanwhile, and says that the list was changed", async () => {
    const { custcode, press } = await checked();
    await act(async () => custcode.type(1, 3, "SH-MF-0009"));
    expect(await tab().findByText("名单在检查之后有改动，结果可能不是最新的。")).toBeVisible();
    await press("修复有把握的 2 个");
    await press("确定改写");
    expect(await tab().findByText(/1 行在检查之后有改动，没有动它们/)).toBeVisible();
    expect(column(custcode).slice(1, 3)).toEqual(["SH-MF-0009", "BJ-IT-0002"]);
  });

  it("shows what is new since the last check, and only that when asked", async () => {
    const { user, press, custcode } = await checked();
    await act(async () => custcode.type(6, 3, "GD-1T-0001"));
    await press("重新检查");
    expect(await tab().findByText("与上次相比：1 行新出现问题。")).toBeVisible();
    await press("只看新出现的（1）");
    await user.click(tab().getByRole("tab", { name: "按行" }));
    expect(within(await tab().findByRole("list", { name: "有问题的行" })).getAllByRole("listitem").map((item) => item.textContent)).toEqual([expect.stringContaining("第 8 行")]);
  });

  it("tells of a failure and changes nothing", async () => {
    const { button, press, custcode } = await checked();
    await press("修复有把握的 2 个");
    // Not whatever is asked next: the pane may still be looking at other columns.
    jest.spyOn(await custcode.validate(), "repair").mockRejectedValueOnce(new Error("broken"));
    await press("确定改写");
    expect(await screen.findByText(/出现意外错误，您的数据没有丢失/)).toBeVisible();
    expect(column(custcode)).toEqual(imported.map((row) => row[3]));
    expect(await button("修复有把握的 2 个")).toBeVisible();
  });
});

describe("in the sheet", () => {
  it("marks the cells, follows when the list is judged again, and takes the marks off", async () => {
    const { user, press, custcode } = await checked();
    await user.click(tab().getByRole("switch", { name: "在表里标出有问题的单元格" }));
    expect(await tab().findByText("已标出 5 个单元格。")).toBeVisible();
    await press("修复有把握的 2 个");
    await press("确定改写");
    await waitFor(() => expect(custcode.asked).toEqual(["mark 3,4,5,6,7", "unmark", "mark 5,6,7"]));
    await user.click(tab().getByRole("switch", { name: "在表里标出有问题的单元格" }));
    expect(await tab().findByText("已去掉标记。")).toBeVisible();
  });

  it("writes the report and guards the list, and says what came of it", async () => {
    const { custcode, press } = await checked();
    await press("生成检查报告");
    expect(await tab().findByText("已生成工作表“检查报告”，共 5 行。")).toBeVisible();
    await press("让下一份名单更干净");
    expect(await tab().findByText(/有下拉列表的列：地区、行业。编码列会检查格式。/)).toBeVisible();
    await waitFor(() => expect(custcode.asked).toEqual(["report", "guard"]));
  });
});

it("speaks English", async () => {
  const { user } = await openValidate({}, { locale: "en-US" });
  const panel = within(screen.getByRole("tabpanel", { name: "Validate" }));
  await user.click(await panel.findByRole("button", { name: "Check" }));
  expect((await screen.findAllByText("7 rows, 2 good, 4 with errors, 1 with warnings."))[0]).toBeVisible();
  await user.click(await panel.findByRole("button", { name: "Repair 2 certain ones" }));
  expect(panel.getByText("2 cells will be rewritten")).toBeVisible();
});

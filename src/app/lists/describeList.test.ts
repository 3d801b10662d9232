import type { InputValue } from "../../core";
import { CustCodeError } from "../api";
import type { Area, AreaFacts, SelectionFacts } from "../ports";
import { chooseArea, describeList } from "./describeList";

const area = (firstRow: number, rowCount: number, firstColumn = 0, columnCount = 3): Area => ({ firstRow, rowCount, firstColumn, columnCount });

const selected = (change: Partial<SelectionFacts>): SelectionFacts => ({
  sheet: "客户名单",
  own: false,
  areaCount: 1,
  selection: area(2, 1, 0, 1),
  otherTables: [],
  block: area(1, 10),
  used: area(1, 10),
  ...change,
});

const sense = {
  isHeaderWord: (text: string) => ["名称", "地区", "行业", "name", "region", "industry"].includes(text),
  isKnownValue: (text: string) => ["北京", "上海"].includes(text),
};

const ROW: readonly InputValue[] = ["北京驰矿业", "北京", "制造"];

function listOf(top: readonly (readonly InputValue[])[], change: Partial<SelectionFacts> = {}, facts: Partial<AreaFacts> = {}) {
  const selection = selected(change);
  return describeList(selection, chooseArea(selection), { top, merged: [], hiddenRows: 0, filtered: false, ...facts }, sense);
}

describe("which cells are the list", () => {
  const table = { name: "Customers", area: area(3, 6), hasHeader: true, hasTotals: false };
  test.each([
    ["the table that is touched", { table }, 3, "Customers", []],
    ["the block around the selection", {}, 1, undefined, []],
    ["the block, although there is a table elsewhere", { otherTables: [{ ...table, area: area(30, 5) }] }, 1, undefined, ["table-beside"]],
    ["the table that the block is joined to", { otherTables: [table] }, 3, "Customers", ["table-beside"]],
    ["the only table, from a blank cell", { block: undefined, otherTables: [table] }, 3, "Customers", ["selection-widened"]],
    ["the block above a blank row, with a word about what is below", { used: area(1, 400) }, 1, undefined, ["more-below"]],
    ["everything, from a blank cell", { block: undefined, used: area(2, 9) }, 2, undefined, ["selection-widened"]],
  ] as const)("%s", (_, change, firstRow, name, notes) => {
    const chosen = chooseArea(selected(change));
    expect([chosen.area.firstRow, chosen.table?.name, chosen.notes.map(({ kind }) => kind)]).toEqual([firstRow, name, notes]);
  });

  test.each([
    ["own-sheet", { own: true }],
    ["several-areas", { areaCount: 2 }],
    ["empty-sheet", { block: undefined, used: undefined }],
  ] as const)("refuses %s", (kind, change) => {
    expect(() => chooseArea(selected(change))).toThrow(new CustCodeError({ kind, params: {} }));
  });
});

describe("headers", () => {
  test.each<[string, (readonly InputValue[])[], number, number, string[]]>([
    ["one row", [["名称", "地区", "行业"], ROW, ROW], 1, 2, []],
    ["a title above", [["客户名单", null, null], ["名称", "地区", "行业"], ROW, ROW], 2, 3, ["two-header-rows"]],
    ["groups above", [["名称", "归类", null], ["全称", "地区", "行业"], ROW, ROW], 2, 3, ["two-header-rows"]],
    ["two languages", [["名称", "地区", "行业"], ["name", "region", "industry"], ROW], 2, 3, ["two-header-rows"]],
    ["none, a known value says so", [ROW, ROW], 0, 1, ["no-header"]],
    ["none, a number says so", [["驰矿业", "太京", 12]], 0, 1, ["no-header"]],
  ])("%s", (_, top, headerRow, firstRow, notes) => {
    const list = listOf(top);
    expect([list.headerRow, list.firstRow, list.notes.map(({ kind }) => kind)]).toEqual([headerRow, firstRow, notes]);
    expect(list.firstRow + list.rowCount).toBe(11);
  });

  test("a header that is merged over two rows keeps its text", () => {
    const list = listOf([["名称", "归类", null], [null, "地区", "行业"], ROW, ROW], {}, {});
    expect(list.columns.map(({ header, letters }) => `${letters} ${header}`)).toEqual(["A 名称", "B 地区", "C 行业"]);
  });

  test("a table's totals row is no customer", () => {
    const list = listOf([["名称", "地区", "行业"], ROW], { table: { name: "T", area: area(1, 10), hasHeader: true, hasTotals: true } });
    expect([list.address, list.firstRow, list.rowCount, list.table]).toEqual(["A1:C9", 2, 8, "T"]);
  });
});

describe("rows", () => {
  const top = [["名称", "地区", "行业"], ROW, ROW];
  test.each([
    ["one cell means all", area(5, 1, 0, 1), 2, 9],
    ["several rows mean these", area(5, 3, 0, 1), 5, 3],
    ["whole columns mean all", area(1, 1_048_576, 1, 1), 2, 9],
    ["header and some rows mean these rows", area(1, 4), 2, 3],
  ])("%s", (_, selection, firstRow, rowCount) => {
    expect(listOf(top, { selection })).toMatchObject({ firstRow, rowCount });
  });

  test("says what is hidden, filtered and merged", () => {
    expect(listOf(top, {}, { hiddenRows: 3, filtered: true, merged: ["A3:A4"] }).notes).toEqual([
      { kind: "merged-cells", params: { addresses: "A3:A4", count: 1 } },
      { kind: "filtered-rows", params: { count: 3 } },
    ]);
    expect(listOf(top, {}, { hiddenRows: 3 }).notes).toEqual([{ kind: "hidden-rows", params: { count: 3 } }]);
  });
});

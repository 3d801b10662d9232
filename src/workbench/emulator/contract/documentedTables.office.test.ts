/** What Microsoft's documentation shows to be done with tables and filters, task by task, with what Excel answers. */
import { cells, type DocumentedTask } from "../testing/documentedTasks";
import { openExcel, type OpenedExcel } from "../testing/openExcel";

let excel: OpenedExcel;

beforeAll(async () => {
  excel = await openExcel({ locale: "en-US" });
});

afterAll(() => excel.close());

type Task = DocumentedTask<[table: Excel.Table, context: Excel.RequestContext]>;

const EXPENSES = [
  ["1/1/2017", "电话公司", "通讯", "$120"],
  ["1/2/2017", "北风电动车", "交通", "$142"],
  ["1/5/2017", "有机食品", "食品", "$27"],
  ["1/10/2017", "葡萄园", "餐饮", "$33"],
  ["1/11/2017", "贝洛斯学院", "教育", "$350"],
  ["1/15/2017", "特雷研究", "其他", "$135"],
  ["1/15/2017", "有机食品", "食品", "$97"],
];

/** Makes the expense table in A1:D8 of a new sheet: an empty table of headers first, rows added then. */
function expenses(context: Excel.RequestContext): Excel.Table {
  const sheet = context.workbook.worksheets.add();
  const table = sheet.tables.add("A1:D1", true);
  table.getHeaderRowRange().values = [["日期", "商户", "类别", "金额"]];
  table.rows.add(undefined, EXPENSES);
  sheet.getUsedRange().format.autofitColumns();
  sheet.getUsedRange().format.autofitRows();
  sheet.activate();
  return table;
}

/** The texts of one column (from 0) that are to be seen below the header. */
async function visible(table: Excel.Table, column: number): Promise<unknown[]> {
  const view = table.getDataBodyRange().getVisibleView().load("text");
  await table.context.sync();
  return view.text.map((row) => row[column]);
}

const tasks: readonly Task[] = [
  {
    name: "takes dates and money for what they are",
    act: async (table, context) => {
      const body = table.getDataBodyRange().getRow(0).load("values, numberFormat, text");
      const range = table.getRange().load("address");
      await context.sync();
      return [body.values, body.text, cells(range.address)];
    },
    expected: [[[42736, "电话公司", "通讯", 120]], [["1/1/2017", "电话公司", "通讯", "$120"]], "A1:D8"],
  },
  {
    name: "reads header, body, one column and one row",
    act: async (table, context) => {
      const header = table.getHeaderRowRange().load("values");
      const merchants = table.columns.getItem("商户").getDataBodyRange().load("values");
      const row = table.rows.getItemAt(1).load("values, index");
      table.columns.load("items/name, count");
      table.rows.load("count");
      await context.sync();
      return [header.values, merchants.values.length, row.values[0]![1], row.index, table.columns.items.map(({ name }) => name), table.rows.count];
    },
    expected: [[["日期", "商户", "类别", "金额"]], 7, "北风电动车", 1, ["日期", "商户", "类别", "金额"], 7],
  },
  {
    name: "adds rows and columns, with formulas over the table",
    act: async (table, context) => {
      table.rows.add(0, [["1/9/2018", "新", "食品", "$10"]]);
      table.columns.add(undefined, [["周"], ...Array.from({ length: 8 }, () => ['=TEXT([@日期],"yyyy")'])] as never);
      table.columns.add(1, Array.from({ length: 9 }, (_, row) => [row === 0 ? "号" : row]) as never);
      const row = table.getDataBodyRange().getRow(0).load("values");
      const header = table.getHeaderRowRange().load("values");
      await context.sync();
      return [header.values, row.values[0]!.slice(1)];
    },
    expected: [[["日期", "号", "商户", "类别", "金额", "周"]], [1, "新", "食品", 10, "2018"]],
  },
  {
    name: "deletes rows and columns",
    act: async (table, context) => {
      table.rows.getItemAt(0).delete();
      table.rows.deleteRowsAt(1, 2);
      table.columns.getItem("类别").delete();
      const range = table.getRange().load("address, values");
      await context.sync();
      return [cells(range.address), range.values.map((row) => row[1])];
    },
    expected: ["A1:C5", ["商户", "北风电动车", "贝洛斯学院", "特雷研究", "有机食品"]],
  },
  {
    name: "sorts by a column, downwards",
    act: async (table, context) => {
      table.getDataBodyRange().sort.apply([{ key: 3, ascending: true }]);
      const up = table.columns.getItemAt(3).getDataBodyRange().load("values");
      await context.sync();
      table.sort.apply([{ key: 3, ascending: false }, { key: 0, ascending: true }], true);
      const down = table.columns.getItemAt(3).getDataBodyRange().load("values");
      await context.sync();
      return [up.values.flat(), down.values.flat()];
    },
    expected: [[27, 33, 97, 120, 135, 142, 350], [350, 142, 135, 120, 97, 33, 27]],
  },
  {
    name: "filters by values and below average together, and shows all again",
    act: async (table, context) => {
      table.columns.getItem("金额").filter.apply({ filterOn: Excel.FilterOn.dynamic, dynamicCriteria: Excel.DynamicFilterCriteria.belowAverage });
      table.columns.getItem("类别").filter.apply({ filterOn: Excel.FilterOn.values, values: ["餐饮", "食品"] });
      const filtered = await visible(table, 3);
      table.autoFilter.load("isDataFiltered");
      await context.sync();
      table.clearFilters();
      return [filtered, table.autoFilter.isDataFiltered, (await visible(table, 3)).length];
    },
    expected: [["$27", "$33", "$97"], true, 7],
  },
  {
    name: "filters by rank, by comparison, by wildcard",
    act: async (table) => {
      const amount = table.columns.getItem("金额").filter;
      amount.applyTopItemsFilter(2);
      const top = await visible(table, 3);
      amount.applyBottomPercentFilter(30);
      const bottom = await visible(table, 3);
      amount.applyCustomFilter(">=100", "<150", Excel.FilterOperator.and);
      const between = await visible(table, 3);
      amount.clear();
      table.columns.getItem("商户").filter.applyCustomFilter("=*食品");
      const wild = await visible(table, 1);
      table.columns.getItem("商户").filter.applyValuesFilter(["葡萄园"]);
      return [top, bottom, between, wild, await visible(table, 1)];
    },
    expected: [["$142", "$350"], ["$27", "$33"], ["$120", "$142", "$135"], ["有机食品", "有机食品"], ["葡萄园"]],
  },
  {
    name: "filters by dates around today",
    act: async (table, context) => {
      const today = Math.floor(Date.now() / 86_400_000) + 25_569;
      table.columns.getItem("日期").getDataBodyRange().values = [[today], [today - 1], [today - 800], [today - 800], [today + 800], [today], [today - 1]];
      await context.sync();
      table.columns.getItem("日期").filter.applyDynamicFilter(Excel.DynamicFilterCriteria.yesterday);
      return visible(table, 1);
    },
    expected: ["北风电动车", "有机食品"],
  },
  {
    name: "gets the visible part of a filtered table",
    act: async (table, context) => {
      table.columns.getItem("类别").filter.applyValuesFilter(["食品", "教育"]);
      const view = table.getDataBodyRange().getVisibleView().load("rowCount, values");
      const special = table.getDataBodyRange().getSpecialCells(Excel.SpecialCellType.visible).load("address");
      await context.sync();
      return [view.rowCount, view.values.map((row) => row[2]), cells(special.address)];
    },
    expected: [3, ["食品", "教育", "食品"], "A4:D4,A6:D6,A8:D8"],
  },
  {
    name: "formats header, body, one row and one column",
    act: async (table, context) => {
      table.getHeaderRowRange().format.fill.color = "#C70039";
      table.getDataBodyRange().format.fill.color = "#DAF7A6";
      table.rows.getItemAt(1).getRange().format.fill.color = "#FFC300";
      table.columns.getItemAt(0).getDataBodyRange().format.fill.color = "#FFA07A";
      const found = ["A1", "D2", "D3", "A3"].map((address) => table.worksheet.getRange(address).load("format/fill/color"));
      await context.sync();
      return found.map((cell) => cell.format.fill.color);
    },
    expected: ["#C70039", "#DAF7A6", "#FFC300", "#FFA07A"],
  },
  {
    name: "shows totals, hides headers, changes style and bands",
    act: async (table, context) => {
      table.showTotals = true;
      table.getTotalRowRange().getLastCell().formulas = [["=SUBTOTAL(109,D2:D8)"]];
      table.showBandedRows = false;
      table.style = "TableStyleLight5";
      const total = table.getTotalRowRange().load("address, values");
      table.load("showTotals, showBandedRows, style");
      await context.sync();
      return [cells(total.address), total.values[0]![3], table.showTotals, table.showBandedRows, table.style];
    },
    expected: ["A9:D9", 904, true, false, "TableStyleLight5"],
  },
  {
    name: "grows by blank rows above its totals, and is filled then",
    act: async (_table, context) => {
      const sheet = context.workbook.worksheets.add();
      const sales = sheet.tables.add("B2:D2", true);
      sales.showTotals = true;
      sales.getHeaderRowRange().values = [["品", "一季", "二季"]];
      sales.rows.add(undefined, [[null, null, null], [null, null, null], [null, null, null]] as never);
      const blank = sales.getDataBodyRange().getUsedRangeOrNullObject(true);
      const body = sales.getDataBodyRange().load("address");
      await context.sync();
      sales.getDataBodyRange().values = Array.from({ length: 3 }, (_, row) => [`品${row}`, row, row]);
      const total = sales.getTotalRowRange().load("address");
      await context.sync();
      return [blank.isNullObject, cells(body.address), cells(total.address)];
    },
    expected: [true, "B3:D5", "B6:D6"],
  },
  {
    name: "is resized over more cells, which become its own",
    act: async (table, context) => {
      table.worksheet.getRange("E1:E2").values = [["备注"], ["x"]];
      await context.sync();
      table.resize("A1:F10");
      const header = table.getHeaderRowRange().load("values");
      table.rows.load("count");
      await context.sync();
      return [header.values[0]!.slice(3), table.rows.count];
    },
    expected: [["金额", "备注", expect.stringMatching(/\S/)], 9],
  },
  {
    name: "turns into a plain range and back",
    act: async (table, context) => {
      const range = table.convertToRange().load("address");
      await context.sync();
      const again = table.context.workbook.tables.add(range.address, true);
      again.name = `Again_${Math.abs(range.address.length)}`;
      const count = range.worksheet.tables.getCount();
      await context.sync();
      return [cells(range.address), count.value];
    },
    expected: ["A1:D8", 1],
  },
  {
    name: "imports rows of JSON",
    act: async (table, context) => {
      const transactions = [
        { 日期: "1/1/2017", 商户: "电话公司", 类别: "通讯", 金额: "$120" },
        { 日期: "1/1/2017", 商户: "南岭自行车", 类别: "交通", 金额: "$42" },
      ];
      const sheet = context.workbook.worksheets.add();
      const imported = sheet.tables.add("A1:D1", true);
      imported.getHeaderRowRange().values = [["日期", "商户", "类别", "金额"]];
      imported.rows.add(undefined, transactions.map((item) => [item.日期, item.商户, item.类别, item.金额]));
      imported.columns.getItemAt(3).getRange().numberFormat = [["¥#,##0.00"]];
      imported.load("id");
      table.load("id");
      const text = imported.getDataBodyRange().load("text");
      await context.sync();
      return [text.text, imported.id === table.id];
    },
    expected: [[["1/1/2017", "电话公司", "通讯", "¥120.00"], ["1/1/2017", "南岭自行车", "交通", "¥42.00"]], false],
  },
];

it.each(tasks)("$name", async ({ act, expected }) => {
  const answer = await excel.run(async (context) => {
    const table = expenses(context);
    await context.sync();
    return act(table, context);
  });
  await excel.settled();
  expect(answer).toEqual(expected);
  expect(excel.host.internalErrors).toEqual([]);
});

describe("a worksheet's own filter", () => {
  const FARMS = [
    ["农场", "品种", "等级", "箱"],
    ["甲", "Lime", "有机", 2000],
    ["甲", "Lemon", "有机", 1800],
    ["乙", "Orange", "普通", 800],
    ["乙", "Kiwi", "普通", 300],
    ["丙", "Apple", "有机", 220],
    ["丙", "Grape", "普通", 100],
  ];

  it("keeps the top half, words that end in e, both; and goes again", async () => {
    const seen = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.getRange("A1:D7").values = FARMS;
      const used = sheet.getUsedRange();
      const kinds = async (): Promise<unknown> => {
        const view = sheet.getRange("B2:B7").getVisibleView().load("values");
        await context.sync();
        return view.values.flat();
      };
      sheet.autoFilter.apply(used, 3, { criterion1: "50", filterOn: Excel.FilterOn.topPercent });
      const half = await kinds();
      sheet.autoFilter.apply(used, 1, { criterion1: "=*e", filterOn: Excel.FilterOn.custom });
      const both = await kinds();
      sheet.getRange("D6").values = [[9000]];
      sheet.autoFilter.reapply();
      const again = await kinds();
      sheet.autoFilter.clearColumnCriteria(3);
      const words = await kinds();
      sheet.autoFilter.load("enabled, isDataFiltered");
      await context.sync();
      const state = [sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered];
      sheet.autoFilter.remove();
      return { half, both, again, words, state, all: await kinds() };
    });
    expect(seen).toEqual({
      half: ["Lime", "Lemon", "Orange"],
      both: ["Lime", "Orange"],
      again: ["Lime", "Apple"],
      words: ["Lime", "Orange", "Apple", "Grape"],
      state: [true, true],
      all: ["Lime", "Lemon", "Orange", "Kiwi", "Apple", "Grape"],
    });
  });
});

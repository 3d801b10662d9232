/** What Microsoft's documentation shows to be done with ranges, task by task, with what Excel answers. */
import { cells, products, read, type DocumentedTask } from "../testing/documentedTasks";
import { openExcel, type OpenedExcel } from "../testing/openExcel";

let excel: OpenedExcel;

beforeAll(async () => {
  excel = await openExcel();
});

afterAll(() => excel.close());

type Task = DocumentedTask<[sheet: Excel.Worksheet, context: Excel.RequestContext]>;

const tasks: readonly Task[] = [
  {
    name: "inserts, deletes and clears; formulas follow their cells",
    act: async (sheet) => {
      products(sheet);
      sheet.getRange("B4:E4").insert(Excel.InsertShiftDirection.down);
      const moved = await read(sheet.getRange("E5"), "formulas");
      sheet.getRange("B4:E4").delete(Excel.DeleteShiftDirection.up);
      const back = await read(sheet.getRange("B4:E4"), "formulas");
      sheet.getRange("E2:E5").clear();
      return [moved, back, await read(sheet.getRange("D4:E4"), "values")];
    },
    expected: [[["=C5 * D5"]], [["咖啡", 1, 34.5, "=C4 * D4"]], [[34.5, ""]]],
  },
  {
    name: "relates ranges to one another",
    act: async (sheet, context) => {
      sheet.getRange("A1:E3").values = [["队", 1, 2, 3, 4], ["亚洲", 5, 6, 7, null], ["欧洲", 8, 9, 10, null]];
      const lastQuarter = sheet.getRange("A2:E3").getUsedRange(true).getLastColumn();
      const hit = sheet.getRange("A2:E2").getIntersectionOrNullObject(lastQuarter).load("address");
      const missed = sheet.getRange("A9:E9").getIntersectionOrNullObject(lastQuarter);
      const [a, b] = [sheet.getRange("H2:J5"), sheet.getRange("J4:L8")];
      const others = [a.getBoundingRect(b), a.getIntersection(b), a.getOffsetRange(6, 3), b.getResizedRange(2, -1)].map((range) => range.load("address"));
      await context.sync();
      return [cells(hit.address), missed.isNullObject, others.map((range) => cells(range.address))];
    },
    expected: ["D2", true, ["H2:L8", "J4:J5", "K8:M11", "J4:K10"]],
  },
  {
    name: "finds text forwards, backwards, whole and by case",
    act: async (sheet, context) => {
      sheet.getRange("A1:A5").values = [["Groceries"], ["groceries"], ["My groceries"], ["Rent"], ["Groceries"]];
      const range = sheet.getRange("A1:A5");
      const found = [
        range.find("groceries", {}), range.find("Groceries", { completeMatch: true, matchCase: true, searchDirection: Excel.SearchDirection.backwards }),
        range.find("groceries", { completeMatch: true, matchCase: true }), range.find("My", { searchDirection: Excel.SearchDirection.forward }),
      ].map((cell) => cell.load("address"));
      const nothing = range.findOrNullObject("Food", { completeMatch: false });
      await context.sync();
      return [found.map((cell) => cells(cell.address)), nothing.isNullObject];
    },
    expected: [["A1", "A5", "A2", "A3"], true],
  },
  {
    name: "removes duplicates and says how many",
    act: async (sheet, context) => {
      const range = sheet.getRange("A1:B5");
      range.values = [["名", "数"], ["a", 1], ["b", 2], ["a", 3], ["a", 1]];
      const result = range.removeDuplicates([0], true).load();
      await context.sync();
      return [result.removed, result.uniqueRemaining, await read(range, "values")];
    },
    expected: [2, 2, [["名", "数"], ["a", 1], ["b", 2], ["", ""], ["", ""]]],
  },
  {
    name: "spills, and tells from where and to where",
    act: async (sheet, context) => {
      sheet.getRange("A1:B4").values = [["类", "额"], ["食", 1], ["行", 2], ["食", 3]];
      const anchor = sheet.getRange("G5");
      anchor.formulas = [['=FILTER(A2:B4,A2:A4="食","")']];
      const spill = anchor.getSpillingToRange().load("address");
      const parent = sheet.getRange("H6").getSpillParentOrNullObject().load("address");
      const none = sheet.getRange("A2").getSpillParentOrNullObject();
      await context.sync();
      return [cells(spill.address), cells(parent.address), none.isNullObject, await read(sheet.getRange("G5:H6"), "values")];
    },
    expected: ["G5:H6", "G5", true, [["食", 1], ["食", 3]]],
  },
  {
    name: "goes to the edge of the data from the active cell of a selection",
    act: async (sheet, context) => {
      sheet.getRange("C5:F9").values = Array.from({ length: 5 }, () => [1, 2, 3, 4]);
      sheet.getRange("D7:E8").select();
      const range = context.workbook.getSelectedRange();
      const active = context.workbook.getActiveCell();
      const found = [
        range.getRangeEdge("Left", active), range.getRangeEdge(Excel.KeyboardDirection.up, active), range.getRangeEdge("Down", sheet.getRange("E8")),
        range.getExtendedRange("Right", active), range.getExtendedRange(Excel.KeyboardDirection.down, active),
      ].map((edge) => edge.load("address"));
      await context.sync();
      return found.map((edge) => cells(edge.address));
    },
    expected: ["C7", "D5", "E9", "D7:F8", "D7:E9"],
  },
  {
    name: "merges across and finds what is merged",
    act: async (sheet, context) => {
      const range = products(sheet);
      range.getRow(0).merge(true);
      const merged = range.getMergedAreasOrNullObject().load("address, cellCount");
      merged.areas.getItemAt(0).select();
      const selected = context.workbook.getSelectedRange().load("address");
      const none = sheet.getRange("B4:E5").getMergedAreasOrNullObject();
      await context.sync();
      return [cells(merged.address), merged.cellCount, cells(selected.address), none.isNullObject];
    },
    expected: ["B2:E2", 4, "B2:E2", true],
  },
  {
    name: "calls built-in functions, one inside another, and reports their errors",
    act: async (sheet, context) => {
      sheet.getRange("A1:C3").values = [["品", "十一月", "十二月"], ["锤", 23, 18], ["扳手", 12, 11]];
      const { functions } = context.workbook;
      const range = sheet.getRange("A1:C3");
      const one = functions.vlookup("扳手", range, 2, false).load("value");
      const sum = functions.sum(functions.vlookup("扳手", range, 2, false), functions.vlookup("扳手", range, 3, false), 100).load("value");
      const missing = functions.vlookup("锯", range, 2, false).load("value, error");
      const text = functions.upper('a"b').load("value");
      const chance = functions.randBetween(3, 3).load("value");
      await context.sync();
      return [one.value, sum.value, missing.error, text.value, chance.value];
    },
    expected: [12, 123, "#N/A", 'A"B', 3],
  },
  {
    name: "writes one value everywhere, and leaves cells alone where null is written",
    act: async (sheet) => {
      sheet.getRange("A1:C1").values = "×" as never;
      sheet.getRange("A1:C1").values = [[1, null, "=A1*2"]];
      return [await read(sheet.getRange("A1:C1"), "values"), await read(sheet.getRange("A1:C1"), "valueTypes")];
    },
    expected: [[[1, "×", 2]], [["Double", "String", "Double"]]],
  },
  {
    name: "takes and gives formulas in R1C1 style",
    act: async (sheet, context) => {
      sheet.getRange("C3:D5").values = [[2, 7.5], [1, 34.5], [5, 9]];
      const range = sheet.getRange("E3:E6");
      range.formulasR1C1 = [["=R[0]C[-2] * R[0]C[-1]"], ["=RC[-2]*RC[-1]"], ["=R5C3*R5C4"], ["=SUM(R[-3]C[0]:R[-1]C[0])"]];
      range.load("formulas, formulasR1C1, values");
      await context.sync();
      return [range.formulas.flat(), range.formulasR1C1.flat(), range.values.flat()];
    },
    expected: [
      ["=C3 * D3", "=C4*D4", "=$C$5*$D$5", "=SUM(E3:E5)"], ["=RC[-2] * RC[-1]", "=RC[-2]*RC[-1]", "=R5C3*R5C4", "=SUM(R[-3]C:R[-1]C)"], [15, 34.5, 45, 94.5],
    ],
  },
  {
    name: "sorts rows under a header, and columns beside one",
    act: async (sheet) => {
      const range = sheet.getRange("A1:D4");
      range.values = [["果", "一", "二", "三"], ["苹果", 50, 20, 10], ["梨", 20, 9, 30], ["李", 5, 8, 4]];
      range.sort.apply([{ key: 1, sortOn: Excel.SortOn.value }], false, true, Excel.SortOrientation.rows);
      const rows = await read(range, "values");
      range.sort.apply([{ key: 3, sortOn: Excel.SortOn.value }], false, true, Excel.SortOrientation.columns);
      return [rows.map((row) => row[0]), await read(range.getRow(0), "values"), await read(range.getRow(3), "values")];
    },
    expected: [["果", "李", "梨", "苹果"], [["果", "三", "二", "一"]], [["苹果", 10, 20, 50]]],
  },
  {
    name: "traces what cells depend on, and what depends on them, over sheets",
    act: async (sheet, context) => {
      sheet.name = "二〇二〇";
      const before = context.workbook.worksheets.add("二〇一九");
      before.getRange("C3:E3").formulas = [[2, 7.5, "=C3 * D3"]];
      sheet.getRange("C3:F3").formulas = [[2, 8, "=C3 * D3", "=二〇一九!E3 + E3 / 2"]];
      const direct = sheet.getRange("F3").getDirectPrecedents();
      const all = sheet.getRange("F3").getPrecedents().load("addresses");
      const users = before.getRange("C3").getDependents().load("addresses");
      direct.areas.load("items/address");
      await context.sync();
      direct.areas.items.forEach((areas) => (areas.format.fill.color = "Yellow"));
      const marked = sheet.getRange("E3").load("format/fill/color");
      await context.sync();
      const nothing = await excel.run(async (inner) => {
        inner.workbook.worksheets.getItem("二〇一九").getRange("A1").getDependents().load("addresses");
        await inner.sync();
      }).catch((error: { code: string }) => error.code);
      return [direct.areas.items.map(({ address }) => address), all.addresses, users.addresses, marked.format.fill.color, nothing];
    },
    expected: [
      ["二〇二〇!E3", "二〇一九!E3"], ["二〇二〇!C3", "二〇二〇!D3", "二〇二〇!E3", "二〇一九!C3", "二〇一九!D3", "二〇一九!E3"],
      ["二〇二〇!F3", "二〇一九!E3"], "#FFFF00", "ItemNotFound",
    ],
  },
  {
    name: "takes dates as serial numbers and shows them by their format",
    act: async (sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [[45200.5]];
      cell.numberFormat = [["[$-409]m/d/yy h:mm AM/PM;@"]];
      return read(cell, "text");
    },
    expected: [["10/1/23 12:00 PM"]],
  },
  {
    name: "hides columns and rows, and sees only what is visible",
    act: async (sheet, context) => {
      products(sheet);
      sheet.getRange("C:C").columnHidden = true;
      sheet.getRange("4:4").rowHidden = true;
      const view = sheet.getRange("B2:D5").getVisibleView().load("values, rowCount, columnCount");
      const hidden = sheet.getRange("B3:B5").load("rowHidden");
      await context.sync();
      return [view.values, hidden.rowHidden];
    },
    expected: [[["商品", "单价"], ["杏仁", 7.5], ["可可", 9.56]], null],
  },
];

it.each(tasks)("$name", async ({ act, expected }) => {
  const answer = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.activate();
    await context.sync();
    return act(sheet, context);
  });
  await excel.settled();
  expect(answer).toEqual(expected);
  expect(excel.host.internalErrors).toEqual([]);
});

describe("a formula that cannot be read", () => {
  const writes: readonly [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown][] = [
    ["as values", (sheet) => (sheet.getRange("A1:B1").values = [[1, "=SUM("]])],
    ["as formulas", (sheet) => (sheet.getRange("A1:B1").formulas = [[1, "=1+"]])],
    ["in a new table row", (sheet) => void sheet.tables.add("A3:B4", true).rows.add(undefined, [["x", "=IF(1;2)"]])],
    ["in a name", (_sheet, context) => context.workbook.names.add("broken_name", "=A1+")],
  ];

  it.each(writes)("is refused %s, and nothing is written", async (_place, write) => {
    const attempt = excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Refused");
      sheet.getRange("A1").values = [["before"]];
      await context.sync();
      write(sheet, context);
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "InvalidArgument" });
    const sheet = excel.workbook.sheetByName("Refused")!;
    expect(sheet.value(0, 0)).toBe("before");
    expect(excel.workbook.meta.names).toEqual([]);
    await excel.run(async (context) => context.workbook.worksheets.getItem("Refused").delete());
  });

  it("is text in a cell formatted as text", async () => {
    const values = await excel.run(async (context) => {
      const cell = context.workbook.worksheets.add().getRange("A1");
      cell.numberFormat = [["@"]];
      cell.values = [["=SUM("]];
      cell.load("values");
      await context.sync();
      return cell.values;
    });
    expect(values).toEqual([["=SUM("]]);
  });
});

import { createWorkbook } from "../emulator/createWorkbook";
import { Sheet } from "../emulator/model/sheet";
import type { TableRecord } from "../emulator/model/tables";
import { CellError, MAX_COLUMNS, MAX_ROWS, type Scalar } from "../emulator/model/values";
import { Workbook } from "../emulator/model/workbook";
import { cellContent, editText } from "./cellContent";
import { rowMapOf, shownColumns } from "./rowMap";
import { boxesOfSelection, gridSelectionOf } from "./selection";
import { tableLook } from "./tableLook";

function sheetWith(change: Partial<Sheet["meta"]> = {}): Sheet {
  const sheet = new Sheet("s", "S");
  sheet.meta = { ...sheet.meta, ...change };
  return sheet;
}

describe("rows that the grid shows", () => {
  const sheet = sheetWith({ hiddenRows: new Set([1, 2]), filteredRows: new Set([5]), hiddenColumns: new Set([1]) });
  const rows = rowMapOf(sheet, 8);

  test("hidden and filtered ones are left out", () => {
    expect(rows.count).toBe(5);
    expect([0, 1, 2, 3, 4].map(rows.toSheet)).toEqual([0, 3, 4, 6, 7]);
    expect(shownColumns(sheet, 4)).toEqual([0, 2, 3]);
  });

  test("a hidden row leads to the next shown one", () => {
    expect([0, 1, 3, 5, 7].map(rows.toGrid)).toEqual([0, 1, 1, 3, 4]);
  });
});

describe("selections", () => {
  const sheet = sheetWith({ hiddenRows: new Set([1]), hiddenColumns: new Set([1]) });
  const shown = { rows: rowMapOf(sheet, 20), columns: shownColumns(sheet, 10) };
  const cases = [
    ["a box", [{ row: 2, column: 2, rows: 3, columns: 2 }]],
    ["a box across hidden rows and columns", [{ row: 0, column: 0, rows: 4, columns: 4 }]],
    ["two boxes", [{ row: 0, column: 0, rows: 1, columns: 1 }, { row: 4, column: 3, rows: 2, columns: 1 }]],
    ["whole columns", [{ row: 0, column: 2, rows: MAX_ROWS, columns: 2 }]],
    ["whole rows", [{ row: 3, column: 0, rows: 2, columns: MAX_COLUMNS }]],
  ] as const;
  test.each(cases)("%s come back as they went in", (_name, boxes) => {
    expect(boxesOfSelection(gridSelectionOf(boxes, undefined, shown), shown).boxes).toEqual(boxes);
  });

  test("the active cell may be another than the first", () => {
    const box = { row: 2, column: 2, rows: 3, columns: 2 };
    expect(boxesOfSelection(gridSelectionOf([box], { row: 4, column: 3 }, shown), shown).active).toEqual({ row: 4, column: 3 });
  });
});

describe("cells", () => {
  const book = new Workbook();
  const cases: readonly [reason: string, value: Scalar, numberFormat: string, shown: string, edited: string, align: string][] = [
    ["text", "北京", "General", "北京", "北京", "left"],
    ["text that looks like a number", "0012", "@", "0012", "0012", "left"],
    ["number", 1234.5, "General", "1234.5", "1234.5", "right"],
    ["long fraction", 0.1 + 0.2, "General", "0.3", "0.30000000000000004", "right"],
    ["very large number", 1.5e15, "General", "1.5E+15", "1500000000000000", "right"],
    ["date", 45_351, "yyyy-mm-dd", "2024-02-29", "2024/2/29", "right"],
    ["percent", 0.125, "0.0%", "12.5%", "12.5%", "right"],
    ["boolean", true, "General", "TRUE", "TRUE", "center"],
    ["error", new CellError("#N/A", "waiting"), "General", "#N/A", "#N/A", "center"],
    ["nothing", null, "General", "", "", "left"],
  ];
  test.each(cases)("%s", (_reason, value, numberFormat, shown, edited, align) => {
    const sheet = sheetWith();
    if (value !== null) sheet.values.set(0, 0, value);
    const style = book.styles.derive(0, { numberFormat });
    sheet.styles.set(0, 0, style);
    const cell = cellContent({ book, sheet, tables: [], language: "zh-CN", dark: false }, 0, 0);
    expect([cell.displayData, cell.contentAlign]).toEqual([shown, align]);
    expect(editText(sheet, 0, 0, book.styles.get(style), "zh-CN")).toBe(edited);
  });

  test("a formula is edited as such", () => {
    const sheet = sheetWith();
    sheet.values.set(0, 0, 3);
    sheet.formulas.set(0, 0, "=1+2");
    expect(cellContent({ book, sheet, tables: [], language: "en-US", dark: false }, 0, 0)).toMatchObject({ displayData: "3", data: "=1+2" });
  });
});

describe("tables", () => {
  const table: TableRecord = {
    id: "1", name: "T", sheetId: "s", box: { row: 2, column: 1, rows: 4, columns: 2 }, showHeaders: true, showTotals: true, showFilterButton: true, showBandedRows: true,
    showBandedColumns: false, highlightFirstColumn: false, highlightLastColumn: false, style: "TableStyleMedium2", columns: [], filters: new Map(),
  };
  test("header, bands and totals are dressed, cells around are not", () => {
    expect(tableLook(table, 2, 1, false)).toMatchObject({ fill: "#4472C4", fontColor: "#FFFFFF", isHeader: true });
    expect(tableLook(table, 3, 1, false)?.fill).not.toBe("");
    expect(tableLook(table, 4, 1, false)?.fill).toBe("");
    expect(tableLook(table, 5, 2, false)?.bold).toBe(true);
    expect(tableLook(table, 6, 1, false)).toBeUndefined();
    expect(tableLook({ ...table, style: "" }, 2, 1, false)).toBeUndefined();
  });
});

test("conditional formats are shown over a cell's own look; what is edited and copied is the cell's", () => {
  const book = createWorkbook();
  const sheet = book.sheets[0]!;
  sheet.values.set(0, 0, "BJ-1");
  sheet.meta = {
    ...sheet.meta,
    conditionalFormats: [{
      id: "1", boxes: [{ row: 0, column: 0, rows: 1, columns: 1 }], type: "Custom", stopIfTrue: false, rule: { formula: '=N("x")=0' },
      format: { fill: "#FFC7CE", fontColor: "#7A0008", bold: true, numberFormat: 'General;-General;General;"⚠ "@' },
    }],
  };
  expect(cellContent({ book, sheet, tables: [], language: "zh-CN", dark: true }, 0, 0)).toMatchObject({
    displayData: "⚠ BJ-1", data: "BJ-1", copyData: "BJ-1", themeOverride: { bgCell: "#FFC7CE", textDark: "#7A0008", baseFontStyle: "600 13px" },
  });
  expect(cellContent({ book, sheet, tables: [], language: "zh-CN", dark: true }, 1, 0).themeOverride).toBeUndefined();
});

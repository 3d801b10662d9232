import { createWorkbook } from "../emulator/createWorkbook";
import type { Sheet } from "../emulator/model/sheet";
import type { Scalar } from "../emulator/model/values";
import type { Workbook } from "../emulator/model/workbook";
import { sampleWorkbook } from "../sample/sampleWorkbook";
import { textsIn } from "../texts";
import { isPreviewable } from "./cellEditing";
import * as edits from "./edits";
import { clampWidth, initialSettings } from "./settings";
import { statisticsOf } from "./statistics";

function bookWith(rows: readonly (readonly Scalar[])[]): { book: Workbook; sheet: Sheet } {
  const book = createWorkbook(["S"]);
  const sheet = book.sheets[0]!;
  rows.forEach((line, row) => line.forEach((value, column) => value !== null && sheet.values.set(row, column, value)));
  return { book, sheet };
}

const column = (sheet: Sheet, at: number, rows: number): readonly Scalar[] => Array.from({ length: rows }, (_, row) => sheet.value(row, at));

describe("what the person does to cells", () => {
  test("sorting takes the list around the cell and leaves its header", () => {
    const { book, sheet } = bookWith([["name", "n"], ["b", 2], ["c", 3], ["a", 1]]);
    edits.sortByColumn(book, sheet, { row: 2, column: 0, rows: 1, columns: 1 }, 0, true);
    expect(column(sheet, 0, 4)).toEqual(["name", "a", "b", "c"]);
    expect(column(sheet, 1, 4)).toEqual(["n", 1, 2, 3]);
    book.undo();
    expect(column(sheet, 0, 4)).toEqual(["name", "b", "c", "a"]);
  });

  test("filling one cell down takes the one above", () => {
    const { book, sheet } = bookWith([["x", 7]]);
    edits.fillDown(book, sheet, { row: 1, column: 0, rows: 1, columns: 2 });
    expect([sheet.value(1, 0), sheet.value(1, 1)]).toEqual(["x", 7]);
  });

  test("the fill handle moves formulas along, in both directions", () => {
    const { book, sheet } = bookWith([[1], [2], [3]]);
    edits.pasteTexts(book, sheet, 1, 1, [["=A2*10"]]);
    edits.fillFrom(book, sheet, { row: 1, column: 1, rows: 1, columns: 1 }, { row: 0, column: 1, rows: 3, columns: 1 });
    expect(column(sheet, 1, 3)).toEqual([10, 20, 30]);
  });

  test("pasted texts are understood as typed, and shorter lines leave blanks", () => {
    const { book, sheet } = bookWith([]);
    expect(edits.pasteTexts(book, sheet, 0, 0, [["1", "a"], ["2024-02-29"]])).toEqual({ row: 0, column: 0, rows: 2, columns: 2 });
    expect([sheet.value(0, 0), sheet.value(0, 1), sheet.value(1, 0), sheet.value(1, 1)]).toEqual([1, "a", 45_351, null]);
  });

  test("inserting and deleting rows are one step each", () => {
    const { book, sheet } = bookWith([["a"], ["b"], ["c"]]);
    edits.insertRowsAt(book, sheet, { row: 1, column: 0, rows: 2, columns: 1 });
    expect(column(sheet, 0, 5)).toEqual(["a", null, null, "b", "c"]);
    edits.deleteRowsAt(book, sheet, { row: 0, column: 0, rows: 4, columns: 1 });
    expect(column(sheet, 0, 1)).toEqual(["c"]);
    book.undo();
    book.undo();
    expect(column(sheet, 0, 3)).toEqual(["a", "b", "c"]);
  });

  test("the status bar counts what is filled and adds up numbers", () => {
    const { sheet } = bookWith([["a", 1], [null, 2.5]]);
    expect(statisticsOf(sheet, [{ row: 0, column: 0, rows: 5, columns: 2 }])).toEqual({ count: 3, numbers: 2, sum: 3.5 });
  });
});

describe("previews", () => {
  test.each([
    ["=CUSTCODE(A1)", true],
    ["=1+2", true],
    ['=CUSTCODE("(")', true],
    ["=CUSTCODE(A1", false],
    ["=1+", false],
    ["=", false],
    ["text", false],
  ])("%s", (text, expected) => expect(isPreviewable(text)).toBe(expected));
});

describe("settings", () => {
  const storage = (kept: string | null): Storage => ({ getItem: () => kept }) as unknown as Storage;

  test("the address wins over the tab, the tab over the browser", () => {
    const kept = JSON.stringify({ language: "zh-CN", theme: "dark", paneWidth: 320 });
    expect(initialSettings(new URLSearchParams("lang=en-US"), storage(kept), "zh")).toMatchObject({ language: "en-US", theme: "dark", paneWidth: 320, version: "current" });
    expect(initialSettings(new URLSearchParams(), storage(null), "zh-TW")).toMatchObject({ language: "zh-CN", theme: "light", paneWidth: 350, paneOpen: true });
  });

  test("what nobody could have meant is passed over", () => {
    expect(initialSettings(new URLSearchParams("lang=xx&version=1&pane=9999"), storage("{broken"), "de")).toMatchObject({ language: "en-US", version: "current", paneWidth: 600 });
    expect([clampWidth(10), clampWidth(NaN)]).toEqual([300, 350]);
  });
});

describe.each(["zh-CN", "en-US"] as const)("the sample in %s", (language) => {
  const book = sampleWorkbook(language);
  const [list, notes] = book.sheets as [Sheet, Sheet];

  test("has a list with an empty code column, and notes", () => {
    expect([list.name, notes.name]).toEqual(Object.values(textsIn(language).samples));
    expect(list.usedBox(true)).toMatchObject({ row: 0, column: 0, columns: 6 });
    expect(list.usedBox(true)!.rows).toBeGreaterThan(45);
    expect(list.value(1, 5)).toBeNull();
    expect(book.journal.canUndo).toBe(false);
  });

  test("is messy where it says so: a blank region, an unknown one, full width, a customer twice", () => {
    const rows = Array.from({ length: list.usedBox(true)!.rows - 1 }, (_, row) => [0, 1, 2, 3, 4].map((at) => list.value(row + 1, at)));
    expect(rows.filter((line) => line[1] === null)).toHaveLength(1);
    expect(rows.filter((line) => line[1] === "火星" || line[1] === "Mars")).toHaveLength(1);
    expect(rows.some((line) => /[Ａ-Ｚ]/.test(String(line[1])))).toBe(true);
    expect(new Set(rows.map((line) => line[0])).size).toBe(rows.length - 1);
    expect(rows.every((line) => typeof line[4] === "number" && (line[4] as number) > 45_000)).toBe(true);
  });
});

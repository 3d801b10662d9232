import type { MarkedRow } from "../app/marksPort";
import { WorkbookCalculation } from "../workbench/emulator/model/calculation";
import { shownStyle } from "../workbench/emulator/model/conditional";
import { readWorkbook } from "../workbench/xlsx/readWorkbook";
import { writeWorkbook } from "../workbench/xlsx/writeWorkbook";
import { openCustCode, type OpenedCustCode } from "./testing/openCustCode";
import { addressesOf } from "./marks";

let opened: OpenedCustCode;

beforeEach(async () => {
  opened = await openCustCode();
});
afterEach(() => opened.close());

const sheet = (name = "客户") => opened.excel.workbook.sheetByName(name)!;
const look = (row: number, column = 1, name = "客户") =>
  shownStyle(opened.excel.workbook, sheet(name), row - 1, column, opened.excel.workbook.styles.get(sheet(name).styleNumber(row - 1, column)));
const marked = (row: number, text: string, severity: MarkedRow["severity"] = "error"): MarkedRow => ({ row, text, severity });
const list = (...codes: readonly unknown[]) => opened.fill("客户", [["名称", "编码"], ...codes.map((code, at) => [`甲${at}`, code])]);

/** What a sheet holds beside conditional formats. */
function content(name = "客户"): unknown {
  const { meta, values, styles } = sheet(name);
  const all: unknown[] = [];
  values.forEach({ row: 0, column: 0, rows: 2_000, columns: 20 }, (row, column, value) => all.push([row, column, value, styles.get(row, column)]));
  return [all, { ...meta, conditionalFormats: [] }];
}

test("cells are marked by sign, line, weight and colour, differently for each severity, and stay as they are", async () => {
  await list("A1", "A2", "A3", 12, "A5");
  const before = content();
  expect(await opened.ports.marks.mark("客户", 1, [marked(2, "A1"), marked(3, "A2", "warning"), marked(4, "A3", "information"), marked(5, "12")])).toBe(4);
  const looks = [2, 3, 4, 5, 6].map((row) => look(row));
  expect(looks.map(({ numberFormat }) => numberFormat.slice(-5))).toEqual(['"✖ "@', '"⚠ "@', '"ⓘ "@', "neral", "neral"]);
  expect(looks.map(({ borders }) => borders["EdgeTop"]?.split(" ")[0])).toEqual(["Continuous", "Dash", "Dot", "Continuous", undefined]);
  expect(looks.map(({ bold }) => bold)).toEqual([true, true, false, true, false]);
  expect(new Set(looks.map(({ fill }) => fill)).size).toBe(4);
  expect(looks[3]!.fill).toBe(looks[0]!.fill);
  expect(content()).toEqual(before);
  expect(await opened.ports.marks.isMarked("客户")).toBe(true);
});

test("fill and ink can be told apart by everybody", async () => {
  await list("A1", "A2", "A3");
  await opened.ports.marks.mark("客户", 1, [marked(2, "A1"), marked(3, "A2", "warning"), marked(4, "A3", "information")]);
  for (const row of [2, 3, 4]) expect(contrast(look(row).fill, look(row).fontColor)).toBeGreaterThan(7);
});

test("dates, padded numbers and formats for texts are shown as before", async () => {
  await list(45_000, 7, "文本");
  await opened.excel.run(async (context) => {
    context.workbook.worksheets.getItem("客户").getRange("B2:B4").numberFormat = [["yyyy-mm-dd"], ["0000"], ['"客户"@']];
    await context.sync();
  });
  expect(await opened.ports.marks.mark("客户", 1, [marked(2, "2023-03-15"), marked(3, "0007"), marked(4, "文本")])).toBe(3);
  expect([2, 3, 4].map((row) => look(row).numberFormat)).toEqual(["yyyy-mm-dd", "0000", '"客户"@']);
  expect([2, 3, 4].map((row) => look(row).bold)).toEqual([true, true, true]);
});

test("cells that show something else by now are left out", async () => {
  const long = "A".repeat(300);
  await list("new", long, "", "typed");
  expect(await opened.ports.marks.mark("客户", 1, [marked(2, "old"), marked(3, long.slice(0, 200)), marked(4, ""), marked(5, "")])).toBe(2);
  expect([2, 3, 4, 5].map((row) => look(row).fill !== "")).toEqual([false, true, true, false]);
});

test("marking again replaces the column's marks; unmarking takes all of ours and nothing else", async () => {
  await list("A1", "A2", "A3");
  await opened.excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("客户").getRange("A1:B4");
    const foreign = range.conditionalFormats.add("Custom").custom;
    foreign.rule.formula = '="CustCode error"<>""';
    foreign.format.font.italic = true;
    range.conditionalFormats.add("ContainsText").textComparison.rule = { operator: "Contains", text: "3" };
    await context.sync();
  });
  const others = sheet().meta.conditionalFormats;
  await opened.ports.marks.mark("客户", 1, [marked(2, "A1"), marked(3, "A2")]);
  await opened.ports.marks.mark("客户", 0, [marked(2, "甲0", "warning")]);
  await opened.ports.marks.mark("客户", 1, [marked(4, "A3", "warning")]);
  expect([look(2).fill, look(3).fill, look(4).fill === look(2, 0).fill]).toEqual(["", "", true]);
  expect(look(4)).toMatchObject({ italic: true, bold: true });
  expect(await opened.ports.marks.unmark("客户")).toBe(2);
  expect(sheet().meta.conditionalFormats).toEqual(others);
  expect(await opened.ports.marks.isMarked("客户")).toBe(false);
  expect(await opened.ports.marks.unmark("客户")).toBe(0);
});

test("marks are found again in a saved file, after a rename and between inserted rows", async () => {
  await list("A1", "A2", "A3");
  await opened.ports.marks.mark("客户", 1, [marked(2, "A1"), marked(4, "A3", "warning")]);
  await opened.excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem("客户");
    worksheet.getRange("3:5").insert("Down");
    worksheet.name = "新 客户";
    await context.sync();
  });
  const workbook = await readWorkbook(await writeWorkbook(opened.excel.workbook));
  new WorkbookCalculation(workbook);
  opened.close();
  opened = await openCustCode({ workbook });
  expect(look(2, 1, "新 客户")).toMatchObject({ bold: true, fill: "#FFC7CE", numberFormat: 'General;-General;General;"✖ "@', borders: { EdgeLeft: "Continuous #7A0008 Thin" } });
  expect(look(7, 1, "新 客户")).toMatchObject({ fill: "#FFEB9C", borders: { EdgeLeft: "Dash #5C3D00 Thin" } });
  expect(await opened.ports.marks.isMarked("新 客户")).toBe(true);
  expect(await opened.ports.marks.unmark("新 客户")).toBe(2);
});

test("a protected sheet refuses, a missing one has no marks, an old Excel says so", async () => {
  await list("A1");
  await opened.excel.run(async (context) => {
    context.workbook.worksheets.getItem("客户").protection.protect();
    await context.sync();
  });
  await expect(opened.ports.marks.mark("客户", 1, [marked(2, "A1")])).rejects.toMatchObject({ error: { kind: "protected-sheet" } });
  expect(await opened.ports.marks.isMarked("none")).toBe(false);
  opened.close();
  opened = await openCustCode({ sets: { ExcelApi: "1.8" } });
  await list("A1");
  await expect(opened.ports.marks.mark("客户", 1, [marked(2, "A1")])).rejects.toMatchObject({ error: { kind: "excel-too-old" } });
  expect(await opened.ports.marks.isMarked("客户")).toBe(false);
});

test("a hundred thousand scattered cells take few requests", async () => {
  const count = 100_000;
  await opened.fill("客户", [["编码"]]);
  const own = sheet();
  const codes = Array.from({ length: 2 * count }, (_, at) => [`C${at}`]);
  opened.excel.workbook.edit({ kind: "user", person: "me" }, "fill", () => opened.excel.workbook.put(own, { row: 1, column: 0, rows: codes.length, columns: 1 }, { values: codes }));
  const rows = Array.from({ length: count }, (_, at) => marked(2 * at + 2, `C${2 * at}`, at % 3 === 0 ? "warning" : "error"));
  // What the add-in asks because cells were filled is no part of it.
  await opened.excel.settled();
  opened.excel.host.log.clear();
  expect(await opened.ports.marks.mark("客户", 0, rows)).toBe(count);
  // office.js lets Excel forget ranges when it finds the time.
  const asked = opened.excel.host.log.requests.filter(({ body }) => !JSON.stringify(body).includes("_RemoveReference"));
  expect(asked.length).toBeLessThan(20);
  expect([look(2, 0).fill, look(3, 0).fill, look(2 * count, 0).fill]).toEqual(["#FFEB9C", "", "#FFEB9C"]);
  expect(await opened.ports.marks.unmark("客户")).toBe(count);
});

test("addresses join runs of rows and stay short", () => {
  expect(addressesOf("AB", [2, 3, 3, 4, 7, 9, 10])).toEqual(["AB2:AB4,AB7,AB9:AB10"]);
  expect(addressesOf("A", [])).toEqual([]);
  const lists = addressesOf("XFD", Array.from({ length: 5_000 }, (_, at) => 1_000_000 + 2 * at));
  expect(Math.max(...lists.map((each) => each.length))).toBeLessThanOrEqual(3_000);
  expect(lists.join(",").split(",")).toHaveLength(5_000);
});

function contrast(one: string, other: string): number {
  const [bright, dark] = [one, other].map(luminance).sort((a, b) => b - a) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { strToU8 } from "fflate";
import { USER } from "../emulator/model/events";
import { Sheet } from "../emulator/model/sheet";
import { CellError, type Scalar } from "../emulator/model/values";
import { Workbook } from "../emulator/model/workbook";
import { pack, textOf, unpack } from "./packageParts";
import { readWorkbook } from "./readWorkbook";
import { writeWorkbook } from "./writeWorkbook";

const FUNCTIONS = new Set(["CUSTCODE", "CUSTCODE.NEXT"]);

function workbookWith(sheets: Readonly<Record<string, readonly (readonly Scalar[])[]>>): Workbook {
  const workbook = new Workbook();
  workbook.edit(USER, "build", () => {
    for (const [name, rows] of Object.entries(sheets)) {
      const sheet = new Sheet(name, name);
      rows.forEach((line, row) => line.forEach((value, column) => value !== null && sheet.values.set(row, column, value)));
      workbook.addSheet(sheet, workbook.meta.order.length);
    }
  });
  workbook.view.activeSheetId = workbook.meta.order[0]!;
  return workbook;
}

async function roundTrip(workbook: Workbook): Promise<{ again: Workbook; bytes: Uint8Array; other: ExcelJS.Workbook }> {
  const bytes = await writeWorkbook(workbook, { addinFunctions: FUNCTIONS });
  const other = new ExcelJS.Workbook();
  await other.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return { again: await readWorkbook(bytes, { addinFunctions: FUNCTIONS }), bytes, other };
}

describe("values", () => {
  const cases: readonly [reason: string, value: Scalar][] = [
    ["leading zeros stay text", "0012"],
    ["a text that looks like a formula", "=1+1"],
    ["a text that looks like an error", "#N/A"],
    ["line breaks and blanks at the ends", " a\r\nb\t "],
    ["control characters and what looks like their escape", "a\u0001b _x0041_"],
    ["characters beyond the basic plane", "𠮷野家 🙂 <&>\"'"],
    ["an empty text", ""],
    ["a number with all its digits", 0.1 + 0.2],
    ["a negative number", -12345678901234],
    ["a boolean", false],
    ["an error", new CellError("#DIV/0!")],
  ];
  test.each(cases)("%s", async (_reason, value) => {
    const { again } = await roundTrip(workbookWith({ S: [["x", value, "y"]] }));
    const sheet = again.sheets[0]!;
    if (value === "") expect([null, ""]).toContain(sheet.value(0, 1));
    else if (typeof value === "string") expect((sheet.value(0, 1) as string).replaceAll("\r\n", "\n")).toBe(value.replaceAll("\r\n", "\n"));
    else expect(sheet.value(0, 1)).toEqual(value);
    expect([sheet.value(0, 0), sheet.value(0, 2)]).toEqual(["x", "y"]);
  });

  test("dates are numbers with a date format, and other readers see the day", async () => {
    const workbook = workbookWith({ S: [[45_351]] });
    workbook.sheets[0]!.styles.set(0, 0, workbook.styles.derive(0, { numberFormat: "yyyy-mm-dd" }));
    const { again, other } = await roundTrip(workbook);
    expect(again.sheets[0]!.value(0, 0)).toBe(45_351);
    expect(again.styles.get(again.sheets[0]!.styleNumber(0, 0)).numberFormat).toBe("yyyy-mm-dd");
    expect((other.getWorksheet("S")!.getCell("A1").value as Date).toISOString()).toBe("2024-02-29T00:00:00.000Z");
  });

  test("rich text becomes text", async () => {
    const source = new ExcelJS.Workbook();
    source.addWorksheet("S").getCell("A1").value = { richText: [{ text: "北京", font: { bold: true } }, { text: "晨光" }] };
    const workbook = await readWorkbook(new Uint8Array((await source.xlsx.writeBuffer()) as ArrayBuffer));
    expect(workbook.sheets[0]!.value(0, 0)).toBe("北京晨光");
  });
});

describe("formulas", () => {
  test("keep their text and their last result; add-in functions are written as such", async () => {
    const workbook = workbookWith({ S: [[2, "BJ-IT-0001", new CellError("#N/A"), true, "AB"]] });
    const sheet = workbook.sheets[0]!;
    const formulas = ["=1+1", '=CUSTCODE("北京",A1)', '=custcode.next("CUSTCODE(",A1)', "=XOR(TRUE,FALSE)", '=TEXTJOIN("",TRUE,"A","B")'];
    formulas.forEach((formula, column) => sheet.formulas.set(0, column, formula));
    const { again, bytes, other } = await roundTrip(workbook);
    const read = again.sheets[0]!;
    expect(formulas.map((_, column) => read.formula(0, column))).toEqual([...formulas.slice(0, 2), '=CUSTCODE.NEXT("CUSTCODE(",A1)', ...formulas.slice(3)]);
    expect(formulas.map((_, column) => read.value(0, column))).toEqual([2, "BJ-IT-0001", new CellError("#N/A"), true, "AB"]);
    const xml = textOf(unpack(bytes), "xl/worksheets/sheet1.xml");
    expect(xml).toContain('_xldudf_CUSTCODE("北京",A1)'.replaceAll('"', "&quot;").replaceAll("&quot;", xml.includes("&quot;") ? "&quot;" : '"'));
    expect(xml).toContain("_xldudf_CUSTCODE_NEXT(");
    expect(xml).toContain("_xlfn.XOR(");
    expect(xml).toContain('t="e"');
    expect(other.getWorksheet("S")!.getCell("A1").result).toBe(2);
    expect(other.getWorksheet("S")!.getCell("C1").result).toEqual({ error: "#N/A" });
  });

  test("a spilled block keeps its extent", async () => {
    const workbook = workbookWith({ S: [[1], [2], [3]] });
    const sheet = workbook.sheets[0]!;
    sheet.formulas.set(0, 0, "=SEQUENCE(3)");
    sheet.spills.set("0,0", { row: 0, column: 0, rows: 3, columns: 1 });
    const { again } = await roundTrip(workbook);
    expect(again.sheets[0]!.formula(0, 0)).toBe("=SEQUENCE(3)");
    expect(again.sheets[0]!.spills.get("0,0")).toEqual({ row: 0, column: 0, rows: 3, columns: 1 });
    expect(again.sheets[0]!.value(2, 0)).toBe(3);
  });

  test("a shared formula is read for every cell that shares it", async () => {
    const source = new ExcelJS.Workbook();
    const sheet = source.addWorksheet("S");
    sheet.fillFormula("B1:B3", 'A1&"x"&$A$1', ["1x1", "2x1", "3x1"] as unknown as number[]);
    const workbook = await readWorkbook(new Uint8Array((await source.xlsx.writeBuffer()) as ArrayBuffer));
    expect([0, 1, 2].map((row) => workbook.sheets[0]!.formula(row, 1))).toEqual(['=A1&"x"&$A$1', '=A2&"x"&$A$1', '=A3&"x"&$A$1']);
    expect(workbook.sheets[0]!.value(2, 1)).toBe("3x1");
  });
});

describe("sheets", () => {
  test("order, visibility, widths, hidden rows, merges, frozen rows, looks", async () => {
    const workbook = workbookWith({ 客户: [["a", "b"], ["c", "d"], ["e", "f"]], "CustCode Rules": [["x"]], 深藏: [["y"]] });
    const [first, second, third] = workbook.sheets as [Sheet, Sheet, Sheet];
    const look = { numberFormat: "@", fill: "#FFF2CC", bold: true, fontColor: "#C00000", horizontalAlignment: "Center", wrapText: true, locked: false } as const;
    workbook.edit(USER, "look", () => {
      workbook.patchSheet(second, { visibility: "Hidden" });
      workbook.patchSheet(third, { visibility: "VeryHidden" });
      workbook.patchSheet(first, {
        columnWidths: new Map([[1, 120]]), rowHeights: new Map([[0, 30]]), hiddenRows: new Set([2]), hiddenColumns: new Set([3]),
        merges: [{ row: 0, column: 0, rows: 1, columns: 2 }], frozenRows: 1, tabColor: "#00B050", showGridlines: false,
        columnStyles: new Map([[4, workbook.styles.derive(0, { numberFormat: "@" })]]),
      });
    });
    first.styles.set(1, 1, workbook.styles.derive(0, look));
    const { again, other } = await roundTrip(workbook);
    const read = again.sheets[0]!;
    expect(again.sheets.map((sheet) => [sheet.name, sheet.meta.visibility])).toEqual([["客户", "Visible"], ["CustCode Rules", "Hidden"], ["深藏", "VeryHidden"]]);
    expect(read.meta).toMatchObject({
      columnWidths: new Map([[1, 120]]), rowHeights: new Map([[0, 30]]), hiddenRows: new Set([2]), hiddenColumns: new Set([3]),
      merges: [{ row: 0, column: 0, rows: 1, columns: 2 }], frozenRows: 1, tabColor: "#00B050", showGridlines: false,
    });
    expect(again.styles.get(read.styleNumber(1, 1))).toMatchObject(look);
    expect(again.styles.get(read.styleNumber(70, 4)).numberFormat).toBe("@");
    expect(other.getWorksheet("深藏")!.state).toBe("veryHidden");
    expect(other.getWorksheet("客户")!.getCell("B2").numFmt).toBe("@");
  });

  test("tables, names, validations, conditional formats, protection, settings, custom XML", async () => {
    const workbook = workbookWith({ "My List": [["客户", "编码"], ["甲", "A1"], ["乙", "A2"]] });
    const sheet = workbook.sheets[0]!;
    const table = {
      id: "7", name: "Customers", sheetId: sheet.id, box: { row: 0, column: 0, rows: 3, columns: 2 }, showHeaders: true, showTotals: false,
      showFilterButton: true, showBandedRows: true, showBandedColumns: false, highlightFirstColumn: false, highlightLastColumn: false,
      style: "TableStyleMedium7", columns: [{ id: 1, name: "客户" }, { id: 2, name: "编码" }], filters: new Map(),
    };
    const look = { fill: "#FFC7CE", fontColor: "#9C0006", bold: true, underline: "Double" } as const;
    const headless = { ...table, id: "8", name: "NoHead", box: { row: 5, column: 3, rows: 2, columns: 1 }, columns: [{ id: 1, name: "Column1" }], showHeaders: false };
    workbook.edit(USER, "build", () => {
      workbook.patch({
        tables: [table, headless],
        names: [
          { name: "Codes", formula: "='My List'!$B$2:$B$3", visible: true, comment: "" },
          { name: "Inner", sheetId: sheet.id, formula: "='My List'!$A$1", visible: false, comment: "" },
        ],
        settings: new Map([["addin-1", new Map([["language", '"zh-CN"'], ["quote", '{"a":"<\\"&>"}']])]]),
        customXml: [{ id: "{11111111-2222-3333-4444-555555555555}", xml: '<backup xmlns="urn:x">好</backup>' }],
      });
      workbook.patchSheet(sheet, {
        validations: [{
          boxes: [{ row: 1, column: 0, rows: 2, columns: 1 }], rule: { list: { inCellDropDown: true, source: "甲,乙" } },
          errorAlert: { title: "t", message: "m", showAlert: true, style: "Warning" }, prompt: { title: "", message: "", showPrompt: false }, ignoreBlanks: true,
        }],
        conditionalFormats: [{
          id: "1", boxes: [{ row: 1, column: 1, rows: 2, columns: 1 }], type: "Custom", stopIfTrue: false, rule: { formula: "=COUNTIF($B$2:$B$3,B2)>1" },
          format: { ...look, numberFormat: 'General;-General;General;"⚠ "@', borders: { EdgeTop: "Continuous #9C0006 Thin", EdgeLeft: "Dash #9C0006 Thin" } },
        }],
        protection: { options: { allowSort: true, allowFormatCells: false } },
      });
    });
    const { again, bytes, other } = await roundTrip(workbook);
    const read = again.sheets[0]!;
    expect(again.meta.tables.map((one) => [one.name, one.box, one.style, one.showHeaders, one.columns.map((column) => column.name)])).toEqual([
      ["Customers", table.box, "TableStyleMedium7", true, ["客户", "编码"]],
      ["NoHead", headless.box, "TableStyleMedium7", false, ["Column1"]],
    ]);
    expect(again.meta.names).toMatchObject([
      { name: "Codes", formula: "='My List'!$B$2:$B$3", visible: true },
      { name: "Inner", sheetId: read.id, visible: false },
    ]);
    expect(again.meta.settings).toEqual(workbook.meta.settings);
    expect(again.meta.customXml).toEqual(workbook.meta.customXml);
    expect(read.meta.validations).toEqual(sheet.meta.validations);
    expect(read.meta.conditionalFormats[0]).toMatchObject({ type: "Custom", rule: { formula: "=COUNTIF($B$2:$B$3,B2)>1" }, format: sheet.meta.conditionalFormats[0]!.format });
    expect(textOf(unpack(bytes), "xl/styles.xml")).toMatch(/<dxf>.*formatCode="General;-General;General;&quot;⚠ &quot;@".*<\/dxf>/s);
    expect(read.meta.protection?.options).toMatchObject({ allowSort: true, allowFormatCells: false });
    expect(other.getWorksheet("My List")!.getTable("Customers")).toBeDefined();
    expect(other.definedNames.getRanges("Codes").ranges).toEqual(["'My List'!$B$2:$B$3"]);
  });
});

describe("files of others", () => {
  test("a list made elsewhere opens whole, and stays as it is when saved again", async () => {
    const bytes = new Uint8Array(readFileSync("test/fixtures/customers-dev.xlsx"));
    const lines = readFileSync("test/fixtures/customers-dev.csv", "utf8").replace(/^\uFEFF/, "").trimEnd().split(/\r?\n/);
    const workbook = await readWorkbook(bytes, { name: "customers-dev.xlsx" });
    const { again } = await roundTrip(workbook);
    for (const book of [workbook, again]) {
      const sheet = book.sheets[0]!;
      expect(sheet.usedBox(true)?.rows).toBe(lines.length);
      expect(sheet.value(0, 0)).toBe("name");
      for (const row of [1, 2, 500, 1000]) expect(lines[row]).toContain(String(sheet.value(row, 0)));
    }
  });

  test("parts the model does not know survive, even when a sheet is put in front", async () => {
    const source = new ExcelJS.Workbook();
    const sheet = source.addWorksheet("S");
    sheet.getCell("A1").value = "x";
    sheet.getCell("A1").note = "a note";
    sheet.getCell("A2").value = { text: "link", hyperlink: "https://example.com/" };
    const parts = unpack(new Uint8Array((await source.xlsx.writeBuffer()) as ArrayBuffer));
    parts["docProps/custom.xml"] = strToU8(
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Office"><vt:lpwstr>Sales</vt:lpwstr></property></Properties>',
    );
    const insert = (path: string, end: string, text: string): void => {
      parts[path] = strToU8(textOf(parts, path).replace(end, text + end));
    };
    insert("[Content_Types].xml", "</Types>", '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>');
    insert("_rels/.rels", "</Relationships>", '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/>');
    const workbook = await readWorkbook(pack(parts));
    workbook.edit(USER, "add", () => workbook.addSheet(new Sheet("new", "New"), 0));
    const { again, bytes, other } = await roundTrip(workbook);
    expect(again.sheets.map((one) => one.name)).toEqual(["New", "S"]);
    expect(again.meta.properties.custom.get("Office")).toBe("Sales");
    expect(textOf(unpack(bytes), "[Content_Types].xml")).toContain("custom-properties+xml");
    expect(other.getWorksheet("S")!.getCell("A1").note).toBeTruthy();
    expect(other.getWorksheet("S")!.getCell("A2").hyperlink).toBe("https://example.com/");
  });

  test("something else than a workbook is refused", async () => {
    await expect(readWorkbook(strToU8("name,region\n"))).rejects.toThrow();
  });
});

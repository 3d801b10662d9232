import { CellError } from "../model/values";
import { TinyWorkbook } from "./testing/tinyWorkbook";

describe("what depends on a change is calculated again", () => {
  test("chains, ranges, whole columns and other sheets follow", () => {
    const workbook = new TinyWorkbook();
    workbook.type({ A1: 1, B1: "=A1+1", C1: "=B1*2", D1: "=SUM(A1:A9)", E1: "=SUM(A:A)", "Sheet2!A1": "=Sheet1!C1" });
    expect(workbook.grid("B1:E1")).toEqual([[2, 4, 1, 1]]);
    workbook.type({ A1: 10, A5: 5 });
    expect(workbook.grid("B1:E1")).toEqual([[11, 22, 15, 15]]);
    expect(workbook.get("Sheet2!A1")).toBe(22);
    workbook.type({ A1: null });
    expect(workbook.grid("B1:E1")).toEqual([[1, 2, 5, 5]]);
  });

  test("formulas entered before their precedents are evaluated after them", () => {
    const workbook = new TinyWorkbook();
    workbook.type({ A1: "=A2+1", A2: "=A3+1", A3: "=SUM(B1:B3)", B3: "=B2+1", B2: "=B1+1", B1: 1 });
    expect(workbook.get("A1")).toBe(8);
  });

  test("a chain of ten thousand does not exhaust the stack, in either direction", () => {
    const workbook = new TinyWorkbook();
    workbook.enterAt("s1", 0, 0, 1);
    for (let row = 9_999; row > 0; row--) workbook.enterAt("s1", row, 0, `=A${row}+1`);
    workbook.engine.recalculate("dirty");
    expect(workbook.get("A10000")).toBe(10_000);
    workbook.type({ A1: 2 });
    expect(workbook.get("A10000")).toBe(10_001);
  });

  test("only what depends on the change is published", () => {
    const workbook = new TinyWorkbook();
    workbook.type({ A1: 1, A2: 1, B1: "=A1", B2: "=A2" });
    workbook.publications.length = 0;
    workbook.type({ A2: 7 });
    expect(workbook.publications.flat().map(({ row, column }) => [row, column])).toEqual([[1, 1]]);
  });

  test("a table that thousands of formulas look into is read once", () => {
    const workbook = new TinyWorkbook();
    for (let row = 0; row < 2000; row++) {
      workbook.enterAt("s1", row, 0, `key ${row}`);
      workbook.enterAt("s1", row, 1, row);
      workbook.enterAt("s1", row, 3, `=VLOOKUP("KEY ${row}",$A$1:$B$2000,2,FALSE)`);
      workbook.enterAt("s1", row, 4, `=COUNTIF(A$1:A${row + 1},A${row + 1})`);
    }
    const reads = jest.spyOn(workbook, "value");
    workbook.engine.recalculate("dirty");
    expect(workbook.get("D2000")).toBe(1999);
    expect(workbook.get("E2000")).toBe(1);
    // 4 000 cells of the table, and the criterion of each COUNTIF.
    expect(reads.mock.calls.length).toBeLessThan(7000);
  });

  test("nothing is calculated before it is asked for, as in manual mode", () => {
    const workbook = new TinyWorkbook();
    workbook.type({ A1: 1, B1: "=A1" });
    workbook.enter({ A1: 2 });
    expect(workbook.get("B1")).toBe(1);
    workbook.engine.recalculate("dirty");
    expect(workbook.get("B1")).toBe(2);
  });

  test("names and tables that appear later give #NAME? its value", () => {
    const workbook = new TinyWorkbook();
    workbook.type({ A1: "=rate*2", A2: "=SUM(Sales[Amount])", A3: "=Later!A1", C1: "Amount", C2: 5 });
    expect(workbook.grid("A1:A3")).toEqual([["#NAME?"], ["#NAME?"], ["#REF!"]]);
    workbook.names.set("rate", "=Sheet1!$C$2");
    workbook.tables.push({ name: "Sales", sheetId: "s1", box: { row: 0, column: 2, rows: 2, columns: 1 }, hasHeaders: true, hasTotals: false, columns: ["Amount"] });
    workbook.sheets.push({ id: "s3", name: "Later" });
    workbook.enter({ "Later!A1": 9 });
    workbook.engine.definitionsChanged();
    workbook.engine.recalculate("dirty");
    expect(workbook.grid("A1:A3")).toEqual([[10], [5], [9]]);
    workbook.type({ C2: 6 });
    expect(workbook.grid("A1:A2")).toEqual([[12], [6]]);
  });

  test("[@Column] is the formula's own row", () => {
    const workbook = new TinyWorkbook();
    workbook.tables.push({ name: "T", sheetId: "s1", box: { row: 0, column: 0, rows: 3, columns: 2 }, hasHeaders: true, hasTotals: false, columns: ["Amount", "Twice it"] });
    workbook.type({ A1: "Amount", B1: "Twice it", A2: 1, A3: 2, B2: "=[@Amount]*2", B3: "=[@Amount]*2", D3: "=T[@[Twice it]]", D9: "=T[@Amount]" });
    expect(workbook.grid("B2:B3")).toEqual([[2], [4]]);
    expect(workbook.get("D3")).toBe(4);
    expect(workbook.get("D9")).toBe("#VALUE!");
  });
});

describe("circular references", () => {
  test("show 0 and are listed, without hanging; what hangs on them sees 0", () => {
    const workbook = new TinyWorkbook();
    workbook.type({ A1: "=B1+1", B1: "=C1+1", C1: "=A1+1", D1: "=A1+5", E1: "=E1+1", F1: "=SUM(F:F)" });
    expect(workbook.grid("A1:F1")).toEqual([[0, 0, 0, 5, 0, 0]]);
    expect([...workbook.engine.circularCells()].sort()).toEqual(["Sheet1!A1", "Sheet1!B1", "Sheet1!C1", "Sheet1!E1", "Sheet1!F1"]);
  });

  test("end when the circle is broken", () => {
    const workbook = new TinyWorkbook();
    workbook.type({ A1: "=B1+1", B1: "=A1+1" });
    workbook.type({ B1: 1 });
    expect(workbook.get("A1")).toBe(2);
    expect(workbook.engine.circularCells()).toEqual([]);
  });
});

describe("saved values", () => {
  test("stay on loading, until a precedent changes", () => {
    const workbook = new TinyWorkbook();
    workbook.enter({ A1: 1 });
    workbook.load("B1", "=A1+1", 99);
    workbook.engine.recalculate("dirty");
    expect(workbook.get("B1")).toBe(99);
    workbook.type({ A1: 2 });
    expect(workbook.get("B1")).toBe(3);
  });

  test("full recalculation runs every formula", () => {
    const workbook = new TinyWorkbook();
    workbook.load("B1", "=1+1", new CellError("#NAME?"));
    workbook.engine.recalculate("full");
    expect(workbook.get("B1")).toBe(2);
  });

  test("setDirty runs the formulas in the box", () => {
    const workbook = new TinyWorkbook();
    workbook.load("B1", "=1+1", 99);
    workbook.load("B2", "=1+1", 99);
    workbook.engine.setDirty("s1", [{ row: 0, column: 1, rows: 1, columns: 1 }]);
    workbook.engine.recalculate("dirty");
    expect(workbook.grid("B1:B2")).toEqual([[2], [99]]);
  });
});

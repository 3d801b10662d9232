import { TinyWorkbook } from "./testing/tinyWorkbook";

describe("arrays spill", () => {
  test("over the cells beside, and what reads those follows", () => {
    const workbook = new TinyWorkbook();
    workbook.type({ B2: "=A3*10", A1: 3, C1: "=SEQUENCE(A1)", D1: "=C3*10", E1: "=SUM(C1#)" });
    expect(workbook.grid("C1:E3")).toEqual([[1, 30, 6], [2, null, null], [3, null, null]]);
    workbook.type({ A1: 4 });
    expect(workbook.grid("C1:C5")).toEqual([[1], [2], [3], [4], [null]]);
    expect(workbook.get("E1")).toBe(10);
    workbook.type({ A1: 2 });
    expect(workbook.grid("C1:C4")).toEqual([[1], [2], [null], [null]]);
    expect(workbook.grid("D1:E1")).toEqual([[0, 3]]);
    expect(workbook.engine.spillAt("s1", 1, 2)).toEqual({ row: 0, column: 2, box: { row: 0, column: 2, rows: 2, columns: 1 } });
    expect(workbook.engine.spillAt("s1", 2, 2)).toBeUndefined();
  });

  test("not over a typed value: #SPILL!, until it is gone", () => {
    const workbook = new TinyWorkbook();
    workbook.type({ A3: "in the way", A1: "=SEQUENCE(3)", B1: "=SUM(A1#)" });
    expect(workbook.grid("A1:A3")).toEqual([["#SPILL!"], [null], ["in the way"]]);
    expect(workbook.get("B1")).toBe("#SPILL!");
    workbook.type({ A3: null });
    expect(workbook.grid("A1:A3")).toEqual([[1], [2], [3]]);
    expect(workbook.get("B1")).toBe(6);
  });

  test("a value typed into the block turns it into #SPILL!", () => {
    const workbook = new TinyWorkbook();
    workbook.type({ A1: "=SEQUENCE(3)" });
    workbook.type({ A2: "mine" });
    expect(workbook.grid("A1:A3")).toEqual([["#SPILL!"], ["mine"], [null]]);
    workbook.type({ A2: null });
    expect(workbook.grid("A1:A3")).toEqual([[1], [2], [3]]);
  });

  test("not over another formula, another block, a table or the edge of the sheet", () => {
    const workbook = new TinyWorkbook();
    workbook.tables.push({ name: "T", sheetId: "s1", box: { row: 0, column: 5, rows: 2, columns: 1 }, hasHeaders: true, hasTotals: false, columns: ["x"] });
    workbook.type({ A2: "=1", A1: "=SEQUENCE(2)", C2: "=SEQUENCE(1,2)", D1: "=SEQUENCE(2)", F2: "=SEQUENCE(2)", XFD9: "=SEQUENCE(1,2)" });
    expect(workbook.get("A1")).toBe("#SPILL!");
    expect([workbook.get("C2"), workbook.get("D1")]).toContain("#SPILL!");
    expect(workbook.get("F2")).toBe("#SPILL!");
    expect(workbook.get("XFD9")).toBe("#SPILL!");
  });

  test("a block that shrinks makes room for another", () => {
    const workbook = new TinyWorkbook();
    workbook.type({ A1: 3, B1: "=SEQUENCE(A1)" });
    workbook.type({ A3: "=SEQUENCE(1,3)" });
    expect(workbook.get("A3")).toBe("#SPILL!");
    workbook.type({ A1: 2 });
    expect(workbook.grid("A3:C3")).toEqual([[1, 2, 3]]);
  });

  test("a formula that replaces a spilling one leaves nothing behind", () => {
    const workbook = new TinyWorkbook();
    workbook.type({ A1: "=SEQUENCE(3)", B1: "=SUM(A:A)" });
    workbook.type({ A1: "=5" });
    expect(workbook.grid("A1:B3")).toEqual([[5, 5], [null, null], [null, null]]);
    workbook.type({ A1: "=SEQUENCE(2)" });
    workbook.type({ A1: null });
    expect(workbook.grid("A1:B2")).toEqual([[null, 0], [null, null]]);
  });

  test("a block that changes its size again and again keeps its readers right", () => {
    const workbook = new TinyWorkbook();
    workbook.type({ A1: 1, B1: "=SEQUENCE(A1)", C1: "=SUM(B1:B99)" });
    for (let size = 2; size < 50; size++) workbook.type({ A1: size });
    expect(workbook.get("C1")).toBe((49 * 50) / 2);
  });

  test("blocks that push each other away come to rest", () => {
    const workbook = new TinyWorkbook();
    workbook.type({ A1: "=IF(ISBLANK(A2),SEQUENCE(2),1)", C1: "=IF(A2=2,1,SEQUENCE(1,2))" });
    expect(workbook.publications).toHaveLength(1);
  });

  test("A1# of a cell without a block is #REF!", () => {
    const workbook = new TinyWorkbook();
    workbook.type({ A1: 1, B1: "=A1#" });
    expect(workbook.get("B1")).toBe("#REF!");
  });
});

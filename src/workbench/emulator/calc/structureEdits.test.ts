import { FakeFunctions, TinyWorkbook } from "./testing/tinyWorkbook";

const rows = (at: number, count: number) => ({ sheetId: "s1", axis: "row", at, count }) as const;

describe("structure edits", () => {
  test("move formulas, rewrite references and go on calculating", () => {
    const workbook = new TinyWorkbook();
    workbook.type({ A1: 1, A2: 2, A3: "=SUM(A1:A2)", B1: "=A3*2", "Sheet2!A1": "=Sheet1!A3" });
    workbook.edit(rows(1, 2));
    expect(workbook.formula("A5")).toBe("=SUM(A1:A4)");
    expect(workbook.formula("B1")).toBe("=A5*2");
    expect(workbook.formula("Sheet2!A1")).toBe("=Sheet1!A5");
    workbook.type({ A2: 10 });
    expect([workbook.get("A5"), workbook.get("B1"), workbook.get("Sheet2!A1")]).toEqual([13, 26, 13]);
  });

  test("deleted cells leave #REF!, whole columns forget them", () => {
    const workbook = new TinyWorkbook();
    workbook.type({ A1: 1, A2: 2, A3: 3, B1: "=A2", C1: "=SUM(A:A)", D1: "=ROWS(A1:A3)" });
    workbook.edit(rows(1, -1));
    expect(workbook.grid("B1:D1")).toEqual([["#REF!", 4, 2]]);
  });

  test("spilled blocks move with their formula", () => {
    const workbook = new TinyWorkbook();
    workbook.type({ A2: "=SEQUENCE(2)", C1: "=SUM(A2#)" });
    workbook.edit(rows(0, 1));
    expect(workbook.engine.spillAt("s1", 3, 0)?.row).toBe(2);
    expect(workbook.get("C2")).toBe(3);
  });

  test("every add-in formula on the sheet runs again, as in Excel; those of other sheets do not", async () => {
    const functions = new FakeFunctions({ CODE_OF: {} }, (call) => [[`code of ${String(call.arguments[0]?.[0]?.[0])}`]]);
    const workbook = new TinyWorkbook(functions);
    workbook.type({ A1: "x", B1: "=CODE_OF(A1)", A9: "y", B9: "=CODE_OF(A9)", "Sheet2!B1": '=CODE_OF("z")' });
    await workbook.engine.settled();
    expect(functions.calls).toHaveLength(3);
    workbook.edit(rows(4, 1));
    await workbook.engine.settled();
    expect(functions.batches[1]!.map((call) => call.address)).toEqual(["Sheet1!B1", "Sheet1!B10"]);
    expect(workbook.get("B10")).toBe("code of y");
  });

  test("a call under way when its row moves is cancelled and made anew from the new place", async () => {
    const functions = new FakeFunctions({ CODE_OF: {} });
    const workbook = new TinyWorkbook(functions);
    workbook.type({ B1: '=CODE_OF("x")' });
    workbook.edit(rows(0, 1));
    expect(functions.cancelled).toEqual([functions.calls[0]]);
    expect(functions.calls[1]!.address).toBe("Sheet1!B2");
    functions.resolve(functions.calls[0]!, [["late"]]);
    functions.resolve(functions.calls[1]!, [["good"]]);
    await workbook.engine.settled();
    expect(workbook.get("B2")).toBe("good");
  });

  test("renamed and deleted sheets", () => {
    const workbook = new TinyWorkbook();
    workbook.type({ "Sheet2!A1": 5, A1: "=Sheet2!A1+1" });
    workbook.sheets[1]!.name = "名单 2";
    expect(workbook.engine.sheetRenamed("s2", "Sheet2")).toEqual([{ sheetId: "s1", row: 0, column: 0, text: "='名单 2'!A1+1" }]);
    workbook.type({ "名单 2!A1": 6 });
    expect(workbook.get("A1")).toBe(7);
    workbook.sheets.pop();
    expect(workbook.engine.sheetRemoved("s2", "名单 2")).toEqual([{ sheetId: "s1", row: 0, column: 0, text: "=#REF!+1" }]);
    workbook.engine.recalculate("dirty");
    expect(workbook.get("A1")).toBe("#REF!");
  });
});

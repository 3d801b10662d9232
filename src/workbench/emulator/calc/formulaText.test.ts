import fc from "fast-check";
import type { StructureEdit } from "../model/values";
import { displayFormula, fileFormula, removeSheetFromFormula, renameSheetInFormula, shiftFormula, translateFormula } from "./formulaText";

const sheetIds: Readonly<Record<string, string>> = { Sheet1: "s1", "My Sheet": "s2" };
const sheetIdOf = (name: string): string | undefined => sheetIds[name];
const insertRows = (at: number, count: number): StructureEdit => ({ sheetId: "s1", axis: "row", at, count });
const insertColumns = (at: number, count: number): StructureEdit => ({ sheetId: "s1", axis: "column", at, count });

describe("references follow inserted and deleted cells", () => {
  test.each<[string, StructureEdit, string]>([
    ["=A1+A5", insertRows(2, 3), "=A1+A8"],
    ["=SUM(A1:A5)", insertRows(2, 1), "=SUM(A1:A6)"],
    ["=SUM(A1:A5)", insertRows(0, 1), "=SUM(A2:A6)"],
    ["=SUM(A1:A5)", insertRows(5, 1), "=SUM(A1:A5)"],
    ["=SUM($A$1:$A$5)", insertRows(1, -2), "=SUM($A$1:$A$3)"],
    ["=SUM(A1:A5)", insertRows(3, -10), "=SUM(A1:A3)"],
    ["=A3&A9", insertRows(2, -1), "=#REF!&A8"],
    ["=SUM(A3:A4)", insertRows(2, -2), "=SUM(#REF!)"],
    ["=SUM(A:C)", insertColumns(1, 2), "=SUM(A:E)"],
    ["=SUM(A:C,1:2)", insertRows(0, 1), "=SUM(A:C,2:3)"],
    ["=Sheet1!B1+'My Sheet'!B1", insertColumns(1, 1), "=Sheet1!C1+'My Sheet'!B1"],
    ["=Sheet1!B1", insertColumns(1, -1), "=Sheet1!#REF!"],
    ['=CUSTCODE(A2,"A5",B2)', insertRows(0, 1), '=CUSTCODE(A3,"A5",B3)'],
    ["=IF( A2 >1,  b2, T[@x])", insertRows(0, 1), "=IF( A3 >1,  B3, T[@x])"],
    ["=A2+B2", { ...insertRows(0, 1), band: { start: 0, count: 1 } }, "=A3+B2"],
    ["=SUM(A2:B2)", { ...insertRows(0, 1), band: { start: 0, count: 1 } }, "=SUM(A2:B2)"],
    ["=A2", { ...insertColumns(0, -1), band: { start: 1, count: 1 } }, "=#REF!"],
  ])("%s after %j reads %s", (text, edit, expected) => {
    expect(shiftFormula(text, edit, "s1", sheetIdOf)).toBe(expected);
  });

  const cell = fc.tuple(fc.nat(60), fc.nat(20), fc.boolean(), fc.boolean()).map(([row, column, fixedRow, fixedColumn]) => `${fixedColumn ? "$" : ""}${String.fromCharCode(65 + column)}${fixedRow ? "$" : ""}${row + 1}`);
  const formula = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => `=SUM(${cells.join(",")})`);

  test("deleting what was inserted restores every formula", () => {
    fc.assert(
      fc.property(formula, fc.constantFrom("row" as const, "column" as const), fc.nat(60), fc.integer({ min: 1, max: 9 }), (text, axis, at, count) => {
        const shifted = shiftFormula(text, { sheetId: "s1", axis, at, count }, "s1", sheetIdOf);
        expect(shiftFormula(shifted, { sheetId: "s1", axis, at, count: -count }, "s1", sheetIdOf)).toBe(text);
      }),
    );
  });

  test("copying there and back restores every formula that stays on the sheet", () => {
    fc.assert(
      fc.property(formula, fc.nat(30), fc.nat(30), (text, rows, columns) => {
        const there = translateFormula(text, { row: 0, column: 0 }, { row: rows, column: columns });
        expect(translateFormula(there, { row: rows, column: columns }, { row: 0, column: 0 })).toBe(text);
      }),
    );
  });
});

describe("formulas copied to another cell", () => {
  test.each([
    ["=A1+$A1+A$1+$A$1", 2, 1, "=B3+$A3+B$1+$A$1"],
    ["=SUM(A:A,1:1)", 1, 1, "=SUM(B:B,2:2)"],
    ["='My Sheet'!A1", 1, 0, "='My Sheet'!A2"],
    ["=A1", -1, 0, "=#REF!"],
    ["=SUM(B2:C3)", 0, -2, "=SUM(#REF!)"],
    ['=CUSTCODE("A1",T[@x])', 5, 5, '=CUSTCODE("A1",T[@x])'],
  ])("%s by %i rows and %i columns", (text, rows, columns, expected) => {
    expect(translateFormula(text, { row: 5, column: 5 }, { row: 5 + rows, column: 5 + columns })).toBe(expected);
  });
});

describe("sheet names in formulas", () => {
  test("are renamed, quoted where they must be", () => {
    expect(renameSheetInFormula("=Sheet1!A1+sheet1!B:B+Sheet10!A1+\"Sheet1\"", "Sheet1", "客户 名单")).toBe("='客户 名单'!A1+'客户 名单'!B:B+Sheet10!A1+\"Sheet1\"");
    expect(renameSheetInFormula("='it''s'!A1", "it's", "Plain")).toBe("=Plain!A1");
    expect(renameSheetInFormula("=Sheet1!rate", "Sheet1", "B2")).toBe("='B2'!rate");
  });

  test("of deleted sheets become #REF!", () => {
    expect(removeSheetFromFormula("=Sheet1!A1+Sheet2!A1", "Sheet1")).toBe("=#REF!+Sheet2!A1");
  });
});

describe("function names in files", () => {
  const known = (name: string): boolean => name === "CUSTCODE" || name === "CUSTCODE.NEXT";

  test.each([
    ['=_xldudf_CUSTCODE(A1)&_xlfn.XLOOKUP(1,A:A,B:B)', "=CUSTCODE(A1)&XLOOKUP(1,A:A,B:B)"],
    ["=_xldudf_CUSTCODE_NEXT(A1)", "=CUSTCODE.NEXT(A1)"],
    ["=_xlfn._xlws.SORT(A1:A3)", "=SORT(A1:A3)"],
  ])("%s is shown as %s and saved again", (saved, shown) => {
    expect(displayFormula(saved, known)).toBe(shown);
    expect(fileFormula(shown, known)).toBe(saved);
  });

  test("keep _xldudf_ while nobody knows the function", () => {
    expect(displayFormula("=_xldudf_OTHER(A1)", known)).toBe("=_xldudf_OTHER(A1)");
  });
});

import { cellAddress, columnLetters, overlaps, parseArea } from "./cellAddress";

describe("parseArea", () => {
  test.each([
    ["Sheet1!C1", { sheet: "Sheet1", row: 0, column: 2, rows: 1, columns: 1 }],
    ["客户名单!$F$2:$F$1001", { sheet: "客户名单", row: 1, column: 5, rows: 1000, columns: 1 }],
    ["'Q1 ''new'' list'!AA10", { sheet: "Q1 'new' list", row: 9, column: 26, rows: 1, columns: 1 }],
    ["'[Book1.xlsx]Sheet 1'!B2", { sheet: "Sheet 1", row: 1, column: 1, rows: 1, columns: 1 }],
    ["S!3:4", { sheet: "S", row: 2, column: 0, rows: 2, columns: Infinity }],
    ["S!B:C", { sheet: "S", row: 0, column: 1, rows: Infinity, columns: 2 }],
    ["D5", { sheet: "here", row: 4, column: 3, rows: 1, columns: 1 }],
  ])("reads %s", (address, area) => {
    expect(parseArea(address, "here")).toEqual(area);
  });

  test.each(["", "Region", "A1,B2", "S!A1:B2,S!C3"])("knows that %j is no rectangle", (address) => {
    expect(parseArea(address)).toBeUndefined();
  });
});

test.each([[0, "A"], [25, "Z"], [26, "AA"], [701, "ZZ"], [702, "AAA"], [16383, "XFD"]])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(parseArea(`${letters}1`)?.column).toBe(column);
});

test.each([
  ["Sheet1", "Sheet1!B3"],
  ["客户名单", "客户名单!B3"],
  ["my list", "'my list'!B3"],
  ["O'Neil", "'O''Neil'!B3"],
  ["A1", "'A1'!B3"],
  ["2026", "'2026'!B3"],
])("a cell on %s is written %s and read back", (sheet, address) => {
  expect(cellAddress(sheet, 2, 1)).toBe(address);
  expect(parseArea(address)).toMatchObject({ sheet, row: 2, column: 1 });
});

test("areas overlap when they share a cell of one sheet", () => {
  const column = parseArea("S!F:F")!;
  expect(overlaps(column, parseArea("S!F7")!)).toBe(true);
  expect(overlaps(column, parseArea("T!F7")!)).toBe(false);
  expect(overlaps(column, parseArea("S!G7:H9")!)).toBe(false);
});

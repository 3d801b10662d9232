import { columnsAlike, piecesBySize, rowMeasure, textLength } from "./bulkWrites";

const sizeOf = (rows: readonly (readonly unknown[])[]): readonly number[] => rows.map(rowMeasure(rows));

test("columns that say the same in every row", () => {
  expect(columnsAlike([["A", 1, "", "x"], ["B", 1, "", "x"], ["C", 1, "", "y"]])).toEqual([false, true, true, false]);
  expect(columnsAlike([])).toEqual([]);
});

test("a row's measure is at least its JSON, but for what is written as one value", () => {
  const rows = [["甲\u00e9", "once and for all", 12], ["BJ-0001", "once and for all", 1234567]];
  const bytes = (cells: readonly unknown[]): number => new Blob([JSON.stringify(cells)]).size;
  sizeOf(rows).forEach((size, at) => {
    expect(size).toBeGreaterThanOrEqual(bytes([rows[at]![0], rows[at]![2]]));
    expect(size).toBeLessThan(bytes(rows[at]!) + 8);
  });
  expect(sizeOf([["only one row"]])[0]).toBeGreaterThanOrEqual(textLength("only one row"));
});

test("rows are cut where they weigh too much, and a heavy one goes alone", () => {
  expect(piecesBySize([3, 3, 9, 1, 1, 1], (weight) => weight, 6)).toEqual([{ from: 0, count: 2 }, { from: 2, count: 1 }, { from: 3, count: 3 }]);
  expect(piecesBySize(["a", "b"], (_, index) => index, 0)).toEqual([{ from: 0, count: 1 }, { from: 1, count: 1 }]);
});

import { columnRuns } from "./columnRuns";

test("columns side by side are one run, in whichever order they are asked for", () => {
  expect(columnRuns([2, 7, 0, 1, 8])).toEqual({
    runs: [{ first: 0, count: 3 }, { first: 7, count: 2 }],
    places: [{ run: 0, at: 2 }, { run: 1, at: 0 }, { run: 0, at: 0 }, { run: 0, at: 1 }, { run: 1, at: 1 }],
  });
});

test("a column that is asked for twice is read once", () => {
  expect(columnRuns([3, 3, 5])).toEqual({ runs: [{ first: 3, count: 1 }, { first: 5, count: 1 }], places: [{ run: 0, at: 0 }, { run: 0, at: 0 }, { run: 1, at: 0 }] });
});

test("nothing asked, nothing read", () => {
  expect(columnRuns([])).toEqual({ runs: [], places: [] });
});

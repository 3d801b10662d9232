import { spreads } from "./rowRuns";

it("reads runs that lie close together as one range", () => {
  const runs = [[2, 3], [5], [34], [100, 101]];
  expect(spreads(runs, 1000)).toEqual([
    { first: 2, count: 33, runs: [[2, 3], [5], [34]] },
    { first: 100, count: 2, runs: [[100, 101]] },
  ]);
  expect(spreads(runs, 10).map(({ first, count }) => [first, count])).toEqual([[2, 4], [34, 1], [100, 2]]);
});

import { noPicks } from "./picks";

test("rows are picked and let go, each once; the picks before stay as they were", () => {
  const some = noPicks.with([2, 3, 1_048_576, 3], true);
  expect([some.count, some.has(3), some.has(4), some.has(1_048_576)]).toEqual([3, true, false, true]);
  const fewer = some.with([3, 4], false);
  expect([fewer.count, fewer.has(3), some.has(3)]).toEqual([2, false, true]);
  expect(noPicks.count).toBe(0);
});

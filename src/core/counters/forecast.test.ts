import { createPace } from "./forecast";

const today = "2026-03-31";
const runsOut = (days: readonly string[], left: number): string | undefined => {
  const pace = createPace(today);
  for (const day of days) pace.note(`${day}T08:00:00Z`);
  return pace.runsOut(left);
};

it.each([
  ["two codes in ten days, ten left", ["2026-03-22", "2026-03-31"], 10, "2026-05-20"],
  ["a hundred a day, less than a day left", ["2026-03-30", ...Array<string>(199).fill("2026-03-31")], 50, "2026-04-01"],
  ["none left", ["2026-03-30", "2026-03-31"], 0, "2026-03-31"],
  ["days before the last ninety do not count", ["2025-12-31", "2026-03-22", "2026-03-31"], 10, "2026-05-20"],
  ["one day says nothing", ["2026-03-31", "2026-03-31"], 10, undefined],
  ["texts that are no dates say nothing", ["", "x", "2026-03-31"], 10, undefined],
  ["more than hundred years", ["2026-03-30", "2026-03-31"], 40_000, undefined],
])("%s", (_, days, left, day) => {
  expect(runsOut(days, left)).toBe(day);
});

it("lets a clock in another time zone be a day ahead", () => {
  expect(runsOut(["2026-03-31", "2026-04-01"], 2)).toBeDefined();
});

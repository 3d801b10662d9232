import { createChance, createClock, createPerson } from "./surroundings";

afterEach(() => jest.useRealTimers());

test.each([
  [new Date(2026, 0, 31, 23, 59), "2026-01-31"],
  [new Date(2026, 1, 1, 0, 0), "2026-02-01"],
  [new Date(2030, 11, 9, 12, 0), "2030-12-09"],
])("today is the day on the wall, not the one in Greenwich: %s", (now, expected) => {
  jest.useFakeTimers().setSystemTime(now);
  expect(createClock().today()).toBe(expected);
});

test.each([1, 2, 22, 36, 2 ** 31 + 1, 2 ** 32])("chance gives whole numbers below %i", (below) => {
  const chance = createChance();
  const drawn = Array.from({ length: 500 }, () => chance.below(below));
  expect(drawn.every((number) => Number.isInteger(number) && number >= 0 && number < below)).toBe(true);
  if (below <= 36) expect(new Set(drawn).size).toBe(below);
});

test("batches that were begun here are kept until they end; other pages of this machine see them", () => {
  const values = new Map<string, string>();
  const storage = { getItem: (key: string) => values.get(key) ?? null, setItem: (key: string, text: string) => void values.set(key, text) };
  Object.defineProperty(globalThis, "localStorage", { configurable: true, value: storage });
  const person = createPerson();
  for (const batch of ["b1", "b2", "b1"]) person.remember(batch);
  expect(createPerson().ownBatches()).toEqual(["b2", "b1"]);
  person.forget("b2");
  for (let at = 0; at < 120; at++) person.remember(`x${at}`);
  expect([person.ownBatches().length, person.ownBatches().includes("b1"), person.ownBatches().at(-1)]).toEqual([100, false, "x119"]);
  Reflect.deleteProperty(globalThis, "localStorage");
  expect(person.ownBatches()).toEqual([]);
});

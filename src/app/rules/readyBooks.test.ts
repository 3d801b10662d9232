import { readyBook, readySummaries } from "./readyBooks";

it.each([["zh-CN", "中国城市（两位字母）", "北京市"], ["en-US", "China's cities (two letters)", "Beijing"]] as const)("offers and loads codebooks in %s", async (locale, title, value) => {
  expect(readySummaries(locale).find(({ id }) => id === "cities")).toEqual({ id: "cities", name: "city", title, count: 372, source: "GB/T 2260; letters: CustCode", date: "2024-12" });
  const { name, entries } = await readyBook("cities", locale);
  expect([name, entries.length, entries[0]?.value, entries[0]?.code]).toEqual(["city", 372, value, "BJ"]);
});

it("names no two books alike, and gives one name to several only where one stands for the other", () => {
  const books = readySummaries("en-US");
  expect(new Set(books.map(({ id }) => id)).size).toBe(books.length);
  expect(new Set(books.map(({ title }) => title)).size).toBe(books.length);
  const names = books.map(({ name }) => name);
  expect([...new Set(names.filter((name, index) => names.indexOf(name) !== index))]).toEqual(["region", "area", "continent", "industry", "tier", "scale", "buying"]);
});

it("knows no codebook that nobody offered", async () => {
  await expect(readyBook("none", "zh-CN")).rejects.toMatchObject({ error: { kind: "no-rule", params: { rule: "none" } } });
});

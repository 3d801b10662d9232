import { buildCodebooks } from "../buildCodebooks";
import { readyCodebooks, readyEntries, type ReadyLocale } from "./index";

const locales: readonly ReadyLocale[] = ["zh-CN", "en-US"];
const all = readyCodebooks.flatMap((book) => locales.map((locale) => [book.id, locale, book] as const));

describe.each(all)("the ready codebook %s in %s", (id, locale, about) => {
  const entries = readyEntries(id, locale) ?? [];

  it("has no code and no spelling twice, and no empty text", () => {
    const { books, findings } = buildCodebooks(entries);
    expect(findings).toEqual([]);
    expect(books.get(about.name)?.codes).toHaveLength(about.count);
    expect(entries.flatMap(({ value, code, aliases }) => [value, code, ...aliases]).filter((text) => text.trim() !== text || text === "")).toEqual([]);
  });

  it("says where it is from", () => {
    expect(about.title[locale]).not.toBe("");
    expect(about.source).not.toBe("");
    expect(about.date).toMatch(/^\d{4}-\d{2}$/);
  });
});

it.each([
  ["provinces", "深圳", "GD"], ["provinces", "广东深圳", "GD"], ["provinces", "内蒙古", "NM"], ["provinces", "陕", "SN"], ["provinces", "Shanxi", "SX"],
  ["provinces", "Shaanxi", "SN"], ["provinces", "海南藏族自治州", "QH"], ["provinces", "海南", "HI"], ["provinces", "阿克苏", "XJ"], ["provinces", "吉林市", "JL"],
  ["regions", "USA", "US"], ["regions", "山西", "SX"], ["industries", "软件", "IT"], ["industries", "农林牧渔", "AG"], ["industry-sections", "信息技术", "I"], ["tiers", "vip", "A"],
])("in %s, %s is %s", (id, text, code) => {
  const entries = readyEntries(id, "zh-CN", "book") ?? [];
  const book = buildCodebooks(entries).books.get("book");
  const found = book?.lookup(text);
  expect(found?.kind === "code" && book?.codes[found.index]).toBe(code);
});

it("has 34 divisions of province level and 20 industries", () => {
  expect(Object.fromEntries(readyCodebooks.map(({ id, count }) => [id, count]))).toMatchObject({ provinces: 34, industries: 20, "industry-sections": 20, tiers: 3 });
});

it("knows no other codebook", () => {
  expect(readyEntries("none", "zh-CN")).toBeUndefined();
});

import { normalizeText } from "../../text/normalizeText";
import { buildCodebooks } from "../buildCodebooks";
import { loadReadyCodebook, readyCodebooks, type ReadyLocale } from "./index";
import { withoutSharedAliases } from "./readyBook";

const locales: readonly ReadyLocale[] = ["zh-CN", "en-US"];
const all = readyCodebooks.flatMap((book) => locales.map((locale) => [book.id, locale, book] as const));

describe.each(all)("the ready codebook %s in %s", (id, locale, about) => {
  it("has no code and no spelling twice, and no empty text", async () => {
    const entries = (await loadReadyCodebook(id, locale)) ?? [];
    const { books, findings } = buildCodebooks(entries);
    expect(findings).toEqual([]);
    expect(books.get(about.name)?.codes).toHaveLength(about.count);
    expect(entries).toHaveLength(about.count);
    expect(entries.flatMap(({ value, code, aliases }) => [value, code, ...aliases]).filter((text) => text.trim() !== text || text === "")).toEqual([]);
  });

  it("fits into the cells of a sheet", async () => {
    const entries = (await loadReadyCodebook(id, locale)) ?? [];
    expect(Math.max(...entries.map(({ aliases }) => aliases.join(" | ").length))).toBeLessThan(28_000);
  });

  it("says where it is from", () => {
    expect(about.title[locale]).not.toBe("");
    expect(about.source).not.toBe("");
    expect(about.licence).not.toBe("");
    expect(about.date).toMatch(/^\d{4}-\d{2}$/);
  });
});

it.each([
  ["provinces", "深圳", "GD"], ["provinces", "广东深圳", "GD"], ["provinces", "内蒙古", "NM"], ["provinces", "陕", "SN"], ["provinces", "Shanxi", "SX"],
  ["provinces", "Shaanxi", "SN"], ["provinces", "海南藏族自治州", "QH"], ["provinces", "海南", "HI"], ["provinces", "阿克苏", "XJ"], ["provinces", "吉林市", "JL"],
  ["regions", "USA", "US"], ["regions", "山西", "SX"], ["region-numbers", "浙江", "330000"], ["region-numbers", "台湾", "710000"],
  ["cities", "北京", "BJ"], ["cities", "宝鸡", "BA"], ["cities", "深圳市", "SZ"], ["cities", "广东省深圳市", "SZ"], ["cities", "Shenzhen", "SZ"], ["cities", "苏州", "SU"],
  ["cities", "香港", "HK"], ["cities", "恩施州", "ES"], ["cities", "兴安盟", "AG"], ["cities", "Harbin", "HB"], ["cities", "Suzhou (Jiangsu)", "SU"],
  ["cities3", "北京", "BJS"], ["cities3", "石家庄", "SJZ"], ["cities3", "澳门", "MAC"], ["cities3", "呼和浩特", "HHT"],
  ["city-numbers", "深圳", "440300"], ["city-numbers", "上海", "310000"], ["city-numbers", "仙桃", "429004"],
  ["county-numbers", "昆山市", "320583"], ["county-numbers", "义乌", "330782"], ["county-numbers", "广东省深圳市南山区", "440305"], ["county-numbers", "北京朝阳区", "110105"],
  ["county-numbers", "浦东", "310115"], ["county-numbers", "东莞", "441900"],
  ["areas", "上海", "5"], ["areas", "东部", "5"], ["areas", "成都", "3"], ["sales-areas", "华南", "7"], ["sales-areas", "武汉", "4"],
  ["countries", "德国", "DE"], ["countries", "Viet Nam", "VN"], ["countries", "GBR", "GB"], ["countries3", "韩国", "KOR"], ["country-numbers", "中国", "156"],
  ["continent-classes", "北美", "A"], ["continent-classes", "德国", "B"], ["continent-classes", "深圳", "C"], ["continent-classes", "巴西", "D"], ["continents", "Kenya", "AF"],
  ["industries", "软件", "IT"], ["industries", "农林牧渔", "AG"], ["industry-sections", "信息技术", "I"], ["divisions", "软件", "65"], ["divisions", "C36", "36"], ["divisions", "Catering", "62"],
  ["tiers", "vip", "A"], ["tiers-vip", "vip", "V"], ["tiers-levels", "B2级", "B2"], ["classes", "A类", "01"], ["customer-types", "个人客户", "P"], ["origins", "海外", "F"],
  ["scales", "大", "001"], ["buying", "常购", "1"], ["buying", "从未购买", "3"], ["buying-by-frequency", "偶购", "2"],
])("in %s, %s is %s", async (id, text, code) => {
  const entries = (await loadReadyCodebook(id, "zh-CN", "book")) ?? [];
  const book = buildCodebooks(entries).books.get("book");
  const found = book?.lookup(text);
  expect(found?.kind === "code" && book?.codes[found.index]).toBe(code);
});

it.each([
  ["tiers-by-sales", "10000000.01", "A"], ["tiers-by-sales", "1000万", "B"], ["tiers-by-sales", "￥1,000,001", "B"], ["tiers-by-sales", "100万", "C"], ["tiers-by-sales", "0", "C"],
  ["tiers-by-sales", "VIP", "A"], ["scales-by-sales", "1000万元", "001"], ["scales-by-sales", "999999.99", "003"], ["scales-by-sales", "99999", "004"],
  ["buying-by-frequency", "12次/年", "1"], ["buying-by-frequency", "11", "2"], ["buying-by-frequency", "1", "2"], ["buying-by-frequency", "0", "3"],
])("in %s, the number %s falls to %s", async (id, number, code) => {
  const book = buildCodebooks((await loadReadyCodebook(id, "en-US", "book")) ?? []).books.get("book");
  const found = book?.lookup(number);
  expect(found?.kind === "code" && book?.codes[found.index]).toBe(code);
});

it.each([
  ["cities", "Suzhou", "苏州 or 宿州"], ["cities", "Taizhou", "台州 or 泰州"], ["cities", "吉林", "the city or the province"], ["cities", "海南", "the province, not the prefecture"],
  ["county-numbers", "朝阳区", "in Beijing or Changchun"], ["county-numbers", "大理", "the city or the prefecture"],
])("in %s nobody guesses what %s means: %s", async (id, text) => {
  const entries = (await loadReadyCodebook(id, "zh-CN")) ?? [];
  expect(buildCodebooks(entries).books.get(entries[0]?.codebook ?? "")?.lookup(text).kind).not.toBe("code");
});

it.each([
  ["cities", "regions", "Suzhou", "江苏", "SU"], ["cities", "regions", "Suzhou", "Anhui", "SF"], ["cities", "provinces", "北京", "北京", "BJ"],
  ["county-numbers", "cities", "朝阳区", "北京", "110105"], ["county-numbers", "cities", "朝阳区", "长春市", "220104"], ["county-numbers", "city-numbers", "仙桃", "仙桃", "429004"],
  ["divisions", "industry-sections", "软件", "信息技术", "65"], ["divisions", "industries", "教育", "教育", "83"],
])("in %s with %s, %s below %s is not ambiguous", async (id, above, text, under, code) => {
  const [entries = [], parents = []] = await Promise.all([loadReadyCodebook(id, "zh-CN", "book"), loadReadyCodebook(above, "zh-CN", "above")]);
  const { books, findings } = buildCodebooks([...parents, ...entries]);
  const book = books.get("book");
  const found = book?.lookup(text, { under });
  expect(found?.kind === "code" && book?.codes[found.index]).toBe(code);
  expect(findings).toEqual([]);
});

it("has as many values as the standards", () => {
  expect(Object.fromEntries(readyCodebooks.map(({ id, count }) => [id, count]))).toMatchObject({
    provinces: 34, // 31 and Hong Kong, Macao, Taiwan
    cities: 333 + 4 + 32 + 3, // prefecture level, municipalities, administered directly, Hong Kong, Macao, Taiwan
    "county-numbers": 2846 + 4, // county level in 2024, and four cities without counties
    countries: 249, "industry-sections": 20, divisions: 97,
  });
});

it("gives letters that stay letters beside a number", async () => {
  const codes = (await Promise.all(["cities", "cities3"].map((id) => loadReadyCodebook(id, "zh-CN")))).flatMap((entries) => entries?.map(({ code }) => code) ?? []);
  const months = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC AM PM".split(" ");
  expect(codes.filter((code) => !/^[A-Z]{2,3}$/.test(code) || months.includes(code))).toEqual([]);
});

it.each([
  ["cities", "provinces", "zh-CN"], ["cities3", "provinces", "en-US"], ["city-numbers", "region-numbers", "zh-CN"], ["divisions", "industry-sections", "en-US"],
] as const)("puts every value of %s under one of %s", async (id, above, locale) => {
  const values = new Set((await loadReadyCodebook(above, locale))?.map(({ value }) => value));
  const entries = (await loadReadyCodebook(id, locale)) ?? [];
  expect(entries.filter(({ value, parent }) => !values.has(parent === "" ? value : parent))).toEqual([]);
});

it("numbers cities and counties within their province", async () => {
  const provinces = new Map((await loadReadyCodebook("region-numbers", "zh-CN"))?.map(({ value, code }) => [value, code]));
  const cities = new Map((await loadReadyCodebook("city-numbers", "zh-CN"))?.map((city) => [city.value, city]));
  const counties = (await loadReadyCodebook("county-numbers", "zh-CN")) ?? [];
  const province = (code: string | undefined) => code?.slice(0, 2);
  expect([...cities.values()].filter(({ value, code, parent }) => province(provinces.get(parent || value)) !== province(code))).toEqual([]);
  expect(counties.filter(({ value, code, parent }) => province(cities.get(parent || value)?.code) !== province(code))).toEqual([]);
});

it("can be loaded under another name", async () => {
  expect(new Set((await loadReadyCodebook("tiers", "en-US", "level"))?.map(({ codebook }) => codebook))).toEqual(new Set(["level"]));
});

it.each(["none", "toString", ""])("knows no codebook %j", async (id) => {
  expect(await loadReadyCodebook(id, "zh-CN")).toBeUndefined();
});

it.each([
  ["that could mean two rows", undefined, [["苏州", "江苏苏州"], ["宿州"]]],
  ["but not those of different parents", { chinese: "安徽省", english: "Anhui" }, [["苏州", "SUZHOU", "江苏苏州"], ["宿州", "SUZHOU"]]],
])("drops aliases that are another row's name, and those %s", (_, parent, expected) => {
  const rows = withoutSharedAliases([
    { code: "1", chinese: "苏州市", english: "Suzhou (Jiangsu)", aliases: ["苏州", "Suzhou", "苏 州", "江苏苏州"], parent: { chinese: "江苏省", english: "Jiangsu" } },
    { code: "2", chinese: "宿州市", english: "Suzhou (Anhui)", aliases: ["宿州", "SUZHOU", "苏州市"], ...(parent && { parent }) },
  ]);
  expect(rows.map(({ aliases }) => aliases.map(normalizeText))).toEqual(expected);
});

import fc from "fast-check";
import type { CodebookEntry } from "../types";
import { buildCodebooks, type LookupOptions } from "./buildCodebooks";
import { unknownProblem } from "./unknownProblem";

type Extra = Partial<Pick<CodebookEntry, "aliases" | "parent" | "from" | "to" | "status">>;
const row = (codebook: string, value: string, code: string, extra: Extra = {}): CodebookEntry => ({
  codebook, value, code, aliases: [], parent: "", from: "", to: "", status: "active", ...extra,
});

/** The code, `two: A B`, the reason, or "unknown". */
const found = (entries: readonly CodebookEntry[], name: string, text: string, options?: LookupOptions): string => {
  const book = buildCodebooks(entries).books.get(name);
  const result = book?.lookup(text, options);
  if (book === undefined || result === undefined) throw new Error(name);
  if (result.kind === "code") return book.codes[result.index] ?? "";
  if (result.kind === "two") return `two: ${result.code} ${result.other}`;
  return result.why === undefined ? "unknown" : Object.values(result.why).join(" ").trim();
};

const problems = (entries: readonly CodebookEntry[]) => buildCodebooks(entries).findings.map(({ kind, params }) => [kind, ...Object.values(params).slice(1)]);

const tiers = [row("t", ">= 1000万", "A", { aliases: ["大客户"] }), row("t", "[100万, 1000万)", "B"), row("t", "0..100万(不含)", "C", { aliases: ["小客户"] })];

describe("bands", () => {
  it.each([
    ["10000000", "A"], ["1000万", "A"], ["9,999,999.99", "B"], ["￥100万元", "B"], ["999999", "C"], ["0", "C"], ["-1", "unknown"], ["大客户", "A"], ["b", "B"], [">= 1000万", "A"],
    ["保密", "not-number"], ["约100万", "not-number"], ["", "not-number"],
  ])("puts %p into %s", (text, expected) => {
    expect(found(tiers, "t", text)).toBe(expected);
  });

  it("is a book of bands only when all its values in force are bands, and one is more than a number", () => {
    const hasBands = (entries: readonly CodebookEntry[]) => buildCodebooks(entries).books.get("t")?.hasBands;
    expect([hasBands(tiers), hasBands([row("t", "1", "A"), row("t", "2", "B")]), hasBands([...tiers, row("t", "保密", "D")]), hasBands([...tiers, row("t", "旧", "O", { status: "retired" })])]).toEqual([true, false, false, true]);
  });

  it.each([
    ["months", ["2023-10", "2023-11"], false], ["house numbers", ["1-2", "1-3", "2-2"], false], ["sizes", ["1-49", "50-99", "100-499"], true], ["sizes with an open end", ["1-9", "10-19", "20以上"], true],
  ])("tells %s from bands", (_, values, expected) => {
    const entries = values.map((value, i) => row("t", value, `C${i}`));
    expect([buildCodebooks(entries).books.get("t")?.hasBands, found(entries, "t", values[1] ?? "")]).toEqual([expected, "C1"]);
    if (!expected) expect(problems(entries)).toEqual([]);
  });

  it("takes a code that is a number for a number", () => {
    const behaviour = [row("t", ">= 12", "1"), row("t", "1..11", "2"), row("t", "0", "3")];
    expect(["3", "12", "0"].map((text) => found(behaviour, "t", text))).toEqual(["2", "1", "3"]);
  });

  it("refuses a number in two bands, and suggests nothing for one in none", () => {
    const touching = [row("t", "100万以上", "A"), row("t", "100万以下", "B")];
    expect(["100万", "100.5万"].map((text) => found(touching, "t", text))).toEqual(["two: A B", "A"]);
    expect(buildCodebooks(tiers).books.get("t")?.nearest("-1000")).toBeUndefined();
  });

  it.each([
    ["none", tiers, []],
    ["touching ends", [row("t", "100万以上", "A"), row("t", "100万以下", "B")], [["codebook-bands-overlap", "100万以上", "100万以下", "1000000"]]],
    ["one within the other", [row("t", ">= 0", "A"), row("t", "(5, 7)", "B")], [["codebook-bands-overlap", ">= 0", "(5, 7)", "6"]]],
    ["a code twice", [row("t", ">= 10", "A"), row("t", "10..20", "A")], [["codebook-code-repeated", "A", ">= 10", "10..20"]]],
    ["an open point", [row("t", "> 100", "A"), row("t", "< 100", "B")], [["codebook-bands-gap", "< 100", "> 100", "100"]]],
    ["a gap", [row("t", ">= 20", "A"), row("t", "0..10.5", "B")], [["codebook-bands-gap", "0..10.5", ">= 20", "15.25"]]],
    ["counts without gap", [row("t", ">= 12", "1"), row("t", "1..11", "2"), row("t", "0", "3")], []],
    ["a gap behind a long band", [row("t", "0..100", "A"), row("t", "5..6", "A"), row("t", "> 200", "B")], [["codebook-code-repeated", "A", "0..100", "5..6"], ["codebook-bands-gap", "0..100", "> 200", "200"]]],
    ["the wrong order", [row("t", "20..10", "A"), row("t", ">= 5", "B")], [["codebook-band-reversed", "20..10"]]],
    ["one that is no band", [row("t", ">= 5", "A"), row("t", "1-4万", "B")], [["codebook-band-unreadable", "1-4万"]]],
    ["bands of one year each", [row("t", ">= 100", "A", { to: "2023-12-31" }), row("t", ">= 200", "B", { from: "2024-01-01" })], []],
    ["bands of one parent each", [row("t", ">= 100", "A", { parent: "制造业" }), row("t", ">= 200", "B", { parent: "零售业" })], []],
  ])("says what is wrong: %s", (_, entries, expected) => {
    expect(problems(entries)).toEqual(expected);
  });

  it("uses the bands of the year and of the parent", () => {
    const dated = [row("t", ">= 100", "A", { to: "2023-12-31" }), row("t", "< 100", "B", { to: "2023-12-31" }), row("t", ">= 200", "A", { from: "2024-01-01" }), row("t", "< 200", "B", { from: "2024-01-01" })];
    expect([found(dated, "t", "150", { on: "2023-12-31" }), found(dated, "t", "150", { on: "2024-01-01" }), found(dated, "t", "150")]).toEqual(["A", "B", "two: A B"]);
    const placed = [row("t", ">= 100", "A", { parent: "制造业" }), row("t", "< 100", "B", { parent: "制造业" }), row("t", ">= 0", "C", { parent: "零售业" })];
    expect([found(placed, "t", "150", { under: "制造业" }), found(placed, "t", "150", { under: "零售业" })]).toEqual(["A", "C"]);
  });
});

const provinces = [row("province", "北京市", "BJ", { aliases: ["北京"] }), row("province", "吉林省", "JL", { aliases: ["吉林"] }), row("province", "广东省", "GD", { aliases: ["广东"] })];
const cities = [
  row("city", "朝阳区", "C1", { parent: "北京" }), row("city", "朝阳区", "C2", { parent: "吉林省" }), row("city", "吉林市", "JLS", { aliases: ["吉林"], parent: "吉林省" }),
  row("city", "广州市", "CAN", { aliases: ["广州"], parent: "广东省" }), row("city", "其他", "ZZZ"),
];

describe("values below values", () => {
  it.each([
    ["朝阳区", "北京市", "C1"], ["朝阳区", "吉林", "C2"], ["朝阳区", "JL", "C2"], ["朝阳区", undefined, "two: C1 C2"], ["朝阳区", " ", "two: C1 C2"], ["吉林", "吉林", "JLS"], ["吉林", undefined, "JLS"],
    ["广州", "广东", "CAN"], ["广州", "北京", "not-under 广东省"], ["广州", undefined, "CAN"], ["CAN", "北京", "not-under 广东省"], ["广州", "火星", "not-under 广东省"], ["其他", "广东", "ZZZ"],
    ["北京市朝阳区", "北京", "unknown"], ["深圳", "广东", "unknown"],
  ])("finds %s below %p: %s, with the parents in another book", (text, under, expected) => {
    expect(found([...provinces, ...cities], "city", text, { under })).toBe(expected);
    expect(found([...cities, ...provinces], "city", text, { under })).toBe(expected);
  });

  const both = [
    ...provinces.map((entry) => ({ ...entry, codebook: "p" })), row("p", "长春市", "CC", { parent: "吉林省" }), row("p", "朝阳区", "C2", { parent: "长春市" }), row("p", "朝阳区", "C1", { parent: "北京市" }),
    row("p", "上海市", "SH"), row("p", "天津市", "TJ", { parent: "天津市" }),
  ];

  it.each([
    ["长春市", "吉林", "CC"], ["朝阳区", "吉林", "C2"], ["朝阳区", "长春市", "C2"], ["朝阳区", "北京", "C1"], ["长春市", "北京", "not-under 吉林省"], ["吉林省", "吉林省", "not-under"], ["上海市", "SH", "SH"], ["天津市", "天津市", "TJ"],
    ["上海市", "北京", "not-under"], ["吉林", undefined, "JL"],
  ])("finds %s below %p: %s, with both levels in one book", (text, under, expected) => {
    expect(found(both, "p", text, { under })).toBe(expected);
  });

  it("takes the book that tells the parents apart, not one that has them as aliases of something larger", () => {
    const provincesWithCities = [row("province", "江苏省", "JS", { aliases: ["南京市", "南京", "徐州市", "徐州"] })];
    const books = [...provincesWithCities, row("city", "南京市", "NJ", { aliases: ["南京"] }), row("city", "徐州市", "XZ", { aliases: ["徐州"] })];
    const districts = [row("district", "鼓楼区", "1", { parent: "南京市" }), row("district", "鼓楼区", "2", { parent: "徐州市" })];
    expect([found([...books, ...districts], "district", "鼓楼区", { under: "徐州" }), found([...books, ...districts], "district", "鼓楼区", { under: "XZ" })]).toEqual(["2", "2"]);
    expect(found([...provincesWithCities, ...districts], "district", "鼓楼区", { under: "徐州市" })).toBe("2");
    expect(found([...provincesWithCities, ...districts], "district", "鼓楼区", { under: "江苏" })).toBe("not-under 南京市");
    expect(found([...provincesWithCities, ...districts], "district", "鼓楼区", { under: "徐州" })).toBe("two: 1 2");
  });

  it("looks through the book in between, and not in circles", () => {
    const three = [...provinces, row("city", "广州市", "CAN", { parent: "广东" }), row("city", "长春市", "CC", { parent: "吉林省" }), row("district", "南关区", "1", { parent: "长春市" }), row("district", "天河区", "2", { parent: "广州市" })];
    expect([found(three, "district", "南关区", { under: "吉林" }), found(three, "district", "南关区", { under: "广东" })]).toEqual(["1", "not-under 长春市"]);
    const circle = [row("a", "甲", "1", { parent: "乙" }), row("b", "乙", "2", { parent: "甲" })];
    expect([found(circle, "a", "甲", { under: "丙" }), found(circle, "a", "甲", { under: "乙" })]).toEqual(["not-under 乙", "1"]);
  });

  it("goes by the parents' own texts when no book has them", () => {
    const alone = [row("c", "一部", "1", { parent: "华东 " }), row("c", "一部", "2", { parent: "华北" })];
    expect([found(alone, "c", "一部", { under: "华 东" }), found(alone, "c", "一部", { under: "华北" }), found(alone, "c", "一部", { under: "华南" })]).toEqual(["1", "2", "not-under 华东"]);
    expect(problems(alone)).toEqual([]);
  });

  it.each([
    ["none", [...provinces, ...cities], []],
    ["none with both levels in one book", both, []],
    ["one code below two parents", [row("c", "城关区", "01", { parent: "兰州" }), row("c", "鼓楼区", "01", { parent: "南京" })], []],
    ["one code twice below one parent", [row("c", "城关区", "01", { parent: "兰州" }), row("c", "鼓楼区", "01", { parent: "兰州" })], [["codebook-code-repeated", "01", "城关区", "鼓楼区"]]],
    ["one value with two codes below one parent", [row("c", "城关区", "01", { parent: "兰州" }), row("c", "城关区", "02", { parent: "兰 州" })], [["codebook-value-repeated", "城关区", "01", "02"]]],
    ["a parent that is no value", [...provinces, ...cities, row("city", "太原市", "TY", { parent: "广东生" })], [["codebook-parent-unknown", "太原市", "广东生", "广东省"]]],
    ["a circle", [row("c", "甲", "1", { parent: "乙" }), row("c", "乙", "2", { parent: "甲" })], [["codebook-parent-cycle", "甲", "乙"], ["codebook-parent-cycle", "乙", "甲"]]],
  ])("says what is wrong: %s", (_, entries, expected) => {
    expect(problems(entries)).toEqual(expected);
  });

  it("proposes what is near and below the parent", () => {
    const book = buildCodebooks([...provinces, ...cities, row("city", "广安市", "GA", { parent: "北京" })]).books.get("city");
    expect([book?.nearest("广洲市")?.value, book?.nearest("广洲市", { under: "北京" })?.value, book?.nearest("广洲市", { under: "广东" })?.value, book?.nearest("广洲市", { under: "吉林" })]).toEqual(["广州市", "广安市", "广州市", undefined]);
  });

  it("names the value that a code has below a parent", () => {
    const book = buildCodebooks([row("c", "城关区", "01", { parent: "兰州" }), row("c", "鼓楼区", "01", { parent: "南京" })]).books.get("c");
    expect([book?.valueOf(0), book?.valueOf(0, { under: "南京" }), book?.valueOf(0, { under: "北京" })]).toEqual(["城关区", "鼓楼区", "城关区"]);
  });
});

describe("values in force", () => {
  const regions = [
    row("r", "华东", "E", { to: "2023年12月31日" }), row("r", "华东", "EA", { from: "45292" }), row("r", "旧区", "O", { from: "2000-01-01", to: "2010-12-31" }), row("r", "新区", "O", { from: "2011-01-01" }), row("r", "华北", "N"),
  ];

  it.each([
    ["华东", "2023-12-31", "E"], ["华东", "2024-01-01", "EA"], ["华东", undefined, "two: E EA"], ["旧区", "2005-06-01", "O"], ["旧区", "2024-01-01", "not-in-force 2000-01-01 2010-12-31"], ["旧区", undefined, "O"], ["新区", "2005-01-01", "not-in-force 2011-01-01"],
    ["华北", "1900-01-01", "N"], ["别处", "2024-01-01", "unknown"],
  ])("finds %s on %p: %s", (text, on, expected) => {
    expect(found(regions, "r", text, { on })).toBe(expected);
  });

  it("reads old codes at any time, and names the value of the time", () => {
    const book = buildCodebooks(regions).books.get("r");
    const old = book?.indexOfCode("O") ?? -1;
    expect([book?.indexOfCode("E"), book?.valueOf(old), book?.valueOf(old, { on: "2024-01-01" })]).toEqual([0, "旧区", "新区"]);
  });

  it.each([
    ["none", regions, []],
    ["two at once", [row("r", "华东", "E", { to: "2024-01-01" }), row("r", "华东", "EA", { from: "2024-01-01" })], [["codebook-value-repeated", "华东", "E", "EA"]]],
    ["a code for two values at once", [row("r", "旧区", "O", { to: "2024-01-01" }), row("r", "新区", "O")], [["codebook-code-repeated", "O", "旧区", "新区"]]],
    ["an unreadable date", [row("r", "旧区", "O", { to: "去年底" })], [["codebook-date-unreadable", "旧区", "去年底"]]],
    ["a date that may be two", [row("r", "旧区", "O", { from: "03/04/2023" })], [["codebook-date-unreadable", "旧区", "03/04/2023"]]],
    ["the wrong order", [row("r", "旧区", "O", { from: "2024-01-01", to: "2023-01-01" })], [["codebook-dates-reversed", "旧区", "2024-01-01", "2023-01-01"]]],
  ])("says what is wrong: %s", (_, entries, expected) => {
    expect(problems(entries)).toEqual(expected);
  });
});

it.each([
  ["not a number", tiers, "t", "保密", {}, { kind: "value-not-number", params: { input: "x", codebook: "t", value: "保密" } }],
  ["elsewhere", [...provinces, ...cities], "city", " 广州", { under: "北京 " }, { kind: "value-not-under", params: { input: "x", codebook: "city", value: "广州", parent: "北京", other: "广东省" } }],
  ["at another time", [row("r", "旧区", "O", { to: "2010-12-31" })], "r", "旧区", { on: "2024-01-01" }, { kind: "value-not-in-force", params: { input: "x", codebook: "r", value: "旧区", on: "2024-01-01", from: "", to: "2010-12-31" } }],
])("tells of a value that is %s", (_, entries, name, text, options, expected) => {
  const book = buildCodebooks(entries).books.get(name);
  const result = book?.lookup(text, options);
  if (book === undefined || result?.kind !== "unknown" || result.why === undefined) throw new Error(text);
  expect(unknownProblem(result.why, "x", book, text, options)).toEqual(expected);
});

const word = fc.constantFrom("甲", "乙", "丙", "甲乙", "a", "A", "b 1", "Ｂ1", "");
const anyRow = fc.record({ value: word, code: word, aliases: fc.array(word, { maxLength: 2 }), retired: fc.boolean() }).map(({ value, code, aliases, retired }) => row("b", value, code, { aliases, status: retired ? "retired" : "active" }));

it("finds the same in books that could choose as in those that need not", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 6 }), word, (entries, text) => {
      const plain = buildCodebooks(entries).books.get("b");
      const dated = buildCodebooks(entries.map((entry) => ({ ...entry, from: "1900-01-01" }))).books.get("b");
      expect([dated?.hasDates, dated?.lookup(text), dated?.lookup(text, { on: "2024-01-01" }), dated?.codes]).toEqual([true, plain?.lookup(text), plain?.lookup(text), plain?.codes]);
    }),
  );
});

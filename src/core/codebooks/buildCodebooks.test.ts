import { entry, smallBook } from "../testing/samples";
import { buildCodebooks } from "./buildCodebooks";

const codeOf = (entries: Parameters<typeof buildCodebooks>[0], book: string, text: string) => {
  const found = buildCodebooks(entries).books.get(book);
  const result = found?.lookup(text);
  return result?.kind === "code" ? found?.codes[result.index] : result?.kind;
};

it.each([
  ["the value", "北京市", "BJ"], ["an alias", "北京", "BJ"], ["another case", "BEIJING", "BJ"], ["full width and blanks", " Ｂｅｉ jing\u200b", "BJ"],
  ["the code itself", "bj", "BJ"], ["something else", "南京", "unknown"], ["nothing", "", "unknown"],
])("finds %s", (_, text, expected) => {
  expect(codeOf(smallBook, "Region ", text)).toBe(expected);
});

it.each([
  ["an alias that repeats the value", [entry("b", "北京", "BJ", "北京|北 京")], []],
  ["the same row twice", [entry("b", "北京", "BJ"), entry("b", "北京", "BJ")], []],
  ["two values with one code", [entry("b", "北京", "BJ"), entry("b", "宝鸡", "bj")], [["codebook-code-repeated", { codebook: "b", code: "bj", value: "北京", other: "宝鸡" }]]],
  ["one value with two codes", [entry("b", "吉林", "JL"), entry("b", "吉 林", "JI")], [["codebook-value-repeated", { codebook: "b", value: "吉 林", code: "JL", other: "JI" }]]],
  ["an alias that is another's value", [entry("b", "海南", "HI"), entry("b", "青海", "QH", "海南")], [["codebook-value-repeated", { codebook: "b", value: "海南", code: "HI", other: "QH" }]]],
  ["a value without code", [entry("b", "北京", " ")], [["codebook-code-empty", { codebook: "b", value: "北京" }]]],
  ["the same spelling in two books", [entry("a", "X", "1"), entry("b", "X", "2")], []],
])("looks for faults: %s", (_, entries, expected) => {
  expect(buildCodebooks(entries).findings.map(({ kind, params }) => [kind, params])).toEqual(expected);
});

it("refuses a spelling that stands for two codes, and nothing else of the book", () => {
  const entries = [entry("b", "海南", "HI"), entry("b", "青海", "QH", "海南")];
  expect([codeOf(entries, "b", "海南"), codeOf(entries, "b", "青海"), codeOf(entries, "b", "HI")]).toEqual(["two", "QH", "HI"]);
});

it("means the name where a code of one value is the name of another", () => {
  expect(codeOf([entry("b", "Italy", "IT"), entry("b", "IT", "X1")], "b", "it")).toBe("X1");
});

it("looks up no retired value, but still reads its code", () => {
  const entries = [entry("b", "旧区", "OLD", "", "retired"), entry("b", "新区", "NEW")];
  expect([codeOf(entries, "b", "旧区"), codeOf(entries, "b", "OLD"), codeOf(entries, "b", "新区")]).toEqual(["unknown", "unknown", "NEW"]);
  const book = buildCodebooks(entries).books.get("b");
  expect(book?.valueOf(book.indexOfCode("OLD") ?? -1)).toBe("旧区");
});

it.each([
  ["one slip in a long word", "Bejing", "北京市"], ["a longer text that holds a value", "北京市朝阳区", "北京市"], ["a shorter one that is part of a value", "广东", "广东省"],
  ["neighbours swapped", "Sahnghai", "上海市"], ["two ideographs with one in common", "南京", undefined], ["nothing alike", "XYZ", undefined], ["a blank", " ", undefined],
])("proposes the nearest value: %s", (_, text, expected) => {
  expect(buildCodebooks(smallBook).books.get("region")?.nearest(text)?.value).toBe(expected);
});

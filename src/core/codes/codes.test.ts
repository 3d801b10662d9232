import fc from "fast-check";
import { checkSchemeIds, checkSchemes } from "../checkDigits";
import { entry, must, ruleOf, smallBook } from "../testing/samples";
import { checkCharacters, decodeCode, findSegment, naturalKey, sortKey } from ".";

const books = [...smallBook, entry("tier", "重要", "A"), entry("tier", "一般", "AB")];
const decoded = (pattern: string, code: string) => {
  const rule = ruleOf(pattern, books);
  return decodeCode(rule, must(rule.read(code)));
};
const keyOf = (pattern: string, code: string): string => {
  const rule = ruleOf(pattern, books);
  return sortKey(rule, must(rule.read(code)));
};

describe("decoding", () => {
  it.each([
    ["{region}-{industry}-{seq:4}", "bj-it-0012", [["region", "BJ", "北京市"], ["industry", "IT", "信息技术"], ["seq", "0012", 12]]],
    ["CUST{seq:3 alphabet base36}", "CUST00Z", [["seq", "00Z", 35]]],
    ["{date:yyyyMM}{reserved:2}{seq:2}", "2026010007", [["date", "202601", "2026-01"], ["reserved", "00", ""], ["seq", "07", 7]]],
    ["{tier}{seq:2}{check:luhn over seq}", "AB018", [["tier", "AB", "一般"], ["seq", "01", 1], ["check", "8", ""]]],
  ])("%s in %s", (pattern, code, expected) => {
    expect(decoded(pattern, code).map(({ name, text, meaning }) => [name, text, meaning])).toEqual(expected);
  });
});

describe("asking for a segment", () => {
  const segments = decoded("{region}-{industry}-{created:date:yyyyMM}-{seq:4}{input industry also 所属行业, 行业大类}", "BJ-IT-202601-0012");
  const names = (name: string) => (name === "region" ? ["地区"] : []);

  it.each([
    ["region", "region"], [" REGION ", "region"], ["地区", "region"], ["行业大类", "industry"], ["created", "created"], ["date", "created"], ["日期", "created"],
    ["seq", "seq"], ["流水号", "seq"], [1, "region"], [4, "seq"], ["2", "industry"],
  ])("%p is %s", (asked, expected) => {
    expect(findSegment(segments, asked, names).segment?.name).toBe(expected);
  });

  it.each([["regoin", "region"], ["行业大", "行业大类"], ["x", ""], [0, ""], [5, ""], [1.5, ""], ["", ""]])("%p is none; is it %p?", (asked, suggestion) => {
    expect(findSegment(segments, asked, names)).toEqual({ suggestion });
  });
});

describe("check characters of a cell", () => {
  it.each([
    ["7992739871", "luhn", { kind: "check", check: "3" }],
    [" 799-2739 871", "Luhn", { kind: "check", check: "3" }],
    ["７９９２７３９８７１", "卢恩", { kind: "check", check: "3" }],
    ["0794", "mod11-2", { kind: "check", check: "0" }],
    ["0150012", "数字和", { kind: "check", check: "1" }],
    ["99-1O1", "luhn", { kind: "foreign", character: "O", at: 5, scheme: "luhn", known: "0123456789" }],
    ["1 2 客3", "damm", { kind: "foreign", character: "客", at: 5, scheme: "damm", known: "0123456789" }],
    ["--", "luhn", { kind: "empty" }],
    ["1", "lunh", { kind: "scheme-unknown", suggestion: "luhn", allowed: checkSchemeIds }],
    ["1", "", { kind: "scheme-unknown", suggestion: "", allowed: checkSchemeIds }],
  ])("%p by %s", (text, scheme, expected) => {
    expect(checkCharacters(text, scheme)).toEqual(expected);
  });

  it.each(checkSchemeIds)("are what a code's check segment prints: %s", (id) => {
    const payload = checkSchemes[id].payload.slice(-4);
    const rule = ruleOf(`{x}{check:${id}}`, [entry("x", "值", payload)]);
    expect(checkCharacters(payload, id)).toEqual({ kind: "check", check: rule.frame(["值"]).head.slice(payload.length) });
  });
});

const collators = ["zh-CN", "en-US", "zh-CN-u-co-stroke"].map((locale) => new Intl.Collator(locale).compare);
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** In every way of sorting texts the keys have this order; a program's own, by character codes, is the first. */
const expectOrder = (keys: readonly string[]): void => {
  const shuffled = [...keys].sort((a, b) => byCode(a.slice(2), b.slice(2)));
  for (const compare of [byCode, ...collators]) expect([...shuffled].sort(compare)).toEqual(keys);
};

describe("sorting", () => {
  it.each([
    ["widths that grew", "{region}-{seq:4 overflow grow}", ["BJ-0002", "BJ-0010", "BJ-9999", "BJ-10000", "SH-0001"]],
    ["base 36", "{seq:2 alphabet base36}", ["09", "0A", "0Z", "10", "1A", "A0", "ZZ"]],
    ["an alphabet that counts otherwise", "{seq:2 alphabet ZYX}", ["ZY", "ZX", "YZ", "YX", "XZ"]],
    ["a code that is the beginning of another", "{tier}{seq:2}", ["A01", "A99", "AB00"]],
    ["check digits before the number", "{region}{check:mod11-2 over seq}{seq:3}", ["BJX001", "BJ8002", "BJ2005"]],
    ["numbers in a parent's code", "{parent}-{seq:2}", ["HQ9-01", "HQ9-02", "HQ10-01", "HQ100-01"]],
  ])("%s", (_, pattern, codes) => {
    expectOrder(codes.map((code) => keyOf(pattern, code)));
  });

  it("puts what no rule reads behind all codes, by the numbers in it", () => {
    expectOrder([keyOf("{region}-{seq:4}", "SH-9999"), ...["-1", "2", "02", "10", "123456789012345", "1234567890123456", "A", "A 2", "A10", "AB", "Z", "客1", "客10"].map(naturalKey)]);
  });

  it("has keys of digits and capitals that no cell takes for a number", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(naturalKey(text)).toMatch(/^Z[0-9A-Z]*$/);
        expect(naturalKey(text).length).toBeLessThan(32_767);
      }),
    );
  });

  it("orders numbers by their value, whatever width and alphabet", () => {
    const patterns = fc.constantFrom("{seq:3 overflow grow}", "{region}{seq:2 alphabet base36 overflow grow}", "{seq:4 alphabet safe overflow grow}-{tier}");
    const number = fc.integer({ min: 1, max: 2_000_000 });
    fc.assert(
      fc.property(patterns, number, number, (pattern, a, b) => {
        const rule = ruleOf(pattern, books);
        const key = (value: number): string => sortKey(rule, must(rule.read(rule.print(rule.frame(rule.inputs.map((input) => (input === "region" ? "北京" : "重要"))), value))));
        for (const compare of [byCode, ...collators]) expect(Math.sign(compare(key(a), key(b)))).toBe(Math.sign(a - b));
      }),
    );
  });
});

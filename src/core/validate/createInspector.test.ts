import { entry, ruleOf } from "../testing/samples";
import type { InputValue } from "../types";
import type { InspectorOptions, ListRow } from ".";
import { flat as flatten, judge as judgeBy, judging, type TestRow } from "./testing/lists";

const rule = ruleOf("{region}-{industry}-{seq:4}");
const judge = (rows: readonly TestRow[], over: Partial<InspectorOptions> = {}) => judgeBy(rule, rows, over);
const flat = (...given: Parameters<typeof judge>) => flatten(judge(...given));

it.each<[string, InputValue[], string[]]>([
  ["good codes", ["BJ-IT-0001", "SH-IT-0001", "GD-MF-0001"], []],
  ["blank cells", [null, "", "  "], ["2 code-blank ", "3 code-blank ", "4 code-blank   "]],
  ["an unknown value", ["XX-IT-0001"], ["2 code-value-unknown *XX*-IT-0001"]],
  ["a code that is too short", ["BJ-IT-"], ["2 code-too-short BJ-IT-"]],
  ["a number that was not filled up", ["BJ-IT-1"], ["2 code-zeros-missing BJ-IT-**1"]],
  ["a code that is too long", ["BJ-IT-000155"], ["2 code-too-long BJ-IT-0001*55*"]],
  ["several codes in a cell", ["BJ-IT-0001、BJ-IT-0002", "BJ-IT-0003 / bj-it-0004"], ["2 code-several BJ-IT-0001、BJ-IT-0002", "3 code-several BJ-IT-0003 / bj-it-0004", "3 code-spaces BJ-IT-0003* / *bj-it-0004"]],
  ["a wrong form", ["BJ-IT-00A1"], ["2 code-format BJ-IT-*00A1*"]],
  ["a boolean, an error", [true, { error: "#N/A" }], ["2 code-boolean TRUE", "3 code-error #N/A"]],
  ["small letters", ["bj-IT-0001"], ["2 code-case *bj*-IT-0001"]],
  ["full width", ["ＢＪ-IT-0001"], ["2 code-full-width *ＢＪ*-IT-0001"]],
  ["spaces", [" BJ- IT-0001\n"], ["2 code-spaces * *BJ- IT-0001\n", "2 code-spaces  BJ-* *IT-0001\n", "2 code-spaces  BJ- IT-0001*\n*"]],
  ["what nobody sees", ["BJ\u200b-IT-0001\u00a0"], ["2 code-invisible BJ*\u200b*-IT-0001\u00a0", "2 code-odd-space BJ\u200b-IT-0001*\u00a0*"]],
  ["other dashes", ["BJ–IT—0001"], ["2 code-dash BJ*–*IT—0001", "2 code-dash BJ–IT*—*0001"]],
  ["an apostrophe", ["'BJ-IT-0001"], ["2 code-apostrophe *'*BJ-IT-0001"]],
  ["letters of other scripts", ["ВJ-IT-0001"], ["2 code-foreign-letter *В*J-IT-0001"]],
  ["clothes over what is wrong", [" qq-IT-0001"], ["2 code-value-unknown  *qq*-IT-0001", "2 code-spaces * *qq-IT-0001"]],
  ["a number that never was", ["BJ-IT-0000"], ["2 code-format BJ-IT-*0000*"]],
])("judges %s", (_, values, expected) => {
  expect(flat(values)).toEqual(expected);
});

it.each<[string, Partial<ListRow>[], string[]]>([
  ["one customer", [{ customer: "甲" }, { customer: "甲" }], ["2 row-repeated BJ-IT-0001", "3 row-repeated BJ-IT-0001"]],
  ["nobody knows whose", [{}, {}], ["2 row-repeated BJ-IT-0001", "3 row-repeated BJ-IT-0001"]],
  ["other cells say otherwise", [{ customer: "甲", inputs: ["北京", "软件"] }, { customer: "甲", inputs: ["Beijing", "软件"] }], ["2 code-repeated BJ-IT-0001", "3 code-repeated BJ-IT-0001"]],
  ["two customers", [{ customer: "甲" }, { customer: "乙" }], ["2 code-two-customers BJ-IT-0001", "3 code-two-customers BJ-IT-0001"]],
  ["another spelling", [{ code: { value: "bj-it-0001" } }, {}], ["2 code-case *bj-it*-0001", "2 code-repeated-form bj-it-0001", "3 code-repeated-form BJ-IT-0001"]],
])("finds a code twice: %s", (_, rows, expected) => {
  expect(flat(rows.map((row) => ({ code: { value: "BJ-IT-0001" }, ...row })))).toEqual(expected);
});

it.each([
  ["agrees", ["北京", "软件"], []],
  ["says another region", ["上海", "软件"], ["2 code-contradicts-row *BJ*-IT-0001"]],
  ["says something unknown, which is the row's fault", ["火星", "软件"], []],
  ["says otherwise twice", ["上海", "制造"], ["2 code-contradicts-row *BJ*-IT-0001", "2 code-contradicts-row BJ-*IT*-0001"]],
])("compares a code with a row that %s", (_, inputs, expected) => {
  expect(flat([{ code: { value: "BJ-IT-0001" }, inputs }])).toEqual(expected);
});

it("says where a duplicate was first, and how often it is there", () => {
  const { found, good } = judge(["SH-IT-0001", "BJ-IT-0001", "BJ-IT-0001", "BJ-IT-0001"]);
  expect(found.map(({ findings }) => findings[0]?.params)).toEqual(Array(3).fill({ first: 3, count: 3 }));
  expect(good).toBe(1);
});

it("finds a customer with two codes", () => {
  expect(judge([{ code: { value: "BJ-IT-0001" }, customer: "甲" }, { code: { value: "SH-IT-0001" }, customer: " 甲" }, { code: { value: "GD-IT-0001" }, customer: "乙" }]).found.map(({ row, findings }) => [row, findings[0]?.kind, findings[0]?.params])).toEqual([
    [2, "customer-two-codes", { customer: "甲", code: "BJ-IT-0001", other: "SH-IT-0001", first: 3 }],
    [3, "customer-two-codes", { customer: " 甲", code: "SH-IT-0001", other: "BJ-IT-0001", first: 2 }],
  ]);
});

it("judges a code by the version that reads it, and tells that it is an older one", () => {
  const old = ruleOf("{region}{seq:3}", [entry("region", "北京市", "BJ"), entry("region", "旧", "OO")]);
  const over = { rules: [judging(rule, 2), judging(old, 1, false)] };
  expect(flat(["OO001", "BJ-IT-0001", "OO1"], over)).toEqual(["2 code-old-version OO001", "4 code-too-short OO1"]);
  expect(judge(["OO001"], over).good).toBe(1);
});

it("tells a number that was not filled up, in a whole list as well", () => {
  const rows = Array.from({ length: 30 }, (_, i) => ({ code: { value: `BJ-IT-${3 * i + 1}` }, inputs: ["北京", "信息技术"] }));
  const { found, about } = judge(rows);
  expect(about.filter(({ kind }) => kind !== "numbers-missing")).toEqual([]);
  expect(found[1]).toMatchObject({ text: "BJ-IT-4", findings: [{ kind: "code-zeros-missing", start: 6, length: 0, params: { meant: "000" } }], repair: { certainty: "certain", candidates: [{ code: "BJ-IT-0004" }] } });
  expect(found.map(({ repair }) => repair?.certainty)).toEqual(rows.map(() => "certain"));
});

it("tells the gaps of each counter, from the first number on", () => {
  expect(judge(["BJ-IT-0003", "BJ-IT-0006", "SH-IT-0001"]).about).toEqual([
    { kind: "numbers-missing", params: { key: "BJ-IT", first: 1, last: 2, count: 2, code: "BJ-IT-0001" } },
    { kind: "numbers-missing", params: { key: "BJ-IT", first: 4, last: 5, count: 2, code: "BJ-IT-0004" } },
  ]);
});

it("tells once that a list follows no rule", () => {
  const { found, about } = judge(Array.from({ length: 50 }, (_, i) => `客户${i}号有限公司`));
  expect(found).toEqual([]);
  expect(about).toEqual([{ kind: "list-follows-no-rule", params: { count: 50, rule: "R", expected: "BJ-IT-0001" } }]);
});

it("means by an unknown value what the row says, not what lies next to it", () => {
  const books = [entry("region", "绍兴市", "SX"), entry("region", "上海市", "SH")];
  const { found } = judgeBy(ruleOf("{region}-{seq:3}", books), [{ code: { value: "XX-001" }, inputs: ["上海市"] }]);
  expect(found.map(({ findings, repair }) => [findings[0]?.params["suggestion"], repair?.candidates[0]?.code])).toEqual([["SH", "SH-001"]]);
});

describe("slips that are none", () => {
  const trades = ["IT", "MF"];
  /** Rows that say what their codes are made of, with numbers of `width` digits. */
  const rows = (count: number, width: number, from = 1) =>
    Array.from({ length: count }, (_, i) => ({ code: { value: `BJ-${trades[i % 2]}-${String(from + 7 * i).padStart(width, "0")}` }, inputs: ["北京", i % 2 === 0 ? "信息技术" : "制造业"] }));

  it("are told once where all codes have a digit more than the rule", () => {
    const { found, about } = judge(rows(60, 5));
    expect(found).toEqual([]);
    expect(about.map(({ kind }) => kind)).toEqual(["list-follows-no-rule"]);
  });

  it("leave nothing certain where a part of the codes has a digit more", () => {
    const { found, about } = judge([...rows(60, 4), ...rows(40, 5, 500)]);
    expect(about.filter(({ kind }) => kind === "list-same-slip")).toEqual([{ kind: "list-same-slip", params: { damage: "extra-character", count: 40, of: 100, rule: "R" } }]);
    expect(found.filter(({ repair }) => repair?.certainty === "certain")).toEqual([]);
  });

  it("leave nothing certain where all codes have something before them", () => {
    const { found, about } = judge(rows(40, 4).map((row) => ({ ...row, code: { value: `K-${row.code.value}` } })));
    expect(about.map(({ kind }) => kind)).toEqual(["list-same-slip"]);
    expect(new Set(found.map(({ repair }) => repair?.certainty))).toEqual(new Set(["likely"]));
  });

  it("are slips where each is another", () => {
    const codes = rows(40, 4).map((row, i) => (i % 5 === 0 ? { ...row, code: { value: `${row.code.value.slice(0, i % 9)}7${row.code.value.slice(i % 9)}` } } : row));
    const { found, about } = judge(codes);
    expect(about.filter(({ kind }) => kind !== "numbers-missing")).toEqual([]);
    expect(found.filter(({ repair }) => repair?.certainty === "certain").length).toBeGreaterThan(3);
  });
});

it("knows a header in the middle of a list", () => {
  expect(flat(["BJ-IT-0001", "客户编码", "BJ-IT-0002"])).toEqual(["3 row-header 客户编码"]);
});

it("calls a check character that may be either of two look-alikes a wrong check", () => {
  const checked = ruleOf("{region}-{seq:4}-{check:mod37-36}");
  const codes = Array.from({ length: 99 }, (_, number) => checked.print(checked.frame(["北京"]), number + 1));
  const code = codes.find((each) => each.endsWith("1"))!;
  const { found } = judgeBy(checked, [{ code: { value: `${code.slice(0, -1)}I` }, inputs: ["北京"] }]);
  expect(found.map(({ findings, repair }) => [findings.map(({ kind }) => kind), repair?.candidates[0]?.code])).toEqual([[["code-check-digit"], code]]);
});

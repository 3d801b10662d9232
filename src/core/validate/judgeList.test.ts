import { createRegister } from "..";
import { registered, ruleOf } from "../testing/samples";
import type { CodeFinding } from ".";
import { flat, judge, type TestRow } from "./testing/lists";

const kinds = (findings: readonly CodeFinding[]) => findings.map(({ kind }) => kind);

describe("cells", () => {
  const codes = "{region}{seq:3}";
  it.each<[string, string, TestRow, string[]]>([
    ["a number that lost its zeros", "{seq:6}", 42, ["2 code-zeros-lost 42"]],
    ["a number whose digits are a code", "{seq:6}", 123456, ["2 code-number 123456"]],
    ["a number that shows a code", "{seq:6}", { code: { value: 42, shown: "000042", format: "000000" } }, ["2 code-number 000042"]],
    ["a date", "{seq:1}", { code: { value: 45721, shown: "2025/3/5", format: "yyyy/m/d" } }, ["2 code-date 2025/3/5"]],
    ["more digits than Excel keeps", "{seq:15}{reserved:3}", 123456789012345680, ["2 code-rounded 123456789012346000"]],
    ["a number that is nothing", codes, 5.5, ["2 code-too-short 5.5", "2 code-number 5.5"]],
    ["a formula", codes, { code: { value: "BJ001", formula: "=A1" } }, ["2 code-formula BJ001"]],
    ["a text like a formula", codes, '=HYPERLINK("x")', ['2 code-injection *=*HYPERLINK("x")']],
    ["a sign too many", codes, "-BJ001", ["2 code-separator *-*BJ001"]],
  ])("tells %s", (_, pattern, row, expected) => {
    expect(flat(judge(pattern, [row]))).toEqual(expected);
  });

  it("says how many codes a number may have been", () => {
    const { found } = judge("{seq:2}E{reserved:2}1", [{ code: { value: 1e1, shown: "1E+01" } }]);
    expect(found[0]?.findings[0]?.kind).toBe("code-exponent");
  });
});

describe("texts that were numbers before", () => {
  it.each<[string, string, string, string | undefined, string | undefined]>([
    ["1.0010012E+07", "{seq:8}", "code-exponent", "certain", "10010012"],
    ["1E+24", "{seq:2}E24", "code-exponent", "certain", "01E24"],
    ["2.0231E+11", "{seq:8}", "code-exponent", undefined, undefined],
    ["10010012.0", "{seq:8}", "code-number", "certain", "10010012"],
    ["12.0", "{seq:8}", "code-zeros-lost", "certain", "00000012"],
  ])("tells %s", (value, pattern, kind, certainty, code) => {
    const { found } = judge(pattern, [{ code: { value } }]);
    expect(found.map(({ findings, repair }) => [kinds(findings), repair?.certainty, repair?.candidates[0]?.code])).toEqual([[[kind], certainty, code]]);
  });
});

describe("the row", () => {
  it("tells texts like formulas in other cells, and numbers of others that are wrong", () => {
    const others = [{ header: "备注", holds: "none" }, { header: "信用代码", holds: "uscc" }] as const;
    const { found } = judge("{seq:4}", [{ code: { value: "0001" }, customer: "@甲", others: ["+86 138-0013-8000", "91350100M000100Y44"] }, { code: { value: "0002" }, customer: "乙", others: ["-", "91350100m000100y43"] }], { others });
    expect(found.map(({ row, findings }) => [row, findings.map(({ kind, params }) => [kind, params["column"], params["reason"] ?? params["sign"]])])).toEqual([[2, [["row-injection", "", "@"], ["external-id-wrong", "信用代码", "check"]]]]);
  });

  it("tells cells that are blank, but not a column that is", () => {
    const rows = ["北京", "北京", " ", "北京"].map((region, i) => ({ code: { value: `BJ${i + 1}` }, inputs: [region] }));
    expect(flat(judge("{region}{seq:1}", rows))).toEqual(["4 input-blank BJ3"]);
    expect(flat(judge("{region}{seq:1}", rows.map((row) => ({ ...row, inputs: [null] }))))).toEqual([]);
  });

  it("tells dates that do not exist, and those to come", () => {
    expect(flat(judge("{date:yyyyMMdd}{seq:4}", ["202302300001", "202610010001", "202606300001"], { inputs: [] }))).toEqual(["2 date-impossible *20230230*0001", "3 date-future *20261001*0001"]);
  });
});

describe("customers", () => {
  const others = [{ header: "信用代码", holds: "uscc" }, { header: "电话", holds: "phone" }] as const;
  const row = (number: number, customer: string | null, uscc: string | null, phone: string | number | null): TestRow => ({ code: { value: `000${number}` }, customer, others: [uscc, phone] });
  it.each<[string, TestRow[], number[]]>([
    ["by name", [row(1, "甲", null, null), row(2, "甲 ", null, null), row(3, "乙", null, null)], [2, 3]],
    ["by credit code, whatever the names", [row(1, "甲", "91350100M000100Y43", null), row(2, "乙", "91350100m000100y43", null)], [2, 3]],
    ["by telephone where no name says otherwise", [row(1, "甲", null, 13800138000), row(2, null, null, "+86 138 0013 8000"), row(3, "乙", null, "13800138000")], [2, 3]],
    ["not by name where credit codes differ", [row(1, "甲", "91350100M000100Y43", null), row(2, "甲", "91110000600037341L", null)], []],
  ])("with two codes are found %s", (_, rows, expected) => {
    expect(judge("{seq:4}", rows, { others }).found.filter(({ findings }) => kinds(findings).includes("customer-two-codes")).map((each) => each.row)).toEqual(expected);
  });

  it("counts customers of one code by what tells them best", () => {
    const same = (customer: string, uscc: string | null): TestRow => ({ code: { value: "0001" }, customer, others: [uscc, null] });
    const customers = (...rows: TestRow[]) => judge("{seq:4}", rows, { others }).found.flatMap(({ findings }) => findings).find(({ kind }) => kind === "code-two-customers")?.params["customers"];
    expect([customers(same("甲", null), same("乙", null), same("丙", null)), customers(same("甲", "91350100M000100Y43"), same("乙", "91350100M000100Y43")), customers(same("甲", "91350100M000100Y43"), same("甲", null))]).toEqual([3, undefined, undefined]);
  });

  it("leaves codes of two versions and void codes alone", () => {
    const register = createRegister([registered("0002", { status: "void" })]);
    expect(flat(judge("{seq:4}", [row(1, "甲", null, null), row(2, "甲", null, null)], { register }))).toEqual(["3 code-void 0002"]);
  });
});

it("takes no two spoilt codes for one, unless the rows are the same", () => {
  const row = (customer: string): TestRow => ({ code: { value: "BJ-00" }, customer });
  expect(flat(judge("{region}-{seq:4}", [row("甲"), row("乙")], { inputs: [] }))).toEqual(["2 code-too-short BJ-00", "3 code-too-short BJ-00"]);
  expect(flat(judge("{region}-{seq:4}", [row("甲"), row("甲")], { inputs: [] })).filter((each) => each.includes("repeated"))).toEqual(["2 row-repeated BJ-00", "3 row-repeated BJ-00"]);
});

it("tells a note of ten thousand characters as what it is", () => {
  const { found } = judge("{region}-{seq:4}", [`BJ-0001${"备".repeat(10_000)}`]);
  expect(found.map(({ text, findings }) => [text.length, findings])).toEqual([[200, [{ kind: "code-too-long", start: 7, length: 10_000, params: { expected: "BJ-0001", length: 10_007, most: 7 } }]]]);
});

describe("counters", () => {
  const numbered = (...numbers: number[]) => numbers.map((number) => `BJ-${String(number).padStart(4, "0")}`);
  it("tells numbers far above the others, and does not take the way to them for a gap", () => {
    const { found, about } = judge("{region}-{seq:4}", numbered(1, 2, 3, 4, 9999), { inputs: [] });
    expect(found.map(({ findings }) => findings)).toEqual([[{ kind: "number-outlier", params: { code: "BJ-9999", number: 9999, highest: 4, key: "BJ" } }]]);
    expect(about).toEqual([]);
  });

  it("compares with the counters", () => {
    const { found, about } = judge("{region}-{seq:4}", numbered(1, 2, 3, 5), { inputs: [], counters: () => ({ next: 3 }) });
    expect(found.map(({ text, findings }) => [text, kinds(findings)])).toEqual([["BJ-0003", ["number-above-counter"]], ["BJ-0005", ["number-above-counter"]]]);
    expect(about).toEqual([{ kind: "counter-behind", params: { key: "BJ", next: 3, highest: 5 } }]);
  });

  it("misses no number that the register has, or that a spoilt code was", () => {
    const register = createRegister([registered("BJ-0002", { key: "BJ", number: 2 })]);
    expect(judge("{region}-{seq:4}", [...numbered(1), "BJ/0003", ...numbered(5)], { inputs: [], register }).about).toEqual([{ kind: "numbers-missing", params: { key: "BJ", first: 4, last: 4, count: 1, code: "BJ-0004" } }]);
  });

  it("prints the first missing code with its check", () => {
    const checked = ruleOf("{region}-{seq:4}-{check:mod37-36}");
    const code = (number: number) => checked.print(checked.frame(["北京"]), number);
    expect(judge(checked, [code(2)], { inputs: [] }).about.map(({ params }) => params["code"])).toEqual([code(1)]);
  });

  it("tells many gaps of one counter together", () => {
    const { about } = judge("{region}-{seq:4}", numbered(...Array.from({ length: 100 }, (_, i) => 2 * i + 2)), { inputs: [] });
    expect([about.length, about.at(-1)?.params]).toEqual([20, { key: "BJ", first: 39, last: 199, count: 81, code: "BJ-0039" }]);
  });
});

it("says what the register says of codes", () => {
  const register = createRegister([
    registered("0001", { status: "void" }), registered("0002", { status: "reserved", recordKey: "乙" }), registered("0003", { recordKey: "甲" }), registered("0004", { recordKey: "丁" }), registered("0005", { status: "returned" }),
  ]);
  const rows = [1, 2, 3, 4, 5].map((number): TestRow => ({ code: { value: `000${number}` }, customer: number === 2 ? "乙" : number === 3 ? "丙" : number === 4 ? "丁" : "戊" + number }));
  expect(judge("{seq:4}", rows, { register }).found.map(({ text, findings }) => [text, findings.map(({ kind, params }) => `${kind} ${params["customer"] ?? ""}`)])).toEqual([
    ["0001", ["code-void "]], ["0002", ["code-reserved 乙"]], ["0003", ["code-other-customer 甲"]],
  ]);
});

describe("parents", () => {
  const tree = ruleOf("{parent depth 2}-{seq:2}");
  const kindsOf = (rows: readonly TestRow[], over = {}) => judge(tree, rows, over).found.map(({ text, findings }) => `${text} ${kinds(findings).join()}`);
  it("are looked for in the list and elsewhere", () => {
    expect(kindsOf(["HQ", "HQ-01", "HQ-01-01", "XX-01", "YY-01"], { inputs: [], parents: { find: (text: string) => (text === "YY" ? { code: "YY", depth: 0 } : undefined) } })).toEqual(["HQ code-too-short", "XX-01 parent-missing"]);
  });
  it("may not be too many", () => {
    expect(kindsOf(["HQ", "HQ-01", "HQ-01-01", "HQ-01-01-01"], { inputs: [] }).slice(1)).toEqual(["HQ-01-01-01 parent-too-deep"]);
  });
  it("may not stand in a circle", () => {
    const row = (code: string, customer: string, parent: string): TestRow => ({ code: { value: code }, customer, inputs: [parent] });
    expect(kindsOf([row("A-01", "甲", "乙"), row("A-02", "乙", "丙"), row("A-03", "丙", "甲"), row("A-04", "丁", "甲")], { parents: { find: () => ({ code: "A", depth: 0 }) } })).toEqual(["A-01 parent-circular", "A-02 parent-circular", "A-03 parent-circular"]);
  });
});

describe("codes near each other", () => {
  const row = (code: string, i: number): TestRow => ({ code: { value: code }, customer: `客户${i}` });
  it("are told where codes are sparse", () => {
    expect(flat(judge("CU{seq:6}", ["CU120034", "CU210034", "CU450067"].map(row))).filter((each) => each.includes("near"))).toEqual(["2 code-near CU120034", "3 code-near CU210034"]);
    expect(flat(judge("{random:6}", ["K3M7P4", "K3M7P6", "W7R9T3"].map(row)))).toEqual(["2 code-near K3M7P4", "3 code-near K3M7P6"]);
  });
  it("are nothing where many numbers are in use, or a check character is there", () => {
    expect(flat(judge("CU{seq:3}", Array.from({ length: 100 }, (_, i) => row(`CU${String(i + 1).padStart(3, "0")}`, i))))).toEqual([]);
    expect(flat(judge("{seq:6}{check:damm}", ["1200345", "2100340"].map(row))).filter((each) => each.includes("near"))).toEqual([]);
  });
});

it("tells that a rule's codes can be read in two ways", () => {
  expect(judge("{name:copy}{seq:2 overflow grow}", [], { inputs: [] }).about.map(({ kind }) => kind)).toEqual(["rule-ambiguous"]);
});

it("tells what only the workbook knows", () => {
  expect(judge("{seq:4}", [], { facts: { hiddenRows: 3, merged: ["A1:A2"], otherTables: ["表2"] } }).about).toEqual([
    { kind: "list-hidden-rows", params: { count: 3 } }, { kind: "list-merged-cells", params: { addresses: "A1:A2", count: 1 } }, { kind: "list-several-tables", params: { table: "表2" } },
  ]);
});

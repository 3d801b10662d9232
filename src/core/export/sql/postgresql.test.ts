// The script in a real PostgreSQL, compiled to WebAssembly: every row loads, and what breaks a law of the register is refused.
import { checkSchemeIds, checkSchemes } from "../../checkDigits";
import { createRegister } from "../../register/createRegister";
import { registered } from "../../testing/samples";
import { checkedCodes } from "../testing/checkedCodes";
import { freeCode, sampleBook, sampleCounters, sampleEntries, sampleRegister, sampleRules } from "../testing/exportSample";
import { openPglite, type TestDatabase } from "../testing/openPglite";
import { checkIs, checkValue, checkValueOfAny } from "./checkValue";
import { dialects } from "./dialects";
import { all, butLast, key, last, part, type Condition } from "./expression";
import { printCondition } from "./printExpression";
import { sqlScript } from "./sqlScript";

// It starts in three seconds, and in a minute where other tests have the machine.
jest.setTimeout(240_000);

const { literal } = dialects.postgresql;
let database: TestDatabase;
const script = sqlScript("postgresql", { register: sampleRegister(), rules: sampleRules, counters: sampleCounters, codebooks: sampleBook, language: "zh-CN", at: "2026-11-21T08:00:00Z" });

beforeAll(async () => {
  database = openPglite();
  await database.run([...script.pieces].join(""));
});
afterAll(() => database.close());

const countOf = async (table: string, where = "true"): Promise<number> => Number((await database.query(`SELECT count(*)::int AS n FROM ${table} WHERE ${where}`))[0]?.["n"]);

let row = 1_000_000;
const insertion = (code: string, over: { readonly rule?: string; readonly version?: number; readonly recordKey?: string; readonly status?: string } = {}): string => {
  const { rule = "客户编码", version = 1, recordKey = "", status = "issued" } = over;
  return `INSERT INTO customer_codes (row_no, code, rule_name, rule_version, counter_key, record_key, inputs, status, batch, issued_by, issued_at, cell)
    VALUES (${row++}, ${literal(code)}, ${literal(rule)}, ${version}, '', ${literal(recordKey)}, '[]', ${literal(status)}, '', '', '', '')`;
};

it("keeps every row, counter, rule and codebook entry", async () => {
  expect(await countOf("customer_codes")).toBe(sampleEntries.length);
  // The same block twice is one counter, with the higher number.
  expect(await countOf("code_counters")).toBe(sampleCounters.length - 1);
  expect(await database.query("SELECT next_number::int AS next FROM code_counters WHERE rule_name = '客户编码' AND owner_name = ''")).toEqual([{ next: 3 }]);
  expect(await countOf("coding_rules")).toBe(sampleRules.length);
  expect(await countOf("codebook_entries")).toBe(sampleBook.length);
});

it("keeps texts as they are: quotes, backslashes, line breaks, Chinese", async () => {
  const rows = await database.query("SELECT code, rule_name, record_key, inputs, status, issued_by, note, valid_until, cell FROM customer_codes ORDER BY row_no");
  const register = sampleRegister();
  const expected = [...register.entries()].map(({ code, rule, recordKey, inputs, status, by, note, until, cell }) => ({
    code, rule_name: rule, record_key: recordKey, inputs: JSON.stringify(inputs), status, issued_by: by, note: note ?? null, valid_until: until ?? null, cell,
  }));
  expect(rows).toEqual(expected);
});

it("makes the comparison form of a code by itself", async () => {
  expect(await database.query("SELECT code_key FROM customer_codes WHERE rule_name = '' ORDER BY row_no")).toEqual([{ code_key: "旧-001" }, { code_key: "OLD'CODE'É" }]);
});

it("marks what the workbook held against the laws, and says so", async () => {
  expect(await database.query("SELECT code, same_code_as::int AS twin FROM customer_codes WHERE same_code_as IS NOT NULL")).toEqual([{ code: "BJ-IT-0001", twin: 1 }]);
  expect(await database.query("SELECT code, same_customer_as::int AS first FROM customer_codes WHERE same_customer_as IS NOT NULL")).toEqual([{ code: "BJ-IT-0002", first: 1 }]);
  expect(await database.query("SELECT code FROM customer_codes WHERE exempt = 1")).toEqual([{ code: "TJ-IT-0001" }]);
  expect(script.notes).toEqual([
    { kind: "check-some-lengths", params: { rule: "部门", version: 1, scheme: "mod37-36", most: 24 } },
    { kind: "rule-not-ready", params: { rule: "没有码表", version: 1 } },
    { kind: "codes-exempt", params: { rule: "客户编码", version: 1, count: 1, example: "TJ-IT-0001" } },
    { kind: "codes-twice", params: { count: 1, example: "BJ-IT-0001" } },
    { kind: "customers-twice", params: { count: 1, example: "BJ-IT-0002" } },
  ]);
});

const place = (name: string): number => sampleRules.findIndex((rule) => rule.name === name) + 1;

it.each([
  ["a code again", insertion("BJ-IT-0001"), "customer_codes_code_unique"],
  ["a code again in small letters", insertion("bj-it-0001"), "customer_codes_code_unique"],
  ["a code again in full width, with blanks", insertion("ＢＪ－ＩＴ　－０００１ "), "customer_codes_code_unique"],
  ["the code of a void row", insertion("SH-MF-0012"), "customer_codes_code_unique"],
  ["the code of an old row of no rule", insertion("旧-００１", { rule: "" }), "customer_codes_code_unique"],
  ["the second code of a customer", insertion("BJ-IT-0003", { recordKey: "甲公司" }), "customer_codes_customer_unique"],
  ["an unknown status", insertion("BJ-IT-0004", { status: "deleted" }), "customer_codes_status_check"],
  ["a code of another form", insertion("BJ-IT-004"), "customer_codes_format_1"],
  ["a code with a value that is not in the codebook", insertion("XX-IT-0004"), "customer_codes_format_1"],
  ["a void code of another form", insertion("BJIT0004", { status: "void" }), "customer_codes_format_1"],
  ["a wrong check character", insertion("BJ00051", { version: 2 }), "customer_codes_check_2"],
  ["a wrong check in front", insertion("1W005", { rule: "校验在前" }), `customer_codes_check_${place("校验在前")}`],
  ["a number with a zero too many", insertion("W/00012", { rule: "O'Neil \\ 的规则" }), `customer_codes_format_${place("O'Neil \\ 的规则")}`],
])("refuses %s", async (_, statement, constraint) => {
  expect((await database.refusal(statement))?.constraint).toBe(constraint);
});

it.each([
  ["a new code", insertion("BJ-IT-0005")],
  ["a new code in full width", insertion("ｓｈ－ＩＴ－０００７")],
  ["a code with the right check", insertion(freeCode("客户编码", 2, ["北京市"], 77), { version: 2 })],
  ["a code with a check in front", insertion(freeCode("校验在前", 1, ["北区"], 31), { rule: "校验在前" })],
  ["copied text with separators and a check", insertion(freeCode("部门", 1, ["A.B-c"], 2), { rule: "部门" })],
  ["a number that has grown", insertion("N-1/12345", { rule: "O'Neil \\ 的规则" })],
  ["whatever it is, of no rule", insertion("anything at all", { rule: "" })],
  ["a second code of a customer, void", insertion("BJ-IT-0006", { recordKey: "甲公司", status: "void" })],
  ["a code of a version that the script does not know", insertion("NEW-1", { version: 9 })],
])("takes %s", async (_, statement) => {
  expect(await database.refusal(statement)).toBeUndefined();
});

it.each([
  ["a next number below 0", "UPDATE code_counters SET next_number = -1 WHERE row_no = 1", "code_counters_next_check"],
  ["a step of 0", "UPDATE code_counters SET step_width = 0 WHERE row_no = 1", "code_counters_step_check"],
  ["a counter twice", "INSERT INTO code_counters SELECT 99, rule_name, counter_key, owner_name, 7, step_width, last_number, '', '' FROM code_counters WHERE row_no = 1", "code_counters_unique"],
])("refuses %s", async (_, statement, constraint) => {
  expect((await database.refusal(statement))?.constraint).toBe(constraint);
});

const lengths = [3, 8, 17];

/** What PostgreSQL says of codes. */
const judged = async (condition: Condition, codes: readonly string[]): Promise<readonly (readonly [string, boolean])[]> => {
  const rows = await database.query(`SELECT code_key, ${printCondition(condition, dialects.postgresql)} AS good FROM (VALUES ${codes.map((code) => `(${literal(code)})`).join(", ")}) AS codes (code_key)`);
  return rows.map(({ code_key: code, good }) => [String(code), good === true]);
};

it.each(checkSchemeIds)("%s: judges 400 codes of each length as verifyCheck does", async (scheme) => {
  const { width } = checkSchemes[scheme];
  const ofAny = all(checkIs(scheme, last(key, width), checkValueOfAny(scheme, butLast(key, width), lengths)));
  for (const length of lengths) {
    const known = all(checkIs(scheme, last(key, width), checkValue(scheme, Array.from({ length }, (_, i) => part(key, i + 1, 1)))));
    const codes = checkedCodes(scheme, 200, length);
    const expected = codes.map(({ code, right }) => [code, right]);
    expect(await judged(known, codes.map(({ code }) => code))).toEqual(expected);
    expect(await judged(ofAny, codes.map(({ code }) => code))).toEqual(expected);
  }
});

it("keeps nothing when a row fails", async () => {
  const other = sqlScript("postgresql", { register: createRegister([registered("X1"), registered("X2")]), rules: [], language: "en-US", at: "" });
  const broken = [...other.pieces].join("").replaceAll("customer_codes", "other_codes").replaceAll("code_counters", "other_counters").replaceAll("coding_rules", "other_rules").replace("'X2'", "'X1'");
  expect((await database.refusal(broken))?.constraint).toBe("other_codes_code_unique");
  await database.refusal("ROLLBACK");
  expect(await database.query("SELECT to_regclass('other_codes') AS found")).toEqual([{ found: null }]);
});

import { entry, ruleOf } from "../testing/samples";
import { createValidator, validateCodes } from "./createValidator";
import type { InputValue } from "../types";

const rule = ruleOf("{region}-{industry}-{seq:4}");
const flat = (values: readonly InputValue[]) => validateCodes(rule, values.map((value, i) => ({ row: i + 2, value }))).flatMap(({ row, findings }) => findings.map(({ kind }) => `${row} ${kind}`));

it.each([
  ["good codes", ["BJ-IT-0001", "sh-it-0001", " GD-MF-0001"], []],
  ["blank cells", [null, "", "  "], ["2 code-blank", "3 code-blank", "4 code-blank"]],
  ["an unknown value", ["XX-IT-0001"], ["2 code-value-unknown"]],
  ["a wrong form", ["BJ-IT-1"], ["2 code-format"]],
  ["a number, a boolean, an error", [10001, true, { error: "#N/A" }], ["2 code-not-text", "3 code-not-text", "4 code-not-text"]],
  ["a code twice", ["BJ-IT-0001", "SH-IT-0001", "BJ-IT-0001"], ["2 code-duplicate", "4 code-duplicate"]],
  ["the same code in other clothes", ["BJ-IT-0001", "bj-it-0001", "ＢＪ－ＩＴ－０００１"], ["2 code-duplicate", "3 code-duplicate", "4 code-duplicate"]],
  ["a wrong code twice", ["BJ-IT-1", "BJ-IT-1"], ["2 code-format", "2 code-duplicate", "3 code-format", "3 code-duplicate"]],
])("judges %s", (_, values, expected) => {
  expect(flat(values)).toEqual(expected);
});

it("judges a code by the version that issued it, and otherwise by whichever reads it", () => {
  const [now, before] = [ruleOf("{region}{seq:4}"), ruleOf("{industry}-{region}-{seq:2}")];
  const validator = createValidator([now, before], { inputs: ["region", "industry"], issuedUnder: (code) => (code === "BJ0007" ? before : undefined) });
  const check = (value: string, ...inputs: InputValue[]) => validator.check({ row: 1, value, inputs }).map(({ kind, params }) => `${kind} ${params["segment"] ?? ""}`.trim());
  expect([check("BJ0001", "北京", null), check("IT-BJ-01", "上海", "软件"), check("IT-BJ-01", null, "制造"), check("BJ0007", "北京", "软件"), check("?", null, null)]).toEqual(
    [[], ["code-contradicts-row region"], ["code-contradicts-row industry"], ["code-value-unknown industry"], ["code-value-unknown region"]],
  );
});

it("says where a duplicate was first, and how often it is there", () => {
  expect(validateCodes(rule, [4, 7, 9].map((row) => ({ row, value: "BJ-IT-0001" }))).map(({ findings }) => findings[0]?.params)).toEqual(
    Array(3).fill({ code: "BJ-IT-0001", first: 4, count: 3 }),
  );
});

it("says what type a cell holds that is no text", () => {
  expect(createValidator(rule).check({ row: 1, value: 1e15 })[0]?.params).toEqual({ value: "1000000000000000", type: "number" });
});

it.each([
  ["agrees", ["北京", "软件"], []],
  ["says another region", ["上海", "软件"], [["code-contradicts-row", 0, 2, { segment: "region", code: "BJ", row: "SH" }]]],
  ["says something unknown, which is the row's fault", ["火星", null], []],
  ["says otherwise twice", ["上海", "制造"], [["code-contradicts-row", 0, 2, { segment: "region", code: "BJ", row: "SH" }], ["code-contradicts-row", 3, 2, { segment: "industry", code: "IT", row: "MF" }]]],
])("compares a code with a row that %s", (_, inputs, expected) => {
  expect(createValidator(rule).check({ row: 1, value: "BJ-IT-0001", inputs }).map(({ kind, start, length, params }) => [kind, start, length, params])).toEqual(expected);
});

it("judges a code by the version that reads it, and a wrong one by the newest", () => {
  const old = ruleOf("{region}{seq:3}", [entry("region", "北京市", "BJ"), entry("region", "旧", "OO")]);
  const validator = createValidator([rule, old]);
  expect([validator.check({ row: 1, value: "OO001" }), validator.check({ row: 2, value: "BJ-IT-0001" }), validator.check({ row: 3, value: "OO1" }).map(({ params }) => params["segment"])]).toEqual([[], [], ["region"]]);
});

import { buildCodebooks } from "..";
import { entry } from "../testing/samples";
import type { Condition, InputValue } from "../types";
import { createTest } from "./createTest";

const { books } = buildCodebooks([entry("tier", "VIP", "A", "贵宾|vip客户"), entry("tier", "普通", "C")]);
const verdict = (test: Condition["test"], values: readonly string[], value: InputValue, input = "tier") => {
  const said = createTest({ input, test, values }, books)(value);
  return typeof said === "boolean" ? said : said.kind;
};

it.each<[Condition["test"], string[], InputValue, boolean | string]>([
  ["is", ["VIP"], " 贵宾 ", true],
  ["is", ["贵宾"], "A", true],
  ["is", ["VIP"], "普通", false],
  ["is", ["VIP", "普通"], "c", true],
  ["is", ["SVIP"], "ｓvip", true],
  ["is", ["VIP"], null, false],
  ["is-not", ["VIP"], "贵宾", false],
  ["is-not", ["VIP", "SVIP"], "普通", true],
  ["is-not", ["VIP"], "", true],
  ["blank", [], null, true],
  ["blank", [], "　\u200b", true],
  ["blank", [], 0, false],
  ["given", [], "x", true],
  ["given", [], " ", false],
  ["above", ["1000万"], "1001万", true],
  ["above", ["1000万"], 10_000_000, false],
  ["at-least", ["1000万"], "￥10,000,000", true],
  ["below", ["100"], "９９", true],
  ["at-most", ["100"], 100.5, false],
  ["above", ["100"], null, false],
  ["above", ["100"], "about a hundred", "amount-unreadable"],
  ["above", ["many"], 5, "amount-unreadable"],
  ["is", ["VIP"], { error: "#N/A" }, "input-error"],
  ["blank", [], { error: "#REF!" }, "input-error"],
])("%s %j, of %j: %s", (test, values, value, expected) => {
  expect(verdict(test, values, value)).toBe(expected);
});

it("compares texts where no codebook bears the input's name", () => {
  expect([verdict("is", ["贵宾"], "VIP", "level"), verdict("is", ["Gold Card"], "ＧＯＬＤ card", "level"), verdict("is", ["12"], 12, "level")]).toEqual([false, true, true]);
});

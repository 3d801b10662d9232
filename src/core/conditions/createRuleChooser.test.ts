import { buildCodebooks, compileRule, parsePattern } from "..";
import { entry, must, smallBook } from "../testing/samples";
import type { InputValue } from "../types";
import { chooseOnly, createRuleChooser, type RuleCandidate } from "./createRuleChooser";

const { books } = buildCodebooks([...smallBook, entry("tier", "VIP", "V", "贵宾")]);

const rule = (name: string, pattern: string): RuleCandidate => {
  const definition = must(parsePattern(pattern));
  const compiled = compileRule(definition, books);
  return { name, version: 1, definition, rule: compiled.ok ? compiled.value : undefined, findings: compiled.ok ? [] : compiled.findings };
};
const chooserOf = (fallback: string | undefined, ...conditional: readonly string[]) =>
  createRuleChooser(fallback === undefined ? undefined : rule("rest", fallback), conditional.map((pattern, i) => rule(`r${i + 1}`, pattern)), books);
const chosen = (chooser: ReturnType<typeof chooserOf>, row: Readonly<Record<string, InputValue>>) => {
  const { choice, inputs, findings } = chooser.choose(chooser.inputs.map((input) => row[input] ?? null)) as { choice?: { name: string }; inputs?: readonly InputValue[]; findings?: readonly { kind: string }[] };
  return choice === undefined ? findings?.map(({ kind }) => kind).join() : `${choice.name} ${(inputs ?? []).join(" ")}`;
};

it("tries the highest priority first, among equals the first, then the rule for all others", () => {
  const chooser = chooserOf("{region}{seq:2}", "X{seq:3}{rule when tier is VIP}", "Y{seq:3}{rule priority 5 when region is 上海}", "Z{seq:3}{rule when tier is given}");
  expect(chooser.inputs).toEqual(["region", "tier"]);
  expect([
    chosen(chooser, { region: "北京", tier: "贵宾" }), chosen(chooser, { region: "上海市", tier: "VIP" }), chosen(chooser, { region: "北京", tier: "x" }), chosen(chooser, { region: "北京" }),
  ]).toEqual(["r1 ", "r2 ", "r3 ", "rest 北京"]);
  expect([chooser.name, chooser.isAutomatic, chooser.rules.map(({ name }) => name)]).toEqual(["rest", true, ["r2", "r1", "r3", "rest"]]);
});

it("hands each rule its own inputs in its own order", () => {
  const chooser = chooserOf("{region}{seq:2}", "{industry}{region}{seq:2}{rule when sales above 100 and tier is VIP}");
  expect(chooser.inputs).toEqual(["region", "industry", "sales", "tier"]);
  expect([chosen(chooser, { region: "北京", industry: "软件", sales: "200", tier: "V" }), chosen(chooser, { region: "北京", industry: "软件", sales: 200 })]).toEqual(["r1 软件 北京", "rest 北京"]);
});

it("refuses rows that no rule is for, and cells that nobody can judge where it matters", () => {
  const chooser = chooserOf(undefined, "A{seq:3}{rule when sales above 100 and tier is VIP}");
  expect([chosen(chooser, { sales: 50, tier: "VIP" }), chosen(chooser, { sales: "lots", tier: "VIP" }), chosen(chooser, { sales: 500, tier: { error: "#N/A" } })]).toEqual(["no-rule-applies", "amount-unreadable", "input-error"]);
  expect(chosen(chooserOf("B{seq:3}", "A{seq:3}{rule when sales above 100 and tier is VIP}"), { sales: "lots", tier: "x" })).toBe("rest ");
});

it("refuses rows whose rule is broken instead of coding them by another", () => {
  const chooser = chooserOf("{region}{seq:2}", "{nobook}{seq:2}{rule when region is 上海}");
  expect([chosen(chooser, { region: "上海" }), chosen(chooser, { region: "北京" }), chooser.inputs, chooser.rules.length]).toEqual(["codebook-missing", "rest 北京", ["region", "nobook"], 1]);
});

it("takes an only rule for every row, whatever its condition", () => {
  const { name, version, rule: compiled } = rule("r", "{region}{seq:2}{rule when region is 上海}");
  const chooser = chooseOnly({ name, version, rule: compiled! });
  expect([chooser.inputs, chooser.choose(["北京"]).choice?.name]).toEqual([["region"], "r"]);
});

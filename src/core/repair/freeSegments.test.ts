/** Rules with several segments that may hold anything: what a repair costs is counted in what segments are asked, never in time. */
import { ruleOf, smallBook } from "../testing/samples";
import type { Part } from "../segments/contract";
import type { CompiledRule } from "../rules/compileRule";
import { createReader } from "../rules/readCode";
import { createPrinter } from "../rules/printer";
import { createRepairer } from "./createRepairer";

const environment = {
  today: () => "2026-01-31",
  random: () => 0,
  parents: { find: (text: string) => ({ code: text.trim().toUpperCase(), depth: 0 }) },
  initials: { initials: (name: string) => name, syllables: () => [] },
};

/** The rule, with a count of how often its segments are asked what stands at a place. */
const counted = (pattern: string): { readonly rule: CompiledRule; readonly asked: () => number } => {
  const rule = ruleOf(pattern, smallBook, environment);
  let asked = 0;
  const parts = rule.parts.map((part): Part => ({ ...part, read: (text, at) => (asked++, part.read(text, at)) }));
  const { read, accepts, gives } = createReader(parts, { printer: createPrinter(parts), keyParts: undefined });
  return { rule: { ...rule, parts, read, accepts, couldGive: gives }, asked: () => asked };
};

const repairerOf = (rule: CompiledRule) => createRepairer({ rules: [{ name: "R", version: 1, rule, inForce: true }], inputs: rule.inputs, counters: () => ({ next: 500 }), today: "2026-01-31" });

const worst = [
  "{a:copy}{b:copy}{c:copy}{seq:4}",
  "{a:copy}{parent}{name:initials:4}{b:copy}{seq:4}",
  "{a:copy}-{parent}-{b:copy}-{seq:4}-{check:mod37-36}",
  "{region}{a:copy}{parent}{b:copy}{seq:4 overflow grow}",
];

const spoilt = (code: string): readonly string[] => [
  code.toLowerCase(), `${code.slice(0, 9)} ${code.slice(9)}`, `${code.slice(0, -1)}O`, code.slice(0, -1), `${code}7X`, `X${code.slice(1)}`, code.replaceAll("-", "/"), code.replaceAll("-", ""), `${"-A".repeat(60)}1`, "A".repeat(230),
];

it.each(worst)("%s: no cell asks its segments more than so often, and no stretch between two steps more than a little", (pattern) => {
  const { rule, asked } = counted(pattern);
  const repairer = repairerOf(rule);
  const row = rule.inputs.map((name, i) => (name === "region" ? "北京市" : "A1-B2C3D4E5F6G7H8I9J0".slice(i)));
  const code = rule.print(rule.frame(row), 17);
  for (const value of [...spoilt(code), 123456789012, 1.5e30]) {
    for (const inputs of [row, undefined]) {
      const before = asked();
      const work = repairer.steps({ value }, inputs, undefined, () => false);
      let since = before;
      let longest = 0;
      for (let step = work.next(); ; step = work.next()) {
        longest = Math.max(longest, asked() - since);
        since = asked();
        if (step.done === true) break;
      }
      expect([value, asked() - before < 100_000, longest < 20_000]).toEqual([value, true, true]);
    }
  }
});

it("yields while it works on one cell, and comes to the same as at once", () => {
  const { rule } = counted("{a:copy}-{parent}-{b:copy}-{seq:4}");
  const repairer = repairerOf(rule);
  const row = ["SALES-NORTH-HARBOUR-DISTRICT", "HQ-001-BJ", "KEY-ACCOUNT"];
  const cell = { value: `${rule.print(rule.frame(row), 17).slice(0, -2)}X7` };
  const work = repairer.steps(cell, row, undefined, () => false);
  let steps = 0;
  let step = work.next();
  for (; step.done !== true; step = work.next()) steps++;
  expect(steps).toBeGreaterThan(0);
  expect(step.value).toEqual(repairer.propose(cell, row, undefined, () => false));
  expect(step.value?.candidates[0]?.code).toMatch(/^SALES-NORTH-HARBOUR-DISTRICT-HQ-001-BJ-KEY-ACCOUNT-00\d7$/);
});

it("counts the work of one cell after the other", () => {
  const { rule } = counted("{a:copy}-{b:copy}-{seq:4}");
  const repairer = repairerOf(rule);
  let steps = 0;
  for (let i = 0; i < 2000; i++) {
    const work = repairer.steps({ value: `a-b-${String(i).padStart(4, "0")}` }, ["a", "b"], undefined, () => false);
    for (let step = work.next(); step.done !== true; step = work.next()) steps++;
  }
  expect(steps).toBeGreaterThan(10);
  expect(steps).toBeLessThan(2000);
});

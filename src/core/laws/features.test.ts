/** The example codes that made people ask for CustCode: each from its inputs and back, as pattern and as definition. */
import { parsePattern, printPattern, type InputValue } from "..";
import { inspectList } from "../validate";
import { loadInitialsReader } from "../../pinyin/loadInitialsReader";
import { readDefinition, writeDefinition } from "../definition/readDefinition";
import { lintRule } from "../lint/lintRule";
import type { InitialsReader } from "../segments/initials/initialsReader";
import { must } from "../testing/samples";
import { featureBooks, featureCases, featureOffice } from "./testing/featureCases";

let initials: InitialsReader;
beforeAll(async () => {
  initials = await loadInitialsReader();
});

it("has codebooks without faults", () => {
  expect(featureBooks.findings).toEqual([]);
});

describe.each(featureCases.map((each) => [each.id, each.example, each] as const))("%s: %s", (_, _example, each) => {
  it("gives its codes in this order", () => {
    const { issue } = featureOffice(each, initials);
    expect(each.rows.map(issue)).toEqual(each.rows.map(({ code }) => code));
  });

  it("reads them back", () => {
    const { issue, ruleNamed } = featureOffice(each, initials);
    each.rows.forEach(issue);
    for (const { rule, code, reads } of each.rows) {
      const reading = must(ruleNamed(rule).read(` ${code.toLowerCase()}`));
      const said = Object.fromEntries(reading.segments.flatMap(({ name, meaning }) => (meaning === "" ? [] : [[name, meaning]])));
      expect([reading.code, said, ruleNamed(rule).accepts(code), ruleNamed(rule).couldGive(code)]).toEqual([code, reads, true, true]);
    }
  });

  it("finds them good beside their rows", () => {
    const { issue, ruleNamed } = featureOffice(each, initials);
    each.rows.forEach(issue);
    for (const { name } of each.rules) {
      const rule = ruleNamed(name);
      const rows = each.rows.flatMap(({ rule: of, code, inputs }, i) => (of === name ? [{ row: i + 1, code: { value: code }, inputs: rule.inputs.map((input): InputValue => inputs[input] ?? null) }] : []));
      const parents = { find: (text: string) => (each.rows.some(({ code }) => code === text) ? { code: text, depth: 0 } : undefined) };
      expect(inspectList({ rules: [{ name, version: 1, rule, inForce: true }], inputs: rule.inputs, today: "2100-01-01", parents }, rows).found).toEqual([]);
    }
  });

  it.each(each.rules.map(({ name, pattern, definition }) => [name, pattern, definition] as const))("is the same as definition: %s %s", (_name, pattern, definition) => {
    const parsed = must(parsePattern(pattern));
    expect(readDefinition(definition)).toEqual({ ok: true, value: parsed });
    expect([writeDefinition(parsed), printPattern(parsed)]).toEqual([definition, pattern]);
  });

  it("is judged as it deserves", () => {
    const { environment, books } = featureOffice(each, initials);
    for (const { pattern } of each.rules) {
      const { advice } = must(lintRule(must(parsePattern(pattern)), { books, environment }));
      expect([pattern, advice.filter(({ severity }) => severity === "error").map(({ kind }) => kind)]).toEqual([pattern, each.advice === undefined ? [] : [each.advice]]);
    }
  });
});

it("shows two rows that meet in one code of the rule without number, and what helps", () => {
  const each = featureCases.find(({ id }) => id === "without-number");
  if (each === undefined) throw new Error("The case is gone.");
  const { environment, books, ruleNamed } = featureOffice(each, initials);
  const { advice } = must(lintRule(must(parsePattern(each.rules[0]?.pattern ?? "")), { books, environment }));
  const found = advice.find(({ kind }) => kind === "not-unique");
  expect(found).toMatchObject({ severity: "error", code: "0150013", pair: { code: "0150013", first: ["01", "5", "001", "3"], second: ["01", "5", "001", "3"] } });
  const rule = ruleNamed("R");
  const rows: InputValue[][] = [["A类", "东部", "大型"], ["重点客户", "华东", "大"]];
  expect(rows.map((row) => rule.print(rule.frame(row), 0))).toEqual(["0150013", "0150013"]);
  expect(found?.change).toBe("{class:2}{area:1}{scale:3}{seq:4}{check:digit-sum}");
});

import { buildCodebooks, compileRule, createCounters, createParents, createRegister, createRuleChooser, createRuleDesk, orderByParent, parsePattern, type Environment } from "..";
import { fixture, must } from "../testing/samples";
import type { CodebookEntry, Finding } from "../types";

/** The thousand customers of the fixtures, head offices and branches, against the codes worked out independently. */
const bookEntries = fixture("regions.csv").map(({ name = "", code = "", aliases = "" }): CodebookEntry => ({
  codebook: "region", value: name, code, aliases: aliases.split("|"), parent: "", from: "", to: "", status: "active",
}));
const customers = fixture("customers-dev.csv");
const expected = fixture("expected-dev.csv").map(({ R5 = "" }) => R5);

/** The words that the expected list uses for refusals. */
const words: Readonly<Record<string, string>> = { "input-missing": "!missing_region", "parent-missing": "!missing_parent", "parent-circular": "!parent_cycle", "parent-uncoded": "!parent_uncoded" };
const wordFor = ({ kind }: Finding): string => words[kind] ?? kind;

it.each([1000, 10])("issues roots first, then level by level, committed %i rows at a time", (chunk) => {
  const register = createRegister();
  const counters = createCounters([], register);
  const parents = createParents({ register: () => register, ruleNames: () => ["HQ", "branch"], parentAt: ({ rule }) => (rule === "branch" ? 0 : undefined) });
  const environment: Environment = { today: () => "2026-01-01", random: () => 0, parents };
  const { books } = buildCodebooks(bookEntries);
  const candidate = (name: string, pattern: string) => {
    const definition = must(parsePattern(pattern));
    return { name, version: 1, definition, rule: must(compileRule(definition, books, environment)), findings: [] };
  };
  const chooser = createRuleChooser(candidate("HQ", "HQ-{seq:4}"), [candidate("branch", "{parent}-{region}-{seq:2}{rule when parent is given}")], books);
  expect(chooser.inputs).toEqual(["parent", "region"]);

  const desk = createRuleDesk({ register, counters, batch: "b", by: "t", at: "2026-01-01T00:00:00Z", parents });
  const order = orderByParent(customers.map(({ name = "" }) => name), customers.map(({ parent = "" }) => parent));
  const codes: string[] = [];
  order.levels.flat().forEach((row, i) => {
    const { name = "", parent = "", province_city = "" } = customers[row] ?? {};
    const outcome = desk.add(chooser, { inputs: [parent, province_city], recordKey: null, cell: "" });
    if (outcome.status === "refused") codes[row] = wordFor(order.explain(row, outcome.findings[0] as Finding));
    else {
      codes[row] = outcome.code;
      parents.learn(name, outcome.code, parent);
    }
    if ((i + 1) % chunk === 0) desk.commit();
  });
  desk.commit();
  expect(codes).toEqual(expected);
  expect(register.size).toBe(expected.filter((code) => !code.startsWith("!")).length);
});

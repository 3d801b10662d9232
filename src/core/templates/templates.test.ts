import { buildCodebooks, compileRule, createCounters, createParents, createRegister, createRuleDesk, chooseOnly, parsePattern, printPattern, type CodebookEntry, type Environment } from "..";
import { loadInitialsReader } from "../../pinyin/loadInitialsReader";
import { loadReadyCodebook, readyCodebooks } from "../codebooks/ready";
import { must } from "../testing/samples";
import { templates, templatesIn } from ".";

const at = "2023-10-10T08:00:00Z";

const entriesFor = async ({ ready, values }: (typeof templates)[number]): Promise<readonly CodebookEntry[]> => {
  const books = await Promise.all(ready.map((id) => loadReadyCodebook(id, "zh-CN")));
  return [
    ...books.flatMap((book) => book ?? []),
    ...values.map(({ codebook, value, code }): CodebookEntry => ({ codebook, value: value["zh-CN"], code, aliases: [], parent: "", from: "", to: "", status: "active" })),
  ];
};

it.each(templates.map((each) => [each.id, each] as const))("%s gives its example codes", async (_, each) => {
  const { books } = buildCodebooks(await entriesFor(each));
  const register = createRegister([]);
  const counters = createCounters([], register);
  const rules = [each.pattern, ...each.further.map(({ pattern }) => pattern)].map((pattern) => must(parsePattern(pattern)));
  const names = rules.map((_rule, index) => `R${index}`);
  const parents = createParents({ register: () => register, ruleNames: () => names, parentAt: () => undefined });
  const environment: Environment = { today: () => each.today ?? "2023-10-10", random: () => 0, initials: await loadInitialsReader(), parents };
  const choosers = rules.map((definition, index) => chooseOnly({ name: names[index] ?? "", version: 1, rule: must(compileRule(definition, books, environment)) }));
  const codes = each.examples.map(({ further, inputs }) => {
    const chooser = choosers[further === undefined ? 0 : further + 1];
    if (!chooser) throw new Error(`${each.id} has no such rule`);
    const desk = createRuleDesk({ register, counters, batch: "b", by: "t", at, parents });
    const outcome = desk.add(chooser, { inputs: chooser.inputs.map((input) => inputs[input] ?? null), recordKey: null, cell: "" });
    desk.commit();
    return outcome.status === "refused" ? JSON.stringify(outcome.findings) : outcome.code;
  });
  expect(codes).toEqual(each.examples.map(({ code }) => code));
});

it.each(templates.flatMap(({ id, pattern, further }) => [pattern, ...further.map((rule) => rule.pattern)].map((text) => [id, text] as const)))("%s is written as patterns are printed: %s", (_, pattern) => {
  expect(printPattern(must(parsePattern(pattern)))).toBe(pattern);
});

it("names ready codebooks that there are, and says everything in both languages", () => {
  const known: readonly string[] = readyCodebooks.map(({ id }) => id);
  expect(templates.flatMap(({ ready }) => ready).filter((id) => !known.includes(id))).toEqual([]);
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
  for (const locale of ["zh-CN", "en-US"] as const) {
    for (const { id, name, description, example } of templatesIn(locale)) expect([id, name, description, example].filter((text) => text === "")).toEqual([]);
  }
});

it("offers the best known first", () => {
  expect(templatesIn("zh-CN").filter(({ first }) => first).map(({ id }) => id)).toEqual(["region-industry", "prefix", "region-industry-tier", "daily", "initials"]);
  expect(templatesIn("en-US")[0]).toMatchObject({ name: "Region-industry-number", example: "BJ-IT-0001" });
});

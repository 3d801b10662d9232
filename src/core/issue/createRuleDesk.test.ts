import fc from "fast-check";
import { buildCodebooks, chooseOnly, compileRule, createCounters, createRegister, createRuleChooser, parsePattern, type InputValue, type RegisterEntry } from "..";
import { entry, must, registered, smallBook } from "../testing/samples";
import type { RuleCandidate } from "../conditions/createRuleChooser";
import { createRuleDesk } from "./createRuleDesk";

const { books } = buildCodebooks([...smallBook, entry("tier", "VIP", "V", "贵宾")]);
const candidate = (name: string, pattern: string): RuleCandidate => {
  const definition = must(parsePattern(pattern));
  return { name, version: 1, definition, rule: must(compileRule(definition, books)), findings: [] };
};
const only = (name: string, pattern: string) => chooseOnly({ ...candidate(name, pattern), rule: must(compileRule(must(parsePattern(pattern)), books)) });

const office = (entries: readonly RegisterEntry[] = []) => {
  const register = createRegister(entries);
  const counters = createCounters([], register);
  const desk = () => createRuleDesk({ register, counters, batch: "b", by: "t", at: "2026-01-01T00:00:00Z" });
  return { register, counters, desk };
};
/** Every region is for VIPs under the rule `V`, for others under `R`. Rows are region and tier. */
const family = createRuleChooser(candidate("R", "{region}-{seq:2}"), [candidate("V", "{region}-{seq:2 start 3}{rule when tier is VIP}")], books);
const add = (desk: ReturnType<typeof createRuleDesk>, inputs: readonly InputValue[], recordKey: InputValue = null, chooser = family) => {
  const outcome = desk.add(chooser, { inputs, recordKey, cell: "" });
  return outcome.status === "refused" ? outcome.findings.map(({ kind }) => kind).join() : `${outcome.status} ${outcome.code}`;
};

it("never gives one code under two rules in one action, and plans in the order of rows", () => {
  const { desk, register, counters } = office();
  const one = desk();
  const said = [["北京", "x"], ["北京", "x"], ["北京", "贵宾"], ["北京", "x"], ["上海", "VIP"], ["北京", "VIP"], ["北京", "x"]].map((row) => add(one, row));
  expect(said).toEqual(["BJ-01", "BJ-02", "BJ-03", "BJ-04", "SH-03", "BJ-05", "BJ-06"].map((code) => `issued ${code}`));
  const { entries, counters: moved } = one.plan();
  expect(entries.map(({ code, rule }) => `${rule} ${code}`)).toEqual(["R BJ-01", "R BJ-02", "V BJ-03", "R BJ-04", "V SH-03", "V BJ-05", "R BJ-06"]);
  expect(moved.map(({ rule, key, next }) => `${rule} ${key} ${next}`)).toEqual(["R BJ 7", "V BJ 6", "V SH 4"]);
  one.commit();
  expect([register.size, counters.get("V", "BJ")?.next, one.plan(), add(one, ["北京", "VIP"]), add(desk(), ["北京", "x"])]).toEqual([7, 6, { entries: [], counters: [] }, "issued BJ-07", "issued BJ-07"]);
});

it("lets a customer keep the code of whichever rule it got it under", () => {
  const { desk } = office([registered("BJ-09", { rule: "V", key: "BJ", number: 9, recordKey: "甲" })]);
  const one = desk();
  expect([
    add(one, ["北京", "x"], "甲"), add(one, ["北京", "VIP"], "乙"), add(one, ["上海", "x"], " 乙"), add(one, ["nowhere", "x"], "甲"), add(one, ["北京", "x"], { error: "#N/A" }),
  ]).toEqual(["known BJ-09", "issued BJ-10", "known BJ-10", "known BJ-09", "input-error"]);
});

it("keeps single rules and their choice apart only where they differ", () => {
  const { desk } = office();
  const one = desk();
  const single = only("V", "{region}-{seq:2 start 3}");
  expect([add(one, ["北京"], "甲", single), add(one, ["北京", "x"], "甲"), add(one, ["北京", "VIP"], "乙"), add(one, ["北京", "x"], "丙"), add(one, ["北京"], "丙", single)]).toEqual(
    ["issued BJ-03", "known BJ-03", "issued BJ-04", "issued BJ-01", "issued BJ-05"],
  );
});

it("passes over codes in use, after a commit as well, and forgets what is discarded", () => {
  const { register, counters } = office();
  const one = createRuleDesk({ register, counters, batch: "b", by: "t", at: "", inUse: new Set(["BJ-01", "BJ-03"]) });
  expect([add(one, ["北京", "x"]), add(one, ["北京", "VIP"])]).toEqual(["issued BJ-02", "issued BJ-04"]);
  one.discard();
  expect([one.plan().entries, add(one, ["北京", "VIP"]), add(one, ["北京", "x"])]).toEqual([[], "issued BJ-04", "issued BJ-02"]);
  one.commit();
  expect([add(one, ["北京", "x"]), register.size]).toEqual(["issued BJ-05", 2]);
});

it("refuses what no rule is for", () => {
  const strict = createRuleChooser(undefined, [candidate("V", "{region}-{seq:2}{rule when tier is VIP}")], books);
  expect(add(office().desk(), ["北京", "x"], null, strict)).toBe("no-rule-applies");
});

const regions = ["北京", "上海", "nowhere"];
const tiers = ["VIP", "x", null];
const row = fc.record({ region: fc.nat(2), tier: fc.nat(2), customer: fc.option(fc.nat(12), { nil: undefined }), alone: fc.boolean() });
const action = fc.record({ rows: fc.array(row, { maxLength: 25 }), ends: fc.constantFrom("commit", "discard", "crash"), fresh: fc.boolean() });

it("never gives one code to two or a customer two of the family, in whatever order rules and actions come", () => {
  const pairs = [["{region}-{seq:2}", "{region}-{seq:2 start 3}"], ["{seq:2 per none}", "{seq:2 per region}"], ["A{region}{seq:1 overflow grow}", "A{region}{seq:1 overflow grow step 2}"]] as const;
  fc.assert(
    fc.property(fc.array(action, { maxLength: 6 }), fc.constantFrom(...pairs), (actions, [rest, vip]) => {
      const conditional = candidate("V", `${vip}{rule when tier is VIP}`);
      const chooser = createRuleChooser(candidate("R", rest), [conditional], books);
      const single = chooseOnly({ name: "V", version: 1, rule: conditional.rule! });
      let register = createRegister();
      let counters = createCounters([], register);
      for (const { rows, ends, fresh } of actions) {
        if (fresh) {
          register = createRegister([...register.entries()]);
          counters = createCounters(rows.length % 2 === 0 ? counters.all() : [], register);
        }
        const desk = createRuleDesk({ register, counters, batch: "b", by: "t", at: "2026-01-01" });
        for (const { region, tier, customer, alone } of rows) {
          const place = regions[region] ?? null;
          // Alone, a rule is asked for nobody in particular: a customer may well have a code under each of several rules then.
          if (alone) desk.add(single, { inputs: [place], recordKey: null, cell: "" });
          else desk.add(chooser, { inputs: chooser.inputs.map((input) => (input === "region" ? place : (tiers[tier] ?? null))), recordKey: customer ?? null, cell: "" });
        }
        if (ends === "discard") desk.discard();
        if (ends !== "commit") continue;
        const planned = desk.plan().entries.map(({ code }) => code);
        const before = register.size;
        desk.commit();
        expect([...register.entries()].slice(before).map(({ code }) => code).sort()).toEqual([...planned].sort());
      }
      const entries = [...register.entries()];
      expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length);
      const customers = entries.flatMap(({ recordKey }) => (recordKey === "" ? [] : [recordKey]));
      expect(new Set(customers).size).toBe(customers.length);
    }),
  );
});

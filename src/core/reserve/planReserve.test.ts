import fc from "fast-check";
import { createCounters } from "../counters/createCounters";
import { planReturn } from "../counters/planReturn";
import { createIssuer } from "../issue/createIssuer";
import { createRegister } from "../register/createRegister";
import { office, registered, ruleOf } from "../testing/samples";
import type { Counter, RegisterEntry } from "../types";
import { planReserve, type ReserveNumbers, type ReserveOptions } from "./planReserve";

const counterAt = (next: number, over: Partial<Counter> = {}): Counter => ({ rule: "R", key: "", next, step: 1, limit: 99, lastCode: "", lastIssued: "", ...over });

const reserve = (pattern: string, numbers: ReserveNumbers, entries: readonly RegisterEntry[] = [], counters: readonly Counter[] = [], over: Partial<ReserveOptions> = {}) => {
  const at = office(pattern, [], entries, counters);
  const result = planReserve({
    rule: at.rule, name: "R", version: 1, register: at.register, counters: at.counters, batch: "b", by: "me", at: "2026-01-02T00:00:00Z", inputs: [], numbers, customer: "", note: "", until: "", ...over,
  });
  return { ...result, shown: result.entries.map(({ code, number }) => `${code}:${number ?? "apart"}`), problems: result.refused.flatMap(({ code, findings }) => findings.map(({ kind }) => `${code}:${kind}`)) };
};

const taken = (code: string, number: number | null, over: Partial<RegisterEntry> = {}) => registered(code, { number, ...over });

it.each<[string, string, ReserveNumbers, readonly RegisterEntry[], readonly Counter[], readonly string[], readonly string[], number]>([
  ["the next ones", "K{seq:2}", { next: 2 }, [taken("K04", 4)], [], ["K05:5", "K06:6"], [], 7],
  ["the next ones around a code that is taken", "K{seq:2}", { next: 2 }, [taken("K01", 1), taken("K03", null)], [], ["K02:2", "K04:4"], [], 5],
  ["no more than there are", "K{seq:2 limit 2}", { next: 3 }, [], [], ["K01:1", "K02:2"], [":sequence-full"], 3],
  ["numbers that follow the counter", "K{seq:2}", { from: 5, to: 6 }, [taken("K04", 4)], [], ["K05:5", "K06:6"], [], 7],
  ["numbers far above the counter, which stays", "K{seq:2}", { from: 80, to: 81 }, [], [counterAt(12)], ["K80:apart", "K81:apart"], [], 12],
  ["what joins an earlier reservation", "K{seq:2}", { from: 12, to: 13 }, [taken("K14", null)], [counterAt(12)], ["K12:12", "K13:13"], [], 14],
  ["numbers on both sides of one", "K{seq:2}", { from: 12, to: 15 }, [taken("K14", null)], [counterAt(12)], ["K12:12", "K13:13", "K15:15"], ["K14:reserve-taken"], 16],
  ["a gap that the counter left", "K{seq:2}", { from: 8, to: 8 }, [], [counterAt(12)], ["K08:8"], [], 12],
  ["numbers on the step", "K{seq:2 step 5}", { from: 1, to: 12 }, [], [], ["K01:1", "K06:6", "K11:11"], [], 16],
  ["none beside the step", "K{seq:2 step 5}", { from: 2, to: 4 }, [], [], [], [":reserve-never-drawn"], 1],
  ["none that the rule skips", "K{seq:2 skip 4}", { from: 3, to: 5 }, [], [counterAt(3)], ["K03:3", "K05:5"], ["K04:reserve-never-drawn"], 6],
  ["none outside of the rule's numbers", "K{seq:2 start 5 limit 9}", { from: 4, to: 10 }, [], [], ["K05:5", "K06:6", "K07:7", "K08:8", "K09:9"], [":reserve-out-of-range", ":reserve-out-of-range"], 10],
  ["none of another person's block", "K{seq:2}", { from: 5, to: 7 }, [], [counterAt(11), counterAt(6, { owner: "李", limit: 10 })], ["K05:5"], ["K06:reserve-in-block", "K07:reserve-in-block"], 11],
  ["a void code never again", "K{seq:2}", { from: 1, to: 2 }, [taken("K01", 1, { status: "void" })], [], ["K02:2"], ["K01:reserve-taken"], 3],
  ["a code that was handed back", "K{seq:2}", { from: 1, to: 1 }, [taken("K01", 1, { status: "returned" })], [], ["K01:1"], [], 2],
  ["codes of a rule without numbers", "A{random:4}", { from: 1, to: 2 }, [], [], [], [":reserve-uncounted"], 0],
  ["the one code of a rule that draws nothing", "ONE", { next: 2 }, [], [], ["ONE:apart"], [":code-taken"], 0],
])("reserves %s", (_, pattern, numbers, entries, counters, shown, problems, after) => {
  const result = reserve(pattern, numbers, entries, counters);
  expect([result.shown, result.problems, result.counter.after]).toEqual([shown, problems, after]);
  expect(result.counters.map(({ next }) => next)).toEqual(result.counter.after > result.counter.before ? [after] : []);
});

it("says for whom and how long", () => {
  const { entries } = reserve("K{seq:2}", { next: 1 }, [], [], { customer: " 甲公司", note: "展会", until: "2026-03-31" });
  expect(entries).toEqual([registered("K01", { number: 1, status: "reserved", recordKey: "甲公司", note: "展会", until: "2026-03-31", batch: "b", by: "me", at: "2026-01-02T00:00:00Z" })]);
});

it.each([
  ["a customer who has a code", { customer: "甲" }, [taken("K01", 1, { recordKey: "甲" })], ["K01:reserve-customer"]],
  ["a code that stands in a cell", { inUse: new Set(["K01"]) }, [], ["K01:reserve-in-use"]],
] as const)("refuses %s", (_, over, entries, problems) => {
  expect(reserve("K{seq:2}", { from: 1, to: 1 }, entries, [], over).problems).toEqual(problems);
});

it("refuses inputs of which there is no code", () => {
  expect(reserve("K{seq:2}", { next: 1 }, [], [], { rule: ruleOf("{region}{seq:2}"), inputs: ["火星"] }).problems).toEqual([":value-unknown"]);
});

describe("whatever people do with a counter", () => {
  const rule = ruleOf("K{seq:3}");
  type Step =
    | { readonly what: "issue"; readonly count: number }
    | { readonly what: "lose"; readonly count: number }
    | { readonly what: "next"; readonly count: number }
    | { readonly what: "named"; readonly from: number; readonly count: number }
    | { readonly what: "assign" | "void" | "return"; readonly at: number };
  const small = fc.integer({ min: 1, max: 4 });
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ what: fc.constant("issue" as const), count: small }),
    fc.record({ what: fc.constant("lose" as const), count: small }),
    fc.record({ what: fc.constant("next" as const), count: small }),
    fc.record({ what: fc.constant("named" as const), from: fc.integer({ min: 1, max: 40 }), count: small }),
    fc.record({ what: fc.constantFrom("assign" as const, "void" as const, "return" as const), at: fc.nat(60) }),
  );

  /** An office whose counters can be lost: the register alone proves what was drawn then. */
  const run = (steps: readonly Step[]) => {
    let register = createRegister();
    let counters = createCounters([], register);
    /** Codes as they are handed to customers; a code that was handed back is nobody's. */
    const inHands: string[] = [];
    const options = () => ({ rule, name: "R", version: 1, register, counters, batch: "b", by: "", at: "", inputs: [], customer: "", note: "", until: "" });
    for (const each of steps) {
      if (each.what === "lose") {
        register = createRegister([...register.entries()]);
        counters = createCounters(each.count > 2 ? counters.all() : [], register);
      } else if (each.what === "issue") {
        const issuer = createIssuer(options());
        for (let i = 0; i < each.count; i++) {
          const outcome = issuer.add({ inputs: [], recordKey: null, cell: "" });
          if (outcome.status === "issued") inHands.push(outcome.code);
        }
        issuer.commit();
      } else if (each.what === "next" || each.what === "named") {
        const numbers = each.what === "next" ? { next: each.count } : { from: each.from, to: each.from + each.count - 1 };
        const plan = planReserve({ ...options(), numbers });
        for (const counter of plan.counters) counters.set(counter);
        for (const entry of plan.entries) register.append(entry);
        inHands.push(...plan.entries.map(({ code }) => code));
      } else {
        const code = inHands[each.at % Math.max(1, inHands.length)];
        if (code === undefined) continue;
        if (each.what === "void") register.change(code, { status: "void" });
        if (each.what === "assign" && register.isReserved(code)) register.change(code, { status: "issued", until: "" });
        if (each.what !== "return") continue;
        const { sequence } = rule;
        const plan = planReturn(register, counters, [code], ({ code: apart }) => sequence && { number: Number(apart.slice(1)), next: counters.peek("R", "", sequence) });
        for (const entry of plan.returned) {
          register.change(entry.code, { status: "returned" });
          inHands.splice(inHands.indexOf(entry.code), 1);
        }
        for (const counter of plan.counters) counters.set(counter);
      }
    }
    return { register, counters, inHands };
  };

  it("no code is given twice", () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { inHands } = run(steps);
      expect(new Set(inHands).size).toBe(inHands.length);
    }));
  });

  it("no number below the counter is wasted, however far above it some were reserved", () => {
    fc.assert(fc.property(fc.array(step.filter(({ what }) => what !== "return"), { maxLength: 40 }), (steps) => {
      const { register, counters } = run(steps);
      const next = rule.sequence === undefined ? 0 : counters.peek("R", "", rule.sequence);
      for (let number = 1; number < next; number++) expect(register.has(`K${String(number).padStart(3, "0")}`)).toBe(true);
    }));
  });
});

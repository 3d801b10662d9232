import { createCounters } from "./createCounters";
import { planReturn } from "./planReturn";
import { createRegister } from "../register/createRegister";
import { registered } from "../testing/samples";

const five = [1, 2, 3, 4, 5].map((number) => registered(`K-${number}`, { key: "K", number }));
const counter = (next: number) => ({ rule: "R", key: "K", next, step: 1, limit: 9, lastCode: "K-5", lastIssued: "" });
const plan = (codes: readonly string[], next = 6) => {
  const register = createRegister(five);
  const { returned, kept, counters } = planReturn(register, createCounters([counter(next)], register), codes);
  return [returned.map(({ code }) => code), kept.map(({ code }) => code), counters.map((each) => each.next)];
};

it.each([
  ["the last numbers", ["K-4", "K-5"], [["K-5", "K-4"], [], [4]]],
  ["a number after which another was drawn", ["K-3"], [[], ["K-3"], []]],
  ["the last, and one before a gap", ["K-5", "K-3"], [["K-5"], ["K-3"], [5]]],
  ["all", ["K-1", "K-2", "K-3", "K-4", "K-5"], [["K-5", "K-4", "K-3", "K-2", "K-1"], [], [1]]],
  ["codes in another spelling, twice", ["k-5", "K - 5"], [["K-5"], [], [5]]],
  ["an unknown code", ["K-9"], [[], [], []]],
])("hands back %s", (_, codes, expected) => {
  expect(plan(codes)).toEqual(expected);
});

it("hands nothing back when somebody moved the counter on", () => {
  expect(plan(["K-5"], 8)).toEqual([[], ["K-5"], []]);
});

it("keeps codes without a number and void ones", () => {
  const register = createRegister([registered("A"), registered("K-1", { number: 1, status: "void" })]);
  expect(planReturn(register, createCounters([], register), ["A", "K-1"]).kept.map(({ code }) => code)).toEqual(["A", "K-1"]);
});

it.each([
  ["not reached by its counter", 7, 6, ["K-7"], []],
  ["that is the counter's next", 6, 6, ["K-6"], []],
  ["that the counter has passed", 4, 6, [], ["K-4"]],
])("a reservation out of its turn %s", (_, number, next, returned, kept) => {
  const register = createRegister([registered(`K-${number}`, { key: "K", status: "reserved" })]);
  const plan = planReturn(register, createCounters([counter(next)], register), [`K-${number}`], () => ({ number, next }));
  expect([plan.returned.map(({ code }) => code), plan.kept.map(({ code }) => code), plan.counters]).toEqual([returned, kept, []]);
});

it("keeps a reservation out of its turn whose number nobody can read, and one that became a customer's", () => {
  const register = createRegister([registered("K-7", { status: "reserved" }), registered("K-8", { status: "issued" })]);
  expect(planReturn(register, createCounters([], register), ["K-7", "K-8"], ({ code }) => (code === "K-8" ? { number: 8, next: 1 } : undefined)).kept.length).toBe(2);
});

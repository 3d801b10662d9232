import fc from "fast-check";

import { anyCharacter, digit, either, type Expression, inOrder, many, maybe, oneOf, some } from "./expression";
import { createMachine, type Machine } from "./machine";

const tagOf = <T>(machine: Machine<T>, text: string): T | undefined => {
  let state = machine.start;
  for (const character of text) state = machine.step(state, character);
  return machine.accepted(state);
};

test("the first matching expression gives the tag", () => {
  const machine = createMachine([
    { tag: "small", expression: inOrder(digit) },
    { tag: "number", expression: inOrder(maybe(oneOf("+-")), some(digit)) },
    { tag: "anything", expression: inOrder("x", many(anyCharacter)) },
  ]);
  expect(["7", "-7", "77", "x7"].map((text) => tagOf(machine, text))).toEqual(["small", "number", "number", "anything"]);
  expect(["y", "", "-"].map((text) => tagOf(machine, text))).toEqual([undefined, undefined, undefined]);
});

test("a state from which nothing can match any more is told from one that only does not match yet", () => {
  const machine = createMachine([{ tag: true, expression: inOrder("AB") }]);
  const afterA = machine.step(machine.start, "A");
  expect([afterA >= 0, machine.accepted(afterA), machine.step(afterA, "A"), machine.step(-1, "A")]).toEqual([true, undefined, -1, -1]);
});

test("expressions mean what JavaScript's regular expressions mean", () => {
  const { pair } = fc.letrec<{ pair: readonly [Expression, string] }>((tie) => ({
    pair: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom("a", "b", "ab").map((text) => [inOrder(text), text] as const),
      fc.constant([oneOf("ab"), "[ab]"] as const),
      fc.constant([anyCharacter, "."] as const),
      fc.tuple(tie("pair"), tie("pair")).map(([[a, left], [b, right]]) => [inOrder(a, b), `(?:${left})(?:${right})`] as const),
      fc.tuple(tie("pair"), tie("pair")).map(([[a, left], [b, right]]) => [either(a, b), `(?:${left}|${right})`] as const),
      tie("pair").map(([a, source]) => [maybe(a), `(?:${source})?`] as const),
      tie("pair").map(([a, source]) => [many(a), `(?:${source})*`] as const),
      tie("pair").map(([a, source]) => [some(a), `(?:${source})+`] as const),
    ),
  }));
  const texts = fc.sample(fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 }), { numRuns: 60, seed: 7 });
  fc.assert(
    fc.property(pair, ([expression, source]) => {
      const machine = createMachine([{ tag: true, expression }]);
      const pattern = new RegExp(`^(?:${source})$`);
      for (const text of texts) expect(`${text} ${tagOf(machine, text) ?? false}`).toBe(`${text} ${pattern.test(text)}`);
    }),
    { numRuns: 300, seed: 20260106 },
  );
});

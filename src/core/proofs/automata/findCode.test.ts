import type { CodeGraph } from "./exploreCodes";
import { findCode } from "./findCode";

/** An automaton from lists of steps `[class, to]`; codes end in the states named. */
const graph = (classes: readonly string[], steps: readonly (readonly (readonly [number, number])[])[], ends: readonly number[]): CodeGraph => ({
  start: 0,
  classes: classes.map((characters) => [...characters]),
  ends: (state) => ends.includes(state),
  stepsFrom: (state) => steps[state]!.map(([symbol, to]) => ({ symbol, to })),
});

const first = <T>(some: CodeGraph, take: (code: string) => T | undefined) => findCode(some, take);
const listed = (some: CodeGraph, most: number): readonly string[] => {
  const codes: string[] = [];
  findCode(some, (code) => (codes.push(code) >= most ? code : undefined));
  return codes;
};

test("codes come by length, then letters and digits before marks, each once", () => {
  // Two ways to spell B, a dead end with C, and a loop.
  const some = graph(["AZ", "B", "-", "C"], [[[0, 1], [1, 1], [1, 2], [2, 2], [3, 3]], [[2, 2]], [[1, 1]], []], [1, 2]);
  expect(listed(some, 9)).toEqual(["A", "B", "Z", "-", "A-", "BB", "B-", "Z-", "-B"]);
});

test.each([
  ["the empty code", graph([], [[]], [0]), { outcome: "found", value: "", first: true }],
  ["no code at all", graph(["A"], [[[0, 0]]], []), { outcome: "none" }],
])("%s", (_, some, expected) => {
  expect(first(some, (code) => code)).toEqual(expected);
});

test("when all codes are refused, that is certain for a finite automaton", () => {
  expect(first(graph(["ABC"], [[[0, 1]], [[0, 2]], []], [1, 2]), () => undefined)).toEqual({ outcome: "none" });
});

test("when an endless number of codes is refused, the search gives up", () => {
  expect(first(graph(["AB"], [[[0, 0]]], [0]), () => undefined)).toEqual({ outcome: "undecided", reason: "too-many-refused" });
});

test("a code far back is found by trying here and there, the same each time", () => {
  const some = graph(["0123456789"], [...Array.from({ length: 9 }, (_, state) => [[0, state + 1]] as const), []], [9]);
  const search = () => first(some, (code) => (code.startsWith("9") ? code : undefined));
  expect(search()).toMatchObject({ outcome: "found", first: false });
  expect(search()).toEqual(search());
});

/** Each text of A and B leads to a state of its own. */
const tree = (ends: (state: number) => boolean): CodeGraph => ({
  start: 0,
  classes: [["A"], ["B"]],
  ends,
  stepsFrom: (state) => [{ symbol: 0, to: 2 * state + 1 }, { symbol: 1, to: 2 * state + 2 }],
});

test("an automaton that is too large is not judged", () => {
  expect(first(tree(() => false), (code) => code)).toEqual({ outcome: "undecided", reason: "too-large" });
});

test("a code is found in an automaton that is too large to be visited to its end", () => {
  expect(first(tree((state) => state >= 31), (code) => (code.endsWith("B") ? code : undefined))).toEqual({ outcome: "found", value: "AAAAB", first: true });
});

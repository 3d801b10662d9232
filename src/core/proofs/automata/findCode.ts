/**
 * The first code of an automaton that the asker takes: by length, then in alphabetical order. Codes that the asker refuses are
 * passed over one by one, for a while; after that some are tried here and there, so that a rule whose first conforming code lies far back
 * still gets an example.
 */
import { atOnce } from "../../atOnce";
import { compareCharacters } from "./alphabeticalOrder";
import { type CodeGraph, type Explored, exploreCodes } from "./exploreCodes";

export type Search<T> =
  /** `first`: no shorter and no earlier code would have been taken. */
  | { readonly outcome: "found"; readonly value: T; readonly first: boolean }
  /** No code is taken, for certain. */
  | { readonly outcome: "none" }
  | { readonly outcome: "undecided"; readonly reason: "too-large" | "too-many-refused" };

/** How many codes are shown to the asker in order and here and there, how many steps are walked, and how many lengths are tried apart. */
const limits = { candidates: 4_000, spread: 6_000, steps: 20_000_000, lengths: 8 };

interface Choice {
  readonly character: string;
  readonly states: readonly number[];
}

/** The states from which some code ends. */
const liveStates = ({ steps, ends }: Explored): Uint8Array => {
  const before: number[][] = steps.map(() => []);
  steps.forEach((own, state) => own.forEach(({ to }) => before[to]!.push(state)));
  const live = Uint8Array.from(ends);
  const queue: number[] = [];
  ends.forEach((end, state) => end && queue.push(state));
  for (const state of queue) {
    for (const previous of before[state]!) {
      if (live[previous]) continue;
      live[previous] = 1;
      queue.push(previous);
    }
  }
  return live;
};

/** Whether a code ends in exactly so many more steps, for every number of steps and every state. */
const createCountdown = ({ steps, ends }: Explored, live: Uint8Array, spend: (work: number) => void) => {
  const layers = [ends];
  return (count: number): Uint8Array => {
    while (layers.length <= count) {
      const after = layers.at(-1)!;
      const layer = new Uint8Array(ends.length);
      for (let state = 0; state < layer.length; state++) if (live[state] && steps[state]!.some(({ to }) => after[to])) layer[state] = 1;
      spend(layer.length);
      layers.push(layer);
    }
    return layers[count]!;
  };
};

class OutOfWork extends Error {}

/** Goes through the codes of an explored automaton. Yields before each that is shown to the asker. */
function* searchExplored<T>(explored: Explored, take: (code: string) => T | undefined): Generator<void, Search<T>> {
  const { steps, classes, depth, some } = explored;
  if (!some) return depth === Infinity ? { outcome: "none" } : { outcome: "undecided", reason: "too-large" };

  let work = 0;
  const spend = (amount: number): void => {
    work += amount;
    if (work > limits.steps) throw new OutOfWork();
  };
  const live = liveStates(explored);
  const endsAfter = createCountdown(explored, live, spend);

  /** What may come next on the way to a code with so many characters more, in alphabetical order. */
  const choices = (states: readonly number[], left: number): readonly Choice[] => {
    const after = endsAfter(left - 1);
    const bySymbol = new Map<number, Set<number>>();
    for (const state of states) {
      spend(steps[state]!.length);
      for (const { symbol, to } of steps[state]!) {
        if (!after[to]) continue;
        const targets = bySymbol.get(symbol);
        if (targets) targets.add(to);
        else bySymbol.set(symbol, new Set([to]));
      }
    }
    return [...bySymbol]
      .flatMap(([symbol, targets]) => {
        const next = [...targets];
        return classes[symbol]!.map((character): Choice => ({ character, states: next }));
      })
      .sort((a, b) => compareCharacters(a.character, b.character));
  };

  let candidates = 0;
  function* inOrder(states: readonly number[], left: number, code: string): Generator<void, T | undefined> {
    if (left === 0) {
      if (++candidates > limits.candidates) throw new OutOfWork();
      yield;
      return take(code);
    }
    for (const { character, states: next } of choices(states, left)) {
      const value = yield* inOrder(next, left - 1, code + character);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  // A fixed sequence that looks like chance: the same rule always gets the same example.
  let seed = 1;
  const pick = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  function* spread(states: readonly number[], left: number, code: string, budget: number): Generator<void, T | undefined> {
    if (left === 0) {
      yield;
      return take(code);
    }
    const all = choices(states, left);
    const tried = budget >= all.length ? all : Array.from({ length: budget }, () => all[pick(all.length)]!);
    for (const { character, states: next } of tried) {
      const value = yield* spread(next, left - 1, code + character, Math.max(1, Math.floor(budget / all.length)));
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** The lengths that codes have, as far as all codes of that length are known. */
  function* lengths(): Generator<number> {
    let frontier = new Set(live[0] ? [0] : []);
    for (let length = 0; length <= depth && frontier.size > 0; length++) {
      if (endsAfter(length)[0]) yield length;
      const next = new Set<number>();
      for (const state of frontier) {
        spend(steps[state]!.length);
        for (const { to } of steps[state]!) if (live[to]) next.add(to);
      }
      frontier = next;
    }
  }

  function* found(first: boolean, search: Generator<void, T | undefined>): Generator<void, Search<T> | undefined> {
    work = 0;
    try {
      const value = yield* search;
      if (value !== undefined) return { outcome: "found", value, first };
      return depth === Infinity ? { outcome: "none" } : { outcome: "undecided", reason: "too-large" };
    } catch (error) {
      if (error instanceof OutOfWork) return undefined;
      throw error;
    }
  }
  function* allInOrder(): Generator<void, T | undefined> {
    for (const length of lengths()) {
      const value = yield* inOrder([0], length, "");
      if (value !== undefined) return value;
    }
    return undefined;
  }
  function* hereAndThere(): Generator<void, T | undefined> {
    const tried: number[] = [];
    for (const length of lengths()) if (tried.push(length) >= limits.lengths) break;
    for (const length of tried) {
      const value = yield* spread([0], length, "", Math.floor(limits.spread / tried.length));
      if (value !== undefined) return value;
    }
    return undefined;
  }
  const decided = yield* found(true, allInOrder());
  if (decided) return decided;
  const example = yield* found(false, hereAndThere());
  return example?.outcome === "found" ? example : { outcome: "undecided", reason: "too-many-refused" };
}

/** So many states are enough at first; most answers are short. */
const enoughStates = [4_000, 40_000, 400_000];

/** Goes through the codes of an automaton; `take` returns undefined for a code that it refuses. Yields often, for it may take its time. */
export function* searchCode<T>(graph: CodeGraph, take: (code: string) => T | undefined): Generator<void, Search<T>> {
  for (const enough of enoughStates) {
    const explored = yield* exploreCodes(graph, enough);
    const search = yield* searchExplored(explored, take);
    // Only an automaton with codes that was left early can tell more when more of it is visited.
    if (!explored.some || search.outcome !== "undecided" || search.reason !== "too-large") return search;
  }
  return { outcome: "undecided", reason: "too-large" };
}

/** What `searchCode` comes to, at once. */
export const findCode = <T>(graph: CodeGraph, take: (code: string) => T | undefined): Search<T> => atOnce(searchCode(graph, take));

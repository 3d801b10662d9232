/**
 * Looks at all codes that some automaton spells, shortest first and in alphabetical order among those of one length, without listing
 * them: first every state is visited (breadth first), then those from which no code can be finished are left out.
 */

export interface CodeStep {
  readonly symbol: number;
  readonly to: number;
}

/** An automaton whose states are numbers of the maker's choice. Several steps with one symbol may leave a state. */
export interface CodeGraph {
  readonly start: number;
  /** The characters of each class, in alphabetical order; a step's `symbol` is an index into this list. */
  readonly classes: readonly (readonly string[])[];
  stepsFrom(state: number): Iterable<CodeStep>;
  ends(state: number): boolean;
}

/** An automaton explored: states are counted from 0, the start, in the order of their least depth. */
export interface Explored {
  readonly classes: CodeGraph["classes"];
  readonly steps: readonly (readonly CodeStep[])[];
  /** 1 for a state where a code may end. */
  readonly ends: Uint8Array;
  /** Codes of up to this length are all spelt; Infinity when the automaton was explored to its end. */
  readonly depth: number;
  /** True when some state ends a code. */
  readonly some: boolean;
}

/** How many states are visited at most. */
const mostStates = 400_000;

/** States that are visited between two breaths. */
const statesPerStep = 1_000;

/** Visits the states level by level; once a code has been found, no new level is begun when there are more than `enough` of them. Yields after some. */
export function* exploreCodes(graph: CodeGraph, enough: number): Generator<void, Explored> {
  const indices = new Map([[graph.start, 0]]);
  const states = [graph.start];
  const steps: CodeStep[][] = [];
  const ends: number[] = [];
  let some = false;
  let depth = 0;
  let complete = true;
  for (let levelEnd = 1; steps.length < states.length; depth++, levelEnd = states.length) {
    // Whole levels only: what is known is then known of all codes up to a length.
    if (states.length > (some ? enough : mostStates)) {
      complete = false;
      break;
    }
    for (let at = steps.length; at < levelEnd; at++) {
      if (at % statesPerStep === statesPerStep - 1) yield;
      const state = states[at]!;
      const end = graph.ends(state);
      some ||= end;
      ends.push(end ? 1 : 0);
      const own: CodeStep[] = [];
      for (const { symbol, to } of graph.stepsFrom(state)) {
        let index = indices.get(to);
        if (index === undefined) {
          index = states.push(to) - 1;
          indices.set(to, index);
        }
        own.push({ symbol, to: index });
      }
      steps.push(own);
    }
  }
  // States that were seen but not visited end nothing and lead nowhere.
  for (let at = steps.length; at < states.length; at++) {
    steps.push([]);
    ends.push(0);
  }
  return { classes: graph.classes, steps, ends: Uint8Array.from(ends), depth: complete ? Infinity : depth - 1, some };
}

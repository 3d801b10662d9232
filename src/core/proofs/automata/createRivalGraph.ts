/**
 * A rule's automaton multiplied with itself: two walks that spell the same code. A code ends where the two have at some place taken the
 * same character for different parts, that is, where one code can be read in two ways.
 */
import type { CodeGraph, CodeStep } from "./exploreCodes";
import type { RuleGraph, RuleStep } from "./ruleGraph";

/** The codes with two readings of which at least one differs in a part that `matters`. */
export const createRivalGraph = (graph: RuleGraph, matters: (part: number) => boolean): CodeGraph => {
  const { nodeCount } = graph;
  // The order of the two walks is the same to us; one number stands for both orders and for whether they have parted.
  const stateOf = (a: number, b: number, parted: boolean): number => (Math.min(a, b) * nodeCount + Math.max(a, b)) * 2 + (parted ? 1 : 0);

  const grouped: (ReadonlyMap<number, readonly RuleStep[]> | undefined)[] = [];
  const stepsBySymbol = (node: number): ReadonlyMap<number, readonly RuleStep[]> => {
    const known = grouped[node];
    if (known) return known;
    const groups = new Map<number, RuleStep[]>();
    for (const step of graph.stepsFrom(node)) {
      const group = groups.get(step.symbol);
      if (group) group.push(step);
      else groups.set(step.symbol, [step]);
    }
    return (grouped[node] = groups);
  };

  return {
    start: stateOf(graph.start, graph.start, false),
    classes: graph.classes,
    ends(state) {
      const pair = Math.floor(state / 2);
      return state % 2 === 1 && graph.ends(Math.floor(pair / nodeCount)) && graph.ends(pair % nodeCount);
    },
    stepsFrom(state) {
      const pair = Math.floor(state / 2);
      const parted = state % 2 === 1;
      const [first, second] = [stepsBySymbol(Math.floor(pair / nodeCount)), stepsBySymbol(pair % nodeCount)];
      const found = new Map<string, CodeStep>();
      for (const [symbol, own] of first) {
        for (const a of own) {
          for (const b of second.get(symbol) ?? []) {
            const to = stateOf(a.to, b.to, parted || (a.part !== b.part && (matters(a.part) || matters(b.part))));
            found.set(`${symbol} ${to}`, { symbol, to });
          }
        }
      }
      return found.values();
    },
  };
};

/**
 * A deterministic automaton over many tagged expressions at once: after reading a text it says which of them matches. States are made
 * when they are first reached (subset construction, Rabin and Scott 1959) and kept, so that expressions with tens of thousands of
 * subsets cost only what is walked through.
 */
import { type Expression } from "./expression";

/** What an expression stands for; the first matching one of a list counts. */
export interface Tagged<T> {
  readonly tag: T;
  readonly expression: Expression;
}

export interface Machine<T> {
  readonly start: number;
  /** The state after one more symbol; -1 when no text that goes on like this can match. */
  step(state: number, symbol: string): number;
  /** The tag of the first expression that matches what was read; undefined when none does. */
  accepted(state: number): T | undefined;
  /** The symbols that expressions name; all others are alike. */
  readonly symbols: ReadonlySet<string>;
}

/** The automaton before it is made deterministic; nodes are indices. */
interface Net {
  readonly silent: number[][];
  readonly named: Map<string, number[]>[];
  readonly any: number[][];
}

const addNode = (net: Net): number => {
  net.silent.push([]);
  net.named.push(new Map());
  net.any.push([]);
  return net.silent.length - 1;
};

/** Lays the expression from `from` on, and returns the node where it ends (Thompson 1968). */
const lay = (net: Net, expression: Expression, from: number): number => {
  switch (expression.kind) {
    case "symbol": {
      const to = addNode(net);
      for (const symbol of expression.symbols) {
        const targets = net.named[from]!.get(symbol);
        if (targets) targets.push(to);
        else net.named[from]!.set(symbol, [to]);
      }
      return to;
    }
    case "any": {
      const to = addNode(net);
      net.any[from]!.push(to);
      return to;
    }
    case "order":
      return expression.items.reduce((at, item) => lay(net, item, at), from);
    case "choice": {
      const to = addNode(net);
      for (const option of expression.options) {
        const begin = addNode(net);
        net.silent[from]!.push(begin);
        net.silent[lay(net, option, begin)]!.push(to);
      }
      return to;
    }
    case "repeat": {
      const begin = addNode(net);
      net.silent[from]!.push(begin);
      const end = lay(net, expression.item, begin);
      const to = addNode(net);
      net.silent[end]!.push(begin, to);
      if (expression.least === 0) net.silent[begin]!.push(to);
      return to;
    }
  }
};

/** The machine for a list of tagged expressions, earlier ones before later ones. */
export const createMachine = <T>(list: readonly Tagged<T>[]): Machine<T> => {
  const net: Net = { silent: [], named: [], any: [] };
  const root = addNode(net);
  const ends = new Map<number, number>();
  list.forEach(({ expression }, index) => {
    const begin = addNode(net);
    net.silent[root]!.push(begin);
    ends.set(lay(net, expression, begin), index);
  });

  const symbols = new Set<string>();
  for (const targets of net.named) for (const symbol of targets.keys()) symbols.add(symbol);

  // Nodes reachable in silence that read something or end an expression; the others need not be remembered.
  const closures: (readonly number[] | undefined)[] = [];
  const closureOf = (from: number): readonly number[] => {
    const known = closures[from];
    if (known) return known;
    const seen = new Set([from]);
    for (const node of seen) for (const next of net.silent[node]!) seen.add(next);
    return (closures[from] = [...seen].filter((node) => ends.has(node) || net.any[node]!.length > 0 || net.named[node]!.size > 0));
  };
  // A node belongs to the set that is being gathered when it carries the number of that set.
  const gathered = new Uint32Array(net.silent.length);
  let gathering = 0;
  const gather = (from: readonly number[], into: number[]): void => {
    for (const begin of from) {
      for (const node of closureOf(begin)) {
        if (gathered[node] === gathering) continue;
        gathered[node] = gathering;
        into.push(node);
      }
    }
  };

  const states: { readonly nodes: readonly number[]; readonly accepted: number | undefined; readonly next: Map<string, number> }[] = [];
  const known = new Map<string, number>();
  const stateOf = (nodes: readonly number[]): number => {
    if (nodes.length === 0) return -1;
    const key = Int32Array.from(nodes).sort().join();
    const found = known.get(key);
    if (found !== undefined) return found;
    let accepted: number | undefined;
    for (const node of nodes) {
      const end = ends.get(node);
      if (end !== undefined && (accepted === undefined || end < accepted)) accepted = end;
    }
    states.push({ nodes, accepted, next: new Map() });
    known.set(key, states.length - 1);
    return states.length - 1;
  };

  return {
    start: stateOf(closureOf(root)),
    symbols,
    step(state, symbol) {
      if (state < 0) return -1;
      const { nodes, next } = states[state]!;
      const name = symbols.has(symbol) ? symbol : "";
      const kept = next.get(name);
      if (kept !== undefined) return kept;
      const reached: number[] = [];
      gathering += 1;
      for (const node of nodes) {
        gather(net.any[node]!, reached);
        const targets = net.named[node]!.get(name);
        if (targets) gather(targets, reached);
      }
      const to = stateOf(reached);
      next.set(name, to);
      return to;
    },
    accepted(state) {
      const index = state < 0 ? undefined : states[state]!.accepted;
      return index === undefined ? undefined : list[index]!.tag;
    },
  };
};

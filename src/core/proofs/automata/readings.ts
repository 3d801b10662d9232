/** All ways in which a text can be put together from a rule's parts. */
import type { RuleGraph } from "./ruleGraph";

/** So many ways to read one text are looked at; enough for any rule that a person writes. */
const mostReadings = 500;

/** The texts of all parts, one list for each way to read the code; earlier parts as long as can be come first. */
export const readingsOf = (graph: RuleGraph, parts: number, code: string): readonly (readonly string[])[] => {
  const characters = [...code];
  const symbols = characters.map((character) => graph.classOf(character) ?? -1);

  const known = new Map<string, boolean>();
  /** True when the rest of the code can be read from the node on. */
  const finishes = (node: number, at: number): boolean => {
    if (at === symbols.length) return graph.ends(node);
    const key = `${node} ${at}`;
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    const can = graph.stepsFrom(node).some(({ symbol, to }) => symbol === symbols[at] && finishes(to, at + 1));
    known.set(key, can);
    return can;
  };

  const found: string[][] = [];
  const read = (nodes: readonly number[], at: number, texts: readonly string[]): void => {
    if (found.length >= mostReadings) return;
    if (at === symbols.length) {
      found.push([...texts]);
      return;
    }
    const byPart = new Map<number, Set<number>>();
    for (const node of nodes) {
      for (const { symbol, part, to } of graph.stepsFrom(node)) {
        if (symbol !== symbols[at] || !finishes(to, at + 1)) continue;
        const targets = byPart.get(part);
        if (targets) targets.add(to);
        else byPart.set(part, new Set([to]));
      }
    }
    for (const part of [...byPart.keys()].sort((a, b) => a - b)) {
      read([...byPart.get(part)!], at + 1, texts.map((text, index) => (index === part ? text + characters[at]! : text)));
    }
  };
  const empty = Array.from({ length: parts }, () => "");
  if (finishes(graph.start, 0)) read([graph.start], 0, empty);
  return found;
};

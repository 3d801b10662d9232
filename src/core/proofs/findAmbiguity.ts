/** Whether a code of a rule can be read in two ways; an exact answer for all codes at once. */
import { atOnce } from "../atOnce";
import { createRivalGraph } from "./automata/createRivalGraph";
import { searchCode } from "./automata/findCode";
import { createRuleGraph, plainCharacters } from "./automata/ruleGraph";
import { inComparisonForm } from "./comparisonForm";
import { conformingReadings } from "./conformingReadings";
import type { ProofRule } from "./proofRule";

/** One code and two ways to read it. The two may be written differently where that makes no difference to the register: `aB` and `AB`. */
export interface TwoReadings {
  readonly code: string;
  /** The text of each part in the reading whose earlier parts are longer. */
  readonly first: readonly string[];
  readonly second: readonly string[];
}

export type Ambiguity =
  | { readonly ambiguous: false }
  /** `shortest`: false when a shorter or an earlier code may be ambiguous, too. */
  | (TwoReadings & { readonly ambiguous: true; readonly shortest: boolean })
  | { readonly ambiguous: undefined; readonly reason: "too-large" | "too-many-refused" };

/** Proves that every code of the rule can be read in one way only, or gives the shortest code with two readings. Yields often. */
export function* searchAmbiguity(rule: ProofRule): Generator<void, Ambiguity> {
  const folded = inComparisonForm(rule.parts);
  const graph = createRuleGraph(folded.parts, plainCharacters);
  const search = yield* searchCode(createRivalGraph(graph, () => true), (code): TwoReadings | undefined => {
    const [first, second] = conformingReadings(rule, folded, graph, code);
    return first && second && { code: first.join(""), first, second };
  });
  if (search.outcome === "none") return { ambiguous: false };
  if (search.outcome === "undecided") return { ambiguous: undefined, reason: search.reason };
  return { ambiguous: true, ...search.value, shortest: search.first };
}

/** What `searchAmbiguity` comes to, at once. */
export const findAmbiguity = (rule: ProofRule): Ambiguity => atOnce(searchAmbiguity(rule));

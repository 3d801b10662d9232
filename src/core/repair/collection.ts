/** Candidates as they are found, and the verdict when all are. */
import { mostCandidates, type Damage, type Repair, type RepairCandidate, type Undone } from "../validate/inspection";
import type { Verdict } from "./evidence";
import { certainFrom, likelyFrom, namedFrom, otherwise } from "./undo/weights";

interface Found {
  readonly code: string;
  readonly weight: number;
  readonly verdict: Verdict;
  readonly describe: () => readonly Undone[];
}

export interface Collection {
  /** The more probable of two ways to one code counts. */
  add(code: string, weight: number, verdict: Verdict, describe: () => readonly Undone[]): void;
  /** Chances of something that no candidate stands for. */
  addOtherwise(weight: number): void;
  /** Undefined when nothing was found that is nobody else's. */
  repair(): Repair | undefined;
}

/** Damages that come together: what is written otherwise in one go, and what looks alike in one script or another. */
const families: Partial<Record<Damage, string>> = {
  case: "clothes", width: "clothes", spaces: "clothes", dash: "clothes", invisible: "clothes", apostrophe: "clothes",
  lookalike: "look", "foreign-letter": "look",
};

const candidateOf = ({ code, verdict, describe }: Found): RepairCandidate => {
  const undone = describe();
  return { code, undone, damages: [...new Set(undone.map(({ damage }) => damage))], support: verdict.support };
};

const isOneKind = ({ damages }: RepairCandidate): boolean => new Set(damages.map((damage) => families[damage] ?? damage)).size === 1;

export const createCollection = (): Collection => {
  const found = new Map<string, Found>();
  let other = otherwise;
  return {
    addOtherwise: (weight) => {
      other += weight;
    },
    add: (code, ways, verdict, describe) => {
      const weight = ways * verdict.weight;
      const known = found.get(code);
      if (known === undefined || known.weight < weight) found.set(code, { code, weight, verdict, describe });
    },
    repair: () => {
      let total = other;
      for (const { weight } of found.values()) total += weight;
      const free = [...found.values()].filter(({ verdict }) => !verdict.taken).sort((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1));
      const best = free[0];
      if (best === undefined) return undefined;
      const share = best.weight / total;
      const first = candidateOf(best);
      if (share >= certainFrom && isOneKind(first)) return { certainty: "certain", candidates: [first], count: 1 };
      const named = free.filter(({ weight }) => weight >= best.weight * namedFrom);
      return { certainty: share >= likelyFrom ? "likely" : "open", candidates: [first, ...named.slice(1, mostCandidates).map(candidateOf)], count: named.length };
    },
  };
};

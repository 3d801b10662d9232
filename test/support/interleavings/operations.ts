// What people do in an office of the interleavings. Each operation carries its own dice, so that a scenario from which others were dropped
// still means something.
import { seeded } from "../../../src/workbench/emulator/coauthoring/seeded";

/** How often each kind of operation comes up, in shares. Edits cost little; what goes through a page costs a hundred requests. */
const COMMON = {
  add: 10, addBranch: 6, pasteFormulas: 3, retype: 3, region: 2, clearCode: 3, sort: 6, insertRows: 3, deleteRows: 4, undo: 6, redo: 2, move: 3,
  filter: 2, sortRegister: 1, filterRegister: 2, note: 2, cutOff: 1, comeBack: 6, wait: 10,
};
const RARE = { issue: 20, formula: 16, classFormula: 8, void: 4, undoBatch: 4, reserve: 2, issueWaiting: 3, spoilCounter: 1, deleteRegistered: 1, copyRow: 3, reopen: 2, crash: 1 };

export type Kind = keyof typeof COMMON | keyof typeof RARE;

export interface Operation {
  readonly kind: Kind;
  /** Counted from 0, modulo the people who are there. */
  readonly person: number;
  /** Numbers that the operation makes its places of. */
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** How many turns of the event loop pass, and how many moments of the network. */
  readonly turns: number;
  readonly moments: number;
}

export interface Scenario {
  readonly seed: number;
  readonly people: number;
  /** Numbers a person takes at a time; 0: all draw from one counter. */
  readonly blockSize: number;
  readonly withFunctions: boolean;
  readonly operations: readonly Operation[];
}

export interface ScenarioShape {
  readonly people: number;
  readonly operations: number;
  /** How many of a hundred operations go through the pages. */
  readonly rare: number;
  readonly blockSize?: number;
  readonly withFunctions?: boolean;
  /** Kinds that do not come up. */
  readonly without?: readonly Kind[];
}

/** The scenario of a seed. */
export function createScenario(seed: number, shape: ScenarioShape): Scenario {
  const chance = seeded(seed);
  const below = (limit: number): number => Math.floor(chance() * limit);
  const { blockSize = 0, withFunctions = true, without = [] } = shape;
  const kinds = (shares: Readonly<Partial<Record<Kind, number>>>): readonly Kind[] =>
    (Object.entries(shares) as [Kind, number][]).flatMap(([kind, share]) => (without.includes(kind) ? [] : new Array<Kind>(share).fill(kind)));
  const [common, rare] = [kinds(COMMON), kinds(RARE)];
  const operations = Array.from({ length: shape.operations }, (): Operation => {
    const from = below(100) < shape.rare ? rare : common;
    const kind = from[below(from.length)]!;
    return { kind, person: below(shape.people), a: below(1_000), b: below(1_000), c: below(1_000), turns: below(4), moments: below(6) };
  });
  return { seed, people: shape.people, blockSize, withFunctions, operations };
}

/** An operation on one line, as a report of a failure names it. */
export const describeOperation = ({ kind, person, a, b, c, turns, moments }: Operation): string => `${kind} ${[person, a, b, c, turns, moments].join(" ")}`;

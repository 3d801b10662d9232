/**
 * The counters of a workbook. The next number is the larger of what the counter says and what the register proves: a counter that was
 * lost, lowered by hand or restored from an old copy heals itself.
 */
import type { Register } from "../register/createRegister";
import { normalizeText } from "../text/normalizeText";
import type { Counter } from "../types";

export interface Counters {
  /** Changes with every change of a counter. */
  readonly revision: number;
  get(rule: string, key: string): Counter | undefined;
  /** A person's block of numbers, used up or not. */
  block(rule: string, key: string, owner: string): Counter | undefined;
  /** The next number that would be drawn; nothing is consumed. */
  peek(rule: string, key: string, sequence: { readonly start: number; readonly step: number }): number;
  set(counter: Counter): void;
  /** All counters and blocks, in the order in which they came. */
  all(): readonly Counter[];
}

/** What tells counters apart: rule, key and, for a block, its owner, in comparison form. */
export const counterId = ({ rule, key, owner = "" }: Pick<Counter, "rule" | "key" | "owner">): string => `${normalizeText(rule)}\u0000${normalizeText(key)}\u0000${normalizeText(owner)}`;

/** Counters over a register; of two with one rule, key and owner the later counts unless it says less. */
export const createCounters = (initial: Iterable<Counter>, register: Register): Counters => {
  const counters = new Map<string, Counter>();
  for (const counter of initial) {
    const id = counterId(counter);
    const known = counters.get(id);
    if (known === undefined || !(known.next > counter.next)) counters.set(id, counter);
  }
  let revision = 0;
  return {
    get revision() {
      return revision;
    },
    get: (rule, key) => counters.get(counterId({ rule, key })),
    block: (rule, key, owner) => (owner === "" ? undefined : counters.get(counterId({ rule, key, owner }))),
    peek: (rule, key, { start, step }) => {
      const next = counters.get(counterId({ rule, key }))?.next;
      const highest = register.highest(rule, key);
      const proven = highest === undefined ? start : Math.max(start, highest + step);
      // The sheet is edited by hand: only a whole number can be the next one.
      return next !== undefined && Number.isSafeInteger(next) ? Math.max(next, proven) : proven;
    },
    set: (counter) => {
      revision++;
      counters.set(counterId(counter), counter);
    },
    all: () => [...counters.values()],
  };
};

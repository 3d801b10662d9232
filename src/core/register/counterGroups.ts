/** The highest number that the register proves for each counter, kept while rows are added and looked for again after numbers were handed back. */
import { normalizeText } from "../text/normalizeText";

interface Group {
  highest: number;
  stale: boolean;
}

type Count = (rule: string, key: string, number: number) => void;

export interface CounterGroups {
  readonly count: Count;
  /** A number was handed back: the highest must be looked for again. */
  forget(rule: string, key: string): void;
  isStale(rule: string, key: string): boolean;
  /** Undefined when the counter has no number. */
  highest(rule: string, key: string): number | undefined;
  /** Lets `each` count all rows again, for the stale counters only. */
  recount(each: (count: Count) => void): void;
}

export const createCounterGroups = (): CounterGroups => {
  /** By the texts as they are given; the same counter in another spelling is the same object. */
  const asGiven = new Map<string, Map<string, Group>>();
  const byForm = new Map<string, Group>();

  const groupOf = (rule: string, key: string): Group => {
    let keys = asGiven.get(rule);
    if (keys === undefined) asGiven.set(rule, (keys = new Map()));
    let group = keys.get(key);
    if (group === undefined) {
      const form = `${normalizeText(rule)}\u0000${normalizeText(key)}`;
      group = byForm.get(form) ?? { highest: Number.NaN, stale: false };
      byForm.set(form, group);
      keys.set(key, group);
    }
    return group;
  };

  const count: Count = (rule, key, number) => {
    const group = groupOf(rule, key);
    // Not "less than": the first number is compared with NaN.
    if (!(group.highest >= number)) group.highest = number;
  };

  return {
    count,
    forget: (rule, key) => void (groupOf(rule, key).stale = true),
    isStale: (rule, key) => groupOf(rule, key).stale,
    highest: (rule, key) => {
      const { highest } = groupOf(rule, key);
      return Number.isNaN(highest) ? undefined : highest;
    },
    recount: (each) => {
      for (const group of byForm.values()) if (group.stale) group.highest = Number.NaN;
      each((rule, key, number) => {
        if (groupOf(rule, key).stale) count(rule, key, number);
      });
      for (const group of byForm.values()) group.stale = false;
    },
  };
};

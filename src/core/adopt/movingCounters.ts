/** The counters behind adopted numbers: each goes on behind the highest, and none goes back. */
import type { Counter } from "../types";
import type { AdoptOptions, CounterMove } from "./adoption";
import type { CodeList } from "./createCodeList";

export interface MovingCounters {
  /** Counts an adopted number. */
  count(counter: number, number: number, code: string): void;
  moves(): readonly CounterMove[];
  /** Those that stand otherwise afterwards. */
  moved(): readonly Counter[];
}

interface Moving {
  codes: number;
  lowest: number;
  highest: number;
  lastCode: string;
}

export const createMovingCounters = ({ readers, counters, at }: AdoptOptions, list: CodeList): MovingCounters => {
  const moving = new Map<number, Moving>();
  const all = (): readonly (CounterMove & { readonly step: number; readonly lastCode: string })[] =>
    [...moving].flatMap(([counter, { lastCode, ...numbers }]) => {
      const { reader = -1, key = "" } = list.counters[counter] ?? {};
      const { name, rule } = readers[reader] ?? {};
      const sequence = rule?.sequence;
      if (name === undefined || sequence === undefined) return [];
      const before = counters.peek(name, key, sequence);
      return [{ rule: name, key, ...numbers, before, after: Math.max(before, numbers.highest + sequence.step), limit: sequence.limit, step: sequence.step, lastCode }];
    });

  return {
    count: (counter, number, code) => {
      const known = moving.get(counter);
      if (known === undefined) {
        moving.set(counter, { codes: 1, lowest: number, highest: number, lastCode: code });
        return;
      }
      known.codes++;
      known.lowest = Math.min(known.lowest, number);
      // Codes of two versions may share a number: which one is named must not depend on the order of rows.
      if (number > known.highest || (number === known.highest && code > known.lastCode)) known.lastCode = code;
      known.highest = Math.max(known.highest, number);
    },
    moves: () => all().map(({ step: _step, lastCode: _lastCode, ...move }) => move),
    moved: () =>
      all()
        .filter(({ before, after }) => after > before)
        .map(({ rule, key, after, step, limit, lastCode }) => ({ rule, key, next: after, step, limit, lastCode, lastIssued: at })),
  };
};

/** The numbers that the register's rows prove for each counter, by rule and key. */
import { counterId } from "../counters/createCounters";

export interface CounterState {
  readonly rule: string;
  readonly key: string;
  /** All numbers in rows, handed back ones as well. */
  readonly numbers: number[];
  /** The highest that was not handed back; -1 when there is none. */
  highest: number;
}

export interface CounterStates {
  of(rule: string, key: string): CounterState;
  all(): Iterable<CounterState>;
}

export const createCounterStates = (): CounterStates => {
  const byId = new Map<string, CounterState>();
  /** By the texts as given, so that rows by the thousand need no comparison form. */
  const asGiven = new Map<string, Map<string, CounterState>>();
  return {
    of: (rule, key) => {
      let keys = asGiven.get(rule);
      if (keys === undefined) asGiven.set(rule, (keys = new Map()));
      let state = keys.get(key);
      if (state === undefined) {
        const id = counterId({ rule, key });
        state = byId.get(id) ?? { rule, key, numbers: [], highest: -1 };
        byId.set(id, state);
        keys.set(key, state);
      }
      return state;
    },
    all: () => byId.values(),
  };
};

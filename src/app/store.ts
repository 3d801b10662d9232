import type { Store } from "./api";

/** A store that its owner may change. */
export interface WritableStore<T> extends Store<T> {
  set(value: T): void;
}

/** Keeps one value and tells everybody who listens when it is replaced. */
export function createStore<T>(initial: T): WritableStore<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

import type { ClockPort } from "../../src/app/ports";

/** A clock on which nobody waits long: what waits is woken turn by turn, the soonest first, and can be waited for. */
export interface QuickClock {
  readonly clock: ClockPort;
  /** How many wait now. */
  readonly waiting: number;
}

/** Such a clock, which tells the time of another. */
export function createQuickClock(real: ClockPort): QuickClock {
  let now = 0;
  let sleepers: { readonly due: number; readonly wake: () => void }[] = [];
  const wakeNext = (): void => {
    const next = sleepers.reduce((soonest, sleeper) => (sleeper.due < soonest.due ? sleeper : soonest));
    sleepers = sleepers.filter((sleeper) => sleeper !== next);
    now = Math.max(now, next.due);
    next.wake();
  };
  return {
    clock: {
      ...real,
      wait: (milliseconds) =>
        new Promise((wake) => {
          sleepers.push({ due: now + milliseconds, wake });
          setTimeout(wakeNext, 0);
        }),
    },
    get waiting() {
      return sleepers.length;
    },
  };
}

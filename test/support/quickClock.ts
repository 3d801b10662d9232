import type { ClockPort } from "../../src/app/ports";

/** A clock whose time passes by turns of the event loop instead of by itself, and who can say whether anybody waits. */
export interface QuickClock {
  readonly clock: ClockPort;
  /** How many wait now. */
  readonly waiting: number;
}

/** So much of the time waited for passes in one turn: what calms down within moments still does. */
const TURN_MS = 20;

/** Such a clock, which tells the time of day of another. */
export function createQuickClock(real: ClockPort): QuickClock {
  let now = 0;
  let isTicking = false;
  let sleepers: { readonly due: number; readonly wake: () => void }[] = [];
  const tick = (): void => {
    now += TURN_MS;
    const awake = sleepers.filter(({ due }) => due <= now).sort((a, b) => a.due - b.due);
    sleepers = sleepers.filter(({ due }) => due > now);
    for (const { wake } of awake) wake();
    isTicking = sleepers.length > 0;
    if (isTicking) setTimeout(tick, 0);
  };
  return {
    clock: {
      ...real,
      wait: (milliseconds) =>
        new Promise((wake) => {
          sleepers.push({ due: now + milliseconds, wake });
          if (isTicking) return;
          isTicking = true;
          setTimeout(tick, 0);
        }),
    },
    get waiting() {
      return sleepers.length;
    },
  };
}

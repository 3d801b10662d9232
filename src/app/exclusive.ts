/** Runs one piece of work at a time, in the order in which they were asked for. */
export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Makes a queue through which all writing goes: pane, ribbon and formulas wait for each other. Work that fails lets the next begin.
 * Work must not ask the same queue again from inside; it would wait for itself.
 */
export function createExclusive(): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

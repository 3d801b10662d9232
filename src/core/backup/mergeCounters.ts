/** The counters of a workbook and of a backup as one: none goes back, and none is below what is registered. */
import { counterId } from "../counters/createCounters";
import { normalizeText } from "../text/normalizeText";
import type { Counter, RegisterEntry } from "../types";
import type { Differences } from "./differences";

export interface CountersMerge {
  readonly added: readonly Counter[];
  /** As they are to stand; found by rule, key and owner. */
  readonly changed: readonly Counter[];
}

interface CountersOptions {
  /** The register here, and what is added to it. */
  readonly register: readonly RegisterEntry[];
  readonly added: readonly RegisterEntry[];
  readonly differences: Differences;
}

interface State {
  readonly before: Counter | undefined;
  now: Counter;
}

const groupId = ({ rule, key }: Pick<Counter, "rule" | "key">): string => counterId({ rule, key });
const isBlock = ({ owner = "" }: Counter): boolean => normalizeText(owner) !== "";
const isOpen = ({ next, limit }: Counter): boolean => next <= limit;
const later = (a: string, b: string): string => (b > a ? b : a);
const raised = (counter: Counter, next: number): Counter => (next > counter.next ? { ...counter, next } : counter);

/** Of two with one rule, key and owner the one that counts: that which says more. */
const leading = <T>(all: readonly T[], counterOf: (each: T) => Counter): ReadonlyMap<string, T> => {
  const leaders = new Map<string, T>();
  for (const each of all) {
    const id = counterId(counterOf(each));
    const known = leaders.get(id);
    if (known === undefined || counterOf(each).next > counterOf(known).next) leaders.set(id, each);
  }
  return leaders;
};

/** The numbers that rows have drawn, by counter. Those that were handed back are free. */
const drawnBy = (rows: readonly RegisterEntry[]): ReadonlyMap<string, number[]> => {
  const groups = new Map<string, number[]>();
  const ids = new Map<string, Map<string, number[]>>();
  for (const { rule, key, number, status } of rows) {
    if (number === null || status === "returned") continue;
    // Rows of one counter mostly write it alike: comparison forms are made once for each spelling.
    let keys = ids.get(rule);
    if (keys === undefined) ids.set(rule, (keys = new Map()));
    let numbers = keys.get(key);
    if (numbers === undefined) {
      const id = groupId({ rule, key });
      groups.set(id, (numbers = groups.get(id) ?? []));
      keys.set(key, numbers);
    }
    numbers.push(number);
  }
  return groups;
};

/** A counter above all numbers that count for it: a block above those within it. */
const aboveAll = (counter: Counter, numbers: readonly number[]): Counter => {
  let highest = -Infinity;
  for (const number of numbers) if (number > highest && (!isBlock(counter) || number <= counter.limit)) highest = number;
  return raised(counter, highest + counter.step);
};

/** The sheet's counter, as far on as the backup's. Step and limit are the sheet's: a rule may have got others since. */
const together = (here: Counter, there: Counter): Counter =>
  there.next > here.next ? { ...here, next: there.next, lastCode: there.lastCode === "" ? here.lastCode : there.lastCode, lastIssued: later(here.lastIssued, there.lastIssued) } : here;

/**
 * Compares counters. A counter that both have goes on from the larger number; counters for which rows are added stand above those. Blocks belong
 * to one person each: one whose numbers somebody else may draw here is left out and named, so that its owner asks for a new one.
 */
export const mergeCounters = (there: readonly Counter[], here: readonly Counter[], { register, added, differences }: CountersOptions): CountersMerge => {
  const states: State[] = here.map((counter) => ({ before: counter, now: counter }));
  const byId = leading(states, ({ now }) => now);
  const leaders = leading(there, (counter) => counter);
  /** Blocks of the backup that are left out, with whatever else says the same. */
  const leftOut = new Set<string>();
  const drawn = drawnBy(added);
  let drawnHere: ReadonlyMap<string, number[]> | undefined;

  const ownBlocks = [...byId.values()].filter(({ now }) => isBlock(now));

  /** A block here from which somebody else draws the same numbers. */
  const rivalOf = (block: Counter): Counter | undefined =>
    isOpen(block) ? ownBlocks.find(({ now }) => isOpen(now) && groupId(now) === groupId(block) && now.next <= block.limit && block.next <= now.limit)?.now : undefined;

  /** A block of the backup as it may go on here. */
  const blockHere = (counter: Counter): Counter => {
    drawnHere ??= drawnBy(register);
    const now = aboveAll(counter, drawnHere.get(groupId(counter)) ?? []);
    // Everybody's counter here has drawn what is below it, registered or just about to be.
    const shared = byId.get(groupId(counter))?.before?.next ?? 0;
    return shared <= now.limit ? raised(now, shared) : now;
  };

  for (const [id, counter] of leaders) {
    const known = byId.get(id);
    if (known !== undefined) known.now = together(known.now, counter);
  }
  for (const counter of leaders.values()) {
    if (!isBlock(counter) || byId.has(counterId(counter))) continue;
    const block = blockHere(counter);
    const rival = rivalOf(block);
    if (rival === undefined) continue;
    leftOut.add(counterId(counter));
    differences.add("block-overlap", () => ({ rule: block.rule, key: block.key, owner: block.owner ?? "", other: rival.owner ?? "", from: block.next, limit: block.limit }));
  }

  for (const counter of there) {
    const id = counterId(counter);
    if (byId.has(id)) continue;
    if (!isBlock(counter)) states.push({ before: undefined, now: counter });
    else if (!leftOut.has(id) && (leaders.get(id) === counter || rivalOf(counter) === undefined)) states.push({ before: undefined, now: blockHere(counter) });
  }

  /** The ends of the blocks that are added: everybody's counter stands behind them. */
  const ends = new Map<string, number>();
  for (const { before, now } of states) {
    if (before === undefined && isBlock(now) && isOpen(now)) ends.set(groupId(now), Math.max(ends.get(groupId(now)) ?? 0, now.limit));
  }
  const result = { added: [] as Counter[], changed: [] as Counter[] };
  for (const state of states) {
    // A second row of one counter counts for nothing.
    if (state.before !== undefined && byId.get(counterId(state.before)) !== state) continue;
    const id = groupId(state.now);
    const numbers = drawn.get(id);
    if (numbers !== undefined) state.now = aboveAll(state.now, numbers);
    const end = isBlock(state.now) ? undefined : ends.get(id);
    if (end !== undefined) state.now = raised(state.now, end + state.now.step);
    const { before, now } = state;
    const { rule, key, next, owner = "" } = now;
    if (before === undefined) {
      result.added.push(now);
      differences.add("counter-added", () => ({ rule, key, next, owner }));
    } else if (next !== before.next) {
      result.changed.push(now);
      differences.add("counter-raised", () => ({ rule, key, from: before.next, next, owner }));
    }
  }
  return result;
};

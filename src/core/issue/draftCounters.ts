/** The counters from which one action draws, on the draft: everybody's counter, or the person's own blocks of numbers. */
import type { Counters } from "../counters/createCounters";
import { normalizeText } from "../text/normalizeText";
import type { Counter } from "../types";
import type { IssuerOptions } from "./createIssuer";

export interface DraftCounter {
  readonly key: string;
  next: number;
  /** The last number that may be drawn before `beyond` is asked. */
  end: number;
  drawn: number;
  /** The highest number drawn since the last commit. */
  highest: number;
  lastCode: string;
  /** Where everybody's counter stands after the blocks that this draft took; undefined when it took none. */
  shared: number | undefined;
}

export interface DraftCounters {
  /** The counter of a key, opened when it is asked for first. */
  of(key: string): DraftCounter;
  /** The first number of the next block; undefined when the sequence is at its end. */
  beyond(counter: DraftCounter): number | undefined;
  /** Register or counters were changed by others: none draws below what they say now. */
  lookAgain(): void;
  /** The counters that moved, as they are to be written. A block's row comes behind everybody's counter, which must never be lost. */
  moved(): readonly Counter[];
  /** Begins to draw anew; answers the keys that drew, with their highest numbers. */
  commit(): readonly { readonly key: string; readonly highest: number }[];
  clear(): void;
}

type Options = Pick<IssuerOptions, "rule" | "name" | "at" | "blocks"> & { readonly counters: Counters };

/** No counter opened yet. */
export const createDraftCounters = ({ rule, name, counters, at, blocks }: Options): DraftCounters => {
  const { sequence, limit } = rule;
  const step = sequence?.step ?? 1;
  const owner = sequence === undefined ? "" : (blocks?.owner ?? "");
  const size = Math.max(1, Math.floor(blocks?.size ?? 1));
  let drafts = new Map<string, DraftCounter>();
  const sharedNext = (key: string): number => (sequence === undefined ? 0 : counters.peek(name, key, sequence));

  /** Takes the numbers from `first` on for this person. */
  const takeBlock = (counter: DraftCounter, first: number): number => {
    counter.next = first;
    counter.end = Math.min(limit, first + (size - 1) * step);
    counter.shared = counter.end + step;
    return first;
  };

  const open = (key: string): DraftCounter => {
    const counter: DraftCounter = { key, next: sharedNext(key), end: limit, drawn: 0, highest: -1, lastCode: "", shared: undefined };
    if (owner === "") return counter;
    const own = counters.block(name, key, owner);
    // What was taken with another step or limit is left behind as a gap.
    if (own !== undefined && own.step === step && own.next <= Math.min(own.limit, limit)) return { ...counter, next: own.next, end: Math.min(own.limit, limit) };
    // Nothing is taken before a number is drawn.
    return { ...counter, end: -1 };
  };

  return {
    of: (key) => {
      const form = normalizeText(key);
      let draft = drafts.get(form);
      if (draft === undefined) drafts.set(form, (draft = open(key)));
      return draft;
    },
    beyond: (counter) => {
      if (owner === "") return undefined;
      const first = Math.max(counter.shared ?? 0, sharedNext(counter.key));
      return first > limit ? undefined : takeBlock(counter, first);
    },
    lookAgain: () => {
      if (sequence === undefined) return;
      for (const counter of drafts.values()) {
        if (owner === "") counter.next = Math.max(counter.next, sharedNext(counter.key));
        // A block that is not written yet may be somebody else's by now.
        else if (counter.shared !== undefined && sharedNext(counter.key) > counter.shared - size * step) counter.end = -1;
      }
    },
    moved: () =>
      [...drafts.values()].flatMap(({ key, next, end, drawn, lastCode, shared }): readonly Counter[] => {
        if (drawn === 0) return [];
        const row = { rule: name, key, step, lastCode, lastIssued: at };
        if (owner === "") return [{ ...row, next, limit }];
        const block: Counter = { ...row, next, limit: end, owner };
        return shared === undefined ? [block] : [{ ...row, next: shared, limit }, block];
      }),
    commit: () => {
      const drew: { key: string; highest: number }[] = [];
      for (const counter of drafts.values()) {
        if (counter.drawn > 0) drew.push({ key: counter.key, highest: counter.highest });
        counter.drawn = 0;
        counter.shared = undefined;
      }
      return drew;
    },
    clear: () => void (drafts = new Map()),
  };
};

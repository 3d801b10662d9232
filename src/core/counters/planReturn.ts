/**
 * Handing numbers back: possible only while nothing later was drawn from the counter, so that no number is ever jumped over unseen. A code that was
 * reserved out of its turn, and stands without number, can be handed back as long as the counter has not passed it; the counter will draw it then.
 */
import type { Register } from "../register/createRegister";
import { normalizeText } from "../text/normalizeText";
import type { Counter, RegisterEntry } from "../types";
import type { Counters } from "./createCounters";

export interface ReturnPlan {
  /** May be set to `returned`. */
  readonly returned: readonly RegisterEntry[];
  /** Later numbers were drawn, or the code has none: void them, or leave them. */
  readonly kept: readonly RegisterEntry[];
  /** The counters as they stand afterwards. */
  readonly counters: readonly Counter[];
}

/** What is known of the numbers of codes that stand without one: the number that the code shows, and what its counter gives next. */
export type ReadApart = (entry: RegisterEntry) => { readonly number: number; readonly next: number } | undefined;

/**
 * Which of some codes can give their numbers back. Nothing is changed.
 *
 * @param codes codes in any order; unknown and already returned ones are left out.
 * @param readApart left out: reservations out of their turn are kept.
 */
export const planReturn = (register: Register, counters: Counters, codes: readonly string[], readApart: ReadApart = () => undefined): ReturnPlan => {
  const groups = new Map<string, RegisterEntry[]>();
  const returned: RegisterEntry[] = [];
  const kept: RegisterEntry[] = [];
  const after: Counter[] = [];
  for (const code of new Set(codes.map(normalizeText))) {
    const entry = register.find(code);
    if (entry === undefined || entry.status === "returned") continue;
    const id = `${normalizeText(entry.rule)}\u0000${normalizeText(entry.key)}`;
    if (entry.number === null && entry.status === "reserved") {
      const apart = readApart(entry);
      (apart !== undefined && apart.number >= apart.next ? returned : kept).push(entry);
    } else if (entry.number === null || entry.status === "void") kept.push(entry);
    else groups.set(id, [...(groups.get(id) ?? []), entry]);
  }
  for (const group of groups.values()) {
    group.sort((a, b) => (b.number ?? 0) - (a.number ?? 0));
    const [last] = group;
    const counter = last === undefined ? undefined : counters.get(last.rule, last.key);
    if (last === undefined) continue;
    const step = counter?.step ?? 1;
    let top = register.highest(last.rule, last.key);
    // A counter that stands higher than the register proves was moved on by somebody: nothing is handed back there.
    const moved = counter !== undefined && top !== undefined && counter.next > top + step;
    let lowest: number | undefined;
    for (const entry of group) {
      if (moved || entry.number !== top) {
        kept.push(entry);
        continue;
      }
      returned.push(entry);
      lowest = entry.number ?? undefined;
      top = lowest === undefined ? undefined : lowest - step;
    }
    if (lowest !== undefined && counter !== undefined) after.push({ ...counter, next: lowest });
  }
  return { returned, kept, counters: after };
};

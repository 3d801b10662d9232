/**
 * Codes of different customers that are one slip apart, in rules without check character. Where many of the possible codes are in use, codes are near
 * each other by themselves and nearness says nothing: only codes whose numbers are sparse, or that are made by chance or of free text, are looked at.
 * Neighbours are found by looking up what a slip makes of a code, never by comparing pairs.
 */
import { normalizeText } from "../text/normalizeText";
import type { ListStore } from "./listStore";
import type { RuleReader } from "./ruleReader";

const rowsPerStep = 100;
/** More codes than these are not looked at. */
const mostRows = 50_000;
/** When more of them than this share are near another, they are so by chance. */
const mostNear = 0.02;
const fewNear = 10;

/** @param isDense true for a counter of which many numbers are in use. */
export function* findNear(store: ListStore, readers: readonly RuleReader[], isDense: (counter: number) => boolean): Generator<void, void> {
  const open = readers.map(({ judging: { rule } }) => rule.parts.every(({ role }) => role !== "check"));
  const byChance = readers.map(({ judging: { rule } }) => rule.parts.some(({ role }) => role === "random"));
  const isLooked = (at: number): boolean => {
    const reader = store.reader(at);
    if (reader < 0 || open[reader] !== true || store.customerId(at) < 0 || store.firstWith(at) !== at) return false;
    return byChance[reader] === true || (readers[reader]?.judging.rule.sequence === undefined ? true : store.counter(at) >= 0 && !isDense(store.counter(at)));
  };

  const near = new Map<number, number>();
  const note = (a: number, b: number): void => {
    if (a === b || store.customerId(a) === store.customerId(b) || store.reader(a) !== store.reader(b)) return;
    for (const [one, other] of [[a, b], [b, a]] as const) {
      const known = near.get(one);
      if (known === undefined || store.row(other) < store.row(known)) near.set(one, other);
    }
  };
  /** The first row with a code that lacks the character in this place. */
  const lacking = new Map<string, number>();
  let looked = 0;
  for (let at = 0; at < store.size && looked < mostRows; at++) {
    if (at % (rowsPerStep * 100) === 0) yield;
    if (!isLooked(at)) continue;
    if (++looked % rowsPerStep === 0) yield;
    const form = normalizeText(store.code(at));
    for (let i = 0; i + 1 < form.length; i++) {
      const [a, b] = [form.charAt(i), form.charAt(i + 1)];
      const other = a === b ? -1 : store.find(`${form.slice(0, i)}${b}${a}${form.slice(i + 2)}`);
      if (other >= 0 && isLooked(other)) note(at, other);
    }
    // One character for another: only where chance made the code, for neighbouring numbers differ in one.
    if (byChance[store.reader(at)] !== true) continue;
    for (let i = 0; i < form.length; i++) {
      const name = `${i} ${form.slice(0, i)}${form.slice(i + 1)}`;
      const other = lacking.get(name);
      if (other === undefined) lacking.set(name, at);
      else note(at, other);
    }
  }
  if (near.size > fewNear && near.size > mostNear * looked) return;
  for (const [at, other] of near) store.note(at, { kind: "code-near", params: { code: store.code(at), other: store.code(other), first: store.row(other) } });
}

/**
 * Slips of the hand befall single codes, each in its own way. Where one slip explains a large share of a list's codes, it is none: these codes were made by
 * another rule, and what looks like a character too many belongs to them.
 */
import type { CodeFinding, Damage, Repair } from "./inspection";
import type { InspectingOptions } from "./judgingRule";
import type { ListStore } from "./listStore";

const slips: ReadonlySet<Damage> = new Set(["wrong-character", "swapped", "missing-character", "extra-character", "wrong-check", "wrong-value"]);
/** Share of the codes that may have the same slip. */
const mostAlike = 0.25;
/** In shorter lists so many are chance. */
const fewest = 10;
const rowsPerStep = 10_000;
const repairsPerStep = 1_000;

/** `AA-AA-0000`: how a code is built, whatever it says. */
const shapeOf = (text: string): string => text.trim().replace(/\p{L}/gu, "A").replace(/\p{Nd}/gu, "0");

/** What codes have in common that differ from the rule in the same way: their build where it differs, else the place. Undefined where nothing slipped. */
const slipOf = (text: string, repair: Repair): { readonly damage: Damage; readonly sign: string } | undefined => {
  const [best] = repair.candidates;
  const slip = best?.undone.find(({ damage }) => slips.has(damage));
  if (slip === undefined) return undefined;
  const { damage, start, found } = slip;
  const built = damage === "extra-character" || damage === "missing-character" ? shapeOf(text) : `${start} ${shapeOf(found)}`;
  return { damage, sign: `${damage} ${built}` };
};

/** Counts slips that are alike. */
const createSlipCounter = () => {
  const counts = new Map<string, number>();
  return {
    add: (text: string, repair: Repair): void => {
      const sign = slipOf(text, repair)?.sign;
      if (sign !== undefined) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    },
    /** The slip that a repair undoes, when too many of `codes` codes have it. */
    common: (text: string, repair: Repair, codes: number): Damage | undefined => {
      const slip = slipOf(text, repair);
      const count = slip === undefined ? 0 : (counts.get(slip.sign) ?? 0);
      return count >= fewest && count > mostAlike * codes ? slip?.damage : undefined;
    },
  };
};

export interface SlippedCode {
  readonly text: string;
  readonly repair: Repair;
}

/** How many of a sample's repairs say that the codes are the rule's: not those that would take a character out of most, or put one in. */
export const countTrusted = (sample: readonly SlippedCode[], codes: number): number => {
  const slips = createSlipCounter();
  for (const { text, repair } of sample) slips.add(text, repair);
  return sample.filter(({ text, repair }) => {
    const damage = slips.common(text, repair, codes);
    return damage !== "extra-character" && damage !== "missing-character";
  }).length;
};

export interface Weighed {
  readonly repairs: ReadonlyMap<number, Repair>;
  readonly about: readonly CodeFinding[];
}

/** The repairs, none of them certain that undoes what too many codes have, and a finding for each such slip. */
export function* weighSlips(repairs: ReadonlyMap<number, Repair>, store: ListStore, { rules }: InspectingOptions): Generator<void, Weighed> {
  let codes = 0;
  for (let at = 0; at < store.size; at++) {
    if (at % rowsPerStep === rowsPerStep - 1) yield;
    if (store.reader(at) >= 0 || store.odd(at)?.wrong !== undefined) codes++;
  }
  const slips = createSlipCounter();
  const textAt = (at: number): string => store.odd(at)?.text ?? "";
  let done = 0;
  for (const [at, repair] of repairs) {
    if (++done % repairsPerStep === 0) yield;
    slips.add(textAt(at), repair);
  }
  const counts = new Map<Damage, number>();
  const weighed = new Map<number, Repair>();
  for (const [at, repair] of repairs) {
    if (++done % repairsPerStep === 0) yield;
    const damage = slips.common(textAt(at), repair, codes);
    if (damage !== undefined) counts.set(damage, (counts.get(damage) ?? 0) + 1);
    weighed.set(at, damage !== undefined && repair.certainty === "certain" ? { ...repair, certainty: "likely" } : repair);
  }
  const judging = rules.find(({ inForce }) => inForce) ?? rules[0];
  const about = [...counts].map(([damage, count]): CodeFinding => ({ kind: "list-same-slip", params: { damage, count, of: codes, rule: judging?.name ?? "" } }));
  return { repairs: weighed, about };
}

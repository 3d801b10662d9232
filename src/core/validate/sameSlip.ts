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

interface Slip {
  readonly damage: Damage;
  /** The same for slips that are alike: how the code is built where that differs, else the place. */
  readonly sign: string;
}

/** The slip that a code's repair undoes. */
const slipOf = (text: string, repair: Repair): Slip | undefined => {
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
    add: ({ sign }: Slip): void => void counts.set(sign, (counts.get(sign) ?? 0) + 1),
    /** True when too many of `codes` codes have a slip like this. */
    isCommon: ({ sign }: Slip, codes: number): boolean => {
      const count = counts.get(sign) ?? 0;
      return count >= fewest && count > mostAlike * codes;
    },
  };
};

export interface SlippedCode {
  readonly text: string;
  readonly repair: Repair;
}

/** How many of a sample's repairs say that the codes are the rule's: not those that would take a character out of most, or put one in. */
export const countTrusted = (sample: readonly SlippedCode[], codes: number): number => {
  const counter = createSlipCounter();
  const found = sample.map(({ text, repair }) => slipOf(text, repair));
  for (const slip of found) if (slip !== undefined) counter.add(slip);
  return found.filter((slip) => slip === undefined || (slip.damage !== "extra-character" && slip.damage !== "missing-character") || !counter.isCommon(slip, codes)).length;
};

/** Makes no more than likely, in the map itself, what undoes a slip that too many codes have; a finding for each such slip. Yields after some. */
export function* weighSlips(repairs: Map<number, Repair>, store: ListStore, { rules }: InspectingOptions): Generator<void, readonly CodeFinding[]> {
  let codes = 0;
  for (let at = 0; at < store.size; at++) {
    if (at % rowsPerStep === rowsPerStep - 1) yield;
    if (store.reader(at) >= 0 || store.odd(at)?.wrong !== undefined) codes++;
  }
  const counter = createSlipCounter();
  const found = new Map<number, Slip>();
  let done = 0;
  for (const [at, repair] of repairs) {
    if (++done % repairsPerStep === 0) yield;
    const slip = slipOf(store.odd(at)?.text ?? "", repair);
    if (slip === undefined) continue;
    found.set(at, slip);
    counter.add(slip);
  }
  const counts = new Map<Damage, number>();
  for (const [at, slip] of found) {
    if (++done % repairsPerStep === 0) yield;
    if (!counter.isCommon(slip, codes)) continue;
    counts.set(slip.damage, (counts.get(slip.damage) ?? 0) + 1);
    const repair = repairs.get(at);
    if (repair?.certainty === "certain") repairs.set(at, { ...repair, certainty: "likely" });
  }
  const rule = (rules.find(({ inForce }) => inForce) ?? rules[0])?.name ?? "";
  return [...counts].map(([damage, count]): CodeFinding => ({ kind: "list-same-slip", params: { damage, count, of: codes, rule } }));
}

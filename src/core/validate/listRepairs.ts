/** What the bad codes of a list probably should be. Nothing is proposed that another row, another repair or another customer has. */
import type { Register } from "../register/createRegister";
import { isAnothers } from "../register/isAnothers";
import { normalizeText } from "../text/normalizeText";
import type { Repair } from "./inspection";
import type { CodeRepairer } from "./judgingRule";
import type { ListStore, OddRow } from "./listStore";

const rowsPerStep = 20;

/** True for a code that is void, or another customer's, in the register. */
export const createIsRegisteredFor =
  (register: Register | undefined) =>
  (code: string, customer: string): boolean => {
    const entry = register?.find(code);
    if (entry === undefined || entry.status === "returned") return false;
    if (entry.status === "void") return true;
    return register !== undefined && isAnothers(register, entry, customer);
  };

/** True for a code that the row may not get. */
export const createIsTaken = (store: ListStore, register: Register | undefined, claimed: ReadonlySet<string>): ((code: string, at: number) => boolean) => {
  const isOthersInRegister = createIsRegisteredFor(register);
  return (code, at) => {
    const form = normalizeText(code);
    const first = store.find(form);
    const inList = first >= 0 && (first !== at || store.repeated.has(first));
    return inList || claimed.has(form) || isOthersInRegister(code, store.customer(at));
  };
};

export interface ListRepairsInput {
  readonly store: ListStore;
  readonly register: Register | undefined;
  readonly repairer: CodeRepairer;
  readonly places: readonly number[];
}

/** Repairs by place. Yields after some rows, and within those that take long. */
export function* findRepairs({ store, register, repairer, places }: ListRepairsInput): Generator<void, Map<number, Repair>> {
  const repairs = new Map<number, Repair>();
  function* propose(at: number, { row }: OddRow, isTaken: (code: string, place: number) => boolean): Generator<void, void> {
    const repair = yield* repairer.steps(row.code, row.inputs, row.customer, (code) => isTaken(code, at));
    if (repair === undefined) repairs.delete(at);
    else repairs.set(at, repair);
  }
  const free = createIsTaken(store, register, new Set());
  const claims = new Map<string, number[]>();
  let done = 0;
  for (const at of places) {
    const odd = store.odd(at);
    if (odd === undefined || !odd.isBad) continue;
    yield* propose(at, odd, free);
    const repair = repairs.get(at);
    const best = repair?.certainty === "open" ? undefined : repair?.candidates[0]?.code;
    if (best !== undefined) {
      const form = normalizeText(best);
      const known = claims.get(form);
      if (known === undefined) claims.set(form, [at]);
      else known.push(at);
    }
    if (++done % rowsPerStep === 0) yield;
  }
  // Two rows that would become one code: a person has to say whose it is.
  const claimed = new Set([...claims].flatMap(([form, rows]) => (rows.length > 1 ? [form] : [])));
  const unclaimed = createIsTaken(store, register, claimed);
  for (const [form, rows] of claims) {
    if (!claimed.has(form)) continue;
    for (const at of rows) {
      yield* propose(at, store.odd(at) as OddRow, unclaimed);
      if (++done % rowsPerStep === 0) yield;
    }
  }
  return repairs;
}

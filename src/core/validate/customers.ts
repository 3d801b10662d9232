/** Customers that have two codes of one version of the rule: told by name, by a number that others gave them, or by telephone. Void codes do not count. */
import type { Register } from "../register/createRegister";
import { normalizeText } from "../text/normalizeText";
import type { ListStore } from "./listStore";
import { shownIn } from "./duplicates";

const rowsPerStep = 5000;
/** Shorter telephone numbers are extensions, or no numbers. */
const shortestPhone = 7;

/** Rows that one thing says to be of one customer. */
interface Sign {
  /** "" where the row does not say it. */
  of(at: number): string;
  /** The first row that says the same, where that is known without looking; -1 otherwise. */
  firstRow(at: number): number;
  /** False for rows that another, better sign tells apart. */
  agrees(a: number, b: number): boolean;
}

export function* findSecondCodes(store: ListStore, register: Register | undefined): Generator<void, void> {
  let done = 0;
  const noted = new Set<number>();
  const bothKnown = (a: string, b: string): boolean => a !== "" && b !== "";
  const differ = (a: string, b: string): boolean => bothKnown(a, b) && a !== b;
  const signs: readonly Sign[] = [
    { of: (at) => (store.customerId(at) < 0 ? "" : String(store.customerId(at))), firstRow: store.customerId, agrees: (a, b) => !differ(store.id(a), store.id(b)) },
    { of: store.id, firstRow: () => -1, agrees: () => true },
    // Several firms share a switchboard: the names must not say otherwise.
    { of: (at) => (store.phone(at).length < shortestPhone ? "" : store.phone(at)), firstRow: () => -1, agrees: (a, b) => !differ(store.id(a), store.id(b)) && (store.customerId(a) < 0 || store.customerId(b) < 0) },
  ];
  const isVoid = (at: number): boolean => register !== undefined && register.size > 0 && register.find(store.code(at))?.status === "void";

  for (const sign of signs) {
    const nameOf = (at: number): string => (store.reader(at) < 0 || sign.of(at) === "" ? "" : `${store.reader(at)} ${sign.of(at)}`);
    const groups = yield* groupsOf(store, sign, nameOf);
    if (groups.size === 0) continue;
    for (let at = 0; at < store.size; at++) {
      if (++done % rowsPerStep === 0) yield;
      groups.get(nameOf(at))?.push(at);
    }
    for (const rows of groups.values()) {
      const living = rows.filter((at) => !isVoid(at)).sort((a, b) => store.row(a) - store.row(b));
      const [first] = living;
      const second = first === undefined ? undefined : living.find((at) => store.firstWith(at) !== store.firstWith(first) && sign.agrees(first, at));
      if (first === undefined || second === undefined) continue;
      for (const at of living) {
        if (++done % rowsPerStep === 0) yield;
        const other = store.firstWith(at) === store.firstWith(first) ? second : first;
        if (noted.has(at) || !sign.agrees(other, at)) continue;
        noted.add(at);
        const named = store.customer(at) === "" ? store.id(at) || store.phone(at) : store.customer(at);
        store.note(at, { kind: "customer-two-codes", params: { customer: named, code: shownIn(store, at), other: shownIn(store, other), first: store.row(other) } });
      }
    }
  }
}

/** The names of those that have several codes, each with an empty list for its rows. Most customers are there once: their rows need no entry. */
function* groupsOf(store: ListStore, sign: Sign, nameOf: (at: number) => string): Generator<void, Map<string, number[]>> {
  const groups = new Map<string, number[]>();
  const firstOf = new Map<string, number>();
  for (let at = 0; at < store.size; at++) {
    if (at % rowsPerStep === rowsPerStep - 1) yield;
    const firstRow = sign.firstRow(at);
    if (firstRow === at) continue;
    const name = nameOf(at);
    if (name === "") continue;
    const first = firstOf.get(name) ?? (firstRow >= 0 && store.reader(firstRow) === store.reader(at) ? firstRow : undefined);
    if (first === undefined) firstOf.set(name, at);
    else if (store.firstWith(first) !== store.firstWith(at)) groups.set(name, []);
  }
  return groups;
}

/** A telephone number as it is compared: digits only, without the country's 86. */
export const phoneForm = (text: string): string => normalizeText(text).replace(/\D/g, "").replace(/^0*86(?=1\d{10}$)/, "");

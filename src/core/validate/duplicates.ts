/** Codes that stand in several rows: of different customers, of one, of the very same row, or in another spelling. */
import type { ListStore } from "./listStore";

const rowsPerStep = 1000;

/** What the cell shows. */
export const shownIn = (store: ListStore, at: number): string => store.odd(at)?.text ?? store.code(at);

/** How many customers these rows name: by their numbers where they have one, else by their names. */
export const countCustomers = (store: ListStore, places: readonly number[]): number => {
  const ids = new Set<string>();
  const named = new Set<number>();
  for (const at of places) {
    if (store.id(at) === "") continue;
    ids.add(store.id(at));
    named.add(store.customerId(at));
  }
  const others = new Set<number>();
  for (const at of places) {
    const customer = store.customerId(at);
    if (customer >= 0 && store.id(at) === "" && !named.has(customer)) others.add(customer);
  }
  return ids.size + others.size;
};

/** The row that comes first in the list. */
const earliest = (store: ListStore, places: readonly number[]): number => {
  let best = places[0] ?? 0;
  for (const at of places) if (store.row(at) < store.row(best)) best = at;
  return best;
};

/** Notes the findings of all repeated codes. Yields after some rows. */
export function* findDuplicates(store: ListStore): Generator<void, void> {
  let done = 0;
  for (const places of store.repeated.values()) {
    const first = store.row(earliest(store, places));
    // What no rule reads is no code: two spoilt codes may have become the same.
    const isCode = store.reader(places[0] ?? 0) >= 0;
    const customers = isCode ? countCustomers(store, places) : 0;
    const texts = new Map<string, number[]>();
    for (const at of places) {
      const text = shownIn(store, at);
      const same = texts.get(text);
      if (same === undefined) texts.set(text, [at]);
      else same.push(at);
    }
    const spellings = [...texts.values()].map((rows) => ({ rows, first: earliest(store, rows), isWhole: rows.every((at) => store.hash(at) === store.hash(rows[0] as number)) }));
    // The spelling of the rule is the one to which the others are compared, then the earliest.
    spellings.sort((a, b) => Number(store.odd(a.first)?.isBad ?? false) - Number(store.odd(b.first)?.isBad ?? false) || store.row(a.first) - store.row(b.first));
    for (const [i, { rows, first: one, isWhole }] of spellings.entries()) {
      const other = spellings[i === 0 ? 1 : 0]?.first;
      for (const at of rows) {
        if (++done % rowsPerStep === 0) yield;
        const code = store.code(at);
        if (customers > 1) store.note(at, { kind: "code-two-customers", params: { code, first, count: places.length, customers } });
        else if (rows.length > 1 && (isCode || isWhole)) {
          const where = { first: store.row(one), count: rows.length };
          store.note(at, isWhole ? { kind: "row-repeated", params: where } : { kind: "code-repeated", params: { code, ...where } });
        }
        if (other !== undefined && isCode) store.note(at, { kind: "code-repeated-form", params: { code: shownIn(store, at), other: shownIn(store, other), first: store.row(other) } });
      }
    }
  }
}

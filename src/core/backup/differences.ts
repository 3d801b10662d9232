import { MOST_LISTED, type Listed } from "./content";

/** What a restore would do, or leave, in one place. Kinds and parameters; `createBackupMessages` says them. */
export type DifferenceKind =
  // the register; here and there are customers, "" where none is known
  | "code-added" // params: code, customer, status, at, by
  | "code-changed" // the backup knows the later state; params: code, customer, before, status
  | "code-filled" // something blank is filled in; params: code, customer
  | "code-collision" // two customers have it; the sheet's stays; params: code, here, there, at, by, ownat, ownby
  | "code-kept-returned" // handed back here after the backup was made; params: code, customer, status
  | "rule-added" // params: rule, version, pattern, status
  | "rule-collision" // one version, two patterns; params: rule, version, here, there, added (the version under which it is kept, "" when not)
  | "value-added" // params: codebook, value, code
  | "value-collision" // one value, two codes; the sheet's stays; params: codebook, value, here, there
  | "value-code-taken" // its code stands for another value here; left out; params: codebook, value, code, other
  | "counter-added" // params: rule, key, next, owner ("" for everybody's counter)
  | "counter-raised" // params: rule, key, from, next, owner
  | "block-overlap" // somebody else may draw these numbers here; left out; params: rule, key, owner, other, from, limit
  | "setting-added" // params: name
  | "log-added" // params: rows
  | "log-apart"; // rows that the log here lacks; they stay in the file; params: rows, hash

export interface Difference {
  readonly kind: DifferenceKind;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Counts differences by kind and keeps the first of each. */
export interface Differences {
  /** `params` is asked only for those that are kept. */
  add(kind: DifferenceKind, params: () => Difference["params"]): void;
  all(): Readonly<Partial<Record<DifferenceKind, Listed<Difference>>>>;
}

export const createDifferences = (): Differences => {
  const kinds = new Map<DifferenceKind, { count: number; first: Difference[] }>();
  return {
    add: (kind, params) => {
      let known = kinds.get(kind);
      if (known === undefined) kinds.set(kind, (known = { count: 0, first: [] }));
      if (known.count++ < MOST_LISTED) known.first.push({ kind, params: params() });
    },
    all: () => Object.fromEntries(kinds),
  };
};

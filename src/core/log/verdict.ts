/** What a look at the log's chain can say. Rows are counted from 0, blank ones included, as they were given. */

/** Which cells of an altered row were touched, as far as it can be told. */
export type TouchedCell = "fields" | "hash" | "previous" | "unknown";

export type LogFinding =
  /** The row does not say what it said when it was written. */
  | { readonly kind: "altered"; readonly at: number; readonly cell: TouchedCell }
  /**
   * The row is not of the chain, and its neighbours join without it. `copyOf`: the same row stands there as well. `follows`: it goes on from a
   * row so far above (-1 for the beginning) that nobody who appended could have taken that one for the last.
   */
  | { readonly kind: "inserted"; readonly at: number; readonly copyOf?: number; readonly follows?: number }
  /** What the row `at` followed is gone: one row or more, between the row `after` (-1 for the top) and this one. */
  | { readonly kind: "removed"; readonly at: number; readonly after: number }
  /** Rows stand in another order than they were written in: all of these; `sorted` when they are so many that somebody sorted the sheet. */
  | { readonly kind: "moved"; readonly at: number; readonly rows: readonly number[]; readonly sorted: boolean }
  /** Fewer rows than there were, or the last one is gone; `at` is behind the last row. `missing`: how many, 0 when it cannot be told. */
  | { readonly kind: "end-removed"; readonly at: number; readonly missing: number };

export type LogFindingKind = LogFinding["kind"];

/** What is remembered of the log elsewhere in the workbook: how many rows it had, and the hash of the one written last. */
export interface LogAnchor {
  readonly count: number;
  readonly hash: string;
}

export interface LogVerdict {
  /** Rows that are not blank. */
  readonly rows: number;
  /** How often two people appended at the same moment, so that both rows follow the same earlier one. No harm. */
  readonly forks: number;
  /** In the order of rows; empty for a whole log. */
  readonly findings: readonly LogFinding[];
}

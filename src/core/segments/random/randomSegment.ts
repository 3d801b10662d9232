export interface RandomSegment {
  readonly kind: "random";
  readonly count: number;
  /** As for sequences; `safe` when undefined. */
  readonly alphabet?: string;
}

/** Characters of the input itself. */
export interface CopySegment {
  readonly kind: "copy";
  readonly input: string;
  /** `all`: the whole text. */
  readonly take: "all" | "left" | "right" | "middle";
  /** First character, counted from 1; only for `middle`. */
  readonly from?: number;
  /** How many characters; left out only for `all`. */
  readonly count?: number;
  /** Fills up on the left to `count` characters; undefined: a shorter text is refused. */
  readonly pad?: string;
}

export interface CheckSegment {
  readonly kind: "check";
  readonly scheme: string;
  /** Names of the segments that are checked; undefined: all others. */
  readonly over?: readonly string[];
}

/** Initials of a name: 华为技术 → HWJS. */
export interface InitialsSegment {
  readonly kind: "initials";
  readonly input: string;
  readonly count: number;
  /** Fills up on the right; undefined: a shorter name is refused. */
  readonly pad?: string;
}

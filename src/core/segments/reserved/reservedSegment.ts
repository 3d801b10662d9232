/** Positions kept for later. */
export interface ReservedSegment {
  readonly kind: "reserved";
  readonly count: number;
  /** One character; "0" when undefined. */
  readonly fill?: string;
}

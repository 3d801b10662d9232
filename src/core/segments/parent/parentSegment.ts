/** The code of the customer's parent, which must exist. */
export interface ParentSegment {
  readonly kind: "parent";
  readonly input: string;
  /** So many levels at most may stand above a code. */
  readonly depth?: number;
}

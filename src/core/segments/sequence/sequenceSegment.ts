export type ResetPeriod = "day" | "week" | "month" | "quarter" | "year" | "fiscal-year";

export interface SequenceReset {
  readonly period: ResetPeriod;
  /** First month of the fiscal year, 1 to 12; only for `fiscal-year`. */
  readonly fiscal?: number;
  /** The input that holds the row's date; undefined: today. */
  readonly by?: string;
}

export interface SequenceSegment {
  readonly kind: "sequence";
  readonly width: number;
  readonly start: number;
  readonly step: number;
  /** The inputs that choose the counter, printed or not; undefined: all that are printed; []: one counter for all. */
  readonly per?: readonly string[];
  readonly reset?: SequenceReset;
  /** A number that needs more characters is refused when undefined. */
  readonly overflow?: "grow";
  /** `digits` when undefined; `base36`, `safe` (without look-alikes), or the characters themselves in counting order. */
  readonly alphabet?: string;
  /** Last number to be issued. */
  readonly limit?: number;
  /** Numbers whose text contains one of these are passed over. */
  readonly skip?: readonly string[];
  /** Numbers that are kept for other purposes and passed over, both ends included. */
  readonly reserved?: readonly (readonly [number, number])[];
  /** Percent of the numbers after which people are warned. */
  readonly warn?: number;
}

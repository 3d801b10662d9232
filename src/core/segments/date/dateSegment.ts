export interface DateSegment {
  readonly kind: "date";
  /** Undefined: today. */
  readonly input?: string;
  /** Tokens in canonical spelling: `yyyyMMdd`. */
  readonly format: string;
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscal?: number;
}

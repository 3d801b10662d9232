export interface LiteralSegment {
  readonly kind: "literal";
  readonly text: string;
}

export interface CodebookSegment {
  readonly kind: "codebook";
  readonly input: string;
  /** The name of the codebook; by default that of the input. */
  readonly codebook: string;
  /** Every code must be this long; undefined: as the book has it. */
  readonly width?: number;
  /** The input that holds the value's parent, as the province of a city: the value is looked up below it. */
  readonly under?: string;
  /** The code of a value that the book does not know; undefined: the row is refused. */
  readonly otherwise?: string;
}

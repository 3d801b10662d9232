import type { Language } from "../segments/language";

/** One position of a rule, as far as proofs need to know it. */
export interface ProofPart {
  readonly language: Language;
  /** Index of the rule's part, for messages. */
  readonly part: number;
  /**
   * How it takes part in telling rows apart. A "number" of several widths ("characters" with `most` above `least`) has zeros in front only
   * in its least width; the zero is the first character of the alphabet.
   */
  readonly role: "constant" | "value" | "number" | "random" | "check";
  /** Value parts: the printed text belongs to the counter key. */
  readonly inKey: boolean;
}

/**
 * A rule reduced to what its codes look like. "Anything" stands for every printable character, of which digits, capital letters, what
 * Excel minds and one ideograph serve as examples; a rule that takes only others (small letters) has to name them.
 */
export interface ProofRule {
  readonly parts: readonly ProofPart[];
  /** True when something that chooses the counter is not printed at all: an input, a reset period. */
  readonly hiddenKey: boolean;
  /**
   * True when the text really is a code of the rule: check character right, number on its step and not skipped, date in the calendar.
   * The languages promise too much only there.
   */
  conforms(code: string): boolean;
  /**
   * True when the texts, one for each part, are a code of the rule read in just this way. Needed only where a text that conforms in one
   * reading may fail in another (a check character over named segments); by default all readings of a code that conforms count.
   */
  conformsAs?(texts: readonly string[]): boolean;
}

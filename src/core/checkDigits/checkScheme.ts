/**
 * What a check scheme is: one or two characters computed from the rest of a code, so that a code that was mistyped is recognised
 * without a list of all codes. Data about the schemes stands beside the function that computes, so that drop-downs, the pane's advice
 * and the tables of the documentation are derived from it.
 */

export type CheckSchemeId =
  | "luhn" | "gs1" | "verhoeff" | "damm" | "digit-sum"
  | "mod11-2" | "mod37-2" | "mod97-10" | "mod661-26" | "mod1271-36"
  | "mod11-10" | "mod27-26" | "mod37-36"
  | "mod31";

/**
 * Shares of typing errors that are found, in percent, check characters included. Measured over 200 000 random
 * codes of six digits, or 40 000 of eight characters where there are letters; a test measures them again on fewer. 100 and 0 are exact.
 */
export interface CatchRates {
  /** One wrong character. */
  readonly single: number;
  /** Two neighbours swapped: ab → ba. */
  readonly swap: number;
  /** Swapped across one: abc → cba. */
  readonly jumpSwap: number;
  /** A double character mistyped: aa → bb. */
  readonly twin: number;
  /** Misheard numbers, thirteen and thirty: 1a ↔ a0; undefined where letters stand among the digits. */
  readonly phonetic: number | undefined;
}

export interface CheckScheme {
  /** As patterns are printed: `mod37-36`. */
  readonly id: CheckSchemeId;
  /** What else it is called, in patterns and by people; compared without case, blanks and marks. */
  readonly words: readonly string[];
  /** The characters that can be checked; upper case. */
  readonly payload: string;
  /** The characters that a check can be made of. */
  readonly alphabet: string;
  /** Number of check characters. */
  readonly width: 1 | 2;
  /** The check of a text; undefined when the text is empty or has a character that is not of `payload`. */
  compute(text: string): string | undefined;
  /** Worth proposing for new codes, for one kind of payload or another. */
  readonly advised: boolean;
  /** Misses one in ten of the swapped neighbours or more: only for codes that have this check already. */
  readonly weak: boolean;
}

import type { Damage, Undone } from "../../validate/inspection";

/** A change of a text: `length` units at `at` become `meant`. */
export interface Edit {
  readonly damage: Damage;
  readonly at: number;
  readonly length: number;
  readonly meant: string;
}

/** A text that may be looked at in place of the cell's, with what was undone to get it. */
export interface Base {
  readonly text: string;
  /** Unit by unit the same before letters were made upper case. */
  readonly cased: string;
  /** For each unit its place in the cell's text, and the cell's length at the end. */
  readonly origins: readonly number[];
  readonly undone: readonly Undone[];
  readonly weight: number;
}

/** What may have been meant: a code that is still to be read by the rule. */
export interface Attempt {
  readonly text: string;
  /** Changes of the base's text, in the order of their places. */
  readonly edits: readonly Edit[];
  /** How often the damage makes this of that, against other damages. */
  readonly weight: number;
  /** True when the check is not known yet, and is to be what the rest of the code says. */
  readonly settles?: true;
}

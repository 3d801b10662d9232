/** What the lint says of a rule before it is saved: data, with an example each time and a better pattern where there is one. */
export type AdviceKind =
  | "not-unique" // the same code for two rows; `pair`
  | "key-not-printed" // counters that no code tells apart; params: input; `pair`
  | "run-together" // two rows whose segments join to the same text; `pair`
  | "reset-not-printed" // params: period
  | "same-code-twice" // two values of a codebook in force share a code; params: codebook, value, other
  | "ambiguous" // one code, two readings; `pair`
  | "excel-changes" // Excel would not keep the code as text when typed; params: as (number, date …), shown
  | "excel-undecided" // too much to prove; params: none
  | "leading-zeros" // the special case of numbers that only lose their zeros; params: shown
  | "look-alikes" // params: segment, characters ("0O")
  | "capacity" // too few numbers for the rows at hand; params: key, needed, capacity
  | "capacity-near" // params: key, needed, capacity
  | "changes-often" // an input whose values change over the years; params: input
  | "weak-check" // params: scheme, swaps (percent found), better
  | "outer-blanks" // a literal begins or ends with a blank at the edge of the code
  | "length" // params: most, length; `code`
  | "unsafe-key" // initials or copied text choose the counter of a rule; params: input
  | "overlap"; // another rule of the same priority applies to the same rows; params: rule

export interface Advice {
  readonly kind: AdviceKind;
  /** `error`: the rule would break its promise; `warning`: people will suffer; `hint`: could be better. */
  readonly severity: "error" | "warning" | "hint";
  /** Index of the segment concerned; undefined for the rule as a whole. */
  readonly segment?: number;
  readonly params: Readonly<Record<string, string | number>>;
  /** A code that shows it. */
  readonly code?: string;
  /** Two rows that show it, as the texts of the rule's segments, and the inputs that give them where they are known. */
  readonly pair?: { readonly code: string; readonly first: readonly string[]; readonly second: readonly string[] };
  /** The pattern with the trouble mended. */
  readonly change?: string;
}

/** How many numbers there are for each counter, and how many the list needs. */
export interface Capacity {
  /** Numbers of one counter; Infinity when the sequence grows. */
  readonly perKey: number;
  /** Inputs that choose the counter, and the reset period if any. */
  readonly per: readonly string[];
  /** The counter key that most rows of the list draw from, and how many; undefined without a list. */
  readonly largest?: { readonly key: string; readonly rows: number };
}

export interface RuleLint {
  readonly advice: readonly Advice[];
  readonly capacity?: Capacity;
}

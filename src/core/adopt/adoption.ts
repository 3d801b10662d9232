/** What adopting is asked and what it answers. */
import type { Counters } from "../counters/createCounters";
import type { Register } from "../register/createRegister";
import type { CompiledRule } from "../rules/compileRule";
import type { Counter, EntryChange, Finding, InputValue, RegisterEntry } from "../types";

/** One row of a list that has codes already. */
export interface AdoptRow {
  /** As the caller counts them; comes back in the report and in findings. */
  readonly row: number;
  /** The cell that holds the code. */
  readonly value: InputValue;
  /** What the row says, in the order of `AdoptOptions.inputs`. Left out: the list has no such columns. */
  readonly inputs?: readonly InputValue[];
  /** What says which customer it is; blank: nobody knows. */
  readonly recordKey: InputValue;
  /** Where the code stands, `Sheet1!F2`; "" when not in one cell. */
  readonly cell: string;
}

/** A version of a rule that may read codes. */
export interface AdoptReader {
  readonly name: string;
  readonly version: number;
  readonly rule: CompiledRule;
}

export interface AdoptOptions {
  /**
   * In the order in which they are to try, the newest version of each rule first: a code belongs to the first that reads it. The first of a
   * name says where the rule's counters start, step and end.
   */
  readonly readers: readonly AdoptReader[];
  /** Names of the rows' inputs. */
  readonly inputs: readonly string[];
  readonly register: Register;
  readonly counters: Counters;
  readonly batch: string;
  readonly by: string;
  /** ISO date-time. */
  readonly at: string;
  /** What the register keeps of a record key in comparison form (see createRecordForm); left out, the key itself. */
  readonly recordForm?: (normalisedKey: string) => string;
}

/**
 * What a person decides. Whatever is not `leave` keeps the code from ever being issued; the defaults leave no code out that a rule could issue
 * again.
 */
export interface AdoptChoices {
  /** A code of several customers: registered without a customer (default), as the first row's, or not at all. */
  readonly conflicts?: "nobody" | "first" | "leave";
  /** A customer's further code: registered without a customer (default), as a second code of the customer, or not at all. */
  readonly secondCodes?: "nobody" | "adopt" | "leave";
  /** A code of which nobody knows the counter: registered without number (default), or not at all. */
  readonly keyless?: "apart" | "leave";
  /**
   * By the id of the group. `count`: registered, and the counter goes on behind it. `apart` (default): registered without number, so that
   * nobody gets the code and the counter does not jump. `leave`: not registered, because the cell will be corrected.
   */
  readonly outliers?: ReadonlyMap<string, OutlierChoice>;
  /** Codes that no rule reads: registered without rule, so that they are found by customer, or left. Default: `keep`, but `leave` in a list where no rule reads anything. */
  readonly legacy?: "keep" | "leave";
}

export type OutlierChoice = "count" | "apart" | "leave";

/**
 * What becomes of one row.
 *
 * - `blank`: no code. `not-text`: a number, boolean or error that is no code. `unread`: no rule reads it.
 * - `repeated`: the same code for the same customer stood above, or no customer in one of the rows.
 * - `known`: registered already. `named`: registered without customer, and gets this one. `reserved`: reserved, and becomes adopted.
 * - `void`: in use though it is void. `other-customer`: registered for another.
 * - `conflict`, `second`, `keyless`, `outlier`: see the choices; of several reasons the first counts.
 * - `adopted`: registered as it is.
 */
export type AdoptFate =
  | "blank" | "not-text" | "unread" | "repeated" | "known" | "named" | "reserved" | "void" | "other-customer" | "conflict" | "second" | "keyless" | "outlier" | "adopted";

export interface ListedCode {
  readonly row: number;
  readonly cell: string;
  /** As it stands in the cell. */
  readonly code: string;
  readonly fate: AdoptFate;
  readonly findings: readonly Finding[];
}

/** Numbers of one counter that lie so far above the others that they may be mistyped. */
export interface OutlierGroup {
  /** For `AdoptChoices.outliers`. */
  readonly id: string;
  readonly rule: string;
  readonly key: string;
  readonly codes: number;
  readonly lowest: number;
  readonly highest: number;
  /** The highest number of the rest, register and counter included; undefined when there is no rest. */
  readonly below: number | undefined;
  /** The next number without and with them. */
  readonly nextApart: number;
  readonly nextCounted: number;
  /** The first of them, in the order of rows. */
  readonly examples: readonly ListedCode[];
}

/** What adopting does to one counter. */
export interface CounterMove {
  readonly rule: string;
  readonly key: string;
  /** Codes that are registered with a number of this counter. */
  readonly codes: number;
  readonly lowest: number;
  readonly highest: number;
  /** The next number before and after. */
  readonly before: number;
  readonly after: number;
  /** Beyond it the sequence is full. */
  readonly limit: number;
}

export interface AdoptReport {
  /** Rows given. */
  readonly rows: number;
  /** Rows by what becomes of them; together all rows. */
  readonly fates: Readonly<Record<AdoptFate, number>>;
  /** Rows of the register that the plan adds, changes. */
  readonly added: number;
  readonly changed: number;
  /** Codes added whose number the rule itself never draws (beside its step, above its limit, skipped): registered without number. */
  readonly neverDrawn: number;
  /** Counters that numbers were adopted for, in the order of the list. */
  readonly counters: readonly CounterMove[];
  /** Codes that each version reads and the register does not know. */
  readonly shares: readonly { readonly rule: string; readonly version: number; readonly codes: number }[];
  readonly outliers: readonly OutlierGroup[];
  readonly unread: {
    /** Different codes. */
    readonly codes: number;
    readonly examples: readonly ListedCode[];
    /** No rule reads a single code: likely the wrong column or rule. The rows are not listed then; `findings` says it once. */
    readonly nothingReads: boolean;
  };
  /** What is wrong with the list as a whole. */
  readonly findings: readonly Finding[];
  /** Rows that a person should look at, in the order of rows; so many more are not named. */
  readonly listed: readonly ListedCode[];
  readonly unlisted: number;
  /** Rows that are adopted, with a remark. */
  readonly notes: readonly ListedCode[];
  readonly unlistedNotes: number;
}

export interface AdoptPlan {
  /** New rows of the register, in the order of the list. */
  readonly entries: readonly RegisterEntry[];
  /** What changes in rows that are there, by code: a reservation that is adopted, a code that gets its customer. */
  readonly changes: ReadonlyMap<string, EntryChange>;
  /** The counters that move, as they stand afterwards. */
  readonly counters: readonly Counter[];
}

export interface Adoption {
  /** Takes in one row of the list. */
  add(row: AdoptRow): void;
  /** What the plan with these choices would do, against register and counters as they are now. */
  report(choices?: AdoptChoices): AdoptReport;
  /** What must be written: counters first, then the register. Nothing is changed by it. */
  plan(choices?: AdoptChoices): AdoptPlan;
}

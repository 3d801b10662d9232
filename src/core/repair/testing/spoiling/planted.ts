/** What was done to a row, and which findings tell it rightly. */
import type { CodeFindingKind } from "../../../validate/catalogue";
import type { CellDamage } from "./excelCell";
import type { SlipName } from "./slips";

export type DamageName =
  | SlipName | `Excel: ${CellDamage}` | "number not filled up" | "cut off" | "wrong check" | "unknown value" | "says otherwise than the row" | "blank" | "error" | "boolean" | "formula" | "injection"
  | "code of another customer" | "row twice" | "customer with two codes" | "above the counter";

export interface Planted {
  readonly damage: DamageName;
  /** Findings of which one must be told. */
  readonly kinds: readonly CodeFindingKind[];
  /** The code before; undefined where nothing tells it any more, or where it is not the code that is wrong. */
  readonly correction: string | undefined;
  /** False for an error that gives another good code, which nobody can see. */
  readonly isVisible: boolean;
}

/** What reading says of a code that is not one, where the cause is not known for sure. */
const form: readonly CodeFindingKind[] = ["code-format", "code-too-short", "code-too-long", "code-value-unknown", "code-check-digit", "code-separator", "date-impossible", "list-follows-no-rule"];
/** A slip may give a code that can be seen to be wrong only by others. */
const records: readonly CodeFindingKind[] = ["code-contradicts-row", "number-above-counter", "number-outlier", "code-two-customers", "code-repeated", "code-repeated-form", "date-future"];

const slip: readonly CodeFindingKind[] = ["code-wrong-character", "code-swapped", "code-missing-character", "code-extra-character", "code-lookalike", ...form, ...records];

/** Accepted findings by damage. */
export const kindsOf: Readonly<Record<DamageName, readonly CodeFindingKind[]>> = {
  "lower case": ["code-case"],
  "full width": ["code-full-width", "code-dash"],
  spaces: ["code-spaces"],
  "odd space": ["code-odd-space", "code-spaces"],
  "zero width": ["code-invisible"],
  "other dash": ["code-dash", "code-full-width"],
  apostrophe: ["code-apostrophe"],
  "foreign letter": ["code-foreign-letter", "code-lookalike"],
  "look-alike": ["code-lookalike", "code-wrong-character", ...form, ...records],
  emoji: ["code-extra-character", "code-foreign-letter", "code-invisible", "code-too-long", "code-format"],
  "other separators": ["code-separator"],
  "no separators": ["code-separator", "code-number", "code-zeros-lost"],
  "one separator more or less": ["code-separator"],
  swapped: slip,
  "one missing": slip,
  "one twice": slip,
  "one too many": slip,
  "wrong character": slip,
  "Excel: number": ["code-number"],
  "Excel: zeros-lost": ["code-zeros-lost"],
  "Excel: exponent": ["code-exponent"],
  "Excel: date": ["code-date"],
  "Excel: rounded": ["code-rounded"],
  "number not filled up": ["code-zeros-missing", "code-zeros-lost", ...slip],
  "cut off": slip,
  "wrong check": ["code-check-digit", "code-lookalike", "code-swapped", "code-wrong-character"],
  "unknown value": ["code-value-unknown"],
  "says otherwise than the row": ["code-contradicts-row"],
  blank: ["code-blank"],
  error: ["code-error"],
  boolean: ["code-boolean"],
  formula: ["code-formula"],
  injection: ["code-injection"],
  "code of another customer": ["code-two-customers"],
  "row twice": ["row-repeated", "code-repeated"],
  "customer with two codes": ["customer-two-codes"],
  "above the counter": ["number-above-counter"],
};

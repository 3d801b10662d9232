/** What may have been typed into a cell that holds a number: its digits, with zeros before them, or with an exponent. */
import { cellText } from "../../text/cellText";
import type { SeenCell } from "../../validate/inspection";
import type { Damage } from "../../validate/inspection";
import type { RuleShape } from "../shape/ruleShape";

export interface Typed {
  readonly text: string;
  readonly damage: Damage;
  readonly weight: number;
}

/** Texts of a rule's width that Excel makes this number of. */
export function* fromNumber({ least, most }: RuleShape, { value }: SeenCell): Generator<Typed> {
  const digits = cellText(value as number);
  if (digits === "" || digits.length > most) return;
  yield { text: digits, damage: "number", weight: 1 };
  for (let width = Math.max(least, digits.length + 1); width <= most; width++) yield { text: digits.padStart(width, "0"), damage: "zeros-lost", weight: 1 };
}

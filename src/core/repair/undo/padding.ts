/** Zeros before the number, which were not typed or were lost where a formula put the code together: `BJ-IT-12` for `BJ-IT-0012`. */
import type { RuleShape } from "../shape/ruleShape";
import type { Attempt } from "./attempt";
import { weights } from "./weights";

/** One character less is a slip of the keyboard, whichever character it was. */
const fewest = 2;

/** Codes of the rule whose number has at least two zeros more than the text says; what stands around it must be read as it is. */
export function* padding({ parts, layout: fit, most }: RuleShape, text: string): Generator<Attempt> {
  if (text.length > most - fewest) return;
  const layout = fit(text);
  for (let k = 0; k < parts.length; k++) {
    const part = parts[k]!.part;
    if (part.role !== "number" || part.write !== undefined) continue;
    for (const at of layout.startsOf(k)) {
      for (let length = 1; length <= part.digits - fewest; length++) {
        const number = text.slice(at, at + length);
        // Who leaves out zeros leaves out all of them.
        if (!/^[1-9]\d*$/.test(number) || !layout.finishes(k + 1, at + length)) continue;
        const zeros = "0".repeat(part.digits - length);
        yield { text: text.slice(0, at) + zeros + text.slice(at), edits: [{ damage: "zeros-lost", at, length: 0, meant: zeros }], weight: weights.padding };
      }
    }
  }
}

/** The chances that a text that is too short was cut off at its end, where nobody can know what stood there. */
export const cutOff = ({ least }: RuleShape, text: string): number => (text.length <= least - fewest ? weights.cutOff : 0);

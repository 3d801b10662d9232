/**
 * Texts with an exponent that Excel makes a number of: `01E0001` and `1E1` are both 10, `22E1` is 220. What is left is the value and the format
 * `0.00E+00`, which Excel gives to cells in which an exponent was typed.
 */
import type { RuleShape } from "../shape/ruleShape";

/** So many texts are made at most; `0` has more than anybody would look at. */
const mostTexts = 3000;

/** Digits without zeros around them and the power of ten: 220 is 22 and 1. Undefined for what no exponent makes. */
const partsOf = (value: number): { readonly digits: string; readonly power: number } | undefined => {
  if (!Number.isFinite(value) || value < 0) return undefined;
  if (value === 0) return { digits: "0", power: 0 };
  const [mantissa = "", power = "0"] = value.toExponential(14).split("e");
  let digits = mantissa.replace(".", "");
  let last = digits.length;
  while (digits.charAt(last - 1) === "0") last--;
  digits = digits.slice(0, last);
  return { digits, power: Number(power) - digits.length + 1 };
};

/** Texts of a rule's width with the letter E that Excel reads as this number. */
export function* exponents({ least, most, knows }: RuleShape, value: number): Generator<string> {
  const parts = knows("E") ? partsOf(value) : undefined;
  if (parts === undefined) return;
  const signs = ["", ...["+", "-"].filter(knows)];
  let made = 0;
  // 10 is 1E1, 10E0, and 100E-1 where codes have a minus.
  const spread = parts.digits === "0" ? most : parts.power + most;
  for (let moved = 0; moved <= spread; moved++) {
    const digits = parts.digits === "0" ? "0" : parts.digits + "0".repeat(moved);
    const power = parts.digits === "0" ? moved : parts.power - moved;
    if (digits.length + 2 > most) break;
    for (const sign of signs) {
      if (sign === "-" ? power > 0 : power < 0) continue;
      const exponent = String(Math.abs(power));
      for (let length = Math.max(least, digits.length + 1 + sign.length + exponent.length); length <= most; length++) {
        const zeros = length - digits.length - 1 - sign.length - exponent.length;
        for (let before = 0; before <= zeros; before++) {
          if (++made > mostTexts) return;
          yield `${"0".repeat(before)}${digits}E${sign}${"0".repeat(zeros - before)}${exponent}`;
        }
      }
    }
  }
}

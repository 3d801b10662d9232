/**
 * What a cell's value says as text, the way an office means it: the number 12 is "12", a long number has no exponent, and the
 * fifteen digits that Excel keeps are all that count (0.1 + 0.2 is "0.3").
 */
import type { InputValue } from "../types";

/** Writes `1.5e-7` as `0.00000015` and `1e+21` as `1000000000000000000000`. */
const withoutExponent = (text: string): string => {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits + "0".repeat(point - digits.length);
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
};

/** The text of a value: "" for a blank, Excel's own word for an error or a boolean. */
export const cellText = (value: InputValue): string => {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") {
    if (Number.isSafeInteger(value)) return String(value);
    return Number.isFinite(value) ? withoutExponent(String(Number(value.toPrecision(15)))) : "";
  }
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value.error;
};

import { parseValue } from "numfmt";
import { CellError, type Scalar } from "../model/values";
import { ERRORS } from "./calcValues";

/** A number as Excel shows it in the General format without a width: up to 15 digits, `1E+20` beyond. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e20 || size < 1e-9)) {
    const [digits, exponent = "0"] = rounded.toExponential().split("e");
    const power = Number(exponent);
    return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  // Between 1E15 and 1E20, and for small fractions, JavaScript may choose its own exponent form.
  return size >= 1e15 ? BigInt(rounded).toString() : size < 1e-6 ? rounded.toFixed(20).replace(/0+$/, "") : String(rounded);
}

/** The number a value counts as in arithmetic: blank 0, TRUE 1, texts that look like numbers or dates; else #VALUE!. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  return value instanceof CellError ? value : textNumber(value) ?? ERRORS.value;
}

/** The number a text stands for (`12`, `1,200.5`, `30%`, `1e3`, `2024-02-28`), or undefined. */
export function textNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return Number(trimmed);
  const parsed: unknown = parseValue(trimmed)?.value;
  return typeof parsed === "number" ? parsed : undefined;
}

export function toText(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return numberText(value);
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value;
}

/** TRUE or FALSE for conditions: numbers other than 0 are true, the words TRUE and FALSE count, other texts are #VALUE!. */
export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (value instanceof CellError) return value;
  const word = value.trim().toUpperCase();
  return word === "TRUE" ? true : word === "FALSE" ? false : ERRORS.value;
}

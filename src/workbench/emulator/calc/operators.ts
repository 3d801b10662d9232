import { CellError, type Scalar } from "../model/values";
import { ERRORS } from "./calcValues";
import { toNumber, toText } from "./coercion";

const collator = new Intl.Collator("en", { sensitivity: "accent" });

/** Text without its case, as Excel compares it. */
export const foldText = (text: string): string => text.toUpperCase();

/** Equal as Excel's numbers are: in their first 15 digits. */
const sameNumber = (a: number, b: number): boolean =>
  a === b || (Math.abs(a - b) <= Math.abs(a) * 1e-14 && Number(a.toPrecision(15)) === Number(b.toPrecision(15)));

const rank = (value: Scalar): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** The order of two values that are no errors: numbers, then texts without case, then FALSE, TRUE; a blank is 0, "" or FALSE beside them. */
export function compareScalars(a: Scalar, b: Scalar): number {
  if (a === null) return b === null ? 0 : compareScalars(blankLike(b), b);
  if (b === null) return compareScalars(a, blankLike(a));
  const ranks = rank(a) - rank(b);
  if (ranks !== 0) return ranks;
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b) ? 0 : a - b;
  if (typeof a === "string" && typeof b === "string") return foldText(a) === foldText(b) ? 0 : collator.compare(a, b) || (a < b ? -1 : 1);
  return Number(a) - Number(b);
}

const blankLike = (other: Scalar): Scalar => (typeof other === "number" ? 0 : typeof other === "string" ? "" : false);

/** One operator on two single values; the left error wins. */
export function applyBinary(operator: string, left: Scalar, right: Scalar): Scalar {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  switch (operator) {
    case "&":
      return `${toText(left)}${toText(right)}`;
    case "=":
      return compareScalars(left, right) === 0;
    case "<>":
      return compareScalars(left, right) !== 0;
    case "<":
      return compareScalars(left, right) < 0;
    case "<=":
      return compareScalars(left, right) <= 0;
    case ">":
      return compareScalars(left, right) > 0;
    case ">=":
      return compareScalars(left, right) >= 0;
    default:
      return arithmetic(operator, toNumber(left), toNumber(right));
  }
}

function arithmetic(operator: string, left: number | CellError, right: number | CellError): Scalar {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  switch (operator) {
    case "+":
      return finite(left + right);
    case "-":
      return finite(left - right);
    case "*":
      return finite(left * right);
    case "/":
      return right === 0 ? ERRORS.div0 : finite(left / right);
    case "^":
      if (left === 0 && right === 0) return ERRORS.num;
      return left === 0 && right < 0 ? ERRORS.div0 : finite(left ** right);
    default:
      return ERRORS.value;
  }
}

/** Prefix + and -, postfix %. */
export function applyUnary(operator: string, value: Scalar): Scalar {
  if (operator === "+") return value;
  const number = toNumber(value);
  if (number instanceof CellError) return number;
  return operator === "%" ? number / 100 : -number;
}

export const finite = (value: number): number | CellError => (Number.isFinite(value) ? value : ERRORS.num);

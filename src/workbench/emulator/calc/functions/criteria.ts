import { CellError, type Scalar } from "../../model/values";
import { textNumber } from "../coercion";
import { compareScalars, foldText } from "../operators";

/** True for a value that meets a criterion. */
export type Test = (value: Scalar) => boolean;

const hasWildcard = (text: string): boolean => /[*?]/.test(text);

/** A pattern with `*`, `?` and the escape `~` as a regular expression over the whole text, without case. */
export function wildcardPattern(pattern: string, whole = true): RegExp {
  let source = "";
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]!;
    if (character === "~" && at + 1 < pattern.length && "*?~".includes(pattern[at + 1]!)) source += escape(pattern[++at]!);
    else source += character === "*" ? "[^]*" : character === "?" ? "[^]" : escape(character);
  }
  return new RegExp(whole ? `^${source}$` : source, "iu");
}

const escape = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");

/** The text a wildcard test compares: only texts match wildcards, except that `*` alone is asked of each. */
export function matcher(text: string): Test {
  if (!hasWildcard(text)) {
    const wanted = foldText(text.replace(/~([*?~])/g, "$1"));
    return (value) => typeof value === "string" && foldText(value) === wanted;
  }
  const pattern = wildcardPattern(text);
  return (value) => typeof value === "string" && pattern.test(value);
}

/** What COUNTIF and its kind ask: `">5"`, `"北京*"`, `"<>"`, a number, a truth value. */
export function criterion(wanted: Scalar): Test {
  if (wanted === null) return (value) => value === 0;
  if (wanted instanceof CellError) return (value) => value instanceof CellError && value.code === wanted.code;
  if (typeof wanted !== "string") return (value) => typeof value === typeof wanted && compareScalars(value, wanted) === 0 || textEquals(value, wanted);
  const [, operator = "", operand = ""] = /^(<=|>=|<>|=|<|>)?([^]*)$/.exec(wanted)!;
  const asNumber = operandNumber(operand);
  switch (operator) {
    case "":
    case "=":
      if (operand === "") return operator === "=" ? (value) => value === null : (value) => value === null || value === "";
      return equals(operand, asNumber);
    case "<>": {
      if (operand === "") return (value) => value !== null;
      const same = equals(operand, asNumber);
      return (value) => !same(value);
    }
    default:
      return ordered(operator, asNumber ?? operand);
  }
}

/** Texts in cells that look like the number asked for count too. */
const textEquals = (value: Scalar, wanted: number | boolean): boolean =>
  typeof value === "string" && typeof wanted === "number" && textNumber(value) === wanted;

function operandNumber(operand: string): number | boolean | undefined {
  const upper = operand.toUpperCase();
  return upper === "TRUE" ? true : upper === "FALSE" ? false : textNumber(operand);
}

function equals(operand: string, asNumber: number | boolean | undefined): Test {
  if (typeof asNumber === "boolean") return (value) => value === asNumber;
  if (asNumber === undefined) {
    const errors = /^#/.test(operand) ? operand.toUpperCase() : undefined;
    const same = matcher(operand);
    return (value) => (value instanceof CellError ? value.code === errors : same(value));
  }
  return (value) => (typeof value === "number" ? compareScalars(value, asNumber) === 0 : textEquals(value, asNumber));
}

function ordered(operator: string, operand: string | number | boolean): Test {
  const accepts = (order: number): boolean => (operator === "<" ? order < 0 : operator === "<=" ? order <= 0 : operator === ">" ? order > 0 : order >= 0);
  return (value) => typeof value === typeof operand && accepts(compareScalars(value, operand));
}

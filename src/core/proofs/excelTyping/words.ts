/**
 * Texts that Excel takes for something else than a number or a date.
 *
 * Formulas: whatever begins with `=`, `+`, `-` or `@` and goes on; `-A1` becomes `=-A1`, `@x` a function of Lotus 1-2-3. `+` and `-` alone
 * are text. Booleans: TRUE and FALSE, in Chinese Excel too. Errors: the seven old ones surely, the younger ones perhaps.
 *
 * Changed text: an apostrophe in front is eaten. Carefully also quotation marks in front (eaten when text is pasted) and a slash in front
 * (opens the menu when typed). Tabs and line breaks spread over several cells when pasted; no code has them, so they are left out.
 */
import { anyCharacter, either, type Expression, inOrder, many, oneOf, some } from "../automata/expression";
import type { Reading } from "./numerals";

const blanks = many(" ");
const rest = many(anyCharacter);

const oldErrors = ["#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!"];
const newErrors = ["#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#CONNECT!", "#BUSY!", "#GETTING_DATA", "#EXTERNAL!", "#PYTHON!"];

/** Carefully, blanks around a text do not count. */
export const spaced = (expression: Expression, reading: Reading): Expression => (reading === "sure" ? expression : inOrder(blanks, expression, blanks));

export const booleans = (reading: Reading): Expression => spaced(either("TRUE", "FALSE"), reading);

export const errorValues = (reading: Reading): Expression => spaced(either(...oldErrors, ...(reading === "sure" ? [] : newErrors)), reading);

export const formulas = (reading: Reading): Expression =>
  reading === "sure" ? inOrder(oneOf("=+-@"), some(anyCharacter)) : either(inOrder(oneOf("+-"), some(anyCharacter)), inOrder(oneOf("=@"), rest));

export const changedTexts = (reading: Reading): Expression =>
  reading === "sure" ? inOrder("'", rest) : inOrder(oneOf("'\"/"), rest);

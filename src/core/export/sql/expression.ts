/**
 * A small language for what a CHECK constraint says of a code. It is printed in the words of each database and evaluated in TypeScript, so
 * that tests can prove the one tree that all databases get. Places count from 1, as in SQL; values count from 0.
 */

export type TextExpression =
  /** The code in comparison form: the column `code_key`. */
  | { readonly kind: "key" }
  | { readonly kind: "part"; readonly of: TextExpression; readonly from: number; readonly length: number }
  | { readonly kind: "but-last"; readonly of: TextExpression; readonly count: number }
  | { readonly kind: "last"; readonly of: TextExpression; readonly count: number }
  | { readonly kind: "without"; readonly of: TextExpression; readonly characters: string }
  /** Filled up to a length with one character; a longer text is cut. */
  | { readonly kind: "padded"; readonly of: TextExpression; readonly length: number; readonly character: string; readonly side: "left" | "right" }
  /** One character of a table, at a place counted from 0. */
  | { readonly kind: "pick"; readonly characters: string; readonly at: NumberExpression };

export type NumberExpression =
  | { readonly kind: "number"; readonly value: number }
  /** The place of one character among others, counted from 0; −1 when it is none of them. */
  | { readonly kind: "value"; readonly of: TextExpression; readonly characters: string }
  | { readonly kind: "sum"; readonly terms: readonly NumberExpression[] }
  | { readonly kind: "product"; readonly factors: readonly NumberExpression[] }
  /** The remainder of a number that is not negative. */
  | { readonly kind: "rest"; readonly of: NumberExpression; readonly modulus: number }
  | { readonly kind: "choose"; readonly when: Condition; readonly then: NumberExpression; readonly otherwise: NumberExpression }
  /** A number for each length of a text; −1 for any other length. */
  | { readonly kind: "by-length"; readonly of: TextExpression; readonly cases: readonly (readonly [number, number])[] };

export type Condition =
  | { readonly kind: "equal"; readonly left: NumberExpression; readonly right: NumberExpression }
  | { readonly kind: "one-of"; readonly of: TextExpression; readonly texts: readonly string[] }
  | { readonly kind: "longer"; readonly of: TextExpression; readonly than: number }
  /** Every character is one of these. */
  | { readonly kind: "consists"; readonly of: TextExpression; readonly characters: string }
  /** The whole text is matched by a regular expression, without anchors. */
  | { readonly kind: "matches"; readonly of: TextExpression; readonly pattern: string }
  /** The text has one character for each set, and it is in the set; "" is any character. */
  | { readonly kind: "shape"; readonly of: TextExpression; readonly sets: readonly string[] }
  | { readonly kind: "all"; readonly conditions: readonly Condition[] }
  | { readonly kind: "any"; readonly conditions: readonly Condition[] };

export const key: TextExpression = { kind: "key" };
export const part = (of: TextExpression, from: number, length: number): TextExpression => ({ kind: "part", of, from, length });
export const butLast = (of: TextExpression, count: number): TextExpression => ({ kind: "but-last", of, count });
export const last = (of: TextExpression, count: number): TextExpression => ({ kind: "last", of, count });
export const without = (of: TextExpression, characters: string): TextExpression => (characters === "" ? of : { kind: "without", of, characters });
export const padded = (of: TextExpression, length: number, character: string, side: "left" | "right"): TextExpression => ({ kind: "padded", of, length, character, side });
export const pick = (characters: string, at: NumberExpression): TextExpression => ({ kind: "pick", characters, at });

export const number = (value: number): NumberExpression => ({ kind: "number", value });
export const valueIn = (of: TextExpression, characters: string): NumberExpression => ({ kind: "value", of, characters });
export const sum = (...terms: readonly NumberExpression[]): NumberExpression => (terms.length === 1 ? (terms[0] as NumberExpression) : { kind: "sum", terms });
export const times = (factor: number, of: NumberExpression): NumberExpression => (factor === 1 ? of : { kind: "product", factors: [number(factor), of] });
export const minus = (from: number, of: NumberExpression): NumberExpression => sum(number(from), { kind: "product", factors: [number(-1), of] });
export const rest = (of: NumberExpression, modulus: number): NumberExpression => ({ kind: "rest", of, modulus });

export const equal = (left: NumberExpression, right: NumberExpression): Condition => ({ kind: "equal", left, right });
export const all = (conditions: readonly Condition[]): Condition => (conditions.length === 1 ? (conditions[0] as Condition) : { kind: "all", conditions });
export const any = (conditions: readonly Condition[]): Condition => (conditions.length === 1 ? (conditions[0] as Condition) : { kind: "any", conditions });

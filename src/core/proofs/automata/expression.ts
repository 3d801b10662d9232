/**
 * Regular expressions as data, built from small functions. They say which texts Excel converts, in a form from which an automaton
 * can be made; JavaScript's own regular expressions cannot be multiplied with a rule.
 *
 * `inOrder(maybe(oneOf("+-")), some(digit))` is what `/[+-]?[0-9]+/` is.
 */
export type Expression =
  | { readonly kind: "symbol"; readonly symbols: readonly string[] }
  /** Any one character. */
  | { readonly kind: "any" }
  | { readonly kind: "order"; readonly items: readonly Expression[] }
  | { readonly kind: "choice"; readonly options: readonly Expression[] }
  /** So many times or more. */
  | { readonly kind: "repeat"; readonly item: Expression; readonly least: 0 | 1 };

type Piece = Expression | string;

const lift = (piece: Piece): Expression =>
  typeof piece === "string" ? { kind: "order", items: [...piece].map((symbol) => ({ kind: "symbol", symbols: [symbol] })) } : piece;

/** One character out of these. */
export const oneOf = (symbols: string): Expression => ({ kind: "symbol", symbols: [...symbols] });

/** Any one character. */
export const anyCharacter: Expression = { kind: "any" };

/** One after the other; a string stands for its characters. */
export const inOrder = (...pieces: readonly Piece[]): Expression => ({ kind: "order", items: pieces.map(lift) });

/** One of these. */
export const either = (...pieces: readonly Piece[]): Expression => ({ kind: "choice", options: pieces.map(lift) });

/** Nothing, or this. */
export const maybe = (piece: Piece): Expression => either(piece, "");

/** Any number of times. */
export const many = (piece: Piece): Expression => ({ kind: "repeat", item: lift(piece), least: 0 });

/** Once or more often. */
export const some = (piece: Piece): Expression => ({ kind: "repeat", item: lift(piece), least: 1 });

export const digit = oneOf("0123456789");

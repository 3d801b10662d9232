/** The errors that people make when they type a code: all of them, one at a time. */
import type { CheckScheme } from "./checkScheme";

export const errorKinds = ["single", "swap", "jumpSwap", "twin", "phonetic"] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** One mistyped code. */
export interface TypingError {
  readonly kind: ErrorKind;
  /** The place of the first character that differs. */
  readonly at: number;
  readonly text: string;
}

const isDigit = (character: string | undefined): boolean => character !== undefined && character >= "0" && character <= "9";

/**
 * Every error of each kind in one code that ends in its check. Wrong characters are those of `typed`, and of the check's alphabet where
 * the check stands.
 */
export function* typingErrors(scheme: Pick<CheckScheme, "alphabet" | "width" | "payload">, code: string, typed = scheme.payload): Generator<TypingError> {
  const { alphabet, width } = scheme;
  const put = (kind: ErrorKind, at: number, piece: string): TypingError => ({ kind, at, text: code.slice(0, at) + piece + code.slice(at + piece.length) });
  for (let at = 0; at < code.length; at++) {
    const a = code.charAt(at);
    const b = code.charAt(at + 1);
    const c = code.charAt(at + 2);
    const choices = at < code.length - width ? typed : alphabet;
    for (const other of choices) if (other !== a) yield put("single", at, other);
    if (c !== "" && a !== c) yield put("jumpSwap", at, c + b + a);
    if (b === "") continue;
    if (a !== b) yield put("swap", at, b + a);
    else for (const other of typed) if (other !== a) yield put("twin", at, other + other);
    if (a === "1" && isDigit(b) && b > "1") yield put("phonetic", at, `${b}0`);
    if (b === "0" && isDigit(a) && a > "1") yield put("phonetic", at, `1${a}`);
  }
}

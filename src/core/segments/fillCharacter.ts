import type { Report, Token } from "../pattern/placeholder";
import { findingAt } from "../result";
import { normalizeText } from "../text/normalizeText";

/** True for one character that can fill up a code and be found again in it. */
export const isFillCharacter = (text: string): boolean => text.length === 1 && normalizeText(text).length === 1 && !/["“”{}｛｝]/.test(text);

/** The character that a token holds; undefined after a complaint when `accepts` does not take it. */
export const readFillCharacter = (token: Token, option: string, report: Report, accepts = isFillCharacter): string | undefined => {
  if (accepts(token.text)) return token.text;
  report(findingAt("pattern-bad-text", token.start, token.length, { text: token.text, option }));
  return undefined;
};

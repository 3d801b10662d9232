/** The check of a text, or why it has none. */
import type { CheckSchemeId } from "./checkScheme";
import { checkSchemes } from "./checkSchemes";

export type CheckProblem =
  | { readonly kind: "empty" }
  /** A character that the scheme does not know; `at` counts UTF-16 units. */
  | { readonly kind: "foreign"; readonly at: number; readonly character: string };

export type ComputedCheck = { readonly ok: true; readonly check: string } | { readonly ok: false; readonly problem: CheckProblem };

/** The first character of a text, from `from` on, that is not of the alphabet for its place. */
export const foreignCharacter = (text: string, alphabetAt: (place: number) => string, from = 0): CheckProblem | undefined => {
  let at = from;
  for (const character of text.slice(from)) {
    if (!alphabetAt(at).includes(character)) return { kind: "foreign", at, character };
    at += character.length;
  }
  return undefined;
};

/** The check of a text in upper case without separators, see `payloadOf`. */
export const computeCheck = (scheme: CheckSchemeId, text: string): ComputedCheck => {
  const { compute, payload } = checkSchemes[scheme];
  const check = compute(text);
  return check === undefined ? { ok: false, problem: foreignCharacter(text, () => payload) ?? { kind: "empty" } } : { ok: true, check };
};

/** Judges a text that ends in its check. */
import type { CheckSchemeId } from "./checkScheme";
import { checkSchemes } from "./checkSchemes";
import { foreignCharacter, type CheckProblem } from "./computeCheck";

export type CheckVerdict =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly problem:
        | CheckProblem
        /** Nothing is left of the text when the check is taken away. */
        | { readonly kind: "short" }
        /** The check begins at `at` and should be `expected`. */
        | { readonly kind: "wrong"; readonly at: number; readonly found: string; readonly expected: string };
    };

/**
 * Whether the last characters of a text, in upper case without separators, are the check of those before. Strict: of two checks that
 * leave the same remainder, such as 01 and 98 of MOD 97-10, only the computed one is right.
 */
export const verifyCheck = (scheme: CheckSchemeId, text: string): CheckVerdict => {
  const { compute, payload, alphabet, width } = checkSchemes[scheme];
  const at = text.length - width;
  if (at < 1) return { ok: false, problem: text === "" ? { kind: "empty" } : { kind: "short" } };
  const expected = compute(text.slice(0, at));
  const found = text.slice(at);
  if (expected === found) return { ok: true };
  // What has a check holds no foreign character, so that only the check is left to look at.
  const foreign = foreignCharacter(text, (place) => (place < at ? payload : alphabet), expected === undefined ? 0 : at);
  if (foreign || expected === undefined) return { ok: false, problem: foreign ?? { kind: "empty" } };
  return { ok: false, problem: { kind: "wrong", at, found, expected } };
};

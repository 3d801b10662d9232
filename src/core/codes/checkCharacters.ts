/** Computes check characters for a text as it stands in a cell, and says in which place of it a character cannot be checked. */
import { checkSchemeIds, checkSchemeWords, findScheme } from "../checkDigits";
import { nearestWord } from "../text/nearest";
import { normalizeText, originsOf } from "../text/normalizeText";

export type CheckAnswer =
  | { readonly kind: "check"; readonly check: string }
  /** `suggestion` is "" when no scheme is called nearly so. */
  | { readonly kind: "scheme-unknown"; readonly suggestion: string; readonly allowed: readonly string[] }
  /** `at` is its place in the text, counted from 1. */
  | { readonly kind: "foreign"; readonly character: string; readonly at: number; readonly scheme: string; readonly known: string }
  /** No letter and no digit in it. */
  | { readonly kind: "empty" };

/**
 * The check characters of a text: of its letters and digits, whatever its case, width and separators, as a rule's check segment computes them.
 *
 * @param scheme an id such as `mod37-36`, or another word for the scheme.
 */
export const checkCharacters = (text: string, scheme: string): CheckAnswer => {
  const found = findScheme(scheme);
  if (found === undefined) return { kind: "scheme-unknown", suggestion: nearestWord(scheme.trim().toLowerCase(), checkSchemeWords), allowed: checkSchemeIds };
  const form = normalizeText(text);
  let payload = "";
  let at = 0;
  for (const character of form) {
    if (/[\p{L}\p{N}]/u.test(character)) {
      if (!found.payload.includes(character)) return { kind: "foreign", character, at: (originsOf(text)?.[at] ?? at) + 1, scheme: found.id, known: found.payload };
      payload += character;
    }
    at += character.length;
  }
  const check = found.compute(payload);
  return check === undefined ? { kind: "empty" } : { kind: "check", check };
};

/** How a kind finds itself in a placeholder: by the word that begins it, or by the word behind its input. */
import type { Placeholder } from "../pattern/placeholder";
import { findingAt } from "../result";
import { normalizeText } from "../text/normalizeText";
import type { Finding } from "../types";

/** Place of the first token behind `{name:initials`. */
export const afterKindWord = 3;

/** True when the placeholder begins with one of the words, not in quotes: `{parent depth 3}`. */
export const hasHead = ({ tokens: [head] }: Placeholder, heads: readonly string[]): boolean => head?.type === "word" && heads.includes(head.text.toLowerCase());

/** The word behind the input in lower case, as `initials` in `{name:initials:4}`; undefined when there is none, or a name in quotes. */
export const kindWordOf = ({ tokens: [head, colon, word] }: Placeholder): string | undefined =>
  (head?.type === "word" || head?.type === "quoted") && colon?.type === "colon" && word?.type === "word" ? word.text.toLowerCase() : undefined;

/** The input of that name in the spelling that the rule has it first. */
export const inputCalled = (name: string, inputs: readonly string[]): string => inputs.find((input) => normalizeText(input) === normalizeText(name)) ?? name;

/** An argument that the kind cannot do without is not there: said of the word after which it belongs. */
export const missingValue = (placeholder: Placeholder, option: string): Finding => {
  const { start, length } = placeholder.tokens[afterKindWord - 1] ?? placeholder.tokens[0] ?? placeholder;
  return findingAt("pattern-missing-value", start, length, { option });
};

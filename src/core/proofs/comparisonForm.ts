import { normalizeText } from "../text/normalizeText";
import type { ProofPart } from "./proofRule";

export interface FoldedParts {
  /** The parts with their lists of texts in comparison form. */
  readonly parts: readonly ProofPart[];
  /** Texts of the folded parts as the rule prints them; of several that are compared alike the first. */
  printed(texts: readonly string[]): readonly string[];
}

/**
 * The parts in the form in which codes are compared: `aBC` and `abC` are one code to the register, so proofs about codes being the same
 * must take them for one, too. Alphabets and dates hold nothing that comparing changes and stay as they are.
 */
export const inComparisonForm = (parts: readonly ProofPart[]): FoldedParts => {
  const originals = parts.map(({ language }) => {
    const byForm = new Map<string, string>();
    if (language.kind !== "texts") return byForm;
    for (const text of language.texts) {
      const form = normalizeText(text);
      if (!byForm.has(form)) byForm.set(form, text);
    }
    return byForm;
  });
  return {
    parts: parts.map((part, at) => (part.language.kind === "texts" ? { ...part, language: { kind: "texts", texts: [...originals[at]!.keys()] } } : part)),
    printed: (texts) => texts.map((text, at) => originals[at]!.get(text) ?? text),
  };
};

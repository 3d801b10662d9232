/** What to tell about a text that a codebook does not accept although it knows it, or cannot know it. */
import { finding } from "../result";
import type { Finding } from "../types";
import type { Codebook, LookupOptions, UnknownReason } from "./codebook";

/**
 * The finding for the `why` of a lookup. Such a row is refused also where unknown values have a code of their own: a city of another
 * province is no unknown city.
 *
 * @param input the rule's input that holds the text.
 * @param options as they were given to the lookup.
 */
export const unknownProblem = (why: UnknownReason, input: string, book: Codebook, text: string, options: LookupOptions = {}): Finding => {
  const about = { input, codebook: book.name, value: text.trim() };
  switch (why.kind) {
    case "not-number":
      return finding("value-not-number", about);
    case "not-under":
      return finding("value-not-under", { ...about, parent: options.under?.trim() ?? "", other: why.parent });
    case "not-in-force":
      return finding("value-not-in-force", { ...about, on: options.on ?? "", from: why.from, to: why.to });
  }
};

/** A segment whose text is none of its book's, or not what the row says, made what the row says. */
import type { RuleShape } from "../shape/ruleShape";
import type { Attempt } from "./attempt";
import { weights } from "./weights";

/** How much longer or shorter than it should be the wrong text may be. */
const slack = 2;

/** Codes of the rule that have the row's own value in one segment; `texts` is what the row would print, part by part. */
export function* wrongValue({ parts, layout: fit, least, most, hasChecks }: RuleShape, text: string, texts: readonly (string | undefined)[]): Generator<Attempt> {
  if (text.length < least - slack || text.length > most + slack) return;
  const layout = fit(text);
  for (let k = 0; k < parts.length; k++) {
    const part = parts[k]!;
    const wanted = texts[k];
    if (wanted === undefined) continue;
    for (const at of layout.startsOf(k)) {
      const last = Math.min(text.length, at + wanted.length + slack);
      for (let end = at + Math.max(1, wanted.length - slack); end <= last; end++) {
        const slice = text.slice(at, end);
        if (slice === wanted || !layout.finishes(k + 1, end)) continue;
        const attempt: Attempt = { text: text.slice(0, at) + wanted + text.slice(end), edits: [{ damage: "wrong-value", at, length: slice.length, meant: wanted }], weight: weights.wrongValue };
        yield attempt;
        // A value that is known was chosen, and its check with it; then it is the row that says otherwise.
        if (hasChecks && !part.has(slice)) yield { ...attempt, weight: weights.wrongValueAndCheck, settles: true };
      }
    }
  }
}

/** Letters and digits that may stand in a value that nobody knows. */
const spread = 30;
/** So often the check of a wrong value is right by chance. */
const checkByChance = 1 / 30;

/**
 * The chances that a segment holds a value that no book has, where no row says which is meant: any of the book's values could be, and none of them can
 * be named. It speaks against taking the text for a mistyped neighbour.
 */
export const unknownValue = ({ parts, layout: fit, least, most, hasChecks }: RuleShape, text: string, texts: readonly (string | undefined)[]): number => {
  if (text.length < least || text.length > most) return 0;
  const layout = fit(text);
  let chances = 0;
  for (let k = 0; k < parts.length; k++) {
    const { part, has } = parts[k]!;
    if (part.role !== "value" || part.language.kind !== "texts" || texts[k] !== undefined) continue;
    const lengths = new Set(part.language.texts.map(({ length }) => length));
    const isUnknown = layout.startsOf(k).some((at) => [...lengths].some((length) => layout.finishes(k + 1, at + length) && at + length <= text.length && !has(text.slice(at, at + length))));
    if (isUnknown) chances += (weights.wrongValue * part.language.texts.length) / spread ** Math.min(...lengths);
  }
  return hasChecks ? chances * checkByChance : chances;
};

/** A segment whose text is none of its book's, or not what the row says, made what the row says. */
import { createLayout, type RuleShape } from "../shape/ruleShape";
import type { Attempt } from "./attempt";
import { weights } from "./weights";

/** How much longer or shorter than it should be the wrong text may be. */
const slack = 2;

/** Codes of the rule that have the row's own value in one segment; `texts` is what the row would print, part by part. */
export function* wrongValue({ parts, least, most, hasChecks }: RuleShape, text: string, texts: readonly (string | undefined)[]): Generator<Attempt> {
  if (text.length < least - slack || text.length > most + slack) return;
  const layout = createLayout({ parts }, text);
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

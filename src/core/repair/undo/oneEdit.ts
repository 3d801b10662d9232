/** One slip of the keyboard undone: a wrong character, two that changed places, one missing, one too many, a wrong check. */
import type { RuleShape } from "../shape/ruleShape";
import type { Attempt, Edit } from "./attempt";
import { latinTwin, twinsOf } from "./lookalikes";
import { isMark } from "./separators";
import { weights } from "./weights";

const isWord = (character: string): boolean => !isMark(character);

/** The one place where two texts differ: what stands there in each, as short as can be. */
export const differenceOf = (a: string, b: string): { readonly at: number; readonly found: string; readonly meant: string } => {
  let start = 0;
  while (start < a.length && start < b.length && a.charAt(start) === b.charAt(start)) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.charAt(a.length - 1 - end) === b.charAt(b.length - 1 - end)) end++;
  return { at: start, found: a.slice(start, a.length - end), meant: b.slice(start, b.length - end) };
};

/** What kind of slip a difference is, and how likely. */
const judge = (text: string, at: number, found: string, meant: string): Pick<Attempt, "weight"> & Pick<Edit, "damage"> => {
  if (found === "") return isWord(meant) ? { damage: "missing-character", weight: weights.missing } : { damage: "separator", weight: weights.separator };
  if (meant === "") {
    if (!isWord(found)) return { damage: "separator", weight: weights.separator };
    return { damage: "extra-character", weight: text.charAt(at - 1) === found || text.charAt(at + found.length) === found ? weights.doubled : weights.extra };
  }
  if (!isWord(meant) && !isWord(found)) return { damage: "separator", weight: weights.separator };
  const strong = twinsOf(found).get(meant);
  if (strong !== undefined) return { damage: "lookalike", weight: strong ? weights.lookalike : weights.faintLookalike };
  return { damage: latinTwin(found) === meant ? "foreign-letter" : "wrong-character", weight: weights.wrong };
};

/** The attempt that turns `text` into `meant`, which differ in one place. */
export const attemptOf = (text: string, meant: string): Attempt => {
  const { at, found, meant: put } = differenceOf(text, meant);
  const { damage, weight } = judge(text, at, found, put);
  return { text: meant, edits: [{ damage, at, length: found.length, meant: put }], weight };
};

/** Codes of the rule that are one slip away from a text; check characters may still be wrong. */
export function* oneEdit({ parts, layout: fit, least, most }: RuleShape, text: string): Generator<Attempt> {
  if (text.length < least - 1 || text.length > most + 1) return;
  const layout = fit(text);
  for (let k = 0; k < parts.length; k++) {
    const part = parts[k]!;
    // Where any character may stand none can be seen to be wrong.
    if (part.characters === undefined) continue;
    for (const at of layout.startsOf(k)) {
      const last = Math.min(text.length, at + part.most + 1);
      for (let end = at + Math.max(0, part.least - 1); end <= last; end++) {
        if (!layout.finishes(k + 1, end)) continue;
        const slice = text.slice(at, end);
        for (const others of [part.changed(slice), part.longer(slice), part.shorter(slice)]) {
          for (const other of others) {
            const attempt = attemptOf(text, text.slice(0, at) + other + text.slice(end));
            yield part.part.role === "check" && other.length > slice.length ? { ...attempt, settles: true } : attempt;
          }
        }
      }
    }
  }
}

/** Two neighbours that changed places. */
export function* swapped({ least, most }: RuleShape, text: string): Generator<Attempt> {
  if (text.length < least || text.length > most) return;
  for (let i = 1; i < text.length; i++) {
    const a = text.charAt(i - 1);
    const b = text.charAt(i);
    if (a === b) continue;
    yield { text: text.slice(0, i - 1) + b + a + text.slice(i + 1), edits: [{ damage: "swapped", at: i - 1, length: 2, meant: b + a }], weight: weights.swapped };
  }
}

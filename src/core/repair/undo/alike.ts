/** Look-alikes undone: every character that cannot stand where it is becomes one that looks like it, and at most one that could. */
import type { RuleShape } from "../shape/ruleShape";
import type { Attempt, Edit } from "./attempt";
import { twinsOf } from "./lookalikes";
import { weights } from "./weights";

/** Ways that are followed at most, so that long codes of many look-alikes cost little. */
const mostSteps = 400;
const mostChanged = 6;

const editsBetween = (text: string, meant: string): readonly Edit[] =>
  [...meant].flatMap((character, at): Edit[] => (text.charAt(at) === character ? [] : [{ damage: "lookalike", at, length: 1, meant: character }]));

const weightOf = (text: string, edits: readonly Edit[]): number =>
  edits.reduce((weight, { at, meant }, i) => weight * (twinsOf(text.charAt(at)).get(meant) === true ? weights.lookalike : weights.faintLookalike) * (i === 0 ? 1 : weights.again / weights.lookalike), 1);

/** Codes of the rule that look like a text. */
export const alike = (shape: RuleShape, text: string): readonly Attempt[] => {
  const { parts, least, most } = shape;
  if (text.length < least || text.length > most) return [];
  const layout = shape.layout(text);
  const found: Attempt[] = [];
  let steps = 0;
  const walk = (part: number, at: number, done: string, voluntary: boolean): void => {
    if (++steps > mostSteps) return;
    if (part === parts.length) {
      if (at !== text.length || done === text) return;
      const edits = editsBetween(text, done);
      if (edits.length <= mostChanged) found.push({ text: done, edits, weight: weightOf(text, edits) });
      return;
    }
    const current = parts[part]!;
    const exact = layout.endsOf(part, at);
    for (const end of exact) walk(part + 1, end, done + text.slice(at, end), voluntary);
    // Where any character may stand none looks wrong.
    if (current.characters === undefined) return;
    for (let end = at + current.least; end <= Math.min(text.length, at + current.most); end++) {
      const slice = text.slice(at, end);
      const fits = exact.includes(end);
      if (fits && voluntary) continue;
      for (const other of current.alike(slice)) walk(part + 1, end, done + other, voluntary || fits);
    }
  };
  walk(0, 0, "", false);
  return found;
};

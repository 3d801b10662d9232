/** Separators put right: another sign, none, one too many, one in the wrong place. What stands between them must be read as it is. */
import { normalizeText } from "../../text/normalizeText";
import type { RuleShape } from "../shape/ruleShape";
import type { Attempt, Edit } from "./attempt";
import { weights } from "./weights";

const mostFound = 4;
const mostSteps = 400;
/** What people type between segments; an emoji is no separator. */
export const isMark = (character: string): boolean => /[\p{P}|~^+=<>`$]/u.test(character);

/** A text as runs of marks and of other characters: marks before each of the characters, and at the end. */
const marksOf = (text: string): { readonly characters: string; readonly marks: readonly string[] } => {
  let characters = "";
  const marks = [""];
  for (const character of text) {
    if (isMark(character)) marks[marks.length - 1] += character;
    else {
      characters += character;
      for (let i = 1; i < character.length; i++) marks.push("");
      marks.push("");
    }
  }
  return { characters, marks };
};

/** The edits that turn the marks of one text into those of another with the same characters between. */
const markEdits = (text: readonly string[], meant: readonly string[]): readonly Edit[] => {
  const edits: Edit[] = [];
  let at = 0;
  text.forEach((marks, i) => {
    const wanted = meant[i] ?? "";
    if (marks !== wanted) edits.push({ damage: "separator", at, length: marks.length, meant: wanted });
    at += marks.length + 1;
  });
  return edits;
};

/** True when all the marks were changed in one way: `/` for `-` everywhere, or none at all. */
const isUniform = (text: string, edits: readonly Edit[]): boolean => new Set(edits.map(({ at, length, meant }) => `${text.slice(at, at + length)}\u0000${meant}`)).size === 1;

/** Codes of the rule that differ from a text in their separators alone. */
export const separators = (shape: RuleShape, text: string): readonly Attempt[] => {
  const { parts, hasSeparators, isOpen } = shape;
  if (isOpen || text.length > 2 * shape.most) return [];
  const { characters, marks } = marksOf(text);
  if (!hasSeparators && characters.length === text.length) return [];
  const found: Attempt[] = [];
  let steps = 0;
  const walk = (part: number, at: number, done: string): void => {
    if (++steps > mostSteps || found.length >= mostFound) return;
    const current = parts[part]?.part;
    if (current === undefined) {
      const meant = marksOf(done);
      // A segment that holds marks itself is no text without them.
      if (at !== characters.length || meant.characters !== characters || done === text) return;
      const edits = markEdits(marks, meant.marks);
      found.push({ text: done, edits, weight: edits.length === 1 || isUniform(text, edits) ? weights.separator : weights.separators });
    } else if (current.role === "constant") {
      const fixed = normalizeText(current.text);
      const words = marksOf(fixed).characters;
      if (characters.startsWith(words, at)) walk(part + 1, at + words.length, done + fixed);
    } else {
      for (const { length } of current.read(characters, at)) walk(part + 1, at + length, done + characters.slice(at, at + length));
    }
  };
  walk(0, 0, "");
  return found;
};

/** A rule seen as the shapes of its parts, and how far a text fits them. */
import type { CompiledRule } from "../../rules/compileRule";
import { constantPart } from "../../segments/literal/constantPart";
import { normalizeText } from "../../text/normalizeText";
import { createLayout, type Layout } from "./layout";
import { createPartShape, type PartShape } from "./partShape";

export interface RuleShape {
  readonly rule: CompiledRule;
  readonly parts: readonly PartShape[];
  /** Fits a text to the parts. */
  layout(text: string): Layout;
  readonly least: number;
  readonly most: number;
  /** True when the codes have separators. */
  readonly hasSeparators: boolean;
  readonly hasChecks: boolean;
  /** True when some segment may hold any characters. */
  readonly isOpen: boolean;
  /** True when the character can stand somewhere in a code. */
  knows(character: string): boolean;
}

/** No code that people handle is longer; longer cells are notes. */
export const longestCode = 120;

const hasMark = (text: string): boolean => /[^\p{L}\p{N}]/u.test(normalizeText(text));

export const createRuleShape = (rule: CompiledRule): RuleShape => shapeOf(rule, rule.parts.map(createPartShape));

/**
 * The same where segments that may hold any characters hold what the row says; undefined where the row does not say.
 *
 * @param texts what the row prints, part by part.
 */
export const closedShape = ({ rule, parts }: RuleShape, texts: readonly (string | undefined)[]): RuleShape | undefined => {
  const closed = parts.map((shape, i) => {
    if (shape.characters !== undefined) return shape;
    const text = texts[i];
    return text === undefined ? undefined : createPartShape(constantPart(shape.part.name, text));
  });
  return closed.every((shape) => shape !== undefined) ? shapeOf(rule, closed) : undefined;
};

const shapeOf = (rule: CompiledRule, parts: readonly PartShape[]): RuleShape => {
  const characters = new Set(parts.flatMap((part) => [...(part.characters ?? [])]));
  const plain = parts.map(({ part }) => part);
  return {
    rule,
    parts,
    layout: (text) => createLayout(plain, text),
    least: parts.reduce((sum, { least }) => sum + least, 0),
    most: Math.min(longestCode, parts.reduce((sum, { most }) => sum + most, 0)),
    hasSeparators: parts.some(({ part }) => part.role === "constant" && hasMark(part.text)),
    hasChecks: parts.some(({ part }) => part.role === "check"),
    isOpen: parts.some((part) => part.characters === undefined),
    knows: (character) => characters.has(character),
  };
};

/** A rule seen as the shapes of its parts, and how far a text fits them. */
import type { CompiledRule } from "../../rules/compileRule";
import { constantPart } from "../../segments/literal/constantPart";
import { normalizeText } from "../../text/normalizeText";
import { createPartShape, type PartShape } from "./partShape";

export interface RuleShape {
  readonly rule: CompiledRule;
  readonly parts: readonly PartShape[];
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
  return {
    rule,
    parts,
    least: parts.reduce((sum, { least }) => sum + least, 0),
    most: Math.min(longestCode, parts.reduce((sum, { most }) => sum + most, 0)),
    hasSeparators: parts.some(({ part }) => part.role === "constant" && hasMark(part.text)),
    hasChecks: parts.some(({ part }) => part.role === "check"),
    isOpen: parts.some((part) => part.characters === undefined),
    knows: (character) => characters.has(character),
  };
};

/** Where segments can begin and end when all others are read exactly. */
export interface Layout {
  /** Places where a part can begin, when all parts before it are read exactly. */
  startsOf(part: number): readonly number[];
  /** True when all parts from this one on can be read exactly from a place to the end. */
  finishes(part: number, at: number): boolean;
  /** Where a part that begins here and is read exactly can end. */
  endsOf(part: number, at: number): readonly number[];
}

/** Fits a text to a rule from both ends. */
export const createLayout = ({ parts }: Pick<RuleShape, "parts">, text: string): Layout => {
  const width = text.length + 1;
  const ends: (readonly number[] | undefined)[] = [];
  const finished: (boolean | undefined)[] = [];
  const starts: number[][] = [[0]];
  const endsOf = (part: number, at: number): readonly number[] => {
    const key = part * width + at;
    return (ends[key] ??= [...new Set((parts[part] as PartShape).part.read(text, at).map(({ length }) => at + length))]);
  };
  const finishes = (part: number, at: number): boolean => {
    if (part === parts.length) return at === text.length;
    const key = part * width + at;
    return (finished[key] ??= endsOf(part, at).some((end) => finishes(part + 1, end)));
  };
  const startsOf = (part: number): readonly number[] => (starts[part] ??= [...new Set(startsOf(part - 1).flatMap((at) => endsOf(part - 1, at)))].sort((a, b) => a - b));
  return { startsOf, finishes, endsOf };
};

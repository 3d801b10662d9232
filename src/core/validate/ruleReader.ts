/**
 * Reads codes of one version of a rule, and quickly those that share all but their number: what stands before and after the number is read once for
 * all of them. Tells only codes that are written exactly as the rule prints them.
 */
import { createKeyFinder, type KeyFinder } from "../adopt/createKeyFinder";
import type { Frame } from "../rules/compileRule";
import type { Reading } from "../rules/readCode";
import { canDraw } from "../segments/sequence/canDraw";
import type { InputValue } from "../types";
import type { JudgingRule } from "./judgingRule";

/** What a code says that is written as the rule prints it. */
export interface ExactCode {
  /** The segments; those of another number where only the number differs. */
  readonly reading: Reading;
  /** The rule's own number; -1 for a rule without one. */
  readonly number: number;
  /** Undefined when neither code nor row says it. */
  readonly key: string | undefined;
  /** The same object for all codes that differ in their number alone; undefined where nothing is shared. */
  readonly shape: object | undefined;
}

export interface RuleReader {
  readonly judging: JudgingRule;
  /** The row's values in the order of the rule's inputs. */
  rowFor(inputs: readonly InputValue[] | undefined): readonly InputValue[];
  /** True when the number can have been drawn: on its step, not skipped, not past the last. */
  couldDraw(number: number): boolean;
  /** The code, if the rule prints it exactly so; undefined otherwise. Valid until the next call. */
  exact(text: string, row: readonly InputValue[]): ExactCode | undefined;
  /** The key of a code's counter. */
  keyOf(reading: Reading, row: readonly InputValue[]): string | undefined;
  /**
   * The number of a code that is exactly what the row's frame prints; -2 when it is not, -1 for a rule without numbers. No reading is made: for
   * columns of a million rows.
   *
   * @param at where the number of the frame's codes stands (see `numberAt`).
   */
  numberInFrame(text: string, frame: Frame, at: number): number;
  /** Where the number stands in all codes of a frame; -1 where that differs, or chance has a part in them. */
  numberAt(frame: Frame): number;
}

/** Shapes are remembered up to this many. */
const remembered = 100_000;
const none: readonly InputValue[] = [];

interface Shape {
  readonly reading: Reading;
}

/** The value of `count` digits from `at` on; -1 when one is none. */
const digitsAt = (text: string, at: number, count: number): number => {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const unit = text.charCodeAt(i) - 48;
    if (unit < 0 || unit > 9) return -1;
    value = value * 10 + unit;
  }
  return value;
};

export const createRuleReader = (judging: JudgingRule, names: readonly string[]): RuleReader => {
  const { rule } = judging;
  const { parts, sequence } = rule;
  const places = rule.inputs.map((name) => names.indexOf(name));
  const isSame = places.length === names.length && places.every((place, i) => place === i);
  const finder: KeyFinder = createKeyFinder(rule);

  const couldDraw = (number: number): boolean => sequence === undefined || canDraw(sequence, number);

  const at = parts.findIndex(({ role }) => role === "number");
  const after = parts.slice(at + 1);
  const isFixed = ({ width, language }: (typeof parts)[number]): boolean => width.least === width.most && language.kind !== "anything";
  const hasShape = sequence !== undefined && sequence.write === undefined && sequence.width.least === sequence.width.most && after.every(isFixed) && parts.every(({ role }) => role !== "check");
  const digits = sequence?.digits ?? 0;
  const tail = after.reduce((sum, { width }) => sum + width.most, 0);
  const shapes = new Map<string, Shape | undefined>();

  /** Exactly so: not only readable. Free text is split as the rule prints it, whatever the first reading was. */
  const readExactly = (text: string): Reading | undefined => {
    const reading = rule.read(text);
    if (!reading.ok || !(reading.value.code === text || rule.couldGive(text))) return undefined;
    return reading.value;
  };

  const shapeOf = (text: string): Shape | undefined => {
    const from = text.length - tail - digits;
    const name = tail === 0 ? text.slice(0, from) : `${text.slice(0, from)}\u0000${text.slice(from + digits)}`;
    if (shapes.has(name)) return shapes.get(name);
    const reading = readExactly(text);
    // A reading that puts the number elsewhere is that of one code.
    const number = reading?.segments[at];
    const shape = reading !== undefined && number?.start === from && number.length === digits ? { reading } : undefined;
    if (shapes.size >= remembered) shapes.clear();
    shapes.set(name, shape);
    return shape;
  };

  const keyOf = (reading: Reading, row: readonly InputValue[]): string | undefined => reading.key ?? finder(reading, row).key;

  return {
    judging,
    rowFor: (inputs) => (inputs === undefined ? none : isSame ? inputs : places.map((place) => (place < 0 ? null : (inputs[place] ?? null)))),
    couldDraw,
    keyOf,
    exact: (text, row) => {
      if (hasShape) {
        const from = text.length - tail - digits;
        const number = from < 0 ? -1 : digitsAt(text, from, digits);
        const shape = number < 0 ? undefined : shapeOf(text);
        if (shape !== undefined) return couldDraw(number) ? { reading: shape.reading, number, key: keyOf(shape.reading, row), shape } : undefined;
      }
      const reading = readExactly(text);
      if (reading === undefined) return undefined;
      const number = reading.number ?? -1;
      return couldDraw(number) ? { reading, number, key: keyOf(reading, row), shape: undefined } : undefined;
    },
    numberAt: ({ head, texts }) => {
      if (sequence === undefined || sequence.write !== undefined || sequence.width.least !== sequence.width.most || parts.some(({ role }) => role === "random")) return -1;
      if (texts === undefined) return head.length;
      // Check characters before the number have texts of their own, which follow from it.
      return parts.slice(0, at).some(({ role }) => role === "check") ? -1 : texts.slice(0, at).join("").length;
    },
    numberInFrame: (text, frame, from) => {
      const { head, tail: end, texts } = frame;
      if (texts !== undefined) {
        const drawn = text.length < from + digits ? -1 : digitsAt(text, from, digits);
        return drawn >= 0 && couldDraw(drawn) && rule.print(frame, drawn) === text ? drawn : -2;
      }
      if (text.length !== head.length + digits + end.length || !text.startsWith(head) || !text.endsWith(end)) return -2;
      if (sequence === undefined) return -1;
      const number = digitsAt(text, head.length, digits);
      return number >= 0 && couldDraw(number) ? number : -2;
    },
  };
};

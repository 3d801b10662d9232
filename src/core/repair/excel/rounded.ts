/**
 * Codes of more than fifteen digits whose last digits Excel made zeros. They cannot be found again; unless what the row says, the check and the
 * counter leave few numbers, of which a person can choose.
 */
import type { RuleShape } from "../shape/ruleShape";

/** Digits that Excel keeps. */
export const keptDigits = 15;
const mostFound = 400;
const mostSteps = 4000;
const anyDigit = "?";

/** The text with "?" for digits that are lost, as wide as a rule wants it; undefined for a number that lost none. */
export const lostDigits = (digits: string, width: number): string | undefined => {
  if (digits.length <= keptDigits || width < digits.length || !/^\d+$/.test(digits) || /[^0]/.test(digits.slice(keptDigits))) return undefined;
  return (digits.slice(0, keptDigits) + anyDigit.repeat(digits.length - keptDigits)).padStart(width, "0");
};

const fits = (text: string, pattern: string): boolean => {
  if (text.length !== pattern.length) return false;
  for (let i = 0; i < text.length; i++) if (pattern.charAt(i) !== anyDigit && pattern.charAt(i) !== text.charAt(i)) return false;
  return true;
};

/**
 * Texts of the rule that fit a pattern; checks are still to be computed. Undefined when there are too many to be of use.
 *
 * @param texts what the row prints, part by part.
 */
export const fitting = ({ parts, rule }: RuleShape, pattern: string, texts: readonly (string | undefined)[]): readonly string[] | undefined => {
  const found: string[] = [];
  let steps = 0;
  /** Digits for the lost ones in a piece; false when there were too many. */
  const fill = (piece: string, at: number, take: (text: string) => boolean): boolean => {
    if (++steps > mostSteps) return false;
    const lost = piece.indexOf(anyDigit, at);
    if (lost < 0) return take(piece);
    for (let digit = 0; digit < 10; digit++) if (!fill(piece.slice(0, lost) + String(digit) + piece.slice(lost + 1), lost + 1, take)) return false;
    return true;
  };
  const walk = (part: number, at: number, done: string): boolean => {
    const shape = parts[part];
    if (shape === undefined) {
      if (at === pattern.length) found.push(done);
      return found.length <= mostFound;
    }
    const wanted = texts[part];
    for (let end = at + shape.least; end <= Math.min(pattern.length, at + shape.most); end++) {
      const piece = pattern.slice(at, end);
      const on = (text: string): boolean => walk(part + 1, end, done + text);
      if (wanted !== undefined) {
        if (fits(wanted, piece) && !on(wanted)) return false;
      } else if (shape.part.role === "check") {
        // Any will do for now.
        if (!on(piece.replaceAll(anyDigit, "0"))) return false;
      } else if (!fill(piece, 0, (text) => !shape.has(text) || on(text))) return false;
    }
    return true;
  };
  return rule.width.most >= pattern.length && walk(0, 0, "") ? found : undefined;
};

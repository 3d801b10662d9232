/**
 * Texts that sort codes in counting order: BJ-IT-9999 before BJ-IT-10000, and base 36 by its numbers. A key consists of digits and capital
 * letters alone and compares place by place, so that every way of sorting texts gives the same order: Excel's in zh-CN and en-US, which
 * pass over hyphens and case, as well as a program's by character codes. It begins with a letter, so that Excel never takes it for a number.
 *
 * Each character of the code becomes a class and itself: 1 marks, 2 numbers, 3 letters, 4 all else; 0 ends a segment, so that the code A
 * comes before AB whatever follows.
 */
import { mostDigits } from "../segments/sequence/numerals";
import { normalizeText } from "../text/normalizeText";
import type { CompiledRule } from "../rules/compileRule";
import type { Reading } from "../rules/readCode";

/** Codes that a rule reads come first. */
const readFirst = "C";
const unreadLast = "Z";
const endOfSegment = "0";
/** Longest text that is looked at: a code in a cell, not a remark. */
const longest = 255;

const hex = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");

/** How many zeros a number has before it, as one character. */
const zeroMark = (count: number): string => Math.min(count, 35).toString(36).toUpperCase();

/** Digits by the number they stand for; of two equal numbers the one with fewer zeros first. Numbers of more than fifteen digits follow by their length. */
const digitsKey = (run: string): string => {
  const digits = run.replace(/^0+(?=\d)/, "");
  const number = digits.length <= mostDigits ? digits.padStart(mostDigits, "0") : `A${String(digits.length).padStart(3, "0")}${digits}`;
  return `2${number}${zeroMark(run.length - digits.length)}`;
};

/** One token of a text: a run of digits, or one UTF-16 unit. */
const tokenKey = (token: string): string => {
  if (/^[0-9]/.test(token)) return digitsKey(token);
  if (/^[A-Z]$/.test(token)) return `3${token}`;
  return `${token.charCodeAt(0) < 0x80 ? "1" : "4"}${hex(token)}`;
};

const textKey = (text: string): string => (normalizeText(text).match(/[0-9]+|[^]/g) ?? []).map(tokenKey).join("");

/** The key of a code that a rule has read. The number counts by its value, whatever its width and alphabet; check digits count not at all, chance last. */
export const sortKey = ({ parts }: CompiledRule, { segments, number }: Reading): string => {
  const chance: string[] = [];
  const keys = segments.map(({ text }, at): string => {
    switch (parts[at]?.role) {
      case "number":
        return `2${String(number ?? 0).padStart(mostDigits, "0")}${endOfSegment}`;
      case "random":
        chance.push(textKey(text));
        return "";
      case "check":
        return "";
      case "value":
        return textKey(text) + endOfSegment;
      default:
        return textKey(text);
    }
  });
  return readFirst + keys.join("") + chance.join("");
};

/** The key of a text that no rule reads: behind all codes, and by the numbers in it, A2 before A10. */
export const naturalKey = (text: string): string => unreadLast + textKey(text.slice(0, longest));

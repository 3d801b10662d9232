/** What stands between the braces of a pattern, cut into words and marks that know their place. */
import { findingAt } from "../result";
import type { Finding } from "../types";

export interface Token {
  /** A word or a name in quotes (`text` without them), or the mark ":" or ",". */
  readonly type: "word" | "quoted" | "colon" | "comma";
  readonly text: string;
  readonly start: number;
  readonly length: number;
}

export interface Placeholder {
  /** With its braces. */
  readonly start: number;
  readonly length: number;
  readonly tokens: readonly Token[];
}

export type Report = (finding: Finding) => void;

/** Chinese keyboards type the full-width marks; both are read, the plain ones are printed. */
const marks: Readonly<Record<string, "colon" | "comma">> = { ":": "colon", "：": "colon", ",": "comma", "，": "comma", "、": "comma" };
const quotes: Readonly<Record<string, string>> = { '"': '"', "“": "”" };
const isBlank = (character: string): boolean => /\s/u.test(character);

/** Cuts `pattern.slice(from, to)` into tokens. */
export const tokensOf = (pattern: string, from: number, to: number): Token[] => {
  const tokens: Token[] = [];
  let at = from;
  while (at < to) {
    const character = pattern.charAt(at);
    const mark = marks[character];
    if (isBlank(character)) {
      at++;
    } else if (mark !== undefined) {
      tokens.push({ type: mark, text: character, start: at, length: 1 });
      at++;
    } else if (quotes[character] !== undefined) {
      const close = pattern.indexOf(quotes[character], at + 1);
      const end = close < 0 || close >= to ? to : close;
      tokens.push({ type: "quoted", text: pattern.slice(at + 1, end).trim(), start: at, length: Math.min(end + 1, to) - at });
      at = end + 1;
    } else {
      let end = at + 1;
      while (end < to && !isBlank(pattern.charAt(end)) && marks[pattern.charAt(end)] === undefined && quotes[pattern.charAt(end)] === undefined) end++;
      tokens.push({ type: "word", text: pattern.slice(at, end), start: at, length: end - at });
      at = end;
    }
  }
  return tokens;
};

const plainName = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;

/** True for a word that can stand for an input or a codebook without quotes. */
export const isPlainName = (text: string): boolean => plainName.test(text);

/** True when the token names something; reports it otherwise. */
export const acceptsName = (token: Token, report: Report): boolean => {
  const good = token.type === "quoted" ? token.text !== "" && !/["“”{}｛｝\p{Cc}]/u.test(token.text) : token.type === "word" && isPlainName(token.text);
  if (!good) report(findingAt("pattern-bad-name", token.start, token.length, { text: token.text }));
  return good;
};

/** A name as a pattern shows it: in quotes when it is not one plain word, or is one of the words that mean something else there. */
export const printName = (name: string, taken: readonly string[] = []): string =>
  isPlainName(name) && !taken.includes(name.toLowerCase()) ? name : `"${name}"`;

/** A free text as a pattern shows it: in quotes unless it is read as one word that means nothing else there. */
export const printText = (text: string, taken: readonly string[] = []): string =>
  /^[^\s:：,，、"“”{}｛｝]+$/u.test(text) && !taken.includes(text.toLowerCase()) ? text : `"${text}"`;

/** True when a pattern can hold the text in quotes as it is. */
export const isPrintable = (text: string): boolean => text !== "" && text === text.trim() && !/["“”{}｛｝\p{Cc}]/u.test(text);

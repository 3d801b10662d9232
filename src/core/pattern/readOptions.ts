/**
 * Reads `name:argument option value option value …`, the inside of a placeholder, by a kind's own table, so that every kind complains in
 * the same words. All mistakes are reported, not the first only.
 */
import { findingAt } from "../result";
import { nearestWord } from "../text/nearest";
import { acceptsName, type Placeholder, type Report, type Token } from "./placeholder";

/** Words in all languages by what they mean; the first of each is printed. */
export type WordTable = Readonly<Record<string, readonly string[]>>;

export type ValueSpec =
  | { readonly takes: "integer"; readonly least: number; readonly most: number }
  /** One of some words; after one of them a number may follow, as in `fiscal 4`. */
  | { readonly takes: "word"; readonly values: WordTable; readonly number?: { readonly after: string; readonly name: string; readonly least: number; readonly most: number } }
  /** A name: of an input, a codebook, a segment. */
  | { readonly takes: "name" }
  /** Names with commas between them. */
  | { readonly takes: "names" }
  /** Any word, or a text in quotes. */
  | { readonly takes: "text" }
  /** The same, with commas between them. */
  | { readonly takes: "texts" }
  /** Numbers and spans of numbers (`7, 100-199`) with commas between them. */
  | { readonly takes: "ranges" };

/** One option of a kind: the words it goes by (the first is printed) and what follows them. */
export type OptionSpec = { readonly words: readonly string[] } & ValueSpec;
export type ArgumentSpec = { readonly name: string } & ValueSpec;

export interface OptionTable {
  /** What may follow the name after colons, in this order. */
  readonly arguments: readonly ArgumentSpec[];
  readonly options: Readonly<Record<string, OptionSpec>>;
}

/** What a placeholder says, by the names of arguments and options. */
export interface ReadOptions {
  readonly head: Token;
  readonly integers: Readonly<Record<string, number>>;
  readonly words: Readonly<Record<string, string>>;
  /** Names and texts, as tokens because their place matters when they turn out wrong. */
  readonly tokens: Readonly<Record<string, readonly Token[]>>;
  readonly ranges: Readonly<Record<string, readonly (readonly [number, number])[]>>;
}

/** The text of an option that takes one. */
export const textOf = (read: ReadOptions, option: string): string | undefined => read.tokens[option]?.[0]?.text;
export const textsOf = (read: ReadOptions, option: string): readonly string[] | undefined => read.tokens[option]?.map(({ text }) => text);

const wholeNumber = /^[0-9０-９]+$/u;
const numberRange = /^(\d{1,15})(?:[-~–](\d{1,15}))?$/u;

const readInteger = (token: Token, option: string, least: number, most: number, report: Report): number | undefined => {
  const number = token.type === "word" && wholeNumber.test(token.text) ? Number(token.text.normalize("NFKC")) : NaN;
  if (number >= least && number <= most) return number;
  report(findingAt("pattern-bad-number", token.start, token.length, { text: token.text, option, least, most }));
  return undefined;
};

const readRange = (token: Token, report: Report): readonly [number, number] | undefined => {
  const match = token.type === "word" ? numberRange.exec(token.text.normalize("NFKC")) : null;
  const first = Number(match?.[1]);
  const last = Number(match?.[2] ?? match?.[1]);
  if (match !== null && first <= last) return [first, last];
  report(findingAt("pattern-bad-range", token.start, token.length, { text: token.text }));
  return undefined;
};

/** What a word of a table means. */
export const meaningOf = (text: string, words: WordTable): string | undefined =>
  Object.keys(words).find((meaning) => words[meaning]?.some((word) => word === text.toLowerCase()));

const readWord = (token: Token, option: string, words: WordTable, report: Report): string | undefined => {
  const meaning = token.type === "word" ? meaningOf(token.text, words) : undefined;
  if (meaning !== undefined) return meaning;
  const known = Object.values(words).flat();
  const allowed = Object.values(words).map(([first = ""]) => first).join(", ");
  report(findingAt("pattern-bad-word", token.start, token.length, { text: token.text, option, allowed, suggestion: nearestWord(token.text.toLowerCase(), known) }));
  return undefined;
};

/** The option that a word stands for. */
const optionOf = (token: Token | undefined, table: OptionTable): string | undefined => {
  if (token?.type !== "word") return undefined;
  const word = token.text.toLowerCase();
  return Object.keys(table.options).find((option) => table.options[option]?.words.includes(word));
};

const isMark = (token: Token | undefined): boolean => token === undefined || token.type === "colon" || token.type === "comma";

/**
 * What the placeholder says; undefined when something in it was wrong and has been reported.
 *
 * @param from place of the first token after the head that belongs to the arguments and options; 1, or 3 for `{name:initials:4}`.
 */
export const readOptions = (placeholder: Placeholder, table: OptionTable, report: Report, from = 1): ReadOptions | undefined => {
  const { tokens } = placeholder;
  let good = true;
  const complain: Report = (finding) => {
    good = false;
    report(finding);
  };
  const head = tokens[0];
  if (head === undefined) {
    complain(findingAt("pattern-empty-segment", placeholder.start, placeholder.length));
    return undefined;
  }
  acceptsName(head, complain);
  // Without a name, the rest cannot be told apart.
  if (isMark(head)) return undefined;
  let at = from;
  const integers: Record<string, number> = {};
  const words: Record<string, string> = {};
  const read: Record<string, readonly Token[]> = {};
  const ranges: Record<string, readonly (readonly [number, number])[]> = {};
  const seen = new Set<string>();
  const optionWords = (): string[] => Object.values(table.options).flatMap((option) => option.words);
  const unknownOption = (token: Token): void => {
    complain(findingAt("pattern-unknown-option", token.start, token.length, { text: token.text, suggestion: nearestWord(token.text.toLowerCase(), optionWords()) }));
  };

  const onceOnly = (option: string, token: Token): void => {
    if (seen.has(option)) complain(findingAt("pattern-repeated-option", token.start, token.length, { option }));
    seen.add(option);
  };

  /** Values with commas between them, up to the next option. */
  const readList = (): Token[] => {
    const list: Token[] = [];
    for (; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (token.type === "comma") continue;
      const follows = list.length > 0 && tokens[at - 1]?.type !== "comma";
      if (follows || token.type === "colon" || optionOf(token, table) !== undefined) break;
      list.push(token);
    }
    return list;
  };

  /** Takes the value of an argument or option from `at` on. */
  const take = (name: string, spec: ValueSpec, value: Token): void => {
    if (spec.takes === "names" || spec.takes === "texts" || spec.takes === "ranges") {
      const list = readList();
      if (spec.takes === "ranges") ranges[name] = list.flatMap((token) => [readRange(token, complain)]).filter((range) => range !== undefined);
      else read[name] = spec.takes === "names" ? list.filter((token) => acceptsName(token, complain)) : list;
      return;
    }
    at++;
    if (spec.takes === "integer") {
      const number = readInteger(value, name, spec.least, spec.most, complain);
      if (number !== undefined) integers[name] = number;
    } else if (spec.takes === "word") {
      const word = readWord(value, name, spec.values, complain);
      if (word !== undefined) words[name] = word;
      const next = tokens[at];
      if (word === undefined || spec.number?.after !== word || next?.type !== "word" || !wholeNumber.test(next.text)) return;
      at++;
      const number = readInteger(next, spec.number.name, spec.number.least, spec.number.most, complain);
      if (number !== undefined) integers[spec.number.name] = number;
    } else if (spec.takes === "text" || acceptsName(value, complain)) {
      read[name] = [value];
    }
  };

  let place = 0;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    at++;
    if (token.type === "colon") {
      const value = tokens[at];
      const spec = table.arguments[place];
      if (value === undefined || isMark(value)) {
        complain(findingAt("pattern-missing-value", token.start, token.length, { option: spec?.name ?? "width" }));
      } else if (spec === undefined && wholeNumber.test(value.text) && place > 0) {
        at++;
        onceOnly(table.arguments[place - 1]?.name ?? "width", value);
      } else if (spec === undefined) {
        at++;
        complain(findingAt("pattern-unknown-kind", value.start, value.length, { text: value.text, suggestion: nearestWord(value.text.toLowerCase(), optionWords()) }));
      } else if (spec.takes === "integer" && !/^[0-9０-９]/u.test(value.text)) {
        // A word where a width belongs is rather a kind that does not exist than a number written wrongly.
        at++;
        const known = [...optionWords(), ...kindWords];
        complain(findingAt("pattern-unknown-kind", value.start, value.length, { text: value.text, suggestion: nearestWord(value.text.toLowerCase(), known) }));
      } else {
        onceOnly(spec.name, value);
        take(spec.name, spec, value);
      }
      place++;
      continue;
    }
    const option = optionOf(token, table);
    const spec = option === undefined ? undefined : table.options[option];
    if (option === undefined || spec === undefined) {
      unknownOption(token);
      // What follows an unknown option is its value; it is not complained about as well.
      while (at < tokens.length && optionOf(tokens[at], table) === undefined) at++;
      continue;
    }
    onceOnly(option, token);
    const value = tokens[at];
    const single = spec.takes === "name" || spec.takes === "text" || spec.takes === "word";
    if (value === undefined || isMark(value) || (!single && optionOf(value, table) !== undefined)) {
      complain(findingAt("pattern-missing-value", token.start, token.length, { option }));
    } else {
      take(option, spec, value);
    }
  }
  return good ? { head, integers, words, tokens: read, ranges } : undefined;
};

/** Words that name a kind after an input, `{name:initials:4}`; for the suggestions only. */
const kindWords: readonly string[] = ["initials", "left", "right", "mid", "copy", "date", "parent"];

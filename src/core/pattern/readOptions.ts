/**
 * Reads `name:argument option value option value …`, the inside of a placeholder, by a kind's own table of options, so that every kind
 * complains in the same words. All mistakes are reported, not the first only.
 */
import { findingAt } from "../result";
import { nearestWord } from "../text/nearest";
import { acceptsName, type Placeholder, type Report, type Token } from "./placeholder";

/** One option of a kind: the words it goes by (the first is printed) and what follows them. */
export interface OptionSpec {
  readonly words: readonly string[];
  readonly takes: "integer" | "name" | "names";
  readonly least?: number;
  readonly most?: number;
}

export interface OptionTable {
  /** What may follow the name after a colon. */
  readonly width: { readonly least: number; readonly most: number };
  readonly options: Readonly<Record<string, OptionSpec>>;
}

export interface ReadOptions {
  readonly name: string;
  readonly width?: number;
  readonly integers: Readonly<Record<string, number>>;
  readonly names: Readonly<Record<string, readonly Token[]>>;
}

const wholeNumber = /^[0-9０-９]+$/u;

const readInteger = (token: Token, option: string, least: number, most: number, report: Report): number | undefined => {
  const number = token.type === "word" && wholeNumber.test(token.text) ? Number(token.text.normalize("NFKC")) : Number.NaN;
  if (number >= least && number <= most) return number;
  report(findingAt("pattern-bad-number", token.start, token.length, { text: token.text, option, least, most }));
  return undefined;
};

/** The option that a word stands for. */
const optionOf = (token: Token | undefined, table: OptionTable): string | undefined => {
  if (token?.type !== "word") return undefined;
  const word = token.text.toLowerCase();
  return Object.keys(table.options).find((option) => table.options[option]?.words.includes(word));
};

/** What the placeholder says; undefined when something in it was wrong and has been reported. */
export const readOptions = (placeholder: Placeholder, table: OptionTable, report: Report): ReadOptions | undefined => {
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
  if (head.type === "colon" || head.type === "comma") return undefined;
  let at = 1;
  let width: number | undefined;
  const integers: Record<string, number> = {};
  const names: Record<string, readonly Token[]> = {};
  const seen = new Set<string>();

  const onceOnly = (option: string, token: Token): void => {
    if (seen.has(option)) complain(findingAt("pattern-repeated-option", token.start, token.length, { option }));
    seen.add(option);
  };

  /** Names with commas between them, up to the next option. */
  const readNames = (): Token[] => {
    const list: Token[] = [];
    for (; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (token.type === "comma") continue;
      const follows = list.length > 0 && tokens[at - 1]?.type !== "comma";
      if (follows || token.type === "colon" || optionOf(token, table) !== undefined) break;
      if (acceptsName(token, complain)) list.push(token);
    }
    return list;
  };

  while (at < tokens.length) {
    const token = tokens[at] as Token;
    at++;
    if (token.type === "colon") {
      const argument = tokens[at];
      if (argument === undefined || argument.type === "colon" || argument.type === "comma") {
        complain(findingAt("pattern-missing-value", token.start, token.length, { option: "width" }));
        continue;
      }
      at++;
      const { least, most } = table.width;
      if (!/^[0-9０-９]/u.test(argument.text) && argument.text !== "") {
        const words = Object.values(table.options).flatMap((option) => option.words);
        complain(findingAt("pattern-unknown-kind", argument.start, argument.length, { text: argument.text, suggestion: nearestWord(argument.text.toLowerCase(), words) }));
        continue;
      }
      onceOnly("width", argument);
      width = readInteger(argument, "width", least, most, complain);
      continue;
    }
    const option = optionOf(token, table);
    const spec = option === undefined ? undefined : table.options[option];
    if (option === undefined || spec === undefined) {
      const words = Object.values(table.options).flatMap((each) => each.words);
      complain(findingAt("pattern-unknown-option", token.start, token.length, { text: token.text, suggestion: nearestWord(token.text.toLowerCase(), words) }));
      // What follows an unknown option is its value; it is not complained about as well.
      while (at < tokens.length && optionOf(tokens[at], table) === undefined) at++;
      continue;
    }
    onceOnly(option, token);
    const value = tokens[at];
    if (value === undefined || value.type === "colon" || value.type === "comma" || (spec.takes !== "name" && optionOf(value, table) !== undefined)) {
      complain(findingAt("pattern-missing-value", token.start, token.length, { option }));
    } else if (spec.takes === "integer") {
      at++;
      const number = readInteger(value, option, spec.least ?? 0, spec.most ?? Number.MAX_SAFE_INTEGER, complain);
      if (number !== undefined) integers[option] = number;
    } else if (spec.takes === "name") {
      at++;
      if (acceptsName(value, complain)) names[option] = [value];
    } else {
      names[option] = readNames();
    }
  }
  return good ? { name: head.text, ...(width === undefined ? {} : { width }), integers, names } : undefined;
};

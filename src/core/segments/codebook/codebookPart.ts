import type { Codebook } from "../../codebooks/codebook";
import { findingAt } from "../../result";
import { cellText } from "../../text/cellText";
import { nearestWord } from "../../text/nearest";
import { normalizeText } from "../../text/normalizeText";
import { upperText } from "../../text/upperText";
import type { CodebookSegment, InputValue } from "../../types";
import type { Match, Rendered, ValuePart } from "../contract";
import { inputProblem } from "../inputProblem";
import { createValueLookup, type Where } from "./lookUpValue";

/** Raw texts are remembered up to this many, so that a column of unknown prose does not fill the memory. */
const remembered = 50_000;

interface PartOptions {
  /** Codes are printed in upper case and half width. */
  readonly upper: boolean;
  /** ISO date; asked only by books whose values count at certain times. */
  readonly today: () => string;
}

const nowhere: Where = { under: undefined, on: undefined };

/** Finds codes at a place of a text; `matchOf` makes the match of a code's index. */
const createCodeReader = (book: Codebook, matchOf: (index: number, length: number) => Match): ((text: string, at: number) => readonly Match[]) => {
  const matches = new Map<number, readonly Match[]>();
  const allAt = (text: string, at: number): readonly Match[] =>
    book.codeLengths.flatMap((length) => {
      const index = at + length <= text.length ? book.indexOfCode(text.slice(at, at + length)) : undefined;
      return index === undefined ? [] : [matchOf(index, length)];
    });
  return (text, at) => {
    for (const length of book.codeLengths) {
      const index = at + length <= text.length ? book.indexOfCode(text.slice(at, at + length)) : undefined;
      if (index === undefined) continue;
      if (book.codeLengths.length > 1) return allAt(text, at);
      let match = matches.get(index);
      if (match === undefined) matches.set(index, (match = [matchOf(index, length)]));
      return match;
    }
    return [];
  };
};

/** A codebook segment over its book. */
export const codebookPart = (segment: CodebookSegment, book: Codebook, { upper, today }: PartOptions): ValuePart => {
  const { input, width, under, otherwise } = segment;
  const printed = (code: string): string => (upper ? upperText(code) : code);
  const codes = book.codes.map(printed);
  const other = otherwise === undefined ? "" : normalizeText(otherwise);
  // The same text has the same index, be it the book's or the one for unknown values.
  const otherIndex = otherwise === undefined ? -1 : (book.indexOfCode(other) ?? codes.push(printed(otherwise)) - 1);
  const lookUp = createValueLookup(segment, book, otherIndex);
  const memo = new Map<string, Rendered>();
  let sources = 0;
  let day: string | undefined;

  const renderText = (value: InputValue, text: string, where: Where): Rendered => {
    const result = inputProblem(input, value, text) ?? lookUp(text, where);
    if (typeof result !== "number") return { text: "", index: -1, source: text, sourceIndex: -1, finding: result };
    return { text: codes[result] as string, index: result, source: text, sourceIndex: sources++, finding: undefined };
  };

  /** Every text is looked up once; Excel errors, which are no texts, each time. */
  const remember = (key: string, value: InputValue, text: string, where: Where): Rendered => {
    let rendered = memo.get(key);
    if (rendered === undefined) {
      rendered = renderText(value, text, where);
      if (memo.size >= remembered) memo.clear();
      memo.set(key, rendered);
    }
    return rendered;
  };

  const render = (value: InputValue): Rendered => {
    if (typeof value === "object" && value !== null) return renderText(value, cellText(value), nowhere);
    const text = typeof value === "string" ? value : cellText(value);
    return remember(text, value, text, nowhere);
  };

  /** With a parent, or on the day. */
  const renderWhere = (value: InputValue, above: InputValue): Rendered => {
    const text = cellText(value);
    const parent = under === undefined ? "" : cellText(above);
    if (under !== undefined && typeof above === "object" && above !== null) return { text: "", index: -1, source: text, sourceIndex: -1, finding: inputProblem(under, above, parent) };
    const on = book.hasDates ? today() : undefined;
    // What was in force yesterday may not be today.
    if (on !== day) memo.clear();
    day = on;
    const where: Where = { under: parent === "" ? undefined : parent, on };
    if (typeof value === "object" && value !== null) return renderText(value, text, where);
    return remember(`${text}\u0000${parent}`, value, text, where);
  };

  const matchOf = (index: number, length: number): Match => ({ length, text: codes[index] as string, meaning: book.valueOf(index) });
  const readAt = createCodeReader(book, matchOf);
  /** With the code of unknown values, which may be one of the book's. */
  const readWithOther = (text: string, at: number): readonly Match[] => {
    const found = readAt(text, at);
    if (!text.startsWith(other, at) || found.some(({ length }) => length === other.length)) return found;
    return [...found, { length: other.length, text: codes[otherIndex] as string, meaning: "" }].sort((a, b) => b.length - a.length);
  };
  const lengths = [...book.codeLengths, ...(other === "" ? [] : [other.length])];

  return {
    role: "value",
    name: input,
    input,
    under,
    width: { least: Math.min(...lengths), most: Math.max(...lengths) },
    example: codes[0] ?? "",
    language: { kind: "texts", texts: [...new Set(width === undefined ? codes : codes.filter((code) => code.length === width))] },
    render: under === undefined && !book.hasDates ? render : renderWhere,
    read: other === "" ? readAt : readWithOther,
    explain: (code, at, room) => {
      const length = Math.min(room, code.length - at);
      const text = code.slice(at, at + length);
      return text === ""
        ? findingAt("code-format", at, 0, { expected: codes[0] ?? "" })
        : findingAt("code-value-unknown", at, length, { segment: input, text, suggestion: nearestWord(text, codes) });
    },
  };
};

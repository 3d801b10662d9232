/**
 * An input's value turned into its code: `{region}` prints BJ for 北京, 北京市 or Beijing. `{region:2}` insists on two characters,
 * `{region from 地区}` uses the codebook 地区. A value that the book does not know is refused, with the nearest one that it knows.
 */
import type { Codebook } from "../../codebooks/buildCodebooks";
import { printName } from "../../pattern/placeholder";
import { readOptions, type OptionTable } from "../../pattern/readOptions";
import { finding, findingAt } from "../../result";
import { cellText } from "../../text/cellText";
import { nearestWord } from "../../text/nearest";
import { normalizeText } from "../../text/normalizeText";
import type { CodebookSegment, Finding, InputValue } from "../../types";
import type { Match, Rendered, SegmentKind, ValuePart } from "../contract";
import { inputProblem } from "../inputProblem";

const options = {
  width: { least: 1, most: 50 },
  options: { from: { words: ["from", "来自", "码表"], takes: "name" } },
} as const satisfies OptionTable;

/** Raw texts are remembered up to this many, so that a column of unknown prose does not fill the memory. */
const remembered = 50_000;
/** The nearest known value is looked for this often per rule; unknown values in such numbers are another column. */
const suggestions = 2_000;

const compilePart = (segment: CodebookSegment, book: Codebook): ValuePart => {
  const { input, width } = segment;
  const memo = new Map<string, Rendered>();
  let sources = 0;
  let suggested = 0;

  const problemOf = (text: string): Finding | number => {
    const found = book.lookup(text);
    const value = text.trim();
    if (found.kind === "two") return finding("codebook-value-repeated", { codebook: book.name, value, code: found.code, other: found.other });
    if (found.kind === "unknown") {
      const near = suggested++ < suggestions ? book.nearest(text) : undefined;
      return finding("value-unknown", { input, codebook: book.name, value, suggestion: near?.value ?? "", code: near?.code ?? "" });
    }
    const code = book.codes[found.index] as string;
    if (width === undefined || code.length === width) return found.index;
    return finding("codebook-code-width", { codebook: book.name, value: book.valueOf(found.index), code, width });
  };

  const renderText = (value: InputValue, text: string): Rendered => {
    const result = inputProblem(input, value, text) ?? problemOf(text);
    if (typeof result !== "number") return { text: "", index: -1, source: text, sourceIndex: -1, finding: result };
    return { text: book.codes[result] as string, index: result, source: text, sourceIndex: sources++, finding: undefined };
  };

  /** Every text is looked up once; Excel errors, which are no texts, each time. */
  const render = (value: InputValue): Rendered => {
    if (typeof value === "object" && value !== null) return renderText(value, cellText(value));
    const text = typeof value === "string" ? value : cellText(value);
    let rendered = memo.get(text);
    if (rendered === undefined) {
      rendered = renderText(value, text);
      if (memo.size >= remembered) memo.clear();
      memo.set(text, rendered);
    }
    return rendered;
  };

  const matches = new Map<number, Match[]>();
  const readAt = (text: string, at: number): readonly Match[] => {
    for (const length of book.codeLengths) {
      const index = at + length <= text.length ? book.indexOfCode(text.slice(at, at + length)) : undefined;
      if (index === undefined) continue;
      if (book.codeLengths.length > 1) return allAt(text, at);
      let match = matches.get(index);
      if (match === undefined) matches.set(index, (match = [{ length, text: book.codes[index] as string, meaning: book.valueOf(index) }]));
      return match;
    }
    return [];
  };
  const allAt = (text: string, at: number): readonly Match[] =>
    book.codeLengths.flatMap((length) => {
      const index = at + length <= text.length ? book.indexOfCode(text.slice(at, at + length)) : undefined;
      return index === undefined ? [] : [{ length, text: book.codes[index] as string, meaning: book.valueOf(index) }];
    });

  return {
    role: "value",
    name: input,
    input,
    width: { least: book.codeLengths.at(-1) ?? 0, most: book.codeLengths[0] ?? 0 },
    example: book.codes[0] ?? "",
    render,
    read: readAt,
    explain: (code, at, room) => {
      const length = Math.min(room, code.length - at);
      const text = code.slice(at, at + length);
      return text === ""
        ? findingAt("code-format", at, 0, { expected: book.codes[0] ?? "" })
        : findingAt("code-value-unknown", at, length, { segment: input, text, suggestion: nearestWord(text, book.codes) });
    },
  };
};

export const codebook: SegmentKind<CodebookSegment> = {
  kind: "codebook",
  options,
  once: false,
  heads: [],
  claims: () => true,
  inputOf: ({ tokens }) => tokens[0]?.text,
  parse: (placeholder, { inputs, report }) => {
    const read = readOptions(placeholder, options, report);
    if (read === undefined) return undefined;
    const input = inputs.find((name) => normalizeText(name) === normalizeText(read.name)) ?? read.name;
    return { kind: "codebook", input, codebook: read.names["from"]?.[0]?.text ?? input, ...(read.width === undefined ? {} : { width: read.width }) };
  },
  print: (segment, reserved) => {
    const width = segment.width === undefined ? "" : `:${segment.width}`;
    const from = segment.codebook === segment.input ? "" : ` from ${printName(segment.codebook)}`;
    return `{${printName(segment.input, reserved)}${width}${from}}`;
  },
  compile: (segment, { books, report, warn }) => {
    const book = books.get(segment.codebook);
    if (book === undefined) {
      report(finding("codebook-missing", { codebook: segment.codebook, suggestion: nearestWord(segment.codebook, books.names) }));
      return undefined;
    }
    if (book.codes.length === 0) {
      report(finding("codebook-empty", { codebook: book.name }));
      return undefined;
    }
    const { width } = segment;
    if (width !== undefined) {
      book.codes.forEach((code, index) => {
        if (code.length !== width) warn(finding("codebook-code-width", { codebook: book.name, value: book.valueOf(index), code, width }));
      });
    }
    return compilePart(segment, book);
  },
};

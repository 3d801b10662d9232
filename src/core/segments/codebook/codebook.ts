/**
 * An input's value turned into its code: `{region}` prints BJ for 北京, 北京市 or Beijing. `{region:2}` insists on two characters,
 * `{region from 地区}` uses the codebook 地区, `{city under province}` looks the city up below the row's province. A value that the book does
 * not know is refused, with the nearest one that it knows, unless `else ZZ` names its code.
 */
import type { Codebook } from "../../codebooks/buildCodebooks";
import { isPrintable, printName, printText } from "../../pattern/placeholder";
import { readOptions, textOf, type OptionTable } from "../../pattern/readOptions";
import { finding, findingAt } from "../../result";
import { cellText } from "../../text/cellText";
import { nearestWord } from "../../text/nearest";
import { normalizeText } from "../../text/normalizeText";
import { upperText } from "../../text/upperText";
import type { CodebookSegment, Finding, InputValue } from "../../types";
import type { Match, Rendered, SegmentKind, ValuePart } from "../contract";
import { inputProblem } from "../inputProblem";

const options = {
  arguments: [{ name: "width", takes: "integer", least: 1, most: 50 }],
  options: {
    from: { words: ["from", "来自", "码表"], takes: "name" },
    under: { words: ["under", "上级为", "隶属"], takes: "name" },
    otherwise: { words: ["else", "否则", "其他"], takes: "text" },
  },
} as const satisfies OptionTable;

const keywords = Object.values(options.options).flatMap(({ words }) => words);

/** Raw texts are remembered up to this many, so that a column of unknown prose does not fill the memory. */
const remembered = 50_000;
/** The nearest known value is looked for this often per rule; unknown values in such numbers are another column. */
const suggestions = 2_000;

const compilePart = (segment: CodebookSegment, book: Codebook, upper: boolean): ValuePart => {
  const { input, width, under, otherwise } = segment;
  const printed = (code: string): string => (upper ? upperText(code) : code);
  const codes = book.codes.map(printed);
  // The same text has the same index, be it the book's or the one for unknown values.
  const known = otherwise === undefined ? undefined : book.indexOfCode(normalizeText(otherwise));
  const otherIndex = otherwise === undefined ? -1 : (known ?? codes.push(printed(otherwise)) - 1);
  const memo = new Map<string, Rendered>();
  let sources = 0;
  let suggested = 0;

  const problemOf = (text: string, parent: string | undefined): Finding | number => {
    const found = book.lookup(text, parent === undefined ? undefined : { under: parent });
    const value = text.trim();
    if (found.kind === "two") return finding("codebook-value-repeated", { codebook: book.name, value, code: found.code, other: found.other });
    if (found.kind === "unknown") {
      if (otherIndex >= 0) return otherIndex;
      const near = suggested++ < suggestions ? book.nearest(text) : undefined;
      return finding("value-unknown", { input, codebook: book.name, value, suggestion: near?.value ?? "", code: near?.code ?? "" });
    }
    const code = book.codes[found.index] as string;
    if (width === undefined || code.length === width) return found.index;
    return finding("codebook-code-width", { codebook: book.name, value: book.valueOf(found.index), code, width });
  };

  const renderText = (value: InputValue, text: string, parent: string | undefined): Rendered => {
    const result = inputProblem(input, value, text) ?? problemOf(text, parent);
    if (typeof result !== "number") return { text: "", index: -1, source: text, sourceIndex: -1, finding: result };
    return { text: codes[result] as string, index: result, source: text, sourceIndex: sources++, finding: undefined };
  };

  /** Every text is looked up once; Excel errors, which are no texts, each time. */
  const remember = (key: string, value: InputValue, text: string, parent: string | undefined): Rendered => {
    let rendered = memo.get(key);
    if (rendered === undefined) {
      rendered = renderText(value, text, parent);
      if (memo.size >= remembered) memo.clear();
      memo.set(key, rendered);
    }
    return rendered;
  };

  const render = (value: InputValue): Rendered => {
    if (typeof value === "object" && value !== null) return renderText(value, cellText(value), undefined);
    const text = typeof value === "string" ? value : cellText(value);
    return remember(text, value, text, undefined);
  };

  const renderUnder = (value: InputValue, above: InputValue): Rendered => {
    const text = cellText(value);
    const parent = cellText(above);
    const problem = inputProblem(under as string, above, parent);
    if (problem !== undefined) return { text: "", index: -1, source: text, sourceIndex: -1, finding: problem };
    if (typeof value === "object" && value !== null) return renderText(value, text, parent);
    return remember(`${text}\u0000${parent}`, value, text, parent);
  };

  const matches = new Map<number, Match[]>();
  const readAt = (text: string, at: number): readonly Match[] => {
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
  const matchOf = (index: number, length: number): Match => ({ length, text: codes[index] as string, meaning: book.valueOf(index) });
  const other = otherwise === undefined ? "" : normalizeText(otherwise);
  /** With the code of unknown values, which may be one of the book's. */
  const readWithOther = (text: string, at: number): readonly Match[] => {
    const found = readAt(text, at);
    if (!text.startsWith(other, at) || found.some(({ length }) => length === other.length)) return found;
    return [...found, { length: other.length, text: printed(otherwise as string), meaning: "" }].sort((a, b) => b.length - a.length);
  };
  const allAt = (text: string, at: number): readonly Match[] =>
    book.codeLengths.flatMap((length) => {
      const index = at + length <= text.length ? book.indexOfCode(text.slice(at, at + length)) : undefined;
      return index === undefined ? [] : [matchOf(index, length)];
    });
  const lengths = [...book.codeLengths, ...(other === "" ? [] : [other.length])];

  return {
    role: "value",
    name: input,
    input,
    under,
    width: { least: Math.min(...lengths), most: Math.max(...lengths) },
    example: codes[0] ?? "",
    language: { kind: "texts", texts: [...new Set(width === undefined ? codes : codes.filter((code) => code.length === width))] },
    render: under === undefined ? render : renderUnder,
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

/** The name of an input in the rule's own spelling. */
const spelled = (text: string, inputs: readonly string[]): string => inputs.find((name) => normalizeText(name) === normalizeText(text)) ?? text;

export const codebook: SegmentKind<CodebookSegment> = {
  kind: "codebook",
  options,
  once: false,
  heads: [],
  claims: () => true,
  inputOf: ({ tokens }) => tokens[0]?.text,
  nameOf: ({ input }) => input,
  inputsOf: ({ input, under }) => (under === undefined ? [input] : [input, under]),
  parse: (placeholder, { inputs, report }) => {
    const read = readOptions(placeholder, options, report);
    if (read === undefined) return undefined;
    const input = spelled(read.head.text, inputs);
    const under = textOf(read, "under");
    const [otherwise] = read.tokens["otherwise"] ?? [];
    if (otherwise !== undefined && !isPrintable(otherwise.text)) {
      report(findingAt("pattern-bad-text", otherwise.start, otherwise.length, { text: otherwise.text, option: "otherwise" }));
      return undefined;
    }
    const width = read.integers["width"];
    return {
      kind: "codebook", input, codebook: textOf(read, "from") ?? input,
      ...(width === undefined ? {} : { width }),
      ...(under === undefined ? {} : { under: spelled(under, inputs) }),
      ...(otherwise === undefined ? {} : { otherwise: otherwise.text }),
    };
  },
  print: ({ input, codebook: book, width, under, otherwise }, reserved) => {
    const words = [
      width === undefined ? "" : `:${width}`,
      book === input ? "" : ` from ${printName(book, keywords)}`,
      under === undefined ? "" : ` under ${printName(under, keywords)}`,
      otherwise === undefined ? "" : ` else ${printText(otherwise, keywords)}`,
    ];
    return `{${printName(input, reserved)}${words.join("")}}`;
  },
  compile: (segment, { books, definition, report, warn }) => {
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
    return compilePart(segment, book, definition.letters === "upper");
  },
};

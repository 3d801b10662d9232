/**
 * An input's value turned into its code: `{region}` prints BJ for 北京, 北京市 or Beijing. `{region:2}` insists on two characters,
 * `{region from 地区}` uses the codebook 地区, `{city under province}` looks the city up below the row's province. A value that the book does
 * not know is refused, with the nearest one that it knows, unless `else ZZ` names its code. Books of numeric bands take amounts.
 */
import { isPrintable, printName, printText } from "../../pattern/placeholder";
import { readOptions, textOf, type OptionTable } from "../../pattern/readOptions";
import { finding, findingAt } from "../../result";
import { nearestWord } from "../../text/nearest";
import type { CodebookSegment } from "../../types";
import type { SegmentKind } from "../contract";
import { inputCalled } from "../kindWords";
import { codebookPart } from "./codebookPart";

const options = {
  arguments: [{ name: "width", takes: "integer", least: 1, most: 50 }],
  options: {
    from: { words: ["from", "来自", "码表"], takes: "name" },
    under: { words: ["under", "上级为", "隶属"], takes: "name" },
    otherwise: { words: ["else", "否则", "其他"], takes: "text" },
  },
} as const satisfies OptionTable;

const keywords = Object.values(options.options).flatMap(({ words }) => words);

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
    const input = inputCalled(read.head.text, inputs);
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
      ...(under === undefined ? {} : { under: inputCalled(under, inputs) }),
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
  compile: (segment, { books, definition, environment, report, warn }) => {
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
    return codebookPart(segment, book, { upper: definition.letters === "upper", today: environment.today });
  },
};

/**
 * The row's date or today's, by a format: `{date:yyyyMMdd}`, `{created:date:yyMM}`, `{today:yyyy}`, `{date:FY fiscal 4}`. Cells may hold
 * dates in any form that lists contain; one that can be read as two dates is refused, not guessed.
 */
import { createDateReader, dateTokens, formatDate, languageOf, parseDateFormat, printDateFormat, type CivilDate } from "../../dates";
import { printName, printText, type Placeholder, type Token } from "../../pattern/placeholder";
import { readOptions, type OptionTable } from "../../pattern/readOptions";
import { finding, findingAt } from "../../result";
import { normalizeText } from "../../text/normalizeText";
import type { DateSegment, Finding } from "../../types";
import type { SegmentKind, ValuePart } from "../contract";
import { afterKindWord, hasHead, inputCalled, kindWordOf } from "../kindWords";
import { createDateRenderer } from "./dateRenderer";

/** Words for the kind, before or behind an input; `{date:…}` is short for the input of that name. */
const dateWords = ["date", "日期"];
const todayWords = ["today", "今天", "当天"];
const heads = [...dateWords, ...todayWords];
const usualInput = "date";
const defaultFormat = "yyyyMMdd";
const exampleDate: CivilDate = { year: 2026, month: 1, day: 31, hour: 0, minute: 0, second: 0 };

const options = {
  arguments: [{ name: "format", takes: "text" }],
  options: { fiscal: { words: ["fiscal", "财年"], takes: "integer", least: 1, most: 12 } },
} as const satisfies OptionTable;

const isBehindInput = (placeholder: Placeholder): boolean => dateWords.includes(kindWordOf(placeholder) ?? "");

/** What is wrong with a format, and where in it. */
const formatProblem = (format: string): { readonly at: number; readonly length: number; readonly finding: Finding } | undefined => {
  const parsed = parseDateFormat(format);
  if (parsed.ok) return undefined;
  const { at, length, suggestion } = parsed;
  const text = format.slice(at, at + length);
  // A token that is a good one can only be wrong because it is there already.
  const twice = suggestion === "" && Object.hasOwn(dateTokens, text);
  const params = { text, option: "format", allowed: Object.keys(dateTokens).join(", "), suggestion };
  return { at, length, finding: twice ? finding("pattern-repeated-option", { option: text }) : finding("pattern-bad-word", params) };
};

/** The same with its place in the pattern: the very characters, or the whole text in quotes where blanks inside of them shift the count. */
const problemAt = ({ type, text, start, length }: Token): Finding | undefined => {
  const problem = formatProblem(text);
  if (problem === undefined) return undefined;
  const quote = type === "quoted" ? 1 : 0;
  const exact = length === text.length + 2 * quote;
  return { ...problem.finding, start: exact ? start + quote + problem.at : start, length: exact ? problem.length : length };
};

export const date: SegmentKind<DateSegment> = {
  kind: "date",
  options,
  once: false,
  heads,
  infix: [{ words: dateWords, options }],
  claims: (placeholder) => hasHead(placeholder, heads) || isBehindInput(placeholder),
  inputOf: (placeholder) => {
    if (hasHead(placeholder, todayWords)) return undefined;
    return hasHead(placeholder, dateWords) ? usualInput : placeholder.tokens[0]?.text;
  },
  nameOf: ({ input }) => input ?? "today",
  inputsOf: ({ input }) => (input === undefined ? [] : [input]),
  parse: (placeholder, { inputs, report }) => {
    const read = readOptions(placeholder, options, report, isBehindInput(placeholder) ? afterKindWord : 1);
    if (read === undefined) return undefined;
    const token = read.tokens["format"]?.[0];
    const problem = token === undefined ? undefined : problemAt(token);
    if (problem !== undefined) {
      report(problem);
      return undefined;
    }
    const parsed = parseDateFormat(token?.text ?? defaultFormat);
    const format = parsed.ok ? printDateFormat(parsed.tokens) : defaultFormat;
    const fiscal = read.integers["fiscal"];
    const input = date.inputOf(placeholder);
    return { kind: "date", ...(input === undefined ? {} : { input: inputCalled(input, inputs) }), format, ...(fiscal === undefined ? {} : { fiscal }) };
  },
  print: ({ input, format, fiscal }, reserved) => {
    const head = input === undefined ? "today" : input === usualInput ? usualInput : `${printName(input, reserved)}:date`;
    return `{${head}:${printText(format)}${fiscal === undefined ? "" : ` fiscal ${fiscal}`}}`;
  },
  compile: ({ input, format, fiscal }, { environment, report }): ValuePart | undefined => {
    const parsed = parseDateFormat(format);
    if (!parsed.ok) {
      report(formatProblem(format)?.finding ?? finding("pattern-bad-text", { text: format, option: "format" }));
      return undefined;
    }
    const { tokens } = parsed;
    const example = formatDate(tokens, exampleDate, fiscal);
    const size = normalizeText(example).length;
    const readAt = createDateReader(tokens, fiscal);
    return {
      role: "value",
      name: input ?? "today",
      input,
      width: { least: size, most: size },
      example,
      language: languageOf(tokens),
      render: createDateRenderer(input, environment, (day) => formatDate(tokens, day, fiscal)),
      read: (code, at) => {
        const found = readAt(code, at);
        return found === undefined ? [] : [{ length: found.length, text: found.text, meaning: found.meaning }];
      },
      explain: (code, at, room) => findingAt("code-format", at, Math.min(room, size, code.length - at), { expected: example }),
    };
  },
};

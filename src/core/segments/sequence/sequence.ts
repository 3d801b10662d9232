/**
 * The counting segment: `{seq:4}`, `{seq:4 per region, industry start 1 step 1}`, `{seq:6 per none}`. Written with leading zeros;
 * a number that needs more digits is refused. In Chinese: `{流水号:4 依据 地区 起始 1 步长 1}`.
 */
import { printName, type Placeholder, type Token } from "../../pattern/placeholder";
import { readOptions, type OptionTable } from "../../pattern/readOptions";
import { findingAt } from "../../result";
import { nearestWord } from "../../text/nearest";
import { normalizeText } from "../../text/normalizeText";
import type { SequenceSegment } from "../../types";
import type { ParseContext, SegmentKind } from "../contract";

const heads = ["seq", "sequence", "流水号", "序号"];
const noneWords = ["none", "无"];
const defaultWidth = 4;
/** Fifteen digits: all that Excel and a JavaScript number keep exactly. */
const widest = 15;
const most = 10 ** widest - 1;

const options = {
  width: { least: 1, most: widest },
  options: {
    per: { words: ["per", "依据"], takes: "names" },
    start: { words: ["start", "起始"], takes: "integer", least: 0, most },
    step: { words: ["step", "步长"], takes: "integer", least: 1, most },
  },
} as const satisfies OptionTable;

const keywords = [...noneWords, ...Object.values(options.options).flatMap(({ words }) => words)];
const isHead = (placeholder: Placeholder): boolean => placeholder.tokens[0]?.type === "word" && heads.includes(placeholder.tokens[0].text.toLowerCase());

/** The inputs that the names mean, in the rule's own spelling, each once. */
const readPer = (tokens: readonly Token[], { inputs, report }: ParseContext): readonly string[] => {
  const only = tokens[0];
  if (tokens.length === 1 && only?.type === "word" && noneWords.includes(only.text.toLowerCase())) return [];
  const per = new Set<string>();
  for (const token of tokens) {
    const wanted = normalizeText(token.text);
    const input = inputs.find((name) => normalizeText(name) === wanted);
    if (input !== undefined) per.add(input);
    else report(findingAt("pattern-unknown-key", token.start, token.length, { text: token.text, suggestion: nearestWord(token.text, inputs) }));
  }
  return [...per];
};

/** Digits of a fixed width in ASCII. */
const readDigits = (text: string, at: number, width: number): number => {
  if (at + width > text.length) return -1;
  let number = 0;
  for (let i = at; i < at + width; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
};

export const sequence: SegmentKind<SequenceSegment> = {
  kind: "sequence",
  options,
  once: true,
  heads,
  claims: isHead,
  inputOf: () => undefined,
  parse: (placeholder, context) => {
    const read = readOptions(placeholder, options, context.report);
    if (read === undefined) return undefined;
    const width = read.width ?? defaultWidth;
    const limit = 10 ** width - 1;
    const start = read.integers["start"] ?? 1;
    if (start > limit) {
      const token = placeholder.tokens.find(({ text }) => Number(text.normalize("NFKC")) === start) ?? placeholder;
      context.report(findingAt("pattern-bad-number", token.start, token.length, { text: String(start), option: "start", least: 0, most: limit }));
      return undefined;
    }
    const names = read.names["per"];
    const per = names === undefined ? undefined : readPer(names, context);
    return { kind: "sequence", width, start, step: read.integers["step"] ?? 1, ...(per === undefined ? {} : { per }) };
  },
  print: ({ width, start, step, per }) => {
    const keys = per === undefined ? "" : ` per ${per.length === 0 ? "none" : per.map((name) => printName(name, keywords)).join(", ")}`;
    return `{seq:${width}${keys}${start === 1 ? "" : ` start ${start}`}${step === 1 ? "" : ` step ${step}`}}`;
  },
  compile: ({ width, start, step, per }) => ({
    role: "number",
    name: "seq",
    width: { least: width, most: width },
    example: String(start).padStart(width, "0"),
    start,
    step,
    limit: 10 ** width - 1,
    digits: width,
    per,
    read: (code, at) => {
      const number = readDigits(code, at, width);
      return number < 0 ? [] : [{ length: width, text: code.slice(at, at + width), meaning: String(number) }];
    },
    explain: (code, at, room) => findingAt("code-format", at, Math.min(room, code.length - at), { expected: String(start).padStart(width, "0") }),
  }),
};

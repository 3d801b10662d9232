/**
 * The counting segment: `{seq:4}`, `{seq:4 per region, industry reset yearly start 1 step 1}`, `{seq:6 per none}`. Written with leading zeros;
 * a number that needs more characters is refused, or written longer with `overflow grow`.
 */
import { printName, printText, type Token } from "../../pattern/placeholder";
import { readOptions, textOf, textsOf } from "../../pattern/readOptions";
import { findingAt } from "../../result";
import { nearestWord } from "../../text/nearest";
import { normalizeText } from "../../text/normalizeText";
import type { ResetPeriod, SequenceSegment } from "../../types";
import { alphabetOf, isAlphabet } from "../alphabets";
import type { Match, NumberPart, ParseContext, SegmentKind } from "../contract";
import { createPeriodPart } from "../date/periodPart";
import { inputCalled } from "../kindWords";
import type { Language } from "../language";
import { mostNumber, numeralsOf, usableFrom, widestOf } from "./numerals";
import { defaultWidth, heads, keywords, noneWords, options, periods, todayWords } from "./sequenceOptions";

/** The inputs that the names mean, in the rule's own spelling, each once. */
const readPer = (names: readonly Token[], { inputs, report }: ParseContext): readonly string[] => {
  const only = names[0];
  if (names.length === 1 && only?.type === "word" && noneWords.includes(only.text.toLowerCase())) return [];
  const per = new Set<string>();
  for (const token of names) {
    const wanted = normalizeText(token.text);
    const input = inputs.find((name) => normalizeText(name) === wanted);
    // A name that the code does not print is an input of its own, unless it is nearly one that it does.
    const suggestion = input === undefined ? nearestWord(token.text, inputs) : "";
    if (suggestion === "") per.add(input ?? token.text);
    else report(findingAt("pattern-unknown-key", token.start, token.length, { text: token.text, suggestion }));
  }
  return [...per];
};

/** The input that holds the row's date; undefined for today. */
const readBy = (token: Token, inputs: readonly string[]): string | undefined =>
  token.type === "word" && todayWords.includes(token.text.toLowerCase()) ? undefined : inputCalled(token.text, inputs);

const languageOf = ({ width, alphabet, start, step, limit: last }: SequenceSegment, limit: number): Language => {
  const numerals = numeralsOf(alphabet, width);
  const count = Math.floor((limit - start) / step) + 1;
  // A handful of numbers is listed, so that proofs are exact about them.
  if (last !== undefined && count <= 1000) return { kind: "texts", texts: Array.from({ length: Math.max(0, count) }, (_, i) => numerals.write(start + i * step)) };
  return { kind: "characters", alphabet: numerals.characters, least: width, most: Math.max(width, numerals.write(limit).length) };
};

export const sequence: SegmentKind<SequenceSegment> = {
  kind: "sequence",
  options,
  once: true,
  heads,
  claims: ({ tokens: [head] }) => head?.type === "word" && heads.includes(head.text.toLowerCase()),
  inputOf: () => undefined,
  nameOf: () => "seq",
  inputsOf: ({ per, reset }) => [...(per ?? []), ...(reset?.by === undefined ? [] : [reset.by])],
  parse: (placeholder, context) => {
    let good = true;
    const report: typeof context.report = (finding) => {
      good = false;
      context.report(finding);
    };
    const read = readOptions(placeholder, options, report);
    if (read === undefined) return undefined;
    const place = (text: string | number) => placeholder.tokens.find((token) => token.text.normalize("NFKC") === String(text)) ?? placeholder;
    const refuse = (kind: "pattern-bad-number" | "pattern-bad-text", text: string | number, params: Readonly<Record<string, string | number>>): void => {
      const { start, length } = place(text);
      report(findingAt(kind, start, length, { text: String(text), ...params }));
    };
    const width = read.integers["width"] ?? defaultWidth;
    const alphabet = textOf(read, "alphabet");
    const named = alphabet === undefined ? undefined : alphabetOf(alphabet);
    if (named !== undefined && !isAlphabet(named)) refuse("pattern-bad-text", alphabet ?? "", { option: "alphabet" });
    const grows = read.words["overflow"] === "grow";
    const highest = !good || width > widestOf(named) ? mostNumber : grows ? mostNumber : numeralsOf(named, width).highest(width);
    const start = read.integers["start"] ?? 1;
    if (start > highest) refuse("pattern-bad-number", start, { option: "start", least: 0, most: highest });
    const limit = read.integers["limit"];
    if (limit !== undefined && (limit < start || limit > highest)) refuse("pattern-bad-number", limit, { option: "limit", least: start, most: highest });
    const names = read.tokens["per"];
    const per = names === undefined ? undefined : readPer(names, { ...context, report });
    const period = read.words["reset"] as ResetPeriod | undefined;
    const fiscal = period === "fiscal-year" ? (read.integers["fiscal"] ?? 1) : undefined;
    const by = read.tokens["by"]?.[0];
    const dateInput = by === undefined ? context.dateInput : readBy(by, context.inputs);
    if (!good) return undefined;
    const skip = textsOf(read, "skip")?.map((text) => text.toUpperCase());
    const reserved = read.ranges["reserved"];
    const warn = read.integers["warn"];
    return {
      kind: "sequence", width, start, step: read.integers["step"] ?? 1,
      ...(per === undefined ? {} : { per }),
      ...(period === undefined ? {} : { reset: { period, ...(fiscal === undefined ? {} : { fiscal }), ...(dateInput === undefined ? {} : { by: dateInput }) } }),
      ...(grows ? { overflow: "grow" as const } : {}),
      ...(named === undefined || named === "digits" ? {} : { alphabet: named }),
      ...(limit === undefined ? {} : { limit }),
      ...(skip === undefined ? {} : { skip }),
      ...(reserved === undefined ? {} : { reserved }),
      ...(warn === undefined ? {} : { warn }),
    };
  },
  print: ({ width, start, step, per, reset, overflow, alphabet, limit, skip, reserved, warn }) => {
    const name = (text: string): string => printName(text, keywords);
    const text = (each: string): string => printText(each, keywords);
    const ranges = reserved?.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(", ");
    const words = [
      `seq:${width}`,
      per === undefined ? "" : `per ${per.length === 0 ? "none" : per.map(name).join(", ")}`,
      reset === undefined ? "" : `reset ${periods[reset.period][0]}${reset.fiscal === undefined ? "" : ` ${reset.fiscal}`} by ${reset.by === undefined ? "today" : name(reset.by)}`,
      start === 1 ? "" : `start ${start}`,
      step === 1 ? "" : `step ${step}`,
      limit === undefined ? "" : `limit ${limit}`,
      overflow === undefined ? "" : `overflow ${overflow}`,
      alphabet === undefined ? "" : `alphabet ${text(alphabet)}`,
      skip === undefined ? "" : `skip ${skip.map(text).join(", ")}`,
      reserved === undefined ? "" : `without ${ranges}`,
      warn === undefined ? "" : `warn ${warn}`,
    ];
    return `{${words.filter((word) => word !== "").join(" ")}}`;
  },
  compile: (segment, { environment }) => {
    const { width, start, step, per, overflow, alphabet } = segment;
    const numerals = numeralsOf(alphabet, width);
    const limit = segment.limit ?? (overflow === "grow" ? mostNumber : numerals.highest(width));
    const most = overflow === "grow" ? Math.max(width, numerals.write(limit).length) : width;
    const plain = alphabet === undefined && most === width;
    const match = (text: string, at: number, length: number): Match | undefined => {
      const digits = text.slice(at, at + length);
      if (digits.length < length || (length > width && digits.startsWith(numerals.characters.charAt(0)))) return undefined;
      const number = numerals.value(digits);
      return number < 0 || number > mostNumber ? undefined : { length, text: digits, meaning: String(number) };
    };
    const read = (text: string, at: number): readonly Match[] => {
      const matches: Match[] = [];
      for (let length = Math.min(most, text.length - at); length >= width; length--) {
        const found = match(text, at, length);
        if (found !== undefined) matches.push(found);
      }
      return matches;
    };
    const usable = usableFrom(segment, numerals, limit);
    const part: NumberPart = {
      role: "number",
      name: "seq",
      width: { least: width, most },
      example: numerals.write(usable?.(start) ?? start),
      language: languageOf(segment, limit),
      start,
      step,
      limit,
      digits: width,
      per,
      reset: segment.reset === undefined ? undefined : { period: segment.reset.period, part: createPeriodPart(segment.reset, environment) },
      warn: segment.warn,
      write: plain ? undefined : numerals.write,
      usable,
      read,
      explain: (code, at, room) => findingAt("code-format", at, Math.min(room, code.length - at), { expected: numerals.write(start) }),
    };
    return part;
  },
};

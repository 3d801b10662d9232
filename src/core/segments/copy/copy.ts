/**
 * Characters of the input itself: `{dept:copy}` all of it, `{name:left:3}` the first three, `{taxno:right:4}` the last four,
 * `{taxno:mid:3:6}` six from the third on. Taken from the text in comparison form: half width, upper case, without blanks. A shorter text
 * is refused, or filled up on the left with `pad 0`.
 */
import { printName, printText } from "../../pattern/placeholder";
import { meaningOf, readOptions, type OptionTable } from "../../pattern/readOptions";
import { finding } from "../../result";
import { normalizeText } from "../../text/normalizeText";
import type { CopySegment } from "../../types";
import { alphabets } from "../alphabets";
import { anythingPart } from "../anythingPart";
import type { SegmentKind } from "../contract";
import { createRenderer } from "../createRenderer";
import { isFillCharacter, readFillCharacter } from "../fillCharacter";
import { longestInput } from "../inputProblem";
import { afterKindWord, inputCalled, kindWordOf, missingValue } from "../kindWords";
import { sampleText } from "../sampleText";

/** Most characters that a slice may have. */
const longestSlice = 50;

/** What is taken, by its words. */
const sides = {
  all: ["copy", "复制", "原文"],
  left: ["left", "左", "左取"],
  right: ["right", "右", "右取"],
  middle: ["mid", "middle", "中", "中取"],
} as const satisfies Readonly<Record<CopySegment["take"], readonly string[]>>;

const first = { name: "first", takes: "integer", least: 1, most: longestInput } as const;
const count = { name: "count", takes: "integer", least: 1, most: longestSlice } as const;
const pad = { words: ["pad", "补位"], takes: "text" } as const;
const options = { arguments: [first, count], options: { pad } } as const satisfies OptionTable;

const tables: Readonly<Record<CopySegment["take"], OptionTable>> = {
  all: { arguments: [], options: {} },
  left: { arguments: [count], options: { pad } },
  right: { arguments: [count], options: { pad } },
  middle: options,
};

/** The characters that the segment takes of a text in comparison form. */
const slice = (text: string, { take, from = 1, count: length = 0 }: CopySegment): string => {
  if (take === "all") return text;
  const characters = [...text];
  const start = take === "right" ? Math.max(0, characters.length - length) : take === "middle" ? from - 1 : 0;
  return characters.slice(start, start + length).join("");
};

const sizeOf = (text: string): number => [...text].length;

export const copy: SegmentKind<CopySegment> = {
  kind: "copy",
  options,
  once: false,
  heads: [],
  infix: (Object.keys(sides) as CopySegment["take"][]).map((take) => ({ words: sides[take], options: tables[take] })),
  claims: (placeholder) => meaningOf(kindWordOf(placeholder) ?? "", sides) !== undefined,
  inputOf: ({ tokens }) => tokens[0]?.text,
  nameOf: ({ input }) => input,
  inputsOf: ({ input }) => [input],
  parse: (placeholder, { inputs, report }) => {
    const take = meaningOf(kindWordOf(placeholder) ?? "", sides) as CopySegment["take"];
    const read = readOptions(placeholder, tables[take], report, afterKindWord);
    if (read === undefined) return undefined;
    const missing = tables[take].arguments.find(({ name }) => read.integers[name] === undefined);
    if (missing !== undefined) {
      report(missingValue(placeholder, missing.name));
      return undefined;
    }
    const fill = read.tokens["pad"]?.[0];
    const character = fill === undefined ? undefined : readFillCharacter(fill, "pad", report);
    if (fill !== undefined && character === undefined) return undefined;
    const { first: from, count: length } = read.integers;
    return {
      kind: "copy", input: inputCalled(read.head.text, inputs), take,
      ...(from === undefined ? {} : { from }),
      ...(length === undefined ? {} : { count: length }),
      ...(character === undefined ? {} : { pad: character }),
    };
  },
  print: ({ input, take, from, count: length, pad: fill }, reserved) => {
    const numbers = take === "all" ? "" : take === "middle" ? `:${from ?? 1}:${length ?? 1}` : `:${length ?? 1}`;
    const padding = take === "all" || fill === undefined ? "" : ` pad ${printText(fill, pad.words)}`;
    return `{${printName(input, reserved)}:${sides[take][0]}${numbers}${padding}}`;
  },
  compile: (segment, { report }) => {
    const { input, take, from = 1, count: length = 1 } = segment;
    if (segment.pad !== undefined && !isFillCharacter(segment.pad)) {
      report(finding("pattern-bad-text", { text: segment.pad, option: "pad" }));
      return undefined;
    }
    const fill = segment.pad === undefined ? undefined : normalizeText(segment.pad);
    const least = take === "middle" ? from + length - 1 : length;
    const render = createRenderer({
      input,
      make: (_, source) => {
        const text = normalizeText(source);
        const size = sizeOf(text);
        if (take === "all") return size > longestInput ? finding("input-too-long", { input, length: size, most: longestInput }) : text;
        if (size >= least) return slice(text, segment);
        if (fill === undefined) return finding("copy-too-short", { input, value: source.trim(), least });
        const found = slice(text, segment);
        return fill.repeat(length - sizeOf(found)) + found;
      },
    });
    const part = take === "all" ? anythingPart(input, 1, longestInput, sampleText(alphabets.letters ?? "", 3)) : anythingPart(input, length, length, sampleText(alphabets.letters ?? "", length));
    return { ...part, role: "value", input, render };
  },
};

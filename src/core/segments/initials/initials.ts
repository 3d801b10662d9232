/**
 * First letters of a name: `{name:initials:4}` makes HWJS of 华为技术, by the reader of names that the core is given. A shorter name is
 * refused, or filled up on the right with `pad X`.
 */
import { printName, printText } from "../../pattern/placeholder";
import { readOptions, type OptionTable } from "../../pattern/readOptions";
import { finding } from "../../result";
import { normalizeText } from "../../text/normalizeText";
import type { InitialsSegment } from "../../types";
import { alphabets } from "../alphabets";
import { charactersPart } from "../charactersPart";
import type { SegmentKind } from "../contract";
import { createRenderer } from "../createRenderer";
import { readFillCharacter } from "../fillCharacter";
import { afterKindWord, inputCalled, kindWordOf, missingValue } from "../kindWords";
import { sampleText } from "../sampleText";

const kindWords: readonly string[] = ["initials", "首字母", "拼音首字母"];

const options = {
  arguments: [{ name: "count", takes: "integer", least: 1, most: 50 }],
  options: { pad: { words: ["pad", "补位"], takes: "text" } },
} as const satisfies OptionTable;

const alphabet = alphabets.base36 ?? "";
const isLetterOrDigit = (text: string): boolean => text.length === 1 && /^[A-Z0-9]$/.test(normalizeText(text));

export const initials: SegmentKind<InitialsSegment> = {
  kind: "initials",
  options,
  once: false,
  heads: [],
  infix: [{ words: kindWords, options }],
  claims: (placeholder) => kindWords.includes(kindWordOf(placeholder) ?? ""),
  inputOf: ({ tokens }) => tokens[0]?.text,
  nameOf: ({ input }) => input,
  inputsOf: ({ input }) => [input],
  parse: (placeholder, { inputs, report }) => {
    const read = readOptions(placeholder, options, report, afterKindWord);
    if (read === undefined) return undefined;
    const count = read.integers["count"];
    if (count === undefined) {
      report(missingValue(placeholder, "count"));
      return undefined;
    }
    const fill = read.tokens["pad"]?.[0];
    const pad = fill === undefined ? undefined : readFillCharacter(fill, "pad", report, isLetterOrDigit);
    if (fill !== undefined && pad === undefined) return undefined;
    return { kind: "initials", input: inputCalled(read.head.text, inputs), count, ...(pad === undefined ? {} : { pad }) };
  },
  print: ({ input, count, pad }, reserved) =>
    `{${printName(input, reserved)}:${kindWords[0] ?? ""}:${count}${pad === undefined ? "" : ` pad ${printText(pad, options.options.pad.words)}`}}`,
  compile: ({ input, count, pad }, { environment, report }) => {
    const reader = environment.initials;
    if (pad !== undefined && !isLetterOrDigit(pad)) report(finding("pattern-bad-text", { text: pad, option: "pad" }));
    else if (reader === undefined) report(finding("initials-not-ready"));
    else {
      const fill = pad === undefined ? undefined : normalizeText(pad);
      const render = createRenderer({
        input,
        make: (_, source) => {
          const letters = reader.initials(source).slice(0, count);
          if (letters.length === count) return letters;
          return fill === undefined ? finding("initials-too-short", { input, value: source.trim(), least: count }) : letters.padEnd(count, fill);
        },
      });
      return { ...charactersPart(input, alphabet, count, sampleText(alphabets.letters ?? "", count), true), role: "value", input, render };
    }
    return undefined;
  },
};

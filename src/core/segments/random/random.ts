/** Characters drawn by chance, which the register keeps apart: `{random:6}`, `{random:6 alphabet base36}`. */
import { printText, type Token } from "../../pattern/placeholder";
import { readOptions, type OptionTable } from "../../pattern/readOptions";
import { finding, findingAt } from "../../result";
import { normalizeText } from "../../text/normalizeText";
import type { RandomSegment } from "../../types";
import { alphabets, charactersOf, isAlphabet } from "../alphabets";
import { charactersPart } from "../charactersPart";
import type { SegmentKind } from "../contract";
import { hasHead } from "../kindWords";
import { sampleText } from "../sampleText";

const heads = ["random", "随机"];
const defaultCount = 6;
const defaultAlphabet = "safe";

const options = {
  arguments: [{ name: "count", takes: "integer", least: 1, most: 32 }],
  options: { alphabet: { words: ["alphabet", "字符"], takes: "text" } },
} as const satisfies OptionTable;

/** An alphabet's name in lower case, the characters themselves in upper case; in quotes they are always the characters. */
const alphabetOf = ({ type, text }: Token): string => (type === "word" && alphabets[text.toLowerCase()] !== undefined ? text.toLowerCase() : normalizeText(text));

export const random: SegmentKind<RandomSegment> = {
  kind: "random",
  options,
  once: false,
  heads,
  claims: (placeholder) => hasHead(placeholder, heads),
  inputOf: () => undefined,
  nameOf: () => "random",
  inputsOf: () => [],
  parse: (placeholder, { report }) => {
    const read = readOptions(placeholder, options, report);
    if (read === undefined) return undefined;
    const count = read.integers["count"] ?? defaultCount;
    const token = read.tokens["alphabet"]?.[0];
    if (token === undefined) return { kind: "random", count };
    const alphabet = alphabetOf(token);
    if (isAlphabet(alphabet)) return { kind: "random", count, alphabet };
    report(findingAt("pattern-bad-text", token.start, token.length, { text: token.text, option: "alphabet" }));
    return undefined;
  },
  print: ({ count, alphabet }) => {
    if (alphabet === undefined) return `{random:${count}}`;
    // The characters S A F E are not the alphabet called safe.
    const text = alphabets[alphabet] === undefined ? printText(alphabet, Object.keys(alphabets)) : alphabet;
    return `{random:${count} alphabet ${text}}`;
  },
  compile: ({ count, alphabet = defaultAlphabet }, { environment, report }) => {
    if (!isAlphabet(alphabet)) {
      report(finding("pattern-bad-text", { text: alphabet, option: "alphabet" }));
      return undefined;
    }
    const characters = charactersOf(alphabet);
    return {
      ...charactersPart("random", characters, count, sampleText(characters, count), false),
      role: "random",
      draw: () => Array.from({ length: count }, () => characters.charAt(environment.random(characters.length))).join(""),
    };
  },
};

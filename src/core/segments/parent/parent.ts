/**
 * The code of the customer's parent, as it is registered: `{parent}`, `{branch:parent}` with another input. The cell holds the parent's
 * code or name. `{parent depth 3}` lets three levels at most stand above a code.
 */
import { printName } from "../../pattern/placeholder";
import { readOptions, type OptionTable } from "../../pattern/readOptions";
import { finding } from "../../result";
import { normalizeText } from "../../text/normalizeText";
import { upperText } from "../../text/upperText";
import type { ParentSegment } from "../../types";
import { anythingPart } from "../anythingPart";
import type { Match, SegmentKind } from "../contract";
import { createRenderer } from "../createRenderer";
import { afterKindWord, hasHead, inputCalled, kindWordOf } from "../kindWords";

/** Words for the kind, before or behind an input; `{parent}` is short for the input of that name. */
const heads = ["parent", "上级", "上级编码"];
const usualInput = "parent";
/** Most characters that a parent's code may have. */
const longestCode = 50;
const example = "HQ001";

const options = {
  arguments: [],
  options: { depth: { words: ["depth", "层数", "层级"], takes: "integer", least: 1, most: 99 } },
} as const satisfies OptionTable;

const isBehindInput = (placeholder: Parameters<typeof kindWordOf>[0]): boolean => heads.includes(kindWordOf(placeholder) ?? "");

export const parent: SegmentKind<ParentSegment> = {
  kind: "parent",
  options,
  once: false,
  heads,
  infix: [{ words: heads, options }],
  claims: (placeholder) => isBehindInput(placeholder) || hasHead(placeholder, heads),
  inputOf: (placeholder) => (isBehindInput(placeholder) && !hasHead(placeholder, heads) ? placeholder.tokens[0]?.text : usualInput),
  nameOf: ({ input }) => input,
  inputsOf: ({ input }) => [input],
  parse: (placeholder, { inputs, report }) => {
    const behind = isBehindInput(placeholder);
    const read = readOptions(placeholder, options, report, behind ? afterKindWord : 1);
    if (read === undefined) return undefined;
    const input = hasHead(placeholder, heads) ? usualInput : read.head.text;
    const depth = read.integers["depth"];
    return { kind: "parent", input: inputCalled(input, inputs), ...(depth === undefined ? {} : { depth }) };
  },
  print: ({ input, depth }, reserved) => {
    const head = input === usualInput ? usualInput : `${printName(input, reserved)}:${usualInput}`;
    return `{${head}${depth === undefined ? "" : ` depth ${depth}`}}`;
  },
  compile: ({ input, depth }, { definition, environment }) => {
    const upper = definition.letters === "upper";
    const render = createRenderer({
      input,
      // A parent that is missing now may be coded later, and a parent may get another code.
      remember: false,
      make: (_, source) => {
        const found = environment.parents?.find(source);
        const value = source.trim();
        if (found === undefined) return finding("parent-missing", { input, value });
        return depth !== undefined && found.depth >= depth ? finding("parent-too-deep", { input, value, most: depth }) : upper ? upperText(found.code) : found.code;
      },
    });
    const part = anythingPart(input, 1, longestCode, example);
    /** Characters with the registered code's own case and blanks, which are looked up for one match of many: hence a class. */
    class AsRegistered implements Match {
      constructor(readonly length: number, readonly meaning: string) {}
      get text(): string {
        const code = environment.parents?.find(this.meaning)?.code;
        return code !== undefined && normalizeText(code) === this.meaning ? code : this.meaning;
      }
    }
    return { ...part, role: "value", input, render, read: upper ? part.read : (code, at) => part.read(code, at).map(({ length, meaning }) => new AsRegistered(length, meaning)) };
  },
};

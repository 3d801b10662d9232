/** Positions kept for later: `{reserved:2}` prints 00, `{reserved:2 fill X}` prints XX. */
import { printText } from "../../pattern/placeholder";
import { readOptions, type OptionTable } from "../../pattern/readOptions";
import { finding } from "../../result";
import { upperText } from "../../text/upperText";
import type { ReservedSegment } from "../../types";
import type { SegmentKind } from "../contract";
import { isFillCharacter, readFillCharacter } from "../fillCharacter";
import { hasHead } from "../kindWords";
import { constantPart } from "../literal/constantPart";

const heads = ["reserved", "预留"];
const defaultFill = "0";

const options = {
  arguments: [{ name: "count", takes: "integer", least: 1, most: 50 }],
  options: { fill: { words: ["fill", "填充", "填"], takes: "text" } },
} as const satisfies OptionTable;

export const reserved: SegmentKind<ReservedSegment> = {
  kind: "reserved",
  options,
  once: false,
  heads,
  claims: (placeholder) => hasHead(placeholder, heads),
  inputOf: () => undefined,
  nameOf: () => "reserved",
  inputsOf: () => [],
  parse: (placeholder, { report }) => {
    const read = readOptions(placeholder, options, report);
    if (read === undefined) return undefined;
    const count = read.integers["count"] ?? 1;
    const token = read.tokens["fill"]?.[0];
    if (token === undefined) return { kind: "reserved", count };
    const fill = readFillCharacter(token, "fill", report);
    return fill === undefined ? undefined : { kind: "reserved", count, fill };
  },
  print: ({ count, fill }) => `{reserved:${count}${fill === undefined ? "" : ` fill ${printText(fill, options.options.fill.words)}`}}`,
  compile: ({ count, fill = defaultFill }, { definition, report }) => {
    if (!isFillCharacter(fill)) {
      report(finding("pattern-bad-text", { text: fill, option: "fill" }));
      return undefined;
    }
    return constantPart("reserved", (definition.letters === "upper" ? upperText(fill) : fill).repeat(count));
  },
};

/** Fixed text: `BJ-`, `CUST`. Braces are doubled in a pattern. The same in every code. */
import { upperText } from "../../text/upperText";
import type { LiteralSegment } from "../../types";
import type { SegmentKind } from "../contract";
import { constantPart } from "./constantPart";

export const literal: SegmentKind<LiteralSegment> = {
  kind: "literal",
  options: undefined,
  once: false,
  heads: [],
  claims: () => false,
  inputOf: () => undefined,
  parse: () => undefined,
  print: ({ text }) => text.replace(/[{}｛｝]/gu, (brace) => brace + brace),
  nameOf: () => "",
  inputsOf: () => [],
  compile: ({ text }, { definition }) => constantPart("", definition.letters === "upper" ? upperText(text) : text),
};

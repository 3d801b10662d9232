/** Fixed text: `BJ-`, `CUST`. Braces are doubled in a pattern. The same in every code. */
import { findingAt } from "../../result";
import { normalizeText } from "../../text/normalizeText";
import type { LiteralSegment } from "../../types";
import type { SegmentKind } from "../contract";

export const literal: SegmentKind<LiteralSegment> = {
  kind: "literal",
  options: undefined,
  once: false,
  heads: [],
  claims: () => false,
  inputOf: () => undefined,
  parse: () => undefined,
  print: ({ text }) => text.replace(/[{}｛｝]/gu, (brace) => brace + brace),
  compile: ({ text }) => {
    const form = normalizeText(text);
    const match = [{ length: form.length, text, meaning: "" }];
    return {
      role: "constant",
      name: "",
      text,
      width: { least: form.length, most: form.length },
      example: text,
      read: (code, at) => (code.startsWith(form, at) ? match : []),
      explain: (code, at, most) => findingAt("code-format", at, Math.min(most, Math.max(1, form.length), code.length - at), { expected: text }),
    };
  },
};

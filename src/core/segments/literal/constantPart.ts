import { findingAt } from "../../result";
import { normalizeText } from "../../text/normalizeText";
import type { ConstantPart } from "../contract";
import { fixedText } from "../language";

/** A segment that prints the same text in every code. */
export const constantPart = (name: string, text: string): ConstantPart => {
  const form = normalizeText(text);
  const match = [{ length: form.length, text, meaning: "" }];
  return {
    role: "constant",
    name,
    text,
    width: { least: form.length, most: form.length },
    example: text,
    language: fixedText(text),
    read: (code, at) => (code.startsWith(form, at) ? match : []),
    explain: (code, at, most) => findingAt("code-format", at, Math.min(most, Math.max(1, form.length), code.length - at), { expected: text }),
  };
};

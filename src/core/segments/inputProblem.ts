import { finding } from "../result";
import { normalizeText } from "../text/normalizeText";
import type { Finding, InputValue } from "../types";

/** Longest value that an input may hold, in characters; longer ones are remarks that slipped into the column. */
export const longestInput = 255;

/** Why a cell's value cannot be an input at all; undefined when it can. `text` is `cellText(value)`. */
export const inputProblem = (input: string, value: InputValue, text: string): Finding | undefined => {
  if (typeof value === "object" && value !== null) return finding("input-error", { input, value: value.error });
  if (text.length > longestInput) return finding("input-too-long", { input, length: text.length, most: longestInput });
  return normalizeText(text) === "" ? finding("input-missing", { input }) : undefined;
};

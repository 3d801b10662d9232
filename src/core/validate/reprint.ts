/** Prints a code of a reading anew with another number, its check characters included. */
import type { CompiledRule } from "../rules/compileRule";
import type { Reading } from "../rules/readCode";
import { padNumber } from "../rules/compileRule";
import { normalizeText } from "../text/normalizeText";

/** Undefined where more than the number may differ among a counter's codes, or a check scheme does not know a character. */
export const reprint = ({ parts, sequence, keyParts }: CompiledRule, { segments }: Reading, number: number): string | undefined => {
  if (sequence === undefined || parts.some(({ role }, i) => role === "random" || (role === "value" && !keyParts.includes(i)))) return undefined;
  const texts = parts.map((part, i) => (part.role === "number" ? (sequence.write?.(number) ?? padNumber(number, sequence.digits)) : (segments[i]?.text ?? "")));
  for (const [at, part] of parts.entries()) {
    if (part.role !== "check") continue;
    const over = parts.flatMap((each, i) => (each.role !== "check" && (part.over === undefined || part.over.includes(each.name)) ? [normalizeText(texts[i] ?? "")] : []));
    const check = part.compute(over);
    if (check === undefined) return undefined;
    texts[at] = check;
  }
  return texts.join("");
};

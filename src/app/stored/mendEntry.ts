import { normalizeText, type CompiledRule, type RegisterEntry } from "../../core";

/** What of a register row Excel or a person turned into numbers. */
export interface TurnedCells {
  readonly code: boolean;
  readonly key: boolean;
}

/**
 * The row as it was before its code or its counter key became a number (`0001` became 1): with zeros before it, or as its inputs and number print
 * it. Undefined when no code, or more than one, can have become this number.
 *
 * @param rule the version that issued the code.
 */
export function mendEntry(entry: RegisterEntry, turned: TurnedCells, rule: CompiledRule): RegisterEntry | undefined {
  const code = turned.code ? codeBehind(entry, rule) : entry.code;
  if (code === undefined) return undefined;
  if (!turned.key) return { ...entry, code };
  const reading = rule.read(code);
  const key = reading.ok ? reading.value.key : undefined;
  return key !== undefined && isTurned(key, entry.key) ? { ...entry, code, key } : undefined;
}

function codeBehind(entry: RegisterEntry, rule: CompiledRule): string | undefined {
  const padded = Array.from({ length: Math.max(0, rule.width.most - entry.code.length + 1) }, (_, zeros) => "0".repeat(zeros) + entry.code);
  const found = new Set(padded.filter((text) => fits(text, entry, rule)));
  const printed = printedCode(entry, rule);
  if (printed !== undefined && isTurned(printed, entry.code)) found.add(printed);
  return found.size === 1 ? [...found][0] : undefined;
}

/** True for a code of the rule with the row's number. */
function fits(text: string, { number }: RegisterEntry, rule: CompiledRule): boolean {
  const reading = rule.read(text);
  return reading.ok && (number === null || reading.value.number === number);
}

/** What the row's inputs and number print; undefined for rules with chance in them, and for inputs that print nothing any more. */
export function printedCode({ inputs, number }: RegisterEntry, rule: CompiledRule): string | undefined {
  if (inputs.length !== rule.inputs.length || rule.parts.some(({ role }) => role === "random")) return undefined;
  const frame = rule.frame(inputs);
  return frame.findings.length > 0 ? undefined : rule.print(frame, number ?? 0);
}

/** True when Excel makes this number of that text. */
function isTurned(text: string, number: string): boolean {
  return normalizeText(text) !== "" && Number(text) === Number(number);
}

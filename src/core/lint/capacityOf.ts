import type { CompiledRule } from "../rules/compileRule";
import type { NumberPart } from "../segments/contract";
import type { InputValue } from "../types";
import type { Capacity } from "./advice";
import { resetOf } from "./proofRuleOf";

/** Numbers are counted one by one up to here; of longer sequences the skipped ones are not taken off. */
const countedUpTo = 200_000;

const numbersOf = ({ start, step, limit, usable }: NumberPart): number => {
  const all = Math.max(0, Math.floor((limit - start) / step) + 1);
  if (usable === undefined || all > countedUpTo) return all;
  let count = 0;
  for (let number = usable(start); number <= limit; number = usable(number + step)) count++;
  return count;
};

/**
 * How many numbers each counter of a rule has, and which counter the rows need most; undefined for a rule without a sequence.
 *
 * @param rows values in the order of `rule.inputs`; refused rows do not count.
 */
export const capacityOf = (rule: CompiledRule, rows?: Iterable<readonly InputValue[]>): Capacity | undefined => {
  const { sequence, definition } = rule;
  if (sequence === undefined) return undefined;
  const grows = definition.segments.some((segment) => segment.kind === "sequence" && segment.overflow === "grow" && segment.limit === undefined);
  const keyed = rule.keyParts.flatMap((part) => rule.parts[part]?.name ?? []);
  const reset = resetOf(rule);
  const per = [...new Set([...keyed, ...rule.hiddenKeys, ...(reset === undefined ? [] : [reset.period])])];
  const counts = new Map<string, number>();
  for (const row of rows ?? []) {
    const { index, frame } = rule.rowForm(row);
    if (index >= 0) counts.set(frame.key, (counts.get(frame.key) ?? 0) + 1);
  }
  let largest: { readonly key: string; readonly rows: number } | undefined;
  for (const [key, count] of counts) if (largest === undefined || count > largest.rows) largest = { key, rows: count };
  return { perKey: grows ? Infinity : numbersOf(sequence), per, ...(largest === undefined ? {} : { largest }) };
};

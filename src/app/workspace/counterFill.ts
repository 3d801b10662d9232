import type { CompiledRule, Counter, NumberPart } from "../../core";
import type { CounterFill } from "../api";
import type { RuleBook } from "./ruleBook";

/** Percent of the numbers after which people are warned where the rule says nothing. */
const WARN = 90;

/** How much of a counter is used up; `near` when people are to be warned. */
export function fillOf(
  { rule, key, next }: Pick<Counter, "rule" | "key" | "next">,
  { start, step, limit, warn = WARN }: Pick<NumberPart, "start" | "step" | "limit"> & Partial<Pick<NumberPart, "warn">>,
): { readonly fill: CounterFill; readonly near: boolean } {
  const all = Math.max(0, Math.floor((limit - start) / step) + 1);
  const used = Math.min(all, Math.max(0, Math.ceil((next - start) / step)));
  return { fill: { rule, key, used, limit: all }, near: used * 100 >= warn * all };
}

/**
 * The counters that are nearly full, under the versions in force. A counter of a period that is over draws no more numbers and is left out.
 *
 * @param counters those to look at, as they stand.
 * @param everyPeriod counters of past periods count as well: somebody has just drawn from them.
 */
export function nearlyFull(ruleBook: RuleBook, counters: Iterable<Counter>, everyPeriod = false): readonly CounterFill[] {
  const periods = new Map<CompiledRule, string | undefined>();
  const found: CounterFill[] = [];
  for (const counter of counters) {
    // A person's block is a part of everybody's counter.
    if (counter.owner !== undefined) continue;
    const rule = ruleBook.get(counter.rule);
    const compiled = rule?.inForce ? rule.compiled : undefined;
    if (!compiled?.sequence) continue;
    const { fill, near } = fillOf(counter, compiled.sequence);
    if (!near) continue;
    if (!periods.has(compiled)) periods.set(compiled, everyPeriod ? undefined : currentPeriod(compiled.sequence, ruleBook.day));
    const period = periods.get(compiled);
    if (period === undefined || counter.key.endsWith(`@${period}`)) found.push(fill);
  }
  return found;
}

/** Today's period as counter keys name it; undefined for a sequence that never begins anew. */
function currentPeriod({ reset }: NumberPart, day: string): string | undefined {
  return reset?.part.render(day, null).text;
}

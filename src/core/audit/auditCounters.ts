/** Each counter against the numbers in the register's rows. */
import { counterId, type Counters } from "../counters/createCounters";
import type { Counter } from "../types";
import type { CounterState, CounterStates } from "./counterStates";
import { missingNumbers, rangesText } from "./missingNumbers";
import type { AuditSink } from "./report";
import type { RuleVersions, SequenceFacts } from "./ruleVersions";

const isBlock = ({ owner = "" }: Counter): boolean => owner !== "";
const goodStep = (step: number): boolean => Number.isSafeInteger(step) && step > 0;

/** Blocks of numbers that people may still draw, by counter. */
const openBlocks = (counters: Counters): ReadonlyMap<string, readonly (readonly [number, number])[]> => {
  const blocks = new Map<string, (readonly [number, number])[]>();
  for (const { rule, key, next, limit } of counters.all().filter(isBlock)) {
    const id = counterId({ rule, key });
    if (next <= limit) blocks.set(id, [...(blocks.get(id) ?? []), [next, limit]]);
  }
  return blocks;
};

const auditCounter = (state: CounterState, counter: Counter | undefined, facts: SequenceFacts, blocks: readonly (readonly [number, number])[], add: AuditSink): void => {
  const { rule, key, highest } = state;
  const taken = state.numbers.every((number, i) => i === 0 || number > (state.numbers[i - 1] as number)) ? state.numbers : [...state.numbers].sort((a, b) => a - b);
  const { usable } = facts;
  const step = counter !== undefined && goodStep(counter.step) ? counter.step : facts.step;
  const proven = highest < 0 ? facts.start : highest + step;
  const next = counter !== undefined && Number.isSafeInteger(counter.next) ? counter.next : undefined;
  if (next === undefined) {
    if (highest >= 0) add("counter-missing", () => ({ rule, key, proven }));
  } else if (next < proven && highest >= 0) add("counter-behind", () => ({ rule, key, next, proven }));
  else {
    const { count, ranges: [first], last } = missingNumbers({ from: proven, below: next, step, taken: taken.filter((number) => number >= proven), blocks, usable });
    if (first !== undefined) add("counter-ahead", () => ({ rule, key, next, count, from: first[0], to: last }));
  }
  if (highest < 0) return;
  const gaps = missingNumbers({ from: facts.start, below: highest, step: facts.step, taken, blocks, usable });
  if (gaps.count > 0) add("gaps", () => ({ rule, key, count: gaps.count, ranges: rangesText(gaps, facts.step) }));
};

/** Looks at every counter that stands in the sheet or follows from rows; those of rules that are not there draw no more and are left out. */
export const auditCounters = (counters: Counters, states: CounterStates, rules: RuleVersions, add: AuditSink): void => {
  const blocks = openBlocks(counters);
  const facts = new Map<string, SequenceFacts | undefined>();
  for (const counter of counters.all()) if (!isBlock(counter)) states.of(counter.rule, counter.key);
  for (const state of states.all()) {
    const { rule, key } = state;
    if (!facts.has(rule)) facts.set(rule, rules.sequenceOf(rule));
    const sequence = facts.get(rule);
    if (sequence !== undefined) auditCounter(state, counters.get(rule, key), sequence, blocks.get(counterId(state)) ?? [], add);
  }
};

/**
 * The numbers of a list, counter by counter: those that are missing, those that lie far above the others, those that the counter has not come to. Codes
 * whose repair is known count as what they should be: a number in a spoilt code is not missing.
 */
import { findOutliers, type CounterNumbers } from "../adopt/findOutliers";
import type { Register } from "../register/createRegister";
import type { Reading } from "../rules/readCode";
import type { CodeFinding, Repair } from "./inspection";
import type { InspectorOptions } from "./judgingRule";
import type { ListStore } from "./listStore";
import { reprint } from "./reprint";
import type { RuleReader } from "./ruleReader";

const rowsPerStep = 5000;
const countersPerStep = 20;
/** So many gaps of one counter are told one by one; the rest together. */
const mostGaps = 20;
/** In longer gaps the register is not asked for each number. */
const mostAsked = 1000;

interface Input {
  readonly options: Pick<InspectorOptions, "counters" | "register">;
  readonly store: ListStore;
  readonly readers: readonly RuleReader[];
  readonly repairs: ReadonlyMap<number, Repair>;
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** Runs of numbers that the rule would draw between two. */
const runsOf = ({ judging: { rule } }: RuleReader, numbers: readonly number[], isKnown: (number: number) => boolean): readonly Run[] => {
  const { sequence } = rule;
  if (sequence === undefined) return [];
  const { start, step, usable } = sequence;
  const runs: Run[] = [];
  const note = (from: number, below: number): void => {
    const all = Math.ceil((below - from) / step);
    if (all <= 0) return;
    if (all > mostAsked) {
      runs.push({ first: from, last: from + (all - 1) * step, count: all });
      return;
    }
    let run: Run | undefined;
    for (let number = usable?.(from) ?? from; number < below; number = usable?.(number + step) ?? number + step) {
      if (isKnown(number)) {
        if (run !== undefined) runs.push(run);
        run = undefined;
      } else run = { first: run?.first ?? number, last: number, count: (run?.count ?? 0) + 1 };
    }
    if (run !== undefined) runs.push(run);
  };
  let next = start;
  for (const number of numbers) {
    if (number > next) note(next, number);
    next = Math.max(next, number + step);
  }
  return runs;
};

/** All that is known of one counter of the list. */
interface ListCounter {
  readonly id: number;
  readonly reader: RuleReader;
  readonly numbers: number[];
  /** A row that has its codes. */
  readonly sample: number;
}

interface KnownNumbers extends CounterNumbers {
  readonly key: string;
  /** What the counter issues next. */
  readonly next: number | undefined;
}

const readSample = (reader: RuleReader, code: string): Reading | undefined => {
  const reading = reader.judging.rule.read(code);
  return reading.ok ? reading.value : undefined;
};

/** Each number once. Most lists have them in order. */
const ascending = (numbers: readonly number[]): readonly number[] => {
  if (numbers.every((number, i) => i === 0 || number > (numbers[i - 1] as number))) return numbers;
  return [...Float64Array.from(numbers).sort()].filter((number, i, all) => i === 0 || number !== all[i - 1]);
};

/** The highest number that register and counter account for; undefined when nothing was drawn or nobody knows. */
const drawnBy = ({ judging }: RuleReader, key: string, next: number | undefined, register: Register | undefined): number | undefined => {
  const { start = 1, step = 1 } = judging.rule.sequence ?? {};
  const counted = next === undefined || next <= start ? undefined : next - step;
  const registered = register?.highest(judging.name, key);
  if (counted === undefined || registered === undefined) return counted ?? registered;
  return Math.max(counted, registered);
};

/** What is known of the counters of a list. */
export interface JudgedNumbers {
  readonly about: readonly CodeFinding[];
  /** True for a counter of which more than a few of the numbers are in use. */
  isDense(counter: number): boolean;
}

/** Share of the numbers up to the highest that is in use where a counter drew them. */
const densest = 0.01;

/** Notes what is odd about rows' numbers; returns what concerns the list. Yields after some rows. */
export function* judgeNumbers({ options: { counters, register }, store, readers, repairs }: Input): Generator<void, JudgedNumbers> {
  let done = 0;
  /** By their ids. */
  const list: (ListCounter | undefined)[] = [];
  const take = (id: number, reader: RuleReader, number: number, at: number): void => {
    const known = list[id];
    if (known === undefined) list[id] = { id, reader, numbers: [number], sample: at };
    else known.numbers.push(number);
  };
  for (let at = 0; at < store.size; at++) {
    if (++done % rowsPerStep === 0) yield;
    const reader = readers[store.reader(at)];
    if (reader !== undefined && store.counter(at) >= 0 && store.number(at) >= 0) take(store.counter(at), reader, store.number(at), at);
  }
  for (const [at, { certainty, candidates }] of repairs) {
    if (++done % countersPerStep === 0) yield;
    const code = candidates[0]?.code;
    if (certainty === "open" || code === undefined || store.reader(at) >= 0) continue;
    for (const reader of readers) {
      const exact = reader.exact(code, reader.rowFor(store.odd(at)?.row.inputs));
      if (exact === undefined || exact.key === undefined || exact.number < 0) continue;
      list[store.counterId(reader.judging.name, exact.key)]?.numbers.push(exact.number);
      break;
    }
  }

  const about: CodeFinding[] = [];
  const byReader = new Map<RuleReader, ListCounter[]>();
  for (const counter of list) {
    if (counter === undefined) continue;
    const same = byReader.get(counter.reader);
    if (same === undefined) byReader.set(counter.reader, [counter]);
    else same.push(counter);
  }
  /** By counter: the lowest outlier with the highest number below it, and what the counter issues next. */
  const limits: ({ readonly outlier: number; readonly density: number; readonly highest: number | string; readonly next: number } | undefined)[] = [];
  for (const [reader, some] of byReader) {
    const { sequence } = reader.judging.rule;
    if (sequence === undefined) continue;
    const known: KnownNumbers[] = [];
    for (const { id, numbers } of some) {
      if (++done % countersPerStep === 0) yield;
      const { key } = store.counterName(id);
      const next = counters?.(reader.judging.name, key)?.next;
      known.push({ key, next, numbers: ascending(numbers), drawn: drawnBy(reader, key, next, register) });
    }
    yield;
    const outliers = findOutliers(sequence, known);
    for (const [i, { id, sample }] of some.entries()) {
      if (++done % countersPerStep === 0) yield;
      const { key, next, numbers } = known[i] as KnownNumbers;
      const outlier = outliers[i] ?? Number.POSITIVE_INFINITY;
      const usual = numbers.filter((number) => number < outlier);
      const height = ((usual.at(-1) ?? sequence.start) - sequence.start) / sequence.step + 1;
      limits[id] = { outlier, density: usual.length / height, highest: usual.at(-1) ?? "", next: next ?? Number.POSITIVE_INFINITY };
      const reading = readSample(reader, store.code(sample));
      const codeOf = (number: number): string => (reading === undefined ? "" : (reprint(reader.judging.rule, reading, number) ?? ""));
      // What the counter has not come to was not issued by it, and says nothing of what lies below.
      const counted = next === undefined ? usual : usual.filter((number) => number < next);
      const runs = runsOf(reader, counted, (number) => {
        const code = register === undefined || register.size === 0 ? "" : codeOf(number);
        return code !== "" && register?.has(code) === true;
      });
      about.push(...gapFindings(key, runs, codeOf));
      const highest = usual.at(-1);
      if (next !== undefined && highest !== undefined && highest >= next) about.push({ kind: "counter-behind", params: { key, next, highest } });
    }
  }

  for (let at = 0; at < store.size; at++) {
    if (++done % rowsPerStep === 0) yield;
    const limit = limits[store.counter(at)];
    const number = store.number(at);
    if (limit === undefined || (number < limit.outlier && number < limit.next)) continue;
    const code = store.code(at);
    if (register?.has(code) === true) continue;
    const { key } = store.counterName(store.counter(at));
    if (number >= limit.outlier) store.note(at, { kind: "number-outlier", params: { code, number, highest: limit.highest, key } });
    if (number >= limit.next) store.note(at, { kind: "number-above-counter", params: { code, number, next: limit.next, key } });
  }
  return { about, isDense: (counter) => (limits[counter]?.density ?? 1) >= densest };
}

const gapFindings = (key: string, runs: readonly Run[], codeOf: (number: number) => string): readonly CodeFinding[] => {
  const finding = ({ first, last, count }: Run): CodeFinding => ({ kind: "numbers-missing", params: { key, first, last, count, code: codeOf(first) } });
  if (runs.length <= mostGaps) return runs.map(finding);
  const rest = runs.slice(mostGaps - 1);
  const together: Run = { first: rest[0]?.first ?? 0, last: rest.at(-1)?.last ?? 0, count: rest.reduce((sum, { count }) => sum + count, 0) };
  return [...runs.slice(0, mostGaps - 1), together].map(finding);
};


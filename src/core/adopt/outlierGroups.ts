/** The outliers of a list, counter by counter, against register and counters as they are now. */
import { finding } from "../result";
import { canDraw } from "../segments/sequence/canDraw";
import { normalizeText } from "../text/normalizeText";
import type { Finding } from "../types";
import type { AdoptOptions } from "./adoption";
import type { CodeList } from "./createCodeList";
import { findOutliers } from "./findOutliers";

/** What is known of the numbers of one counter. */
export interface CounterOutliers {
  /** The lowest outlier; undefined when there is none. */
  readonly first: number | undefined;
  /** The highest number below it, register and counter included. */
  readonly below: number | undefined;
  /** The next number without and with them. */
  readonly nextApart: number;
  readonly nextCounted: number;
}

export interface ListOutliers {
  /** By the counters of the list; undefined for one without a number that may be drawn. */
  readonly counters: readonly (CounterOutliers | undefined)[];
  /** The group of a counter, for a person's choice. */
  idOf(counter: number): string;
  /** True when the rule could draw the code's number. */
  isDrawable(at: number): boolean;
  /** Why a code is an outlier; undefined when it is none. */
  findingOf(at: number): Finding | undefined;
}

/** Codes that the register knows already say nothing: their numbers are in the counters' account. */
export const findListOutliers = ({ readers, counters, register }: AdoptOptions, list: CodeList): ListOutliers => {
  const sequences = list.counters.map(({ reader }) => readers[reader]?.rule.sequence);
  const numbers: number[][] = list.counters.map(() => []);

  const isDrawable = (at: number): boolean => {
    const sequence = sequences[list.counter(at)];
    const number = list.number(at);
    return sequence !== undefined && number !== null && canDraw(sequence, number);
  };

  for (let at = 0; at < list.size; at++) if (isDrawable(at) && !register.has(list.code(at))) numbers[list.counter(at)]?.push(list.number(at) ?? 0);

  const found: (CounterOutliers | undefined)[] = list.counters.map(() => undefined);
  const byReader = new Map<number, number[]>();
  for (const [counter, { reader }] of list.counters.entries()) {
    if ((numbers[counter]?.length ?? 0) > 0) byReader.set(reader, [...(byReader.get(reader) ?? []), counter]);
  }
  for (const [reader, some] of byReader) {
    const { name, rule } = readers[reader] ?? {};
    const sequence = rule?.sequence;
    if (name === undefined || sequence === undefined) continue;
    const { start, step } = sequence;
    const given = some.map((counter) => {
      const next = counters.peek(name, list.counters[counter]?.key ?? "", sequence);
      return { next, numbers: [...new Set(numbers[counter])].sort((a, b) => a - b), drawn: next > start ? next - step : undefined };
    });
    findOutliers(sequence, given).forEach((first, i) => {
      const each = given[i];
      const counter = some[i];
      if (each === undefined || counter === undefined) return;
      const highest = first === undefined ? each.numbers.at(-1) : each.numbers.filter((number) => number < first).at(-1);
      const below = Math.max(highest ?? -1, each.drawn ?? -1);
      const after = (number: number | undefined): number => (number === undefined ? each.next : Math.max(each.next, number + step));
      found[counter] = { first, below: below < 0 ? undefined : below, nextApart: after(highest), nextCounted: after(each.numbers.at(-1)) };
    });
  }

  return {
    counters: found,
    idOf: (counter) => {
      const { reader, key } = list.counters[counter] ?? { reader: -1, key: "" };
      return `${normalizeText(readers[reader]?.name ?? "")}\u0000${normalizeText(key)}`;
    },
    isDrawable,
    findingOf: (at) => {
      const group = found[list.counter(at)];
      const number = list.number(at);
      if (group?.first === undefined || number === null || number < group.first || !isDrawable(at)) return undefined;
      return finding("adopt-outlier", { code: list.code(at), number, highest: group.below ?? "", next: number + (sequences[list.counter(at)]?.step ?? 1) });
    },
  };
};

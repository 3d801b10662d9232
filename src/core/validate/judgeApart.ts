/** Judges each row by itself, as if no other stood beside it: nothing is told that concerns several rows or the list. */
import type { Judged } from "./assemble";
import type { Repair } from "./inspection";
import type { InspectingOptions } from "./judgingRule";
import { createIsRegisteredFor } from "./listRepairs";
import type { ListStore } from "./listStore";
import { judgeParents } from "./parents";
import { judgeStates } from "./registerStates";
import type { RowJudge } from "./rowJudge";
import type { RuleReader } from "./ruleReader";

const rowsPerStep = 20;

interface Input {
  readonly options: InspectingOptions;
  readonly store: ListStore;
  readonly readers: readonly RuleReader[];
  readonly rows: RowJudge;
}

export function* judgeApart({ options, store, readers, rows }: Input): Generator<void, Judged> {
  const { register, repairer, counters } = options;
  const repairs = new Map<number, Repair>();
  const isOthers = createIsRegisteredFor(register);
  let done = 0;
  for (const at of store.noted()) {
    const odd = store.odd(at);
    if (odd === undefined || !odd.isBad) continue;
    const repair = yield* repairer.steps(odd.row.code, odd.row.inputs, odd.row.customer, (code) => isOthers(code, store.customer(at)));
    if (repair !== undefined) repairs.set(at, repair);
    if (++done % rowsPerStep === 0) yield;
  }
  for (let at = 0; at < store.size; at++) {
    if (++done % 5000 === 0) yield;
    const reader = readers[store.reader(at)];
    if (reader === undefined || store.counter(at) < 0 || store.number(at) < 0) continue;
    const { key } = store.counterName(store.counter(at));
    const next = counters?.(reader.judging.name, key)?.next;
    const [code, number] = [store.code(at), store.number(at)];
    if (next !== undefined && number >= next && register?.has(code) !== true) store.note(at, { kind: "number-above-counter", params: { code, number, next, key } });
  }
  yield* judgeStates(store, readers, register);
  yield* judgeParents(options, store, readers, rows.parentCells);
  return { about: [], repairs, tellsForm: true };
}

/** Judges a list as a whole, once all its rows are known. */
import { findAmbiguous } from "./ambiguity";
import type { Judged } from "./assemble";
import { judgeNumbers } from "./counterNumbers";
import { findSecondCodes } from "./customers";
import { findDuplicates } from "./duplicates";
import type { CodeFinding } from "./inspection";
import type { InspectingOptions } from "./judgingRule";
import { followsNoRule } from "./followsNoRule";
import { findRepairs } from "./listRepairs";
import { judgeApart } from "./judgeApart";
import type { ListStore } from "./listStore";
import { findNear } from "./nearCodes";
import { judgeParents } from "./parents";
import { judgeStates } from "./registerStates";
import { weighSlips } from "./sameSlip";
import type { RowJudge } from "./rowJudge";
import type { RuleReader } from "./ruleReader";

interface Input {
  readonly options: InspectingOptions;
  readonly store: ListStore;
  readonly readers: readonly RuleReader[];
  readonly rows: RowJudge;
}

/** Columns that are blank in most rows were never filled in. */
const mostBlank = 0.5;

const noteBlanks = (store: ListStore, { blanks }: RowJudge): void => {
  for (const [input, places] of blanks) {
    if (places.length > mostBlank * store.size) continue;
    for (const at of places) store.note(at, { kind: "input-blank", params: { input } });
  }
};

/** What only the workbook can tell. */
const factsOf = ({ facts = {} }: InspectingOptions): readonly CodeFinding[] => {
  const { hiddenRows = 0, merged = [], otherTables = [] } = facts;
  const shownAddresses = 10;
  return [
    ...(hiddenRows > 0 ? [{ kind: "list-hidden-rows" as const, params: { count: hiddenRows } }] : []),
    ...(merged.length > 0 ? [{ kind: "list-merged-cells" as const, params: { addresses: merged.slice(0, shownAddresses).join(", ") + (merged.length > shownAddresses ? ", …" : ""), count: merged.length } }] : []),
    ...otherTables.map((table) => ({ kind: "list-several-tables" as const, params: { table } })),
  ];
};

export function* judgeList({ options, store, readers, rows }: Input): Generator<number, Judged> {
  const { register, repairer } = options;
  /** The passes yield without knowing how far the whole has come. */
  function* pass<T>(work: Generator<void, T>, share: number): Generator<number, T> {
    for (;;) {
      const step = work.next();
      if (step.done === true) return step.value;
      yield Math.floor(store.size * share);
    }
  }
  if (options.apart === true) return yield* pass(judgeApart({ options, store, readers, rows }), 0.5);
  const facts = factsOf(options);
  const none = yield* pass(followsNoRule(options, store), 0);
  if (none !== undefined) return { about: [none, ...facts], repairs: new Map(), tellsForm: false };

  const repairs = yield* pass(findRepairs({ store, register, repairer, places: store.noted() }), 0.2);
  const alike = yield* pass(weighSlips(repairs, store, options), 0.55);
  noteBlanks(store, rows);
  yield* pass(findDuplicates(store), 0.6);
  yield* pass(findSecondCodes(store, register), 0.7);
  const numbers = yield* pass(judgeNumbers({ options, store, readers, repairs }), 0.8);
  yield* pass(judgeStates(store, readers, register), 0.85);
  yield* pass(judgeParents(options, store, readers, rows.parentCells), 0.9);
  yield* pass(findNear(store, readers, numbers.isDense), 0.95);
  const inForce = options.rules.find((judging) => judging.inForce);
  const ambiguous = inForce === undefined ? [] : yield* pass(findAmbiguous(inForce), 1);
  return { about: [...facts, ...alike, ...ambiguous, ...numbers.about], repairs, tellsForm: true };
}

/** Whether the customers above those of a list are there: in the list, in the register, or known otherwise; and not in a circle. */
import { normalizeText } from "../text/normalizeText";
import { cellText } from "../text/cellText";
import type { InspectorOptions } from "./judgingRule";
import type { ListStore } from "./listStore";
import type { RuleReader } from "./ruleReader";

const rowsPerStep = 500;
/** Codes read between two steps. */
const readsPerStep = 40;
/** Deeper than any organisation. */
const deepest = 100;

interface ParentRule {
  readonly reader: RuleReader;
  /** Place of the parent among the parts. */
  readonly at: number;
  readonly input: string;
  readonly most: number | undefined;
}

const parentRules = (readers: readonly RuleReader[]): ReadonlyMap<RuleReader, ParentRule> => {
  const found = new Map<RuleReader, ParentRule>();
  for (const reader of readers) {
    const { segments } = reader.judging.rule.definition;
    const at = segments.findIndex(({ kind }) => kind === "parent");
    const segment = segments[at];
    if (segment?.kind === "parent") found.set(reader, { reader, at, input: segment.input, most: segment.depth });
  }
  return found;
};

export function* judgeParents({ register, parents, inputs: names }: InspectorOptions, store: ListStore, readers: readonly RuleReader[], parentCells: ReadonlyMap<number, string>): Generator<void, void> {
  const rules = parentRules(readers);
  if (rules.size === 0) return;

  /** The parent's code that a row's code holds; "" for none. */
  let reads = 0;
  const parentIn = (at: number): string => {
    reads++;
    const reader = readers[store.reader(at)];
    const own = reader && rules.get(reader);
    const reading = own === undefined ? undefined : own.reader.judging.rule.read(store.code(at));
    return own !== undefined && reading?.ok === true ? (reading.value.segments[own.at]?.text ?? "") : "";
  };
  /** Levels above a code: within the list, and above what is not in it. */
  const levels = (code: string): number => {
    let depth = 0;
    for (let current = code; depth < deepest; depth++) {
      const at = store.find(normalizeText(current));
      if (at < 0) return depth + (parents?.find(current)?.depth ?? 0);
      const above = parentIn(at);
      if (above === "") return depth;
      current = above;
    }
    return depth;
  };

  for (let at = 0; at < store.size; at++) {
    if (at % rowsPerStep === rowsPerStep - 1 || reads >= readsPerStep) {
      reads = 0;
      yield;
    }
    const reader = readers[store.reader(at)];
    const own = reader && rules.get(reader);
    const parent = own === undefined ? "" : parentIn(at);
    if (own === undefined || parent === "") continue;
    if (store.find(normalizeText(parent)) < 0 && register?.has(parent) !== true && parents?.find(parent) === undefined) store.note(at, { kind: "parent-missing", params: { parent } });
    else if (own.most !== undefined) {
      const depth = levels(parent) + 1;
      if (depth > own.most) store.note(at, { kind: "parent-too-deep", params: { depth, most: own.most } });
    }
  }
  yield* judgeCircles(store, names.some((name) => [...rules.values()].some(({ input }) => input === name)) ? parentCells : new Map());
}

/** Circles among what the rows' own parent cells say: codes hold their parents' codes and cannot be in one. */
function* judgeCircles(store: ListStore, parentCells: ReadonlyMap<number, string>): Generator<void, void> {
  if (parentCells.size === 0) return;
  const byName = new Map<string, number>();
  for (let at = 0; at < store.size; at++) {
    if (at % (10 * rowsPerStep) === 0) yield;
    const form = normalizeText(cellText(store.customer(at)));
    if (form !== "" && !byName.has(form)) byName.set(form, at);
  }
  const above = (at: number): number => {
    const form = normalizeText(parentCells.get(at) ?? "");
    if (form === "") return -1;
    const byCode = store.find(form);
    return byCode >= 0 ? byCode : (byName.get(form) ?? -1);
  };
  /** Rows that were walked from, with the walk in which they were met. */
  const met = new Map<number, number>();
  let done = 0;
  for (const start of parentCells.keys()) {
    if (++done % rowsPerStep === 0) yield;
    let at = start;
    while (at >= 0 && !met.has(at)) {
      met.set(at, start);
      at = above(at);
    }
    if (at < 0 || met.get(at) !== start) continue;
    const first = at;
    do {
      store.note(at, { kind: "parent-circular", params: { parent: parentCells.get(at) ?? "" } });
      at = above(at);
    } while (at !== first);
  }
}

import { normalizeText, type NumberPart } from "../../core";
import { counterId } from "../../core/counters/createCounters";
import { createPace, type Pace } from "../../core/counters/forecast";
import type { CounterView } from "../registerApi";
import { fillOf } from "../workspace/counterFill";
import type { RuleBook } from "../workspace/ruleBook";
import type { Snapshot } from "../workspace/snapshot";

/** What the register says of one counter. */
interface Usage {
  readonly rule: string;
  readonly key: string;
  readonly pace: Pace;
}

/** The sequence by which a rule counts now; of a rule that is out of force, its newest version's that has one. */
export function sequenceOf(ruleBook: RuleBook, name: string): NumberPart | undefined {
  const rule = ruleBook.get(name);
  return rule?.compiled?.sequence ?? rule?.all.find(({ sequence }) => sequence)?.sequence;
}

/**
 * All counters and blocks with what is left of them: those of the sheet in its order, then those that only the register knows.
 *
 * @param today ISO date.
 * @param blockSize numbers in a block, 0 when nobody takes blocks any more.
 */
export function counterViews({ counters, register, ruleBook }: Snapshot, today: string, blockSize: number): readonly CounterView[] {
  const usages = usagesIn(register, today);
  const views = counters.all().map((counter): CounterView => {
    const { rule, key, owner = "", lastCode, lastIssued } = counter;
    const sequence = sequenceOf(ruleBook, rule);
    const shown = { rule, key, owner, lastCode, lastIssued };
    if (owner !== "") {
      const left = Math.max(0, Math.floor((counter.limit - counter.next) / counter.step) + 1);
      const total = Math.max(left, blockSize);
      return { ...shown, next: counter.next, limit: counter.limit, used: total - left, total, isNearlyFull: false, runsOut: undefined };
    }
    const counting = sequence ?? { start: counter.step, step: counter.step, limit: counter.limit };
    return { ...shown, ...stateOf(rule, key, counters.peek(rule, key, counting), counting, usages) };
  });
  const listed = new Set(views.map((view) => counterId({ ...view, owner: "" })));
  const unlisted = [...usages].flatMap(([id, { rule, key }]): readonly CounterView[] => {
    const sequence = listed.has(id) ? undefined : sequenceOf(ruleBook, rule);
    return sequence ? [{ rule, key, owner: "", lastCode: "", lastIssued: "", ...stateOf(rule, key, counters.peek(rule, key, sequence), sequence, usages) }] : [];
  });
  return [...views, ...unlisted];
}

function stateOf(rule: string, key: string, next: number, sequence: Pick<NumberPart, "start" | "step" | "limit"> & Partial<NumberPart>, usages: ReadonlyMap<string, Usage>): Omit<CounterView, "rule" | "key" | "owner" | "lastCode" | "lastIssued"> {
  const { fill, near } = fillOf({ rule, key, next }, sequence);
  return { next, limit: sequence.limit, used: fill.used, total: fill.limit, isNearlyFull: near, runsOut: usages.get(counterId({ rule, key }))?.pace.runsOut(fill.limit - fill.used) };
}

/** The counters that the register knows, with their pace. What was adopted was drawn long ago, and codes without number were not drawn at all. */
function usagesIn({ fields, size }: Snapshot["register"], today: string): ReadonlyMap<string, Usage> {
  const usages = new Map<string, Usage>();
  const byRule = new Map<string, Map<string, Usage>>();
  for (let row = 0; row < size; row++) {
    const status = fields.status(row);
    if (status === "returned" || fields.number(row) === null) continue;
    const { rule, at } = fields.action(row);
    const key = fields.key(row);
    let keys = byRule.get(rule);
    if (!keys) byRule.set(rule, (keys = new Map()));
    let usage = keys.get(key);
    if (!usage) {
      const id = counterId({ rule: normalizeText(rule), key });
      usage = usages.get(id) ?? { rule, key, pace: createPace(today) };
      usages.set(id, usage);
      keys.set(key, usage);
    }
    if (status !== "adopted") usage.pace.note(at);
  }
  return usages;
}

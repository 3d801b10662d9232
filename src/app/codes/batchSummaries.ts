import type { CodeStatus, Register } from "../../core";
import type { BatchSummary } from "../registerApi";

interface Counted {
  readonly batch: string;
  readonly first: number;
  at: string;
  by: string;
  readonly rules: Set<string>;
  readonly statuses: Map<CodeStatus, number>;
}

/**
 * The latest actions that registered codes, the newest first. The status is the one that most of its codes have now. Rows without an action, as
 * people add them by hand, belong to none.
 */
export function batchSummaries({ fields, size, entry }: Register, most: number): readonly BatchSummary[] {
  const batches = new Map<string, Counted>();
  /** Rows of one action share what says so; asked once for each such object. */
  const known = new Map<unknown, Counted>();
  for (let row = 0; row < size; row++) {
    const action = fields.action(row);
    if (action.batch === "") continue;
    let counted = known.get(action);
    if (!counted) {
      counted = batches.get(action.batch) ?? { batch: action.batch, first: row, at: "", by: "", rules: new Set(), statuses: new Map() };
      batches.set(action.batch, counted);
      known.set(action, counted);
      counted.rules.add(action.rule);
      if (action.at > counted.at) Object.assign(counted, { at: action.at, by: action.by });
    }
    const status = fields.status(row);
    counted.statuses.set(status, (counted.statuses.get(status) ?? 0) + 1);
  }
  const newestFirst = [...batches.values()].reverse().sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return newestFirst.slice(0, most).map(({ batch, first, at, by, rules, statuses }) => {
    const codes = [...statuses.values()].reduce((sum, count) => sum + count, 0);
    const dead = (statuses.get("void") ?? 0) + (statuses.get("returned") ?? 0);
    const [[status] = ["issued" as const]] = [...statuses].sort(([, a], [, b]) => b - a);
    return { batch, at, by, rules: [...rules], codes, living: codes - dead, first: entry(first).code, status };
  });
}

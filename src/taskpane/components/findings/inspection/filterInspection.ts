import type { RowInspection } from "../../../../core/validate/inspection";
import type { Severity } from "../../../../core/validate/catalogue";
import { certainties, severities, type FindingIndex, type KindRows, type RepairState } from "./indexInspection";

/** What a person wants to see of an inspection; nothing set shows everything. */
export interface FindingFilter {
  readonly severity?: Severity | undefined;
  readonly repair?: RepairState | undefined;
  readonly freshOnly: boolean;
  /** Part of a row's number, of what its cell shows, of a proposed code, of who or what a finding names; case does not matter. */
  readonly search: string;
}

export const noFilter: FindingFilter = { freshOnly: false, search: "" };

/** What is left of an inspection. */
export interface FilteredFindings {
  readonly index: FindingIndex;
  /** Positions in the index's rows, ascending. */
  readonly at: Uint32Array;
  /** Kinds that have such rows, with them. */
  readonly kinds: readonly KindRows[];
}

const rowsAtOnce = 500;

const mentions = ({ row, text, findings, repair }: RowInspection, wanted: string): boolean =>
  text.toLowerCase().includes(wanted) ||
  String(row) === wanted ||
  (repair?.candidates.some(({ code }) => code.toLowerCase().includes(wanted)) ?? false) ||
  findings.some(({ params }) => Object.values(params).some((value) => typeof value === "string" && value.toLowerCase().includes(wanted)));

/** Filters an inspection; yields every few hundred rows. */
export function* filterInspection(index: FindingIndex, filter: FindingFilter): Generator<undefined, FilteredFindings> {
  const { rows, fresh, repairs } = index;
  const wanted = filter.search.trim().toLowerCase();
  const severityBit = filter.severity === undefined ? 0xff : 1 << severities.indexOf(filter.severity);
  const repairState = filter.repair === undefined ? undefined : certainties.indexOf(filter.repair);
  const passes = new Uint8Array(rows.length);
  let count = 0;
  for (const [at, row] of rows.entries()) {
    if (at % rowsAtOnce === rowsAtOnce - 1) yield;
    if (((index.severities[at] ?? 0) & severityBit) === 0) continue;
    if (repairState !== undefined && repairs[at] !== repairState) continue;
    if (filter.freshOnly && fresh[at] === 0) continue;
    if (wanted !== "" && !mentions(row, wanted)) continue;
    passes[at] = 1;
    count++;
  }
  const kinds: KindRows[] = [];
  for (const { kind, severity, at } of index.kinds) {
    if (filter.severity !== undefined && severity !== filter.severity) continue;
    const left = count === rows.length ? at : at.filter((each) => passes[each] === 1);
    yield;
    if (left.length > 0) kinds.push({ kind, severity, at: left });
  }
  const all = new Uint32Array(count);
  let filled = 0;
  for (let at = 0; at < passes.length; at++) if (passes[at] === 1) all[filled++] = at;
  return { index, at: all, kinds };
}

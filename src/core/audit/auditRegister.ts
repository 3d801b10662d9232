/**
 * Is everything still right? Compares register, counters, rules, log and cells with each other; changes nothing. Linear in rows and cells, but for the
 * numbers of a counter whose rows do not ascend, which are sorted.
 */
import type { Counters } from "../counters/createCounters";
import type { Register } from "../register/createRegister";
import { auditCells, type AuditedCell } from "./auditCells";
import { auditCounters } from "./auditCounters";
import { auditRows } from "./auditRows";
import { createReport, type AuditReport } from "./report";
import { createRuleVersions, type AuditedRule } from "./ruleVersions";

/** What the log says of an action: how many rows it registered. Rows that a later action took over (a reservation that was issued) are the later one's. */
export interface AuditedBatch {
  readonly batch: string;
  readonly issued: number;
}

export interface AuditInput {
  readonly register: Register;
  readonly counters: Counters;
  /** Every version in the rules sheet, drafts and retired ones as well. */
  readonly rules: readonly AuditedRule[];
  /** Left out: the log is not asked. A batch that stands there twice is added up. */
  readonly batches?: readonly AuditedBatch[];
  /** Cells of columns that hold codes, blank ones allowed. Left out: cells are not looked at. */
  readonly cells?: Iterable<AuditedCell>;
  /** Today as ISO date, for reservations. Left out: they are not looked at. */
  readonly today?: string;
}

/**
 * Audits a workbook.
 *
 * @returns findings of thirteen kinds with their severity (see report.ts), counted exactly and listed up to 1000 of each kind.
 */
export const auditRegister = ({ register, counters, rules, batches = [], cells, today }: AuditInput): AuditReport => {
  const { add, report } = createReport();
  const versions = createRuleVersions(rules);
  const seen = cells === undefined ? undefined : auditCells(cells, register, versions, add);
  const facts = auditRows(register, versions, today, seen?.shown, add);
  auditCounters(counters, facts.states, versions, add);
  const issued = new Map<string, number>();
  for (const each of batches) issued.set(each.batch, (issued.get(each.batch) ?? 0) + each.issued);
  for (const [batch, count] of issued) {
    const held = facts.batches.get(batch) ?? 0;
    if (held < count) add("rows-missing", () => ({ batch, issued: count, held, missing: count - held }));
  }
  return report({ rows: register.size, counters: counters.all().length, cells: seen?.count });
};

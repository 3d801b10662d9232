/**
 * One look over all rows before the script is written. The register keeps what people did, also what breaks a law: such rows are marked, so that the
 * script loads with every row and the laws hold for all that comes after.
 */
import { normalizeText } from "../../text/normalizeText";
import type { CodeStatus, RegisterEntry } from "../../types";
import { createTally, type ExportNote } from "../exportNote";

/** Judges codes of one rule version in comparison form. */
export interface RowJudge {
  readonly rule: string;
  readonly version: number;
  follows(key: string): boolean;
}

export interface Survey {
  /** For a row, counted from 0, the earlier row that has its code. */
  readonly sameCode: ReadonlyMap<number, number>;
  /** The same for the customer's living code under the rule. */
  readonly sameCustomer: ReadonlyMap<number, number>;
  /** Rows whose code is not held to the rule. */
  readonly exempt: ReadonlySet<number>;
  /** Longest texts; `other` is that of what is short and never looked for: batch, person, time, cell. */
  readonly longest: Readonly<Record<"code" | "rule" | "recordKey" | "counterKey" | "other", number>>;
  readonly count: number;
  readonly notes: readonly ExportNote[];
}

const livingStatuses: readonly CodeStatus[] = ["issued", "adopted", "reserved"];

/** Names a rule version. */
export const versionName = (rule: string, version: number): string => `${version}\u0000${rule}`;

/**
 * @param keyOf what the database makes of a code; a code of which that is not the comparison form is exempt.
 */
export const surveyRows = (entries: Iterable<RegisterEntry>, judges: readonly RowJudge[], keyOf: (code: string) => string): Survey => {
  const byVersion = new Map(judges.map((judge) => [versionName(judge.rule, judge.version), { judge, tally: createTally() }]));
  const sameCode = new Map<number, number>();
  const sameCustomer = new Map<number, number>();
  const exempt = new Set<number>();
  const codes = new Map<string, number>();
  const customers = new Map<string, number>();
  const twice = createTally();
  const customersTwice = createTally();
  let [code, rule, recordKey, counterKey, other, row] = [0, 0, 0, 0, 0, 0];
  for (const entry of entries) {
    const form = normalizeText(entry.code);
    code = Math.max(code, entry.code.length, form.length);
    rule = Math.max(rule, entry.rule.length);
    recordKey = Math.max(recordKey, entry.recordKey.length);
    counterKey = Math.max(counterKey, entry.key.length);
    other = Math.max(other, entry.batch.length, entry.by.length, entry.at.length, entry.cell.length, entry.until?.length ?? 0);
    const first = codes.get(form);
    if (entry.status !== "returned") {
      if (first === undefined) codes.set(form, row);
      else {
        sameCode.set(row, first);
        twice.add(entry.code);
      }
    }
    // A row whose code is another row's is no code of the customer.
    if (livingStatuses.includes(entry.status) && entry.rule !== "" && entry.recordKey !== "" && !sameCode.has(row)) {
      const customer = `${entry.rule.trimEnd()}\u0000${entry.recordKey.trimEnd()}`;
      const known = customers.get(customer);
      if (known === undefined) customers.set(customer, row);
      else {
        sameCustomer.set(row, known);
        customersTwice.add(entry.code);
      }
    }
    const version = byVersion.get(versionName(entry.rule, entry.version));
    if (version !== undefined && (keyOf(entry.code) !== form || !version.judge.follows(form))) {
      exempt.add(row);
      version.tally.add(entry.code);
    }
    row++;
  }
  return {
    sameCode,
    sameCustomer,
    exempt,
    longest: { code, rule, recordKey, counterKey, other },
    count: row,
    notes: [
      ...[...byVersion.values()].flatMap(({ judge, tally }) => tally.note("codes-exempt", { rule: judge.rule, version: judge.version })),
      ...twice.note("codes-twice"),
      ...customersTwice.note("customers-twice"),
    ],
  };
};

/** The register's rows, one by one and against each other. */
import { createNumberedTexts, type NumberedTexts } from "../register/numberedTexts";
import type { Register } from "../register/createRegister";
import { normalizeText } from "../text/normalizeText";
import type { RegisterEntry } from "../types";
import { createCounterStates, type CounterStates } from "./counterStates";
import { createEntryJudge, type EntryProblem } from "./judgeEntry";
import type { AuditSink } from "./report";
import type { RuleVersions } from "./ruleVersions";

export interface RowFacts {
  readonly states: CounterStates;
  /** Rows by batch. */
  readonly batches: ReadonlyMap<string, number>;
}

const lives = ({ status }: RegisterEntry): boolean => status === "issued" || status === "adopted" || status === "reserved";

/** The row that has the text already; takes it for this row when there is none (-1). */
const firstRowOf = (seen: NumberedTexts, text: string, row: number): number => {
  const { shelf, slot } = seen.place(text, true);
  const first = seen.rowAt(shelf, slot);
  if (first < 0) seen.setRow(shelf, slot, row);
  return first;
};

/** True for two rows of one code that are one customer's, as when a row was written once more. */
const sameCustomer = (a: RegisterEntry, b: RegisterEntry): boolean =>
  a.recordKey !== "" || b.recordKey !== "" ? normalizeText(a.recordKey) === normalizeText(b.recordKey) : a.batch !== "" && a.batch === b.batch && a.cell === b.cell;

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text.slice(0, 10));

/** Compares living rows: one code, one customer; one customer, one code. */
const createRivalry = (register: Register, add: AuditSink): ((entry: RegisterEntry, row: number) => void) => {
  const codes = createNumberedTexts();
  const customers = new Map<string, NumberedTexts>();
  return (entry, row) => {
    const { code, rule, recordKey } = entry;
    const holder = firstRowOf(codes, normalizeText(code), row);
    if (holder >= 0) {
      const first = register.entry(holder);
      if (!sameCustomer(first, entry)) add("code-twice", () => ({ code, first: holder, customer: first.recordKey, other: recordKey }), row);
    }
    // Codes that follow no rule were collected from everywhere: a customer may have several.
    if (recordKey === "" || rule === "") return;
    let seen = customers.get(rule);
    if (seen === undefined) {
      const form = normalizeText(rule);
      customers.set(rule, (seen = customers.get(form) ?? createNumberedTexts()));
      customers.set(form, seen);
    }
    const before = firstRowOf(seen, normalizeText(recordKey), row);
    if (before < 0) return;
    const other = register.entry(before).code;
    if (normalizeText(other) !== normalizeText(code)) add("customer-twice", () => ({ customer: recordKey, rule, code, other, first: before }), row);
  };
};

interface UnknownVersion {
  readonly rule: string;
  readonly version: number;
  readonly code: string;
  readonly row: number;
  count: number;
}

/** Reads each code under the version that its row names. */
const createReadback = (rules: RuleVersions, add: AuditSink) => {
  const judges = new Map<string, (entry: RegisterEntry) => EntryProblem | undefined>();
  const unknown = new Map<string, UnknownVersion>();
  const judgeOf = (rule: string, version: number, id: string) => {
    let judge = judges.get(id);
    if (judge === undefined) {
      const compiled = rules.find(rule, version)?.rule;
      judges.set(id, (judge = compiled === undefined ? () => undefined : createEntryJudge(compiled)));
    }
    return judge;
  };
  return {
    read: (entry: RegisterEntry, row: number): void => {
      const { rule, version, code } = entry;
      const id = `${version}\u0000${rule}`;
      const known = unknown.get(id);
      if (known !== undefined) {
        known.count++;
        return;
      }
      if (!judges.has(id) && rules.find(rule, version) === undefined) {
        unknown.set(id, { rule, version, code, row, count: 1 });
        return;
      }
      const problem = judgeOf(rule, version, id)(entry);
      if (problem !== undefined) add("code-unreadable", () => ({ code, rule, version, ...problem }), row);
    },
    finish: (): void => {
      for (const { rule, version, code, row, count } of unknown.values()) add("version-unknown", () => ({ rule, version, count, code }), row);
    },
  };
};

/**
 * Looks at every row once.
 *
 * @param shown tells whether a cell shows the code; undefined when no cells were looked at.
 */
export const auditRows = (register: Register, rules: RuleVersions, today: string | undefined, shown: ((code: string) => boolean) | undefined, add: AuditSink): RowFacts => {
  const states = createCounterStates();
  const batches = new Map<string, number>();
  const rivals = createRivalry(register, add);
  const readback = createReadback(rules, add);
  let row = 0;
  for (const entry of register.entries()) {
    const { rule, key, number, status, batch, code, until, recordKey, cell } = entry;
    batches.set(batch, (batches.get(batch) ?? 0) + 1);
    if (number !== null && Number.isSafeInteger(number)) {
      const state = states.of(rule, key);
      state.numbers.push(number);
      if (status !== "returned" && number > state.highest) state.highest = number;
    }
    if (lives(entry)) rivals(entry, row);
    if (rule !== "") readback.read(entry, row);
    if (status === "reserved" && today !== undefined && until !== undefined && isDay(until) && until.slice(0, 10) < today) {
      add("reservation-over", () => ({ code, until, customer: recordKey }), row);
    }
    if (status === "issued" && shown?.(code) === false) add("nowhere", () => ({ code, customer: recordKey, cell }), row);
    row++;
  }
  readback.finish();
  return { states, batches };
};

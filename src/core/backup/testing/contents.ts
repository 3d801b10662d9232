/** Generated workbooks, and what becomes of them. Used by tests only. */
import fc from "fast-check";
import { logRow } from "../../log/logChain";
import { parsePattern } from "../../pattern/parsePattern";
import { must } from "../../testing/samples";
import { normalizeText } from "../../text/normalizeText";
import type { CodebookEntry, CodeStatus, Counter, RegisterEntry, RuleVersion } from "../../types";
import type { LogRecord, WorkbookContent } from "..";

export const nothingKept: WorkbookContent = { workbook: "", rules: [], codebooks: [], counters: [], register: [], log: [], settings: {} };

/** What people write, and what is hard to write down. */
const text = fc.oneof({ weight: 3, arbitrary: fc.constantFrom("", "", "张三", 'a "b" \\ c', "l1\nl2\r\n", "\u2028\uFEFF", "𠮷", "\uD800", "__proto__") }, { weight: 1, arbitrary: fc.string({ maxLength: 6 }) });
const customer = fc.constantFrom("", "ACME", "华东贸易", "BETA", "acme ");
const moment = fc.constantFrom("", ...[1, 2, 3, 4].map((day) => `2026-03-0${day}T08:00:00.000Z`));
const names = ["客户", "VIP"];
const keys = ["", "BJ", "SH-IT"];
const patterns = ["{region}-{seq:4}", "CUST{seq:6}", "{date:yyyyMMdd}{seq:4 reset daily}"];
const statuses: readonly CodeStatus[] = ["issued", "issued", "adopted", "reserved", "void", "returned"];

const rule = fc.record({ name: fc.constantFrom(...names), version: fc.integer({ min: 1, max: 3 }), pattern: fc.constantFrom(...patterns), status: fc.constantFrom("active" as const, "draft" as const, "retired" as const), validFrom: fc.constantFrom("", "2026-01-01"), owner: text, reviewDate: text })
  .map((some): RuleVersion => ({ ...some, definition: must(parsePattern(some.pattern)) }));
const value = fc.record({ codebook: fc.constantFrom("region", "行业"), value: fc.constantFrom("北京", "上海", "IT"), code: fc.constantFrom("", "BJ", "SH", "IT"), aliases: fc.array(text, { maxLength: 2 }), parent: fc.constantFrom("", "北京"), from: fc.constantFrom("", "2026-01-01"), to: text, status: fc.constantFrom("active" as const, "retired" as const) }) satisfies fc.Arbitrary<CodebookEntry>;

const entry = fc
  .record({ number: fc.option(fc.integer({ min: 1, max: 9 })), spelling: fc.constantFrom("", " "), rule: fc.constantFrom(...names, ""), version: fc.integer({ min: 1, max: 3 }), key: fc.constantFrom(...keys), recordKey: customer, inputs: fc.array(text, { maxLength: 2 }), status: fc.constantFrom(...statuses), batch: fc.constantFrom("", "b1", "b2", "b3"), by: text, at: moment, cell: fc.constantFrom("", "S!A1", "S!A2"), note: fc.option(text, { nil: undefined }), until: fc.option(fc.constantFrom("", "2026-12-31"), { nil: undefined }) })
  .map(({ number, spelling, note, until, ...some }): RegisterEntry => ({
    ...some, number, code: `${some.key}${spelling}-${number ?? "x"}`, ...(note === undefined ? {} : { note }), ...(until === undefined ? {} : { until }),
  }));

const counter = fc
  .record({ rule: fc.constantFrom(...names), key: fc.constantFrom(...keys), next: fc.integer({ min: 0, max: 30 }), step: fc.constantFrom(1, 2), limit: fc.constantFrom(99, 9999), lastCode: text, lastIssued: moment })
  .map((some): Counter => some);
/** A block of ten numbers, from 101, 111 or 121 on, of which some are used up. */
const block = fc
  .record({ rule: fc.constantFrom(...names), key: fc.constantFrom(...keys), from: fc.constantFrom(101, 111, 121), used: fc.integer({ min: 0, max: 10 }), lastIssued: moment, owner: fc.constantFrom("李四", "Wang") })
  .map(({ from, used, ...some }): Counter => ({ ...some, next: from + used, step: 1, limit: from + 9, lastCode: "" }));

const logged = fc.array(fc.record({ at: moment, by: text, action: text, subject: text, reason: text, before: text, after: text }), { maxLength: 3 }).map((rows) => {
  let previous = "";
  return rows.map((row): LogRecord => {
    const hash = logRow(previous, Object.values(row));
    const record = { ...row, previous, hash };
    previous = hash;
    return record;
  });
});

/** The counters as the add-in leaves them: above all numbers that were drawn, everybody's above the blocks; blocks of two people do not overlap. */
const settle = (counters: readonly Counter[], register: readonly RegisterEntry[]): readonly Counter[] => {
  const same = (a: { readonly rule: string; readonly key: string }, b: typeof a): boolean => a.rule === b.rule && a.key === b.key;
  const blocks = counters.filter(({ owner }) => owner !== undefined);
  const apart = (one: Counter, i: number): boolean => !blocks.some((other, j) => j < i && same(one, other) && one.limit === other.limit);
  const kept = blocks.filter(apart);
  return counters.flatMap((each): readonly Counter[] => {
    if (each.owner !== undefined) return kept.includes(each) ? [each] : [];
    const drawn = register.filter((row) => same(row, each) && row.status !== "returned").map(({ number }) => number ?? 0);
    return [{ ...each, next: Math.max(each.next, ...drawn.map((number) => number + each.step), ...kept.filter((other) => same(other, each)).map(({ limit }) => limit + each.step)) }];
  });
};

/** A workbook of the given identity; its registers, rules and the rest often meet those of another one. */
export const contents = (workbook: fc.Arbitrary<string> = fc.constantFrom("", "a".repeat(32), "b".repeat(32))): fc.Arbitrary<WorkbookContent> =>
  fc
    .record({ workbook, rules: fc.array(rule, { maxLength: 4 }), codebooks: fc.array(value, { maxLength: 4 }), counters: fc.array(fc.oneof(counter, block), { maxLength: 6 }), register: fc.array(entry, { maxLength: 12 }), log: logged, settings: fc.dictionary(fc.constantFrom("rule", "auto", "__proto__"), text) })
    .map((some) => ({ ...some, counters: settle(some.counters, some.register) }));

/** What may happen to a workbook after a backup of it was made: nothing is lost, rows get further, others come. */
export const laterThan = (before: WorkbookContent): fc.Arbitrary<WorkbookContent> =>
  fc.record({ more: contents(fc.constant(before.workbook)), fates: fc.array(fc.constantFrom("", "", "void", "returned", "issued"), { minLength: before.register.length, maxLength: before.register.length }), drawn: fc.nat(9) }).map(({ more, fates, drawn }) => {
    const taken = new Set(before.register.map(({ code }) => normalizeText(code)));
    const get = (row: RegisterEntry, fate: string | undefined): RegisterEntry => {
      const issued = { ...row, status: "issued" as const, batch: "later", at: "2026-04-01T00:00:00.000Z", recordKey: row.recordKey === "" ? "NEW" : row.recordKey };
      if (fate === "issued" && row.status === "reserved") return issued;
      if (fate === "returned" && row.status === "issued") return { ...row, status: "returned" };
      return fate === "void" && row.status !== "returned" ? { ...row, status: "void", note: "离职" } : row;
    };
    const fresh = <T>(own: readonly T[], others: readonly T[], id: (each: T) => string): readonly T[] => {
      const known = new Set(own.map(id));
      return [...own, ...others.filter((each) => !known.has(id(each)))];
    };
    return {
      ...before,
      rules: fresh(before.rules, more.rules, ({ name, version }) => `${name} ${version}`),
      codebooks: fresh(before.codebooks, more.codebooks, ({ codebook, value: text }) => `${codebook} ${text}`),
      counters: before.counters.map((each) => ({ ...each, next: each.next + (each.owner === undefined ? drawn : 0) })),
      register: [...before.register.map((row, i) => get(row, fates[i])), ...more.register.filter(({ code }) => !taken.has(normalizeText(code)))],
      log: before.log.length > 0 ? before.log : more.log,
      settings: { ...more.settings, ...before.settings },
    };
  });

import fc from "fast-check";
import { createCounters, createIssuer, createRegister, type Counter, type RegisterEntry } from "..";
import { compileWorld, issueRows, worlds } from "../laws/testing/worlds";
import { entry, office, registered, ruleOf, smallBook } from "../testing/samples";
import { auditKinds, auditRegister, auditSeverities, type AuditedRule, type AuditFinding, type AuditInput, type AuditKind } from ".";

const patterns: Readonly<Record<string, string>> = {
  R: "{region}-{seq:3}", steps: "{seq:3 step 5}", skips: "{seq:3 skip 4}", yearly: "{date:yyyy}-{seq:3 reset yearly by date}", hidden: "{region}{seq:3 per industry}",
  checked: "{region}-{seq:3}-{check:mod37-36}", free: "{name:copy}{seq:2 overflow grow}", plain: "{region}",
};
const rules: readonly AuditedRule[] = Object.entries(patterns).map(([name, pattern]) => ({ name, version: 1, rule: ruleOf(pattern) }));

const bj = (number: number, over: Partial<RegisterEntry> = {}): RegisterEntry => registered(`BJ-${String(number).padStart(3, "0")}`, { key: "BJ", number, recordKey: `客户${number}`, ...over });
const counter = (next: number, over: Partial<Counter> = {}): Counter => ({ rule: "R", key: "BJ", next, step: 1, limit: 999, lastCode: "", lastIssued: "", ...over });

const audit = (entries: readonly RegisterEntry[], counters: readonly Counter[], more: Partial<AuditInput> = {}) => {
  const register = createRegister(entries);
  return auditRegister({ register, counters: createCounters(counters, register), rules, ...more });
};
const brief = ({ findings }: { readonly findings: readonly AuditFinding[] }) => findings.map(({ kind, row, params }) => ({ kind, ...(row === undefined ? {} : { row }), ...params }));

type Case = [string, readonly RegisterEntry[], readonly Counter[], readonly (Readonly<Record<string, unknown>> & { readonly kind: AuditKind })[], Partial<AuditInput>?];
const three = [bj(1), bj(2), bj(3)];
const legacy = (code: string, over: Partial<RegisterEntry> = {}) => registered(code, { rule: "", status: "adopted", recordKey: "老客户", ...over });

it.each<Case>([
  ["an empty workbook", [], [], []],
  ["a workbook in order", three, [counter(4)], [], { cells: three.map(({ code }, i) => ({ address: `S!A${i}`, code })), batches: [{ batch: "b0", issued: 3 }], today: "2026-02-01" }],
  ["counters and keys in another spelling", [bj(1, { key: "bj", rule: "ｒ" })], [counter(2)], []],
  // counters
  ["a counter that was lowered", three, [counter(2)], [{ kind: "counter-behind", rule: "R", key: "BJ", next: 2, proven: 4 }]],
  ["a counter beyond the rows", three, [counter(10)], [{ kind: "counter-ahead", rule: "R", key: "BJ", next: 10, count: 6, from: 4, to: 9 }]],
  ["a counter without any row", [], [counter(3)], [{ kind: "counter-ahead", rule: "R", key: "BJ", next: 3, count: 2, from: 1, to: 2 }]],
  ["a counter that has not begun", [], [counter(1)], []],
  ["a counter beyond what was handed back", [bj(1), bj(2, { status: "returned" }), bj(3, { status: "returned" })], [counter(4)], []],
  ["a counter beyond a person's block", [bj(1)], [counter(21), counter(2, { owner: "甲", limit: 10 }), counter(11, { owner: "乙", limit: 20 })], []],
  ["a counter beyond a block of which rows are gone", [bj(1)], [counter(11), counter(4, { owner: "甲", limit: 10 })], [{ kind: "counter-ahead", rule: "R", key: "BJ", next: 11, count: 2, from: 2, to: 3 }]],
  ["a counter beyond numbers that the rule passes over", [1, 2, 3].map((number) => registered(`00${number}`, { rule: "skips", number })), [counter(5, { rule: "skips", key: "" })], []],
  ["a counter in steps", [registered("006", { rule: "steps", number: 6 }), registered("001", { rule: "steps", number: 1 })], [counter(11, { rule: "steps", key: "", step: 5 })], []],
  ["a counter of an older step", [registered("003", { rule: "steps", number: 3 }), registered("001", { rule: "steps", number: 1 })], [counter(4, { rule: "steps", key: "" })], []],
  ["no counter", three, [], [{ kind: "counter-missing", rule: "R", key: "BJ", proven: 4 }]],
  ["a counter that is no number", three, [counter(Number.NaN)], [{ kind: "counter-missing", rule: "R", key: "BJ", proven: 4 }]],
  ["a counter of a rule that is not there", [], [counter(9, { rule: "gone" })], []],
  ["gaps", [bj(2), bj(3), bj(7)], [counter(8)], [{ kind: "gaps", rule: "R", key: "BJ", count: 4, ranges: "1, 4-6" }]],
  ["void numbers are no gaps", [bj(1), bj(2, { status: "void" }), bj(3)], [counter(4)], []],
  // the log
  ["rows that the log knows", three, [counter(4)], [{ kind: "rows-missing", batch: "b0", issued: 5, held: 3, missing: 2 }], { batches: [{ batch: "b0", issued: 2 }, { batch: "b0", issued: 3 }] }],
  ["an action of which all rows are gone", [], [], [{ kind: "rows-missing", batch: "b7", issued: 1, held: 0, missing: 1 }], { batches: [{ batch: "b7", issued: 1 }] }],
  ["more rows than the log knows", three, [counter(4)], [], { batches: [{ batch: "b0", issued: 1 }] }],
  // two of one
  ["one code, two customers", [...three, bj(2, { recordKey: "另一位", batch: "b2" })], [counter(4)], [{ kind: "code-twice", row: 3, code: "BJ-002", first: 1, customer: "客户2", other: "另一位" }]],
  ["one code, one customer twice", [...three, bj(2, { batch: "b2" })], [counter(4)], []],
  ["one code, two nameless rows", [bj(1, { recordKey: "", batch: "b1" }), bj(1, { recordKey: "", batch: "b2" })], [counter(2)], [{ kind: "code-twice", row: 1, code: "BJ-001", first: 0, customer: "", other: "" }]],
  ["one row written once more", [bj(1, { recordKey: "", cell: "S!A1" }), bj(1, { recordKey: "", cell: "S!A1" })], [counter(2)], []],
  ["a code that another got when it was void", [bj(1, { status: "void" }), bj(1, { recordKey: "乙" })], [counter(2)], []],
  ["one customer, two codes", [...three, bj(4, { recordKey: "客户1" })], [counter(5)], [{ kind: "customer-twice", row: 3, customer: "客户1", rule: "R", code: "BJ-004", other: "BJ-001", first: 0 }]],
  ["one customer under two rules", [bj(1), registered("001", { rule: "steps", number: 1, recordKey: "客户1" })], [counter(2), counter(6, { rule: "steps", key: "", step: 5 })], []],
  ["one customer, the first code void", [bj(1, { status: "void" }), bj(2, { recordKey: "客户1" })], [counter(3)], []],
  ["old codes that follow no rule", [legacy("A-1"), legacy("A-2")], [], []],
  // codes and their columns
  ["a code that the rule cannot give", [bj(1, { code: "BJ/001" })], [counter(2)], [{ kind: "code-unreadable", row: 0, code: "BJ/001", rule: "R", version: 1, reason: "form", found: "", stated: "", segment: "" }]],
  ["a value that no book has", [bj(1, { code: "XX-001" })], [counter(2)], [{ kind: "code-unreadable", row: 0, code: "XX-001", rule: "R", version: 1, reason: "value", found: "XX", stated: "", segment: "region" }]],
  ["a number typed over", [bj(1, { code: "BJ-007" })], [counter(2)], [{ kind: "code-unreadable", row: 0, code: "BJ-007", rule: "R", version: 1, reason: "number", found: "7", stated: "1", segment: "" }]],
  ["a number cleared: the row stands apart, and its code blocks all the same", [bj(1, { number: null })], [], []],
  ["a key typed over", [bj(1, { key: "SH" })], [counter(2, { key: "SH" })], [{ kind: "code-unreadable", row: 0, code: "BJ-001", rule: "R", version: 1, reason: "key", found: "BJ", stated: "SH", segment: "" }]],
  ["a wrong check character", [registered("BJ-001-3", { rule: "checked", key: "BJ", number: 1 })], [counter(2, { rule: "checked" })], [{ kind: "code-unreadable", row: 0, code: "BJ-001-3", rule: "checked", version: 1, reason: "check", found: "3", stated: expect.any(String), segment: "" }]],
  ["a key with its period", [registered("2026-001", { rule: "yearly", key: "2026@2026", number: 1 })], [counter(2, { rule: "yearly", key: "2026@2026" })], []],
  ["a key of which the code shows nothing", [registered("BJ001", { rule: "hidden", key: "IT", number: 1 })], [counter(2, { rule: "hidden", key: "IT" })], []],
  ["a code with two readings, of which one is right", [registered("AB-12345", { rule: "free", key: "AB%2D", number: 12_345 })], [counter(12_346, { rule: "free", key: "AB%2D" })], [{ kind: "gaps", rule: "free", key: "AB%2D", count: 12_344, ranges: "1-12344" }]],
  ["a version that is not there", [bj(1, { version: 2 }), bj(2, { version: 2 }), bj(3)], [counter(4)], [{ kind: "version-unknown", row: 0, rule: "R", version: 2, count: 2, code: "BJ-001" }]],
  ["a version that cannot be used", [bj(1, { code: "?", version: 9 })], [counter(2)], [], { rules: [...rules, { name: "R", version: 9, rule: undefined }] }],
  // cells
  ["a code nobody registered", [], [], [{ kind: "not-registered", code: "sh - 017", cell: "S!A1", rule: "R" }], { cells: [{ address: "S!A1", code: "sh - 017" }] }],
  ["texts that are no codes", [], [], [], { cells: ["", " ", "北京", "BJ", "备注"].map((code, i) => ({ address: `S!A${i}`, code })) }],
  ["a number that the rule never gives", [], [], [], { cells: [{ address: "S!A1", code: "2" }], rules: [{ name: "R", version: 1, rule: ruleOf("{seq:1 step 5}") }] }],
  ["a void code in a cell", [bj(1, { status: "void" })], [counter(2)], [{ kind: "cell-code-void", code: "BJ-001", cell: "S!A1", status: "void" }], { cells: [{ address: "S!A1", code: "BJ-001" }] }],
  ["a code that stands apart from its counter", [bj(1), bj(800, { number: null, key: "" })], [counter(2)], []],
  ["a code twice in one column", [bj(1)], [counter(2)], [{ kind: "cell-twice", code: "bj-001", cell: "S!A1", other: "S!A3", count: 3 }], { cells: [{ address: "S!A1", code: "BJ-001" }, { address: "T!B1", code: "BJ-001" }, { address: "S!A3", code: "bj-001" }] }],
  ["a code copied to another column", [bj(1)], [counter(2)], [{ kind: "cell-copied", code: "BJ-001", cell: "S!A1", other: "S!AA1", count: 2 }], { cells: [{ address: "S!A1", code: "BJ-001" }, { address: "S!AA1", code: "BJ-001" }] }],
  ["a returned code in a cell", [bj(1, { status: "returned" })], [counter(1)], [{ kind: "cell-code-void", code: "BJ-001", cell: "S!A1", status: "returned" }], { cells: [{ address: "S!A1", code: "BJ-001" }] }],
  ["codes that no cell shows", [bj(1, { cell: "S!A9" }), bj(2, { status: "void" }), bj(3, { status: "adopted" })], [counter(4)], [{ kind: "nowhere", row: 0, code: "BJ-001", customer: "客户1", cell: "S!A9" }], { cells: [] }],
  // reservations
  ["a reservation that is over", [bj(1, { status: "reserved", until: "2026-01-31" }), bj(2, { status: "reserved", until: "2026-02-01" }), bj(3, { status: "reserved" }), bj(4, { until: "2026-01-01" })], [counter(5)], [{ kind: "reservation-over", row: 0, code: "BJ-001", until: "2026-01-31", customer: "客户1" }], { today: "2026-02-01" }],
  ["reservations without a today", [bj(1, { status: "reserved", until: "2020-01-31" })], [counter(2)], []],
])("says of %s", (_, entries, counters, findings, ...[more]) => {
  expect(brief(audit(entries, counters, more))).toEqual(findings);
});

it("counts all, lists a thousand, errors first", () => {
  const twice = Array.from({ length: 1500 }, (_, i) => [i + 1, i + 1]).flat().map((number, i) => registered(`BJ-${number}`, { key: "BJ", number, recordKey: `客户${i}`, rule: "wide" }));
  const { counts, totals, findings, looked } = audit(twice, [counter(1, { rule: "wide" })], { cells: [], rules: [{ name: "wide", version: 1, rule: ruleOf("{region}-{seq:1 overflow grow}") }] });
  expect([counts["code-twice"], counts.nowhere, counts["counter-behind"], counts.gaps]).toEqual([1500, 3000, 1, 0]);
  expect(totals).toEqual({ error: 1500, warning: 0, info: 3001 });
  expect(findings.map(({ kind }) => kind)).toEqual([...Array(1000).fill("code-twice"), "counter-behind", ...Array(1000).fill("nowhere")]);
  expect(looked).toEqual({ rows: 3000, counters: 1, cells: 0 });
});

it("lists kinds by severity", () => {
  const order = ["error", "warning", "info"];
  const ranks = auditKinds.map((kind) => order.indexOf(auditSeverities[kind]));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
});

const isGood = ({ totals }: { readonly totals: { readonly error: number; readonly warning: number } }): boolean => totals.error + totals.warning === 0;

it("has nothing to say against what the issuer alone did, whatever the rule", () => {
  fc.assert(
    fc.property(worlds, fc.uniqueArray(fc.nat(23), { maxLength: 4 }), (world, at) => {
      const ready = compileWorld(world);
      if (ready === undefined) return;
      const { entries, counters } = issueRows(ready, { commitAt: new Set(at), reloadAt: new Map(at.slice(2).map((place) => [place, "with counters"])) });
      const cells = entries.map(({ code }, i) => ({ address: `S!A${i}`, code }));
      const report = audit(entries, counters, { rules: [{ name: "R", version: 1, rule: ready.rule }], batches: [{ batch: "b", issued: entries.length }], cells, today: "2026-01-01" });
      expect(report.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
      expect(report.counts.nowhere).toBe(0);
    }),
    { numRuns: 200, endOnFailure: true },
  );
});

it("has nothing to say against many customers, actions and people with blocks of their own", () => {
  const act = fc.record({ rows: fc.array(fc.record({ region: fc.nat(3), customer: fc.option(fc.nat(30), { nil: null }) }), { maxLength: 30 }), owner: fc.constantFrom("", "甲", "乙"), commits: fc.boolean() });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 8 }), fc.constantFrom("{region}-{seq:3}", "{seq:3 start 5 step 3 skip 4}/{region}", "{region}{seq:3 per none without 10-19}"), (acts, pattern) => {
      const rule = ruleOf(pattern);
      const register = createRegister();
      const counters = createCounters([], register);
      const batches = acts.map(({ rows, owner, commits }, i) => {
        const batch = `b${i}`;
        const issuer = createIssuer({ rule, name: "R", version: 1, register, counters, batch, by: "t", at: "2026-01-01", ...(owner === "" ? {} : { blocks: { owner, size: 10 } }) });
        for (const { region, customer } of rows) issuer.add({ inputs: [["北京", "上海", "广东", "nowhere"][region] ?? null], recordKey: customer, cell: "" });
        const issued = commits ? issuer.plan().entries.length : 0;
        if (commits) issuer.commit();
        return { batch, issued };
      });
      const cells = [...register.entries()].map(({ code }, i) => ({ address: `S!A${i}`, code }));
      const report = auditRegister({ register, counters, rules: [{ name: "R", version: 1, rule }], batches, cells, today: "2026-01-01" });
      expect(report.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    }),
  );
});

it("finds any row of the issuer's that is taken out", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2), { minLength: 1, maxLength: 40 }), fc.nat(), (regions, any) => {
      const { issuer, register, counters, rule } = office("{region}-{seq:3}");
      const one = issuer();
      for (const region of regions) one.add({ inputs: [["北京", "上海", "广东"][region] ?? null], recordKey: null, cell: "" });
      one.commit();
      const left = createRegister([...register.entries()].filter((_, i) => i !== any % regions.length));
      const report = auditRegister({ register: left, counters: createCounters(counters.all(), left), rules: [{ name: "R", version: 1, rule }] });
      expect(report.counts.gaps + report.counts["counter-ahead"]).toBe(1);
    }),
  );
});

it("goes by the books as they are now", () => {
  const changed = ruleOf("{region}-{seq:3}", [entry("region", "上海市", "SH"), ...smallBook.slice(2)]);
  const report = audit([bj(1)], [counter(2)], { rules: [{ name: "R", version: 1, rule: changed }] });
  expect([isGood(report), report.findings.map(({ params }) => params["reason"])]).toEqual([false, ["value"]]);
});

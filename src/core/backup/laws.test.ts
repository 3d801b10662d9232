/** Laws of backups and restores, over generated workbooks that share codes, counters, rules and values. */
import fc from "fast-check";
import { compareBackup, planRestore, printBackup, readBackup, type Backup, type WorkbookContent } from ".";
import { counterId, createCounters } from "../counters/createCounters";
import { createRegister } from "../register/createRegister";
import { normalizeText } from "../text/normalizeText";
import type { Counter } from "../types";
import { applyPlan } from "./testing/applyPlan";
import { contents, laterThan, nothingKept } from "./testing/contents";

// Shrinking whole workbooks takes longer than anybody waits; the seed finds the case again.
const runs = { numRuns: 100, endOnFailure: true };
const origin = { at: "2026-03-05T09:00:00.000Z", by: "李四" };
const all = { damaged: true, otherWorkbook: true } as const;

const backupOf = (content: WorkbookContent): Backup => {
  const reading = readBackup(printBackup(content, origin));
  if (!reading.ok) throw new Error(reading.problem.kind);
  return reading.backup;
};
const restored = (from: WorkbookContent, into: WorkbookContent): WorkbookContent => applyPlan(into, planRestore(backupOf(from), into, all));
const blocked = (content: WorkbookContent): ReadonlySet<string> => new Set(content.register.filter(({ status }) => status !== "returned").map(({ code }) => normalizeText(code)));
const pairs = fc.tuple(contents(), contents(), fc.boolean()).map(([there, here, copies]) => [there, copies ? { ...here, workbook: there.workbook } : here] as const);

it("reads what it printed", () => {
  fc.assert(fc.property(contents(), (x) => expect(backupOf(x)).toEqual({ content: x, ...origin, intact: true, unreadable: { count: 0, first: [] } })), runs);
});

it("restores a workbook that is gone, exactly", () => {
  fc.assert(fc.property(contents(), (x) => expect(restored(x, nothingKept)).toEqual(x)), runs);
});

it("changes nothing in the workbook that was backed up", () => {
  fc.assert(
    fc.property(contents(), (x) => {
      const plan = planRestore(backupOf(x), x);
      expect([plan.empty, plan.needs, applyPlan(x, plan)]).toEqual([true, [], x]);
    }),
    runs,
  );
});

it("changes nothing in a later state of that workbook", () => {
  fc.assert(
    fc.property(contents().chain((x) => fc.tuple(fc.constant(x), laterThan(x))), ([x, y]) => {
      const plan = planRestore(backupOf(x), y);
      expect([plan.needs, applyPlan(y, plan)]).toEqual([[], y]);
      expect(compareBackup(backupOf(x), y).diverged).toBe(false);
    }),
    runs,
  );
});

it("plans nothing more once a plan is done", () => {
  fc.assert(
    fc.property(pairs, ([there, here]) => {
      const after = restored(there, here);
      expect(planRestore(backupOf(there), after, all)).toMatchObject({ empty: true, register: { added: [], changed: [] } });
    }),
    runs,
  );
});

it("loses no code, frees none, revives none", () => {
  fc.assert(
    fc.property(pairs, ([there, here]) => {
      const after = restored(there, here);
      const codes = new Set(after.register.map(({ code }) => normalizeText(code)));
      for (const { code } of [...there.register, ...here.register]) expect(codes).toContain(normalizeText(code));
      const now = blocked(after);
      for (const code of blocked(here)) expect(now).toContain(code);
      const handedBack = new Set((compareBackup(backupOf(there), here, all).differences["code-kept-returned"]?.first ?? []).map(({ params }) => normalizeText(String(params["code"]))));
      for (const code of blocked(there)) expect(now.has(code) || handedBack.has(code)).toBe(true);
      here.register.forEach((entry, row) => {
        if (entry.status === "void") expect(after.register[row]?.status).toBe("void");
        if (entry.recordKey !== "") expect(normalizeText(after.register[row]?.recordKey ?? "")).toBe(normalizeText(entry.recordKey));
      });
    }),
    runs,
  );
});

it("gives no code to a second customer that one customer had", () => {
  const holders = (content: WorkbookContent): ReadonlyMap<string, ReadonlySet<string>> => {
    const map = new Map<string, Set<string>>();
    for (const { code, recordKey, status } of content.register) {
      if (status !== "returned" && recordKey !== "") map.set(normalizeText(code), new Set([...(map.get(normalizeText(code)) ?? []), normalizeText(recordKey)]));
    }
    return map;
  };
  fc.assert(
    fc.property(pairs, ([there, here]) => {
      const before = holders(here);
      const inFile = holders(there);
      for (const [code, customers] of holders(restored(there, here))) {
        const known = Math.max(before.get(code)?.size ?? 0, inFile.get(code)?.size ?? 0, 1);
        expect(customers.size).toBeLessThanOrEqual(known);
      }
    }),
    runs,
  );
});

it("lets no counter go back, nor stand below what it adds", () => {
  fc.assert(
    fc.property(pairs, ([there, here]) => {
      const plan = planRestore(backupOf(there), here, all);
      const after = applyPlan(here, plan);
      const left = new Set((compareBackup(backupOf(there), here, all).differences["block-overlap"]?.first ?? []).map(({ params }) => counterId(params as never)));
      const next = new Map<string, number>();
      for (const counter of after.counters) next.set(counterId(counter), Math.max(next.get(counterId(counter)) ?? 0, counter.next));
      for (const counter of [...here.counters, ...there.counters]) {
        if (!left.has(counterId(counter))) expect(next.get(counterId(counter))).toBeGreaterThanOrEqual(counter.next);
      }
      const register = createRegister(plan.register.added);
      for (const { rule, key, owner, step } of after.counters) {
        const highest = register.highest(rule, key);
        if (owner === undefined && highest !== undefined) expect(next.get(counterId({ rule, key }))).toBeGreaterThanOrEqual(highest + Math.min(step, 1));
      }
    }),
    runs,
  );
});

it("gives two people no block with the same numbers", () => {
  const leading = ({ counters }: WorkbookContent): readonly Counter[] => createCounters(counters, createRegister()).all();
  const overlaps = (counters: readonly Counter[]): number =>
    counters.filter((a, i) => a.owner !== undefined && counters.some((b, j) => j < i && b.owner !== undefined && a.rule === b.rule && a.key === b.key && a.owner !== b.owner && a.next <= b.limit && b.next <= a.limit && a.next <= a.limit && b.next <= b.limit)).length;
  fc.assert(fc.property(pairs, ([there, here]) => expect(overlaps(leading(restored(there, here)))).toBe(0)), runs);
});

it("sees a byte that was changed, anywhere", () => {
  fc.assert(
    fc.property(contents(), fc.nat(), fc.integer({ min: 1, max: 255 }), (x, at, by) => {
      const bytes = Buffer.from(printBackup(x, origin));
      const place = at % bytes.length;
      bytes[place] = (bytes[place] as number) ^ by;
      const reading = readBackup(bytes.toString("utf8"));
      // Blanks may change, and a text may be written otherwise: what the file says does not.
      const same = reading.ok && JSON.stringify(JSON.parse(bytes.toString("utf8").replace(/^\uFEFF/, ""))) === JSON.stringify(JSON.parse(printBackup(x, origin)));
      expect(reading.ok && reading.backup.intact).toBe(same);
    }),
    runs,
  );
});

it("says of a file that ends in the middle that it does", () => {
  fc.assert(
    fc.property(contents(), fc.nat(), (x, at) => {
      const whole = printBackup(x, origin).trimEnd();
      const reading = readBackup(whole.slice(0, 1 + (at % (whole.length - 1))));
      expect(reading).toEqual({ ok: false, problem: { kind: "backup-torn", params: {} } });
    }),
    runs,
  );
});

/** Adopting what CustCode itself issued, as if only the list had been left: numbers, keys and counters come out as issuing left them. */
import fc from "fast-check";
import { createCounters, createIssuer, createRegister, normalizeText } from "..";
import { customers, expectedCodes, issueDevList, valuesOf, type DevRule } from "../laws/testing/devRules";
import { compileWorld, issueRows, worlds } from "../laws/testing/worlds";
import type { Counter, RegisterEntry } from "../types";
import { createAdoption, type AdoptReader } from ".";

const byCode = (entries: readonly RegisterEntry[]) => entries.map(({ code, rule, version, key, number }) => `${code} ${rule} ${version} ${key} ${number ?? "-"}`).sort();
const byKey = (counters: readonly Counter[]) => [...counters].sort((a, b) => (`${a.rule} ${a.key}` < `${b.rule} ${b.key}` ? -1 : 1));

/** A workbook in which nothing was ever issued. */
const begin = (readers: readonly AdoptReader[], inputs: readonly string[], at: string) => {
  const register = createRegister();
  const counters = createCounters([], register);
  return { register, counters, adoption: createAdoption({ readers, inputs, register, counters, batch: "a", by: "t", at }) };
};

it.each<[DevRule, readonly string[]]>([
  ["R1", []],
  ["R2", []],
  ["R3", []],
  ["R4", []],
  ["R5", ["branch", "HQ"]],
])("%s: the thousand customers' codes leave the counters as issuing did", (id, order) => {
  const issued = issueDevList(id);
  const readers = (order.length === 0 ? [...issued.rules.keys()] : order).flatMap((name) => {
    const rule = issued.rules.get(name);
    return rule === undefined ? [] : [{ name, version: 1, rule }];
  });
  const { adoption } = begin(readers, [], "2026-01-01T00:00:00Z");
  expectedCodes(id).forEach((code, row) => adoption.add({ row: row + 2, value: code.startsWith("!") ? null : code, recordKey: `${row}`, cell: "" }));
  const plan = adoption.plan();
  expect(byCode(plan.entries)).toEqual(byCode(issued.entries));
  expect(byKey(plan.counters)).toEqual(byKey(issued.counters));
  expect(adoption.report()).toMatchObject({ listed: [], notes: [], outliers: [], rows: customers.length });
});

it("finds keys in the rows of the list where codes do not show them", () => {
  const id: DevRule = "R1";
  const inputs = ["region", "industry"];
  const issued = issueDevList(id);
  const rule = issued.rules.get(id);
  const { adoption } = begin(rule === undefined ? [] : [{ name: id, version: 1, rule }], inputs, "2026-01-01T00:00:00Z");
  expectedCodes(id).forEach((code, row) => adoption.add({ row, value: code.startsWith("!") ? null : code, recordKey: null, cell: "", inputs: valuesOf(row, inputs) }));
  expect(adoption.plan().entries.map(({ inputs: texts }) => texts)).toEqual(issued.entries.map(({ inputs: texts }) => texts));
});

it("never lets a code of any rule's list be issued again, whatever its columns say", () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom("all columns", "no columns", "every other row"), (world, columns) => {
      const ready = compileWorld(world);
      if (ready === undefined) return;
      const { rule, rows } = ready;
      const { outcomes } = issueRows(ready);
      const { register, counters, adoption } = begin([{ name: "R", version: 1, rule }], rule.inputs, "2024-05-06T00:00:00Z");
      outcomes.forEach((outcome, row) => {
        const has = columns === "all columns" || (columns === "every other row" && row % 2 === 0);
        if (outcome.status === "issued") adoption.add({ row, value: outcome.code, recordKey: null, cell: "", ...(has ? { inputs: rows[row] ?? [] } : {}) });
      });
      const plan = adoption.plan();
      for (const counter of plan.counters) counters.set(counter);
      for (const entry of plan.entries) register.append(entry);
      const used = new Set(outcomes.flatMap((outcome) => (outcome.status === "issued" ? [normalizeText(outcome.code)] : [])));
      expect(plan.entries.length).toBe(used.size);
      const issuer = createIssuer({ rule, name: "R", version: 1, register, counters, batch: "b", by: "t", at: "2024-05-06T00:00:00Z" });
      for (const inputs of rows) {
        const outcome = issuer.add({ inputs, recordKey: null, cell: "" });
        if (outcome.status === "issued" && used.has(normalizeText(outcome.code))) throw new Error(`${outcome.code} was issued again`);
      }
    }),
    { numRuns: 300, endOnFailure: true },
  );
});

it("gives generated rules the counters that issuing left, as long as their codes read one way", () => {
  let compared = 0;
  fc.assert(
    fc.property(worlds, (world) => {
      const ready = compileWorld(world);
      if (ready === undefined) return;
      const { rule, rows } = ready;
      const issued = issueRows(ready);
      const { adoption } = begin([{ name: "R", version: 1, rule }], rule.inputs, "2024-05-06T00:00:00Z");
      const codes = issued.outcomes.flatMap((outcome) => (outcome.status === "issued" ? [outcome.code] : []));
      const isPlain = (code: string, i: number): boolean => {
        const reading = rule.read(code);
        return reading.ok && reading.value.number === issued.entries[i]?.number && (reading.value.key === undefined || reading.value.key === issued.entries[i]?.key);
      };
      if (codes.length === 0 || !codes.every(isPlain)) return;
      issued.outcomes.forEach((outcome, row) => {
        if (outcome.status === "issued") adoption.add({ row, value: outcome.code, recordKey: null, cell: "", inputs: rows[row] ?? [] });
      });
      const report = adoption.report();
      if (report.fates.keyless + report.fates.outlier > 0) return;
      compared++;
      const plan = adoption.plan();
      expect(byCode(plan.entries)).toEqual(byCode(issued.entries));
      expect(byKey(plan.counters)).toEqual(byKey(issued.counters));
    }),
    { numRuns: 300, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(50);
});

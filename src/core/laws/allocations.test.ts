// Numbers drawn by several people whose actions interleave: none is drawn twice. With one register for all, because each action is planned
// again when a counter moved; with blocks, even where nobody sees what the others registered.
import fc from "fast-check";
import { createCounters, createIssuer, createRegister, type Counter, type IssuePlan, type RegisterEntry } from "..";
import { counterId } from "../counters/createCounters";
import { ruleOf } from "../testing/samples";

const rule = ruleOf("{region}-{seq:5}");
const regions = ["北京市", "上海市", "广东省"];

/** What stands in the workbook: counters are compared before they are written. */
const createSheet = () => {
  const counters = new Map<string, Counter>();
  const entries: RegisterEntry[] = [];
  return {
    counters,
    entries,
    /** False when somebody moved one of these counters since it was read as `seen`: nothing is written then. */
    write: (plan: IssuePlan, seen: ReadonlyMap<string, Counter>): boolean => {
      if (plan.counters.some((counter) => (counters.get(counterId(counter))?.next ?? 0) !== (seen.get(counterId(counter))?.next ?? 0))) return false;
      for (const counter of plan.counters) counters.set(counterId(counter), counter);
      entries.push(...plan.entries);
      return true;
    },
  };
};

type Sheet = ReturnType<typeof createSheet>;

/** One person's action: it reads, draws, waits for the others, writes, and begins anew when a counter has moved. */
function* act(sheet: Sheet, person: string, rows: readonly number[], blockSize: number, seesRegister: boolean): Generator<void> {
  for (;;) {
    const seen = new Map(sheet.counters);
    const own = sheet.entries.filter(({ by }) => seesRegister || by === person);
    const register = createRegister(own);
    const counters = createCounters(seen.values(), register);
    const blocks = blockSize > 0 ? { owner: person, size: blockSize } : undefined;
    const issuer = createIssuer({ rule, name: "R", version: 1, register, counters, batch: `${person}${sheet.entries.length}`, by: person, at: "2026-01-01T00:00:00Z", blocks });
    for (const row of rows) issuer.add({ inputs: [regions[row] as string], recordKey: null, cell: "" });
    yield;
    if (sheet.write(issuer.plan(), seen)) return;
    yield;
  }
}

const actions = fc.array(fc.record({ person: fc.nat(4), rows: fc.array(fc.nat(2), { minLength: 1, maxLength: 12 }) }), { minLength: 2, maxLength: 25 });

/** Runs the actions so that each person has one at a time and all of them take their steps in a random order. */
const run = (sheet: Sheet, all: readonly { readonly person: number; readonly rows: readonly number[] }[], order: () => number, blockSize: number, seesRegister: boolean): void => {
  const waiting = [0, 1, 2, 3, 4].map((person) => all.filter((action) => action.person === person));
  const running = new Map<number, Generator<void>>();
  for (;;) {
    waiting.forEach((own, person) => {
      const next = running.has(person) ? undefined : own.shift();
      if (next) running.set(person, act(sheet, `p${person}`, next.rows, blockSize, seesRegister));
    });
    if (running.size === 0) return;
    const [person, action] = [...running][order() % running.size] as [number, Generator<void>];
    if (action.next().done) running.delete(person);
  }
};

const ordered = (steps: readonly number[]) => {
  let at = 0;
  return () => steps[at++ % steps.length] as number;
};

it.each([
  ["from one counter, with one register for all", 0, true],
  ["from blocks, with one register for all", 4, true],
  ["from blocks, though nobody sees the others' rows", 4, false],
])("%s: interleaved actions never draw the same number", (_, blockSize, seesRegister) => {
  fc.assert(
    fc.property(actions, fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 }), (all, steps) => {
      const sheet = createSheet();
      run(sheet, all, ordered(steps), blockSize, seesRegister);
      const codes = sheet.entries.map(({ code }) => code);
      expect(codes).toHaveLength(all.reduce((sum, { rows }) => sum + rows.length, 0));
      expect(new Set(codes).size).toBe(codes.length);
      // Everybody's counter stands behind all that was drawn.
      const ahead = sheet.entries.filter(({ key, number }) => (sheet.counters.get(counterId({ rule: "R", key }))?.next ?? 0) <= (number ?? 0));
      expect(ahead).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

it("draws a person's block to its end before another is taken", () => {
  const sheet = createSheet();
  const draw = (person: string, count: number) => [...act(sheet, person, new Array<number>(count).fill(0), 3, false)];
  draw("a", 2);
  draw("b", 1);
  draw("a", 3);
  expect(sheet.entries.map(({ code, by }) => `${by} ${code}`)).toEqual(["a BJ-00001", "a BJ-00002", "b BJ-00004", "a BJ-00003", "a BJ-00007", "a BJ-00008"]);
});

/**
 * Anything that cells may hold through read, validate and repair: no exception, and no repair that breaks a law. `FUZZ=1000000` takes so many texts, and
 * tells how long they took.
 */
import fc from "fast-check";
import { normalizeText } from "..";
import { compileWorld, issueRows, worlds } from "../laws/testing/worlds";
import type { InputValue } from "../types";
import { createInspector } from "../validate";
import { createRepairer } from "./createRepairer";
import { createChance, type Chance } from "./testing/spoiling/chance";
import { officeSpecs, spoilList } from "./testing/spoiling";
import { slips } from "./testing/spoiling/slips";

const wanted = process.env["FUZZ"];
const tries = Number(wanted ?? 4_000);

const odd = [
  "\ud800", "\udc00", "👨\u200d👩\u200d👧", "א", "م", "\u202e", "\u200b", "\ufeff", "\u0301", "０", "－", "\u00a0", "\u3000", "'", '"', "=", "+", "-", "@", "\t", "\n", "\0", "|", "{", "}", "(", ")", "*", "?", "\\", "^", "$", "ﬁ", "ß", "İ", "ı", "Ⅳ", "①", "一", "〇", "E", "e",
];
const plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-./_ ";

/** Long and strange cells, each of which some program once choked on. */
const hostile: readonly string[] = [
  "", " ", "-", "----", "'", "'''", "a".repeat(10_000), "0".repeat(10_000), "-".repeat(10_000), " ".repeat(10_000), "１".repeat(10_000), "\u200b".repeat(10_000), "😀".repeat(5_000), "\ud800".repeat(10_000),
  "O0".repeat(60), "1Il".repeat(40), "O".repeat(119), "e".repeat(100), "1E".repeat(50), "=".repeat(200), "A-".repeat(100), `${"(".repeat(400)}a`, "BJ-IT-0001".padStart(400), "1E+308", "1E999", "9".repeat(309), "31-Feb", "0月0日", "9999年99月",
];

const randomText = (chance: Chance): string => {
  const length = chance.below(chance.below(4) === 0 ? 60 : 18);
  let text = "";
  for (let i = 0; i < length; i++) text += chance.below(6) === 0 ? chance.pick(odd) : chance.pick(plain);
  return text;
};

const mutated = (code: string, chance: Chance): string => {
  let text = code;
  for (let times = 1 + chance.below(3); times > 0 && text.length > 1; times--) text = slips[chance.pick(Object.keys(slips) as (keyof typeof slips)[])](text, chance) ?? text;
  return text;
};

const randomNumber = (chance: Chance): number => chance.pick([0, -1, 0.5, 12, 1e15, 1e21, 2.5e300, 45_000, 45_000.5, Number.MAX_SAFE_INTEGER, Number.NaN, Number.POSITIVE_INFINITY]) + chance.below(3);

interface Desk {
  readonly codes: readonly string[];
  readonly rows: readonly (readonly InputValue[])[];
  try(value: InputValue, inputs: readonly InputValue[] | undefined, format?: string): void;
}

const deskOf = (spec: (typeof officeSpecs)[number], seed: number): Desk => {
  const { office, inputs: names, rows } = spoilList(spec, seed);
  const { rule } = office;
  const rules = [{ name: "R", version: 1, rule, inForce: true }];
  const repairer = createRepairer({ rules, inputs: names, counters: () => ({ next: 400 }), today: "2026-01-15" });
  const taken = new Set(rows.flatMap(({ cell, planted }) => (planted === undefined ? [String(cell.value)] : [])));
  const isTaken = (code: string): boolean => taken.has(code);
  const options = { rules, inputs: names, today: "2026-01-15", repairer };
  let inspector = createInspector(options);
  let checked = 0;
  return {
    codes: [...taken],
    rows: rows.map(({ inputs }) => inputs),
    try: (value, inputs, format) => {
      if (++checked % 200 === 0) {
        for (const work = inspector.finish(); work.next().done !== true; );
        inspector = createInspector(options);
      }
      inspector.add({ row: checked, code: format === undefined ? { value } : { value, format }, ...(inputs === undefined ? {} : { inputs }) });
      const read = typeof value === "string" ? rule.read(value) : undefined;
      const repair = repairer.propose(format === undefined ? { value } : { value, format }, inputs, "客户", isTaken);
      if (repair === undefined) return;
      const bad = repair.candidates.find(({ code, undone }) => {
        const again = rule.read(code);
        const inCell = undone.every(({ start, length }) => start >= 0 && (typeof value !== "string" || start + length <= value.length));
        return !again.ok || again.value.code !== code || isTaken(code) || code === value || undone.length === 0 || !inCell;
      });
      if (bad !== undefined || (read?.ok === true && read.value.code === value) || (repair.certainty === "certain" && repair.count !== 1)) throw new Error(JSON.stringify({ pattern: spec.pattern, value, inputs, repair }));
    },
  };
};

it("takes anything that a cell may hold", () => {
  const chance = createChance(20_261_128);
  const desks = officeSpecs.map((spec, i) => deskOf(spec, 900 + i));
  const formats = [undefined, "0000", "0.00E+00", "d-mmm", 'm"月"d"日"', "yyyy-mm-dd"];
  for (const { try: run, rows } of desks) for (const text of hostile) run(text, rows[0]);
  let spent = process.cpuUsage().user;
  for (let i = 0; i < tries; i++) {
    const desk = desks[i % desks.length]!;
    const inputs = chance.below(3) === 0 ? undefined : chance.pick(desk.rows);
    const kind = chance.below(20);
    if (kind === 0) desk.try(randomNumber(chance), inputs, chance.pick(formats));
    else if (kind === 1) desk.try(chance.pick<InputValue>([null, true, false, { error: "#REF!" }]), inputs);
    else desk.try(kind < 8 ? randomText(chance) : mutated(chance.pick(desk.codes), chance), inputs);
  }
  spent = process.cpuUsage().user - spent;
  if (wanted !== undefined) process.stderr.write(`${tries} texts: ${(spent / tries).toFixed(1)} microseconds each\n`);
});

it("never proposes what breaks a law, whatever the rule", () => {
  fc.assert(
    fc.property(worlds, fc.integer(), (world, seed) => {
      const ready = compileWorld(world);
      if (ready === undefined) return;
      const chance = createChance(seed);
      const { rule, rows } = ready;
      const repairer = createRepairer({ rules: [{ name: "R", version: 1, rule, inForce: true }], inputs: rule.inputs, today: "2024-05-06" });
      const { outcomes } = issueRows(ready);
      const codes = outcomes.flatMap((outcome) => (outcome.status === "issued" ? [outcome.code] : []));
      const taken = new Set(codes.map(normalizeText));
      outcomes.forEach((outcome, i) => {
        if (outcome.status !== "issued") return;
        const { code } = outcome;
        expect(repairer.propose({ value: code }, rows[i], undefined, () => false)).toBeUndefined();
        const repair = repairer.propose({ value: mutated(code, chance) }, rows[i], undefined, (other) => taken.has(normalizeText(other)));
        for (const candidate of repair?.candidates ?? []) expect([candidate.code, rule.couldGive(candidate.code), taken.has(normalizeText(candidate.code))]).toEqual([candidate.code, true, false]);
      });
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

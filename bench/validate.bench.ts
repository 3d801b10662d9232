import { damm, luhn, mod37_36 } from "cdigit";
import { buildCodebooks, compileRule, parsePattern, type CompiledRule, type InputValue } from "../src/core";
import { verifyCheck } from "../src/core/checkDigits";
import { createRepairer } from "../src/core/repair";
import { createInspector, type Inspection, type ListRow } from "../src/core/validate";
import { medianOf, type Bench } from "./bench";
import { bareLoop, encodeRows, industries, regions, sampleRows, sampleRule } from "./coreSample";
import { weigh } from "./memory";

const million = 1_000_000;
const today = "2026-01-15";
const names = ["region", "industry"];

/** A list with its rows, customers and counters, as the pane would judge it. */
const listOf = (count: number): readonly ListRow[] => {
  const rows = sampleRows(count);
  return bareLoop(rows).map((code, i): ListRow => ({ row: i + 2, code: { value: code }, inputs: rows[i] as readonly InputValue[], customer: `客户第${i}号有限公司` }));
};

/** One row in seven with something wrong: look-alikes, blanks, swapped characters, small letters. */
const spoil = (rows: readonly ListRow[]): readonly ListRow[] =>
  rows.map((row, i) => {
    if (i % 7 !== 0) return row;
    const code = String(row.code.value);
    const kinds = [` ${code}`, code.toLowerCase(), code.replace("0", "O"), code.slice(0, 3) + code.charAt(4) + code.charAt(3) + code.slice(5), code.replaceAll("-", "/"), code.slice(0, -1)];
    return { ...row, code: { value: kinds[(i / 7) % kinds.length] as string } };
  });

const inspect = (rule: CompiledRule, rows: readonly ListRow[], next: number, withRepairs = true): Inspection => {
  const rules = [{ name: "R", version: 1, rule, inForce: true }];
  const counters = (): { readonly next: number } => ({ next });
  const repairer = createRepairer({ rules, inputs: names, counters, today });
  const inspector = createInspector({ rules, inputs: names, today, counters, ...(withRepairs ? { repairer } : {}) });
  for (const row of rows) inspector.add(row);
  const work = inspector.finish();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
};

const checked = (): CompiledRule => {
  const pattern = parsePattern("{region}-{industry}-{seq:6}-{check:mod37-36}");
  const rule = pattern.ok ? compileRule(pattern.value, buildCodebooks([...regions, ...industries]).books) : pattern;
  if (!rule.ok) throw new Error(JSON.stringify(rule.findings));
  return rule.value;
};

/** A hundred thousand numbers with their check, by a scheme of the other library. */
const numbersOf = (generate: (text: string) => string): readonly string[] => Array.from({ length: 100_000 }, (_, i) => generate(String(100_000_000 + i * 7919)));

const count = (texts: readonly string[], isGood: (text: string) => boolean): number => {
  let good = 0;
  for (const text of texts) if (isGood(text)) good++;
  if (good !== texts.length) throw new Error("A check was taken for wrong.");
  return good;
};

export const bench: Bench = {
  title: "Judging and repairing lists of codes",
  run: async () => {
    const rule = sampleRule();
    const rows = listOf(million);
    const texts = rows.map(({ inputs }) => inputs as readonly [string, string]);
    const encode = await medianOf(3, () => encodeRows(rule, texts));
    const timed = (size: number, times: number): Promise<number> => medianOf(times, () => inspect(rule, rows.slice(0, size), million));
    const [small, middle, large] = [await timed(10_000, 15), await timed(100_000, 7), await timed(million, 3)];
    const { made, bytes } = weigh(() => inspect(rule, rows, million));
    if (made.good !== million) throw new Error("A good code was taken for wrong.");

    const spoilt = spoil(rows.slice(0, 100_000));
    const alone = await medianOf(3, () => inspect(rule, spoilt, million, false));
    const repaired = await medianOf(3, () => inspect(rule, spoilt, million));
    const bad = Math.ceil(spoilt.length / 7);

    const withCheck = checked();
    const repairer = createRepairer({ rules: [{ name: "R", version: 1, rule: withCheck, inForce: true }], inputs: names, counters: () => ({ next: 60 }), today });
    const codes = rows.slice(0, 2000).map(({ inputs = [] }, i) => ({ code: withCheck.print(withCheck.frame(inputs), 1 + (i % 50)), inputs }));
    const proposals = await medianOf(5, () => {
      for (const { code, inputs } of codes) if (repairer.propose({ value: code.slice(0, -1) + (code.endsWith("7") ? "8" : "7") }, inputs, undefined, () => false) === undefined) throw new Error("Nothing was proposed.");
    });

    const schemes = [
      { name: "Luhn", id: "luhn", theirs: luhn },
      { name: "Damm", id: "damm", theirs: damm },
      { name: "MOD 37,36", id: "mod37-36", theirs: mod37_36 },
    ] as const;
    const against = [];
    for (const { name, id, theirs } of schemes) {
      const numbers = numbersOf((text) => theirs.generate(text));
      const ours = await medianOf(7, () => count(numbers, (text) => verifyCheck(id, text).ok));
      const base = await medianOf(7, () => count(numbers, (text) => theirs.validate(text)));
      against.push({ work: `verify 100 000 checks by ${name}, against cdigit`, value: ours, base });
    }
    return [
      { work: "judge 1 000 000 rows by all checks, against encoding them", value: large, base: encode, target: 3 },
      { work: "judge 100 000 rows, against 10 000", value: middle, base: small, target: 11 },
      { work: "judge 1 000 000 rows, against 100 000", value: large, base: middle, target: 11 },
      { work: "kept of 1 000 000 good rows when all are judged", value: bytes / 1024, unit: "KB" },
      { work: "judge 100 000 rows with 14 286 bad ones and repair them, against judging alone", value: repaired, base: alone },
      { work: "repairs, simple rule", value: (1000 * bad) / Math.max(1, repaired - alone), unit: "a second" },
      { work: "repairs of wrong checks, MOD 37,36 with rows", value: (1000 * codes.length) / proposals, unit: "a second" },
      ...against,
    ];
  },
};

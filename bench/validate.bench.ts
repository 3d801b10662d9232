import { damm, luhn, mod37_36 } from "cdigit";
import { buildCodebooks, compileRule, createCounters, createIssuer, createRegister, parsePattern, type CompiledRule, type InputValue } from "../src/core";
import { verifyCheck } from "../src/core/checkDigits";
import { createRepairer } from "../src/core/repair";
import { createInspector, inspectList, type Inspection, type ListRow } from "../src/core/validate";
import { medianOf, type Bench } from "./bench";
import { bareLoop, industries, regions, sampleRows, sampleRule } from "./coreSample";
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

const inspect = (rule: CompiledRule, rows: readonly ListRow[], next: number): Inspection =>
  inspectList({ rules: [{ name: "R", version: 1, rule, inForce: true }], inputs: names, today, counters: () => ({ next }) }, rows);

/** The same list coded: with its customers, in chunks, each written to counters and register. */
const encode = (rule: CompiledRule, rows: readonly ListRow[]): number => {
  const register = createRegister();
  const issuer = createIssuer({ rule, name: "R", version: 1, register, counters: createCounters([], register), batch: "b", by: "me", at: "2026-01-01T00:00:00Z" });
  rows.forEach(({ inputs = [], customer = null }, i) => {
    issuer.add({ inputs, recordKey: customer, cell: "" });
    if ((i + 1) % 10_000 === 0) issuer.commit();
  });
  issuer.commit();
  return register.size;
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
    const encoding = await medianOf(3, () => encode(rule, rows));
    const timed = (size: number, times: number): Promise<number> => medianOf(times, () => inspect(rule, rows.slice(0, size), million));
    const [small, middle, large] = [await timed(10_000, 15), await timed(100_000, 7), await timed(million, 3)];
    if (inspect(rule, rows, million).good !== million) throw new Error("A good code was taken for wrong.");
    const { bytes } = weigh(() => {
      const inspector = createInspector({ rules: [{ name: "R", version: 1, rule, inForce: true }], inputs: names, today });
      for (const row of rows) inspector.add(row);
      return inspector;
    });

    const spoilt = spoil(rows.slice(0, 100_000));
    const repaired = await medianOf(3, () => inspect(rule, spoilt, million));
    const bad = spoilt.filter((_, i) => i % 7 === 0).slice(0, 2000);
    const simple = createRepairer({ rules: [{ name: "R", version: 1, rule, inForce: true }], inputs: names, counters: () => ({ next: million }), today });
    const slips = await medianOf(5, () => {
      // Of two like characters that changed places nobody sees anything.
      const proposed = bad.filter(({ code, inputs }) => simple.propose(code, inputs, undefined, () => false) !== undefined);
      if (proposed.length < bad.length * 0.9) throw new Error("Too little was proposed.");
    });

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
      { work: "judge 1 000 000 rows by all checks, against encoding them", value: large, base: encoding, target: 3 },
      { work: "judge 100 000 rows, against 10 000", value: middle, base: small, target: 11 },
      { work: "judge 1 000 000 rows, against 100 000", value: large, base: middle, target: 11 },
      { work: "judge 1 000 000 rows, against 10 000", value: large, base: small, target: 110 },
      { work: "memory of 1 000 000 rows while they are judged, beside the cells", value: bytes / million, unit: "bytes a row" },
      { work: "judge 100 000 rows with 14 286 bad ones and repair them, against good ones", value: repaired, base: middle },
      { work: "repairs of slips, no check", value: (1000 * bad.length) / slips, unit: "a second" },
      { work: "repairs of wrong checks, MOD 37,36 with rows", value: (1000 * codes.length) / proposals, unit: "a second" },
      ...against,
    ];
  },
};

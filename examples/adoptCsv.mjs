// node examples/adoptCsv.mjs LIST.csv --pattern P… | --rule FILE.json… | --rules FILE.json [--book input=FILE]… [--ready id]… [--column input=HEADER]…
//   [--code HEADER] [--key HEADER] [--state FILE] [--count GROUP]… [--lang zh|en]
// Takes the codes of a list into the register, so that encodeCsv.mjs with the same --state gives none of them to anybody else and goes on behind them. Says where the counters
// stand afterwards, which numbers lie so far above the others that they may be slips, and which rows a person should look at. --count GROUP (such as 1) says that these numbers are
// right. Without --state nothing is written.
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createAdoption } from "../dist/lib/custcode-adopt.mjs";
import { createCounters, createRegister } from "../dist/lib/custcode-core.mjs";
import { readCsv } from "./csvFiles.mjs";
import { describe, inputsOf, readArguments, readRules } from "./rules.mjs";

const args = readArguments();
const { words: [listFile], columns, code, key, state } = args;
const { rows } = await readCsv(listFile);
const kept = state && existsSync(state) ? JSON.parse(await readFile(state, "utf8")) : { counters: [], register: [] };
const register = createRegister(kept.register);
const counters = createCounters(kept.counters, register);
const { rules } = await readRules(args, register);
const readers = rules.map(({ name, version, compiled }) => ({ name, version, rule: compiled })).sort((a, b) => b.version - a.version);
const inputs = [...new Set(readers.flatMap(({ rule }) => rule.inputs))];
const at = new Date().toISOString();

const adoption = createAdoption({ readers, inputs, register, counters, batch: at, by: "adoptCsv", at });
rows.forEach((row, index) => {
  adoption.add({ row: index + 1, value: row[code] ?? null, inputs: inputsOf(inputs, columns, row), recordKey: key ? row[key] : null, cell: "" });
});

const first = adoption.report();
const counted = first.outliers.filter((_, at) => args.count.includes(String(at + 1)));
const choices = { outliers: new Map(counted.map(({ id }) => [id, "count"])) };
const report = adoption.report(choices);

for (const { rule, key: of, codes, lowest, highest, before, after } of report.counters) {
  console.log(`counter ${of || rule}: ${codes} codes, ${lowest} to ${highest}, next ${before} -> ${after}`);
}
first.outliers.forEach(({ id, codes, lowest, highest, below, examples }, index) => {
  const choice = choices.outliers.has(id) ? "counted" : "registered, but the counter does not follow";
  const rest = below === undefined ? "" : `, the highest of the others is ${below}`;
  console.log(`group ${index + 1}: ${codes} codes, ${lowest} to ${highest}${rest}, such as ${examples[0].code}: ${choice}`);
});
for (const { row, code: text, findings } of report.listed) console.log(`row ${row}: ${describe(args, findings, text) || text}`);
for (const each of report.findings) console.log(describe(args, [each]));
const fates = Object.entries(report.fates).filter(([, count]) => count > 0);
console.log(fates.map(([fate, count]) => `${count} ${fate}`).join(", "));

if (state) {
  const plan = adoption.plan(choices);
  for (const counter of plan.counters) counters.set(counter);
  for (const entry of plan.entries) register.append(entry);
  for (const [text, change] of plan.changes) register.change(text, change);
  await writeFile(state, JSON.stringify({ counters: counters.all(), register: [...register.entries()] }));
  console.log(`${report.added} registered`);
}

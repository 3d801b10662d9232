// node examples/encodeCsv.mjs LIST.csv OUT.csv --pattern P… | --rule FILE.json… | --rules FILE.json [--book input=FILE]… [--ready id]… [--column input=HEADER]…
//   [--key HEADER] [--state FILE] [--lang zh|en]
// Issues codes for the rows that have none, under the versions in force on --today. Of several rules, the first is for all rows to which no condition of the others applies. Rows
// that cannot be encoded stay blank; why is written to the terminal.
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import {
  chooseOnly, createCounters, createRegister, createRuleChooser, createRuleDesk, orderByParent, parentInputOf,
} from "../dist/lib/custcode-core.mjs";
import { readCsv, writeCsv } from "./csvFiles.mjs";
import { describe, inputsOf, readArguments, readRules } from "./rules.mjs";

const args = readArguments();
const { words: [listFile, outFile], columns, state, key, code } = args;
const { rows, headers } = await readCsv(listFile);

const kept = state && existsSync(state) ? JSON.parse(await readFile(state, "utf8")) : { counters: [], register: [] };
const register = createRegister(kept.register);
const counters = createCounters(kept.counters, register);
const { rules, books, parents } = await readRules(args, register);
const inForce = rules.filter((each) => each.inForce);
if (inForce.length === 0) throw new Error("No rule is in force.");
const [first, ...others] = inForce.map(({ name, version, definition, compiled }) => ({ name, version, definition, rule: compiled, findings: [] }));
const chooser = others.length === 0 ? chooseOnly(first) : createRuleChooser(first, others, books);
const at = new Date().toISOString();
const desk = createRuleDesk({ register, counters, batch: at, by: "encodeCsv", at, parents });

// Rows below others need the others' codes first. Rows that have a code may be above others as well.
const parentInput = rules.map(({ definition }) => parentInputOf(definition)).find((input) => input !== undefined);
const parentOf = (row) => (parentInput === undefined ? "" : (row[columns[parentInput] ?? parentInput] ?? ""));
const nameOf = (row) => (key ? row[key] : null);
const order = orderByParent(rows.map(nameOf), rows.map(parentOf));
for (const row of rows) if (row[code] && nameOf(row)) parents.learn(nameOf(row), row[code], parentOf(row));

const tally = { issued: 0, known: 0, refused: 0 };
const refusals = [];
for (const index of order.levels.flat()) {
  const row = rows[index];
  if (row[code]) continue;
  const outcome = desk.add(chooser, { inputs: inputsOf(chooser.inputs, columns, row), recordKey: nameOf(row), cell: "" });
  tally[outcome.status] += 1;
  if (outcome.status === "refused") refusals.push({ index, findings: outcome.findings.map((each) => order.explain(index, each)) });
  else row[code] = outcome.code;
}
refusals.sort((a, b) => a.index - b.index);
for (const { index, findings } of refusals) console.error(`row ${index + 1}: ${describe(args, findings)}`);

// Counters and register before the codes: whatever breaks off in between leaves a gap, never a duplicate.
const { entries } = desk.plan();
desk.commit();
if (state) await writeFile(state, JSON.stringify({ counters: counters.all(), register: [...kept.register, ...entries] }));
await writeCsv(outFile, rows, headers.includes(code) ? headers : [...headers, code]);
console.log(`${tally.issued} issued, ${tally.known} known, ${tally.refused} refused`);

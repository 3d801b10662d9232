// node examples/validateCsv.mjs LIST.csv --pattern P… | --rule FILE.json… | --rules FILE.json [--book input=FILE]… [--ready id]…
//   [--column input=HEADER]… [--code HEADER] [--state FILE] [--lang zh|en]
// Judges the codes of a list and ends with 1 when something is wrong. Several rules are versions, the newest first: a code is judged by the
// version that issued it, as the register in --state has it, else by one that reads it.
import { readFile } from "node:fs/promises";
import { createRegister, createValidator } from "../dist/lib/custcode-core.mjs";
import { readCsv } from "./csvFiles.mjs";
import { describe, inputsOf, readArguments, readRules } from "./rules.mjs";

const args = readArguments();
const { words: [listFile], columns, code, state } = args;
const register = createRegister(state ? JSON.parse(await readFile(state, "utf8")).register : []);
const rules = (await readRules(args, register)).rules.sort((a, b) => b.version - a.version);
const issuedUnder = (text) => {
  const entry = register.find(text);
  return entry && rules.find(({ name, version }) => name === entry.rule && version === entry.version)?.compiled;
};
const { rows } = await readCsv(listFile);

const inputs = [...new Set(rules.flatMap(({ compiled }) => compiled.inputs))];
const validator = createValidator(rules.map(({ compiled }) => compiled), { inputs, issuedUnder });
const judgements = [];
rows.forEach((row, index) => {
  if (!row[code]) return;
  const findings = validator.check({ row: index + 1, value: row[code], inputs: inputsOf(inputs, columns, row) });
  if (findings.length > 0) judgements.push({ row: index + 1, findings });
});
judgements.push(...validator.finish());

for (const { row, findings } of judgements) console.log(`row ${row}: ${describe(args, findings, rows[row - 1][code])}`);
const wrong = new Set(judgements.map(({ row }) => row)).size;
console.log(`${rows.length} rows, ${wrong} with findings`);
process.exit(wrong === 0 ? 0 : 1);

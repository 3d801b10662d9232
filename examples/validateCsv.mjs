// node examples/validateCsv.mjs LIST.csv | --cells LIST.json --pattern P… | --rule FILE.json… | --rules FILE.json [--book input=FILE]… [--books FILE]… [--ready id]…
//   [--column input=HEADER]… [--code HEADER] [--key HEADER] [--counters FILE.csv] [--state FILE] [--json] [--lang zh|en]
// Judges a list of codes as a whole and ends with 1 when something is wrong: each finding as a sentence, with what the code probably should be. Several rules are versions, the newest
// first: a code is judged by the version that issued it, as the register in --state has it, else by one that prints it.
//   --cells     a list whose cells have types: rows of {"HEADER": value} or {"HEADER": {"value": 42, "shown": "42.0", "format": "0.0", "formula": "=A1"}}; in a CSV all cells are text
//   --key       the column that says who the customer is
//   --counters  the counters as they stand: the columns of the key, and in the last one the number issued last
//   --json      findings and repairs as data
import { readFile } from "node:fs/promises";
import { createRegister, printCounterKey } from "../dist/lib/custcode-core.mjs";
import { createFindingMessages } from "../dist/lib/custcode-messages.mjs";
import { catalogue, inspectList, recognizeColumns } from "../dist/lib/custcode-validate.mjs";
import { readCsv } from "./csvFiles.mjs";
import { readArguments, readRules } from "./rules.mjs";

const args = readArguments();
const { words: [listFile], columns, code, key, state, cells, counters: counterFile } = args;
const register = createRegister(state ? JSON.parse(await readFile(state, "utf8")).register : []);
const { rules } = await readRules(args, register);
const judging = rules.map(({ name, version, inForce, compiled: rule }) => ({ name, version, inForce, rule })).sort((a, b) => b.version - a.version);

/** The counter's next number by its key. */
const readCounters = async (file) => {
  const { rows, headers } = await readCsv(file);
  const last = headers.at(-1);
  const parts = headers.slice(0, -1);
  const { step = 1 } = judging[0]?.rule.sequence ?? {};
  return new Map(rows.map((row) => [printCounterKey(parts.map((header) => row[header]).filter(Boolean)), { next: Number(row[last]) + step }]));
};
const next = counterFile ? await readCounters(counterFile) : undefined;

const list = cells ? JSON.parse(await readFile(cells, "utf8")) : (await readCsv(listFile)).rows;
const headers = [...new Set(list.flatMap((row) => Object.keys(row)))];
/** A cell as a list in JSON has it: with its type and what it shows, or the value alone. */
const cellOf = (cell) => (cell !== null && typeof cell === "object" && "value" in cell ? cell : { value: cell === "" || cell === undefined ? null : cell });
const valueOf = (row, header) => (header === undefined ? null : cellOf(row[header]).value);

const inputs = [...new Set(judging.flatMap(({ rule }) => rule.inputs))].filter((input) => headers.includes(columns[input] ?? input));
const used = new Set([code, key, ...inputs.map((input) => columns[input] ?? input)]);
const otherHeaders = headers.filter((header) => !used.has(header));
const others = recognizeColumns(otherHeaders, list.slice(0, 200).map((row) => otherHeaders.map((header) => valueOf(row, header))));

const inspection = inspectList(
  { rules: judging, inputs, others, today: args.today, register, counters: next && ((_rule, counterKey) => next.get(counterKey)) },
  list.map((row, index) => ({
    row: index + 1, code: cellOf(row[code]), inputs: inputs.map((input) => valueOf(row, columns[input] ?? input)), customer: valueOf(row, key), others: otherHeaders.map((header) => valueOf(row, header)),
  })),
);

const { rows, good, found, about } = inspection;
if (args.json) console.log(JSON.stringify(inspection, null, 2));
else {
  const { note, repair: repairNote } = createFindingMessages(args.locale);
  for (const { row, text, findings, repair } of found) console.log(`row ${row}: ${[...findings.map((finding) => note(finding, text)), repairNote(repair)].filter(Boolean).join(" ")}`);
  for (const finding of about) console.log(`list: ${note(finding)}`);
  console.log(`${rows} rows, ${rows - good} with errors or warnings`);
}
process.exit(good === rows && about.every(({ kind }) => catalogue[kind].severity === "information") ? 0 : 1);

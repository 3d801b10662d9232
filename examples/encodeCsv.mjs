// node examples/encodeCsv.mjs LIST.csv OUT.csv --pattern P [--book input=FILE]… [--column input=HEADER]… [--key HEADER] [--state FILE]
// Issues codes for the rows that have none. Rows that cannot be encoded stay blank; why is written to the terminal.
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createCounters, createIssuer, createRegister } from "../dist/lib/custcode-core.mjs";
import { describe, inputsOf, readArguments, readCsv, readRule, writeCsv } from "./csvFiles.mjs";

const { files, pattern, books, columns, state, key, code } = readArguments();
const [listFile, outFile] = files;
const rule = await readRule(pattern, books);
const { rows, headers } = await readCsv(listFile);

const kept = state && existsSync(state) ? JSON.parse(await readFile(state, "utf8")) : { counters: [], register: [] };
const register = createRegister(kept.register);
const counters = createCounters(kept.counters, register);
const at = new Date().toISOString();
const issuer = createIssuer({ rule, name: pattern, version: 1, register, counters, batch: at, by: "encodeCsv", at });

const tally = { issued: 0, known: 0, refused: 0 };
rows.forEach((row, index) => {
  if (row[code]) return;
  const outcome = issuer.add({ inputs: inputsOf(rule, columns, row), recordKey: key ? row[key] : null, cell: "" });
  tally[outcome.status] += 1;
  if (outcome.status === "refused") console.error(`row ${index + 1}: ${describe(outcome.findings)}`);
  else row[code] = outcome.code;
});

// Counters and register before the codes: whatever breaks off in between leaves a gap, never a duplicate.
const { entries } = issuer.plan();
issuer.commit();
if (state) await writeFile(state, JSON.stringify({ counters: counters.all(), register: [...kept.register, ...entries] }));
await writeCsv(outFile, rows, headers.includes(code) ? headers : [...headers, code]);
console.log(`${tally.issued} issued, ${tally.known} known, ${tally.refused} refused`);

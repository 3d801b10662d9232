// node examples/validateCsv.mjs LIST.csv --pattern P [--book input=FILE]… [--column input=HEADER]… [--code HEADER]
// Judges the codes of a list and ends with 1 when something is wrong.
import { createValidator } from "../dist/lib/custcode-core.mjs";
import { describe, inputsOf, readArguments, readCsv, readRule } from "./csvFiles.mjs";

const { files, pattern, books, columns, code } = readArguments();
const rule = await readRule(pattern, books);
const { rows } = await readCsv(files[0]);

const validator = createValidator(rule);
const judgements = [];
rows.forEach((row, index) => {
  if (!row[code]) return;
  const findings = validator.check({ row: index + 1, value: row[code], inputs: inputsOf(rule, columns, row) });
  if (findings.length > 0) judgements.push({ row: index + 1, findings });
});
judgements.push(...validator.finish());

for (const { row, findings } of judgements) console.log(`row ${row}: ${describe(findings)}`);
const wrong = new Set(judgements.map(({ row }) => row)).size;
console.log(`${rows.length} rows, ${wrong} with findings`);
process.exit(wrong === 0 ? 0 : 1);

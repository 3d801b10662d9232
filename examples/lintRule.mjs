// node examples/lintRule.mjs --pattern P | --rule FILE.json | --rules FILE.json [--book input=FILE]… [--ready id]… [--list LIST.csv] [--column input=HEADER]…
//   [--lang zh|en] [--json]
// What to think of before a rule is used: the first code, advice with the codes that show it, and a better pattern where there is one.
// With a list, whether the numbers will do for its rows. --json prints the rule's definition instead. Ends with 1 when the rule would
// break its promise.
import { printPattern } from "../dist/lib/custcode-core.mjs";
import { writeDefinition } from "../dist/lib/custcode-definition.mjs";
import { lintRule } from "../dist/lib/custcode-lint.mjs";
import { createAdviceMessages } from "../dist/lib/custcode-messages.mjs";
import { readCsv } from "./csvFiles.mjs";
import { inputsOf, must, readArguments, readDefinitions, readRules } from "./rules.mjs";

const args = readArguments();
if (args.json) {
  const [{ definition }] = await readDefinitions(args);
  console.log(JSON.stringify(writeDefinition(definition), null, 2));
  process.exit(0);
}

const { rules, books, bookFindings, environment } = await readRules(args);
const [{ name, definition, compiled }, ...others] = rules.filter(({ inForce }) => inForce);
const rows = args.list ? (await readCsv(args.list)).rows.map((row) => inputsOf(compiled.inputs, args.columns, row)) : undefined;
const { advice, capacity } = must(args, lintRule(definition, { books, bookFindings, environment, rows, others }), name);

console.log(`pattern   ${printPattern(definition)}`);
console.log(`inputs    ${compiled.inputs.join(", ")}`);
console.log(`example   ${compiled.example}`);
if (capacity) {
  const { perKey, per, largest } = capacity;
  const needed = largest ? `; most needed: ${largest.rows} for ${largest.key || "all"}` : "";
  console.log(`numbers   ${perKey} ${per.length === 0 ? "in all" : `per ${per.join(", ")}`}${needed}`);
}
const sentences = createAdviceMessages(args.locale);
for (const each of advice) {
  console.log(`${each.severity.padEnd(9)} ${sentences.advice(each)}`);
  if (each.pair) console.log(`          ${each.pair.code} = ${each.pair.first.join("|")} and ${each.pair.second.join("|")}`);
  if (each.change) console.log(`          better: ${each.change}`);
}
if (advice.length === 0) console.log("no advice");
process.exit(advice.some(({ severity }) => severity === "error") ? 1 : 0);

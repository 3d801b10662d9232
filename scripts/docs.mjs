// npm run docs: makes the generated parts of the pages anew.
//   docs/rule-language.md, docs/rule-language.zh-CN.md   the tables between "generated" markers
//   docs/rule.schema.json                                the JSON form of rules
//   docs/findings.md, docs/findings.zh-CN.md             every kind of finding in a list of codes
// node scripts/docs.mjs --check writes nothing, names what is out of date and ends with 1.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { findingPages } from "./lib/findingPages.mjs";
import { loadRuleLanguage, missingTables, ruleTables, withTables } from "./lib/ruleLanguage.mjs";
import { ruleSchemaText } from "./lib/ruleSchema.mjs";
import { at } from "./lib/paths.mjs";
import { say } from "./lib/run.mjs";

const pages = ["rule-language.md", "rule-language.zh-CN.md"];

const loaded = await loadRuleLanguage();
const made = pages.map((name, language) => {
  const tables = ruleTables(loaded, language);
  const page = readFileSync(at("docs", name), "utf8").replaceAll("\r\n", "\n");
  const missing = missingTables(page, tables);
  if (missing.length > 0) throw new Error(`docs/${name} has no place for ${missing.join(", ")}`);
  return [name, withTables(page, tables)];
});
made.push(["rule.schema.json", await ruleSchemaText()], ...(await findingPages()));

const stale = made.filter(([name, text]) => !existsSync(at("docs", name)) || readFileSync(at("docs", name), "utf8").replaceAll("\r\n", "\n") !== text);
if (process.argv.includes("--check")) {
  for (const [name] of stale) say(`docs/${name} is out of date: npm run docs`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [name, text] of stale) {
    writeFileSync(at("docs", name), text);
    say(`docs/${name} written`);
  }
  if (stale.length === 0) say("The pages are up to date.");
}

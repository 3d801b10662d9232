// docs/rule.schema.json: the JSON form of a rule as JSON Schema, printed from the schema that the core reads rules with.
import { toJsonSchema } from "@valibot/to-json-schema";
import { importTypeScript } from "./importTypeScript.mjs";
import { at } from "./paths.mjs";

/**
 * The schema as text. Checks that JSON Schema has no words for (names that a pattern can show, characters twice in an alphabet) are left
 * out: what it refuses, the add-in refuses, but not the other way round.
 */
export const ruleSchemaText = async () => {
  const { storedRuleSchema } = await importTypeScript(at("src", "core", "definition", "ruleSchema.ts"));
  const { $schema, ...schema } = toJsonSchema(storedRuleSchema, { errorMode: "ignore", target: "draft-07" });
  const about = {
    $schema,
    title: "CustCode coding rule",
    description: "A coding rule in JSON. The pattern says the same in one line; see rule-language.md.",
  };
  return `${JSON.stringify({ ...about, ...schema }, null, 2)}\n`;
};

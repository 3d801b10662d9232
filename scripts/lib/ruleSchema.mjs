// docs/rule.schema.json: the JSON form of a rule as JSON Schema, printed from the schema that the core reads rules with.
import { toJsonSchema } from "@valibot/to-json-schema";
import { importTypeScript } from "./importTypeScript.mjs";
import { at } from "./paths.mjs";
import { kindTexts, optionTexts } from "./ruleLanguageTexts.mjs";

/** Members that have another name than the option of the pattern. */
const optionOf = { "codebook.codebook": "codebook.from", "copy.from": "copy.first" };

/** What the documentation says of an option, as it is for JSON: there, members with a default may be required, and no counter key is an empty list. */
const said = (text, required) => {
  const plain = text.replaceAll("`", "").replace("none for one counter", "an empty list for one counter");
  return required ? plain.replace(/; \w+ when left out$/, "") : plain;
};

/** The members with what they do, where the documentation says it, so that editors show it. */
const described = (owner, { properties, required = [] }) =>
  Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      const text = optionTexts[optionOf[`${owner}.${name}`] ?? `${owner}.${name}`];
      return [name, text === undefined ? property : { description: said(text[0], required.includes(name)), ...property }];
    }),
  );

const describedKind = (kind) => {
  const { name: [title], prints: [prints] } = kindTexts[kind.properties.kind.const];
  return { title, description: `Prints ${prints}.`, ...kind, properties: described(kind.properties.kind.const, kind) };
};

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
  const { segments } = schema.properties;
  const properties = { ...described("rule", schema), segments: { ...segments, items: { ...segments.items, oneOf: segments.items.oneOf.map(describedKind) } } };
  return `${JSON.stringify({ ...about, ...schema, properties }, null, 2)}\n`;
};

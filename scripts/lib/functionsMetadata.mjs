// functions.json in both languages: English out of the JSDoc in src/functions/functions.ts, Chinese descriptions out of the typed
// dictionary. Excel reads one file per locale; ids, names and parameters are the same in both, so formulas mean the same everywhere.
import { existsSync } from "node:fs";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { importTypeScript } from "./importTypeScript.mjs";
import { at } from "./paths.mjs";

export const functionsSource = at("src", "functions", "functions.ts");
export const chineseTextsSource = at("src", "messages", "functionTexts.zh.ts");

/**
 * What the generator makes of the JSDoc.
 * @returns {Promise<{functions: Array<{id: string, name: string, description: string, parameters: Array<{name: string, description?: string}>}>}>}
 * @throws Error with the generator's own words when the JSDoc is wrong.
 */
export const englishMetadata = async (source = functionsSource) => {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(source);
  if (errors.length > 0) throw new Error(`functions.ts: ${errors.join("; ")}`);
  return JSON.parse(metadataJson);
};

/**
 * The same metadata with the texts replaced.
 * @param texts id → { description, parameters: { name → description } }
 * @throws Error naming every function or parameter without a text, and every text without a function.
 */
export const translateMetadata = (metadata, texts) => {
  const missing = [];
  const functions = metadata.functions.map((each) => {
    const text = texts[each.id];
    if (!text) {
      missing.push(`no text for ${each.id}`);
      return each;
    }
    const known = new Set(each.parameters.map(({ name }) => name));
    for (const name of Object.keys(text.parameters ?? {})) if (!known.has(name)) missing.push(`${each.id} has no parameter "${name}"`);
    const parameters = each.parameters.map((parameter) => {
      const description = text.parameters?.[parameter.name];
      if (!description) missing.push(`no text for ${each.id}, parameter "${parameter.name}"`);
      return { ...parameter, description };
    });
    return { ...each, description: text.description, parameters };
  });
  for (const id of Object.keys(texts)) if (!metadata.functions.some((each) => each.id === id)) missing.push(`no function ${id}`);
  if (missing.length > 0) throw new Error(`Chinese function texts: ${missing.join("; ")}`);
  return { ...metadata, functions };
};

/** Both files' contents, by file name; Chinese only where the dictionary exists. */
export const functionsFiles = async () => {
  const english = await englishMetadata();
  const { functionTextsZh } = existsSync(chineseTextsSource) ? await importTypeScript(chineseTextsSource) : {};
  if (!functionTextsZh) throw new Error("src/messages/functionTexts.zh.ts must export functionTextsZh.");
  return {
    "functions.json": JSON.stringify(english, null, 2),
    "functions.zh-CN.json": JSON.stringify(translateMetadata(english, functionTextsZh), null, 2),
  };
};

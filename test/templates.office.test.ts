// Every rule that is offered to begin with gives its example codes out of cells: saved, with its codebooks, and asked with CUSTCODE.BY.
import { templates, type TemplateExample } from "../src/core/templates";
import type { InputValue } from "../src/core";
import { createExcelPorts } from "../src/excel";
import { loadInitialsReader } from "../src/pinyin/loadInitialsReader";
import type { FunctionMetadata } from "../src/workbench/emulator/protocol/functionBridge";
import { readFunctionMetadata } from "./support/functionMetadata";
import { openAddin, type OpenedAddin } from "./support/openAddin";

let functions: readonly FunctionMetadata[];
let addin: OpenedAddin;

beforeAll(async () => {
  functions = (await readFunctionMetadata()) as readonly FunctionMetadata[];
});
afterEach(() => addin.close());

const letters = "ABCDEFGH";
const typed = (value: InputValue | undefined): string => (typeof value === "string" ? value : typeof value === "number" ? String(value) : "");

/** What `CUSTCODE.BY` shows for a row whose inputs stand in its cells; a customer without a name, so that the cell is stamped. */
async function codeOf(rule: string, inputs: readonly string[], given: TemplateExample["inputs"], row: number): Promise<unknown> {
  for (const [at, input] of inputs.entries()) await addin.type(`Sheet1!${letters[at]}${row}`, typed(given[input]));
  const cells = inputs.map((_, at) => `,${letters[at]}${row}`).join("");
  await addin.type(`Sheet1!J${row}`, `=CUSTCODE.BY("${rule}",${cells})`);
  return addin.show(`Sheet1!J${row}`);
}

test.each(templates.map((each) => [each.id, each] as const))("%s", async (_, each) => {
  const { clock } = createExcelPorts();
  addin = await openAddin({ functions }, { clock: { ...clock, today: () => each.today ?? "2023-10-10" }, loadInitials: loadInitialsReader });
  const rules = [{ name: each.name["zh-CN"], pattern: each.pattern }, ...each.further.map(({ name, pattern }) => ({ name: name["zh-CN"], pattern }))];
  await addin.custcode.setup.create({ locale: "zh-CN", rule: rules[0]!, codebooks: each.ready });
  const values = each.values.map(({ codebook, value, code }) => ({ codebook, value: value["zh-CN"], code }));
  if (values.length > 0) await addin.custcode.rules.addValues(values);
  for (const rule of rules.slice(1)) await addin.custcode.rules.save(rule);
  await addin.settled();

  const shown: unknown[] = [];
  for (const [at, { further, inputs }] of each.examples.entries()) {
    const rule = rules[further === undefined ? 0 : further + 1]!.name;
    shown.push(await codeOf(rule, addin.custcode.rules.inputs(rule), inputs, at + 2));
  }
  expect(shown).toEqual(each.examples.map(({ code }) => code));
  // Each is read back by the rule that gave it.
  const ruleOf = async (row: number): Promise<unknown> => {
    await addin.type(`Sheet1!L${row}`, `=CUSTCODE.PART(J${row},"rule")`);
    return addin.show(`Sheet1!L${row}`);
  };
  const last = each.examples.length - 1;
  if (last >= 0) expect(await ruleOf(last + 2)).toBe(rules[(each.examples[last]!.further ?? -1) + 1]!.name);
  if (each.sample !== undefined) expect(String(await codeOf(rules[0]!.name, [], {}, 30))).toHaveLength(each.sample.length);
}, 60_000);

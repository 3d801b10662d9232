import { compileRule, parsePattern, printPattern, type CompiledRule } from "../../core";
import { catchRates, checkSchemes } from "../../core/checkDigits";
import type { CheckSchemeSummary, ListSource, RuleUseCases } from "../api";
import { readColumns } from "../lists/listColumns";
import type { Ports } from "../ports";
import { headersIn, type Workspace } from "../workspace/workspace";
import { createCodebookEditor } from "./editCodebooks";
import { createCodebookImport } from "./importCodebook";
import { previewRule, type Propose } from "./previewRule";
import { createRuleStore } from "./ruleStore";
import { createTransfer } from "./transferRules";

/** The use cases about rules and codebooks. */
export function createRules({ workspace, ports, propose }: { readonly workspace: Workspace; readonly ports: Ports; readonly propose: Propose }): RuleUseCases {
  const { lists, settings, clock } = ports;

  /** The rows of a list as a rule with these inputs takes them. */
  async function rowsOf({ inputs, definition }: CompiledRule, list: ListSource) {
    const { columns } = propose(inputs, list, headersIn([definition]));
    if (inputs.some((input) => columns[input] === undefined)) return undefined;
    const values = await readColumns(lists, list, inputs.map((input) => columns[input]!));
    return Array.from({ length: list.rowCount }, (_, row) => values.map((column) => column[row] ?? null));
  }

  return {
    parse(pattern) {
      const parsed = parsePattern(pattern);
      return parsed.ok ? { definition: parsed.value, findings: [] } : { findings: parsed.findings };
    },
    print: printPattern,
    preview: (pattern, list, count, rule) =>
      previewRule({ workspace, lists, propose }, pattern, list, count, rule ?? workspace.defaultRuleName() ?? ""),
    async lint(pattern, list, name) {
      const parsed = parsePattern(pattern);
      if (!parsed.ok) return undefined;
      await workspace.prepareFor(parsed.value);
      const { lintRule } = await import("../../core/lint/lintRule");
      const { ruleBook } = workspace.snapshot();
      const { books, bookFindings } = ruleBook;
      const environment = workspace.environment.current();
      const compiled = compileRule(parsed.value, books, environment);
      const rows = list && compiled.ok ? await rowsOf(compiled.value, list) : undefined;
      const self = name === undefined ? undefined : ruleBook.get(name);
      const others = ruleBook.rules.filter((rule) => rule.inForce && rule !== self).map(({ version: { name: other, definition } }) => ({ name: other, definition }));
      const judged = lintRule(parsed.value, { books, environment, bookFindings, rows, others: name === undefined ? [] : others });
      return judged.ok ? judged.value : undefined;
    },
    async convert(text) {
      const { convertForeign } = await import("../../core/foreign");
      return convertForeign(text, clock.today());
    },
    checkSchemes: () => Object.values(checkSchemes).map(describeScheme),
    async templates(locale) {
      const { templatesIn } = await import("../../core/templates");
      return templatesIn(locale);
    },
    ...createRuleStore({ workspace, ports }),
    ...createTransfer({ workspace, ports }),
    ...createCodebookEditor({ workspace, ports }),
    ...createCodebookImport({ workspace, ports }),
    inputs: (rule) => workspace.inputsOf(rule),
    makeDefault: (name) =>
      workspace.exclusive(async () => {
        await settings.set("defaultRule", name);
        workspace.announce();
      }),
    problems: (name) => workspace.rulesMeant(name).flatMap(({ compiled, findings }) => (compiled ? [] : findings)),
    entries: (codebook) => workspace.snapshot().ruleBook.books.get(codebook)?.entries ?? [],
  };
}

function describeScheme({ id, payload, width, advised }: (typeof checkSchemes)[keyof typeof checkSchemes]): CheckSchemeSummary {
  const { single, swap, jumpSwap, twin, phonetic } = catchRates[id].all;
  return { id, catches: { single, swap, jump: jumpSwap, twin, phonetic }, characters: payload, width, advised };
}

import { CustCodeError, type RuleImport, type RuleUseCases } from "../api";
import type { Ports } from "../ports";
import { writeCodebookEntry } from "../stored/codebookCells";
import { writeRule } from "../stored/ruleCells";
import { codecsOf } from "../workspace/snapshot";
import type { Workspace } from "../workspace/workspace";
import { planImport, type ImportPlan } from "./planImport";
import { booksOf, printRulesFile, readRulesFile } from "./rulesFile";

/** Taking rules from one workbook to another, without counters and register. */
export function createTransfer({ workspace, ports }: { readonly workspace: Workspace; readonly ports: Ports }): Pick<RuleUseCases, "exportRules" | "compareRules" | "importRules"> {
  const { sheets, clock } = ports;

  /** What the text would change in the workbook as it stands now. */
  async function plan(text: string): Promise<ImportPlan> {
    const file = readRulesFile(text);
    if (!file) throw new CustCodeError({ kind: "bad-file", params: {} });
    await workspace.load();
    workspace.assertReady();
    const { versions, entries } = workspace.snapshot();
    return planImport(file, { versions, entries }, clock.today());
  }

  return {
    exportRules(names) {
      const { ruleBook } = workspace.snapshot();
      const chosen = names.flatMap((name) => ruleBook.get(name) ?? []);
      const rules = chosen.flatMap(({ versions }) => versions.map(({ version }) => version).reverse());
      const books = new Set(rules.flatMap(({ definition }) => booksOf(definition, ruleBook.books)));
      return printRulesFile({ rules, entries: [...books].flatMap((name) => ruleBook.books.get(name)?.entries ?? []) });
    },
    compareRules: (text) => workspace.exclusive(async () => (await plan(text)).report),
    importRules: (text) =>
      workspace.exclusive(async (): Promise<RuleImport> => {
        const { report, versions, entries } = await plan(text);
        const codecs = codecsOf(await sheets.look());
        // Codebooks first: a rule must not be in force for a moment without them.
        if (entries.length > 0) await sheets.append("codebooks", entries.map((entry) => writeCodebookEntry(codecs.codebooks, entry)));
        if (versions.length > 0) await sheets.append("rules", versions.map((version) => writeRule(codecs.rules, version)));
        if (entries.length + versions.length === 0) return report;
        const after = report.rules.filter(({ change }) => change !== "same").map((rule) => `${rule.name}: ${rule.after}`).join("; ");
        await workspace.log({ action: "rules-imported", subject: report.rules.map(({ name }) => name).join(", "), after: `${after} (+${entries.length})` });
        await workspace.load();
        return report;
      }),
  };
}

import { parsePattern, type RuleVersion } from "../core";
import { CustCodeError, type SetupUseCases } from "./api";
import type { Ports } from "./ports";
import { writeCodebookEntry } from "./stored/codebookCells";
import { entryId } from "./stored/codebookRows";
import { OWN_TABLES } from "./stored/columns";
import { planTable } from "./stored/tablePlans";
import { writeRule } from "./stored/ruleCells";
import { readyBook, readySummaries } from "./rules/readyBooks";
import { newIdentity } from "./workspace/identity";
import { mendColumns } from "./workspace/mendColumns";
import { loadSnapshot } from "./workspace/snapshot";
import type { Workspace } from "./workspace/workspace";

/** Creating, showing and re-reading our sheets. */
export function createSetup({ workspace, ports }: { readonly workspace: Workspace; readonly ports: Ports }): SetupUseCases {
  const { sheets, clock, person } = ports;

  return {
    create: ({ locale, rule, codebooks }) =>
      workspace.exclusive(async () => {
        const parsed = parsePattern(rule.pattern);
        if (!parsed.ok || rule.name.trim() === "") throw new CustCodeError({ kind: "no-rule", params: { rule: rule.name } });
        // Before anything is written: what cannot be loaded then leaves the workbook as it was.
        const ready = await Promise.all(codebooks.map((id) => readyBook(id, locale)));
        const before = await loadSnapshot(sheets, workspace.environment.current());
        const missing = OWN_TABLES.filter((table) => before.codecs[table].place.state !== "there");
        const identity = before.identity || newIdentity(ports.chance);
        if (missing.length > 0) await sheets.create(missing.map((table) => planTable(table, locale, identity)));
        await mendColumns(sheets, before.codecs);
        const { codecs, entries, ruleBook } = await loadSnapshot(sheets, workspace.environment.current());

        const there = new Set(entries.map(entryId));
        const fresh = ready.flatMap((book) => book.entries).filter((entry) => !there.has(entryId(entry)) && there.add(entryId(entry)));
        if (fresh.length > 0) await sheets.append("codebooks", fresh.map((entry) => writeCodebookEntry(codecs.codebooks, entry)));
        if (!ruleBook.get(rule.name)) {
          const first: RuleVersion = {
            name: rule.name.trim(),
            version: 1,
            pattern: rule.pattern.trim(),
            validFrom: clock.today(),
            status: "active",
            owner: person.name(),
            reviewDate: "",
            definition: parsed.value,
          };
          await sheets.append("rules", [writeRule(codecs.rules, first)]);
        }
        await workspace.load();
        await workspace.log({ action: "set-up", subject: rule.name.trim(), after: rule.pattern.trim() });
      }),
    readyCodebooks: readySummaries,
    showSheets: (visible) => workspace.exclusive(() => sheets.show(visible)),
    reload: () => workspace.exclusive(workspace.load),
  };
}

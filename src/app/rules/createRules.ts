import { compileRule, normalizeText, parsePattern, type CodebookEntry, type RuleVersion } from "../../core";
import { CustCodeError, type NewCodebookValue, type RuleUseCases } from "../api";
import type { Ports } from "../ports";
import { readCodebooks, writeCodebookEntry } from "../stored/codebookRows";
import { writeRule } from "../stored/ruleRows";
import { joinTexts } from "../stored/words";
import { codecsOf } from "../workspace/snapshot";
import type { Workspace } from "../workspace/workspace";
import { readyBook } from "./readyBooks";
import { previewRule, type Propose } from "./previewRule";

/** The use cases about rules and codebooks. */
export function createRules({ workspace, ports, propose }: { readonly workspace: Workspace; readonly ports: Ports; readonly propose: Propose }): RuleUseCases {
  const { sheets, lists, settings } = ports;

  /** Codebook rows as they stand now; people edit them while the pane is open. */
  async function storedEntries() {
    const codec = codecsOf(await sheets.look()).codebooks;
    if (codec.place.state !== "there") throw new CustCodeError({ kind: "blocked", params: { sheet: codec.place.sheet, problem: codec.place.state } });
    const rows = codec.place.rowCount > 0 ? await sheets.read("codebooks", 0, codec.place.rowCount) : [];
    return { codec, entries: readCodebooks(codec, rows).entries };
  }

  async function addEntries(wanted: readonly CodebookEntry[]): Promise<void> {
    const { codec, entries } = await storedEntries();
    const there = new Set(entries.map(({ entry }) => idOf(entry)));
    const fresh = wanted.filter((entry) => !there.has(idOf(entry)));
    if (fresh.length > 0) await sheets.append("codebooks", fresh.map((entry) => writeCodebookEntry(codec, entry)));
  }

  async function addAliases(values: readonly (NewCodebookValue & { readonly aliasOf: string })[]): Promise<void> {
    const { codec, entries } = await storedEntries();
    const changed = new Map<number, string[]>();
    for (const { codebook, value, aliasOf } of values) {
      const target = entries.find(({ entry }) => idOf(entry) === idOf({ codebook, value: aliasOf }));
      if (!target) throw new CustCodeError({ kind: "write-not-kept", params: { reason: "unknown-value", code: aliasOf } });
      const aliases = changed.get(target.index) ?? [...target.entry.aliases];
      if (!aliases.includes(value)) aliases.push(value);
      changed.set(target.index, aliases);
    }
    await sheets.update("codebooks", [...changed].map(([index, aliases]) => ({ index, cells: codec.change({ aliases: joinTexts(aliases) }) })));
  }

  async function logAndLoad(entry: Parameters<Workspace["log"]>[0]): Promise<void> {
    await workspace.log(entry);
    await workspace.load();
  }

  return {
    parse(pattern) {
      const parsed = parsePattern(pattern);
      return parsed.ok ? { definition: parsed.value, findings: [] } : { findings: parsed.findings };
    },
    preview: (pattern, list, count, rule) =>
      previewRule({ workspace, lists, propose }, pattern, list, count, rule ?? workspace.defaultRuleName() ?? ""),
    save: ({ name, pattern }) =>
      workspace.exclusive(async () => {
        const parsed = parsePattern(pattern);
        if (name.trim() === "" || !parsed.ok) throw new CustCodeError({ kind: "no-rule", params: { rule: name } });
        await workspace.refresh();
        const { codecs, versions } = workspace.snapshot();
        if (codecs.rules.place.state !== "there") throw new CustCodeError({ kind: "not-set-up", params: {} });
        const earlier = versions.filter((version) => normalizeText(version.name) === normalizeText(name));
        const newest = earlier.reduce<RuleVersion | undefined>((best, each) => (best && best.version > each.version ? best : each), undefined);
        if (newest?.pattern === pattern.trim() && newest.status === "active") return;
        const version: RuleVersion = {
          name: newest?.name ?? name.trim(),
          version: (newest?.version ?? 0) + 1,
          pattern: pattern.trim(),
          validFrom: ports.clock.now().slice(0, 10),
          status: "active",
          owner: newest?.owner ?? ports.person.name(),
          reviewDate: newest?.reviewDate ?? "",
          definition: parsed.value,
        };
        await sheets.append("rules", [writeRule(codecs.rules, version)]);
        await logAndLoad({ action: "rule-saved", subject: `${version.name} ${version.version}`, before: newest?.pattern, after: version.pattern });
      }),
    makeDefault: (name) =>
      workspace.exclusive(async () => {
        await settings.set("defaultRule", name);
        workspace.announce();
      }),
    addValues: (values) =>
      workspace.exclusive(async () => {
        const fresh = values.flatMap((value) => ("code" in value ? [newEntry(value.codebook, value.value, value.code)] : []));
        const aliases = values.flatMap((value) => ("aliasOf" in value ? [value] : []));
        if (fresh.length > 0) await addEntries(fresh);
        if (aliases.length > 0) await addAliases(aliases);
        const books = [...new Set(values.map(({ codebook }) => codebook))].join(", ");
        await logAndLoad({ action: "codebook-changed", subject: books, after: summary(values) });
      }),
    addReadyCodebook: (id, locale) =>
      workspace.exclusive(async () => {
        const book = await readyBook(id, locale);
        await addEntries(book.entries);
        await logAndLoad({ action: "codebook-changed", subject: book.name, after: `+${book.entries.length}` });
      }),
    problems: (name) => {
      const { ruleBook } = workspace.snapshot();
      const rule = ruleBook.get(name);
      const compiled = rule && compileRule(rule.version.definition, ruleBook.books);
      return compiled && !compiled.ok ? compiled.findings : [];
    },
    entries: (codebook) => workspace.snapshot().ruleBook.books.get(codebook)?.entries ?? [],
  };
}

function newEntry(codebook: string, value: string, code: string): CodebookEntry {
  return { codebook, value: value.trim(), code: code.trim(), aliases: [], parent: "", from: "", to: "", status: "active" };
}

function idOf({ codebook, value }: { readonly codebook: string; readonly value: string }): string {
  return `${normalizeText(codebook)}\u0000${normalizeText(value)}`;
}

/** What was added, short enough for a cell of the log. */
function summary(values: readonly NewCodebookValue[]): string {
  const texts = values.slice(0, 20).map((value) => ("code" in value ? `${value.value} → ${value.code}` : `${value.value} = ${value.aliasOf}`));
  return texts.join("; ") + (values.length > texts.length ? ` … (${values.length})` : "");
}

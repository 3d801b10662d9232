import { CustCodeError, type Locale, type NewCodebookValue, type RuleUseCases } from "../api";
import type { CodebookEntry } from "../../core";
import type { Ports, SheetsPort } from "../ports";
import { writeCodebookEntry } from "../stored/codebookCells";
import { entryId, readCodebooks } from "../stored/codebookRows";
import { joinTexts } from "../stored/words";
import { codecsOf } from "../workspace/snapshot";
import type { Workspace } from "../workspace/workspace";
import { readyBook } from "./readyBooks";

/** Codebook rows as they stand now; people edit them while the pane is open. */
export async function storedEntries(sheets: SheetsPort) {
  const codec = codecsOf(await sheets.look()).codebooks;
  if (codec.place.state !== "there") throw new CustCodeError({ kind: "blocked", params: { sheet: codec.place.sheet, problem: codec.place.state } });
  const rows = codec.place.rowCount > 0 ? await sheets.read("codebooks", 0, codec.place.rowCount) : [];
  return { codec, entries: readCodebooks(codec, rows).entries };
}

/** Adding to codebooks. */
export function createCodebookEditor({ workspace, ports }: { readonly workspace: Workspace; readonly ports: Ports }): Pick<RuleUseCases, "addValues" | "addReadyCodebook"> {
  const { sheets } = ports;

  async function addEntries(wanted: readonly CodebookEntry[]): Promise<void> {
    const { codec, entries } = await storedEntries(sheets);
    const there = new Set(entries.map(({ entry }) => entryId(entry)));
    const fresh = wanted.filter((entry) => !there.has(entryId(entry)));
    if (fresh.length > 0) await sheets.append("codebooks", fresh.map((entry) => writeCodebookEntry(codec, entry)));
  }

  async function addAliases(values: readonly (NewCodebookValue & { readonly aliasOf: string })[]): Promise<void> {
    const { codec, entries } = await storedEntries(sheets);
    const changed = new Map<number, string[]>();
    for (const { codebook, value, aliasOf, parent = "" } of values) {
      const named = entries.filter(({ entry }) => valueId(entry) === valueId({ codebook, value: aliasOf }));
      const target = named.find(({ entry }) => entryId(entry) === entryId(newEntry({ codebook, value: aliasOf, parent }, ""))) ?? named[0];
      if (!target) throw new CustCodeError({ kind: "write-not-kept", params: { reason: "unknown-value", code: aliasOf } });
      const aliases = changed.get(target.index) ?? [...target.entry.aliases];
      if (!aliases.includes(value)) aliases.push(value);
      changed.set(target.index, aliases);
    }
    await sheets.update("codebooks", [...changed].map(([index, aliases]) => ({ index, cells: codec.change({ aliases: joinTexts(aliases) }) })));
  }

  async function logAndLoad(subject: string, after: string): Promise<void> {
    await workspace.log({ action: "codebook-changed", subject, after });
    await workspace.load();
  }

  return {
    addValues: (values) =>
      workspace.exclusive(async () => {
        const fresh = values.flatMap((value) => ("code" in value ? [newEntry(value, value.code)] : []));
        const aliases = values.flatMap((value) => ("aliasOf" in value ? [value] : []));
        if (fresh.length > 0) await addEntries(fresh);
        if (aliases.length > 0) await addAliases(aliases);
        await logAndLoad([...new Set(values.map(({ codebook }) => codebook))].join(", "), summary(values));
      }),
    addReadyCodebook: (id: string, locale: Locale) =>
      workspace.exclusive(async () => {
        const book = await readyBook(id, locale);
        await addEntries(book.entries);
        await logAndLoad(book.name, `+${book.entries.length}`);
      }),
  };
}

function newEntry({ codebook, value, parent = "" }: { readonly codebook: string; readonly value: string; readonly parent?: string }, code: string): CodebookEntry {
  return { codebook, value: value.trim(), code: code.trim(), aliases: [], parent: parent.trim(), from: "", to: "", status: "active" };
}

/** The value whatever it stands below. */
function valueId({ codebook, value }: { readonly codebook: string; readonly value: string }): string {
  return entryId(newEntry({ codebook, value }, ""));
}

/** What was added, short enough for a cell of the log. */
function summary(values: readonly NewCodebookValue[]): string {
  const texts = values.slice(0, 20).map((value) => ("code" in value ? `${value.value} → ${value.code}` : `${value.value} = ${value.aliasOf}`));
  return texts.join("; ") + (values.length > texts.length ? ` … (${values.length})` : "");
}

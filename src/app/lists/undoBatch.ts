import { normalizeText, planReturn, type RegisterEntry } from "../../core";
import { createBreath, forEachCalmly } from "../breath";
import { livingOf, releaseEntries } from "../cells/batchCodes";
import { byCodeColumn, type CodeColumn } from "../cells/entryRows";
import type { Ports } from "../ports";
import type { Workspace } from "../workspace/workspace";

/**
 * Takes back what one action registered. Issued codes: their cells, which were blank before, are emptied wherever in their column they were
 * sorted to, then the codes become void or their numbers are handed back. A code that stands somewhere else by now belongs to whoever put it
 * there, and stays.
 *
 * Adopted codes stood in the user's cells before and stay there: the register forgets them (`returned`, never void, since somebody uses
 * them). Their counters stay where the adoption moved them, so that no number of theirs is drawn again; only `return` lowers them, and only
 * where nothing later was drawn, as with any number that is handed back.
 *
 * Cells come before the register: what breaks off in between leaves codes in no cell, and the same undo once more takes up where it stopped.
 */
export async function undoBatch(
  { ports, workspace }: { readonly ports: Ports; readonly workspace: Workspace },
  batch: string,
  how: "void" | "return",
): Promise<{ readonly cells: number; readonly voided: number; readonly returned: number }> {
  return workspace.exclusive(async () => {
    await workspace.refresh();
    workspace.assertReady();
    await workspace.restoreMissing();
    const entries = await livingOf({ ports, workspace }, batch);
    const adopted = entries.filter(({ status }) => status === "adopted");
    const issued = entries.filter(({ status }) => status !== "adopted");
    let cells = 0;
    for (const { entries: some, ...place } of await byCodeColumn(issued, ports.clock)) {
      cells += (await clearColumn(ports, place, some.map(({ code }) => code))).length;
    }
    // Copied to another place, or shown by a formula that looks its customer up: such a code is in use.
    const elsewhere = await ports.formulaCells.locate(issued.map(({ code }) => code), { shown: true });
    const released = await releaseEntries({ ports, workspace }, issued.filter(({ code }) => !elsewhere.has(code)), how);
    const returned = released.returned + (await forgetAdopted(workspace, adopted, how));
    if (entries.length > 0) {
      await workspace.log({ action: how === "void" ? "voided" : "returned", subject: batch, before: String(entries.length), after: `${released.voided} + ${returned}` });
    }
    ports.person.forget(batch);
    return { cells, voided: released.voided, returned };
  });
}

/** Takes adopted codes out of use; their cells keep them. Answers how many. */
async function forgetAdopted(workspace: Workspace, adopted: readonly RegisterEntry[], how: "void" | "return"): Promise<number> {
  if (adopted.length === 0) return 0;
  const writes = await workspace.writes();
  const register = workspace.register();
  const firsts = adopted.filter(({ code, batch }) => register.find(code)?.batch === batch).map(({ code }) => code);
  const { counters } = planReturn(register, workspace.counters(), firsts);
  const changed = await writes.change(adopted.map(({ code, batch }) => ({ code, batch, change: { status: "returned" } })));
  // A number whose row could not be found stays drawn.
  if (how === "return" && changed.size === adopted.length) await writes.setCounters(counters, true);
  return changed.size;
}

/** Empties the cells of one column in which these codes stand as text; answers the codes that were found, one for each cell. */
async function clearColumn(ports: Ports, { sheet, column }: CodeColumn, codes: readonly string[]): Promise<readonly string[]> {
  const rows = await ports.lists.used(sheet);
  if (!rows) return [];
  const breathe = createBreath(ports.clock);
  const wanted = new Map<string, string>();
  await forEachCalmly(codes, breathe, (code) => wanted.set(normalizeText(code), code));
  const found: string[] = [];
  const texts: ("" | null)[] = [];
  await forEachCalmly(await ports.lists.contents(rows, column), breathe, (content) => {
    const code = content.kind === "text" ? wanted.get(normalizeText(content.text)) : undefined;
    if (code !== undefined) found.push(code);
    texts.push(code === undefined ? null : "");
  });
  const first = texts.indexOf("");
  if (first >= 0) await ports.lists.write(sheet, column, rows.firstRow + first, texts.slice(first, texts.lastIndexOf("") + 1));
  return found;
}

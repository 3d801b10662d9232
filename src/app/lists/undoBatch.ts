import { normalizeText, type RegisterEntry } from "../../core";
import { cellAddress, parseArea } from "../cellAddress";
import type { Ports } from "../ports";
import type { Workspace } from "../workspace/workspace";

/**
 * Takes back what one action issued: empties the cells that still hold its codes, wherever in their column they were sorted to, then voids
 * the codes or hands their numbers back. A code that stands somewhere else by now belongs to whoever put it there, and stays.
 */
export async function undoBatch(
  { ports, workspace }: { readonly ports: Ports; readonly workspace: Workspace },
  batch: string,
  how: "void" | "return",
): Promise<{ readonly cells: number; readonly voided: number; readonly returned: number }> {
  return workspace.exclusive(async () => {
    await workspace.refresh();
    workspace.assertReady();
    const entries: RegisterEntry[] = [];
    for (const entry of workspace.register().entries()) {
      if (entry.batch === batch && entry.status !== "void" && entry.status !== "returned") entries.push(entry);
    }
    let cells = 0;
    for (const [column, codes] of byColumn(entries)) {
      cells += (await clearColumn(ports, column, codes)).length;
    }
    // Copied to another place, or shown by a formula that looks its customer up: such a code is in use.
    const elsewhere = await ports.formulaCells.locate(entries.map(({ code }) => code), { shown: true });
    const released = await workspace.release(entries.map(({ code }) => code).filter((code) => !elsewhere.has(code)), how);
    if (entries.length > 0) {
      const after = `${released.voided} + ${released.returned}`;
      await workspace.log({ action: how === "void" ? "voided" : "returned", subject: batch, before: String(entries.length), after });
    }
    return { cells, ...released };
  });
}

interface Column {
  readonly sheet: string;
  readonly column: number;
}

function byColumn(entries: readonly RegisterEntry[]): ReadonlyMap<Column, readonly string[]> {
  const columns = new Map<string, { readonly place: Column; readonly codes: string[] }>();
  for (const { cell, code } of entries) {
    const area = parseArea(cell);
    if (!area) continue;
    const id = cellAddress(area.sheet, 0, area.column);
    const known = columns.get(id);
    if (known) known.codes.push(code);
    else columns.set(id, { place: { sheet: area.sheet, column: area.column }, codes: [code] });
  }
  return new Map([...columns.values()].map(({ place, codes }) => [place, codes]));
}

/** Empties the cells of one column in which these codes stand as text; answers the codes that were found, one for each cell. */
async function clearColumn(ports: Ports, { sheet, column }: Column, codes: readonly string[]): Promise<readonly string[]> {
  const rows = await ports.lists.used(sheet);
  if (!rows) return [];
  const wanted = new Map(codes.map((code) => [normalizeText(code), code]));
  const found: string[] = [];
  const contents = await ports.lists.contents(rows, column);
  const texts = contents.map((content) => {
    const code = content.kind === "text" ? wanted.get(normalizeText(content.text)) : undefined;
    if (code === undefined) return null;
    found.push(code);
    return "";
  });
  const first = texts.indexOf("");
  if (first >= 0) await ports.lists.write(sheet, column, rows.firstRow + first, texts.slice(first, texts.lastIndexOf("") + 1));
  return found;
}

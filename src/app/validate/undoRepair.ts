import { CustCodeError, type Run } from "../api";
import { throwIfCancelled } from "../lists/encodeList";
import { parseArea } from "../cellAddress";
import type { Ports } from "../ports";
import type { CellChange, CellContentState, CellState } from "../repairPort";
import type { Workspace } from "../workspace/workspace";
import type { Original } from "./originalRows";
import type { Originals } from "./originals";

interface Parts {
  readonly workspace: Workspace;
  readonly ports: Ports;
  readonly originals: Originals;
}

interface Place {
  readonly sheet: string;
  readonly column: number;
  /** By the row (1-based) in which each was repaired. */
  readonly originals: ReadonlyMap<number, Original>;
}

/**
 * Gives the cells of a repair back what they held: those that still hold our code, wherever in their column they were sorted to. A formula goes back only into its
 * own row, because it speaks of that row. Cells that somebody changed are left alone.
 *
 * What breaks off in between is done by the same undo once more: cells that hold their original already count as given back.
 */
export function undoRepair({ workspace, ports, originals }: Parts, batch: string, run: Run): Promise<{ readonly restored: number; readonly changed: number }> {
  return workspace.exclusive(async () => {
    throwIfCancelled(run);
    await workspace.refresh();
    workspace.assertReady();
    const all = await originals.of(batch);
    if (all.length === 0) throw new CustCodeError({ kind: "originals-gone", params: {} });
    let restored = 0;
    for (const place of placesOf(all)) {
      throwIfCancelled(run);
      restored += await restore(ports, place);
      run.progress(restored, all.length);
    }
    await workspace.log({ action: "repair-undone", subject: batch, before: String(all.length), after: String(restored) });
    return { restored, changed: all.length - restored };
  });
}

function placesOf(originals: readonly Original[]): readonly Place[] {
  const places = new Map<string, { readonly sheet: string; readonly column: number; readonly originals: Map<number, Original> }>();
  for (const original of originals) {
    const area = parseArea(original.cell);
    if (!area) continue;
    const id = JSON.stringify([original.sheet, area.column]);
    const place = places.get(id) ?? { sheet: original.sheet, column: area.column, originals: new Map<number, Original>() };
    place.originals.set(area.row + 1, original);
    places.set(id, place);
  }
  return [...places.values()];
}

/** Answers how many cells hold their originals now. */
async function restore({ lists, repairs }: Ports, { sheet, column, originals }: Place): Promise<number> {
  const used = await lists.used(sheet);
  if (!used) return 0;
  const rowOf = await rowsOfCodes(lists, used, column, originals);
  const own = [...originals.keys()].filter((row) => row >= used.firstRow && row < used.firstRow + used.rowCount);
  const states = await repairs.states(sheet, column, [...own, ...rowOf.values()]);
  const changes = new Map<number, CellChange>();
  let restored = 0;
  for (const [row, original] of originals) {
    const state = states.get(row);
    if (state && holds(state, original.code)) changes.set(row, { row, before: state, after: original.content });
    else if (state ? isBack(state, original.content) : original.content.value === "") restored++;
    else {
      const found = rowOf.get(original) ?? 0;
      const moved = states.get(found);
      if (moved && holds(moved, original.code) && original.content.formula === "") changes.set(found, { row: found, before: moved, after: original.content });
    }
  }
  const others = await repairs.replace(sheet, column, [...changes.values()]);
  return restored + changes.size - others.size;
}

/** The one row in which the code of each original stands now; left out where it stands nowhere, or twice. */
async function rowsOfCodes(lists: Ports["lists"], used: { readonly sheet: string; readonly firstRow: number; readonly rowCount: number }, column: number, originals: Place["originals"]): Promise<ReadonlyMap<Original, number>> {
  const byCode = new Map([...originals.values()].map((original) => [original.code, original]));
  const rows = new Map<Original, number>();
  const twice = new Set<Original>();
  const [values = []] = await lists.values({ sheet: used.sheet, firstRow: used.firstRow, rowCount: used.rowCount }, [column]);
  values.forEach((value, offset) => {
    const original = typeof value === "string" ? byCode.get(value) : undefined;
    if (!original) return;
    if (rows.has(original)) twice.add(original);
    else rows.set(original, used.firstRow + offset);
  });
  for (const original of twice) rows.delete(original);
  return rows;
}

function holds({ value, formula }: CellState, code: string): boolean {
  return formula === "" && value === code;
}

function isBack(state: CellState, original: CellContentState): boolean {
  if (state.format !== original.format || state.formula !== original.formula) return false;
  return original.formula !== "" || (state.value === original.value && state.isError === original.isError);
}

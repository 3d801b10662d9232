import { normalizeText, type EntryChange } from "../../core";
import { CustCodeError } from "../api";
import type { RowUpdate, SheetsPort } from "../ports";
import { changeRegister } from "../stored/registerCells";
import { rowId } from "./keepMissing";
import { codecsOf, type Snapshot } from "./snapshot";

/** What becomes otherwise in one row of the register. */
export interface RowChange {
  readonly code: string;
  /** The action that wrote the row, where two rows hold the code; left out, the first row that holds it is meant. */
  readonly batch?: string;
  readonly change: EntryChange;
}

/** How often rows are looked for again when somebody sorts the register meanwhile. */
const TRIES = 4;

/**
 * Changes rows of the register, in the sheet and then in memory. The rows are looked for by their codes as they stand now, since people sort
 * the register. Answers the changes whose rows were found.
 */
export async function changeEntries(sheets: SheetsPort, snapshot: Snapshot, changes: readonly RowChange[]): Promise<ReadonlySet<RowChange>> {
  if (changes.length === 0) return new Set();
  for (let attempt = 1; ; attempt++) {
    try {
      const found = await writeChanges(sheets, changes);
      for (const { code, batch, change } of found) {
        const { register } = snapshot;
        const row = batch === undefined ? undefined : register.rowsOf(code).find((each) => register.entry(each).batch === batch);
        if (row === undefined) register.change(code, change);
        else register.changeRow(row, change);
      }
      return found;
    } catch (error) {
      if (!isMoved(error) || attempt === TRIES) throw error;
    }
  }
}

async function writeChanges(sheets: SheetsPort, changes: readonly RowChange[]): Promise<ReadonlySet<RowChange>> {
  const codec = codecsOf(await sheets.look()).register;
  const { rowCount } = codec.place;
  const [codeAt, batchAt] = [codec.position("code"), codec.position("batch")];
  const found = new Set<RowChange>();
  if (rowCount === 0 || codeAt < 0) return found;
  // Codes are looked for as they are compared; those with an action also by it, where the sheet still has that column.
  const byCode = new Map<string, RowChange>();
  const byRow = new Map<string, RowChange>();
  for (const change of changes) {
    if (change.batch === undefined || batchAt < 0) byCode.set(normalizeText(change.code), change);
    else byRow.set(rowId({ code: change.code, batch: change.batch }), change);
  }
  const rows = await sheets.read("register", 0, rowCount, byRow.size > 0 ? [codeAt, batchAt] : [codeAt]);
  const updates = rows.flatMap(([code = "", batch = ""], index): readonly RowUpdate[] => {
    const text = String(code);
    const change = byCode.get(normalizeText(text)) ?? (byRow.size > 0 ? byRow.get(rowId({ code: text, batch: String(batch) })) : undefined);
    if (!change || found.has(change)) return [];
    found.add(change);
    const expect = codec.place.headers.map((_, column) => (column === codeAt ? code : byRow.size > 0 && column === batchAt ? batch : null));
    return [{ index, cells: changeRegister(codec, change.change), expect }];
  });
  if (updates.length > 0) await sheets.update("register", updates);
  return found;
}

/** True when rows were not where they were seen a moment before. */
export function isMoved(error: unknown): boolean {
  return error instanceof CustCodeError && error.error.kind === "write-not-kept" && error.error.params["reason"] === "moved";
}

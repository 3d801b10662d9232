import { normalizeText, type EntryChange } from "../../core";
import { CustCodeError } from "../api";
import { createBreath, forEachCalmly } from "../breath";
import type { ClockPort, RowUpdate, SheetsPort, StoredCell } from "../ports";
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

interface ChangePorts {
  readonly sheets: SheetsPort;
  readonly clock: Pick<ClockPort, "elapsed" | "pause">;
}

/** How often rows are looked for again when somebody sorts the register meanwhile. */
const TRIES = 4;

/**
 * Changes rows of the register, in the sheet and then in memory. The rows are looked for by their codes as they stand now, since people sort
 * the register. Answers the changes whose rows were found.
 */
export async function changeEntries({ sheets, clock }: ChangePorts, snapshot: Snapshot, changes: readonly RowChange[]): Promise<ReadonlySet<RowChange>> {
  if (changes.length === 0) return new Set();
  for (let attempt = 1; ; attempt++) {
    try {
      const found = await writeChanges({ sheets, clock }, changes);
      const { register } = snapshot;
      await forEachCalmly(found, createBreath(clock), ({ code, batch, change }) => {
        const row = batch === undefined ? undefined : register.rowsOf(code).find((each) => register.fields.action(each).batch === batch);
        if (row === undefined) register.change(code, change);
        else register.changeRow(row, change);
      });
      return found;
    } catch (error) {
      if (!isMoved(error) || attempt === TRIES) throw error;
    }
  }
}

async function writeChanges({ sheets, clock }: ChangePorts, changes: readonly RowChange[]): Promise<ReadonlySet<RowChange>> {
  const codec = codecsOf(await sheets.look()).register;
  const { rowCount } = codec.place;
  const [codeAt, batchAt] = [codec.position("code"), codec.position("batch")];
  const found = new Set<RowChange>();
  if (rowCount === 0 || codeAt < 0) return found;
  // Codes are looked for as they are compared; those with an action also by it, where the sheet still has that column.
  const byCode = new Map<string, RowChange>();
  const byRow = new Map<string, RowChange>();
  const breathe = createBreath(clock);
  await forEachCalmly(changes, breathe, (change) => {
    if (change.batch === undefined || batchAt < 0) byCode.set(normalizeText(change.code), change);
    else byRow.set(rowId({ code: change.code, batch: change.batch }), change);
  });
  const rows = await sheets.read("register", 0, rowCount, byRow.size > 0 ? [codeAt, batchAt] : [codeAt]);
  const updates: RowUpdate[] = [];
  // Many rows mostly become the same.
  const cellsOf = new Map<EntryChange, readonly (StoredCell | null)[]>();
  let index = -1;
  await forEachCalmly(rows, breathe, ([code = "", batch = ""]) => {
    index++;
    const text = String(code);
    const change = byCode.get(normalizeText(text)) ?? (byRow.size > 0 ? byRow.get(rowId({ code: text, batch: String(batch) })) : undefined);
    if (!change || found.has(change)) return;
    found.add(change);
    const expect = new Array<StoredCell | null>(codec.place.headers.length).fill(null);
    expect[codeAt] = code;
    if (byRow.size > 0 && batchAt >= 0) expect[batchAt] = batch;
    let cells = cellsOf.get(change.change);
    if (!cells) cellsOf.set(change.change, (cells = changeRegister(codec, change.change)));
    updates.push({ index, cells, expect });
  });
  if (updates.length > 0) await sheets.update("register", updates);
  return found;
}

/** True when rows were not where they were seen a moment before. */
export function isMoved(error: unknown): boolean {
  return error instanceof CustCodeError && error.error.kind === "write-not-kept" && error.error.params["reason"] === "moved";
}

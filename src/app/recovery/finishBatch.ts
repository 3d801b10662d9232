import { cellText, normalizeText, type RegisterEntry } from "../../core";
import type { Run } from "../api";
import { livingOf, releaseEntries } from "../cells/batchCodes";
import { byCodeColumn, readEntryColumn, type CodeColumn, type ColumnRow } from "../cells/entryRows";
import type { ListPort, Ports } from "../ports";
import type { Workspace } from "../workspace/workspace";
import { journalOf } from "./unfinishedBatches";

interface Dependencies {
  readonly ports: Ports;
  readonly workspace: Workspace;
  /** Rows that are written in one go; as many as do an Excel good when left out. */
  readonly rowsPerStep?: number | undefined;
}

const ROWS_PER_STEP = 8_000;
/** The header of a code column stands somewhere in the first rows, also below titles that were put over it. */
const HEADER_ROWS = 50;

/** See `RecoveryUseCases.finish`. Each write stands for itself: whatever breaks it off, the next finish goes on where this one stopped. */
export async function finishBatch(dependencies: Dependencies, batch: string, run: Run): Promise<{ readonly written: number; readonly left: readonly string[] }> {
  const { ports, workspace } = dependencies;
  return workspace.exclusive(async () => {
    await begin(workspace);
    const action = (await journalOf(dependencies)).get(batch);
    const entries = (await livingOf({ ports, workspace }, batch)).filter(({ status }) => status === "issued");
    const missing = await inNoCell(ports, entries);
    const written = new Set<RegisterEntry>();
    for (const place of await byCodeColumn(missing, ports.clock)) {
      if (run.signal.aborted) break;
      const column = await columnNow(ports.lists, place, action?.begun?.header ?? "");
      if (column === undefined) continue;
      for (const entry of await fillColumn(dependencies, { ...place, column }, run, { done: written.size, total: missing.length })) written.add(entry);
    }
    const left = missing.filter((entry) => !written.has(entry)).map(({ code }) => code);
    if (run.signal.aborted) return { written: written.size, left };
    if (written.size > 0 || !action?.ended) await workspace.log({ action: "finished", subject: batch, before: String(missing.length), after: String(written.size) });
    ports.person.forget(batch);
    return { written: written.size, left };
  });
}

/** See `RecoveryUseCases.close`. */
export async function closeBatch(dependencies: Dependencies, batch: string, how: "void" | "return"): Promise<{ readonly voided: number; readonly returned: number }> {
  const { ports, workspace } = dependencies;
  return workspace.exclusive(async () => {
    await begin(workspace);
    const action = (await journalOf(dependencies)).get(batch);
    const entries = (await livingOf({ ports, workspace }, batch)).filter(({ status }) => status === "issued");
    const released = await releaseEntries({ ports, workspace }, await inNoCell(ports, entries), how);
    const count = released.voided + released.returned;
    if (count > 0 || !action?.ended) await workspace.log({ action: "closed", subject: batch, before: String(entries.length), after: `${released.voided} + ${released.returned}` });
    ports.person.forget(batch);
    return released;
  });
}

async function begin(workspace: Workspace): Promise<void> {
  await workspace.refresh();
  workspace.assertReady();
  await workspace.restoreMissing();
}

async function inNoCell(ports: Ports, entries: readonly RegisterEntry[]): Promise<readonly RegisterEntry[]> {
  const shown = await ports.formulaCells.locate(entries.map(({ code }) => code), { shown: true });
  return entries.filter(({ code }) => !shown.has(code));
}

/**
 * Where the column of codes is now: where it was, or where its header went when columns came or went before it. Undefined when the header is
 * not to be found, or in several columns: then nobody knows which blank cells are meant for codes.
 */
async function columnNow(lists: ListPort, { sheet, column }: CodeColumn, header: string): Promise<number | undefined> {
  const used = await lists.used(sheet);
  if (!used) return undefined;
  if (header === "") return column;
  const columns = Array.from({ length: used.columnCount }, (_, at) => used.firstColumn + at);
  const top = await lists.values({ sheet, firstRow: used.firstRow, rowCount: Math.min(HEADER_ROWS, used.rowCount) }, columns);
  const wanted = normalizeText(header);
  const found = columns.filter((_, at) => top[at]?.some((cell) => normalizeText(cellText(cell)) === wanted));
  if (found.includes(column)) return column;
  return found.length === 1 ? found[0] : undefined;
}

/** Fills the blank cells of one column, piece by piece; answers the entries that have their cells. */
async function fillColumn(
  { ports: { lists }, workspace, rowsPerStep = ROWS_PER_STEP }: Dependencies,
  { entries, ...place }: CodeColumn & { readonly entries: readonly RegisterEntry[] },
  run: Run,
  progress: { readonly done: number; readonly total: number },
): Promise<readonly RegisterEntry[]> {
  const { recordForm } = workspace.register();
  const rows = (await readEntryColumn(lists, place, entries, "blank", recordForm))?.assign(entries) ?? new Map<RegisterEntry, ColumnRow>();
  const inOrder = [...rows].sort(([, a], [, b]) => a.row - b.row);
  const [first] = inOrder;
  const last = inOrder.at(-1);
  if (!first || !last) return [];
  await lists.assertWritable({ sheet: place.sheet, firstRow: first[1].row, rowCount: last[1].row - first[1].row + 1 }, place.column);
  const written: RegisterEntry[] = [];
  for (let at = 0; at < inOrder.length && !run.signal.aborted; at += rowsPerStep) {
    const piece = inOrder.slice(at, at + rowsPerStep);
    written.push(...(await writePiece(lists, place, piece)));
    run.progress(progress.done + written.length, progress.total);
  }
  return written;
}

/** Writes some codes where the cells are still blank and their rows still the same. */
async function writePiece(lists: ListPort, { sheet, column }: CodeColumn, piece: readonly (readonly [RegisterEntry, ColumnRow])[]): Promise<readonly RegisterEntry[]> {
  const firstRow = piece[0]![1].row;
  const rows = { sheet, firstRow, rowCount: piece.at(-1)![1].row - firstRow + 1 };
  const used = await lists.used(sheet);
  if (!used) return [];
  const columns = Array.from({ length: used.columnCount }, (_, at) => used.firstColumn + at).filter((each) => each !== column);
  const values = await lists.values(rows, columns);
  const contents = await lists.contents(rows, column);
  const texts = new Array<string | null>(rows.rowCount).fill(null);
  const written = piece.filter(([entry, { row, values: before }]) => {
    const offset = row - firstRow;
    const isSame = contents[offset]?.kind === "blank" && before.length === columns.length && before.every((value, at) => cellText(value) === cellText(values[at]?.[offset] ?? null));
    if (isSame) texts[offset] = entry.code;
    return isSame;
  });
  const first = texts.findIndex((text) => text !== null);
  if (first >= 0) await lists.write(sheet, column, firstRow + first, texts.slice(first, texts.findLastIndex((text) => text !== null) + 1));
  return written.map(([entry]) => entry);
}

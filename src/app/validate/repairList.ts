import { cellText, normalizeText } from "../../core";
import { createIsRegisteredFor } from "../../core/validate";
import { CustCodeError, type Run } from "../api";
import { createBreath, forEachCalmly } from "../breath";
import { columnLetters, parseArea } from "../cellAddress";
import { throwIfCancelled } from "../lists/encodeList";
import { areaOfList, firstColumnOf } from "../lists/listColumns";
import type { Ports } from "../ports";
import type { CellContentState, CellState } from "../repairPort";
import type { ListInspection, RepairOutcome, RowRepair } from "../validateApi";
import type { Workspace } from "../workspace/workspace";
import type { InspectionMemory } from "./inspectionMemory";
import type { Original } from "./originalRows";
import type { Originals } from "./originals";
import { isSameCell, seenCell } from "./seenCell";

export interface RepairParts {
  readonly workspace: Workspace;
  readonly ports: Ports;
  readonly memory: InspectionMemory;
  readonly originals: Originals;
  /** What the gravest finding of a row is called. */
  readonly nameOf: (inspection: ListInspection) => Promise<(row: number) => string>;
  /** Rows whose originals and cells are written together. */
  readonly rowsPerStep?: number;
}

const ROWS_PER_STEP = 5_000;

/**
 * Writes codes into the cells that are still as they were judged. The originals come first, step by step: whatever breaks off in between leaves originals of
 * cells that did not change, and never a changed cell without its original.
 */
export function repairList(parts: RepairParts, inspection: ListInspection, rows: readonly RowRepair[], run: Run): Promise<RepairOutcome> {
  const { workspace, ports, originals, rowsPerStep = ROWS_PER_STEP } = parts;
  const { sheetColumn: column, request } = inspection;
  const { sheet } = request.list;
  return workspace.exclusive(async () => {
    throwIfCancelled(run);
    await workspace.refresh();
    workspace.assertReady();
    const codes = new Map(rows.map(({ row, code }) => [row, code]));
    const wanted = [...codes.keys()].sort((a, b) => a - b);
    const batch = ports.person.newBatch();
    if (wanted.length === 0) return { batch, repaired: 0, changed: [], taken: [] };
    await assertRepairable(ports, sheet, column, wanted);

    const states = await ports.repairs.states(sheet, column, wanted);
    const changed = new Set<number>();
    const breathe = createBreath(ports.clock);
    await forEachCalmly(wanted, breathe, (row) => {
      if (!isAsJudged(parts.memory, inspection, row, states.get(row))) changed.add(row);
    });
    const taken = await findTaken(parts, inspection, new Map([...codes].filter(([row]) => !changed.has(row))));
    const free = wanted.filter((row) => !changed.has(row) && !taken.has(row));
    const [by, at, nameOf] = [ports.person.name(), ports.clock.now(), await parts.nameOf(inspection)];
    let repaired = 0;
    try {
      const keep = free.length > 0 ? await originals.prepare() : undefined;
      for (let from = 0; keep && from < free.length && !run.signal.aborted; from += rowsPerStep) {
        const step = free.slice(from, from + rowsPerStep);
        await keep(step.map((row): Original => ({ batch, sheet, cell: `${columnLetters(column)}${row}`, content: contentOf(states.get(row)!), code: codes.get(row)!, finding: nameOf(row), by, at })));
        const others = await ports.repairs.replace(sheet, column, step.map((row) => ({ row, before: states.get(row)!, after: codeCell(codes.get(row)!) })));
        for (const row of others) changed.add(row);
        repaired += step.length - others.size;
        run.progress(from + step.length, free.length);
      }
    } finally {
      // Cells that did change are told of, also when the rest failed.
      if (repaired > 0) await workspace.log({ action: "codes-repaired", subject: batch, after: `${repaired} · ${sheet}!${columnLetters(column)}` });
    }
    return { batch, repaired, changed: [...changed].sort((a, b) => a - b), taken: [...taken].sort((a, b) => a - b) };
  });
}

/** Throws `protected-sheet` or `merged-cells` before anything is written. */
async function assertRepairable(ports: Ports, sheet: string, column: number, rows: readonly number[]): Promise<void> {
  const firstRow = rows[0]!;
  const rowCount = rows.at(-1)! - firstRow + 1;
  await ports.lists.assertWritable({ sheet, firstRow, rowCount }, column);
  const { merged } = await ports.lists.facts(sheet, { firstRow, rowCount, firstColumn: column, columnCount: 1 });
  const wanted = new Set(rows);
  const hit = merged.find((address) => {
    const area = parseArea(address);
    if (!area) return false;
    for (let row = area.row + 1; row <= area.row + area.rows; row++) if (wanted.has(row)) return true;
    return false;
  });
  if (hit !== undefined) throw new CustCodeError({ kind: "merged-cells", params: { address: hit, sheet } });
}

function isAsJudged(memory: InspectionMemory, { request }: ListInspection, row: number, state: CellState | undefined): boolean {
  const judged = memory.judged(request, row);
  return judged !== undefined && state !== undefined && isSameCell(judged, seenCell(state));
}

/** A code as it stands in a repaired cell. */
function codeCell(code: string): CellContentState {
  return { value: code, isError: false, format: "@", formula: "" };
}

function contentOf({ value, isError, format, formula }: CellState): CellContentState {
  return { value, isError, format, formula };
}

/** Rows whose code stands in another row of the list by now, is meant for two rows, or is void or another customer's in the register. */
async function findTaken({ ports, workspace }: RepairParts, { request, sheetColumn }: ListInspection, codes: ReadonlyMap<number, string>): Promise<ReadonlySet<number>> {
  const taken = new Set<number>();
  if (codes.size === 0) return taken;
  const { list, customer } = request;
  const area = areaOfList(list);
  const firstRow = list.headerRow > 0 ? list.headerRow + 1 : area.firstRow;
  const span = { sheet: list.sheet, firstRow, rowCount: Math.max(0, area.firstRow + area.rowCount - firstRow) };
  const [present = [], customers] = await ports.lists.values(span, customer === undefined ? [sheetColumn] : [sheetColumn, firstColumnOf(list) + customer]);
  const customerOf = (row: number): string => cellText(customers?.[row - firstRow] ?? null);

  const isSomebodyElses = createIsRegisteredFor(workspace.register());
  const forms = new Map<string, number>();
  const breathe = createBreath(ports.clock);
  await forEachCalmly(codes, breathe, ([row, code]) => {
    const form = normalizeText(code);
    if (forms.has(form) || isSomebodyElses(code, customerOf(row))) taken.add(row);
    else forms.set(form, row);
  });
  await forEachCalmly(present.entries(), breathe, ([offset, value]) => {
    const row = value === null ? undefined : forms.get(normalizeText(cellText(value)));
    if (row !== undefined && row !== firstRow + offset) taken.add(row);
  });
  return taken;
}

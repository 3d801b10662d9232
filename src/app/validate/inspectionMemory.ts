import type { Inspection, SeenCell } from "../../core/validate/inspection";
import type { InspectionChanges, InspectRequest } from "../validateApi";

/** What inspections found, as long as the page is open. */
export interface InspectionMemory {
  /**
   * Keeps what cells held when they were judged: only those that still hold it are repaired. Forgotten with the request.
   *
   * @param cells the cells of rows with findings, by row.
   */
  keep(request: InspectRequest, cells: ReadonlyMap<number, SeenCell>): void;
  /** The cell of a row as it was judged; undefined for a row, or an inspection, that this page does not know. */
  judged(request: InspectRequest, row: number): SeenCell | undefined;
  /** What is otherwise than in the last inspection of the same column by the same rule; this one is the last from now on. Undefined for the first. */
  compare(request: InspectRequest, sheetColumn: number, inspection: Inspection): InspectionChanges | undefined;
}

/** Columns whose last inspection is kept for comparison. */
const COLUMNS_KEPT = 10;

export function createInspectionMemory(): InspectionMemory {
  const cells = new WeakMap<InspectRequest, ReadonlyMap<number, SeenCell>>();
  /** Kinds of findings by row, for each column; the one that was inspected last at the end. */
  const lasts = new Map<string, ReadonlyMap<number, ReadonlySet<string>>>();
  return {
    keep: (request, judged) => void cells.set(request, judged),
    judged: (request, row) => cells.get(request)?.get(row),
    compare({ list, rule }, sheetColumn, { found }) {
      const id = JSON.stringify([list.sheet, sheetColumn, rule]);
      const last = lasts.get(id);
      const now = new Map(found.map(({ row, findings }) => [row, new Set<string>(findings.map(({ kind }) => kind))]));
      lasts.delete(id);
      lasts.set(id, now);
      for (const old of [...lasts.keys()].slice(0, -COLUMNS_KEPT)) lasts.delete(old);
      if (last === undefined) return undefined;
      const isFresh = (row: number, kinds: ReadonlySet<string>) => [...kinds].some((kind) => !last.get(row)?.has(kind));
      return {
        mended: [...last.keys()].filter((row) => row >= list.firstRow && row < list.firstRow + list.rowCount && !now.has(row)).length,
        fresh: [...now].filter(([row, kinds]) => isFresh(row, kinds)).map(([row]) => row),
      };
    },
  };
}

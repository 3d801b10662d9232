import type { SeenCell } from "../../core/validate/inspection";
import type { InspectRequest } from "../validateApi";

/** What the cells held when they were judged: only those that still hold it are repaired. Kept as long as somebody has the inspection. */
export interface InspectionMemory {
  /** @param cells the cells of rows with findings, by row. */
  keep(request: InspectRequest, cells: ReadonlyMap<number, SeenCell>): void;
  /** The cell of a row as it was judged; undefined for a row, or an inspection, that this page does not know. */
  judged(request: InspectRequest, row: number): SeenCell | undefined;
}

export function createInspectionMemory(): InspectionMemory {
  const cells = new WeakMap<InspectRequest, ReadonlyMap<number, SeenCell>>();
  return {
    keep: (request, judged) => void cells.set(request, judged),
    judged: (request, row) => cells.get(request)?.get(row),
  };
}

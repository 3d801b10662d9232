import type { CellsChange } from "../ports";
import { overlaps, parseArea, type Area } from "../cellAddress";

/**
 * Who entered what: the changes of cells since the workbook was opened, newest last.
 *
 * A co-author's Excel evaluates the same formulas as ours. Only the machine on which a formula was entered may issue its
 * code, or two would; a change event tells where that was.
 */
export interface EditTrail {
  note(change: CellsChange): void;
  /** True when the newest change of one of these areas was made here. */
  enteredHere(areas: readonly Area[]): boolean;
}

/** Far more than a person can enter between two runs of the queue; older ones only cost time. */
const KEPT = 2_000;

/** A trail without any change. */
export function createEditTrail(): EditTrail {
  const changes: { readonly area: Area; readonly here: boolean }[] = [];
  return {
    note(change) {
      // An insertion counts for the new cells themselves: copied cells are inserted together with their formulas.
      const entered = change.type === "edited" || change.type === "rows-inserted" || change.type === "cells-inserted" || change.type === "columns-inserted";
      const area = entered ? parseArea(change.address, change.sheet) : undefined;
      if (!area) return;
      changes.push({ area, here: change.source === "local" });
      if (changes.length > KEPT) changes.splice(0, changes.length - KEPT);
    },
    enteredHere(areas) {
      for (let index = changes.length - 1; index >= 0; index -= 1) {
        const change = changes[index]!;
        if (areas.some((area) => overlaps(area, change.area))) return change.here;
      }
      return false;
    },
  };
}

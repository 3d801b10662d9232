import type { CellsChange } from "../ports";
import { cellAddress, overlaps, parseArea, type Area } from "../cellAddress";

/**
 * What was stamped since the workbook was opened: which cell got which code in the place of which call.
 *
 * Two things need it. Undoing a stamp brings the formula back, and the formula must get the code it had, not a new number.
 * And a stamped cell that is emptied leaves a code that nobody uses, which the pane offers to void or to hand back.
 * It lives no longer than the undo stack: a workbook that is opened anew has neither.
 */
export interface Stamp {
  readonly code: string;
  /** The cell that shows the code. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The call's cell and the element of its answer; another cell than the above only for spilled arrays. */
  readonly anchorRow: number;
  readonly anchorColumn: number;
  readonly element: number;
  /** The call's arguments: the code goes back to the same question only. */
  readonly fingerprint: string;
}

export interface StampMemory {
  add(stamps: readonly Stamp[]): void;
  /** The code that this element of this call had before its stamp was undone. */
  codeFor(address: string, element: number, fingerprint: string): Stamp | undefined;
  /** The stamps whose cell or call lies in the area. */
  within(area: Area): readonly Stamp[];
  /** The stamps with these codes, where they are now. */
  withCodes(codes: ReadonlySet<string>): readonly Stamp[];
  /** The stamps of this call. */
  ofCall(address: string): readonly Stamp[];
  forget(stamps: readonly Stamp[]): void;
  /** Moves the stamps along with inserted and deleted rows and columns. Returns those whose cells are gone; they are forgotten. */
  move(change: CellsChange): readonly Stamp[];
}

/** A memory without any stamp. */
export function createStampMemory(): StampMemory {
  let stamps = new Map<string, Stamp>();
  /** Calls whose answer had more than one element. */
  let larger = new Set<string>();

  const at = (stamp: Stamp): Area => ({ sheet: stamp.sheet, row: stamp.row, column: stamp.column, rows: 1, columns: 1 });
  const anchor = (stamp: Stamp): Area => ({ ...at(stamp), row: stamp.anchorRow, column: stamp.anchorColumn });
  const key = (address: string, element: number) => `${address}#${element}`;
  const keyOf = (stamp: Stamp) => key(cellAddress(stamp.sheet, stamp.anchorRow, stamp.anchorColumn), stamp.element);

  const memory: StampMemory = {
    add(added) {
      for (const stamp of added) {
        stamps.set(keyOf(stamp), stamp);
        if (stamp.element > 0) larger.add(cellAddress(stamp.sheet, stamp.anchorRow, stamp.anchorColumn));
      }
    },
    codeFor(address, element, fingerprint) {
      const stamp = stamps.get(key(address, element));
      return stamp?.fingerprint === fingerprint ? stamp : undefined;
    },
    within(area) {
      return [...stamps.values()].filter((stamp) => overlaps(area, at(stamp)) || overlaps(area, anchor(stamp)));
    },
    withCodes(codes) {
      return codes.size === 0 ? [] : [...stamps.values()].filter(({ code }) => codes.has(code));
    },
    ofCall(address) {
      const first = stamps.get(key(address, 0));
      // Nearly every call is one cell with one code.
      return first && !larger.has(address) ? [first] : [...stamps.values()].filter((stamp) => cellAddress(stamp.sheet, stamp.anchorRow, stamp.anchorColumn) === address);
    },
    forget(forgotten) {
      for (const stamp of forgotten) if (stamps.get(keyOf(stamp))?.code === stamp.code) stamps.delete(keyOf(stamp));
    },
    move(change) {
      const area = change.type === "edited" ? undefined : parseArea(change.address, change.sheet);
      if (!area) return [];
      const gone: Stamp[] = [];
      const kept = new Map<string, Stamp>();
      for (const stamp of stamps.values()) {
        const moved = stamp.sheet === area.sheet ? moveStamp(stamp, change.type, area) : stamp;
        if (moved) kept.set(keyOf(moved), moved);
        else gone.push(stamp);
      }
      stamps = kept;
      larger = new Set([...kept.values()].filter(({ element }) => element > 0).map((stamp) => cellAddress(stamp.sheet, stamp.anchorRow, stamp.anchorColumn)));
      return gone;
    },
  };
  return memory;
}

/** Undefined when the stamp's cell or its call's cell is gone, or when nobody can say where it went. */
function moveStamp(stamp: Stamp, type: CellsChange["type"], area: Area): Stamp | undefined {
  const rows = (row: number) => shift(row, area.row, type === "rows-inserted" ? area.rows : -area.rows);
  const columns = (column: number) => shift(column, area.column, type === "columns-inserted" ? area.columns : -area.columns);
  switch (type) {
    case "rows-inserted":
    case "rows-deleted": {
      const row = rows(stamp.row);
      const anchorRow = rows(stamp.anchorRow);
      return row === undefined || anchorRow === undefined ? undefined : { ...stamp, row, anchorRow };
    }
    case "columns-inserted":
    case "columns-deleted": {
      const column = columns(stamp.column);
      const anchorColumn = columns(stamp.anchorColumn);
      return column === undefined || anchorColumn === undefined ? undefined : { ...stamp, column, anchorColumn };
    }
    case "cells-inserted":
    case "cells-deleted":
      // The event does not say whether cells went down or right: everything beyond the corner may have moved.
      return stamp.row >= area.row && stamp.column >= area.column ? undefined : stamp;
    default:
      return stamp;
  }
}

/** Where line `index` is after `count` lines came (or, negative, went) at `at`. Undefined: it went with them. */
function shift(index: number, at: number, count: number): number | undefined {
  if (index < at) return index;
  if (count < 0 && index < at - count) return undefined;
  return index + count;
}

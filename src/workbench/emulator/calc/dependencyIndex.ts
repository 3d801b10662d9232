import type { Box } from "../model/values";
import { BoxIndex } from "./boxIndex";
import type { FormulaCell } from "./formulaCell";
import { type Area, cellKey, containsCell, isSingleCell, keyColumn, keyRow } from "./references";

/** Which formulas look at which cells. Single cells stand in a map, ranges in an interval tree. */
export class DependencyIndex {
  private readonly cells = new Map<string, Map<number, Set<FormulaCell>>>();
  private readonly ranges = new Map<string, BoxIndex<FormulaCell>>();

  add(cell: FormulaCell, areas: readonly Area[]): void {
    for (const { sheetId, box } of areas) {
      if (!isSingleCell(box)) {
        within(this.ranges, sheetId, () => new BoxIndex()).add(box, cell);
        continue;
      }
      const ofSheet = within(this.cells, sheetId, () => new Map<number, Set<FormulaCell>>());
      within(ofSheet, cellKey(box.row, box.column), () => new Set<FormulaCell>()).add(cell);
    }
  }

  remove(cell: FormulaCell, areas: readonly Area[]): void {
    for (const { sheetId, box } of areas) {
      if (!isSingleCell(box)) {
        this.ranges.get(sheetId)?.remove(box, cell);
        continue;
      }
      const ofSheet = this.cells.get(sheetId);
      const key = cellKey(box.row, box.column);
      const users = ofSheet?.get(key);
      if (users?.delete(cell) && users.size === 0) ofSheet?.delete(key);
    }
  }

  /** Calls `visit` for each formula that refers to a cell of the box (more than once for some). `round`: see `BoxIndex.query`. */
  dependents(sheetId: string, box: Box, visit: (cell: FormulaCell) => void, round = 0): void {
    const ofSheet = this.cells.get(sheetId);
    if (ofSheet && box.rows * box.columns <= ofSheet.size) {
      for (let row = box.row; row < box.row + box.rows; row++) {
        for (let column = box.column; column < box.column + box.columns; column++) ofSheet.get(cellKey(row, column))?.forEach(visit);
      }
    } else if (ofSheet) {
      // Whole columns have a million cells: rather look through those that somebody refers to.
      for (const [key, users] of ofSheet) if (containsCell(box, keyRow(key), keyColumn(key))) users.forEach(visit);
    }
    this.ranges.get(sheetId)?.query(box, visit, round);
  }

  clear(): void {
    this.cells.clear();
    this.ranges.clear();
  }
}

/** The map's value for a key, made first when there is none. */
export function within<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

import { type Box, MAX_COLUMNS, MAX_ROWS, type Scalar } from "../model/values";
import type { CalcHost } from "./calcHost";
import { Matrix } from "./calcValues";
import { within } from "./dependencyIndex";
import type { FormulaCell } from "./formulaCell";
import { cellBox, cellKey, intersection, union } from "./references";

/** How many cells the kept ranges may hold together before all of them are forgotten. */
const MAX_KEPT_CELLS = 3_000_000;
/** Ranges up to this size are read as they are written. */
const MAX_UNCLIPPED = 200_000;

interface Kept {
  readonly matrix: Matrix;
  readonly version: number;
}

/**
 * The values of cells as formulas read them: results that are not yet published first, then what the host holds.
 * Ranges are kept until a cell in their columns changes, so that ten thousand lookups read the table once.
 */
export class SheetReader {
  readonly formulas = new Map<string, Map<number, FormulaCell>>();
  private readonly spillOwners = new Map<string, Map<number, FormulaCell>>();
  private readonly spilled = new Map<string, Set<FormulaCell>>();
  /** Cells that a smaller spill has left, while the host still holds their old values. */
  private readonly vacated = new Map<string, Set<number>>();
  private readonly columnVersions = new Map<string, Map<number, number>>();
  private readonly sheetVersions = new Map<string, number>();
  private version = 1;
  private readonly kept = new Map<string, Kept>();
  private keptCells = 0;

  constructor(
    private readonly host: CalcHost,
    /** Called before a formula's result is used; may interrupt the reader by throwing. */
    private readonly need: (cells: readonly FormulaCell[]) => void,
  ) {}

  formulaAt(sheetId: string, row: number, column: number): FormulaCell | undefined {
    return this.formulas.get(sheetId)?.get(cellKey(row, column));
  }

  /** The formula whose spilled block covers this cell, other than its first cell. */
  spillOwner(sheetId: string, row: number, column: number): FormulaCell | undefined {
    return this.spillOwners.get(sheetId)?.get(cellKey(row, column));
  }

  cell(sheetId: string, row: number, column: number): Scalar {
    const source = this.sourceOf(sheetId, cellKey(row, column));
    if (source && source.state !== "clean") this.need([source]);
    return this.valueNow(sheetId, row, column);
  }

  range(sheetId: string, box: Box): Matrix {
    const clipped = this.clip(sheetId, box);
    if (!clipped) return new Matrix([[null]], true);
    const key = `${sheetId}!${clipped.row},${clipped.column},${clipped.rows},${clipped.columns}`;
    const known = this.kept.get(key);
    const version = this.versionOf(sheetId, clipped);
    if (known && known.version === version) return known.matrix;
    const ready = this.needAll(sheetId, clipped);
    const matrix = new Matrix(this.read(sheetId, clipped), true);
    if (ready) this.keep(key, { matrix, version }, clipped.rows * clipped.columns);
    return matrix;
  }

  private read(sheetId: string, box: Box): Scalar[][] {
    const rows: Scalar[][] = [];
    for (let row = box.row; row < box.row + box.rows; row++) {
      const values: Scalar[] = [];
      for (let column = box.column; column < box.column + box.columns; column++) values.push(this.valueNow(sheetId, row, column));
      rows.push(values);
    }
    return rows;
  }

  /** Asks for the dirty formulas in a box. False when it must be read as it is, with results that are out of date. */
  private needAll(sheetId: string, box: Box): boolean {
    const formulas = this.formulas.get(sheetId);
    if (!formulas || formulas.size === 0) return true;
    const missing = new Set<FormulaCell>();
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let column = box.column; column < box.column + box.columns; column++) {
        const source = this.sourceOf(sheetId, cellKey(row, column));
        if (source && source.state !== "clean") missing.add(source);
      }
    }
    if (missing.size > 0) this.need([...missing]);
    return missing.size === 0;
  }

  private sourceOf(sheetId: string, key: number): FormulaCell | undefined {
    return this.formulas.get(sheetId)?.get(key) ?? this.spillOwners.get(sheetId)?.get(key);
  }

  private valueNow(sheetId: string, row: number, column: number): Scalar {
    const key = cellKey(row, column);
    const source = this.sourceOf(sheetId, key);
    if (source) return source.values[row - source.row]?.[column - source.column] ?? null;
    return this.vacated.get(sheetId)?.has(key) ? null : this.host.value(sheetId, row, column);
  }

  /** A box without the unused end of whole columns and rows; its first cell stays, so that positions in it stay right. */
  clip(sheetId: string, box: Box): Box | undefined {
    if (box.rows * box.columns <= MAX_UNCLIPPED && box.rows < MAX_ROWS && box.columns < MAX_COLUMNS) return box;
    let used = this.host.usedBox(sheetId);
    for (const cell of this.spilled.get(sheetId) ?? []) used = used ? union(used, cell.box) : cell.box;
    return used && intersection(box, union(used, cellBox(0, 0)));
  }

  /** Takes the new block of a formula: its cells belong to it now, those of the block before no longer. */
  moveSpill(cell: FormulaCell, before: Box, after: Box): void {
    const owners = within(this.spillOwners, cell.sheetId, () => new Map<number, FormulaCell>());
    const left = within(this.vacated, cell.sheetId, () => new Set<number>());
    forEachKey(before, (key) => {
      if (owners.get(key) !== cell) return;
      owners.delete(key);
      left.add(key);
    });
    const ofSheet = within(this.spilled, cell.sheetId, () => new Set<FormulaCell>());
    if (after.rows * after.columns > 1) ofSheet.add(cell);
    else ofSheet.delete(cell);
    const own = cellKey(cell.row, cell.column);
    forEachKey(after, (key) => {
      left.delete(key);
      if (key !== own) owners.set(key, cell);
    });
    left.delete(own);
    this.touch(cell.sheetId, before);
    this.touch(cell.sheetId, after);
  }

  /** The host has been given all results. */
  published(): void {
    this.vacated.clear();
  }

  /** The values of these cells changed: kept ranges in their columns are stale. */
  touch(sheetId: string, box: Box): void {
    this.version++;
    if (box.columns > 64) {
      this.sheetVersions.set(sheetId, this.version);
      return;
    }
    const versions = within(this.columnVersions, sheetId, () => new Map<number, number>());
    for (let column = box.column; column < box.column + box.columns; column++) versions.set(column, this.version);
  }

  private versionOf(sheetId: string, box: Box): number {
    let latest = this.sheetVersions.get(sheetId) ?? 0;
    const versions = this.columnVersions.get(sheetId);
    if (versions) for (let column = box.column; column < box.column + box.columns; column++) latest = Math.max(latest, versions.get(column) ?? 0);
    return latest;
  }

  private keep(key: string, kept: Kept, cells: number): void {
    this.keptCells += cells;
    if (this.keptCells > MAX_KEPT_CELLS) {
      this.kept.clear();
      this.keptCells = cells;
    }
    this.kept.set(key, kept);
  }

  /** Forgets spills and kept ranges, after cells have moved. */
  reset(): void {
    this.spillOwners.clear();
    this.spilled.clear();
    this.vacated.clear();
    this.kept.clear();
    this.keptCells = 0;
  }
}

function forEachKey(box: Box, visit: (key: number) => void): void {
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) visit(cellKey(row, column));
  }
}

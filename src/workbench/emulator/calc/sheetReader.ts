import { type Box, MAX_COLUMNS, MAX_ROWS, type Scalar } from "../model/values";
import type { CalcHost } from "./calcHost";
import { Matrix } from "./calcValues";
import { within } from "./dependencyIndex";
import type { FormulaCell } from "./formulaCell";
import { cellBox, cellKey, containsBox, containsCell, keyColumn, keyRow } from "./references";
import { bounding, intersection } from "../model/boxes";

/** How many ranges are kept before all of them are forgotten. */
const MAX_KEPT = 20_000;
/** Changes of up to so many rows or columns are noted cell by cell; after larger ones whole columns are read again. */
const MAX_SINGLE = 64;
/** Ranges up to this size are read as they are written. */
const MAX_UNCLIPPED = 200_000;

interface Kept {
  readonly matrix: Matrix;
  readonly version: number;
}

interface Column {
  readonly values: Scalar[];
  readonly stale: Set<number>;
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
  /** Used parts of sheets; they may be too large after cells were cleared, never too small. */
  private readonly used = new Map<string, Box>();
  private readonly columns = new Map<string, Map<number, Column>>();
  /** Formulas that are not clean, under each column that they fill. */
  private readonly unclean = new Map<string, Map<number, Set<FormulaCell>>>();

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
    if (!clipped) return Matrix.of([[null]]);
    const key = `${sheetId}!${clipped.row},${clipped.column},${clipped.rows},${clipped.columns}`;
    const known = this.kept.get(key);
    const version = this.versionOf(sheetId, clipped);
    if (known && known.version === version) return known.matrix;
    const ready = this.needAll(sheetId, clipped);
    const columns = Array.from({ length: clipped.columns }, (_column, at) => this.column(sheetId, clipped.column + at));
    const matrix = Matrix.view(columns, clipped.row, clipped.rows);
    if (!ready) return matrix;
    if (this.kept.size >= MAX_KEPT) this.kept.clear();
    this.kept.set(key, { matrix, version });
    return matrix;
  }

  /** All values of a column, row by row from the first; only those that changed since the last time are read again. */
  private column(sheetId: string, column: number): Scalar[] {
    const columns = within(this.columns, sheetId, () => new Map<number, Column>());
    const known = columns.get(column);
    if (!known) {
      const last = this.lastRow(sheetId);
      const values = Array.from({ length: last }, (_cell, row) => this.valueNow(sheetId, row, column));
      columns.set(column, { values, stale: new Set() });
      return values;
    }
    for (const row of known.stale) known.values[row] = this.valueNow(sheetId, row, column);
    known.stale.clear();
    return known.values;
  }

  private lastRow(sheetId: string): number {
    const used = this.usedBox(sheetId);
    return used ? used.row + used.rows : 0;
  }

  /** The used part of a sheet, results not yet published included. */
  private usedBox(sheetId: string): Box | undefined {
    const known = this.used.get(sheetId);
    if (known) return known;
    let used = this.host.usedBox(sheetId);
    for (const cell of this.spilled.get(sheetId) ?? []) used = used ? bounding(used, cell.box) : cell.box;
    if (used) this.used.set(sheetId, used);
    return used;
  }

  /** Notes that a formula must be evaluated before its cells are read. */
  markUnclean(cell: FormulaCell): void {
    const columns = within(this.unclean, cell.sheetId, () => new Map<number, Set<FormulaCell>>());
    const { column, columns: width } = cell.box;
    for (let at = column; at < column + width; at++) within(columns, at, () => new Set<FormulaCell>()).add(cell);
  }

  markClean(cell: FormulaCell): void {
    const columns = this.unclean.get(cell.sheetId);
    const { column, columns: width } = cell.box;
    for (let at = column; at < column + width; at++) columns?.get(at)?.delete(cell);
  }

  /** Asks for the dirty formulas in a box. False when it must be read as it is, with results that are out of date. */
  private needAll(sheetId: string, box: Box): boolean {
    const columns = this.unclean.get(sheetId);
    if (!columns) return true;
    const missing = new Set<FormulaCell>();
    for (let column = box.column; column < box.column + box.columns; column++) {
      const waiting = columns.get(column);
      if (!waiting || waiting.size === 0) continue;
      if (waiting.size > box.rows) this.gatherByRow(sheetId, column, box, missing);
      else for (const cell of waiting) if (intersection(cell.box, { ...box, column, columns: 1 })) missing.add(cell);
    }
    if (missing.size > 0) this.need([...missing]);
    return missing.size === 0;
  }

  private gatherByRow(sheetId: string, column: number, box: Box, missing: Set<FormulaCell>): void {
    for (let row = box.row; row < box.row + box.rows; row++) {
      const source = this.sourceOf(sheetId, cellKey(row, column));
      if (source && source.state !== "clean") missing.add(source);
    }
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
    const used = this.usedBox(sheetId);
    return used && intersection(box, bounding(used, cellBox(0, 0)));
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

  /** True for a cell that a block has left, while the host still shows the old value there. */
  isVacated(sheetId: string, row: number, column: number): boolean {
    return this.vacated.get(sheetId)?.has(cellKey(row, column)) ?? false;
  }

  /** The host was written: what stands there now is no remainder of a block that left. */
  hostWritten(sheetId: string, box: Box): void {
    const left = this.vacated.get(sheetId);
    for (const key of left ?? []) if (containsCell(box, keyRow(key), keyColumn(key))) left!.delete(key);
    this.touch(sheetId, box);
  }

  /** The host has been given all results. */
  published(): void {
    this.vacated.clear();
  }

  /** The values of these cells changed: kept ranges in their columns are stale. */
  touch(sheetId: string, box: Box): void {
    this.version++;
    const used = this.used.get(sheetId);
    if (used && !containsBox(used, box)) this.used.delete(sheetId);
    if (box.columns > MAX_SINGLE) {
      this.sheetVersions.set(sheetId, this.version);
      this.columns.delete(sheetId);
      return;
    }
    const versions = within(this.columnVersions, sheetId, () => new Map<number, number>());
    const columns = this.columns.get(sheetId);
    for (let column = box.column; column < box.column + box.columns; column++) {
      versions.set(column, this.version);
      if (box.rows > MAX_SINGLE) columns?.delete(column);
      else for (let row = box.row; row < box.row + box.rows; row++) columns?.get(column)?.stale.add(row);
    }
  }

  private versionOf(sheetId: string, box: Box): number {
    let latest = this.sheetVersions.get(sheetId) ?? 0;
    const versions = this.columnVersions.get(sheetId);
    if (versions) for (let column = box.column; column < box.column + box.columns; column++) latest = Math.max(latest, versions.get(column) ?? 0);
    return latest;
  }

  /** Forgets spills and kept ranges, after cells have moved. */
  reset(): void {
    this.spillOwners.clear();
    this.spilled.clear();
    this.vacated.clear();
    this.kept.clear();
    this.used.clear();
    this.columns.clear();
    this.unclean.clear();
  }
}

function forEachKey(box: Box, visit: (key: number) => void): void {
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) visit(cellKey(row, column));
  }
}

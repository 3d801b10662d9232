import { type Box, CellError, MAX_COLUMNS, MAX_ROWS, type Scalar, type StructureEdit } from "../model/values";
import { type AddinCall, lookupFunction } from "./addinCalls";
import { dereference } from "./argumentList";
import type { CalcHost, FunctionHost } from "./calcHost";
import { ERRORS, isBusy, Matrix } from "./calcValues";
import { within } from "./dependencyIndex";
import { evaluate } from "./evaluator";
import { FormulaCell, type Values } from "./formulaCell";
import { formulaFacts } from "./formulaFacts";
import { parseFormula } from "./formulaParser";
import { removeSheetFromFormula, renameSheetInFormula, shiftFormula } from "./formulaText";
import { Recalculation, resultValues } from "./recalculation";
import { cellBox, cellKey, containsCell, fullAddress } from "./references";
import { shiftBox, shiftCell } from "./structureShift";

/** A formula whose text the engine changed, at its place after the edit. */
export interface FormulaChange {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A formula that answers with more than one cell, and the block it fills. */
export interface SpillInfo {
  readonly row: number;
  readonly column: number;
  readonly box: Box;
}

/** "dirty" what depends on changes and volatile ones; "full" every formula; "rebuild" also looks up all names, tables and sheets again. */
export type RecalculationKind = "dirty" | "full" | "rebuild";

/**
 * The formula engine. The workbook model keeps the formulas' texts and all values; it tells the engine what changed and then calls
 * `recalculate`, unless calculation is manual. Results come through `CalcHost.publish`; those that wait for the add-in come later.
 */
export interface CalcEngine {
  /**
   * Enters a formula (`=…`), or takes it away (null; the model empties the block that it filled). It is dirty, and so is what depends on it.
   * Add-in functions are bound now: one that is not registered stays #NAME? until the formula is entered again, as in Excel.
   * With `saved` (loading a file) it keeps that value, a 1 × 1 matrix or the spilled block, and is not dirty.
   */
  setFormula(sheetId: string, row: number, column: number, text: string | null, saved?: readonly (readonly Scalar[])[]): void;
  formula(sheetId: string, row: number, column: number): string | undefined;
  /** Typed values changed or were cleared (cells whose formula was taken away need only `setFormula`): what depends on them is dirty, spills that were blocked or are blocked now too. */
  cellsChanged(sheetId: string, boxes: readonly Box[]): void;
  /** `Range.setDirty`: the formulas in the boxes and what depends on them. */
  setDirty(sheetId: string, boxes: readonly Box[]): void;
  /**
   * Rows or columns were inserted or deleted; call it after the model moved its cells, names and tables, and emptied the spilled
   * blocks of that sheet (they are published again at their new place). References follow. Moved formulas and every add-in formula on the sheet are dirty, as in Excel. Answers the changed texts.
   */
  structureEdited(edit: StructureEdit): readonly FormulaChange[];
  /** Call after the model renamed the sheet. Answers the changed texts. */
  sheetRenamed(sheetId: string, oldName: string): readonly FormulaChange[];
  /** Call after the model removed the sheet: references to it become #REF!. Answers the changed texts. */
  sheetRemoved(sheetId: string, name: string): readonly FormulaChange[];
  /** A sheet was added, or names or tables were added, changed or removed: formulas that use names, tables or missing sheets are dirty. */
  definitionsChanged(): void;
  /** The add-in's functions were registered (or are gone): its formulas that show an error, and volatile ones, are dirty. */
  functionsChanged(): void;
  recalculate(kind: RecalculationKind): void;
  /** The spilled block that covers this cell, its first cell included; undefined when none does. */
  spillAt(sheetId: string, row: number, column: number): SpillInfo | undefined;
  /** True while the cell's formula waits for the add-in. */
  isPending(sheetId: string, row: number, column: number): boolean;
  /** Cells whose formulas refer to themselves, `Sheet1!A1`; they show 0. */
  circularCells(): readonly string[];
  /** Resolves when no call to the add-in is under way and every answer has been published. */
  settled(): Promise<void>;
  /** The value of a formula being typed in this cell. Calls the add-in with `preview: true`; nothing is published or kept. */
  preview(text: string, sheetId: string, row: number, column: number): Promise<Scalar>;
  /** The value that a formula would have in this cell, now. Add-in functions are not called: #NAME?. Nothing is kept. */
  evaluate(text: string, sheetId: string, row: number, column: number): Scalar;
  /** Cancels what is under way; the engine must not be used afterwards. */
  dispose(): void;
}

/** The formula engine over a workbook. `functions` answers the add-in's functions, undefined while no add-in is loaded. */
export function createCalcEngine(host: CalcHost, functions: () => FunctionHost | undefined): CalcEngine {
  return new Engine(host, functions);
}

class Engine implements CalcEngine {
  private readonly pass: Recalculation;
  private readonly volatile = new Set<FormulaCell>();

  constructor(private readonly host: CalcHost, private readonly functions: () => FunctionHost | undefined) {
    this.pass = new Recalculation(host, functions);
  }

  setFormula(sheetId: string, row: number, column: number, text: string | null, saved?: Values): void {
    const before = this.pass.reader.formulaAt(sheetId, row, column);
    if (before) this.remove(before);
    if (text === null) {
      this.pass.markDependents(sheetId, before?.box ?? cellBox(row, column));
      return;
    }
    const cell = new FormulaCell(sheetId, row, column, text, true);
    cell.expression = parseFormula(text);
    this.insert(cell);
    cell.mayBind = saved !== undefined || this.functionsAreKnown(cell);
    if (saved) {
      this.keepSaved(cell, saved);
      return;
    }
    this.pass.markDependents(sheetId, before?.box ?? cell.box);
    this.pass.markDirty(cell);
  }

  /** False when the formula, as it is typed, names a function that nobody has registered: Excel binds names on entry only. */
  private functionsAreKnown(cell: FormulaCell): boolean {
    const host = this.functions();
    return cell.facts!.addinNames.every((name) => lookupFunction(host, name) !== undefined);
  }

  private insert(cell: FormulaCell): void {
    within(this.pass.reader.formulas, cell.sheetId, () => new Map<number, FormulaCell>()).set(cellKey(cell.row, cell.column), cell);
    this.connect(cell);
  }

  private connect(cell: FormulaCell): void {
    cell.facts = formulaFacts(cell.expression, this.host, cell.sheetId, cell.row, cell.column);
    this.pass.index.add(cell, cell.facts.areas);
    if (cell.facts.isVolatile) this.volatile.add(cell);
  }

  private keepSaved(cell: FormulaCell, saved: Values): void {
    this.pass.newRound();
    cell.values = saved;
    cell.published = saved;
    if (cell.spills) this.pass.reader.moveSpill(cell, cellBox(cell.row, cell.column), cell.box);
    if (cell.spills || cell.blocked) this.pass.watchers.add(cell, [{ sheetId: cell.sheetId, box: cell.blocked ?? cell.box }]);
  }

  private remove(cell: FormulaCell): void {
    const { pass } = this;
    pass.calls.cancel(cell.calls);
    pass.index.remove(cell, cell.facts?.areas ?? []);
    pass.watchers.remove(cell, [{ sheetId: cell.sheetId, box: cell.blocked ?? cell.box }]);
    if (cell.spills) pass.reader.moveSpill(cell, cell.box, cellBox(cell.row, cell.column));
    pass.reader.formulas.get(cell.sheetId)?.delete(cellKey(cell.row, cell.column));
    pass.reader.touch(cell.sheetId, cell.box);
    pass.dirty.delete(cell);
    pass.reader.markClean(cell);
    pass.circular.delete(cell);
    this.volatile.delete(cell);
    cell.resuming = false;
  }

  formula(sheetId: string, row: number, column: number): string | undefined {
    return this.pass.reader.formulaAt(sheetId, row, column)?.text;
  }

  cellsChanged(sheetId: string, boxes: readonly Box[]): void {
    for (const box of boxes) {
      this.pass.reader.hostWritten(sheetId, box);
      this.pass.markDependents(sheetId, box);
    }
  }

  setDirty(sheetId: string, boxes: readonly Box[]): void {
    for (const box of boxes) {
      for (const cell of this.cellsIn(sheetId, box)) {
        // Whoever asks for it may have emptied the block.
        cell.published = undefined;
        this.pass.markDirty(cell);
      }
    }
  }

  private cellsIn(sheetId: string, box: Box): FormulaCell[] {
    const formulas = this.pass.reader.formulas.get(sheetId);
    if (!formulas) return [];
    if (box.rows * box.columns > formulas.size) return [...formulas.values()].filter((cell) => containsCell(box, cell.row, cell.column));
    const found: FormulaCell[] = [];
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let column = box.column; column < box.column + box.columns; column++) {
        const cell = formulas.get(cellKey(row, column));
        if (cell) found.push(cell);
      }
    }
    return found;
  }

  structureEdited(edit: StructureEdit): readonly FormulaChange[] {
    const sheetIdOf = (name: string): string | undefined => this.host.sheetIdByName(name);
    // Reading a formula's text anew is the dear part: leave those alone whose references all stay.
    const touched = (cell: FormulaCell): boolean => cell.facts!.areas.some(({ sheetId, box }) => sheetId === edit.sheetId && shiftBox(box, edit) !== box);
    const changes = this.replaceAll((cell) => {
      const place = cell.sheetId === edit.sheetId ? shiftCell(cell.row, cell.column, edit) : cell;
      if (!place) return undefined;
      return { row: place.row, column: place.column, text: touched(cell) ? shiftFormula(cell.text, edit, cell.sheetId, sheetIdOf) : cell.text, rerun: cell.sheetId === edit.sheetId };
    });
    // Whole columns keep their text, and yet hold other cells now.
    const from = edit.axis === "row" ? { row: edit.at, rows: MAX_ROWS - edit.at } : { column: edit.at, columns: MAX_COLUMNS - edit.at };
    this.pass.markDependents(edit.sheetId, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS, ...from });
    return changes;
  }

  sheetRenamed(sheetId: string, oldName: string): readonly FormulaChange[] {
    const newName = this.host.sheetName(sheetId);
    return this.replaceAll((cell) => ({ row: cell.row, column: cell.column, text: renameSheetInFormula(cell.text, oldName, newName), rerun: false }), true);
  }

  sheetRemoved(sheetId: string, name: string): readonly FormulaChange[] {
    return this.replaceAll((cell) => {
      if (cell.sheetId === sheetId) return undefined;
      return { row: cell.row, column: cell.column, text: removeSheetFromFormula(cell.text, name), rerun: false };
    });
  }

  /**
   * Puts every formula anew, with the place and text that `next` answers (undefined: it is gone), and marks what has to run:
   * formulas that moved or changed, add-in formulas where `rerun` says so. With `sameMeaning` a changed text alone runs nothing.
   */
  private replaceAll(next: (cell: FormulaCell) => { row: number; column: number; text: string; rerun: boolean } | undefined, sameMeaning = false): FormulaChange[] {
    const { pass } = this;
    const all = this.allCells();
    const wasDirty = new Set(pass.dirty);
    const changes: FormulaChange[] = [];
    const dirty: FormulaCell[] = [];
    for (const cell of all) if (cell.state === "dirty") cell.state = "clean";
    this.forgetAll();
    for (const cell of all) {
      const place = next(cell);
      if (!place) {
        pass.calls.cancel(cell.calls);
        continue;
      }
      const moved = place.row !== cell.row || place.column !== cell.column;
      const rewritten = place.text !== cell.text;
      const successor = moved || rewritten ? new FormulaCell(cell.sheetId, place.row, place.column, place.text, cell.mayBind) : cell;
      if (successor !== cell) {
        pass.calls.cancel(cell.calls);
        successor.expression = rewritten ? parseFormula(place.text) : cell.expression;
        successor.values = cell.values;
        if (!moved) successor.blocked = cell.blocked;
      }
      const isUntold = cell.published === undefined;
      this.insert(successor);
      this.keepSaved(successor, successor.values);
      // Its block was emptied, now or by an edit just before this one.
      if ((place.rerun || isUntold) && successor.spills) successor.published = undefined;
      if (rewritten) changes.push({ sheetId: cell.sheetId, row: place.row, column: place.column, text: place.text });
      const mustRun = moved || (rewritten && !sameMeaning) || (place.rerun && (successor.facts?.callsAddin || successor.spills || cell.blocked)) || (isUntold && successor.spills);
      if (mustRun || wasDirty.has(cell) || (rewritten && isBusy(cell.values[0]![0]))) dirty.push(successor);
    }
    for (const cell of dirty) pass.markDirty(cell);
    return changes;
  }

  private forgetAll(): void {
    const { pass } = this;
    pass.index.clear();
    pass.watchers.clear();
    pass.dirty.clear();
    pass.circular.clear();
    pass.reader.formulas.clear();
    pass.reader.reset();
    this.volatile.clear();
  }

  private allCells(): FormulaCell[] {
    return [...this.pass.reader.formulas.values()].flatMap((formulas) => [...formulas.values()]);
  }

  definitionsChanged(): void {
    for (const cell of this.allCells()) {
      if (!cell.facts?.usesDefinitions) continue;
      this.reconnect(cell);
      this.pass.markDirty(cell);
    }
  }

  private reconnect(cell: FormulaCell): void {
    this.pass.index.remove(cell, cell.facts?.areas ?? []);
    this.volatile.delete(cell);
    this.connect(cell);
  }

  functionsChanged(): void {
    for (const cell of this.allCells()) {
      const failed = cell.values[0]![0] instanceof CellError;
      if (cell.facts?.isVolatile || (cell.facts?.callsAddin && cell.mayBind && failed)) this.pass.markDirty(cell);
    }
  }

  recalculate(kind: RecalculationKind): void {
    if (kind === "rebuild") for (const cell of this.allCells()) this.reconnect(cell);
    for (const cell of kind === "dirty" ? this.volatile : this.allCells()) this.pass.markDirty(cell);
    this.pass.run(this.pass.dirty);
  }

  spillAt(sheetId: string, row: number, column: number): SpillInfo | undefined {
    const { reader } = this.pass;
    const cell = reader.formulaAt(sheetId, row, column) ?? reader.spillOwner(sheetId, row, column);
    return cell?.spills ? { row: cell.row, column: cell.column, box: cell.box } : undefined;
  }

  isPending(sheetId: string, row: number, column: number): boolean {
    return isBusy(this.pass.reader.formulaAt(sheetId, row, column)?.values[0]![0]);
  }

  circularCells(): readonly string[] {
    return [...this.pass.circular].map((cell) => fullAddress(this.host.sheetName(cell.sheetId), cellBox(cell.row, cell.column)));
  }

  settled(): Promise<void> {
    return this.pass.settled();
  }

  async preview(text: string, sheetId: string, row: number, column: number): Promise<Scalar> {
    const expression = parseFormula(text);
    if (!expression) return ERRORS.name;
    const calls = new Map<unknown, AddinCall>();
    let wake = (): void => undefined;
    for (;;) {
      const answered = new Promise<void>((resolve) => (wake = resolve));
      const evaluation = this.pass.evaluationAt(sheetId, row, column, (call, parameters, site) =>
        this.pass.calls.call(call, parameters, site, { calls, mayBind: true, preview: true, onAnswer: () => wake() }),
      );
      const value = dereference(evaluate(expression, evaluation), evaluation);
      if (!isBusy(value) && !(value instanceof Matrix && value.busy)) return resultValues(value)[0]![0]!;
      const own = [...calls.values()].some((call) => call.state !== "answered");
      this.pass.calls.flush();
      // Without calls of its own it looks at cells that wait; they end when everything has settled.
      await (own ? answered : this.settled());
      this.pass.wakeWaiting();
    }
  }

  evaluate(text: string, sheetId: string, row: number, column: number): Scalar {
    const expression = parseFormula(text);
    if (!expression) return ERRORS.name;
    const evaluation = this.pass.evaluationAt(sheetId, row, column, () => ERRORS.name);
    return resultValues(dereference(evaluate(expression, evaluation), evaluation))[0]![0]!;
  }

  dispose(): void {
    for (const cell of this.allCells()) this.pass.calls.cancel(cell.calls);
    this.forgetAll();
    this.pass.wakeWaiting();
  }
}

import type { Box, Scalar, StructureEdit } from "../model/values";

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
   * Enters a formula (`=…`), or takes it away (null). It is dirty, and so is what depends on the cell.
   * With `saved` (loading a file) it keeps that value, a 1 × 1 matrix or the spilled block, and is not dirty.
   */
  setFormula(sheetId: string, row: number, column: number, text: string | null, saved?: readonly (readonly Scalar[])[]): void;
  formula(sheetId: string, row: number, column: number): string | undefined;
  /** Typed values changed or were cleared: what depends on them is dirty, spills that were blocked or are blocked now too. */
  cellsChanged(sheetId: string, boxes: readonly Box[]): void;
  /** `Range.setDirty`: the formulas in the boxes and what depends on them. */
  setDirty(sheetId: string, boxes: readonly Box[]): void;
  /**
   * Rows or columns were inserted or deleted; call it after the model moved its cells, names and tables.
   * References follow. Moved formulas and every add-in formula on the sheet are dirty, as in Excel. Answers the changed texts.
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
  /** Cancels what is under way; the engine must not be used afterwards. */
  dispose(): void;
}

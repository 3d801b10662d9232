import type { WorkbookEvent } from "../model/events";
import type { Box, Scalar, StructureEdit } from "../model/values";
import type { BookChange } from "./bookChanges";
import type { SheetChange } from "./sheetChanges";

/** A formula as the content of a cell; what it comes to is worked out by everybody for themselves. */
export class FormulaText {
  constructor(readonly text: string) {}
}

/** What stands in a cell; null is nothing. */
export type Content = Scalar | FormulaText;

/** Cells that were written; undefined in a matrix is a cell that was left alone. A null style is none of the cell's own. */
export interface CellsOperation {
  readonly kind: "cells";
  readonly sheetId: string;
  readonly box: Box;
  readonly content?: readonly (readonly (Content | undefined)[])[];
  readonly styles?: readonly (readonly (number | null | undefined)[])[];
}

/** One step of a change, as it travels from person to person. Never altered: carrying one along makes another. */
export type Operation =
  | CellsOperation
  /** Inserted or deleted rows, columns or cells; `inherits`: new ones look like their neighbours. */
  | { readonly kind: "shift"; readonly edit: StructureEdit; readonly inherits: boolean }
  | { readonly kind: "sheetAdded"; readonly sheetId: string; readonly name: string; readonly position: number }
  | { readonly kind: "sheetShown"; readonly sheetId: string; readonly position: number }
  | { readonly kind: "sheet"; readonly sheetId: string; readonly change: SheetChange }
  | { readonly kind: "book"; readonly change: BookChange };

/** One edit of one person: its steps in order, and what it tells listeners. */
export interface Change {
  readonly operations: readonly Operation[];
  readonly events: readonly WorkbookEvent[];
}

/** Whether two operations or parts of them say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b || (a !== a && b !== b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Map && b instanceof Map) return isSame([...a], [...b]);
  if (a instanceof Set && b instanceof Set) return isSame([...a], [...b]);
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
